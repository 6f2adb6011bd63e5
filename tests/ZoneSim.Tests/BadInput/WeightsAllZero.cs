namespace ZoneSim.Tests.BadInput;

/// <summary>Weights are all 0.</summary>
public sealed class WeightsAllZero
{
    [Fact]
    public void No_intent_could_be_drawn() =>
        Bad.Scenario(
            """
            convoy:
              intent:
                probe: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                transit: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                establish: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                assault: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }

            """,
            "5:3: error: found weights that are all 0, expected at least one weight above 0"
        );
}
