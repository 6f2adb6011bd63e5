namespace ZoneSim.Tests.BadInput;

/// <summary>A plain value stands where a quantity belongs.</summary>
public sealed class NotAQuantity
{
    [Fact]
    public void A_quantity_is_a_mapping() =>
        Bad.Scenario(
            """
            line:
              answered: 0.8

            """,
            "5:13: error: found '0.8', expected a mapping with a value and its basis, such as { value: …, range: […, …], basis: assumed, tag: "
                + "epistemic }; 'line.answered' is a probability from 0 to 1, without unit"
        );
}
