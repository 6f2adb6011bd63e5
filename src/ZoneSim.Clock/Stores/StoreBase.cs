namespace ZoneSim.Clock;

/// <summary>What all stores have in common: items, puts and gets that wait, and signals of what changes.</summary>
public abstract partial class StoreBase : Renewable
{
    private readonly WaitingLine<StorePut> puts = new();
    private (object Item, double Priority)[] initial = [];
    private Signals whenNew;
    private Signals whenAny;
    private Signals whenFull;
    private Signals whenEmpty;
    private Signals whenChange;

    private protected StoreBase(Simulation environment, int capacity)
        : base(environment)
    {
        if (capacity <= 0)
        {
            throw new ArgumentException("Capacity must be > 0", nameof(capacity));
        }
        Capacity = capacity;
    }

    /// <summary>How many items there is room for.</summary>
    public int Capacity { get; }

    /// <summary>How many items are in the store.</summary>
    public int Count
    {
        get
        {
            RenewAfterReset();
            return Items.Count;
        }
    }

    /// <summary>The items, in the order in which they leave.</summary>
    private protected WaitingLine<StoreItem> Items { get; } = new();

    /// <summary>How many gets wait.</summary>
    private protected abstract int WaitingGets { get; }

    /// <summary>An event that happens when the next item comes in.</summary>
    public Event WhenNew()
    {
        RenewAfterReset();
        return whenNew.Next(Simulation);
    }

    /// <summary>An event that happens when an item is there; now, if that is so already.</summary>
    public Event WhenAny()
    {
        RenewAfterReset();
        var signal = whenAny.Next(Simulation);
        whenAny.RaiseIf(Count > 0);
        return signal;
    }

    /// <summary>An event that happens when there is no room left; now, if that is so already.</summary>
    public Event WhenFull()
    {
        RenewAfterReset();
        var signal = whenFull.Next(Simulation);
        whenFull.RaiseIf(Count == Capacity);
        return signal;
    }

    /// <summary>An event that happens when the store is empty; now, if that is so already.</summary>
    public Event WhenEmpty()
    {
        RenewAfterReset();
        var signal = whenEmpty.Next(Simulation);
        whenEmpty.RaiseIf(Count == 0);
        return signal;
    }

    /// <summary>An event that happens when the next item comes in or goes out.</summary>
    public Event WhenChange()
    {
        RenewAfterReset();
        return whenChange.Next(Simulation);
    }

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
            whenAny.RaiseIf(Count > 0);
            whenFull.RaiseIf(Count == Capacity);
            whenChange.Raise();
        }
        UpdateMonitors();
        PutQueueLength?.UpdateTo(puts.Count);
    }

    /// <summary>Hands out as many items as gets wait for.</summary>
    internal abstract void ServeGets();

    /// <summary>Puts an item in its place among the others.</summary>
    private protected virtual void Admit(StoreItem item) => Items.Add(item);

    /// <summary>Offers an item.</summary>
    private protected StorePut Offer(object value, double priority = 0)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), "Value to put in a Store cannot be null.");
        }
        RenewAfterReset();
        var put = Simulation.Pools.StorePuts.Take().Begin(this, value, priority);
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
        whenEmpty.RaiseIf(Count == 0);
        whenChange.Raise();
    }

    /// <summary>Fills the store when it is made; the same items are in it again after a reset.</summary>
    private protected void AdmitInitial(IEnumerable<(object Item, double Priority)> items)
    {
        initial = [.. items];
        if (Capacity < initial.Length)
        {
            throw new ArgumentException("There are more initial items than there is capacity.", nameof(items));
        }
        AdmitInitial();
    }

    private protected override void Renew()
    {
        Items.Clear();
        puts.Clear();
        whenNew.Clear();
        whenAny.Clear();
        whenFull.Clear();
        whenEmpty.Clear();
        whenChange.Clear();
        AdmitInitial();
    }

    private void AdmitInitial()
    {
        foreach (var (item, priority) in initial)
        {
            Admit(new StoreItem(item, Simulation.Now, priority));
        }
    }
}
