namespace ZoneSim.Tests.BadInput;

/// <summary>A quantity has two values.</summary>
public sealed class TwoValues
{
    [Fact]
    public void One_of_them_is_enough() =>
        Bad.Scenario(
            """
            line:
              talk: { value: 6 min, exponential: 6 min, range: [4 min, 20 min], basis: assumed, tag: epistemic }

            """,
            "5:25: error: found both value and exponential for 'line.talk', expected one of value, uniform, triangular, exponential, lognormal"
        );
}
