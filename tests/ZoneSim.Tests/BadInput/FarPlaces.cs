using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;

namespace ZoneSim.Tests.BadInput;

/// <summary>A position lies far from the zone; most often its two numbers are exchanged.</summary>
public sealed class FarPlaces
{
    [Fact]
    public void The_exchange_is_named() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[38.05, 33.95]]

            """,
            "6:11: warning: found the position [38.05, 33.95], 658 km from the garrison, expected a position near the zone, as [latitude, longitude]: "
                + "with the two exchanged, [33.95, 38.05], it is 72 km from the garrison"
        );

    [Fact]
    public void An_exchange_that_does_not_help_is_named_too() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[60.5, 20.25]]

            """,
            "6:11: warning: found the position [60.5, 20.25], 3283 km from the garrison, expected a position near the zone, as [latitude, longitude]: "
                + "with the two exchanged it is 2614 km from the garrison, far too"
        );

    [Fact]
    public void Degrees_end_at_90_and_180() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                via: [[91, 38.6], [33.9, 181]]

            """,
            "6:12: error: found '91', expected degrees from -90 to 90",
            "6:30: error: found '181', expected degrees from -180 to 180"
        );

    /// <summary>The plane of a zone on the antimeridian or near a pole puts a near position near.</summary>
    [Theory]
    [InlineData(10, 179.9, 10, -179.9)]
    [InlineData(-17, -180, -17, 180)]
    [InlineData(89.5, 0, 89.5, 90)]
    [InlineData(-89.9, 20, -89.8, 170)]
    [InlineData(90, 0, 89.9, 45)]
    public void The_plane_holds_at_the_antimeridian_and_the_poles(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (garrison, other) = (new GeoPosition(latitude, longitude), new GeoPosition(otherLatitude, otherLongitude));
        var distance = PlaceChecks.Distance(garrison, other);
        var place = new LocalPlane(garrison).ToPlane(other);
        Assert.True(Math.Abs(place.Distance - distance) <= (0.006 * distance) + 1, $"{place.Distance} m on the plane, {distance} m on the sphere.");
    }
}
