using System.Runtime.CompilerServices;

namespace ZoneSim.Clock;

/// <summary>
/// One entry of the event queue: when, and in which order among those of the same instant. Sixteen bytes without a
/// reference, so that moving a node costs the collector nothing and four of them fill a cache line.
/// </summary>
/// <remarks>
/// <c>Rank</c> packs the priority (8 bits), the order of insertion (28 bits) and the slot that holds the event (28 bits),
/// from the most to the least significant: comparing two ranks compares priority first, insertion second.
/// </remarks>
internal readonly struct QueueNode(long time, ulong rank)
{
    /// <summary>Bits for the order of insertion, and as many for the slot.</summary>
    public const int FieldBits = 28;

    /// <summary>The largest order of insertion, and the largest slot.</summary>
    public const int FieldMax = (1 << FieldBits) - 1;

    /// <summary>Lowest and highest priority that the rank holds exactly; the codes beside them mean "further out".</summary>
    public const int NearestExactLow = -127,
        NearestExactHigh = 126;

    /// <summary>The time, in ticks of 100 ns since year 1.</summary>
    public readonly long Time = time;

    /// <summary>Priority, insertion and slot, packed.</summary>
    public readonly ulong Rank = rank;

    /// <summary>The slot of the queue in which the event waits.</summary>
    public int Slot => (int)(Rank & FieldMax);

    /// <summary>Packs a rank. A priority beyond the exact range is clamped, and told apart by the queue.</summary>
    public static ulong PackRank(int priority, int insertion, int slot)
    {
        var code = priority == 0 ? 128UL : (ulong)(Math.Clamp(priority, NearestExactLow - 1, NearestExactHigh + 1) + 128);
        return (code << (2 * FieldBits)) | ((ulong)insertion << FieldBits) | (uint)slot;
    }

    /// <summary>Whether one node comes before another by time and rank.</summary>
    public static bool Precedes(in QueueNode a, in QueueNode b) => a.Time != b.Time ? a.Time < b.Time : a.Rank < b.Rank;

    /// <summary>1 if one node comes before another by time and rank, otherwise 0; computed without a jump.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsLess(in QueueNode a, in QueueNode b)
    {
        var less = (a.Time < b.Time) | ((a.Time == b.Time) & (a.Rank < b.Rank));
        return less ? 1 : 0;
    }

    /// <summary>The same node with another order of insertion.</summary>
    public QueueNode WithInsertion(int insertion) => new(Time, (Rank & ~((ulong)FieldMax << FieldBits)) | ((ulong)insertion << FieldBits));

    /// <summary>Whether the priority of this node was too far out to be packed exactly.</summary>
    public bool IsFarPriority => (byte)(Rank >> (2 * FieldBits)) is 0 or 255;

    /// <summary>Whether a priority is too far out to be packed exactly.</summary>
    public static bool IsFar(int priority) => priority is < NearestExactLow or > NearestExactHigh;
}
