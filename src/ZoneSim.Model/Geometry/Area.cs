namespace ZoneSim.Model;

/// <summary>
/// A polygon on the plane, or what of it lies farther inside than a distance (or, below 0, it and all within a distance of it). Its crossings are
/// those of its edges; the deepest point of a leg is found on the lower envelope of the distances to the edges, each of which is convex along the leg.
/// </summary>
internal sealed class Area : Region
{
    /// <summary>Halvings of a leg's piece between two places with different nearest edges: enough for the last bit of a metre.</summary>
    private const int Halvings = 60;

    /// <summary>Metres by which the deepest point may be missed: a thousandth of what the line is wide.</summary>
    private const double Slack = Edge.Width / 1000;

    private readonly Segment[] _edges;
    private readonly double _inset;

    /// <param name="corners">The corners in order, the first not repeated.</param>
    /// <param name="inset">Metres inside the polygon's edge at which this one's lies.</param>
    public Area(IReadOnlyList<Place> corners, double inset = 0)
        : this([.. corners.Select((corner, i) => new Segment(corner, corners[(i + 1) % corners.Count]))], inset) { }

    private Area(Segment[] edges, double inset) => (_edges, _inset) = (edges, inset);

    /// <summary>The same polygon with the edge farther inside; below 0 farther outside.</summary>
    public Area Inset(double metres) => new(_edges, _inset + metres);

    /// <inheritdoc/>
    public override double Margin(Place place)
    {
        var distance = _edges[Nearest(place)].DistanceTo(place);
        return (Holds(place) ? distance : -distance) - _inset;
    }

    /// <inheritdoc/>
    public override void Crossings(Place a, Place b, List<Stretch> into)
    {
        into.Clear();
        if (a == b)
        {
            return;
        }

        FindInside(a, b, into);
        if (_inset != 0)
        {
            Shift(a, b, into);
        }

        Stretches.Settle(into, IsInside(a), IsInside(b));
    }

    /// <inheritdoc/>
    public override double Deepest(Place a, Place b)
    {
        var found = new List<Stretch>();
        FindInside(a, b, found);
        var deepest = a == b && Holds(a) ? Margin(a) + _inset : 0;
        foreach (var stretch in found)
        {
            deepest = Math.Max(deepest, DeepestInside(a + ((b - a) * Math.Clamp(stretch.Enter, 0, 1)), a + ((b - a) * Math.Clamp(stretch.Leave, 0, 1))));
        }

        return (found.Count == 0 && _inset < 0 ? -Distance(new Segment(a, b)) : deepest) - _inset;
    }

    private double Distance(Segment leg)
    {
        var least = double.PositiveInfinity;
        foreach (var edge in _edges)
        {
            least = Math.Min(least, edge.DistanceTo(leg));
        }

        return least;
    }

    /// <summary>Whether a place is in the polygon, by the parity of the edges east of it.</summary>
    private bool Holds(Place place)
    {
        var holds = false;
        foreach (var (from, to) in _edges)
        {
            if (from.Y > place.Y != to.Y > place.Y && place.X < ((to.X - from.X) * ((place.Y - from.Y) / (to.Y - from.Y))) + from.X)
            {
                holds = !holds;
            }
        }

        return holds;
    }

