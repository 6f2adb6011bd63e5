using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ZoneSim.Clock;

/// <content>How an event is made as good as new.</content>
public partial class Event
{
    private ushort slot = EventQueue.NoSlot;
    private int generation;

    /// <summary>The slot in the event queue that is kept for this event, or <see cref="EventQueue.NoSlot"/>.</summary>
    internal int Slot => slot;

    /// <summary>Keeps a slot in the event queue for this event, for good.</summary>
    internal virtual void KeepSlot() => slot = Environment.Queue.KeepSlot(this);

    /// <summary>Forgets what happened in the last replication.</summary>
    internal void Renew() => RenewAs(state & EventState.HasWork);

    /// <summary>Forgets what happened in the last replication; the event is triggered, as a success.</summary>
    private protected void RenewAsTriggered() => RenewAs(EventState.Triggered | EventState.Ok);

    private void RenewAs(EventState begun)
    {
        state = begun;
        value = null;
        waiter = null;
        generation = Environment.Generation;
    }

    /// <summary>Whoever began to wait for this event in an earlier replication waits no longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ForgetWaitersAfterReset()
    {
        if (generation != Environment.Generation)
        {
            ForgetWaiters();
        }
    }

    private void ForgetWaiters()
    {
        generation = Environment.Generation;
        waiter = null;
        state &= ~EventState.ManyWaiters;
    }

    /// <summary>In a debug build: from now on the event refuses any use.</summary>
    internal void Expire() => state |= EventState.Expired;

    /// <summary>In a debug build: refuses the use of an event of an earlier replication.</summary>
    [Conditional("DEBUG")]
    private protected void ThrowIfExpired()
    {
        if ((state & EventState.Expired) != 0)
        {
            throw new ObjectDisposedException(
                GetType().Name,
                "The simulation has been reset since it made this event; the event belongs to an earlier replication."
            );
        }
    }
}
