using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Charts;

/// <summary>The zone as maps draw it: its edge, its rings and its closed sides as lines on the local plane, whatever its shape.</summary>
/// <param name="scenario">Whose.</param>
/// <param name="steps">Pieces of a full circle.</param>
internal sealed class ZoneDrawing(Scenario scenario, int steps)
{
    private const int QuarterSteps = 24;

    private readonly ZoneShape? _shape = ZoneShape.Of(scenario);

    /// <summary>The zone's edge, closed; nothing where the scenario does not say it.</summary>
    public IReadOnlyList<Place> Edge =>
        _shape switch
        {
            null => [],
            { Kind: ZoneKind.Polygon } => [.. _shape.Corners, _shape.Corners[0]],
            { Kind: ZoneKind.Strip } => Loops(LineOf(_shape), _shape.Size / 2)[0],
            _ => [.. Circle(Place.Garrison, _shape.Size)],
        };

    /// <summary>
    /// Rings inside the edge but for the garrison's: each with its label, where that stands, and its lines; around every protected point one.
    /// </summary>
    public IReadOnlyList<(string Label, Place At, IReadOnlyList<IReadOnlyList<Place>> Lines)> Rings =>
        [
            .. Words
                .Rings.Of(scenario, "convoy")
                .Where(ring => ring.Label is not ("zone's edge" or "garrison ring"))
                .SelectMany(ring =>
                    Points.Select(
                        (point, i) =>
                            (
                                i == 0 ? FormattableString.Invariant($"{ring.Label}, {ring.Metres / 1000:0.#} km") : "",
                                point + Place.AtBearing(180, ring.Metres),
                                (IReadOnlyList<IReadOnlyList<Place>>)
                                    [
                                        [.. Circle(point, ring.Metres)],
                                    ]
                            )
                    )
                ),
            .. Words
                .Rings.FromEdge(scenario)
                .Select(ring => (FormattableString.Invariant($"{ring.Label}, {ring.Metres / 1000:0.#} km from the edge"), Inset(ring.Metres)))
                .Where(ring => ring.Item2.Count > 0)
                .Select(ring => (ring.Item1, ring.Item2[0].MinBy(place => place.Y), ring.Item2)),
        ];

    /// <summary>Closed sides of a circle, as areas from the garrison out.</summary>
    public IReadOnlyList<IReadOnlyList<Place>> ClosedAreas =>
        _shape is not { Kind: ZoneKind.Circle }
            ? []
            :
            [
                .. scenario
                    .Sides.Where(side => side.Closed)
                    .Select(side => (IReadOnlyList<Place>)[Place.Garrison, .. Arc(Place.Garrison, _shape.Size, side.From, side.To)]),
            ];

    /// <summary>Closed sides of other zones, as stretches of the edge.</summary>
    public IReadOnlyList<IReadOnlyList<Place>> ClosedLines => _shape is null or { Kind: ZoneKind.Circle } ? [] : Runs(Fine(Edge));

    /// <summary>Of each closed side places from which the middle of what is seen of it can be taken, for its label.</summary>
    public IEnumerable<IEnumerable<Place>> ClosedMiddles =>
        _shape is not { Kind: ZoneKind.Circle }
            ? ClosedLines
            : scenario
                .Sides.Where(side => side.Closed)
                .Select(side => side.From + (((side.To > side.From ? side.To : side.To + 360) - side.From) / 2))
                .Select(middle => Enumerable.Range(2, 8).Select(tenth => Place.AtBearing(middle, _shape.Size * tenth / 10)));

    /// <summary>How far the edge lies from the garrison at most, metres; 0 where there is none.</summary>
    public double Reach => _shape?.Reach ?? 0;

    /// <summary>Where a straight way comes in over the edge.</summary>
    public IEnumerable<Place> Entries(Place from, Place to) =>
        _shape is null || _shape.IsInside(from) ? [] : _shape.Inside(from, to).Select(part => from + ((to - from) * part.From));

