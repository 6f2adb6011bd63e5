namespace ZoneSim.Tests.Cli;

/// <summary>
/// What verbs print fits the terminal, and answers before it lists. Runs and studies have tests of their own (FirstScreenTests, StudyScreenTests).
/// </summary>
public sealed class EveryScreenTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    private static readonly string[] s_small = ["--replications", "40", "--no-ranges", "--no-charts"];

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(160)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        using var desk = new Desk();
        Runs(desk);
        string[][] commands =
        [
            ["list"],
            ["list", "policies"],
            ["list", "seeds"],
            ["list", "charts"],
            ["list", "quantities", Scenario],
            ["check", Scenario],
            ["assumptions", Scenario],
            ["elicit", Scenario, "line.relay-delay"],
            ["seeds", "show", "2017-10-05"],
            ["seeds", "diff", "2017-10-05"],
            ["trace", desk.In("A")],
            ["trace", desk.In("A"), "--against", "strike-first"],
            ["diff", desk.In("A"), desk.In("B")],
            ["diff", desk.In("A"), desk.In("B"), "--all"],
            ["show", desk.In("A")],
            ["select", desk.In("A"), "--objective", "reacted,time-inside", "--no-charts"],
            ["regret", desk.In("A"), desk.In("B"), "--objective", "time-inside", "--no-charts", "--out", desk.In("G")],
            ["export", desk.In("A"), "--out", desk.In("E")],
        ];
        var faults = new List<string>();
        foreach (var command in commands)
        {
            var said = Desk.Run(width, command);
            Assert.True(said.Code == 0, $"{string.Join(' ', command)}: {said.Error}");
            faults.AddRange(
                said.Out.Split(Environment.NewLine)
                    .Where(line => line.Length > width && !IsToCopy(line, desk))
                    .Select(line => $"{string.Join(' ', command)}: {line}")
            );
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void What_changed_fits_a_screen_and_all_of_it_is_there_on_demand()
    {
        using var desk = new Desk();
        Runs(desk);
        var said = Desk.Run("diff", desk.In("A"), desk.In("B")).Out;
        Assert.InRange(said.TrimEnd().Split(Environment.NewLine).Length, 10, 40);
        Assert.Contains("RESULTS that changed by more than run noise", said, StringComparison.Ordinal);
        var all = Desk.Run("diff", desk.In("A"), desk.In("B"), "--all").Out;
        Assert.Contains("RESULTS of deter-first", all, StringComparison.Ordinal);
        Assert.Contains("DIFFERENCE of strike-first minus deter-first", all, StringComparison.Ordinal);
    }

    /// <summary>A policy that is made of others is listed by its title like any other.</summary>
    [Fact]
    public void No_shipped_file_is_listed_as_one_with_mistakes() => Assert.DoesNotContain("has mistakes", Desk.Run("list").Out, StringComparison.Ordinal);

    [Fact]
    public void A_narrow_first_screen_keeps_the_verdicts_and_says_where_the_bands_are()
    {
        using var desk = new Desk();
        Runs(desk);
        var narrow = Desk.Run(60, ["show", desk.In("A")]).Out;
        Assert.Contains("section 'verdicts'", string.Join(' ', narrow.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.InRange(narrow.TrimEnd().Split(Environment.NewLine).Length, 20, 52);
        Assert.Contains("interval", Desk.Run(100, ["show", desk.In("A")]).Out, StringComparison.Ordinal);
    }

    private static void Runs(Desk desk)
    {
        foreach (var (scenario, name) in new[] { (Scenario, "A"), (Scenario + "-b", "B") })
        {
            var said = Desk.Run(["compare", scenario, .. s_small, "--out", desk.In(name)]);
            Assert.True(said.Code == 0, said.Error);
        }
    }

    /// <summary>Commands, paths and lines for a file are copied whole.</summary>
    private static bool IsToCopy(string line, Desk desk) =>
        line.Contains(desk.Folder, StringComparison.Ordinal)
        || line.StartsWith("  zonesim ", StringComparison.Ordinal)
        || line.Contains(", belief: {", StringComparison.Ordinal);
}
