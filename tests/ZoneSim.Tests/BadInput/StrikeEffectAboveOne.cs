namespace ZoneSim.Tests.BadInput;

/// <summary>Shares of destroyed and damaged add to more than 1.</summary>
public sealed class StrikeEffectAboveOne
{
    [Fact]
    public void Their_sum_is_at_most_one() =>
        Bad.Scenario(
            """
            vehicle-classes:
              tank:
                damaged: { value: 0.8, range: [0.1, 0.9], basis: assumed, tag: epistemic }

            """,
            "6:14: error: found shares of destroyed and damaged that add to more than 1, expected shares that add to 1 at most"
        );

    [Fact]
    public void So_is_the_sum_of_their_upper_ends() =>
        Bad.Scenario(
            """
            vehicle-classes:
              tank:
                damaged: { value: 0.3, range: [0.1, 0.9], basis: assumed, tag: epistemic }

            """,
            "6:14: error: found ranges of destroyed and damaged whose upper ends add to more than 1, expected upper ends that add to 1 at most"
        );
}
