namespace ZoneSim.Tests.BadInput;

/// <summary>A unit stands where none belongs.</summary>
public sealed class UnitNotWanted
{
    [Fact]
    public void A_probability_has_no_unit() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8 h, range: [0.5, 0.9], basis: assumed, tag: epistemic }

            """,
            "5:22: error: found a unit in '0.8 h', expected a probability from 0 to 1, without unit"
        );
}
