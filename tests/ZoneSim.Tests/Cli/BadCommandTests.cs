using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Cli;

/// <summary>A wrong command says what is wrong and what was probably meant, ends with 2 and leaves nothing behind.</summary>
public sealed class BadCommandTests
{
    [Theory]
    [InlineData("comprae", "'compare'")]
    [InlineData("compare at-tanf-2017-10-05 --replicatoins 5", "'--replications'")]
    [InlineData("compare at-tanf-2017-10-05 --replications few", "--replications: found 'few'")]
    [InlineData("compare at-tanf-2017-10-05 --replications 0", "--replications: found '0'")]
    [InlineData("compare at-tanf-2017-10-05 --confidence 1", "--confidence: found '1'")]
    [InlineData("compare at-tanf-2017-10-05 --seed -1", "--seed")]
    [InlineData("compare at-tanf-2017-10-05 again", "'again'")]
    [InlineData("compare", "zonesim compare needs SCENARIO")]
    [InlineData("compare at-tanf-2017-10-5", "'at-tanf-2017-10-05'")]
    [InlineData("compare nowhere/at-tanf-2017-10-05.yaml", "there is no such file")]
    [InlineData("compare at-tanf-2017-10-05 --policies deter-frist,strike-first", "'deter-first'")]
    [InlineData("compare at-tanf-2017-10-05 --set line.relaid=0.4", "'line.relayed'")]
    [InlineData("compare at-tanf-2017-10-05 --set line.relayed=4", "--set:1:14")]
    [InlineData("compare at-tanf-2017-10-05 --set line.relayed=0.4 --set line.relayed=0.5", "set twice")]
    [InlineData("trace at-tanf-2017-10-05 --where outcome=reached-garison", "'reached-garrison'")]
    [InlineData("trace at-tanf-2017-10-05 --where time_in_zone>60", "'time_in_zone_min'")]
    [InlineData("trace at-tanf-2017-10-05 --where outcome<crossed", "= and !=")]
    [InlineData("trace at-tanf-2017-10-05 --where nonsense", "COLUMN = VALUE")]
    [InlineData("chart no-such-run", "manifest.json")]
    [InlineData("chart no-such-run --only outcoms", "'outcomes'")]
    [InlineData("chart no-such-run --size 12x12", "WIDTHxHEIGHT")]
    [InlineData("diff no-such-run no-such-run", "manifest.json")]
    [InlineData("schema polcy", "'policy'")]
    [InlineData("list chart", "'charts'")]
    [InlineData("list policies at-tanf-2017-10-05", "list quantities")]
    [InlineData("new not/a/name", "letters, digits and hyphens")]
    [InlineData("new october --from 2017-10-05 --account Z", "A, B, C, D")]
    [InlineData("new october --from 2017-10-05", "--account")]
    [InlineData("new october --account A", "--from")]
    [InlineData("brief no-such-run --force", "'--force': zonesim brief has no such option")]
    [InlineData("check --explian at-tanf-2017-10-05", "'--explain'")]
    [InlineData("compare at-tanf-2017-10-05 --replications= --no-ranges", "--replications is empty")]
    [InlineData("compare at-tanf-2017-10-05 --set= line.relayed=0.4", "--set is empty")]
    [InlineData("compare at-tanf-2017-10-05 --policies: deter-first", "--policies is empty")]
    [InlineData("compare at-tanf-2017-10-05 --seed=", "--seed is empty")]
    [InlineData("compare at-tanf-2017-10-05 --set line.relayed=\u0660.\u0665", "--set:1:14")]
    [InlineData("compare at-tanf-2017-10-05 -- --seed", "'--seed': zonesim compare does not take this word; after '--' every word is a name.")]
    [InlineData("discover at-tanf-2017-10-05 --output end:nope", "There is no output 'end:nope'")]
    [InlineData("compare at-tanf-2017-10-05 --threads 1024 --policies nope", "'nope': there is no policy")]
    [InlineData("compare at-tanf-2017-10-05 --threads 1025 --policies nope", "--threads: found '1025', expected a whole number from 0 to 1024")]
    [InlineData(
        "compare at-tanf-2017-10-05 --replications 1000000000001 --policies nope",
        "--replications: found '1000000000001', expected a whole number from 1 to 1000000000000"
    )]
    [InlineData("compare at-tanf-2017-10-05 --replications 1e12 --policies nope", "'nope': there is no policy")]
    [InlineData("compare at-tanf-2017-10-05 --indifference time_in_zone_min=ten", "--indifference: found 'ten', expected a duration")]
    [InlineData("compare at-tanf-2017-10-05 --indifference 2pp,3pp", "--indifference: found '3pp', a second width for shares")]
    [InlineData("show --ful", "'--ful': zonesim show has no such option")]
    public void It_names_what_is_wrong(string command, string expected)
    {
        using var desk = new Desk();
        var args = command.Split(' ');
        var said = Desk.Run(
            args is ["compare" or "run", _, ..] ? [.. args, "--out", desk.In("R")]
            : args is ["new", ..] ? [.. args, "--out", desk.In("new.yaml")]
            : args
        );

        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    /// <summary>Every verb refuses an option that it does not have, wherever it stands, and takes it for no file.</summary>
    [Fact]
    public void No_verb_takes_an_option_that_it_has_not()
    {
        using var desk = new Desk();
        Assert.All(
            CommandTree
                .New(
                    new Shell
                    {
                        Out = TextWriter.Null,
                        Error = TextWriter.Null,
                        Command = new CommandLine([]),
                    }
                )
                .Subcommands.Where(verb => verb.Name != "help"),
            verb =>
            {
                var said = Desk.Run(verb.Name, "--no-such-option");
                Assert.Equal(2, said.Code);
                Assert.Contains("'--no-such-option'", said.Error, StringComparison.Ordinal);
                Assert.Empty(said.Out);
            }
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void No_verb_shows_the_help_and_is_bad_input()
    {
        var said = Desk.Run();

        Assert.Equal(2, said.Code);
        Assert.Contains("  compare  ", said.Error, StringComparison.Ordinal);
    }

    /// <summary>What is long is told by the histories that it plays, without what the ledger takes.</summary>
    [Fact]
    public void What_takes_long_is_told_by_its_histories()
    {
        using var error = new StringWriter();
        HistoryLimit.Check(
            new Shell
            {
                Out = TextWriter.Null,
                Error = error,
                Command = new CommandLine([]),
            },
            new Dictionary<string, long> { ["replications"] = 30_000_000, ["ledger"] = 3_750_000 },
            ShippedModels.Scenarios["at-tanf-2017-10-05"]
        );
        Assert.StartsWith("This plays 30,000,000 histories of 1 convoy or drone each", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_scenario_policy_and_settings_are_told_together()
    {
        using var desk = new Desk();
        var scenario = desk.Write("mine.yaml", "scenario: mine\ntitle: Mine\nextends: at-tanf-base.yaml\nline:\n  answerd: 0.5\n");
        var policy = desk.Write(
            "my-policy.yaml",
            "policy: my-policy\ntitle: Mine\ndelegated: []\nconvoy:\n  - measure: strik\n    when: identified\ndrone: []\n"
        );

        var said = Desk.Run("compare", scenario, "--policies", policy, "--out", desk.In("R"));

        Assert.Equal(2, said.Code);
        Assert.Contains("mine.yaml:5:3: error:", said.Error, StringComparison.Ordinal);
        Assert.Contains("my-policy.yaml:5:14: error:", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.In("R")) || Directory.Exists(desk.In("R.partial")));
    }
}
