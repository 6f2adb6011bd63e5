namespace ZoneSim.Tests.BadInput;

/// <summary>A claim is not in the record.</summary>
public sealed class ClaimUnknown
{
    [Fact]
    public void The_nearest_claim_or_account_is_named() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  pickup: { value: 6, basis: reported, claim: 2017-10-05/A/vehicels }
                  tank: { value: 4, basis: reported, claim: 2017-10-05/E/tanks }
                  bmp: { value: 5, basis: reported, claim: 2017-10-50/B/tanks }
                  technical: { value: 5, basis: reported, claim: B/tanks }

            """,
            "7:51: error: found the claim '2017-10-05/A/vehicels', expected a claim of that account: left, no-call, no-strike, vehicles; "
                + "did you mean '2017-10-05/A/vehicles'?",
            "8:49: error: found the account 'E', expected an account of 2017-10-05: A, B, C, D",
            "9:48: error: found the incident '2017-10-50', expected an incident with a file in seeds/",
            "10:54: error: found 'B/tanks', expected a claim as incident/account/claim, such as 2017-10-05/A/vehicles"
        );
}
