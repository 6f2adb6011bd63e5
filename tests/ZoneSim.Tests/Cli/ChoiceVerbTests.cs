using System.Text.Json;

namespace ZoneSim.Tests.Cli;

/// <summary>select and regret on the command line.</summary>
[Trait("Speed", "Slow")]
public sealed class ChoiceVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void Select_says_lowest_in_the_model_and_never_better()
    {
        using var desk = new Desk();
        var said = Desk.Run("select", Scenario, "--objective", "vehicles-hit,time-inside,reacted", "--replications", "300", "--out", desk.In("R"));
        var page = OneLine(said.Out + Desk.Run("show", desk.In("R"), "choice").Out);

        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        foreach (
            var text in new[]
            {
                "Given that a convoy comes; the convoy does not learn.",
                "none is the right one",
                "Lowest under ",
                "ALL OBJECTIVES AT ONCE",
                "Differences up to 10 min do not matter",
                "dominated",
                "Not represented:",
            }
        )
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(@"(?i)\b(better|worse|best policy|worst|wins?|optimal)\b", said.Out);
        Assert.True(File.Exists(desk.In("R", "charts", "select-reacted.png")));
        var again = Desk.Run(
            "select",
            desk.In("R"),
            "--objective",
            "reached",
            "--indifference",
            "1pp",
            "--policies",
            "deter-first,strike-first",
            "--no-charts"
        );
        Assert.Equal(0, again.Code);
        Assert.DoesNotContain("observe-only", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guarantee_prints_a_certificate_and_json_holds_it()
    {
        using var desk = new Desk();
        string[] command =
        [
            "select",
            Scenario,
            "--objective",
            "vehicles-hit",
            "--guarantee",
            "90%",
            "--indifference",
            "0.2",
            "--policies",
            "deter-first,strike-first",
            "--out",
            desk.In("R"),
        ];
        var said = Desk.Run(command);
        Assert.Equal(0, said.Code);
        Assert.Contains("CERTIFICATE", Desk.Run("show", desk.In("R"), "full").Out, StringComparison.Ordinal);
        Assert.Contains("Chosen: deter-first", said.Out, StringComparison.Ordinal);
        var json = Desk.Run([.. command, "--json"]);
        using var read = JsonDocument.Parse(json.Out);
        var certificate = read.RootElement.GetProperty("choice").GetProperty("certificate");
        Assert.Equal(("deter-first", 0.9), (certificate.GetProperty("chosen").GetString(), certificate.GetProperty("guarantee").GetDouble()));
        var picture = desk.In("R", "charts", "select-vehicles-hit-guarantee.svg");
        Assert.True(File.Exists(picture));
        File.Delete(picture);
        Assert.Equal(0, Desk.Run("chart", desk.In("R"), "--size", "960x540").Code);
        Assert.True(File.Exists(picture));
        Assert.Equal(2, Desk.Run("chart", desk.In("R"), "--only", "outcomes").Code);
    }

    /// <summary>A run from which a choice was made is a study to the briefing of another run; the choice is made again from its rows.</summary>
    [Fact]
    public void A_briefing_takes_a_run_from_which_a_choice_was_made()
    {
        using var desk = new Desk();
        Assert.Equal(0, Desk.Run(["compare", Scenario, .. Desk.Small, "--out", desk.In("R")]).Code);
        Assert.Equal(0, Desk.Run("select", Scenario, "--objective", "vehicles-hit", "--replications", "20", "--no-charts", "--out", desk.In("S")).Code);
        foreach (var order in new string[][] { [desk.In("R"), desk.In("S")], [desk.In("S"), desk.In("R")], [desk.In("S")] })
        {
            var said = Desk.Run(["brief", .. order, "--format", "html", "--out", desk.In("B")]);
            Assert.True(said.Code == 0, said.Error);
            Assert.Contains("Which policy comes nearest to a stated goal", File.ReadAllText(said.Out.Trim()), StringComparison.Ordinal);
        }

        foreach (
            var wrong in new[]
            {
                "{",
                "{}",
                "{\"objectives\":[{\"name\":\"none-such\"}],\"policies\":[]}",
                "{\"objectives\":[null],\"policies\":[]}",
                "{\"objectives\":[{\"name\":\"reached\",\"indifference\":-1}],\"policies\":[]}",
            }
        )
        {
            File.WriteAllText(desk.In("S", "choice.json"), wrong);
            var said = Desk.Run("brief", desk.In("R"), desk.In("S"), "--format", "html");
            Assert.Equal(2, said.Code);
            Assert.Contains("choice.json: cannot be used", said.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "--objective: name what to choose by")]
    [InlineData("--objective reachd", "Did you mean 'reached'?")]
    [InlineData("--objective reached --indifference 0pp", "above 0")]
    [InlineData("--objective reached --indifference 10min", "percentage points")]
    [InlineData("--objective time-inside --indifference 2pp", "an amount above 0 in min")]
    [InlineData("--objective reached --indifference reacted=2pp", "names no objective")]
    [InlineData("--objective reached --guarantee 95% --indifference 0", "above 0")]
    [InlineData("--objective reached --guarantee 0", "expected a level")]
    [InlineData("--objective reached --guarantee 15%", "blind pick")]
    [InlineData("--objective reached,reacted --guarantee 95%", "one objective")]
    [InlineData("--objective reached --max-replications 5000", "goes with --guarantee")]
    [InlineData("--objective reached --policies deter-first", "two policies")]
    [InlineData("--objective reached --policies deter-first,missing-policy.yaml", "there is no such file")]
    public void A_wrong_order_touches_nothing(string options, string expected)
    {
        using var desk = new Desk();
        var said = Desk.Run(["select", Scenario, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--out", desk.In("R")]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void A_choice_resumed_with_another_scenario_is_refused()
    {
        using var desk = new Desk();
        string[] rest =
        [
            "--objective",
            "reacted",
            "--guarantee",
            "90%",
            "--indifference",
            "20pp",
            "--policies",
            "deter-first,observe-only",
            "--no-charts",
            "--out",
            desk.In("R"),
        ];
        Assert.Equal(0, Desk.Run(["select", Scenario, .. rest]).Code);
        var before = File.ReadAllText(desk.In("R", "select.json"));
        var said = Desk.Run(["select", Scenario + "-b", .. rest]);
        Assert.Equal(2, said.Code);
        Assert.Contains("--force", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(desk.In("R", "select.json")));
    }

    [Fact]
    public void Regret_over_run_folders_shows_payoffs_regrets_and_metrics_by_name()
    {
        using var desk = new Desk();
        foreach (var (scenario, name) in new[] { (Scenario, "A"), (Scenario + "-b", "B") })
        {
            Assert.Equal(
                0,
                Desk.Run([
                    "run",
                    scenario,
                    "--policy",
                    "deter-first,strike-first,observe-only",
                    "--out",
                    desk.In(name),
                    "--replications",
                    "200",
                    "--no-ranges",
                    "--no-charts",
                ]).Code
            );
        }

        var said = Desk.Run("regret", desk.In("A"), desk.In("B"), "--objective", "time-inside", "--enough", "120", "--out", desk.In("G"));
        Assert.Equal(0, said.Code);
        foreach (
            var text in new[]
            {
                "PAYOFF",
                "REGRET",
                "maximin",
                "minimax regret",
                "Laplace",
                "Starr's domain",
                "as if every state were equally likely",
                "Given that a convoy comes",
            }
        )
        {
            Assert.Contains(text, OneLine(Desk.Run("show", desk.In("G"), "full").Out), StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(@"(?i)\b(better|worse|best|worst|wins?)\b", said.Out);
        Assert.True(File.Exists(desk.In("G", "charts", "regret.png")));
        var json = Desk.Run("regret", desk.In("A"), desk.In("B"), "--objective", "time-inside", "--enough", "120", "--out", desk.In("G"), "--json");
        using var read = JsonDocument.Parse(json.Out);
        Assert.Equal(6, read.RootElement.GetProperty("regret").GetProperty("cells").GetArrayLength());
        Assert.Equal(2, Desk.Run("regret", desk.In("A"), desk.In("B"), "--objective", "reached", "--out", desk.In("G")).Code);
        var twice = Desk.Run("regret", desk.In("A"), Path.Combine(desk.In("B"), "..", "A"), "--objective", "reached", "--out", desk.In("H"));
        Assert.Equal(2, twice.Code);
        Assert.Contains("twice, expected each state once", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Regret_over_the_points_of_a_run_draws_curves()
    {
        using var desk = new Desk();
        Assert.Equal(
            0,
            Desk.Run(
                "run",
                Scenario,
                "--policy",
                "deter-first,strike-first",
                "--out",
                desk.In("A"),
                "--replications",
                "50",
                "--range-points",
                "25",
                "--range-replications",
                "10",
                "--no-charts"
            ).Code
        );
        var said = Desk.Run("regret", desk.In("A"), "--objective", "reached", "--out", desk.In("G"));
        Assert.Equal(0, said.Code);
        Assert.Contains("OVER 25 POINTS", said.Out, StringComparison.Ordinal);
        Assert.Contains("Run noise", said.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("G", "charts", "regret-points.png")));
    }

    [Theory]
    [InlineData("at-tanf-2017-10-05 --objective reached", "name two scenarios or more")]
    [InlineData("at-tanf-2017-10-05 at-tanf-2017-10-05-b", "name what to look at")]
    [InlineData("at-tanf-2017-10-05 at-tanf-2017-10-05-b --objective reachd", "Did you mean 'reached'?")]
    [InlineData("at-tanf-2017-10-05 at-tanf-2017-10-5-b --objective reached", "Did you mean 'at-tanf-2017-10-05-b'?")]
    [InlineData("at-tanf-2017-10-05 at-tanf-2017-10-05-b --objective reached --optimism 2", "a weight from 0 to 1")]
    [InlineData("at-tanf-2017-10-05 at-tanf-2017-10-05-b --objective reached --policies deter-frist", "Did you mean 'deter-first'?")]
    public void A_wrong_regret_touches_nothing(string arguments, string expected)
    {
        using var desk = new Desk();
        var said = Desk.Run(["regret", .. arguments.Split(' '), "--out", desk.In("G")]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
