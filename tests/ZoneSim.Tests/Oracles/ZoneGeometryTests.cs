using CsCheck;
using NetTopologySuite.Geometries;
using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// Where a leg crosses the edge of a zone of any shape, and how deep it comes: held against figures known by hand and against NetTopologySuite.
/// </summary>
public sealed class ZoneGeometryTests
{
    /// <summary>A square of 20 km.</summary>
    private static readonly Area s_square = new([new(-10e3, -10e3), new(10e3, -10e3), new(10e3, 10e3), new(-10e3, 10e3)]);

    /// <summary>A square of 20 km with a notch from the north, 8 km wide and 12 km deep.</summary>
    private static readonly Area s_notched = new([
        new(-10e3, -10e3),
        new(10e3, -10e3),
        new(10e3, 10e3),
        new(4e3, 10e3),
        new(4e3, -2e3),
        new(-4e3, -2e3),
        new(-4e3, 10e3),
        new(-10e3, 10e3),
    ]);

    [Fact]
    public void A_leg_straight_across_a_square()
    {
        Same([(.25, .75)], Inside(s_square, new(-20e3, 0), new(20e3, 0)));
        Assert.Equal(10e3, s_square.Deepest(new(-20e3, 0), new(20e3, 0)), 1e-6);
        Assert.Equal(4e3, s_square.Deepest(new(-20e3, 6e3), new(20e3, 6e3)), 1e-6);
        Same([(-1, .5)], Inside(s_square, new(0, 0), new(20e3, 0)));
        Same([(-1, 2)], Inside(s_square, new(0, 0), new(1e3, 0)));
        Assert.Equal(10e3, s_square.Deepest(new(0, 0), new(0, 0)), 1e-6);
    }

    [Fact]
    public void What_runs_along_the_edge_or_touches_a_corner_has_reached_it_and_not_entered()
    {
        Touches(s_square, new(-20e3, 10e3), new(20e3, 10e3));
        Touches(s_square, new(0, 20e3), new(20e3, 0));
        Touches(s_square, new(-10e3, 10e3), new(10e3, 10e3));
        Touches(s_square, new(20e3, 0), new(10e3, 0));

        static void Touches(Area area, Place a, Place b)
        {
            Assert.Empty(Inside(area, a, b));
            var met = new List<Stretch>();
            area.Crossings(a, b, met);
            Assert.NotEmpty(met);
            Assert.All(met, stretch => Assert.Equal(stretch.Enter, stretch.Leave, 1e-9));
            Assert.InRange(area.Deepest(a, b), -1e-3, 1e-3);
        }
    }

    [Fact]
    public void What_misses_meets_nothing()
    {
        var met = new List<Stretch>();
        s_square.Crossings(new(-20e3, 11e3), new(20e3, 11e3), met);
        Assert.Empty(met);
        s_square.Crossings(new(-20e3, 10_000.01), new(20e3, 10_000.01), met);
        Assert.Empty(met);
    }

    [Fact]
    public void A_leg_through_a_corner_enters_there() => Same([(.25, .75)], Inside(s_square, new(-20e3, -20e3), new(20e3, 20e3)));

    [Fact]
    public void A_notch_is_left_and_entered_again()
    {
        Same([(.25, .4), (.6, .75)], Inside(s_notched, new(-20e3, 5e3), new(20e3, 5e3)));
        Same([(.25, .75)], Inside(s_notched, new(-20e3, -5e3), new(20e3, -5e3)));
        Assert.Equal(3e3, s_notched.Deepest(new(-20e3, 5e3), new(20e3, 5e3)), 1e-6);
        Same([(1 / 3.0, 2)], Inside(s_notched, new(0, 10e3 - 12e3 + 2e3), new(0, -6e3)));
    }

    [Fact]
    public void What_touches_the_notch_s_floor_or_tip_from_inside_has_not_left()
    {
        // Through the tip (4, -2) of the corner that points into the zone, along a line that keeps inside on both sides of it.
        Same([(-1, 2)], Inside(s_notched, new(3e3, -3e3), new(5e3, -1e3)));
    }

