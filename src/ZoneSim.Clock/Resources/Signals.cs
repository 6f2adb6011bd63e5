namespace ZoneSim.Clock;

/// <summary>Events handed out to whoever asked to be told of one kind of change; all of them happen at once.</summary>
internal struct Signals
{
    private List<Event>? pending;

    /// <summary>Hands out another event.</summary>
    public Event Next(Simulation environment)
    {
        var signal = new Event(environment);
        (pending ??= []).Add(signal);
        return signal;
    }

    /// <summary>Triggers all events handed out so far.</summary>
    public readonly void Raise()
    {
        if (pending is not { Count: > 0 })
        {
            return;
        }
        foreach (var signal in pending)
        {
            signal.Succeed();
        }
        pending.Clear();
    }

    /// <summary>Triggers them if something is the case.</summary>
    public readonly void RaiseIf(bool condition)
    {
        if (condition)
        {
            Raise();
        }
    }

    public readonly void Clear() => pending?.Clear();
}