    /// <summary>The number of the edge that is nearest to a place.</summary>
    private int Nearest(Place place)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var i = 0; i < _edges.Length; i++)
        {
            if (_edges[i].DistanceTo(place) is var distance && distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// The stretches in the polygon itself. The leg is cut wherever it meets an edge; a piece between two cuts is inside or outside as a whole, and one that
    /// never comes beyond the line runs along it. A cut with nothing inside beside it is a touch.
    /// </summary>
    private void FindInside(Place a, Place b, List<Stretch> into)
    {
        var cuts = Cuts(a, b);
        var (wasInside, length) = (false, a.DistanceTo(b));
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            if ((cuts[i + 1] - cuts[i]) * length <= Edge.Width && cuts.Count > 2)
            {
                continue;
            }

            var (from, to) = (a + ((b - a) * cuts[i]), a + ((b - a) * cuts[i + 1]));
            var isInside = Holds(from + ((to - from) * 0.5)) && DeepestInside(from, to) > Edge.Width;
            if (isInside && wasInside)
            {
                into[^1] = into[^1] with { Leave = cuts[i + 1] };
            }
            else if (isInside)
            {
                into.Add(new Stretch(cuts[i], cuts[i + 1]));
            }
            else if (!wasInside && IsOnLine(from))
            {
                into.Add(new Stretch(cuts[i], cuts[i]));
            }

            wasInside = isInside;
        }

        if (!wasInside && IsOnLine(b))
        {
            into.Add(new Stretch(1, 1));
        }

        Stretches.Join(into);
    }

    private bool IsOnLine(Place place) => _edges[Nearest(place)].DistanceTo(place) <= Edge.Width;

    /// <summary>Where the leg meets edges, in shares of it, with 0 and 1; in order.</summary>
    private List<double> Cuts(Place a, Place b)
    {
        List<double> cuts = [0, 1];
        var leg = b - a;
        var length = leg.Distance;
        foreach (var edge in _edges)
        {
            var (way, start) = (edge.To - edge.From, edge.From - a);
            var turn = (leg.X * way.Y) - (leg.Y * way.X);
            if (Math.Abs(turn) > 1e-12 * length * way.Distance)
            {
                var along = ((start.X * way.Y) - (start.Y * way.X)) / turn;
                var across = ((start.X * leg.Y) - (start.Y * leg.X)) / turn;
                Add(along, Math.Abs(across - 0.5) - 0.5 <= Edge.Width / way.Distance);
            }
            else
            {
                // Parallel: where it runs along the edge, it meets it from one corner to the other.
                var isAlong = Math.Abs((start.X * leg.Y) - (start.Y * leg.X)) <= Edge.Width * length;
                Add(((start.X * leg.X) + (start.Y * leg.Y)) / (length * length), isAlong);
                Add((((start + way).X * leg.X) + ((start + way).Y * leg.Y)) / (length * length), isAlong);
            }
        }

        cuts.Sort();
        return cuts;

        void Add(double share, bool meets)
        {
            if (meets && share is > 0 and < 1)
            {
                cuts.Add(share);
            }
        }
    }

    /// <summary>Takes away what lies within the inset of an edge; below 0 adds it.</summary>
    private void Shift(Place a, Place b, List<Stretch> into)
    {
        Stretches.Settle(into, Holds(a), Holds(b));
        var near = new List<Stretch>();
        foreach (var edge in _edges)
        {
            if (edge.Within(a, b, Math.Abs(_inset)) is { } stretch && stretch.Leave >= 0 && stretch.Enter <= 1)
            {
                near.Add(stretch);
            }
        }

        if (_inset > 0)
        {
            Stretches.Join(near);
            near = Stretches.Without(into, near);
            into.Clear();
        }

        into.AddRange(near);
        Stretches.Join(into);
    }

    /// <summary>
    /// The greatest distance from the edges on a leg that lies in the polygon. Where one edge is the nearest at both ends of a piece, the distance from it
    /// bounds the piece, and being convex is greatest at an end; else the piece is cut where the two are equally near.
    /// </summary>
    private double DeepestInside(Place a, Place b)
    {
        var (first, last) = (Nearest(a), Nearest(b));
        var best = Math.Max(_edges[first].DistanceTo(a), _edges[last].DistanceTo(b));
        var open = new Stack<(Place From, int Near, Place To, int Other)>();
        open.Push((a, first, b, last));
        while (open.TryPop(out var piece))
        {
            var (from, near, to, other) = piece;
            var bound = Math.Min(
                Math.Max(_edges[near].DistanceTo(from), _edges[near].DistanceTo(to)),
                Math.Max(_edges[other].DistanceTo(from), _edges[other].DistanceTo(to))
            );
            if (near == other || bound <= best + Slack || from.DistanceTo(to) <= Edge.Width / 10)
            {
                continue;
            }

            var middle = EquallyNear(piece);
            var nearest = Nearest(middle);
            best = Math.Max(best, _edges[nearest].DistanceTo(middle));
            open.Push((from, near, middle, nearest));
            open.Push((middle, nearest, to, other));
        }

        return best;
    }

    /// <summary>A place between two at which the edges nearest to either are equally near.</summary>
    private Place EquallyNear((Place From, int Near, Place To, int Other) piece)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var share = (low + high) / 2;
            var place = piece.From + ((piece.To - piece.From) * share);
            var isFirst = _edges[piece.Near].DistanceTo(place) <= _edges[piece.Other].DistanceTo(place);
            (low, high) = isFirst ? (share, high) : (low, share);
        }

        // At an end there is nothing to cut: the two were equally near there by rounding alone.
        return piece.From + ((piece.To - piece.From) * (low is > 1e-9 and < 1 - 1e-9 ? low : 0.5));
    }
}
