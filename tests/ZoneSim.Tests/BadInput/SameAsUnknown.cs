namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy is said to be the same as one that is not there.</summary>
public sealed class SameAsUnknown
{
    [Fact]
    public void The_nearest_convoy_is_named() =>
        Bad.Scenario(
            """
            convoys:
              second:
                arrives: { value: 1 d, range: [0 h, 2 d], basis: assumed, tag: epistemic }
                vehicles:
                  pickup: { value: 4, range: [2, 6], basis: assumed, tag: epistemic }
                same-as:
                  convoy: convyo
                  probability: { value: 0.5, range: [0, 1], basis: assumed, tag: epistemic }

            """,
            "10:15: error: found the convoy 'convyo', expected another convoy of this scenario: convoy; did you mean 'convoy'?"
        );
}
