namespace ZoneSim.Tests.Cli;

/// <summary>A run without rows: what needs none works, and what needs them says what is missing and how to get it.</summary>
[Trait("Speed", "Slow")]
public sealed class LedgerOptionTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void Without_a_ledger_the_first_screen_and_the_other_charts_stay_and_readers_of_rows_say_what_is_missing()
    {
        using var desk = new Desk();
        var (none, full) = (desk.In("none"), desk.In("full"));
        string[] small = ["compare", Scenario, "--replications", "4e1", "--no-ranges"];
        var said = Desk.Run([.. small, "--ledger", "none", "--out", none]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.False(File.Exists(Path.Combine(none, "ledger.parquet")));
        var charts = Directory.EnumerateFiles(Path.Combine(none, "charts"), "*.svg").Select(path => Path.GetFileName(path)!).ToList();
        Assert.Contains("ends.svg", charts);
        Assert.DoesNotContain(charts, chart =>
            chart.StartsWith("closest-approach", StringComparison.Ordinal) || chart.StartsWith("time-in-zone", StringComparison.Ordinal)
        );

        Assert.Equal(0, Desk.Run([.. small, "--no-charts", "--ledger", "full", "--out", full]).Code);
        Assert.Equal(File.ReadAllBytes(Path.Combine(full, "summary.json")), File.ReadAllBytes(Path.Combine(none, "summary.json")));

        Refuses(2, "none: the run keeps no ledger, and this reads the rows of its histories. It was made with --ledger none.", "diff", full, none);
        Refuses(2, "--ledger first", "select", none, "--objective", "still-inside");
        Refuses(2, "the run keeps no rows of its histories (--ledger none)", "chart", none, "--only", "closest-approach");
        Assert.Equal(0, Desk.Run("trace", none, "--where", "end = out").Code);
        Refuses(2, "holds another run", [.. small, "--no-charts", "--out", none]);
    }

    [Theory]
    [InlineData("--ledger", "half", "--ledger: found 'half', expected none, first or full")]
    [InlineData("--replications", "1e13", "from 1 to 1000000000000")]
    [InlineData("--replications", "1.5e0", "--replications: found '1.5e0'")]
    [InlineData("--replications", "-1e3", "--replications")]
    [InlineData("--replications", "1e", "--replications: found '1e'")]
    public void A_mistake_is_told(string option, string value, string expected) => Refuses(2, expected, "compare", Scenario, option, value);

    [Fact]
    public void Csv_of_no_ledger_is_refused() => Refuses(2, "--csv has no effect with --ledger none", "run", Scenario, "--csv", "--ledger", "none");

    private static void Refuses(int code, string expected, params string[] command)
    {
        var said = Desk.Run(command);
        Assert.Equal(code, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
    }
}
