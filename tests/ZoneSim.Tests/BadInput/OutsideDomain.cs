namespace ZoneSim.Tests.BadInput;

/// <summary>A value is not one that the quantity may take.</summary>
public sealed class OutsideDomain
{
    [Fact]
    public void A_probability_is_at_most_one() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 1.2, range: [0.5, 0.9], basis: assumed, tag: epistemic }

            """,
            "5:22: error: found '1.2', expected a value from 0 to 1"
        );

    [Fact]
    public void The_ends_of_a_distribution_count() =>
        Bad.Scenario(
            """
            convoy:
              speed: { uniform: [20 km/h, 2000 km/h], range: [20 km/h, 45 km/h], basis: assumed, tag: epistemic }

            """,
            "5:31: error: found '2000 km/h', expected a value from 0.36 km/h to 1080 km/h"
        );
}
