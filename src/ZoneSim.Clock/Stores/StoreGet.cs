namespace ZoneSim.Clock;

/// <summary>The taking of an item out of a store: an event that happens when there is one. Its value is the item.</summary>
public class StoreGet : Event
{
    private StoreBase store = null!;
    private long madeAt;

    /// <summary>Makes a get for the pool.</summary>
    internal StoreGet(Simulation environment)
        : base(environment) => MarkHasWork();

    private protected StoreGet(StoreBase store)
        : this(store.Simulation) => Begin(store);

    /// <summary>When the item was asked for.</summary>
    public DateTime Time => Environment.ToDate(madeAt);

    /// <summary>The process that asks for the item; null if none was active.</summary>
    public Process Owner { get; set; } = null!;

    /// <summary>Starts a get of the pool.</summary>
    internal StoreGet Begin(StoreBase drawn)
    {
        Renew();
        store = drawn;
        madeAt = Environment.NowTicks;
        Owner = Environment.ActiveProcess;
        return this;
    }

    private protected override void BeforeWaiters() => store.ServePuts();
}
