namespace ZoneSim.Model;

/// <summary>
/// The ladder of a policy being climbed against one incursion. Ordered rungs come one after another, each when its
/// trigger holds and the wait of the one before is over; overriding rungs pre-empt whenever their trigger holds. A rung
/// rests while the last report says that the convoy is leaving, or while that report is too old to act on.
/// </summary>
internal sealed class Ladder
{
    private readonly ReplicationContext _context;
    private readonly List<RungState> _ordered = [],
        _overriding = [],
        _running = [];
    private CompiledModel _model = null!;
    private SituationEstimate _estimate = null!;
    private Orders _orders = null!;
    private int _next;
    private double _waitUntil;
    private long _wakesAt;

    public Ladder(ReplicationContext context) => _context = context;

    /// <summary>Begins to climb.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rungs">Its rungs, one or more.</param>
    /// <param name="estimate">What is known of the incursion.</param>
    /// <param name="orders">Takes the orders.</param>
    public Ladder Begin(CompiledModel model, IReadOnlyList<Rung> rungs, SituationEstimate estimate, Orders orders)
    {
        (_model, _estimate, _orders) = (model, estimate, orders);
        (_next, _waitUntil, _wakesAt) = (0, 0, 0);
        _ordered.Clear();
        _overriding.Clear();
        _running.Clear();
        for (var i = 0; i < rungs.Count; i++)
        {
            (rungs[i].Overriding ? _overriding : _ordered).Add(_context.Rungs.Take().Begin(rungs[i]));
        }

        _context.Clock.Process(Climb());
        return this;
    }

    private IEnumerable<Event> Climb()
    {
        while (!_estimate.Incursion.IsOver && !_estimate.IsDismissed)
        {
            TakeReceipts();
            if (_running.Count == 0 && IsSpent(_ordered) && IsSpent(_overriding))
            {
                _estimate.Incursion.IsFollowed = false;
                yield break;
            }

            var next = Decide();
            if (!_running.Exists(static state => state.Receipt!.IsEnded))
            {
                yield return WaitFor(next);
            }
        }
    }

    private static bool IsSpent(List<RungState> rungs) => rungs.TrueForAll(static rung => rung.IsSpent);

    /// <summary>Whether it would do anything else than wait on, as it waits, by what is known now.</summary>
    public bool Answers()
    {
        if (_running.Exists(static state => state.Receipt!.IsEnded))
        {
            return true;
        }

        var (due, next) = Look();
        return due is not null || WakesAt(next) != _wakesAt;
    }

    /// <summary>Starts whatever is due; gives the earliest time at which something may be due without news.</summary>
    private double Decide()
    {
        var (due, next) = Look();
        if (due is null)
        {
            return next;
        }

        Start(due);
        for (var with = _next + 1; !due.Rung.Overriding && with < _ordered.Count && _ordered[with].Rung.WithPrevious; with++)
        {
            if (!_ordered[with].IsSpent)
            {
                Start(_ordered[with]);
            }
        }

        return next;
    }

    /// <summary>The rung that is due now, or null; and the earliest time at which another may be due without news.</summary>
    private (RungState? Due, double Next) Look()
    {
        var next = double.PositiveInfinity;
        foreach (var state in _overriding)
        {
            if (state.IsRunning)
            {
                return (null, double.PositiveInfinity);
            }

            if (state.RestsUntil > _context.Now)
            {
                return (null, state.RestsUntil);
            }

            var due = state.IsSpent ? double.PositiveInfinity : DueAt(state.Rung);
            if (due <= _context.Now)
            {
                return (state, double.PositiveInfinity);
            }

            next = Math.Min(next, due);
        }

        if (_running.Count > 0)
        {
            return (null, next);
        }

        var (ordered, after) = LookOn();
        return (ordered, Math.Min(next, after));
    }

    /// <summary>The ordered rungs: the current one again, or the next.</summary>
    private (RungState? Due, double Next) LookOn()
    {
        if (_waitUntil > _context.Now)
        {
            return (null, _waitUntil);
        }

        while (_next < _ordered.Count && _ordered[_next].IsSpent)
        {
            _next++;
        }

        if (_next == _ordered.Count)
        {
            return (null, double.PositiveInfinity);
        }

        var due = DueAt(_ordered[_next].Rung);
        return due > _context.Now ? (null, due) : (_ordered[_next], double.PositiveInfinity);
    }