    [Fact]
    public void An_edge_moved_inwards_has_sharp_corners_and_one_moved_outwards_round_ones()
    {
        var inner = s_square.Inset(3e3);
        Same([(13 / 40.0, 27 / 40.0)], Inside(inner, new(-20e3, 6.999e3), new(20e3, 6.999e3)));
        Assert.Empty(Inside(inner, new(-20e3, 7e3), new(20e3, 7e3)));
        Assert.Equal(7e3, inner.Deepest(new(-20e3, 0), new(20e3, 0)), 1e-6);
        var outer = s_square.Inset(-3e3);
        var round = 10e3 + Math.Sqrt(8e6);
        Same([((20e3 - round) / 40e3, (20e3 + round) / 40e3)], Inside(outer, new(-20e3, 11e3), new(20e3, 11e3)));
        Assert.Equal(2e3, outer.Deepest(new(-20e3, 11e3), new(20e3, 11e3)), 1e-6);
        Assert.Equal(-1e3, outer.Margin(new(14e3, 0)), 1e-6);
    }

    [Fact]
    public void A_strip_has_round_ends_and_is_as_deep_as_half_its_width()
    {
        var strip = new Surroundings(Segment.Of([new(0, 0), new(30e3, 0), new(30e3, 40e3)]), 5e3);
        Same([(.375, .625)], Inside(strip, new(10e3, -20e3), new(10e3, 20e3)));
        Same([(.5, 2)], Inside(strip, new(-10e3, 0), new(0, 0)));
        // Slantwise through the bend: in 5 km beside the second piece, out by the round corner.
        Same([(25 / 40.0, (30 + Math.Sqrt(12.5)) / 40)], Inside(strip, new(0, 30e3), new(40e3, -10e3)));
        Assert.Equal(5e3, strip.Deepest(new(10e3, -20e3), new(10e3, 20e3)), 1e-6);
        Assert.Equal(1e3, strip.Deepest(new(-20e3, 4e3), new(20e3, 4e3)), 1e-6);
        Assert.Equal(5e3 - Math.Sqrt(2e6 * 4), strip.Margin(new(-2e3, 2e3)), 1e-6);
    }

    /// <summary>
    /// A tangent of a circle, of the round corner of an edge moved outwards, of a strip's side and of its round end has reached the edge, at the
    /// point of contact, and not entered.
    /// </summary>
    [Fact]
    public void A_tangent_has_reached_the_edge_and_not_entered()
    {
        Touches(new Disc(new(3e3, 4e3), 5e3), new(-2e3, -16e3), new(-2e3, 24e3), .5);
        Touches(new Disc(Place.Garrison, 5e3), new(0, 5e3 * Math.Sqrt(2)), new(5e3 * Math.Sqrt(2), 0), .5);
        Touches(new Surroundings(Segment.Of([new(0, 0), new(30e3, 0)]), 5e3), new(-5e3, -10e3), new(-5e3, 10e3), .5);
        Touches(s_square.Inset(-5e3), new(10e3, 10e3 + (5e3 * Math.Sqrt(2))), new(10e3 + (5e3 * Math.Sqrt(2)), 10e3), .5);

        static void Touches(Region region, Place a, Place b, double at)
        {
            // A hair nearer it is inside for the square root of that; a hair farther it meets nothing.
            var outward = (b - a) * (1e-2 / a.DistanceTo(b));
            Place across = new(outward.Y, -outward.X);
            var middle = a + ((b - a) * at);
            var sign = region.Margin(middle + across) > region.Margin(middle - across) ? 1 : -1;
            Assert.Equal(0, region.Margin(middle), 1e-6);
            Assert.InRange(Inside(region, a, b).Sum(Part) * a.DistanceTo(b), 0, 1);
            Assert.Empty(Inside(region, a - (across * sign), b - (across * sign)));
            var chord = Assert.Single(Inside(region, a + (across * sign), b + (across * sign)));
            Assert.Equal(2 * Math.Sqrt(2 * 5e3 * 1e-2), Part(chord) * a.DistanceTo(b), .1);
            Assert.Equal(at, (chord.From + chord.Until) / 2, 1e-6);
        }
    }

    [Fact]
    public void Rings_around_several_points_are_one_region()
    {
        var rings = new Surroundings([new Segment(new(0, 0), new(0, 0)), new Segment(new(20e3, 0), new(20e3, 0))], 5e3);
        Same([(.125, .375), (.625, .875)], Inside(rings, new(-10e3, 0), new(30e3, 0)));
        Assert.Equal(2e3, rings.Deepest(new(-10e3, 3e3), new(30e3, 3e3)), 1e-6);
    }

