namespace ZoneSim.Clock;

/// <summary>An event that happens after a delay. It is triggered from birth.</summary>
public sealed class Timeout : Event
{
    /// <summary>Makes a timeout for the pool.</summary>
    internal Timeout(Simulation environment)
        : base(environment) { }

    /// <summary>Makes a timeout and schedules it.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="delay">How long from now; not negative.</param>
    /// <param name="value">What it carries.</param>
    /// <param name="isOk">Whether it is to count as a success.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="ArgumentException">The delay is negative.</exception>
    public Timeout(Simulation environment, TimeSpan delay, object? value = null, bool isOk = true, int priority = 0)
        : base(environment)
    {
        IsOk = isOk;
        Value = value;
        IsTriggered = true;
        environment.Schedule(delay, this, priority);
    }

    /// <summary>Starts a timeout of the pool.</summary>
    internal Timeout Begin(TimeSpan delay, int priority)
    {
        RenewAsTriggered();
        Environment.Schedule(delay, this, priority);
        return this;
    }
}
