namespace ZoneSim.Clock;

/// <summary>
/// Items that are taken out by what they are. A get is served with the first item that will do; gets that nothing in the
/// store would do for let later ones pass.
/// </summary>
public class FilterStore : StoreBase
{
    private static bool Anything(object item) => true;

    private readonly WaitingLine<FilterStoreGet> gets = new();

    /// <summary>Makes an empty store.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public FilterStore(Simulation environment, int capacity = int.MaxValue)
        : base(environment, capacity) { }

    /// <summary>Makes a store with items in it.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="items">The items.</param>
    /// <param name="capacity">How many items there is room for.</param>
    public FilterStore(Simulation environment, IEnumerable<object> items, int capacity = int.MaxValue)
        : base(environment, capacity) => AdmitInitial(items.Select(item => (item, 0.0)));

    private protected override int WaitingGets => gets.Count;

    /// <summary>Whether an item that will do is in the store.</summary>
    /// <param name="filter">Which items will do.</param>
    public bool IsAvailable(Func<object, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        RenewAfterReset();
        return Find(filter) >= 0;
    }

    /// <summary>Puts an item in.</summary>
    /// <param name="item">The item; not null.</param>
    /// <returns>An event that happens when there is room.</returns>
    public StorePut Put(object item) => Offer(item);

    /// <summary>Takes an item out.</summary>
    /// <param name="filter">Which items will do; any, unless given.</param>
    /// <returns>An event that happens when there is one; its value is the item.</returns>
    public FilterStoreGet Get(Func<object, bool>? filter = null)
    {
        RenewAfterReset();
        var get = new FilterStoreGet(this, filter ?? Anything);
        gets.Add(get);
        ServeGets();
        return get;
    }

    private protected override void Renew()
    {
        base.Renew();
        gets.Clear();
    }

    internal override void ServeGets()
    {
        for (var i = 0; i < gets.Count && Items.Count > 0; )
        {
            var get = gets[i];
            var found = Find(get.Filter);
            if (found < 0)
            {
                i++;
                continue;
            }
            var item = Items[found];
            Items.RemoveAt(found);
            HandOut(get, item);
            gets.RemoveAt(i);
            SignalHandedOut();
        }
        UpdateMonitors();
        GetQueueLength?.UpdateTo(gets.Count);
    }

    private int Find(Func<object, bool> filter)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (filter(Items[i].Item))
            {
                return i;
            }
        }
        return -1;
    }
}
