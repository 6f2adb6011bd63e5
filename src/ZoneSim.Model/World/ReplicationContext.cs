namespace ZoneSim.Model;

/// <summary>
/// One simulated history while it is played: the clock, the incursions, ground truth and the trace. Rebuilt for each
/// replication; agents get it when they are wired.
/// </summary>
internal sealed class ReplicationContext
{
    /// <summary>No wait is longer, seconds: a year.</summary>
    public const double LongestWait = 31_536_000;

    /// <summary>Waits in one history: many times what a busy night needs, and still held in memory.</summary>
    public const int MostWaits = 4_000_000;

    /// <summary>Incursions of one convoy in one history.</summary>
    public const int MostIncursions = 1_000;

    private readonly DateTime _start;
    private int _waits;
    private readonly CampaignRecord _campaign = new();
    private readonly Dictionary<string, Spans> _inside = new(StringComparer.Ordinal);
    private TraceRecorder? _trace;
    private int _open;
    private double _instant,
        _now;
    private PriorityResource? _fleet;

    public ReplicationContext()
    {
        Clock = new Simulation(1);
        _start = Clock.StartDate;
        Done = Clock.NewEvent();
        Ended = new Mailbox<Incursion>(Clock);
        Couriers = new Recycled<DelayedDelivery>(() => new DelayedDelivery(this));
        Watches = new Recycled<DetectionProcess>(() => new DetectionProcess(this));
        Ladders = new Recycled<Ladder>(() => new Ladder(this));
        Telephone = new Resource(Clock, 1);
        Router = new MessageRouter(this);
    }

    public Simulation Clock { get; }

    public ReplicationRandom Fate { get; } = new();

    public Ground Ground { get; } = new();

    /// <summary>Carry mail that takes a while.</summary>
    public Recycled<DelayedDelivery> Couriers { get; }

    /// <summary>Watch movers.</summary>
    public Recycled<DetectionProcess> Watches { get; }

    /// <summary>Carries mail between agents; cleared by whoever wires them.</summary>
    public MessageRouter Router { get; }

    /// <summary>Spells of attention, and of aircraft on station.</summary>
    public Recycled<AlternatingRenewalProcess> Spells { get; } = new(static () => new AlternatingRenewalProcess());

    /// <summary>The telephone of the line.</summary>
    public Resource Telephone { get; }

    /// <summary>Climb against incursions.</summary>
    public Recycled<Ladder> Ladders { get; }

    /// <summary>The rungs of ladders.</summary>
    public Recycled<RungState> Rungs { get; } = new(static () => new RungState());

    /// <summary>What has happened in incursions.</summary>
    public Recycled<IncursionFacts> Facts { get; } = new(static () => new IncursionFacts());

    /// <summary>All incursions begun, returns among them.</summary>
    public List<Incursion> Incursions { get; } = [];

    /// <summary>Happens when nothing is left to play.</summary>
    public Event Done { get; private set; }

    /// <summary>Mail about incursions that have ended.</summary>
    public Mailbox<Incursion> Ended { get; }

    /// <summary>Told what the policy cannot change, as it happens: other calls, spells; null unless a test listens.</summary>
    public Action<string, double>? Exogenous { get; set; }

    /// <summary>What is written down of a campaign; null in a single night.</summary>
    public CampaignRecord? Campaign { get; private set; }

    /// <summary>Mail to the sender of a campaign about its convoys' incursions that have ended; null in a single night.</summary>
    public Mailbox<Incursion>? Homecoming { get; private set; }

    /// <summary>Factor on every detection rate tonight.</summary>
    public double Visibility { get; set; }

    /// <summary>Seconds since the start of the scenario.</summary>
    public double Now
    {
        get
        {
            // Worked out once an instant: it is asked for often.
            if (Clock.NowD != _instant)
            {
                (_instant, _now) = (Clock.NowD, (Clock.Now - _start).Ticks * 1e-7);
            }

            return _now;
        }
    }

    /// <summary>Whether somebody takes this history down; check before building a sentence.</summary>
    public bool IsTracing => _trace is { IsFull: false };

