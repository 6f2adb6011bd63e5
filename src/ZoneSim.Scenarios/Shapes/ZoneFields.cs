using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>What stands in the section <c>zone</c> beside its quantities, and what is made of it.</summary>
internal static class ZoneFields
{
    /// <summary>The sides of a strip as files write them, by <see cref="StripSide"/>.</summary>
    public static readonly IReadOnlyList<string> StripSides = ["left", "right", "start", "end"];

    private static readonly Interval s_circle = new(0, 360);

    /// <summary>The fields.</summary>
    public static Field[] All =>
        [
            new(
                "polygon",
                Positions("Corners of a zone that is a polygon, in order, or a GeoJSON file with one Polygon; in place of 'radius'.", "A corner.", 3),
                Removable: true
            ),
            new(
                "line",
                Positions(
                    "The line of a zone that is a strip, 'width' across, or a GeoJSON file with one LineString; in place of 'radius'.",
                    "A position on the line.",
                    2
                ),
                Removable: true
            ),
            new(
                "rings-from-edge",
                new ListShape(
                    "Rings that are measured inwards from the zone's edge; the others are measured from what is protected.",
                    new TextShape("Name of a ring.", TextForm.Name)
                )
            ),
            new(
                "protected",
                new MapShape(
                    "What the zone protects beside the garrison; the rings lie around each.",
                    [],
                    new NamedFields("a protected point", _ => new PositionShape("Where it is."))
                )
            ),
            new("sides", Sides(), Required: true),
            new("borders", Borders()),
        ];

    /// <summary>Positions in the file, or the name of a GeoJSON file.</summary>
    public static ByKindShape Positions(string meaning, string item, int atLeast) =>
        new(meaning, new TextShape("A GeoJSON file, relative to this one.", TextForm.Line), null, new ListShape(meaning, new PositionShape(item), atLeast));

    /// <summary>The plan of a zone from its section.</summary>
    public static ZonePlan Build(MapReading? zone) =>
        zone is null
            ? new()
            : new()
            {
                Polygon = Open(Line(zone, "polygon")),
                Line = Line(zone, "line"),
                RingsFromEdge = [.. zone.Items<TextReading>("rings-from-edge").Select(ring => ring.Text).Order(StringComparer.Ordinal)],
                Protected =
                [
                    .. (zone.Get<MapReading>("protected")?.Entries ?? new Dictionary<string, Entry>())
                        .Where(pair => pair.Value.Value is PositionReading)
                        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                        .Select(pair => new ProtectedPoint(pair.Key, ((PositionReading)pair.Value.Value).Position)),
                ],
            };

    /// <summary>Positions that follow each other at one place are one.</summary>
    private static List<GeoPosition> Line(MapReading zone, string key)
    {
        var line = zone.Items<PositionReading>(key).Select(item => item.Position).ToList();
        return [.. line.Where((position, i) => i == 0 || position != line[i - 1])];
    }

    /// <summary>A polygon's corners without the first one repeated at the end.</summary>
    private static List<GeoPosition> Open(List<GeoPosition> corners) => corners.Count > 1 && corners[0] == corners[^1] ? corners[..^1] : corners;

    private static MapShape Sides()
    {
        ByKindShape End(string meaning) =>
            new(meaning, new NumberShape("A bearing.", Dimension.Angle, s_circle), null, new PositionShape("A position on the edge."));
        var side = new MapShape(
            "One side of the zone, clockwise from its start to its end: bearings of a circle, positions on the edge of a polygon; or what it is of a strip.",
            [
                new("from", End("The bearing (of a polygon: the position on its edge, [latitude, longitude]) at which the side starts.")),
                new("to", End("The bearing (of a polygon: the position on its edge) at which it ends, clockwise.")),
                new("along", new ChoiceShape("Which side of a strip it is, as seen along its line; start and end lie beyond its ends.", StripSides)),
                new("closed", new FlagShape("Whether a border closes it, so that nothing enters or leaves there.")),
            ]
        );
        return new MapShape("The sides of the zone; together they go round it once.", [], new NamedFields("a side", _ => side), AtLeastOne: true);
    }

    private static MapShape Borders() =>
        new(
            "Border lines, drawn on the map and not to be crossed by a route.",
            [],
            new NamedFields(
                "a border",
                _ => Positions("Positions of the border, in order, or a GeoJSON file with one LineString.", "A position on the border.", 2),
                Free: true
            )
        );
}
