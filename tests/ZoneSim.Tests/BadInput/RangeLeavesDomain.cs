namespace ZoneSim.Tests.BadInput;

/// <summary>At the end of its range the scaled distribution would leave the domain.</summary>
public sealed class RangeLeavesDomain
{
    [Fact]
    public void A_scaled_distribution_stays_in_the_domain() =>
        Bad.Scenario(
            """
            sensing:
              visibility: { uniform: [0.6, 1], range: [0.5, 0.95], basis: assumed, tag: epistemic }

            """,
            "5:43: error: found a range at whose upper end the distribution, scaled to it, leaves what the quantity may be, "
                + "expected a range that keeps it to a value from 0 to 1"
        );
}
