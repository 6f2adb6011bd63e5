namespace ZoneSim.Clock;

/// <summary>
/// Something that may happen, once, at an instant of simulated time, and that others can wait for.
/// </summary>
/// <remarks>
/// An event is <em>alive</em> until it is <em>triggered</em>, that is, put into the event queue; when the simulation
/// reaches it, it is <em>processed</em>: its waiters are told, in the order in which they began to wait. It carries a
/// value, and whether it succeeded or failed.
/// </remarks>
public partial class Event : Waiter
{
    private EventState state;
    private object? value;

    /// <summary>Makes an event that somebody will trigger later.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    public Event(Simulation environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        Environment = environment;
        generation = environment.Generation;
    }

    /// <summary>The simulation it belongs to.</summary>
    protected internal Simulation Environment { get; }

    /// <summary>What the event carries: the item of a store, the cause of an interrupt, the result of a process.</summary>
    public object? Value
    {
        get
        {
            ThrowIfExpired();
            return (state & EventState.ValueOnDemand) == 0 ? value : MakeValue();
        }
        protected set
        {
            this.value = value;
            state &= ~EventState.ValueOnDemand;
        }
    }

    /// <summary>Whether the event succeeded. False for a failed event, and for one that has not been triggered.</summary>
    public bool IsOk
    {
        get => Has(EventState.Ok);
        protected set => Mark(EventState.Ok, value);
    }

    /// <summary>Whether the event is in the queue, or has been there: it can no longer be triggered.</summary>
    /// <remarks>A timeout is triggered from birth; ask <see cref="IsProcessed"/> whether it has run out.</remarks>
    public bool IsTriggered
    {
        get => Has(EventState.Triggered);
        protected set => Mark(EventState.Triggered, value);
    }

    /// <summary>Whether the event has happened.</summary>
    public bool IsProcessed
    {
        get => Has(EventState.Processed);
        protected set => Mark(EventState.Processed, value);
    }

    /// <summary>Whether the event still waits to be triggered.</summary>
    public bool IsAlive => !Has(EventState.Triggered | EventState.Processed);

    /// <summary>Whether the event still waits to be triggered, and counts as a success so far.</summary>
    private protected bool IsAliveAndOk => (state & (EventState.Triggered | EventState.Ok)) == EventState.Ok;

    /// <summary>Whether <see cref="Simulation.Run(Event)"/> waits for this event.</summary>
    internal bool StopsRun
    {
        get => Has(EventState.StopsRun);
        set => Mark(EventState.StopsRun, value);
    }

    /// <summary>Triggers the event now, with the value and the outcome of another.</summary>
    /// <param name="event">The event whose value and outcome are taken over.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="InvalidOperationException">The event has been triggered before.</exception>
    public void Trigger(Event @event, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(@event);
        Trigger(@event.IsOk, @event.Value, priority);
    }

    /// <summary>Triggers the event now, as a success.</summary>
    /// <param name="value">What the event carries.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="InvalidOperationException">The event has been triggered before.</exception>
    public void Succeed(object? value = null, int priority = 0) => Trigger(true, value, priority);

    /// <summary>Triggers the event now, as a failure. Whoever waits must handle it; if nobody waits, the run ends with an exception.</summary>
    /// <param name="value">What the event carries, usually the reason.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="InvalidOperationException">The event has been triggered before.</exception>
    public void Fail(object? value = null, int priority = 0) => Trigger(false, value, priority);

    /// <summary>The event that happens when either happens.</summary>
    /// <param name="event1">One event.</param>
    /// <param name="event2">The other.</param>
    public static Condition operator |(Event event1, Event event2)
    {
        ArgumentNullException.ThrowIfNull(event1);
        return event1.Environment.Pools.AnyOfs.Take().Begin(event1, event2);
    }

    /// <summary>The event that happens when both have happened.</summary>
    /// <param name="event1">One event.</param>
    /// <param name="event2">The other.</param>
    public static Condition operator &(Event event1, Event event2)
    {
        ArgumentNullException.ThrowIfNull(event1);
        return event1.Environment.Pools.AllOfs.Take().Begin(event1, event2);
    }

    private void Trigger(bool ok, object? value, int priority)
    {
        if (IsTriggered)
        {
            throw new InvalidOperationException("Event has already been triggered.");
        }
        this.value = value;
        Mark(EventState.Ok, ok);
        state |= EventState.Triggered;
        Environment.Schedule(this, priority);
    }

    /// <summary>Makes a value that is costly to make, when somebody asks for it; here, that of another event.</summary>
    private protected virtual object? MakeValue() => ((Event)value!).Value;

    /// <summary>Says that <see cref="MakeValue"/> is to make the value when somebody asks for it.</summary>
    private protected void MakeValueOnDemand() => state |= EventState.ValueOnDemand;

    /// <summary>Takes over the value of another event, without having it made.</summary>
    private protected void TakeValueOf(Event other)
    {
        if (((state | other.state) & EventState.ValueOnDemand) != 0)
        {
            var onDemand = other.Has(EventState.ValueOnDemand);
            value = onDemand ? other : other.value;
            Mark(EventState.ValueOnDemand, onDemand);
        }
        else if (value != other.value)
        {
            value = other.value;
        }
    }

    /// <summary>Triggers the event now, with the value it has.</summary>
    private protected void TriggerAs(bool ok)
    {
        Mark(EventState.Ok, ok);
        state |= EventState.Triggered;
        Environment.Schedule(this);
    }

    private bool Has(EventState flags)
    {
        ThrowIfExpired();
        return (state & flags) != 0;
    }

    private void Mark(EventState flag, bool on) => state = on ? state | flag : state & ~flag;
}
