namespace ZoneSim.Tests.BadInput;

/// <summary>A history would not end, or would not fit into memory.</summary>
public sealed class HistoryWithoutEnd
{
    [Fact]
    public void A_return_is_not_certain() => Bad.Setting("convoy.returns.turned=1",
        "1:23: error: found '1', expected a value from 0 to 0.9");

    [Fact]
    public void A_rate_is_held_against_the_horizon() => Bad.Setting("line.background-calls=600/min",
        "1:23: error: found a rate with which one convoy or drone has about 432,187 sightings and calls, expected at most 50,000 over the horizon: a lower rate or a shorter horizon");

    [Fact]
    public void A_road_of_months_is_too_long()
    {
        var world = Scenarios.Shipped.Scenario("at-tanf-base").With("convoy.leg-factor", 0.01);
        var result = ZoneSim.Scenarios.Settings.Apply(world, "convoy.speed=3 km/h");
        Assert.Null(result.Value);
        Assert.Contains("a road of 30 days at most", Assert.Single(result.Mistakes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_has_as_many_attempts_as_have_draws() => Bad.Convoy("""
          - measure: call-line
            when: identified
            tries: 65
            wait: 10 min
        """,
        "6:12: error: found 65 attempts of one call, expected 64 at most");
}
