namespace ZoneSim.Tests.Cli;

public sealed class TraceVerbTests
{
    private const string Scenario = "at-tanf-2017-10-05";

    [Fact]
    public void A_history_is_told_with_its_clock_and_the_reason_of_each_rung()
    {
        var said = Desk.Run("trace", Scenario, "--replication", "17");

        Assert.Equal(0, said.Code);
        Assert.Contains(" 0:00  convoy ", said.Out, StringComparison.Ordinal);
        Assert.Matches(@"operations cell\s+Orders .*\(because identified", said.Out);
        Assert.Matches(@"deter-first, convoy: \S+ \(end: ", said.Out);
    }

    [Fact]
    public void Beside_another_policy_it_says_where_the_two_first_differ()
    {
        var said = Desk.Run("trace", Scenario, "--replication", "17", "--against", "strike-first");

        Assert.Equal(0, said.Code);
        Assert.Single(said.Out.Split(Environment.NewLine), line => line.Contains("The two histories first differ here:", StringComparison.Ordinal));
        Assert.Matches(@"│ deter-first\s+│ strike-first", said.Out);
    }

    [Fact]
    public void A_policy_beside_itself_does_not_differ() =>
        Assert.Contains("The two histories do not differ.", Desk.Run("trace", Scenario, "--against", "deter-first").Out, StringComparison.Ordinal);

    [Fact]
    public void Where_finds_the_first_history_that_satisfies_it()
    {
        var said = Desk.Run("trace", Scenario, "--policy", "observe-only", "--where", "outcome = reached-garrison and time_in_zone_min > 60");

        Assert.Equal(0, said.Code);
        Assert.Contains("The incursion ends: reached-garrison", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_that_finds_none_says_how_far_it_looked()
    {
        var said = Desk.Run("trace", Scenario, "--where", "time_in_zone_min > 1000000", "--search", "50");

        Assert.Equal(1, said.Code);
        Assert.Contains("No history from 0 to 49", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
    }

    [Theory]
    [InlineData("outcome != still-inside")]
    [InlineData("credited_cause = none")]
    [InlineData("felt has call-line")]
    [InlineData("felt = none")]
    [InlineData("entered = true and depth_km >= 1")]
    [InlineData("incursion = convoy and ordinal = 1")]
    [InlineData("uses_strike <= 0")]
    public void Conditions_of_every_kind_are_understood(string condition) => Assert.Equal(0, Desk.Run("trace", Scenario, "--where", condition).Code);

    [Fact]
    public void A_run_folder_stands_for_its_scenario_policies_and_seed()
    {
        using var desk = new Desk();
        Desk.Run(["run", Scenario, "--seed", "7", "--set", "line.relayed=0.4", "--out", desk.In("R"), .. Desk.Small]);

        var ofRun = Desk.Run("trace", desk.In("R"), "--replication", "3");
        var ofFiles = Desk.Run("trace", Scenario, "--replication", "3", "--seed", "7", "--set", "line.relayed=0.4");

        Assert.Equal(0, ofRun.Code);
        Assert.Equal(ofFiles.Out, ofRun.Out);
        Assert.Equal(
            ofFiles.Out,
            Desk.Run("trace", desk.In("R", "scenario.yaml"), "--policy", desk.In("R", "policies", "deter-first.yaml"), "--replication", "3", "--seed", "7").Out
        );
    }
}
