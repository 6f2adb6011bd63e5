using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Readme;

/// <summary>The commands of README.md, run against the built executable with small settings; never the test command itself.</summary>
[Trait("Speed", "Slow")]
public sealed class ReadmeCommandTests
{
    private const string ThroughDotnet = "dotnet run -c Release --project src/ZoneSim.Cli -- ";

    [Fact]
    public void The_first_command_compares_the_convoy_of_5_October() =>
        Assert.Equal(ThroughDotnet + "compare scenarios/at-tanf-2017-10-05.yaml", Lines().First());

    [Fact]
    public void The_second_command_passes_the_tests() =>
        Assert.Equal("dotnet test --solution ZoneSim.sln", Lines().ElementAt(1));

    [Fact]
    public void Every_command_works()
    {
        using var desk = new Desk();
        ShippedFiles.Copy("scenarios", desk.In("scenarios"));
        ShippedFiles.Copy("seeds", desk.In("seeds"));
        var commands = Lines().Select(Command).OfType<string[]>().ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var said = desk.RunProcess(Smaller(command));
            Assert.True(said.Code == 0, $"zonesim {string.Join(' ', command)}: {said.Code}{Environment.NewLine}{said.Error}");
        }
    }

    /// <summary>The lines of the console fences, in order.</summary>
    internal static IEnumerable<string> Lines()
    {
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(ShippedFiles.Root, "README.md")))
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

        if (command[0] is not ("run" or "compare"))
        {
            return command;
        }

        var at = Array.IndexOf(command, "--replications");
        string[] without = at < 0 ? command : [.. command[..at], .. command[(at + 2)..]];
        return [.. without, "--replications", "20", .. command.Contains("--no-ranges") ? Array.Empty<string>() : ["--range-points", "4", "--range-replications", "4"]];
    }
}
