namespace ZoneSim.Tests.BadInput;

/// <summary>A range does not hold the central value.</summary>
public sealed class RangeWithoutCentral
{
    [Fact]
    public void The_mean_lies_in_the_range() =>
        Bad.Scenario(
            """
            line:
              holding: { lognormal: { mean: 8 min, cv: 0.6 }, range: [10 min, 15 min], basis: assumed, tag: epistemic }

            """,
            "5:58: error: found a range that does not hold the central value 8 min, expected a range with the central value (the value, "
                + "midpoint, mode or mean) in it"
        );
}
