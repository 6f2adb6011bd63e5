namespace ZoneSim.Tests.BadInput;

/// <summary>A convoy's start lies inside the zone, or may.</summary>
public sealed class StartsInside
{
    [Fact]
    public void Over_the_whole_range_it_lies_outside() =>
        Bad.Scenario(
            """
            convoy:
              start-distance: { value: 85 km, range: [50 km, 100 km], basis: assumed, tag: epistemic }

            """,
            "5:19: error: found a start at 50 km, expected a distance beyond the zone's edge, 55 km, over the whole range"
        );
}
