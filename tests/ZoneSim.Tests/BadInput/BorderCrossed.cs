namespace ZoneSim.Tests.BadInput;

/// <summary>A road crosses a border.</summary>
public sealed class BorderCrossed
{
    [Fact]
    public void The_position_after_the_crossing_is_shown() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[33.3, 38.9]]

            """,
            "6:11: error: found a road that crosses the border 'Syria-Jordan', expected a road that stays on one side of it"
        );
}
