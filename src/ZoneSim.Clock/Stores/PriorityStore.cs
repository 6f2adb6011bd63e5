namespace ZoneSim.Clock;

/// <summary>Items that leave by rank, and first in, first out among equals. Puts and gets wait first come, first served.</summary>
public class PriorityStore : FirstComeStore
{
    /// <summary>Makes an empty store.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public PriorityStore(Simulation environment, int capacity = int.MaxValue)
        : base(environment, capacity) { }

    /// <summary>Makes a store with items in it.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="items">The items.</param>
    /// <param name="priorities">Their ranks: smaller leaves first.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public PriorityStore(Simulation environment, IEnumerable<object> items, IEnumerable<double> priorities, int capacity = int.MaxValue)
        : base(environment, capacity)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(priorities);
        var ranks = priorities.ToList();
        var ranked = items.Select(
            (item, i) => i < ranks.Count ? (item, ranks[i]) : throw new ArgumentException("Fewer priorities than items are given.", nameof(priorities))
        );
        AdmitInitial(ranked);
    }

    /// <summary>Puts an item in.</summary>
    /// <param name="item">The item; not null.</param>
    /// <param name="priority">Its rank: smaller leaves first.</param>
    /// <returns>An event that happens when there is room.</returns>
    public StorePut Put(object item, double priority = 1) => Offer(item, priority);

    private protected override void Admit(StoreItem item) => Items.AddSorted(item, static (a, b) => a.Priority.CompareTo(b.Priority));
}
