using System.Text.Json;

namespace ZoneSim.Tests.Cli;

[Trait("Speed", "Slow")]
public sealed class StudyVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void Compare_says_what_it_rests_on_and_calls_no_outcome_better()
    {
        using var desk = new Desk();
        var said = Desk.Run(
            "compare",
            Scenario,
            "--out",
            desk.In("R"),
            "--replications",
            "40",
            "--range-points",
            "5",
            "--range-replications",
            "5",
            "--no-charts",
            "--full"
        );

        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        string[] expected =
        [
            "Given that a convoy comes; the convoy does not learn.",
            "less often under strike-first │ more often under strike-first",
            "BESIDE observe-only",
            "assumption range",
            "WHAT DIFFERS BETWEEN THE POLICIES",
            "Not represented:",
            "Assumed:",
            "censored",
            "Failed replications: none",
            "40 histories",
            "seed 20171005",
            desk.In("R"),
        ];
        var oneLine = string.Join(' ', said.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, text => Assert.Contains(text, oneLine, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?i)\b(better|worse|best|worst|regime)\b", said.Out);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        using var desk = new Desk();
        foreach (var verb in new[] { "compare", "run" })
        {
            var said = Desk.Run(
                width,
                [verb, Scenario, "--replications", "20", "--range-points", "4", "--range-replications", "4", "--no-charts", "--full", "--out", desk.In(verb)]
            );
            Assert.Equal(0, said.Code);
            var lines = said.Out.Split(Environment.NewLine).Where(line => !line.Contains(desk.Folder, StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            Assert.DoesNotContain('\e', said.Out);
        }
    }

    [Fact]
    public void Json_is_alone_on_standard_output()
    {
        using var desk = new Desk();
        var said = Desk.Run(["compare", Scenario, "--out", desk.In("R"), "--json", .. Desk.Small]);

        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        using var json = JsonDocument.Parse(said.Out);
        var root = json.RootElement;
        Assert.Equal(desk.In("R"), root.GetProperty("folder").GetString());
        Assert.Equal(3, root.GetProperty("summary").GetProperty("policies").GetArrayLength());
        Assert.Equal(20, root.GetProperty("manifest").GetProperty("replications").GetInt32());
        Assert.Equal("deter-first", root.GetProperty("manifest").GetProperty("reference").GetString());
    }

    [Fact]
    public void The_same_inputs_answer_at_once_and_others_are_refused()
    {
        using var desk = new Desk();
        string[] command = ["run", Scenario, "--out", desk.In("R"), .. Desk.Small];
        var first = Desk.Run(command);
        var written = File.GetLastWriteTimeUtc(desk.In("R", "ledger.parquet"));
        var second = Desk.Run([.. command, "--threads", "1"]);
        var other = Desk.Run([.. command, "--set", "line.relayed=0.4"]);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(first.Out, second.Out);
        Assert.Equal(written, File.GetLastWriteTimeUtc(desk.In("R", "ledger.parquet")));
        Assert.Equal(2, other.Code);
        Assert.Contains("--force", other.Error, StringComparison.Ordinal);
        var forced = Desk.Run([.. command, "--set", "line.relayed=0.4", "--force", "--csv"]);
        Assert.Equal(0, forced.Code);
        Assert.Contains("line.relayed=0.4", forced.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("R", "ledger.csv")));
    }

    [Fact]
    public void Charts_are_left_in_the_folder_and_can_be_drawn_again()
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", Scenario, "--out", desk.In("R"), "--replications", "20", "--no-ranges");
        Assert.Equal(0, said.Code);
        foreach (var chart in new[] { "outcomes", "differences", "time-in-zone", "closest-approach", "map", "timeline", "cost" })
        {
            Assert.NotEmpty(Directory.EnumerateFiles(desk.In("R", "charts"), $"{chart}*.svg"));
            Assert.NotEmpty(Directory.EnumerateFiles(desk.In("R", "charts"), $"{chart}*.png"));
        }

        var again = Desk.Run("chart", desk.In("R"), "--only", "outcomes", "--size", "960x540");
        Assert.Equal(0, again.Code);
        Assert.Contains("outcomes.svg", again.Out, StringComparison.Ordinal);
        Assert.Equal(0, Desk.Run("chart", desk.In("R"), "--list").Code);
        Assert.Equal(0, Desk.Run("chart", desk.In("R"), "--replication", "17", "--policy", "strike-first").Code);
    }

    [Fact]
    public void Diff_shows_the_input_that_changed()
    {
        using var desk = new Desk();
        Desk.Run(["run", Scenario, "--out", desk.In("A"), .. Desk.Small]);
        Desk.Run(["run", Scenario, "--out", desk.In("B"), "--set", "line.relayed=0.4", .. Desk.Small]);

        var said = Desk.Run("diff", desk.In("A"), desk.In("B"));

        Assert.Equal(0, said.Code);
        Assert.Contains("line.relayed: ", said.Out, StringComparison.Ordinal);
        Assert.Contains("history by history", said.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Desk.Run("diff", desk.In("A"), desk.In("B"), "--json").Out);
        Assert.True(json.RootElement.GetProperty("paired").GetBoolean());
    }
}
