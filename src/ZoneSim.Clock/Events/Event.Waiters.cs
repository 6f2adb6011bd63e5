using System.Runtime.CompilerServices;

namespace ZoneSim.Clock;

/// <content>Who waits for the event, and how they are told.</content>
public partial class Event
{
    /// <summary>The one who waits; of several, the last.</summary>
    private Waiter? waiter;

    /// <summary>Has a callback called when the event is processed. Callbacks and processes are told in the order in which they came.</summary>
    /// <param name="callback">What to call; it is given this event.</param>
    /// <exception cref="InvalidOperationException">The event has been processed.</exception>
    public void AddCallback(Action<Event> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        AddWaiter(Environment.Pools.TakeCallback(callback));
    }

    /// <summary>Has several callbacks called when the event is processed.</summary>
    /// <param name="callbacks">What to call, in this order.</param>
    /// <exception cref="InvalidOperationException">The event has been processed.</exception>
    public void AddCallbacks(IEnumerable<Action<Event>> callbacks)
    {
        ArgumentNullException.ThrowIfNull(callbacks);
        foreach (var callback in callbacks)
        {
            AddCallback(callback);
        }
    }

    /// <summary>Takes a callback back. Nothing happens if it had not been added.</summary>
    /// <param name="callback">The callback that is no longer to be called.</param>
    /// <exception cref="InvalidOperationException">The event has been processed.</exception>
    public void RemoveCallback(Action<Event> callback)
    {
        ThrowIfProcessed();
        if (waiter is null)
        {
            return;
        }
        var current = First;
        while (!(current is CallbackWaiter c && c.Callback == callback))
        {
            if (current == waiter)
            {
                return;
            }
            current = current.Next;
        }
        RemoveWaiter(current);
    }

    /// <summary>Adds a waiter behind those that are there.</summary>
    internal void AddWaiter(Waiter added)
    {
        ThrowIfProcessed();
        ForgetWaitersAfterReset();
        if (waiter is not null)
        {
            added.Next = First;
            waiter.Next = added;
            state |= EventState.ManyWaiters;
        }
        waiter = added;
    }

    /// <summary>Removes a waiter, if it is there.</summary>
    internal void RemoveWaiter(Waiter removed)
    {
        ThrowIfProcessed();
        if (!Has(EventState.ManyWaiters))
        {
            waiter = waiter == removed ? null : waiter;
            return;
        }
        var before = waiter!;
        while (before.Next != removed)
        {
            before = before.Next;
            if (before == waiter)
            {
                return;
            }
        }
        before.Next = removed.Next;
        waiter = waiter == removed ? before : waiter;
        Mark(EventState.ManyWaiters, waiter!.Next != waiter);
    }

    /// <summary>The event happens: the clock's own work first, then its waiters.</summary>
    /// <exception cref="InvalidOperationException">It failed, and nobody waits who could handle that.</exception>
    internal void Happen()
    {
        ThrowIfProcessed();
        ForgetWaitersAfterReset();
        var was = state;
        state = was | EventState.Processed;
        if ((was & EventState.HasWork) != 0)
        {
            BeforeWaiters();
        }
        if ((was & EventState.ManyWaiters) != 0)
        {
            TellAll();
        }
        else if (waiter is { } sole)
        {
            waiter = null;
            sole.Notify(this);
        }
        else if ((was & (EventState.Ok | EventState.StopsRun)) == 0)
        {
            ThrowUnhandled();
        }
    }

    /// <summary>What the clock itself does when the event is processed, before anybody is told.</summary>
    private protected virtual void BeforeWaiters() { }

    /// <summary>Says that <see cref="BeforeWaiters"/> is to be called.</summary>
    private protected void MarkHasWork() => state |= EventState.HasWork;

    internal override void Notify(Event source) => throw new NotSupportedException("Only processes, conditions and callbacks wait for events.");

    /// <summary>Whether the one who waits is a process; looks at the process, and at its generator.</summary>
    internal bool IsAwaitedByProcess => waiter is Process { HasGenerator: true };

    private Waiter First => Has(EventState.ManyWaiters) ? waiter!.Next : waiter!;

    private void TellAll()
    {
        var last = waiter!;
        waiter = null;
        var next = last.Next;
        Waiter current;
        do
        {
            current = next;
            next = current.Next; // once told, it may wait elsewhere
            current.Notify(this);
        } while (current != last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ThrowIfProcessed()
    {
        if (Has(EventState.Processed))
        {
            ThrowProcessed();
        }
    }

    private static void ThrowProcessed() => throw new InvalidOperationException("Event is already processed.");

    private void ThrowUnhandled() =>
        throw new InvalidOperationException(
            $"{GetType().Name} failed ({Value ?? "no reason given"}), and nobody waited for it. "
                + "A process that is interrupted calls HandleFault() before it ends."
        );
}
