using ZoneSim.Tests.Readme;

namespace ZoneSim.Tests.Cli;

/// <summary>
/// The first screens of studies: answer, table, caveats, next commands; short at every width, shown again by show, and every next command works.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class StudyScreenTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Theory]
    [InlineData(
        "sensitivity",
        "--quantities line.answered,strength.strike,line.decision --base-points 8 --replications 10 --screening-replications 4 --trajectories "
            + "4 --base-replications 40"
    )]
    [InlineData("flip", "--x line.answered --y strength.strike --grid 5 --replications 40 --base-replications 40")]
    [InlineData("flip", "--x line.answered --y strength.strike --grid 15 --replications 4 --base-replications 40")]
    [InlineData("discover", "--points 60 --replications 4 --base-replications 40")]
    [InlineData("value", "--points 40 --replications 4 --base-replications 40 --objective reached")]
    [InlineData("robust", "--points 60 --replications 10 --base-replications 40")]
    [InlineData("sweep", "--x line.answered --steps 12 --replications 20 --base-replications 40 --range-points 4 --range-replications 4")]
    [InlineData(
        "sweep",
        "--x strength.strike --at 0.3,0.6 --replications 20 --base-replications 40 --no-ranges --policies "
            + "deter-first,strike-first,warn-then-strike --output vehicles_hit,end:out"
    )]
    [InlineData("select", "--objective reacted --policies deter-first,strike-first --replications 100")]
    [InlineData("select", "--objective reacted,time-inside --replications 100")]
    [InlineData("select", "--objective reacted --policies deter-first,strike-first --guarantee 90% --indifference 20pp")]
    public void A_study_answers_first_and_leads_on(string verb, string given)
    {
        using var desk = new Desk();
        Check(
            verb,
            Desk.Run([verb, Scenario, .. given.Split(' '), "--no-charts", "--out", desk.In("S")]),
            verb == "select" && !given.Contains("--guarantee", StringComparison.Ordinal),
            desk
        );
    }

    [Fact]
    public void Regrets_answer_first_and_lead_on()
    {
        using var desk = new Desk();
        foreach (var (scenario, name) in new[] { (Scenario, "A"), (Scenario + "-b", "B") })
        {
            Desk.Run("compare", scenario, "--replications", "40", "--no-ranges", "--no-charts", "--out", desk.In(name));
        }

        Check("regret", Desk.Run("regret", desk.In("A"), desk.In("B"), "--objective", "time-inside", "--no-charts", "--out", desk.In("S")), false, desk);
    }

    private static void Check(string verb, Said said, bool isOfRun, Desk desk)
    {
        Assert.True(said.Code == 0, said.Error);
        AssertShort(said.Out, 100, 40, desk);
        foreach (var width in isOfRun ? [] : new[] { 60, 100, 160 })
        {
            AssertShort(Desk.Run(width, ["show", desk.In("S")]).Out, width, width < 100 ? 65 : 40, desk);
        }

        var lines = said.Out.Split(Environment.NewLine);
        Assert.True(Array.FindIndex(lines, line => line.StartsWith("IN THE MODEL", StringComparison.Ordinal)) is > 0 and < 8, said.Out);
        var rest = lines.Single(line => line.StartsWith("All tables:", StringComparison.Ordinal))["All tables:".Length..].Trim();
        Assert.Equal(0, Desk.Run(CommandWords.Of(rest)[1..]).Code);
        foreach (var command in Next(lines))
        {
            var next = Desk.Run([.. command, .. Small(verb, command, desk)]);
            Assert.True(next.Code == 0, $"{string.Join(' ', command)}: {next.Error}");
        }
    }

    [Fact]
    public void A_finished_study_is_shown_again_as_it_was_printed()
    {
        using var desk = new Desk();
        var made = Desk.Run(
            "value",
            Scenario,
            "--points",
            "30",
            "--replications",
            "4",
            "--base-replications",
            "40",
            "--objective",
            "reached",
            "--no-charts",
            "--out",
            desk.In("S")
        );
        Assert.Equal((0, made.Out), (made.Code, Desk.Run("show", desk.In("S")).Out));
        Assert.StartsWith(made.Out.Split("Study folder")[0].TrimEnd(), Desk.Run("show", desk.In("S"), "full").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_register_of_assumptions_is_short_until_all_is_asked_for()
    {
        AssertShort(Desk.Run("assumptions", Scenario).Out, 100, 40, null);
        Assert.True(Desk.Run("assumptions", Scenario, "--all").Out.Split(Environment.NewLine).Length > 135);
        Assert.Equal(2, Desk.Run("assumptions", Scenario, "--all", "--json").Code);
    }

    private static IEnumerable<string[]> Next(string[] lines) =>
        lines
            .SkipWhile(line => line != "Next:")
            .Where(line => line.StartsWith("  zonesim ", StringComparison.Ordinal))
            .Select(line => CommandWords.Of(line.Trim().Split("   #")[0])[1..]);

    private static string[] Small(string after, string[] command, Desk desk) =>
        command[0] switch
        {
            "flip" when !command.Contains("--x") =>
            [
                "--grid",
                "3",
                "--replications",
                "10",
                "--base-replications",
                "40",
                "--trajectories",
                "2",
                "--screening-replications",
                "2",
                "--no-charts",
                "--out",
                desk.In("N-flip"),
            ],
            "flip" => ["--grid", "3", "--replications", "10", "--base-replications", "40", "--no-charts", "--out", desk.In("N-flip")],
            "sensitivity" =>
            [
                "--quantities",
                "line.answered,line.relayed",
                "--base-points",
                "4",
                "--replications",
                "10",
                "--screening-replications",
                "4",
                "--base-replications",
                "40",
                "--no-charts",
                "--out",
                desk.In("N-sensitivity"),
            ],
            "sweep" => ["--steps", "3", "--replications", "10", "--base-replications", "40", "--no-ranges", "--no-charts", "--out", desk.In("N-sweep")],
            "discover" or "value" => ["--points", "20", "--replications", "4", "--base-replications", "40", "--no-charts", "--out", desk.In("N-" + command[0])],
            "compare" when after != "regret" => ["--replications", "20", "--no-ranges", "--no-charts", "--out", desk.In("N-compare")],
            "select" => ["--no-charts"],
            _ => [],
        };

    private static void AssertShort(string text, int width, int most, Desk? desk)
    {
        var lines = text.TrimEnd().Split(Environment.NewLine);
        Assert.True(lines.Length <= most, $"{lines.Length} lines at {width} columns:{Environment.NewLine}{text}");
        Assert.All(
            lines.Where(line =>
                desk is null || (!line.Contains(desk.Folder, StringComparison.Ordinal) && !line.StartsWith("  zonesim ", StringComparison.Ordinal))
            ),
            line => Assert.True(line.Length <= width, line)
        );
    }
}
