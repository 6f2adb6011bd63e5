using System.Text.Json;

namespace ZoneSim.Tests.Cli;

[Trait("Speed", "Slow")]
public sealed class AssessVerbTests
{
    private static readonly string[] s_small = ["--replications", "20", "--range-points", "4", "--range-replications", "4", "--calibrate", "20"];

    [Fact]
    public void Assess_reads_like_a_paragraph_and_keeps_what_it_found()
    {
        using var desk = new Desk();
        var said = Desk.Run(["assess", "2017-10-05", "--out", desk.In("R"), "--no-charts", .. s_small]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        var text = Desk.Run("show", desk.In("R"), "full").Out.ReplaceLineEndings(" ");
        Assert.Contains("Four accounts speak of the incident of 5 October 2017", text, StringComparison.Ordinal);
        Assert.Contains("A ratio tests the model together with the account", text, StringComparison.Ordinal);
        Assert.Contains("none of this is evidence for the model", text, StringComparison.Ordinal);
        Assert.Contains("Given that a convoy comes; the convoy does not learn.", text, StringComparison.Ordinal);
        Assert.Contains("synthetic incidents", text, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("R", "assess.json")) && File.Exists(desk.In("R", "patterns.parquet")) && File.Exists(desk.In("R", "accounts", "B.yaml")));
    }

    [Fact]
    public void Json_is_all_that_stands_on_standard_output_and_charts_are_drawn()
    {
        using var desk = new Desk();
        var said = Desk.Run(["assess", "2017-10-05", "--account", "A,B", "--policies", "deter-first", "--out", desk.In("R"), "--json", .. s_small]);
        Assert.True(said.Code == 0, said.Error);
        using var json = JsonDocument.Parse(said.Out);
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("accounts").GetArrayLength());
        Assert.Contains("model together with the account", json.RootElement.GetProperty("tests").GetString(), StringComparison.Ordinal);
        Assert.Equal(["accounts.png", "accounts.svg", "happened.png", "happened.svg", "likelihoods.png", "likelihoods.svg", "ratios.png", "ratios.svg", "record.png", "record.svg"],
            Directory.GetFiles(desk.In("R", "charts")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        File.Delete(desk.In("R", "charts", "ratios.svg"));
        var drawn = Desk.Run("chart", desk.In("R"), "--only", "ratios", "--format", "svg");
        Assert.True(drawn.Code == 0, drawn.Error);
        Assert.True(File.Exists(desk.In("R", "charts", "ratios.svg")));
        Assert.Contains("happened", Desk.Run("chart", desk.In("R"), "--list").Out, StringComparison.Ordinal);
        Assert.Equal(2, Desk.Run("chart", desk.In("R"), "--replication", "1").Code);
    }

    [Theory]
    [InlineData("2017-06-06")]
    [InlineData("2017-06-08")]
    [InlineData("2017-06-20")]
    [InlineData("2017-10-04")]
    public void Every_incident_of_the_record_can_be_assessed(string incident)
    {
        using var desk = new Desk();
        var said = Desk.Run(["assess", incident, "--out", desk.In("R"), .. s_small]);
        Assert.True(said.Code == 0, said.Error);
    }

    [Theory]
    [InlineData("assess 2017-10-05 --account E", "has no account 'E'")]
    [InlineData("assess 2017-10-05 --factor 1", "a number above 1")]
    [InlineData("assess 2017-10-05 --base at-tanf-2017-10-04-05", "Name a scenario with one")]
    [InlineData("assess 2017-10-05 --policies nothing", "nothing")]
    [InlineData("assess setting", "held against")]
    public void A_wrong_command_says_how_to_mend_it(string command, string expected)
    {
        var said = Desk.Run(command.Split(' '));
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sixth_incident_dropped_in_gets_a_score_and_no_claim_of_skill()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.In("seeds"));
        File.WriteAllText(desk.In("seeds", "sixth.yaml"), SeedsVerbTests.Sixth.Replace("status: reported", "status: reported\n        grade: { source: C, information: 3, reason: Its own action. }", StringComparison.Ordinal));
        var said = desk.RunProcess(["record", .. s_small]);
        Assert.True(said.Code == 0, said.Error);
        var text = said.Out.ReplaceLineEndings(" ");
        Assert.Matches(@"sixth\s+A sixth incident", text);
        Assert.Matches(@"Brier score 0\.\d+, base rate 0\.\d+; logarithmic score", text);
        Assert.Contains("n = 1 incident", text, StringComparison.Ordinal);
        Assert.Contains("No skill is claimed: fewer than 10 incidents", System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " "), StringComparison.Ordinal);
        Assert.Contains("a consistency check, and no score", System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_lists_what_every_number_rests_on_and_takes_a_study()
    {
        using var desk = new Desk();
        var plain = Desk.Run("assumptions", "at-tanf-2017-10-05", "--all");
        Assert.Equal(0, plain.Code);
        Assert.Matches(@"zone\.radius\s+55 km\s+reported\s+C3", plain.Out);
        var made = Desk.Run("sensitivity", "at-tanf-2017-10-05", "--base-points", "4", "--top", "2", "--replications", "4", "--screening-replications", "2", "--trajectories", "2", "--base-replications", "20", "--no-charts", "--out", desk.In("S"));
        Assert.True(made.Code == 0, made.Error);
        var said = Desk.Run("assumptions", "at-tanf-2017-10-05", "--study", desk.In("S"), "--charts", desk.In("C"));
        Assert.True(said.Code == 0, said.Error);
        Assert.Matches(@"too\s+small\s+to\s+tell\s+shares|rests\s+on\s+inputs", said.Out);
        Assert.True(File.Exists(desk.In("C", "assumptions.png")));
        using var json = JsonDocument.Parse(Desk.Run("assumptions", "at-tanf-2017-10-05", "--study", desk.In("S"), "--json").Out);
        Assert.True(json.RootElement.GetProperty("rows").GetArrayLength() > 100);
        var other = Desk.Run("assumptions", "at-tanf-2017-10-04", "--study", desk.In("S"));
        Assert.Equal(2, other.Code);
        Assert.Contains("with other values than this scenario has", other.Error, StringComparison.Ordinal);
    }
}
