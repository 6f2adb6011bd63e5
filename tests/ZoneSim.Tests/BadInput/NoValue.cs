namespace ZoneSim.Tests.BadInput;

/// <summary>A quantity has no value.</summary>
public sealed class NoValue
{
    [Fact]
    public void A_value_or_a_distribution_is_needed() =>
        Bad.Scenario(
            """
            line:
              answered: { range: [0.5, 0.9], basis: assumed, tag: epistemic }

            """,
            "5:13: error: found no value for 'line.answered', expected one of value, uniform, triangular, exponential, lognormal"
        );
}
