using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>The local plane against the geodesic, which is itself checked against a published line.</summary>
[Trait("Speed", "Slow")]
public sealed class GeodesicTests
{
    private static readonly GeoPosition s_garrison = new(33.506, 38.618);
    private static readonly LocalPlane s_plane = new(s_garrison);

    /// <summary>Flinders Peak to Buninyong on GRS 80 (Geoscience Australia): 54,972.271 m.</summary>
    [Fact]
    public void The_test_s_own_geodesic_gives_the_published_line()
    {
        var flinders = new GeoPosition(-(37 + (57 / 60.0) + (3.72030 / 3600)), 144 + (25 / 60.0) + (29.52440 / 3600));
        var buninyong = new GeoPosition(-(37 + (39 / 60.0) + (10.15610 / 3600)), 143 + (55 / 60.0) + (35.38390 / 3600));
        Assert.Equal(54972.271, Vincenty.Distance(flinders, buninyong, Vincenty.Grs80), .001);
    }

    [Fact]
    public void From_the_garrison_to_the_edge_the_plane_is_within_a_metre()
    {
        for (var bearing = 0; bearing < 360; bearing += 5)
        {
            var edge = s_plane.ToGround(Place.AtBearing(bearing, 55_000));
            Assert.Equal(55_000, Vincenty.Distance(s_garrison, edge, Vincenty.Wgs84), 1.0);
        }
    }

    /// <summary>The scale is 1 on the meridian and grows to 1 + (55 km)² / 2 R² at the eastern and western edge: 4 in 100,000.</summary>
    [Fact]
    public void Between_any_two_places_in_the_zone_it_is_within_four_in_a_hundred_thousand()
    {
        var places = Enumerable.Range(0, 24).Select(i => Place.AtBearing(i * 15, i % 3 == 0 ? 20_000 : 55_000)).ToList();
        foreach (var (a, b) in places.SelectMany(a => places.Select(b => (a, b))).Where(pair => pair.a != pair.b))
        {
            var geodesic = Vincenty.Distance(s_plane.ToGround(a), s_plane.ToGround(b), Vincenty.Wgs84);
            Assert.InRange(a.DistanceTo(b) / geodesic, 1 - 1e-6, 1 + 4e-5);
        }
    }

    [Fact]
    public void To_the_ground_and_back_is_the_same_place()
    {
        for (var bearing = 0; bearing < 360; bearing += 30)
        {
            var place = Place.AtBearing(bearing, 60_000);
            Assert.Equal(0, place.DistanceTo(s_plane.ToPlane(s_plane.ToGround(place))), .001);
        }

        Assert.Equal(0, s_plane.ToPlane(s_garrison).Distance, 1e-6);
    }

    [Fact]
    public void North_is_up_and_bearings_run_clockwise()
    {
        Assert.True(s_plane.ToPlane(new(34, 38.618)).Y > 0);
        Assert.True(s_plane.ToPlane(new(33.506, 39)).X > 0);
        Assert.Equal(90, Place.AtBearing(90, 10).Bearing, 1e-9);
        Assert.Equal(289, Place.AtBearing(289, 10).Bearing, 1e-9);
    }
}
