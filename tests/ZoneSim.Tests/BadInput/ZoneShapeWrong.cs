namespace ZoneSim.Tests.BadInput;

/// <summary>A zone that is no circle has one edge that does not cross itself, sides of its own form, and all that it protects inside.</summary>
public sealed class ZoneShapeWrong
{
    private const string Square =
        "zone:\n  radius: none\n  polygon: [[33.0, 38.0], [34.0, 38.0], [34.0, 39.2], [33.0, 39.2]]\n  sides: { east: none, south: "
        + "none, west: none, north: none, all: { from: [33.0, 38.0], to: [33.0, 38.0] } }\n";

    private const string Strip = "zone:\n  radius: none\n  line: [[33.45, 38.3], [33.6, 39.2]]\n";

    private const string Width = "  width: { value: 86 km, range: [80 km, 90 km], basis: assumed, tag: epistemic }\n";

    private const string StripSides =
        "  sides: { east: { along: end }, south: { along: right, closed: true }, west: { along: start }, north: { along: left } }\n";

    [Fact]
    public void A_polygon_has_three_corners() =>
        Bad.Scenario(
            Square.Replace(", [34.0, 39.2], [33.0, 39.2]]", "]", StringComparison.Ordinal),
            "6:3: error: found a polygon of 2 corners, however often each is named, expected at least three corners that differ",
            "6:12: error: found 2 items, expected at least 3: Corners of a zone that is a polygon, in order, "
                + "or a GeoJSON file with one Polygon; in place of 'radius'."
        );

    [Fact]
    public void They_differ() =>
        Bad.Scenario(
            Square.Replace("[[33.0, 38.0], [34.0, 38.0], [34.0, 39.2], [33.0, 39.2]]", "[[33.0, 38.0], [34.0, 38.0], [33.0, 38.0]]", StringComparison.Ordinal),
            "6:3: error: found a polygon of 2 corners, however often each is named, expected at least three corners that differ"
        );

    [Fact]
    public void It_does_not_cross_itself() =>
        Bad.Scenario(
            Square.Replace("[34.0, 39.2], [33.0, 39.2]]", "[33.0, 39.2], [34.0, 39.2]]", StringComparison.Ordinal),
            "6:3: error: found a polygon whose edge crosses or touches itself near [33.5043, 38.6], expected corners in order round the zone, each once"
        );

    [Fact]
    public void What_it_protects_lies_inside() =>
        Bad.Scenario(
            Square + "  protected: { depot: [34.5, 38.5] }\n",
            "8:23: error: found 'depot' 55.3 km outside the zone's edge, expected a protected point inside the zone"
        );

    [Fact]
    public void So_does_the_garrison() =>
        Bad.Scenario(
            Square.Replace("[33.0,", "[33.6,", StringComparison.Ordinal),
            "6:3: error: found the garrison 10.6 km outside the zone's edge, expected a protected point inside the zone"
        );

    [Fact]
    public void The_garrison_ring_fits_between_a_protected_point_and_the_edge() =>
        Bad.Scenario(
            Square + "  protected: { depot: [33.99, 38.5] }\n",
            "8:23: error: found 'depot' 1.3 km inside the zone's edge, expected a protected point farther from the edge than the garrison ring, 2 km"
        );

    [Fact]
    public void A_zone_has_one_edge() =>
        Bad.Scenario(
            Square.Replace("  radius: none\n", "", StringComparison.Ordinal),
            "5:3: error: found a polygon and a radius for one zone, expected one of radius, polygon, or line and width; "
                + "'radius: none' takes an inherited one away"
        );

    [Fact]
    public void A_zone_has_an_edge() =>
        Bad.Scenario(
            "zone:\n  radius: none\n",
            "4:1: error: found no 'zone.radius', expected a length such as 40 km: the radius of a zone that is a circle; or a polygon, or a line and a width"
        );

    [Fact]
    public void A_strip_has_a_width() =>
        Bad.Scenario(Strip + StripSides, "6:3: error: found no 'zone.width', expected a length such as 10 km: the width of the strip across its line");

    [Fact]
    public void A_circle_has_none() =>
        Bad.Scenario("zone:\n" + Width, "5:10: error: found a width for a zone that is no strip, expected a line too, or 'width: none'");

