namespace ZoneSim.Tests.BadInput;

/// <summary>A number stands where a value with a unit belongs.</summary>
public sealed class BareNumber
{
    [Fact]
    public void A_bare_number_needs_its_unit() =>
        Bad.Scenario(
            """
            horizon:
              convoy: { value: 12, range: [6 h, 48], basis: assumed, tag: epistemic }

            """,
            "5:20: error: found '12', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)",
            "5:37: error: found '48', a number without a unit, expected a duration such as 20 min (s, min, h, d, wk)"
        );
}
