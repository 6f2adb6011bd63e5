namespace ZoneSim.Clock;

/// <summary>
/// A course of action: a generator that yields the events it waits for. The process is itself an event, which happens
/// when the generator ends.
/// </summary>
/// <remarks>
/// C# cannot throw into a generator. A failed event or an interrupt therefore resumes the process with
/// <see cref="Event.IsOk"/> false, and the generator must call <see cref="HandleFault"/> before it yields again.
/// </remarks>
public sealed class Process : Event
{
    private readonly ProcessStart start;
    private IEnumerator<Event> generator = null!;
    private bool hasStarted;

    /// <summary>Makes a process. It starts when the simulation comes to it, at this instant.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="generator">What the process does.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    public Process(Simulation environment, IEnumerable<Event> generator, int priority = 0)
        : this(environment)
    {
        ArgumentNullException.ThrowIfNull(generator);
        Begin(generator, priority);
    }

    /// <summary>Makes a process for the pool.</summary>
    internal Process(Simulation environment)
        : base(environment) => start = new ProcessStart(environment);

    /// <summary>The event that the process waits for.</summary>
    public Event Target => hasStarted ? generator.Current : start;

    /// <summary>Whether there is a generator; looks at it.</summary>
    internal bool HasGenerator => generator is { } present && present.GetType() != typeof(object);

    internal override Waiter Next { get; set; } = null!;

    /// <summary>
    /// Interrupts the process: it no longer waits for its target, and resumes at this instant with a fault.
    /// What it waited for stays in the queue.
    /// </summary>
    /// <param name="cause">Why; the process finds it in <see cref="Event.Value"/>.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="InvalidOperationException">The process has ended, or is the active one.</exception>
    public void Interrupt(object? cause = null, int priority = 0)
    {
        if (IsTriggered)
        {
            throw new InvalidOperationException("The process has terminated and cannot be interrupted.");
        }
        if (Environment.ActiveProcess == this)
        {
            throw new InvalidOperationException("A process is not allowed to interrupt itself.");
        }
        var interrupt = Environment.Pools.Events.Take();
        interrupt.Renew();
        interrupt.AddWaiter(this);
        interrupt.Fail(cause, priority);
        Target.RemoveWaiter(this);
    }

    /// <summary>Whether there is a fault to handle, an interrupt or a failed event; clears it.</summary>
    /// <returns>True after a fault; false if what was waited for succeeded.</returns>
    public bool HandleFault()
    {
        if (IsOk)
        {
            return false;
        }
        IsOk = true;
        return true;
    }

    /// <summary>Starts the process at this instant.</summary>
    internal Process Begin(IEnumerable<Event> course, int priority)
    {
        Renew();
        generator = course.GetEnumerator();
        hasStarted = false;
        IsOk = true;
        start.Schedule(this, priority);
        return this;
    }

    internal override void KeepSlot()
    {
        base.KeepSlot();
        start.KeepSlot();
    }

    internal override void Notify(Event source)
    {
        if (IsTriggered)
        {
            return;
        }
        if (!source.IsOk)
        {
            LeaveTarget(source);
        }
        hasStarted = true;
        Environment.ActiveProcess = this;
        Resume(source);
        Environment.ActiveProcess = null!;
    }

    /// <summary>At the second of two interrupts in one instant, the wait that began after the first is lost too.</summary>
    private void LeaveTarget(Event source)
    {
        var target = Target;
        if (source != target && !target.IsProcessed)
        {
            target.RemoveWaiter(this);
        }
    }

    /// <summary>Moves the generator on until it yields an event that has yet to happen, or ends.</summary>
    private void Resume(Event source)
    {
        do
        {
            if (!source.IsOk)
            {
                IsOk = false;
                TakeValueOf(source);
            }
            if (!generator.MoveNext())
            {
                End(source);
                return;
            }
            if (!IsAliveAndOk)
            {
                if (IsTriggered)
                {
                    return; // the generator made its own process succeed or fail
                }
                throw new InvalidOperationException("The process did not react to being faulted.");
            }
            source = generator.Current;
            TakeValueOf(source);
        } while (source.IsProcessed);
        source.AddWaiter(this);
    }

    private void End(Event last)
    {
        if (!IsTriggered)
        {
            TakeValueOf(last);
            TriggerAs(IsOk);
        }
    }
}
