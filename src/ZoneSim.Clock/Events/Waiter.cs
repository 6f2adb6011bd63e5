namespace ZoneSim.Clock;

/// <summary>
/// Whoever is told that an event has happened: a process that yielded it, a condition that it is part of, or a callback.
/// </summary>
/// <remarks>
/// An event holds one waiter in a field. If there are more, they stand in a ring, each pointing to the next and the last
/// to the first, and the event holds the last: so waiting never needs a list. A waiter stands in one ring at most.
/// </remarks>
public abstract class Waiter
{
    private protected Waiter() { }

    /// <summary>The next in the ring of those who wait for the same event. Has no meaning for a waiter who waits alone.</summary>
    internal virtual Waiter Next
    {
        get => throw new NotSupportedException("Only processes, conditions and callbacks wait for events.");
        set => throw new NotSupportedException("Only processes, conditions and callbacks wait for events.");
    }

    /// <summary>Called when <paramref name="source"/> is processed.</summary>
    internal abstract void Notify(Event source);
}

/// <summary>A callback of the user, as a waiter. Nobody outside the clock ever holds one, so it is used again once it was told.</summary>
/// <param name="pools">Where it goes then.</param>
internal sealed class CallbackWaiter(EventPools pools) : Waiter
{
    public Action<Event>? Callback { get; set; }

    internal override Waiter Next { get; set; } = null!;

    internal override void Notify(Event source)
    {
        var callback = Callback!;
        Callback = null;
        pools.TakeBack(this);
        callback(source);
    }
}