    [Fact]
    public void The_sides_are_those_of_the_shape() =>
        Bad.Scenario(
            Square.Replace(
                "  sides: { east: none, south: none, west: none, north: none, all: { from: [33.0, 38.0], to: [33.0, 38.0] } }\n",
                "  sides: { east: none, south: none, west: none, north: { along: left } }\n",
                StringComparison.Ordinal
            ),
            "7:49: error: found the side 'north' in a form for another shape of zone, expected { from: [latitude, longitude], to: [latitude, "
                + "longitude] }: positions on the polygon's edge, clockwise"
        );

    [Fact]
    public void The_sides_of_a_strip_are_four() =>
        Bad.Scenario(
            Strip + Width + StripSides.Replace("along: end", "along: left", StringComparison.Ordinal),
            "8:98: error: found a second side 'along: left', expected each of left, right, start, end once"
        );

    [Fact]
    public void A_word_for_a_side_is_one_of_four() =>
        Bad.Scenario(
            Strip + Width + StripSides.Replace("along: end", "along: lef", StringComparison.Ordinal),
            "8:27: error: found 'lef', expected one of left, right, start, end; did you mean 'left'?"
        );

    [Fact]
    public void A_side_starts_and_ends_on_the_edge() =>
        Bad.Scenario(
            Square.Replace("to: [33.0, 38.0]", "to: [33.5, 38.6]", StringComparison.Ordinal),
            "7:93: error: found a position 55.3 km from the zone's edge, expected a position on the polygon's edge, to within 1 km, such as a corner"
        );

    [Fact]
    public void The_sides_go_round_once() =>
        Bad.Scenario(
            Square.Replace("to: [33.0, 38.0]", "to: [34.0, 38.0]", StringComparison.Ordinal),
            "7:62: error: found the side 'all' up to 110.9 of 444.8 km along the edge and the next, 'all', "
                + "from 0.0 of 444.8 km along the edge, expected sides that go round the polygon clockwise, once, each from where another ends"
        );

    [Fact]
    public void A_ring_from_the_edge_is_a_ring_that_is_there() =>
        Bad.Scenario(
            Square + "  rings-from-edge: [iner]\n",
            "8:3: error: found the unknown ring 'iner', expected names of rings of 'zone.rings' other than 'garrison', "
                + "which lies around what is protected; did you mean 'inner'?"
        );

    [Fact]
    public void And_lies_less_deep_than_the_garrison() =>
        Bad.Scenario(
            Square + "  rings-from-edge: [inner]\n  rings: { inner: { value: 60 km, range: [55 km, 65 km], basis: assumed, tag: policy } }\n",
            "9:19: error: found zone.rings.inner 60 km inside the edge, expected a distance from the edge below the garrison's, 54.1 km"
        );

    [Fact]
    public void A_convoy_makes_for_a_protected_point() =>
        Bad.Scenario(
            Square + "  protected: { depot: [33.6, 38.5] }\nconvoys:\n  convoy: { toward: depo }\n",
            "10:21: error: found the unknown point 'depo', expected a name of 'zone.protected'; did you mean 'depot'?"
        );

    [Fact]
    public void It_comes_in_by_an_open_side() =>
        Bad.Scenario(
            Square.Replace(
                "all: { from: [33.0, 38.0], to: [33.0, 38.0] }",
                "rest: { from: [34.0, 38.0], to: [33.0, 38.0] }, barred: { from: [33.0, 38.0], to: [34.0, 38.0], closed: true }",
                StringComparison.Ordinal
            ),
            "7:110: error: found a road that crosses the zone's edge on the side 'barred', which a border closes, expected a road that comes in by an open side"
        );

    [Fact]
    public void It_starts_outside() =>
        Bad.Scenario(
            Square + "convoy:\n  start-distance: { value: 50 km, range: [40 km, 60 km], basis: assumed, tag: epistemic }\n",
            "9:19: error: found a start at 40 km, which at 289 deg is not outside the zone, "
                + "expected a distance at which it starts outside the zone's edge, over the whole ranges of distance and bearing"
        );

    [Fact]
    public void A_word_is_no_list_of_positions() =>
        Bad.Scenario(
            Square.Replace("[[33.0, 38.0], [34.0, 38.0], [34.0, 39.2], [33.0, 39.2]]", "square", StringComparison.Ordinal),
            "6:12: error: found 'square', expected a list of positions [latitude, longitude], or a GeoJSON file beside this one, such as zone.geojson"
        );
}
