namespace ZoneSim.Tests.BadInput;

/// <summary>A reported value names a claim that records a gap in the record.</summary>
public sealed class ClaimNobodyMade
{
    [Fact]
    public void Nobody_said_so() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles:
                  pickup: { value: 3, basis: reported, claim: 2017-10-04/coalition/size }

            """,
            "7:51: error: found the claim '2017-10-04/coalition/size', which records that nobody said, expected a claim that somebody made, or another basis"
        );
}
