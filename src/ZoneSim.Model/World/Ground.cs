namespace ZoneSim.Model;

/// <summary>A straight piece of a mover's way: from one place at one time to another; halted where both places are one.</summary>
internal readonly record struct Leg(double Start, Place From, double End, Place To)
{
    public bool Halted => From == To;

    public Place At(double time)
    {
        if (time >= End || Halted)
        {
            return time >= End ? To : From;
        }

        var share = time <= Start ? 0 : (time - Start) / (End - Start);
        return From + ((To - From) * share);
    }
}

/// <summary>Ground truth of one incursion: its current leg, and what an eye could see of it.</summary>
internal sealed class Mover
{
    private readonly ReplicationContext _context;
    private readonly List<DetectionProcess> _watches = [];
    private readonly Action<Event> _tell;
    private bool _isTelling;

    public Mover(ReplicationContext context, Incursion incursion, Track track, Place goal)
    {
        (_context, Incursion, Track, Goal) = (context, incursion, track, goal);
        _tell = _ => Tell();
    }

    public Incursion Incursion { get; }

    /// <summary>The current leg; before the first one there is none.</summary>
    public Leg Leg { get; private set; } = new(double.PositiveInfinity, default, double.PositiveInfinity, default);

    public Track Track { get; }

    public bool IsPresent { get; private set; } = true;

    /// <summary>Heading out of the zone, as an eye would see it.</summary>
    public bool HeadingOut { get; set; }

    /// <summary>What it is measured from: the garrison, or a drone's target.</summary>
    public Place Goal { get; }

    /// <summary>Vehicles to be seen.</summary>
    public int Vehicles { get; set; }

    /// <summary>Begins a leg; the one before it ends where it has come to.</summary>
    public void Begin(Leg leg)
    {
        Track.Drove(Leg, _context.Now);
        Leg = leg;
        Change();
        if (_context.IsTracing)
        {
            _context.Trace(TraceLane.Of(Incursion.Kind), Incursion, TraceKind.Position, "", "", leg.From);
        }
    }

    /// <summary>Leaves the ground for good.</summary>
    public void Leave()
    {
        Begin(new Leg(_context.Now, Leg.At(_context.Now), double.PositiveInfinity, Leg.At(_context.Now)));
        IsPresent = false;
    }

    public Place PlaceNow => Leg.At(_context.Now);

    /// <summary>Has a watch told, at the instant at which it happens, of each new leg and of the end.</summary>
    public void Watched(DetectionProcess by) => _watches.Add(by);

    private void Change()
    {
        if (_watches.Count > 0 && !_isTelling)
        {
            _isTelling = true;
            var change = _context.Clock.NewEvent();
            change.AddCallback(_tell);
            change.Succeed();
        }
    }

    /// <summary>Tells those who watch, in the order in which they began; whoever has seen enough is told no more.</summary>
    private void Tell()
    {
        _isTelling = false;
        var stay = 0;
        for (var i = 0; i < _watches.Count; i++)
        {
            if (_watches[i].TakeChange())
            {
                _watches[stay++] = _watches[i];
            }
        }

        _watches.RemoveRange(stay, _watches.Count - stay);
    }
}

/// <summary>Whoever watches the ground.</summary>
internal interface IObserver
{
    /// <summary>A mover has come onto the ground.</summary>
    void Comes(Mover mover);

    /// <summary>One of its sensors has sighted a mover, for the nth time, from 0.</summary>
    void Sighted(Sensor eyes, Mover mover, int nth);

    /// <summary>Whether it wants sightings although nobody follows the incursion.</summary>
    bool AlsoWants(Incursion incursion) => false;
}

/// <summary>
/// Ground truth. Movers publish their legs; sensors and aircraft ask who is there. The operations cell is never given it.
/// </summary>
internal sealed class Ground
{
    private readonly List<Mover> _movers = [];
    private readonly List<IObserver> _observers = [];

    /// <summary>Asks to be told of every mover that comes onto the ground.</summary>
    public void Observe(IObserver observer) => _observers.Add(observer);

    public void Enter(Mover mover)
    {
        _movers.Add(mover);
        foreach (var observer in _observers)
        {
            observer.Comes(mover);
        }
    }

    /// <summary>The mover of an incursion, or null while it is not on the ground.</summary>
    public Mover? Find(Incursion incursion)
    {
        foreach (var mover in _movers)
        {
            if (mover.Incursion == incursion)
            {
                return mover.IsPresent ? mover : null;
            }
        }

        return null;
    }

    public void Clear()
    {
        _movers.Clear();
        _observers.Clear();
    }
}
