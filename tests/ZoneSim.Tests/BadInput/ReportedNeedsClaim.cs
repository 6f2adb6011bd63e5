namespace ZoneSim.Tests.BadInput;

/// <summary>A reported quantity names no claim.</summary>
public sealed class ReportedNeedsClaim
{
    [Fact]
    public void A_claim_is_needed() =>
        Bad.Scenario(
            """
            zone:
              radius: { value: 55 km, basis: reported }

            """,
            "5:11: error: found no claim for 'zone.radius', expected a claim: it is reported"
        );
}
