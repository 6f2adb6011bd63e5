namespace ZoneSim.Clock;

/// <summary>The taking of an item that will do out of a store.</summary>
public class FilterStoreGet : StoreGet
{
    internal FilterStoreGet(FilterStore store, Func<object, bool> filter)
        : base(store) => Filter = filter;

    /// <summary>Which items will do.</summary>
    public Func<object, bool> Filter { get; }
}
