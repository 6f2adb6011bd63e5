using System.Diagnostics.CodeAnalysis;

namespace ZoneSim.Clock;

/// <summary>
/// The pending events, in the order (time, priority, insertion).
/// </summary>
/// <remarks>
/// Two tiers. The earliest events stand in <c>near</c>, a small sorted array: taking the next one is a step of an index,
/// and most models never have more events pending than fit there. All others wait in <c>far</c>, a heap with four
/// children per node, which is half as deep as a binary one. No event of <c>near</c> comes after any event of <c>far</c>.
/// </remarks>
internal sealed partial class EventQueue
{
    private const int NearCapacity = 32;
    private const int Refill = 16;

    private readonly QueueNode[] near = new QueueNode[NearCapacity];
    private int nearStart;
    private int nearEnd;

    private QueueNode[] far = new QueueNode[64];
    private int farCount;

    private int lastInsertion;
    private Dictionary<int, int>? farPriorities;

    /// <summary>Number of pending events.</summary>
    public int Count => nearEnd - nearStart + farCount;

    /// <summary>The time of the next event, in ticks. The queue must not be empty.</summary>
    public long NextTime
    {
        get
        {
            FillNear();
            return near[nearStart].Time;
        }
    }

    /// <summary>Adds an event. Among equal times and priorities, it comes after all that were added before it.</summary>
    public void Enqueue(long time, Event @event, int priority)
    {
        if (lastInsertion == QueueNode.FieldMax)
        {
            RenumberInsertions();
        }
        Insert(time, @event, priority, ++lastInsertion);
    }

    /// <summary>Adds an event that comes before all others of its time and priority.</summary>
    public void EnqueueFirst(long time, Event @event, int priority) => Insert(time, @event, priority, 0);

    /// <summary>Takes out the next event. The queue must not be empty.</summary>
    public Event Dequeue(out long time)
    {
        FillNear();
        var node = near[nearStart++];
        time = node.Time;
        return Release(node);
    }

    /// <summary>Forgets all pending events.</summary>
    public void Clear()
    {
        for (var i = nearStart; i < nearEnd; i++)
        {
            Release(near[i]);
        }
        for (var i = 0; i < farCount; i++)
        {
            Release(far[i]);
        }
        nearStart = nearEnd = farCount = lastInsertion = 0;
        farPriorities = null;
    }

    private void Insert(long time, Event @event, int priority, int insertion)
    {
        var slot = @event.Slot != NoSlot ? @event.Slot : TakeSlot(@event);
        if (QueueNode.IsFar(priority))
        {
            (farPriorities ??= [])[slot] = priority;
        }
        var node = new QueueNode(time, QueueNode.PackRank(priority, insertion, slot));
        if (farCount > 0 && !Precedes(node, far[0]))
        {
            PushFar(node);
        }
        else
        {
            InsertNear(node);
        }
    }

    private void InsertNear(QueueNode node)
    {
        if (nearEnd == NearCapacity)
        {
            MakeRoomNear();
            if (farCount > 0 && !Precedes(node, far[0]))
            {
                PushFar(node);
                return;
            }
        }
        var i = nearEnd++;
        while (i > nearStart && Precedes(node, near[i - 1]))
        {
            near[i] = near[i - 1];
            i--;
        }
        near[i] = node;
    }

    /// <summary>Moves the sorted array to its front; if it is full, its later half goes to the heap.</summary>
    private void MakeRoomNear()
    {
        if (nearStart == 0)
        {
            while (nearEnd > NearCapacity - Refill)
            {
                PushFar(near[--nearEnd]);
            }
        }
        else
        {
            Array.Copy(near, nearStart, near, 0, nearEnd - nearStart);
            nearEnd -= nearStart;
            nearStart = 0;
        }
    }

    private void FillNear()
    {
        if (nearStart != nearEnd)
        {
            return;
        }
        nearStart = nearEnd = 0;
        while (farCount > 0 && nearEnd < Refill)
        {
            near[nearEnd++] = PopFar();
        }
    }

    /// <summary>The one order of this clock: time, then priority, then insertion.</summary>
    private bool Precedes(QueueNode a, QueueNode b) =>
        a.Time != b.Time ? a.Time < b.Time
        : farPriorities is null ? a.Rank < b.Rank
        : PrecedesAmongFar(a, b);

    private bool PrecedesAmongFar(QueueNode a, QueueNode b)
    {
        if (!a.IsFarPriority || !b.IsFarPriority)
        {
            return a.Rank < b.Rank;
        }
        var byPriority = farPriorities![a.Slot].CompareTo(farPriorities[b.Slot]);
        return byPriority != 0 ? byPriority < 0 : a.Rank < b.Rank;
    }

    /// <summary>After 2²⁸ insertions the numbers are used up: the pending events are numbered afresh, in their order.</summary>
    [SuppressMessage("Performance", "CA1814", Justification = "Once in 268 million insertions.")]
    private void RenumberInsertions()
    {
        var pending = new QueueNode[Count];
        near.AsSpan(nearStart, nearEnd - nearStart).CopyTo(pending);
        far.AsSpan(0, farCount).CopyTo(pending.AsSpan(nearEnd - nearStart));
        Array.Sort(pending, (a, b) => Precedes(a, b) ? -1 : Precedes(b, a) ? 1 : 0);
        for (var i = 0; i < pending.Length; i++)
        {
            pending[i] = pending[i].WithInsertion(i + 1);
        }
        lastInsertion = pending.Length;
        nearStart = 0;
        nearEnd = Math.Min(pending.Length, Refill);
        farCount = pending.Length - nearEnd;
        pending.AsSpan(0, nearEnd).CopyTo(near);
        pending.AsSpan(nearEnd).CopyTo(far);
    }
}
