using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Readme;

namespace ZoneSim.Tests.Cli;

/// <summary>Every example of every help does what it shows: played with small settings, in a folder that has the files it names.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(WorkingFolder))]
public sealed class HelpExampleTests(HelpExampleTests.Place place) : IClassFixture<HelpExampleTests.Place>
{
    /// <summary>Options that say how much is played, with a little of it.</summary>
    private static readonly Dictionary<string, string> s_little = new()
    {
        ["--replications"] = "20",
        ["--base-replications"] = "20",
        ["--range-points"] = "4",
        ["--range-replications"] = "4",
        ["--base-points"] = "4",
        ["--points"] = "30",
        ["--grid"] = "3",
        ["--trajectories"] = "2",
        ["--screening-replications"] = "2",
        ["--calibrate"] = "20",
        ["--max-replications"] = "1000",
    };

    /// <summary>All but those of the workbench, which goes on until it is ended (OpenVerbTests).</summary>
    public static TheoryData<string> Examples { get; } =
    [
        .. Tree()
            .Subcommands.OfType<Verb>()
            .Where(verb => verb.Name != "open")
            .SelectMany(verb => verb.Examples)
            .Where(example => example.StartsWith("zonesim ", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_works(string example)
    {
        var words = Little(CommandWords.Of(example)[1..]);
        using var fresh = words[0] is "new" or "work" or "assemble" ? Shipped() : null;
        if (words[0] is "work" or "assemble")
        {
            SharingTests.Begin(fresh!, words[1].Replace(".partial", "", StringComparison.Ordinal));
        }

        if (words[0] == "assemble")
        {
            Assert.Equal(0, fresh!.RunHere("work", words[1]).Code);
        }

        var said = (fresh ?? place.Desk).RunHere(words);
        Assert.True(said.Code == 0, $"zonesim {string.Join(' ', words)}: {said.Code}{Environment.NewLine}{said.Error}");
        Assert.NotEqual("", said.Out);
    }

    /// <summary>
    /// The command with little to play, in a folder of its own where it names one; options that would have no effect are refused, so they are left
    /// out.
    /// </summary>
    private static string[] Little(string[] words)
    {
        var verb = Tree().Subcommands.Single(one => one.Name == words[0]);
        bool Has(params string[] some) => some.Any(words.Contains);
        bool IsIdle(string option) =>
            (option == "--replications" && Has("--precision", "--guarantee"))
            || (option == "--max-replications" && !Has("--precision", "--guarantee"))
            || (option.StartsWith("--range-", StringComparison.Ordinal) && Has("--no-ranges", "--design"))
            || (option is "--trajectories" or "--screening-replications" && (Has("--x", "--over") || (words[0] == "flip" && Has("at-tanf-2017-autumn"))))
            || words.Skip(1).Any(word => word.StartsWith("runs/", StringComparison.Ordinal));
        List<string> all = [.. words.Select(word => word == "R" && (words[0] is "run" or "compare") ? "R-" + words[0] : word)];
        foreach (var (option, value) in s_little.Where(one => verb.Options.Any(known => known.Name == one.Key)))
        {
            if (all.IndexOf(option) is var at and >= 0)
            {
                all[at + 1] = value;
            }
            else if (!IsIdle(option))
            {
                all.AddRange([option, value]);
            }
        }

        return verb.Options.Any(known => known.Name == "--no-charts") && !all.Contains("--no-charts") ? [.. all, "--no-charts"] : [.. all];
    }

    private static Desk Shipped()
    {
        var desk = new Desk();
        ShippedFiles.Copy("scenarios", desk.In("scenarios"));
        ShippedFiles.Copy("seeds", desk.In("seeds"));
        return desk;
    }

    private static RootCommand Tree() =>
        CommandTree.New(
            new Shell
            {
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                Command = new CommandLine([]),
            }
        );

    /// <summary>A folder with the files and result folders that examples name.</summary>
    public sealed class Place : IDisposable
    {
        private const string Scenario = "at-tanf-2017-10-05";

        public Place()
        {
            File.Copy(Desk.In("seeds", "2017-10-04.yaml"), Desk.In("my-incident.yaml"));
            File.WriteAllText(Desk.In("points.csv"), "line.answered,line.relay-delay [min]\n0.3,10\n0.8,40\n");
            Make("new", "my-scenario");
            Make("new", "my-policy", "--policy");
            Make("learn", "2017-06-08", "--points", "30", "--replications", "4", "--no-charts", "--out", "learned");
            File.Copy(Desk.In("learned", "learned.yaml"), Desk.In("learned.yaml"));
            string[] little = ["--replications", "20", "--range-points", "24", "--range-replications", "4"];
            foreach (var run in new[] { "R", "R1", "R2", $"runs/{Scenario}-0123abcd", $"runs/{Scenario}-89abcdef" })
            {
                Make(["compare", Scenario, "--out", run, .. little]);
            }

            foreach (var study in new[] { "0123abcd", "89abcdef" })
            {
                Make(
                    "sensitivity",
                    Scenario,
                    "--out",
                    $"runs/{Scenario}-sensitivity-{study}",
                    "--base-points",
                    "4",
                    "--replications",
                    "2",
                    "--base-replications",
                    "20",
                    "--trajectories",
                    "2",
                    "--screening-replications",
                    "2"
                );
            }
        }

        internal Desk Desk { get; } = Shipped();

        public void Dispose() => Desk.Dispose();

        private void Make(params string[] words)
        {
            var said = Desk.RunHere(words);
            Assert.True(said.Code == 0, $"zonesim {string.Join(' ', words)}: {said.Code}{Environment.NewLine}{said.Error}");
        }
    }
}
