namespace ZoneSim.Tests.BadInput;

/// <summary>A setting's value does not fit.</summary>
public sealed class SetBadValue
{
    [Fact]
    public void A_unit_is_needed() =>
        Bad.Setting("line.relay-delay= 30", "1:19: error: found '30', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)");

    [Fact]
    public void A_probability_is_at_most_one() => Bad.Setting("line.relayed=1.4", "1:14: error: found '1.4', expected a value from 0 to 1");

    [Fact]
    public void A_distribution_cannot_be_centred_on_zero() =>
        Bad.Setting(
            "line.relay-delay=0 min",
            "1:18: error: found '0 min' for a distribution, expected a central value above 0, to which the distribution can be scaled"
        );

    [Fact]
    public void The_scenario_s_rules_hold() =>
        Bad.Setting("zone.radius=25 km", "1:13: error: found zone.rings.inner at 30 km, expected a distance below the zone's radius, 25 km");
}
