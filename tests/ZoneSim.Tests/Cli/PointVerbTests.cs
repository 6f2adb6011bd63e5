using System.Text.Json;

namespace ZoneSim.Tests.Cli;

/// <summary>The verbs that play a scenario at many points: what they say, and what they refuse.</summary>
[Trait("Speed", "Slow")]
public sealed class PointVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";
    private static readonly string[] s_small = ["--base-replications", "20", "--replications", "3"];
    private static readonly string[] s_screen = ["--trajectories", "2", "--screening-replications", "2"];

    public static TheoryData<string, string[], string[]> Verbs { get; } =
        new()
        {
            {
                "sensitivity",
                [.. s_screen, "--base-points", "4", "--top", "3"],
                ["What drives it?", "SOBOL' INDICES", "SCREENING (Morris) of 116 quantities", "reaction.line-not-first", "run noise"]
            },
            {
                "flip",
                ["--x", "line.answered", "--y", "line.relay-delay=5 min..90 min", "--grid", "3"],
                ["Where does the answer flip?", "line.relay-delay upwards (5 min to 90 min)", "? too few histories"]
            },
            { "flip", ["--over", "line.answered,line.relayed,line.talk", "--grid", "3"], ["third of its range", "line.talk"] },
            { "flip", [.. s_screen, "--grid", "3"], ["Where does the answer flip?", "upwards"] },
            { "discover", ["--points", "30"], ["Under which conditions does the answer flip?", "of 30 points (points of this study)"] },
            {
                "value",
                ["--points", "30", "--quantities", "line.answered,line.relayed", "--objective", "still-inside"],
                ["if the beliefs over the ranges held", "knowing everything (EVPI)", "objective 'still-inside'", "The aim is less of it"]
            },
            { "robust", ["--points", "40"], ["How far would belief have to move", "WHAT WOULD HAVE TO BE HELD", "HOW FAR THE MEAN DIFFERENCE REACHES"] },
            {
                "sweep",
                ["--x", "line.relay-delay", "--at", "1 h,5 min", "--range-points", "3", "--range-replications", "3"],
                ["How does it go over these settings?", "ALONG line.relay-delay", "5 min", "EVERY SETTING", "every other assumption"]
            },
        };

    public static TheoryData<string, string[], string> Mistakes { get; } =
        new()
        {
            { "sensitivity", ["--output", "end:reachd"], "Did you mean 'end:reached'?" },
            { "sensitivity", ["--output", "column:entry_min"], "not defined in every history" },
            { "sensitivity", ["--output", "end:reached@nobody"], "'nobody', which is no convoy or drone" },
            { "sensitivity", ["--quantities", "line.answerd"], "did you mean 'line.answered'?" },
            { "sensitivity", ["--quantities", "line.answered=0.5..1.5"], "--quantities:1:" },
            { "sensitivity", ["--quantities", "line.answered=0.9..0.5"], "the lower end first" },
            { "sensitivity", ["--quantities", "line.answered=0.5"], "a range LOW..HIGH" },
            { "sensitivity", ["--quantities", "line.relay-delay=5..90"], "--quantities:1:" },
            { "sensitivity", ["--quantities", "zone.radius"], "which has no range" },
            { "sensitivity", ["--quantities", "line.answered,line.answered"], "found 'line.answered' twice" },
            { "sensitivity", ["--base-points", "0"], "--base-points: found '0', expected a whole number from 2 to 65536" },
            { "sensitivity", ["--replications", "0"], "--replications: found '0'" },
            { "sensitivity", ["--top", "0"], "--top: found '0'" },
            { "sensitivity", ["--policies", "deter-frist,strike-first"], "Did you mean 'deter-first'?" },
            { "sensitivity", ["--policies", "no-such-file.yaml"], "no-such-file.yaml: there is no such file" },
            { "sensitivity", ["--policies", "all"], "This study looks at one policy or at the difference of two" },
            { "flip", ["--x", "line.answered"], "--y is missing" },
            { "flip", ["--x", "line.answered", "--y", "line.relayed", "--over", "line.talk,line.decision"], "--over stands instead of --x and --y" },
            { "flip", ["--over", "line.answered"], "two quantities or more" },
            { "flip", ["--x", "line.answered", "--y", "line.relay-delay=5 min..90 h", "--policies", "deter-first"], "This study compares policies" },
            { "flip", ["--grid", "0"], "--grid: found '0'" },
            { "discover", ["--points", "0"], "--points: found '0'" },
            { "discover", ["--objective", "reachd"], "Did you mean 'reached'?" },
            { "discover", ["--objective", "reached", "--output", "end:out"], "name one" },
            { "value", [], "--objective is missing" },
            { "value", ["--points", "30"], "zonesim value at-tanf-2017-10-05 --objective " },
            { "value", ["--output", "end:out"], "--aim is missing: is more or less of end:out aimed at?" },
            { "value", ["--output", "end:out", "--aim", "much"], "--aim: found 'much', expected more or less" },
            { "value", ["--objective", "reached", "--aim", "less"], "--aim: the objective 'reached' says itself" },
            { "value", ["--aim", "less"], "--objective is missing" },
            { "value", ["--out", ""], "--out is empty" },
        };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_verb_answers_its_question_and_calls_nothing_better(string verb, string[] options, string[] expected)
    {
        using var desk = new Desk();
        var said = Desk.Run([verb, Scenario, "--out", desk.In("S"), .. s_small, .. options]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        var full = Desk.Run("show", desk.In("S"), "full");
        Assert.Equal((0, ""), (full.Code, full.Error));
        var oneLine = string.Join(' ', (said.Out + full.Out).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] always = ["Given that a convoy comes; the convoy does not learn.", "seed 20171005", "Not represented:", "Assumed:", desk.In("S")];
        Assert.All(expected.Concat(always), text => Assert.Contains(text, oneLine, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"(?i)\b(better|worse|best|worst|wins?|regime)\b", said.Out + full.Out);
        Assert.NotEmpty(Directory.GetFiles(desk.In("S", "charts"), "*.png"));
        var again = Desk.Run("chart", desk.In("S"), "--list");
        Assert.Equal(0, again.Code);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_code_2_and_nothing_is_written(string verb, string[] options, string expected)
    {
        using var desk = new Desk();
        string[] where = options.Contains("--out") ? [] : ["--out", desk.In("S")];
        var said = Desk.Run([verb, Scenario, .. where, .. options]);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void A_study_taken_up_with_another_scenario_is_refused()
    {
        using var desk = new Desk();
        string[] common = ["--out", desk.In("S"), "--no-charts", "--points", "20", .. s_small];
        Assert.Equal(0, Desk.Run(["discover", Scenario, .. common]).Code);
        var before = File.ReadAllBytes(desk.In("S", "manifest.json"));
        var said = Desk.Run(["discover", "at-tanf-2017-10-05-b", .. common]);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("holds another run: discover of at-tanf-2017-10-05 under deter-first, strike-first", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(desk.In("S", "manifest.json")));
        Assert.Equal(0, Desk.Run(["discover", "at-tanf-2017-10-05-b", "--force", .. common]).Code);
    }

    [Fact]
    public void Discover_and_value_take_the_points_of_a_run()
    {
        using var desk = new Desk();
        Assert.Equal(
            0,
            Desk.Run(
                "compare",
                Scenario,
                "--out",
                desk.In("R"),
                "--replications",
                "60",
                "--range-points",
                "24",
                "--range-replications",
                "10",
                "--no-charts"
            ).Code
        );
        var discover = Desk.Run("discover", desk.In("R"), "--out", desk.In("D"), "--output", "outcome:struck-and-left", "--no-charts");
        Assert.Equal((0, ""), (discover.Code, discover.Error));
        Assert.Contains(
            "of 24 points (points of run ",
            string.Join(' ', discover.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        var robust = Desk.Run("robust", desk.In("R"), "--out", desk.In("B"), "--no-charts");
        Assert.Equal((0, ""), (robust.Code, robust.Error));
        Assert.Contains(
            "(points of run ",
            Desk.Run("show", desk.In("B"), "full").Out.ReplaceLineEndings(" ").Replace("Over points of run ", "(points of run ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(2, Desk.Run("robust", desk.In("R"), "--points", "50", "--out", desk.In("N")).Code);
        var value = Desk.Run("value", desk.In("R"), "--out", desk.In("V"), "--output", "end:out", "--aim", "more", "--no-charts", "--json");
        Assert.Equal((0, ""), (value.Code, value.Error));
        using var json = JsonDocument.Parse(value.Out);
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(2, summary.GetProperty("value").GetProperty("means").GetArrayLength());
        Assert.StartsWith("points of run", summary.GetProperty("value").GetProperty("source").GetString(), StringComparison.Ordinal);

        Assert.Equal(2, Desk.Run("discover", desk.In("R"), "--set", "line.relayed=0.4", "--out", desk.In("N")).Code);
        foreach (string[] one in new string[][] { ["discover"], ["robust"], ["value", "--output", "end:out", "--aim", "less"] })
        {
            var idle = Desk.Run([one[0], desk.In("R"), .. one[1..], "--points", "40", "--out", desk.In("N")]);
            Assert.Equal((2, true), (idle.Code, idle.Error.StartsWith("--points has no effect with", StringComparison.Ordinal)));
        }

        Assert.Equal(0, Desk.Run(["compare", Scenario, "--out", desk.In("R0"), .. Desk.Small]).Code);
        Assert.Contains("no assumption ranges", Desk.Run("discover", desk.In("R0"), "--out", desk.In("N")).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.In("N")));
    }

    [Fact]
    public void Json_is_alone_on_standard_output_and_charts_can_be_drawn_later()
    {
        using var desk = new Desk();
        var said = Desk.Run([
            "flip",
            Scenario,
            "--x",
            "line.answered",
            "--y",
            "line.relayed",
            "--grid",
            "3",
            "--out",
            desk.In("F"),
            "--no-charts",
            "--json",
            .. s_small,
        ]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        using var json = JsonDocument.Parse(said.Out);
        Assert.Equal("Flip", json.RootElement.GetProperty("summary").GetProperty("kind").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("summary").GetProperty("flip").GetProperty("map").GetProperty("values").GetArrayLength());
        Assert.False(Directory.Exists(desk.In("F", "charts")));
        Assert.Equal(0, Desk.Run("chart", desk.In("F"), "--only", "flip").Code);
        Assert.True(File.Exists(desk.In("F", "charts", "flip.png")));
        Assert.Equal(2, Desk.Run("chart", desk.In("F"), "--only", "drivers").Code);
        Assert.Equal(2, Desk.Run("chart", desk.In("F"), "--only", "outcomes").Code);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        using var desk = new Desk();
        foreach (
            var (verb, options) in new (string, string[])[]
            {
                ("discover", ["--points", "40"]),
                ("value", ["--points", "24", "--objective", "reached"]),
                ("flip", ["--x", "line.answered", "--y", "line.relay-delay", "--grid", "5"]),
            }
        )
        {
            var said = Desk.Run(width, [verb, Scenario, .. s_small, .. options, "--no-charts", "--out", desk.In(verb)]);
            Assert.Equal(0, said.Code);
            var lines = said.Out.Split(Environment.NewLine).Where(line => !line.Contains(desk.Folder, StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
        }
    }
}
