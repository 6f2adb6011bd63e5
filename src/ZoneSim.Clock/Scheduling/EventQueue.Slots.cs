namespace ZoneSim.Clock;

/// <content>Where the events themselves are kept while they wait: nodes name them by slot.</content>
internal sealed partial class EventQueue
{
    private Event?[] slots = new Event?[64];
    private int[] freeSlots = new int[64];
    private int freeCount;
    private int usedSlots;

    private int TakeSlot(Event @event)
    {
        var slot = freeCount > 0 ? freeSlots[--freeCount] : NewSlot();
        slots[slot] = @event;
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

    private Event FreeSlot(QueueNode node)
    {
        var slot = node.Slot;
        var @event = slots[slot]!;
        slots[slot] = null;
        freeSlots[freeCount++] = slot;
        farPriorities?.Remove(slot);
        return @event;
    }

    private void ClearSlots()
    {
        Array.Clear(slots, 0, usedSlots);
        freeCount = usedSlots = 0;
    }
}
