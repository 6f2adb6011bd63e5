namespace ZoneSim.Model;

/// <summary>
/// The ladder of a policy being climbed against one incursion. Ordered rungs come one after another, each when its
/// trigger holds and the wait of the one before is over; overriding rungs pre-empt whenever their trigger holds. A rung
/// rests while the last report says that the convoy is leaving, or while that report is too old to act on.
/// </summary>
internal sealed class Ladder
{
    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly SituationEstimate _estimate;
    private readonly Orders _orders;
    private readonly RungState[] _ordered;
    private readonly RungState[] _overriding;
    private readonly List<RungState> _running = [];
    private int _next;
    private double _waitUntil;

    public Ladder(ReplicationContext context, CompiledModel model, IReadOnlyList<Rung> rungs, SituationEstimate estimate, Orders orders)
    {
        (_context, _model, _estimate, _orders) = (context, model, estimate, orders);
        (_ordered, _overriding) = (States(rungs, areOverriding: false), States(rungs, areOverriding: true));
        if (rungs.Count > 0)
        {
            context.Clock.Process(Climb());
        }
    }

    private static RungState[] States(IReadOnlyList<Rung> rungs, bool areOverriding)
    {
        var states = new List<RungState>(rungs.Count);
        for (var i = 0; i < rungs.Count; i++)
        {
            if (rungs[i].Overriding == areOverriding)
            {
                states.Add(new RungState(rungs[i]));
            }
        }

        return [.. states];
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

    private static bool IsSpent(RungState[] rungs) => Array.TrueForAll(rungs, static rung => rung.IsSpent);

    /// <summary>Starts whatever is due; gives the earliest time at which something may be due without news.</summary>
    private double Decide()
    {
        var next = double.PositiveInfinity;
        foreach (var state in _overriding)
        {
            if (state.IsRunning)
            {
                return double.PositiveInfinity;
            }

            if (state.RestsUntil > _context.Now)
            {
                return state.RestsUntil;
            }

            var due = state.IsSpent ? double.PositiveInfinity : DueAt(state.Rung);
            if (due <= _context.Now)
            {
                Start(state);
                return double.PositiveInfinity;
            }

            next = Math.Min(next, due);
        }

        return _running.Count > 0 ? next : Math.Min(next, ClimbOn());
    }

    /// <summary>The ordered rungs: uses the current one again, or goes to the next.</summary>
    private double ClimbOn()
    {
        if (_waitUntil > _context.Now)
        {
            return _waitUntil;
        }

        while (_next < _ordered.Length && _ordered[_next].IsSpent)
        {
            _next++;
        }

        if (_next == _ordered.Length)
        {
            return double.PositiveInfinity;
        }

        var due = DueAt(_ordered[_next].Rung);
        if (due > _context.Now)
        {
            return due;
        }

        Start(_ordered[_next]);
        for (var with = _next + 1; with < _ordered.Length && _ordered[with].Rung.WithPrevious; with++)
        {
            if (!_ordered[with].IsSpent)
            {
                Start(_ordered[with]);
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>When a rung may be used: all its triggers hold, and the picture neither lets it stop nor is too old.</summary>
    private double DueAt(Rung rung)
    {
        var mayStop = rung.Stop == StopWhen.Leaving ? _estimate.IsLeaving : _estimate.IsOutside(_model.Zone) && _estimate.HasEntered;
        if (_estimate.Last is not { } last || mayStop)
        {
            return double.PositiveInfinity;
        }

        var due = 0.0;
        foreach (var trigger in rung.When)
        {
            due = Math.Max(due, _estimate.HoldsFrom(trigger, _model));
        }

        return Math.Max(due, _context.Now) <= last.SeenAt + _model.Sensing.PictureLifetime ? due : double.PositiveInfinity;
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
            var facts = new TraceFacts { Measure = rung.Measure, Rung = rung.Name, Distance = _estimate.Last!.FromTarget };
            _context.Trace(Lane.OperationsCell, _estimate.Incursion, TraceKind.Decided, TraceProse.Order(facts), Reason(rung), facts);
        }

        state.Receipt = _orders.Give(rung);
        _running.Add(state);
    }

    private void Prepare(MeasureSet ahead)
    {
        foreach (var measure in MeasureNames.All)
        {
            if (ahead.Holds(measure))
            {
                _orders.Prepare(measure);
            }
        }
    }

    private string Reason(Rung rung)
    {
        var age = (_context.Now - _estimate.Last!.SeenAt) / 60;
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
        return double.IsInfinity(next) ? news : news | _context.After(next - _context.Now);
    }

    private sealed class RungState(Rung rung)
    {
        public Rung Rung { get; } = rung;

        public int Uses { get; set; }

        public double RestsUntil { get; set; }

        public Receipt? Receipt { get; set; }

        public bool IsRunning => Receipt is not null;

        /// <summary>A call's tries are attempts of one call; any other measure's are its uses.</summary>
        public bool IsSpent => Uses >= (Rung.Measure == Measure.CallLine ? 1 : Rung.Tries);
    }
}
