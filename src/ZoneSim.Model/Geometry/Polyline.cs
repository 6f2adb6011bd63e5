namespace ZoneSim.Model;

/// <summary>A polyline on the local plane, measured along its straight pieces in metres.</summary>
internal sealed class Polyline
{
    [ThreadStatic]
    private static List<Stretch>? t_stretches;

    private readonly Place[] _points;
    private readonly double[] _along;

    public Polyline(params Place[] points)
    {
        _points = points;
        _along = new double[points.Length];
        for (var i = 1; i < points.Length; i++)
        {
            _along[i] = _along[i - 1] + points[i].DistanceTo(points[i - 1]);
        }
    }

    public double Length => _along[^1];

    /// <summary>Distance along of a point of the path, by its number from 0.</summary>
    public double AlongAt(int point) => _along[point];

    /// <summary>Distance along at which the path is nearest to a place; the first one of several.</summary>
    public double NearestAlong(Place goal)
    {
        var (along, least) = (0.0, _points[0].DistanceTo(goal));
        for (var i = 1; i < _points.Length; i++)
        {
            var share = Circle.ClosestShare(_points[i - 1], _points[i], goal);
            var distance = (_points[i - 1] + ((_points[i] - _points[i - 1]) * share)).DistanceTo(goal);
            if (distance < least - Edge.Width)
            {
                (along, least) = (_along[i - 1] + (share * (_along[i] - _along[i - 1])), distance);
            }
        }

        return along;
    }

    /// <summary>The place at a distance along the path; beyond an end, the end.</summary>
    public Place At(double along)
    {
        for (var i = 1; i < _points.Length; i++)
        {
            if (along <= _along[i])
            {
                var piece = _along[i] - _along[i - 1];
                var share = piece > 0 ? Math.Max(0, (along - _along[i - 1]) / piece) : 0;
                return _points[i - 1] + ((_points[i] - _points[i - 1]) * share);
            }
        }

        return _points[^1];
    }

    /// <summary>Distances along at which the path bends, ends excluded.</summary>
    public ReadOnlySpan<double> Bends => _along.AsSpan(1, Math.Max(0, _along.Length - 2));

    /// <summary>Where the path first comes into a region after <paramref name="from"/>, or null.</summary>
    public double? FirstWithin(Region region, double from = 0) => Crossing(region, from, inward: true);

    /// <summary>Where the path first leaves a region after <paramref name="from"/>, or null.</summary>
    public double? FirstBeyond(Region region, double from = 0) => Crossing(region, from, inward: false);

    /// <summary>Where the path last comes into a region before <paramref name="until"/>, or null.</summary>
    public double? LastWithin(Region region, double until)
    {
        double? last = null;
        for (var next = FirstWithin(region); next <= until + Edge.Width; next = FirstWithin(region, next.Value + Edge.Width))
        {
            last = next;
        }

        return last;
    }

    private double? Crossing(Region region, double from, bool inward)
    {
        var stretches = t_stretches ??= [];
        for (var i = 1; i < _points.Length; i++)
        {
            if (_along[i] < from || _along[i] == _along[i - 1])
            {
                continue;
            }

            region.Crossings(_points[i - 1], _points[i], stretches);
            foreach (var stretch in stretches)
            {
                var share = inward ? stretch.Enter : stretch.Leave;
                var along = _along[i - 1] + (share * (_along[i] - _along[i - 1]));
                if (share is >= 0 and <= 1 && along >= from)
                {
                    return along;
                }
            }
        }

        return null;
    }
}

/// <summary>Geometry of a straight leg and a circle.</summary>
internal static class Circle
{
    /// <summary>
    /// The shares of the way from <paramref name="a"/> to <paramref name="b"/> at which the line enters and leaves the
    /// circle; NaN for both where it misses it. A tangent enters and leaves at one point.
    /// </summary>
    public static (double Enter, double Leave) Crossings(Place a, Place b, Place centre, double radius)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (fx, fy) = (a.X - centre.X, a.Y - centre.Y);
        var squared = (dx * dx) + (dy * dy);
        var half = (fx * dx) + (fy * dy);
        var discriminant = (half * half) - (squared * ((fx * fx) + (fy * fy) - (radius * radius)));
        if (squared == 0 || discriminant < 0)
        {
            return (double.NaN, double.NaN);
        }

        var root = Math.Sqrt(discriminant);
        return ((-half - root) / squared, (-half + root) / squared);
    }

    /// <summary>
    /// The least distance of the way from <paramref name="a"/> to <paramref name="b"/> from the centre: never more than that of its end, whatever the
    /// rounding.
    /// </summary>
    public static double Closest(Place a, Place b, Place centre) =>
        Math.Min((a + ((b - a) * ClosestShare(a, b, centre))).DistanceTo(centre), b.DistanceTo(centre));

    /// <summary>The share of the way from <paramref name="a"/> to <paramref name="b"/>, 0 to 1, that is closest to the centre.</summary>
    public static double ClosestShare(Place a, Place b, Place centre)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = (dx * dx) + (dy * dy);
        return squared == 0 ? 0 : Math.Clamp((((centre.X - a.X) * dx) + ((centre.Y - a.Y) * dy)) / squared, 0, 1);
    }
}