    /// <summary>When a rung may be used: all its triggers hold, and the picture neither lets it stop nor is too old.</summary>
    private double DueAt(Rung rung)
    {
        var mayStop = rung.Stop == StopWhen.Leaving ? _estimate.IsLeaving : _estimate.IsOutside(_model.Zone) && _estimate.HasEntered;
        if (!_estimate.IsDetected || mayStop)
        {
            return double.PositiveInfinity;
        }

        var due = 0.0;
        for (var i = 0; i < rung.When.Count; i++)
        {
            due = Math.Max(due, _estimate.HoldsFrom(rung.When[i], _model));
        }

        return Math.Max(due, _context.Now) <= _estimate.Last.SeenAt + _model.Sensing.PictureLifetime ? due : double.PositiveInfinity;
    }

    private void Start(RungState state)
    {
        var rung = state.Rung;
        state.Uses++;
        if (rung.Prepare != MeasureSet.None)
        {
            Prepare(rung.Prepare);
        }

        if (_context.IsTracing)
        {
            var facts = new TraceFacts
            {
                Measure = rung.Measure,
                Rung = rung.Name,
                Distance = _estimate.Last.FromTarget,
            };
            _context.Trace(Lane.OperationsCell, _estimate.Incursion, TraceKind.Decided, TraceProse.Order(facts), Reason(rung), facts);
        }

        state.Receipt = _orders.Give(rung);
        _running.Add(state);
    }

    private void Prepare(MeasureSet ahead)
    {
        for (var measure = Measure.CallLine; measure <= Measure.ShootDown; measure++)
        {
            if (ahead.Holds(measure))
            {
                _orders.Prepare(measure);
            }
        }
    }

    private string Reason(Rung rung)
    {
        var age = (_context.Now - _estimate.Last.SeenAt) / 60;
        var distance = _estimate.Last.FromTarget / 1000;
        var triggers = string.Join(" and ", rung.When.Select(trigger => trigger.Label));
        return FormattableString.Invariant($"because {triggers}; last seen {distance:0} km away, {age:0} min ago");
    }

    private void TakeReceipts()
    {
        for (var i = _running.Count - 1; i >= 0; i--)
        {
            var state = _running[i];
            if (!state.Receipt!.IsEnded)
            {
                continue;
            }

            var isDone = state.Receipt.Done;
            _running.RemoveAt(i);
            state.Receipt = null;
            _estimate.LastMeasureAt = _context.Now;
            if (!isDone && state.IsSpent)
            {
                // What could not be done and will not be tried again holds up nothing.
                continue;
            }

            if (state.Rung.Overriding)
            {
                state.RestsUntil = _context.Now + state.Rung.Wait;
            }
            else
            {
                _waitUntil = Math.Max(_waitUntil, _context.Now + state.Rung.Wait);
            }
        }
    }

    /// <summary>News, the end of a measure under way among them, or the time at which something falls due.</summary>
    private Event WaitFor(double next)
    {
        var news = _estimate.Changed.Next;
        _wakesAt = WakesAt(next);
        return double.IsInfinity(next) ? news : news | _context.After(next - _context.Now);
    }

    private long WakesAt(double next) => double.IsInfinity(next) ? long.MaxValue : _context.TickAfter(next - _context.Now);
}

/// <summary>How far a rung of one ladder has come.</summary>
internal sealed class RungState
{
    public Rung Rung { get; private set; } = null!;

    public int Uses { get; set; }

    public double RestsUntil { get; set; }

    public Receipt? Receipt { get; set; }

    public bool IsRunning => Receipt is not null;

    /// <summary>A call's tries are attempts of one call; any other measure's are its uses.</summary>
    public bool IsSpent => Uses >= (Rung.Measure == Measure.CallLine ? 1 : Rung.Tries);

    /// <summary>Stands for a rung that has not been used.</summary>
    public RungState Begin(Rung rung)
    {
        (Rung, Uses, RestsUntil, Receipt) = (rung, 0, 0, null);
        return this;
    }
}
