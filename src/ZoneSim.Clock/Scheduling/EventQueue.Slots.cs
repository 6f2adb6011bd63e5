using System.Runtime.CompilerServices;

namespace ZoneSim.Clock;

/// <content>Where the events themselves are kept while they wait: nodes name them by slot.</content>
internal sealed partial class EventQueue
{
    /// <summary>Says that no slot is kept.</summary>
    public const ushort NoSlot = ushort.MaxValue;

    private Slot[] slots = new Slot[64];
    private int[] freeSlots = new int[64];
    private int freeCount;
    private int usedSlots;
    private int processesAhead;

    /// <summary>Keeps a slot for an event that is used again and again: to schedule it then moves no reference.</summary>
    public ushort KeepSlot(Event @event)
    {
        if (usedSlots >= NoSlot)
        {
            return NoSlot;
        }
        var slot = NewSlot();
        slots[slot].Event = @event;
        return (ushort)slot;
    }

    /// <summary>
    /// Looks at the next events, and at who waits for them. Among very many they lie far apart in memory, each a chain of
    /// cache misses; looked at together, the machine fetches the chains side by side.
    /// </summary>
    private void FetchAhead()
    {
        var processes = 0;
        for (var i = nearStart; i < nearEnd; i++)
        {
            processes += slots[near[i].Slot].Event!.IsAwaitedByProcess ? 1 : 0;
        }
        processesAhead = processes;
    }

    private int TakeSlot(Event @event)
    {
        var slot = freeCount > 0 ? freeSlots[--freeCount] : NewSlot();
        slots[slot].Event = @event;
        return slot;
    }

    private int NewSlot()
    {
        if (usedSlots == slots.Length)
        {
            if (usedSlots > QueueNode.FieldMax)
            {
                throw new InvalidOperationException($"More than {QueueNode.FieldMax} events are pending.");
            }
            Array.Resize(ref slots, 2 * usedSlots);
            Array.Resize(ref freeSlots, 2 * usedSlots);
        }
        return usedSlots++;
    }

    /// <summary>The event of a node that leaves the queue; its slot is free unless it is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Event Release(QueueNode node)
    {
        var slot = node.Slot;
        var @event = slots[slot].Event!;
        if (@event.Slot == NoSlot)
        {
            slots[slot].Event = null;
            freeSlots[freeCount++] = slot;
        }
        farPriorities?.Remove(slot);
        return @event;
    }

    /// <summary>A place for an event. In a struct, so that storing one doesn't have the runtime check what kind the array is of.</summary>
    private struct Slot
    {
        public Event? Event;
    }
}
