using System.Text.Json;
using ZoneSim.Tests.Scenarios;

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
        Assert.True(
            File.Exists(desk.In("R", "assess.json")) && File.Exists(desk.In("R", "patterns.parquet")) && File.Exists(desk.In("R", "accounts", "B.yaml"))
        );
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
        Assert.Equal(
            [
                "accounts.png",
                "accounts.svg",
                "happened.png",
                "happened.svg",
                "likelihoods.png",
                "likelihoods.svg",
                "ratios.png",
                "ratios.svg",
                "record.png",
                "record.svg",
            ],
            Directory.GetFiles(desk.In("R", "charts")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        );
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

    [Fact]
    public void Of_two_convoys_one_is_named_and_every_page_and_picture_says_which()
    {
        using var desk = new Desk();
        var said = Desk.Run(["assess", "2017-10-05", "--base", "at-tanf-2017-10-04-05", "--of", "thursday", "--out", desk.In("R"), .. s_small]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("Given that Thursday comes; it does not learn.", said.Out, StringComparison.Ordinal);
        Assert.Contains("the probability of a strike on the convoy Thursday is", Line(said.Out), StringComparison.Ordinal);
        Assert.Contains("on the convoy Thursday", File.ReadAllText(desk.In("R", "charts", "happened.svg")), StringComparison.Ordinal);
        Assert.Contains("thursday", File.ReadAllText(desk.In("R", "manifest.json")), StringComparison.Ordinal);
        Assert.Contains("tank: { value: 4,", File.ReadAllText(desk.In("R", "accounts", "B.yaml")).Split("thursday:")[1], StringComparison.Ordinal);
    }

    /// <summary>A page as one line.</summary>
    private static string Line(string page) => string.Join(' ', page.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_seed_file_may_speak_of_both()
    {
        using var desk = new Desk();
        var seed = Shipped
            .Text("seeds/2017-10-05.yaml")
            .Text.Replace("incident: 2017-10-05", "incident: both", StringComparison.Ordinal)
            .Replace("used_in_defaults:", "scenario: at-tanf-2017-10-04-05\nused_in_defaults:", StringComparison.Ordinal);
        foreach (
            var (title, of) in ((string, string)[])[("Coalition", "thursday"), ("Step News", "thursday"), ("Al Dorar", "wednesday"), ("Jaysh", "thursday")]
        )
        {
            seed = seed.Replace($"    title: {title}", $"    of: {of}\n    title: {title}", StringComparison.Ordinal);
        }

        File.WriteAllText(desk.In("both.yaml"), seed);
        Assert.Equal(0, Desk.Run("seeds", "check", desk.In("both.yaml")).Code);
        Assert.Contains("strike (wednesday)", Desk.Run("seeds", "diff", desk.In("both.yaml")).Out, StringComparison.Ordinal);
        var said = Desk.Run(["assess", desk.In("both.yaml"), "--out", desk.In("R"), .. s_small]);
        Assert.True(said.Code == 0, said.Error);
        var text = Line(said.Out);
        Assert.Contains("Given that Thursday and Wednesday come; they do not learn.", text, StringComparison.Ordinal);
        Assert.Contains("a strike on the convoy Wednesday is", text, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("R", "charts", "happened-2.svg")));
        Assert.Equal(0, Desk.Run("show", desk.In("R"), "full").Code);
        File.WriteAllText(desk.In("both.yaml"), seed.Replace("of: wednesday", "of: wednesdy", StringComparison.Ordinal));
        var wrong = Desk.Run(["assess", desk.In("both.yaml"), "--out", desk.In("Q"), .. s_small]);
        Assert.Equal(2, wrong.Code);
        Assert.Matches(@"both\.yaml:\d+:\d+: error: found 'wednesdy' in 'both/C/losses'.*did you mean 'wednesday'", wrong.Error);
        Assert.False(Directory.Exists(desk.In("Q")));
    }

    [Theory]
    [InlineData("assess 2017-10-05 --account E", "has no account 'E'")]
    [InlineData("assess 2017-10-05 --factor 1", "a number above 1")]
    [InlineData(
        "assess 2017-10-05 --base at-tanf-2017-10-04-05",
        "seeds/2017-10-05.yaml:22:9: error: found a claim that does not say of which convoy it speaks, '2017-10-05/A/left', "
            + "with the scenario 'at-tanf-2017-10-04-05', which has thursday, wednesday, expected of: NAME"
    )]
    [InlineData(
        "assess 2017-10-05 --base at-tanf-2017-10-04-05 --of thursda",
        "no convoy or drone 'thursda'; it has thursday, wednesday. Did you mean 'thursday'?"
    )]
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
        File.WriteAllText(
            desk.In("seeds", "sixth.yaml"),
            SeedsVerbTests.Sixth.Replace(
                "status: reported",
                "status: reported\n        grade: { source: C, information: 3, reason: Its own action. }",
                StringComparison.Ordinal
            )
        );
        var said = desk.RunProcess(["record", .. s_small]);
        Assert.True(said.Code == 0, said.Error);
        var text = said.Out.ReplaceLineEndings(" ");
        Assert.Matches(@"sixth\s+A sixth incident", text);
        Assert.Matches(@"Brier score 0\.\d+, base rate 0\.\d+; logarithmic score", text);
        Assert.Contains("n = 1 incident", text, StringComparison.Ordinal);
        Assert.Contains(
            "No skill is claimed: fewer than 10 incidents",
            System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " "),
            StringComparison.Ordinal
        );
        Assert.Contains("a consistency check, and no score", System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_lists_what_every_number_rests_on_and_takes_a_study()
    {
        using var desk = new Desk();
        var plain = Desk.Run("assumptions", "at-tanf-2017-10-05", "--all");
        Assert.Equal(0, plain.Code);
        Assert.Matches(@"zone\.radius\s+55 km\s+reported\s+C3", plain.Out);
        var made = Desk.Run(
            "sensitivity",
            "at-tanf-2017-10-05",
            "--base-points",
            "4",
            "--top",
            "2",
            "--replications",
            "4",
            "--screening-replications",
            "2",
            "--trajectories",
            "2",
            "--base-replications",
            "20",
            "--no-charts",
            "--out",
            desk.In("S")
        );
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
