using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Readme;

/// <summary>The commands of README.md and of the folders' READMEs, run with small settings; never the test command itself.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(WorkingFolder))]
public sealed class ReadmeCommandTests
{
    private const string ThroughDotnet = "dotnet run -c Release --project src/ZoneSim.Cli -- ";

    [Fact]
    public void The_first_command_compares_the_convoy_of_5_October() =>
        Assert.Equal(ThroughDotnet + "compare scenarios/at-tanf-2017-10-05.yaml", Lines().First());

    [Fact]
    public void The_second_command_passes_the_tests() => Assert.Equal("dotnet test --solution ZoneSim.sln", Lines().ElementAt(1));

    /// <summary>The block is the first screen of the first command, up to the next commands, as the program prints it.</summary>
    [Fact]
    public void The_screen_in_the_readme_is_the_one_that_is_printed()
    {
        using var desk = new Desk();
        var said = desk.RunHere(["compare", "at-tanf-2017-10-05", "--no-charts", "--out", "R"]);
        Assert.True(said.Code == 0, said.Error);
        var printed = said.Out.ReplaceLineEndings("\n").Split("Run folder:")[0].Trim();
        var readme = File.ReadAllText(Path.Combine(ShippedFiles.Root, "README.md")).ReplaceLineEndings("\n");
        Assert.Equal(printed, readme.Split("```text\n")[1].Split("```")[0].Split("Run folder:")[0].Trim());
        Assert.True(readme.Split('\n').Length <= 131, "README.md is longer than 130 lines.");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("scenarios/README.md")]
    [InlineData("scenarios/CAMPAIGNS.md")]
    [InlineData("scenarios/invented-valley.md")]
    [InlineData("scenarios/invented-coast.md")]
    [InlineData("seeds/README.md")]
    [InlineData("src/ZoneSim.Studies/README.md")]
    [InlineData("src/ZoneSim.Briefing/README.md")]
    public void Every_command_works(string readme)
    {
        using var desk = new Desk();
        ShippedFiles.Copy("scenarios", desk.In("scenarios"));
        ShippedFiles.Copy("seeds", desk.In("seeds"));
        var commands = Lines(readme).SelectMany(line => line.Split(" && ")).Select(Command).OfType<string[]>().ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var said = desk.RunHere(Smaller(command));
            Assert.True(said.Code == 0, $"zonesim {string.Join(' ', command)}: {said.Code}{Environment.NewLine}{said.Error}");
            Assert.False(
                readme.StartsWith("scenarios/invented", StringComparison.Ordinal) && said.Error.Contains("warning: found", StringComparison.Ordinal),
                $"zonesim {string.Join(' ', command)} warns: {said.Error}"
            );
        }
    }

    /// <summary>The lines of the console fences, in order.</summary>
    internal static IEnumerable<string> Lines(string readme = "README.md")
    {
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(ShippedFiles.Root, readme)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isInside = !isInside && line is "```console" or "```bash" or "```sh";
            }
            else if (isInside && line.Trim().Length > 0)
            {
                yield return line.Trim();
            }
        }
    }

    /// <summary>The words after zonesim; null for any other command.</summary>
    private static string[]? Command(string line) =>
        line.StartsWith("zonesim ", StringComparison.Ordinal) ? CommandWords.Of(line)[1..]
        : line.StartsWith(ThroughDotnet, StringComparison.Ordinal) ? CommandWords.Of(line[ThroughDotnet.Length..])
        : null;

    private static string[] Smaller(string[] command)
    {
        if (command[0] is "assess" or "record")
        {
            return [.. command, "--replications", "20", "--range-points", "4", "--range-replications", "4", "--calibrate", "20"];
        }

        if (command.Contains("--precision"))
        {
            return [.. command, "--max-replications", "1000", "--no-ranges", "--no-charts"];
        }

        if (command[0] is "select" or "regret")
        {
            return command.Contains("--guarantee") ? [.. command, "--max-replications", "1000"] : [.. command, "--replications", "20"];
        }

        if (command[0] == "sensitivity")
        {
            return [.. Without(command, "--replications", "--base-points"), "--replications", "10", "--base-points", "16"];
        }

        if (command[0] == "sweep")
        {
            return
            [
                .. Without(command, "--replications", "--range-points"),
                "--replications",
                "10",
                "--range-points",
                "4",
                "--range-replications",
                "4",
                "--base-replications",
                "20",
            ];
        }

        if (command[0] is "flip" or "discover" or "value" or "robust")
        {
            return
            [
                .. Without(command, "--replications"),
                "--replications",
                "10",
                .. command.Any(word => word.Contains('/', StringComparison.Ordinal)) || command.Contains("R")
                    ? Array.Empty<string>()
                    : ["--base-replications", "20"],
            ];
        }

        if (command[0] is not ("run" or "compare"))
        {
            return command;
        }

        return
        [
            .. Without(command, "--replications"),
            "--replications",
            "20",
            .. command.Contains("--no-ranges") ? Array.Empty<string>() : ["--range-points", "4", "--range-replications", "4"],
            .. command.Contains("--no-charts") ? Array.Empty<string>() : ["--no-charts"],
        ];
    }

    private static string[] Without(string[] command, params string[] options)
    {
        foreach (var option in options)
        {
            var at = Array.IndexOf(command, option);
            command = at < 0 ? command : [.. command[..at], .. command[(at + 2)..]];
        }

        return command;
    }
}
