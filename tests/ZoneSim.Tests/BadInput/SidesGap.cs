namespace ZoneSim.Tests.BadInput;

/// <summary>The sides leave a gap or overlap.</summary>
public sealed class SidesGap
{
    [Fact]
    public void A_gap_is_shown() =>
        Bad.Scenario(
            """
            zone:
              sides:
                north: { from: 310 deg, to: 360 deg }

            """,
            "6:5: error: found the side 'west' up to 305 deg and the next, 'north', from 310 deg, expected sides that cover the circle without gap or overlap"
        );

    [Fact]
    public void They_cover_the_circle_once() =>
        Bad.ChangedBase(
            "    north: { from: 305 deg, to: 360 deg }\n",
            "    north: { from: 305 deg, to: 360 deg }\n    again: { from: 0 deg, to: 360 deg }\n",
            "20:3: error: found sides of 720 deg in all, expected sides that cover the circle once, 360 deg"
        );

    [Fact]
    public void A_side_has_a_width() =>
        Bad.ChangedBase(
            "    north: { from: 305 deg, to: 360 deg }\n",
            "    north: { from: 305 deg, to: 360 deg }\n    none-at-all: { from: 305 deg, to: 305 deg }\n",
            "25:5: error: found the side 'none-at-all' from 305 deg to 305 deg, which is no side, expected a side with two bearings; "
                + "the whole circle is from 0 deg to 360 deg"
        );
}
