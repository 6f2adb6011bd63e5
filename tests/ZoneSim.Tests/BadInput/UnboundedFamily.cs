namespace ZoneSim.Tests.BadInput;

/// <summary>A distribution without upper end is given to a share.</summary>
public sealed class UnboundedFamily
{
    [Fact]
    public void A_share_keeps_below_one() =>
        Bad.Scenario(
            """
            sensing:
              visibility: { exponential: 0.5, range: [0.3, 0.9], basis: assumed, tag: epistemic }

            """,
            "5:17: error: found exponential, which has no upper end, expected a family that keeps to a value from 0 to 1"
        );
}
