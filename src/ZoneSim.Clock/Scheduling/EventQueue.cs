using System.Runtime.CompilerServices;

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

    /// <summary>Whether no event is pending.</summary>
    public bool IsEmpty => nearStart == nearEnd && farCount == 0;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>The usual event goes the short way: no priority, and all pending ones stand in the sorted array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Insert(long time, Event @event, int priority, int insertion)
    {
        var slot = @event.Slot != NoSlot ? @event.Slot : TakeSlot(@event);
        if (priority != 0 || nearEnd == NearCapacity || farCount > 0 || farPriorities is not null)
        {
            InsertAnywhere(time, slot, priority, insertion);
        }
        else
        {
            InsertNear(new QueueNode(time, QueueNode.PackRank(0, insertion, slot)));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InsertAnywhere(long time, int slot, int priority, int insertion)
    {
        if (priority != 0 && QueueNode.IsFar(priority))
        {
            (farPriorities ??= [])[slot] = priority;
        }
        var node = new QueueNode(time, QueueNode.PackRank(priority, insertion, slot));
        if (nearEnd == NearCapacity)
        {
            MakeRoomNear();
        }
        if (farCount > 0 && !Precedes(node, far[0]))
        {
            PushFar(node);
        }
        else if (farPriorities is null)
        {
            InsertNear(node);
        }
        else
        {
            InsertAmongFar(node);
        }
    }

    /// <summary>Puts a node into the sorted array, which has room for it.</summary>
    private void InsertNear(QueueNode node)
    {
        if (nearStart > 0 && nearStart < nearEnd && node.Time <= near[nearStart].Time)
        {
            InsertFromFront(node);
        }
        else
        {
            InsertFromBack(node);
        }
    }

    /// <summary>For events of this instant, of which there are many: few come before them, and the place in front is free.</summary>
    private void InsertFromFront(QueueNode node)
    {
        var i = --nearStart;
        while (i + 1 < nearEnd && QueueNode.Precedes(near[i + 1], node))
        {
            near[i] = near[i + 1];
            i++;
        }
        near[i] = node;
    }

    private void InsertFromBack(QueueNode node)
    {
        ref var first = ref near[nearStart];
        ref var place = ref near[nearEnd++]; // from here backwards; never before the first
        while (Unsafe.IsAddressGreaterThan(ref place, ref first))
        {
            ref var before = ref Unsafe.Subtract(ref place, 1);
            if (QueueNode.Precedes(before, node))
            {
                break;
            }
            place = before;
            place = ref before;
        }
        place = node;
    }

    /// <summary>The same where priorities lie far out, which costs a comparison of its own.</summary>
    private void InsertAmongFar(QueueNode node)
    {
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
        if (nearStart == nearEnd)
        {
            nearStart = nearEnd = 0;
            if (farCount > 0)
            {
                RefillNear();
            }
        }
    }

    private void RefillNear()
    {
        while (farCount > 0 && nearEnd < Refill)
        {
            near[nearEnd++] = PopFar();
        }
        FetchAhead();
    }

    /// <summary>The one order of this clock: time, then priority, then insertion.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Precedes(in QueueNode a, in QueueNode b) =>
        a.Time != b.Time ? a.Time < b.Time
        : farPriorities is null ? a.Rank < b.Rank
        : PrecedesAmongFar(a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
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
    private void RenumberInsertions()
    {
        var pending = new List<QueueNode>(nearEnd - nearStart + farCount);
        pending.AddRange(near.AsSpan(nearStart, nearEnd - nearStart));
        pending.AddRange(far.AsSpan(0, farCount));
        pending.Sort(
            (a, b) =>
                Precedes(a, b) ? -1
                : Precedes(b, a) ? 1
                : 0
        );
        lastInsertion = nearStart = nearEnd = farCount = 0;
        foreach (var node in pending)
        {
            var numbered = node.WithInsertion(++lastInsertion);
            if (nearEnd < Refill)
            {
                near[nearEnd++] = numbered;
            }
            else
            {
                far[farCount++] = numbered; // sorted, and therefore a heap
            }
        }
    }
}