    /// <summary>
    /// A circle as a polygon of 720 corners: its edge lies between the circle's and that of the circle inscribed in it, 1 - cos(180/720 deg) of the
    /// radius apart, and so do length inside and depth of every leg.
    /// </summary>
    [Fact]
    public void A_polygon_of_720_corners_is_a_circle_to_within_its_own_error()
    {
        const double Radius = 55e3;
        var polygon = new Area([.. Enumerable.Range(0, 720).Select(i => Place.AtBearing(i / 2.0, Radius))]);
        Disc circle = new(Place.Garrison, Radius),
            inscribed = new(Place.Garrison, Radius * Math.Cos(Math.PI / 720));
        Gen.Select(s_place, s_place)
            .Sample(
                (a, b) =>
                {
                    var length = Inside(polygon, a, b).Sum(stretch => Part(stretch)) * a.DistanceTo(b);
                    Assert.InRange(
                        length,
                        (Inside(inscribed, a, b).Sum(Part) * a.DistanceTo(b)) - 1e-3,
                        (Inside(circle, a, b).Sum(Part) * a.DistanceTo(b)) + 1e-3
                    );
                    if (circle.Deepest(a, b) > 1)
                    {
                        Assert.InRange(polygon.Deepest(a, b), Math.Max(0, inscribed.Deepest(a, b)) - 1e-3, circle.Deepest(a, b) + 1e-3);
                    }
                },
                iter: 400,
                seed: "0000000000000"
            );
    }

    /// <summary>
    /// Random polygons, most of them concave, against an independent library: length inside, and the margin of places on the way against the deepest.
    /// </summary>
    [Fact]
    public void Random_polygons_agree_with_another_library()
    {
        Gen.Select(Gen.Double[0.15, 1].Array[3, 24], s_place, s_place, Gen.Double[0.1, 5])
            .Sample(
                (radii, a, b, inset) =>
                {
                    List<Place> corners = [.. radii.Select((radius, i) => Place.AtBearing(360.0 * i / radii.Length, 60e3 * radius))];
                    var area = new Area(corners);
                    var polygon = new Polygon(new LinearRing([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.X, corner.Y))]));
                    var leg = new LineString([new Coordinate(a.X, a.Y), new Coordinate(b.X, b.Y)]);
                    Assert.Equal(polygon.Intersection(leg).Length, Inside(area, a, b).Sum(Part) * a.DistanceTo(b), 0.02);
                    var (deepest, most) = (area.Deepest(a, b), double.NegativeInfinity);
                    for (var i = 0; i <= 2000; i++)
                    {
                        most = Math.Max(most, area.Margin(a + ((b - a) * (i / 2000.0))));
                    }

                    if (most > 0)
                    {
                        Assert.InRange(deepest, most - 1e-3, most + (a.DistanceTo(b) / 4000) + 1e-3);
                    }

                    // Moved inwards: a place is in one stretch or in none, as its distance from the edge says.
                    var moved = area.Inset(inset * 1e3);
                    var stretches = Inside(moved, a, b);
                    for (var i = 0; i <= 200; i++)
                    {
                        var (share, margin) = (i / 200.0, moved.Margin(a + ((b - a) * (i / 200.0))));
                        if (Math.Abs(margin) > 1)
                        {
                            Assert.Equal(margin > 0, stretches.Any(stretch => share >= stretch.From && share <= stretch.Until));
                        }
                    }
                },
                iter: 300,
                seed: "0000000000000"
            );
    }

    private static readonly Gen<Place> s_place = Gen.Select(Gen.Double[-80e3, 80e3], Gen.Double[-80e3, 80e3], (x, y) => new Place(x, y));

    private static double Part((double From, double Until) stretch) => Math.Min(1, stretch.Until) - Math.Max(0, stretch.From);

    private static List<(double From, double Until)> Inside(Region region, Place a, Place b)
    {
        var found = new List<Stretch>();
        region.Inside(a, b, found);
        return [.. found.Select(stretch => (stretch.Enter, stretch.Leave))];
    }

    private static void Same((double From, double Until)[] expected, List<(double From, double Until)> found)
    {
        Assert.Equal(expected.Length, found.Count);
        foreach (var (one, other) in expected.Zip(found))
        {
            Assert.Equal(one.From, other.From, 1e-9);
            Assert.Equal(one.Until, other.Until, 1e-9);
        }
    }
}
