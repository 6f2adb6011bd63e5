namespace ZoneSim.Clock;

/// <summary>The putting of an item into a store: an event that happens when there is room for it.</summary>
public class StorePut : Event
{
    private readonly StoreBase store;

    internal StorePut(StoreBase store, object value, double priority = 0)
        : base(store.Simulation)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), "Value to put in a Store cannot be null.");
        }
        this.store = store;
        Value = value;
        Priority = priority;
        Time = Environment.Now;
        Owner = Environment.ActiveProcess;
    }

    /// <summary>When the item was offered.</summary>
    public DateTime Time { get; }

    /// <summary>The process that offers the item; null if none was active.</summary>
    public Process Owner { get; set; }

    /// <summary>The rank of the item, in a store that sorts.</summary>
    internal double Priority { get; }

    private protected override void BeforeWaiters() => store.ServeGets();
}
