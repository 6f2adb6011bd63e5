namespace ZoneSim.Model;

/// <summary>The kinds of zones.</summary>
public enum ZoneKind
{
    /// <summary>All within a radius of the garrison.</summary>
    Circle,

    /// <summary>A polygon.</summary>
    Polygon,

    /// <summary>All within half a width of a line.</summary>
    Strip,
}

/// <summary>
/// The zone of a scenario on the plane around the garrison: its edge, its sides and what it protects. Immutable. What stands on the edge, a line of
/// 1 mm on either side, has reached it and is not inside.
/// </summary>
public sealed class ZoneShape
{
    private readonly Disc? _circle;
    private readonly Area? _area;
    private readonly IReadOnlyList<Segment> _pieces = [];
    private readonly ZoneSides _sides;

    private ZoneShape(Scenario scenario, double size, LocalPlane plane)
    {
        Size = size;
        Protected = [Place.Garrison, .. scenario.Zone.Protected.Select(point => plane.ToPlane(point.Position))];
        Corners = [.. scenario.Zone.Polygon.Select(plane.ToPlane)];
        Line = [.. scenario.Zone.Line.Select(plane.ToPlane)];
        Kind = KindOf(scenario.Zone);
        switch (Kind)
        {
            case ZoneKind.Polygon:
                Whole = _area = new Area(Corners);
                break;
            case ZoneKind.Strip:
                _pieces = Segment.Of(Line);
                Whole = new Surroundings(_pieces, size / 2);
                break;
            default:
                Whole = _circle = new Disc(Place.Garrison, size);
                break;
        }

        _sides = ZoneSides.Of(scenario.Sides, this, plane);
    }

    /// <summary>What it is.</summary>
    public ZoneKind Kind { get; }

    /// <summary>The radius of a circle or the width of a strip, metres; of a polygon 0.</summary>
    public double Size { get; }

    /// <summary>What it protects, the garrison first.</summary>
    public IReadOnlyList<Place> Points => Protected;

    /// <summary>The same for the model, which asks for them on every leg.</summary>
    internal Place[] Protected { get; }

    /// <summary>Corners of a polygon; of others none.</summary>
    public IReadOnlyList<Place> Corners { get; }

    /// <summary>The line of a strip; of others none.</summary>
    public IReadOnlyList<Place> Line { get; }

    /// <summary>The length of a polygon's edge, metres; of others 0.</summary>
    public double EdgeLength => _sides.EdgeLength;

    /// <summary>The sides of a polygon in metres along its edge, clockwise from its first corner; of others none.</summary>
    public IReadOnlyList<(ZoneSide Side, double From, double To)> Stretches => _sides.Stretches;

    /// <summary>The zone.</summary>
    internal Region Whole { get; }

    /// <summary>The farthest place of its edge from the garrison, metres.</summary>
    public double Reach =>
        Kind switch
        {
            ZoneKind.Polygon => Corners.Max(corner => corner.Distance),
            ZoneKind.Strip => Line.Max(place => place.Distance) + (Size / 2),
            _ => Size,
        };

    /// <summary>Metres that no place of it is deeper than: exactly the depth of the deepest for a circle and a strip, a bound for a polygon.</summary>
    public double MostDepth =>
        Kind switch
        {
            ZoneKind.Polygon => Math.Min(Extent(Corners.Select(corner => corner.X)), Extent(Corners.Select(corner => corner.Y))) / 2,
            ZoneKind.Strip => Size / 2,
            _ => Size,
        };

    /// <summary>The zone of a scenario.</summary>
    /// <returns>Null where what makes it is missing.</returns>
    public static ZoneShape? Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var kind = KindOf(scenario.Zone);
        double? Central(string name) => scenario.Quantities.Find(name)?.Value.Central;
        var size = kind switch
        {
            ZoneKind.Polygon => 0,
            ZoneKind.Strip => Central("zone.width"),
            _ => Central("zone.radius"),
        };
        return
            size is { } metres
            && Central("zone.garrison.latitude") is not null
            && Central("zone.garrison.longitude") is not null
            && (kind != ZoneKind.Polygon || scenario.Zone.Polygon.Count > 2)
            ? new ZoneShape(scenario, metres, new LocalPlane(scenario.Garrison))
            : null;
    }

    /// <summary>Metres inside the edge, below 0 outside. In a strip: half its width less the distance from its line.</summary>
    public double DepthAt(Place place) => Whole.Margin(place);

    /// <summary>Where a road of straight pieces first comes so near to its last place; null where it has no piece.</summary>
    public static Place? FirstWithin(IReadOnlyList<Place> road, double metres)
    {
        ArgumentNullException.ThrowIfNull(road);
        var path = new Polyline([.. road]);
        return path.FirstWithin(new Disc(road[^1], metres)) is { } along ? path.At(along) : null;
    }

    /// <summary>Whether a place is inside, beyond the line.</summary>
    public bool IsInside(Place place) => Whole.IsInside(place);

    /// <summary>The least distance from anything protected, metres.</summary>
    public double FromProtected(Place place)
    {
        var least = double.PositiveInfinity;
        foreach (var point in Protected)
        {
            least = Math.Min(least, place.DistanceTo(point));
        }

        return least;
    }

    /// <summary>The shares of the straight way from <paramref name="a"/> to <paramref name="b"/>, 0 to 1, between which it is inside.</summary>
    public IReadOnlyList<(double From, double Until)> Inside(Place a, Place b)
    {
        var found = new List<Stretch>();
        Whole.Inside(a, b, found);
        return [.. found.Select(stretch => (Math.Clamp(stretch.Enter, 0, 1), Math.Clamp(stretch.Leave, 0, 1)))];
    }

    /// <summary>
    /// The side at a place of the edge; empty where the scenario names none there. What lies between two sides belongs to the one that starts there.
    /// </summary>
    public string SideOf(Place place) => _sides.At(place)?.Name ?? "";

    /// <summary>The places at which the straight way between two places crosses the edge, in order.</summary>
    public IReadOnlyList<Place> EdgesCrossed(Place a, Place b)
    {
        var found = new List<Stretch>();
        Whole.Inside(a, b, found);
        return
        [
            .. found
                .SelectMany(stretch => new[] { stretch.Enter, stretch.Leave })
                .Where(share => share is >= 0 and <= 1)
                .Select(share => a + ((b - a) * share)),
        ];
    }

    /// <summary>Of a circle: whether a border closes the side at a bearing, any number of degrees.</summary>
    internal bool IsClosedAt(double bearing) => _sides.AtBearing(bearing) is { Closed: true };

    /// <summary>Whether a border closes the side at a place of the edge.</summary>
    public bool IsClosed(Place place) => _sides.At(place) is { Closed: true };

    /// <summary>What the zone's edge is moved inwards to; below 0 outwards.</summary>
    internal Region Inset(double metres) =>
        _area?.Inset(metres)
        ?? (_circle is { } circle ? new Disc(Place.Garrison, circle.Radius - metres) : (Region)new Surroundings(_pieces, (Size / 2) - metres));

    /// <summary>All within a distance of anything protected.</summary>
    internal Region Around(double metres) =>
        Points.Count == 1 ? new Disc(Points[0], metres) : new Surroundings([.. Points.Select(point => new Segment(point, point))], metres);

    private static ZoneKind KindOf(ZonePlan plan) =>
        plan.Polygon.Count > 0 ? ZoneKind.Polygon
        : plan.Line.Count > 0 ? ZoneKind.Strip
        : ZoneKind.Circle;

    private static double Extent(IEnumerable<double> values) => values.Max() - values.Min();
}
