namespace ZoneSim.Clock;

/// <summary>Events handed out to whoever asked to be told of one kind of change; all of them happen at once.</summary>
/// <param name="environment">The simulation they belong to.</param>
internal sealed class Signals(Simulation environment)
{
    private readonly List<Event> pending = [];

    /// <summary>Hands out another event.</summary>
    public Event Next()
    {
        var signal = new Event(environment);
        pending.Add(signal);
        return signal;
    }

    /// <summary>Triggers all events handed out so far.</summary>
    public void Raise()
    {
        foreach (var signal in pending)
        {
            signal.Succeed();
        }
        pending.Clear();
    }

    public void Clear() => pending.Clear();
}
