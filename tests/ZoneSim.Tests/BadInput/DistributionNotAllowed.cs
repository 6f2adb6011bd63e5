namespace ZoneSim.Tests.BadInput;

/// <summary>A quantity that does not vary within a study is given a distribution.</summary>
public sealed class DistributionNotAllowed
{
    [Fact]
    public void A_single_value_is_needed() =>
        Bad.Scenario(
            """
            zone:
              radius: { uniform: [50 km, 60 km], range: [54 km, 56 km], basis: assumed, tag: epistemic }

            """,
            "5:13: error: found a distribution (uniform) for 'zone.radius', expected a single value: this quantity does not vary within a study"
        );
}
