namespace ZoneSim.Tests.BadInput;

/// <summary>A key is not known.</summary>
public sealed class UnknownKey
{
    [Fact]
    public void The_nearest_key_is_named() =>
        Bad.Scenario(
            """
            line:
              anwsered: { value: 0.8, range: [0.5, 0.9], basis: assumed, tag: epistemic }
            convois: {}

            """,
            "5:3: error: found the unknown key 'anwsered', expected one of state, background-calls, holding, decision, answered, retry-after, "
                + "attentive, silent, talk, relayed, relay-delay, order-reaches, degraded, suspended; did you mean 'answered'?",
            "6:1: error: found the unknown key 'convois', expected one of 36 names (zonesim schema lists them); did you mean 'convoys'?"
        );

    [Fact]
    public void A_key_within_a_quantity_too() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8, rnage: [0.5, 0.9], range: [0.5, 0.9], basis: assumed, tag: epistemic }

            """,
            "5:27: error: found the unknown key 'rnage', expected one of value, uniform, triangular, exponential, lognormal, range, belief, "
                + "basis, tag, claim, note; did you mean 'range'?"
        );
}
