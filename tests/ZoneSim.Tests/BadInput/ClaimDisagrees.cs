namespace ZoneSim.Tests.BadInput;

/// <summary>A reported value is not what the claim says.</summary>
public sealed class ClaimDisagrees
{
    [Fact]
    public void The_claimed_value_is_shown() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  pickup: { value: 7, basis: reported, claim: 2017-10-05/A/vehicles }
                  tank: { value: 5, basis: reported, claim: 2017-10-05/B/infantry-vehicles }

            """,
            "7:51: error: found 7 as reported by '2017-10-05/A/vehicles', expected what the claim says: 6",
            "8:49: error: found the claim '2017-10-05/B/infantry-vehicles', which speaks of convoys.*.vehicles.bmp, "
                + "expected a claim that speaks of convoys.convoy.vehicles.tank"
        );
}