    /// <summary>Clears the clock and everything on it.</summary>
    public void Begin(ulong seed, long replication, TraceRecorder? trace)
    {
        Clock.Reset(1);
        Fate.Begin(seed, replication);
        Ground.Clear();
        Incursions.Clear();
        Couriers.TakeBack();
        Watches.TakeBack();
        Ladders.TakeBack();
        Rungs.TakeBack();
        Spells.TakeBack();
        Facts.TakeBack();
        _trace = trace;
        _open = 0;
        _waits = 0;
        Done = Clock.NewEvent();
        Ended.Clear();
        (Campaign, Homecoming) = (null, null);
        _inside.Clear();
    }

    /// <summary>When convoys of a group are inside the zone; null where the convoy comes alone, or in a campaign.</summary>
    /// <param name="convoy">The convoy's name in the scenario.</param>
    public Spans? InsideOf(string convoy) => _inside.GetValueOrDefault(convoy);

    /// <summary>Several convoys come as a group under this name.</summary>
    public void BeginGroup(string convoy) => _inside.Add(convoy, new Spans());

    /// <summary>The history that has just begun is a campaign.</summary>
    public void BeginCampaign()
    {
        _campaign.Clear();
        (Campaign, Homecoming) = (_campaign, new Mailbox<Incursion>(Clock));
    }

    /// <summary>An event at a time in seconds from the start: the very instant to which <see cref="After"/> would round it from there.</summary>
    public Event At(double seconds) => After(Math.Max(0, Math.Ceiling(seconds * 1e7) - (Clock.Now - _start).Ticks) * 1e-7);

    /// <summary>
    /// An event after some seconds, rounded up to a tick so that a time that was waited for has come; anything over a
    /// year is a year.
    /// </summary>
    /// <exception cref="ModelException">The history has had too many of them.</exception>
    public Event After(double seconds)
    {
        if (++_waits > MostWaits)
        {
            throw new ModelException(TooLong($"{MostWaits:#,0} events"));
        }

        return Clock.Timeout(TimeSpan.FromTicks(Ticks(seconds)));
    }

    /// <summary>The tick of the clock, counted from the start, at which an event <see cref="After"/> so many seconds from now would happen.</summary>
    public long TickAfter(double seconds) => (Clock.Now - _start).Ticks + Ticks(seconds);

    private static long Ticks(double seconds) => (long)Math.Ceiling(Math.Min(Math.Max(seconds, 0), LongestWait) * 1e7);

    /// <summary>Refuses an incursion whose number is beyond what a history can hold.</summary>
    /// <exception cref="ModelException">It is.</exception>
    public static void RefuseEndless(string convoy, int ordinal)
    {
        if (ordinal > MostIncursions)
        {
            throw new ModelException(TooLong($"{MostIncursions} incursions of '{convoy}'"));
        }
    }

    private static string TooLong(FormattableString what) =>
        FormattableString.Invariant(
            $"A history with more than {FormattableString.Invariant(what)} is given up: lower the rates, the horizon or the probabilities of a return."
        );

    /// <summary>Something is still to be played: the history stays open until it is closed as often.</summary>
    public void Open() => _open++;

    /// <summary>One thing less is to be played; the last one ends the history.</summary>
    public void Close()
    {
        if (--_open == 0)
        {
            Done.Succeed();
        }
    }

    /// <summary>The aircraft, of which so many can be asked for at a time; the same every time for the same number.</summary>
    public PriorityResource Fleet(int count)
    {
        if (_fleet?.Capacity != count)
        {
            _fleet = new PriorityResource(Clock, count);
        }

        return _fleet;
    }

    /// <summary>The luck of a subject.</summary>
    public RandomStream LuckOf(string subject) => new(Fate, subject);

    public void Trace(Lane lane, Incursion? subject, TraceKind kind, string text, string reason = "", TraceFacts? facts = null) =>
        Trace(lane, subject, kind, text, reason, new Place(double.NaN, double.NaN), facts);

    public void Trace(Lane lane, Incursion? subject, TraceKind kind, string text, string reason, Place place, TraceFacts? facts = null) =>
        _trace?.Add(new TraceEvent(Now, lane, subject?.Label ?? "", kind, text, reason, place.X, place.Y) { Facts = facts ?? TraceFacts.None });
}
