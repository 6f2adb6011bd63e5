namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy comes from a side that a border closes.</summary>
public sealed class ClosedSide
{
    [Fact]
    public void The_start_is_on_an_open_side() =>
        Bad.Scenario(
            """
            convoy:
              start-bearing: { value: 150 deg, range: [140 deg, 160 deg], basis: assumed, tag: epistemic }

            """,
            "5:18: error: found a start at 150 deg, on the side 'south', which a border closes, expected a bearing on an open side, over its whole range"
        );

    [Fact]
    public void So_is_every_position_outside_the_zone() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[33.9, 38.0], [32.9, 38.6]]

            """,
            "6:25: error: found a position at bearing 181 deg, on the side 'south', which a border closes, expected a position on an open side"
        );

    [Fact]
    public void So_are_the_ends_of_the_bearing_s_range() =>
        Bad.Scenario(
            """
            convoy:
              start-bearing: { value: 230 deg, range: [210 deg, 250 deg], basis: assumed, tag: epistemic }

            """,
            "5:18: error: found a start at 210 deg, on the side 'south', which a border closes, expected a bearing on an open side, over its whole range"
        );
}
