namespace ZoneSim.Model;

/// <summary>
/// A convoy's way as places along a path: where it is, where it goes, and the next point at which something may change
/// (a new leg, a bend, the edge, the goal). Distances along are straight metres; the road factor slows the speed.
/// </summary>
internal sealed class Journey
{
    /// <summary>Legs on the way out have other numbers than those on the way in.</summary>
    private const int OutwardLegs = 4096;

    /// <summary>What is nearer than this, metres along, is the same point: less than an edge is wide.</summary>
    private const double Tolerance = Edge.Width / 2;

    private readonly Polyline _path;
    private readonly double _legLength;
    private readonly double _edgeIn;
    private readonly double _edgeOut;

    public Journey(Polyline path, double from, double goal, double legLength, Region zone)
    {
        _path = path;
        Along = from;
        Goal = goal;
        _legLength = legLength;
        _edgeIn = path.FirstWithin(zone) ?? double.NaN;
        _edgeOut = path.FirstBeyond(zone, double.IsNaN(_edgeIn) ? 0 : _edgeIn) ?? double.NaN;
    }

    public double Along { get; private set; }

    public double Goal { get; private set; }

    public Place Place => _path.At(Along);

    public bool IsAtGoal => Math.Abs(Along - Goal) < Tolerance;

    public bool IsOutward { get; private set; }

    /// <summary>Number of the leg that begins here: its draws' occasion.</summary>
    public int LegNumber => IsOutward ? OutwardLegs + (int)Math.Ceiling((Along / _legLength) - 1e-9) : (int)Math.Floor((Along / _legLength) + 1e-9);

    /// <summary>The next point along at which a leg must end.</summary>
    public double NextStop()
    {
        var sign = Goal >= Along ? 1 : -1;
        var stop = Goal;
        var boundary = sign > 0 ? (Math.Floor((Along / _legLength) + 1e-9) + 1) * _legLength : (Math.Ceiling((Along / _legLength) - 1e-9) - 1) * _legLength;
        Consider(boundary);
        Consider(_edgeIn);
        Consider(_edgeOut);
        foreach (var bend in _path.Bends)
        {
            Consider(bend);
        }

        return stop;

        void Consider(double candidate)
        {
            if ((candidate - Along) * sign > Tolerance && (stop - candidate) * sign > 0)
            {
                stop = candidate;
            }
        }
    }

    public Place PlaceAt(double along) => _path.At(along);

    public void MoveTo(double along) => Along = along;

    /// <summary>Turns back along the path, to <paramref name="goal"/>.</summary>
    public void TurnBack(double goal)
    {
        IsOutward = true;
        Goal = Math.Min(goal, Along);
    }

    /// <summary>Where on the way back the mover first comes out of a region; the start if it never does.</summary>
    public double ClearPoint(Region region) => region.Margin(Place) <= 0 ? Along : _path.LastWithin(region, Along) ?? 0;
}
