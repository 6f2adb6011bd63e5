namespace ZoneSim.Clock;

/// <summary>The taking of an item out of a store: an event that happens when there is one. Its value is the item.</summary>
public class StoreGet : Event
{
    private readonly StoreBase store;

    internal StoreGet(StoreBase store)
        : base(store.Simulation)
    {
        this.store = store;
        Time = Environment.Now;
        Owner = Environment.ActiveProcess;
    }

    /// <summary>When the item was asked for.</summary>
    public DateTime Time { get; }

    /// <summary>The process that asks for the item; null if none was active.</summary>
    public Process Owner { get; set; }

    private protected override void BeforeWaiters() => store.ServePuts();
}
