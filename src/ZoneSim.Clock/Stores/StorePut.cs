namespace ZoneSim.Clock;

/// <summary>The putting of an item into a store: an event that happens when there is room for it.</summary>
public class StorePut : Event
{
    private StoreBase store = null!;
    private long madeAt;

    /// <summary>Makes a put for the pool.</summary>
    internal StorePut(Simulation environment)
        : base(environment) => MarkHasWork();

    /// <summary>When the item was offered.</summary>
    public DateTime Time => Environment.ToDate(madeAt);

    /// <summary>The process that offers the item; null if none was active.</summary>
    public Process Owner { get; set; } = null!;

    /// <summary>The rank of the item, in a store that sorts.</summary>
    internal double Priority { get; private set; }

    /// <summary>Starts a put of the pool.</summary>
    internal StorePut Begin(StoreBase filled, object value, double priority)
    {
        Renew();
        store = filled;
        Value = value;
        Priority = priority;
        madeAt = Environment.NowTicks;
        Owner = Environment.ActiveProcess;
        return this;
    }

    private protected override void BeforeWaiters() => store.ServeGets();
}
