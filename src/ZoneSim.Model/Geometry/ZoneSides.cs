namespace ZoneSim.Model;

/// <summary>
/// The sides of a zone: sectors of bearings of a circle, stretches of a polygon's edge, left, right and the ends of a strip.
/// </summary>
internal abstract class ZoneSides
{
    /// <summary>The sides of a zone.</summary>
    public static ZoneSides Of(IReadOnlyList<ZoneSide> sides, ZoneShape shape, LocalPlane plane) =>
        shape.Kind switch
        {
            ZoneKind.Polygon => new Stretched(sides, shape.Corners, plane),
            ZoneKind.Strip => new Lengthwise(sides, shape.Line),
            _ => new Sectors(sides, shape.Size),
        };

    /// <summary>The side at a place of the edge, or null.</summary>
    public abstract ZoneSide? At(Place place);

    /// <summary>The side of a circle at a bearing, or null.</summary>
    public virtual ZoneSide? AtBearing(double bearing) => null;

    /// <summary>The length of a polygon's edge, metres.</summary>
    public virtual double EdgeLength => 0;

    /// <summary>The sides of a polygon in metres along its edge.</summary>
    public virtual IReadOnlyList<(ZoneSide Side, double From, double To)> Stretches => [];

    private sealed class Sectors(IReadOnlyList<ZoneSide> sides, double radius) : ZoneSides
    {
        private readonly double _width = Edge.Width / radius * (180 / Math.PI);

        public override ZoneSide? At(Place place) => AtBearing(place.Bearing);

        public override ZoneSide? AtBearing(double bearing) => ZoneSide.AtBearing(sides, bearing + _width);
    }

    /// <summary>Stretches of an edge, measured in metres clockwise from its first corner.</summary>
    private sealed class Stretched : ZoneSides
    {
        private readonly EdgeLine _edge;
        private readonly List<(ZoneSide Side, double From, double To)> _sides;

        public Stretched(IReadOnlyList<ZoneSide> sides, IReadOnlyList<Place> corners, LocalPlane plane)
        {
            _edge = new EdgeLine(corners);
            _sides =
            [
                .. sides
                    .Where(side => side.Start is not null && side.End is not null)
                    .Select(side => (side, _edge.Along(plane.ToPlane(side.Start!.Value)), _edge.Along(plane.ToPlane(side.End!.Value)))),
            ];
        }

        public override double EdgeLength => _edge.Length;

        public override IReadOnlyList<(ZoneSide Side, double From, double To)> Stretches => _sides;

        public override ZoneSide? At(Place place)
        {
            var along = _edge.Along(place) + Edge.Width;
            along = along >= _edge.Length ? along - _edge.Length : along;
            return _sides.Find(side => side.From < side.To ? along >= side.From && along < side.To : along >= side.From || along < side.To).Side;
        }
    }

    private sealed class Lengthwise(IReadOnlyList<ZoneSide> sides, IReadOnlyList<Place> line) : ZoneSides
    {
        private readonly IReadOnlyList<Segment> _pieces = Segment.Of(line);

        public override ZoneSide? At(Place place)
        {
            var which = Where(place);
            return sides.FirstOrDefault(side => side.Along == which);
        }

        private StripSide Where(Place place)
        {
            var nearest = _pieces.MinBy(piece => piece.DistanceTo(place));
            var share = Circle.ClosestShare(nearest.From, nearest.To, place);
            return share <= 0 && nearest == _pieces[0] ? StripSide.Start
                : share >= 1 && nearest == _pieces[^1] ? StripSide.End
                : Segment.Turn(nearest.From, nearest.To, place) > 0 ? StripSide.Left
                : StripSide.Right;
        }
    }
}

/// <summary>The edge of a polygon as a closed line, measured clockwise in metres from its first corner.</summary>
internal sealed class EdgeLine
{
    private readonly Segment[] _edges;
    private readonly double[] _from;

    /// <param name="corners">The corners, either way round.</param>
    public EdgeLine(IReadOnlyList<Place> corners)
    {
        var turned =
            corners.Select((corner, i) => (corner.X * corners[(i + 1) % corners.Count].Y) - (corners[(i + 1) % corners.Count].X * corner.Y)).Sum() > 0
                ? [corners[0], .. corners.Skip(1).Reverse()]
                : corners.ToList();
        _edges = [.. turned.Select((corner, i) => new Segment(corner, turned[(i + 1) % turned.Count]))];
        _from = new double[_edges.Length];
        for (var i = 1; i < _edges.Length; i++)
        {
            _from[i] = _from[i - 1] + _edges[i - 1].Length;
        }

        Length = _from[^1] + _edges[^1].Length;
    }

    /// <summary>Metres all round.</summary>
    public double Length { get; }

    /// <summary>Metres along at the place of the edge that is nearest to a place; below <see cref="Length"/>.</summary>
    public double Along(Place place)
    {
        var (along, least) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < _edges.Length; i++)
        {
            if (_edges[i].DistanceTo(place) is var distance && distance < least)
            {
                (along, least) = (_from[i] + _edges[i].From.DistanceTo(_edges[i].Nearest(place)), distance);
            }
        }

        return along >= Length ? 0 : along;
    }

    /// <summary>The corners from one distance along to another, clockwise, with both ends.</summary>
    public IReadOnlyList<Place> Between(double from, double to)
    {
        var end = to > from ? to : to + Length;
        return
        [
            At(from),
            .. Enumerable
                .Range(0, 2 * _edges.Length)
                .Select(i => (At: _from[i % _edges.Length] + (i >= _edges.Length ? Length : 0), _edges[i % _edges.Length].From))
                .Where(corner => corner.At > from && corner.At < end)
                .Select(corner => corner.From),
            At(end),
        ];
    }

    private Place At(double along)
    {
        var rest = along % Length;
        var i = Array.FindLastIndex(_from, start => start <= rest);
        return _edges[i].From + ((_edges[i].To - _edges[i].From) * ((rest - _from[i]) / _edges[i].Length));
    }
}
