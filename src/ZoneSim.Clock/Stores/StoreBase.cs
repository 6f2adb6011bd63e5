namespace ZoneSim.Clock;

/// <summary>What all stores have in common: items, puts and gets that wait, and signals of what changes.</summary>
public abstract partial class StoreBase
{
    private readonly WaitingLine<StorePut> puts = new();
    private readonly Signals whenNew;
    private readonly Signals whenAny;
    private readonly Signals whenFull;
    private readonly Signals whenEmpty;
    private readonly Signals whenChange;

    private protected StoreBase(Simulation environment, int capacity)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (capacity <= 0)
        {
            throw new ArgumentException("Capacity must be > 0", nameof(capacity));
        }
        Simulation = environment;
        Capacity = capacity;
        whenNew = new(environment);
        whenAny = new(environment);
        whenFull = new(environment);
        whenEmpty = new(environment);
        whenChange = new(environment);
    }

    /// <summary>How many items there is room for.</summary>
    public int Capacity { get; }

    /// <summary>How many items are in the store.</summary>
    public int Count => Items.Count;

    /// <summary>The simulation the store lives in.</summary>
    protected Simulation Environment => Simulation;

    /// <summary>The simulation the store lives in.</summary>
    internal Simulation Simulation { get; }

    /// <summary>The items, in the order in which they leave.</summary>
    private protected WaitingLine<StoreItem> Items { get; } = new();

    /// <summary>How many gets wait.</summary>
    private protected abstract int WaitingGets { get; }

    /// <summary>An event that happens when the next item comes in.</summary>
    public Event WhenNew() => whenNew.Next();

    /// <summary>An event that happens when an item is there; now, if that is so already.</summary>
    public Event WhenAny()
    {
        var signal = whenAny.Next();
        RaiseIf(Count > 0, whenAny);
        return signal;
    }

    /// <summary>An event that happens when there is no room left; now, if that is so already.</summary>
    public Event WhenFull()
    {
        var signal = whenFull.Next();
        RaiseIf(Count == Capacity, whenFull);
        return signal;
    }

    /// <summary>An event that happens when the store is empty; now, if that is so already.</summary>
    public Event WhenEmpty()
    {
        var signal = whenEmpty.Next();
        RaiseIf(Count == 0, whenEmpty);
        return signal;
    }

    /// <summary>An event that happens when the next item comes in or goes out.</summary>
    public Event WhenChange() => whenChange.Next();

    /// <summary>Admits as many waiting items as there is room for.</summary>
    internal void ServePuts()
    {
        while (puts.Count > 0 && Count < Capacity)
        {
            var put = puts.TakeFirst();
            PutWaitingTime?.Add(Since(put.Time));
            Admit(new StoreItem(put.Value!, Simulation.Now, put.Priority));
            put.Succeed();
            whenNew.Raise();
            RaiseIf(Count > 0, whenAny);
            RaiseIf(Count == Capacity, whenFull);
            whenChange.Raise();
        }
        UpdateMonitors();
        PutQueueLength?.UpdateTo(puts.Count);
    }

    /// <summary>Hands out as many items as gets wait for.</summary>
    internal abstract void ServeGets();

    /// <summary>Puts an item in its place among the others.</summary>
    private protected virtual void Admit(StoreItem item) => Items.Add(item);

    private protected StorePut Offer(StorePut put)
    {
        puts.Add(put);
        ServePuts();
        return put;
    }

    private protected void HandOut(StoreGet get, StoreItem item)
    {
        GetWaitingTime?.Add(Since(get.Time));
        LeadTime?.Add(Since(item.AdmissionDate));
        get.Succeed(item.Item);
    }

    private protected void SignalHandedOut()
    {
        RaiseIf(Count == 0, whenEmpty);
        whenChange.Raise();
    }

    /// <summary>Fills the store when it is made.</summary>
    private protected void AdmitInitial(IEnumerable<object> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            Admit(new StoreItem(item, Simulation.Now, 0));
        }
        ThrowIfOverfull();
    }

    private protected void ThrowIfOverfull()
    {
        if (Capacity < Count)
        {
            throw new ArgumentException("There are more initial items than there is capacity.");
        }
    }

    private static void RaiseIf(bool condition, Signals signals)
    {
        if (condition)
        {
            signals.Raise();
        }
    }
}
