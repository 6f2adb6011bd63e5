namespace ZoneSim.Clock;

/// <summary>
/// Whoever is told that an event has happened: a process that yielded it, a condition that it is part of, or a callback.
/// </summary>
/// <remarks>An event holds its first waiter in a field, so that the usual case, one process per event, needs no list.</remarks>
public abstract class Waiter
{
    private protected Waiter()
    {
    }

    /// <summary>Called when <paramref name="source"/> is processed.</summary>
    internal abstract void Notify(Event source);
}

/// <summary>A callback of the user, as a waiter.</summary>
internal sealed class CallbackWaiter(Action<Event> callback) : Waiter
{
    public Action<Event> Callback { get; } = callback;

    internal override void Notify(Event source) => Callback(source);
}

/// <summary>Several waiters of one event, told in the order in which they came.</summary>
internal sealed class WaiterList(Waiter first, Waiter second) : Waiter
{
    private readonly List<Waiter> waiters = [first, second];

    public void Add(Waiter waiter) => waiters.Add(waiter);

    /// <summary>Removes the first that matches; returns whether none is left.</summary>
    public bool Remove(Predicate<Waiter> match)
    {
        var i = waiters.FindIndex(match);
        if (i >= 0)
        {
            waiters.RemoveAt(i);
        }
        return waiters.Count == 0;
    }

    /// <summary>Removes a waiter (the latest if it is there twice); returns whether none is left.</summary>
    public bool Remove(Waiter waiter)
    {
        var i = waiters.LastIndexOf(waiter);
        if (i >= 0)
        {
            waiters.RemoveAt(i);
        }
        return waiters.Count == 0;
    }

    internal override void Notify(Event source)
    {
        foreach (var waiter in waiters)
        {
            waiter.Notify(source);
        }
    }
}
