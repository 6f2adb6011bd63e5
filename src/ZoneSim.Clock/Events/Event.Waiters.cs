namespace ZoneSim.Clock;

/// <content>Who waits for the event, and how they are told.</content>
public partial class Event
{
    private Waiter? waiter;

    /// <summary>Has a callback called when the event is processed. Callbacks and processes are told in the order in which they came.</summary>
    /// <param name="callback">What to call; it is given this event.</param>
    /// <exception cref="InvalidOperationException">The event has been processed.</exception>
    public void AddCallback(Action<Event> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        AddWaiter(new CallbackWaiter(callback));
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
        bool Matches(Waiter w) => w is CallbackWaiter c && c.Callback == callback;
        if (waiter is WaiterList list ? list.Remove(Matches) : waiter is not null && Matches(waiter))
        {
            waiter = null;
        }
    }

    /// <summary>Adds a waiter behind those that are there.</summary>
    internal void AddWaiter(Waiter added)
    {
        ThrowIfProcessed();
        ForgetWaitersAfterReset();
        if (waiter is null)
        {
            waiter = added;
        }
        else if (waiter is WaiterList list)
        {
            list.Add(added);
        }
        else
        {
            waiter = new WaiterList(waiter, added);
        }
    }

    /// <summary>Removes a waiter, if it is there.</summary>
    internal void RemoveWaiter(Waiter removed)
    {
        ThrowIfProcessed();
        if (waiter == removed || (waiter is WaiterList list && list.Remove(removed)))
        {
            waiter = null;
        }
    }

    /// <summary>The event happens: the clock's own work first, then its waiters.</summary>
    /// <exception cref="InvalidOperationException">It failed, and nobody waits who could handle that.</exception>
    internal void Happen()
    {
        if (IsProcessed)
        {
            throw new InvalidOperationException("Event has already been processed.");
        }
        ForgetWaitersAfterReset();
        state |= EventState.Processed;
        var told = waiter;
        waiter = null;
        BeforeWaiters();
        if (told is not null)
        {
            told.Notify(this);
        }
        else if (!IsOk && !StopsRun)
        {
            ThrowUnhandled();
        }
    }

    /// <summary>What the clock itself does when the event is processed, before anybody is told.</summary>
    private protected virtual void BeforeWaiters()
    {
    }

    internal override void Notify(Event source) =>
        throw new NotSupportedException("Only processes and conditions wait for other events.");

    private void ThrowIfProcessed()
    {
        if (IsProcessed)
        {
            throw new InvalidOperationException("Event is already processed.");
        }
    }

    private void ThrowUnhandled() =>
        throw new InvalidOperationException(
            $"{GetType().Name} failed ({Value ?? "no reason given"}), and nobody waited for it. "
            + "A process that is interrupted calls HandleFault() before it ends.");
}
