namespace ZoneSim.Model;

/// <summary>The eyes of one observer: a place, a radius and a rate.</summary>
/// <param name="Name">The observer's name, as in reports.</param>
/// <param name="Counterpart">The observer's frozen number in keys of chance.</param>
/// <param name="Place">Where it watches from.</param>
/// <param name="Radius">How far it sees, metres.</param>
/// <param name="Rate">Sightings per second of exposure, at full visibility.</param>
/// <param name="Lane">Whose lane of a timeline its sightings belong to.</param>
internal sealed record Sensor(string Name, int Counterpart, Place Place, double Radius, double Rate, Lane Lane);

/// <summary>
/// One observer watching one mover. Sightings are a cumulative hazard: one unit exponential for each sighting, and the
/// sighting falls when the integrated rate reaches it. Changes of leg, not ticks, wake the watch. It is the busiest thing
/// in a history, so it is told by callbacks and needs no process, and is used again in the next history; it stops for good once
/// nobody wants its sightings.
/// </summary>
internal sealed class DetectionProcess
{
    private readonly ReplicationContext _context;
    private readonly Action<Event> _told;
    private Sensor _eyes = null!;
    private Mover _mover = null!;
    private IObserver _observer = null!;
    private double _tracking;
    private AlternatingRenewalProcess? _open;
    private Darkness? _dark;
    private double _remaining;
    private int _nth;
    private Leg _leg;
    private double _since;
    private (double From, double To) _exposure;
    private Event? _next;

    public DetectionProcess(ReplicationContext context) => (_context, _told) = (context, Told);

    /// <summary>Begins to watch.</summary>
    /// <param name="observer">Told of each sighting.</param>
    /// <param name="eyes">Whose eyes.</param>
    /// <param name="mover">Whom they watch.</param>
    /// <param name="tracking">Factor on the rate once it has been sighted.</param>
    /// <param name="open">When the eyes are open; null: always.</param>
    /// <param name="dark">Factor on the rate while it is dark; null: none.</param>
    public void Watch(IObserver observer, Sensor eyes, Mover mover, double tracking, Darkness? dark, AlternatingRenewalProcess? open = null)
    {
        (_observer, _eyes, _mover, _tracking, _open, _dark) = (observer, eyes, mover, tracking, open, dark);
        (_nth, _next, _exposure) = (0, null, default);
        if (eyes.Rate > 0 && _context.Visibility > 0)
        {
            _remaining = NextThreshold();
            mover.Watched(this);
        }
    }

    private bool IsWatching => _mover.IsPresent && IsWanted;

    private bool IsWanted => _mover.Incursion.IsFollowed || _context.IsTracing || _observer.AlsoWants(_mover.Incursion);

    private double Rate => _eyes.Rate * _context.Visibility * (_nth == 0 ? 1 : _tracking);

    /// <summary>A sighting has fallen, unless the leg for which it was worked out is over.</summary>
    private void Told(Event what)
    {
        if (what == _next)
        {
            _observer.Sighted(_eyes, _mover, _nth++);
            _remaining = NextThreshold();
            LookOn();
        }
    }

    /// <summary>A new leg has begun, or the mover is gone; gives whether it watches on.</summary>
    public bool TakeChange()
    {
        Spend();
        LookOn();
        return IsWatching;
    }

    /// <summary>Works out from the leg that is being driven when the next sighting falls.</summary>
    private void LookOn()
    {
        _next = null;
        if (!IsWatching)
        {
            return;
        }

        _leg = _mover.Leg;
        _since = _context.Now;
        _exposure = Exposure();
        var wait = TimeToSighting();
        if (!double.IsInfinity(wait))
        {
            _next = _context.After(wait);
            _next.AddCallback(_told);
        }
    }

    private double NextThreshold() => _mover.Incursion.Stream.Threshold(DrawKind.Sighting, _nth, _eyes.Counterpart);

    /// <summary>Seconds from now to the sighting if the mover keeps to its leg, infinite if it falls beyond it.</summary>
    private double TimeToSighting()
    {
        var rate = Rate;
        if (rate <= 0)
        {
            return double.PositiveInfinity;
        }

        var left = _remaining / rate;
        var (from, to) = _exposure;
        while (from < to && from - _context.Now < ReplicationContext.LongestWait)
        {
            var (until, factor) = Piece(from, to);
            if (factor > 0)
            {
                if (left <= factor * (until - from))
                {
                    return from + (left / factor) - _context.Now;
                }

                left -= factor * (until - from);
            }

            from = until;
        }

        return double.PositiveInfinity;
    }

    /// <summary>Takes the exposure since the leg was looked at from what is left of the threshold.</summary>
    private void Spend()
    {
        var (from, to) = _exposure;
        to = Math.Min(to, _context.Now);
        while (from < to)
        {
            var (until, factor) = Piece(from, to);
            _remaining -= Rate * factor * (until - from);
            from = until;
        }

        _remaining = Math.Max(_remaining, 0);
    }

    /// <summary>The factor on the rate at a time, 0 while the eyes are closed, and how far it holds, up to <paramref name="to"/> at most.</summary>
    private (double Until, double Factor) Piece(double from, double to)
    {
        var until = _open is null ? to : Math.Min(to, _open.Until(from));
        return _open?.IsOn(from) == false ? (until, 0)
            : _dark is null ? (until, 1)
            : (Math.Min(until, _dark.Until(from)), _dark.At(from));
    }

    /// <summary>The part of the leg, from when it was looked at, that lies within the radius.</summary>
    private (double From, double To) Exposure()
    {
        if (_leg.Halted)
        {
            return Edge.IsInside(_leg.From.DistanceTo(_eyes.Place), _eyes.Radius) ? (_since, _leg.End) : (0, 0);
        }

        var (enter, leave) = Circle.Crossings(_leg.From, _leg.To, _eyes.Place, _eyes.Radius);
        if (double.IsNaN(enter))
        {
            return (0, 0);
        }

        var length = _leg.End - _leg.Start;
        return (Math.Max(_since, _leg.Start + (Math.Max(0, enter) * length)), _leg.Start + (Math.Min(1, leave) * length));
    }
}
