namespace ZoneSim.Clock;

/// <summary>Items that are put in and taken out, first in, first out.</summary>
public class Store : FirstComeStore
{
    /// <summary>Makes an empty store.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public Store(Simulation environment, int capacity = int.MaxValue)
        : base(environment, capacity) { }

    /// <summary>Makes a store with items in it.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="items">The items.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public Store(Simulation environment, IEnumerable<object> items, int capacity = int.MaxValue)
        : base(environment, capacity) => AdmitInitial(items.Select(item => (item, 0.0)));

    /// <summary>Puts an item in.</summary>
    /// <param name="item">The item; not null.</param>
    /// <returns>An event that happens when there is room.</returns>
    public StorePut Put(object item) => Offer(item);
}
