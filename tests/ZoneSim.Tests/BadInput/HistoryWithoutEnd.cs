using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>A history would not end, or would not fit into memory.</summary>
public sealed class HistoryWithoutEnd
{
    [Fact]
    public void A_return_is_not_certain() => Bad.Setting("convoy.returns.turned=1", "1:23: error: found '1', expected a value from 0 to 0.9");

    [Fact]
    public void A_rate_is_held_against_the_horizon() =>
        Bad.Setting(
            "line.background-calls=600/min",
            "1:23: error: found a rate with which one convoy or drone has about 432,187 sightings and calls, "
                + "expected at most 50,000 over the horizon: a lower rate or a shorter horizon"
        );

    [Fact]
    public void A_road_of_months_is_too_long()
    {
        var world = Scenarios.Shipped.Scenario("at-tanf-base").With("convoy.leg-factor", 0.01);
        var result = ZoneSim.Scenarios.Settings.Apply(world, "convoy.speed=3 km/h");
        Assert.Null(result.Value);
        Assert.Contains("a road of 30 days at most", Assert.Single(result.Mistakes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_has_as_many_attempts_as_have_draws() =>
        Bad.Convoy(
            """
              - measure: call-line
                when: identified
                tries: 65
                wait: 10 min
            """,
            "6:12: error: found 65 attempts of one call, expected 64 at most"
        );

    [Fact]
    public void A_road_takes_30_days_at_most()
    {
        var read = ScenarioReader.Read(
            new SourceText(
                "bad.yaml",
                """
                scenario: bad
                title: Bad
                extends: at-tanf-base.yaml
                convoy:
                  speed: { value: 0.36 km/h, range: [0.36 km/h, 1 km/h], basis: assumed, tag: epistemic }
                  start-distance: { value: 400 km, range: [100 km, 500 km], basis: assumed, tag: epistemic }
                """
            ),
            Shipped.Resolve
        );
        var wrong = Assert.Single(read.Mistakes, mistake => mistake.Severity == Severity.Error);
        Assert.Equal(
            "bad.yaml:5:10: error: found a speed at which the road from the start takes 50.9 days, expected a road of 30 days at most: "
                + "a higher speed or a shorter road",
            wrong.ToString()
        );
    }
}
