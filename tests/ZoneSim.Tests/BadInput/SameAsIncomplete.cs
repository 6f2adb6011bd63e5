namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy that may be another lacks the probability.</summary>
public sealed class SameAsIncomplete
{
    [Fact]
    public void The_probability_is_needed() =>
        Bad.Scenario(
            """
            convoys:
              second:
                arrives: { value: 1 d, range: [0 h, 2 d], basis: assumed, tag: epistemic }
                vehicles:
                  pickup: { value: 4, range: [2, 6], basis: assumed, tag: epistemic }
                same-as: { convoy: convoy }

            """,
            "9:14: error: found no 'convoys.second.same-as.probability', expected a probability from 0 to 1, without unit: "
                + "Probability that this convoy is the same as another one of the scenario."
        );
}
