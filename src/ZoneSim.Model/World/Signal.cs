namespace ZoneSim.Model;

/// <summary>Something that happens again and again, waited for as a one-shot event each time.</summary>
internal sealed class Signal(Simulation clock)
{
    private Event? _next;

    /// <summary>The event of its next occurrence.</summary>
    public Event Next => _next ??= clock.NewEvent();

    /// <summary>Wakes whoever waits.</summary>
    public void Fire()
    {
        var now = _next;
        _next = null;
        now?.Succeed();
    }
}
