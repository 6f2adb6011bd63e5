using ZoneSim.Model;

namespace ZoneSim.Tests.BadInput;

/// <summary>An override is not a quantity, or breaks a rule of the scenario.</summary>
public sealed class PolicyOverride
{
    [Fact]
    public void The_nearest_quantity_is_named() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            quantities:
              authority.strik: { value: 5 min, range: [1 min, 9 min], basis: assumed, tag: epistemic }
            convoy: []
            drone: []

            """,
            $"4:3: error: found the unknown key 'authority.strik', "
                + $"expected one of {QuantityCatalog.Rules.Count(rule => !rule.Pattern.Contains('*'))} names (zonesim schema lists them); "
                + $"did you mean 'authority.strike'?"
        );

    [Fact]
    public void The_scenario_s_rules_hold_under_it() =>
        Bad.Policy(
            """
            policy: bad
            title: Bad
            quantities:
              zone.rings.inner: { value: 60 km, range: [50 km, 70 km], basis: assumed, tag: policy }
            convoy: []
            drone: []

            """,
            "4:21: error: found zone.rings.inner at 60 km, expected a distance below the zone's radius, 55 km"
        );
}