    /// <summary>What the zone is, for the label on its edge.</summary>
    public string Label =>
        _shape switch
        {
            { Kind: ZoneKind.Polygon } => "zone",
            { Kind: ZoneKind.Strip } => FormattableString.Invariant($"zone, {_shape.Size / 1000:0.#} km wide"),
            _ => FormattableString.Invariant($"zone, {(_shape?.Size ?? 0) / 1000:0.#} km"),
        };

    /// <summary>Where that label stands: at the northern end of the edge.</summary>
    public Place LabelAt => _shape is { Kind: not ZoneKind.Circle } ? Edge.MaxBy(place => place.Y) : Place.AtBearing(0, _shape?.Size ?? 0);

    /// <summary>What is protected beside the garrison, by name.</summary>
    public IReadOnlyList<(string Name, Place At)> Protected =>
        _shape is null ? [] : [.. scenario.Zone.Protected.Select((point, i) => (point.Name, _shape.Points[i + 1]))];

    private IReadOnlyList<Place> Points => _shape?.Points ?? [Place.Garrison];

    /// <summary>The lines that lie so far inside the edge.</summary>
    private IReadOnlyList<IReadOnlyList<Place>> Inset(double metres) =>
        _shape switch
        {
            null => [],
            { Kind: ZoneKind.Polygon } => Loops(new Polygon(new LinearRing(Coordinates(Edge))), -metres),
            { Kind: ZoneKind.Strip } => Loops(LineOf(_shape), (_shape.Size / 2) - metres),
            _ =>
            [
                [.. Circle(Place.Garrison, _shape.Size - metres)],
            ],
        };

    private static LineString LineOf(ZoneShape shape) => new(Coordinates(shape.Line));

    private static Coordinate[] Coordinates(IEnumerable<Place> places) => [.. places.Select(place => new Coordinate(place.X, place.Y))];

    /// <summary>The outlines of what lies within a distance of a geometry, the longest first; below 0 of what lies deeper.</summary>
    private static IReadOnlyList<IReadOnlyList<Place>> Loops(Geometry geometry, double metres)
    {
        var buffer = geometry.Buffer(metres, new BufferParameters(QuarterSteps));
        return
        [
            .. Enumerable
                .Range(0, buffer.NumGeometries)
                .Select(buffer.GetGeometryN)
                .OfType<Polygon>()
                .Where(part => !part.IsEmpty)
                .OrderByDescending(part => part.ExteriorRing.Length)
                .Select(part => (IReadOnlyList<Place>)[.. part.ExteriorRing.Coordinates.Select(place => new Place(place.X, place.Y))]),
        ];
    }

    /// <summary>The stretches of an edge whose sides are closed.</summary>
    private List<IReadOnlyList<Place>> Runs(IReadOnlyList<Place> edge)
    {
        var runs = new List<IReadOnlyList<Place>>();
        List<Place> run = [];
        foreach (var (from, to) in edge.Zip(edge.Skip(1)))
        {
            if (_shape!.IsClosed(from + ((to - from) * 0.5)))
            {
                run = run.Count == 0 ? [from, to] : [.. run, to];
            }
            else if (run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }

        return run.Count > 0 ? [.. runs, run] : runs;
    }

    /// <summary>A line with places so close that the sides of its pieces can be told apart.</summary>
    private static IReadOnlyList<Place> Fine(IReadOnlyList<Place> line) =>
        [
            .. line.Zip(line.Skip(1))
                .SelectMany(leg => Enumerable.Range(0, QuarterSteps).Select(i => leg.First + ((leg.Second - leg.First) * (i / (double)QuarterSteps)))),
            .. line.TakeLast(1),
        ];

    private IEnumerable<Place> Circle(Place centre, double radius) => Arc(centre, radius, 0, 360);

    private IEnumerable<Place> Arc(Place centre, double radius, double from, double to)
    {
        var sweep = to > from ? to - from : to + 360 - from;
        return Enumerable.Range(0, steps + 1).Select(i => centre + Place.AtBearing(from + (sweep * i / steps), radius));
    }
}
