namespace ZoneSim.Tests.BadInput;

/// <summary>A range's ends are the wrong way round.</summary>
public sealed class RangeOutOfOrder
{
    [Fact]
    public void The_lower_end_comes_first() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8, range: [0.9, 0.5], basis: assumed, tag: epistemic }
              relayed: { value: 0.7, range: 0.5, basis: assumed, tag: epistemic }

            """,
            "5:34: error: found a range from 0.9 to 0.5, expected the lower end first",
            "6:33: error: found '0.5', expected a range [low, high]"
        );
}
