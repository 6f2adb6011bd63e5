namespace ZoneSim.Clock;

/// <summary>A quantity of something continuous, such as fuel. Puts wait for room, gets for the amount, each first come, first served.</summary>
public partial class Container : Renewable
{
    private readonly WaitingLine<ContainerPut> puts = new();
    private readonly WaitingLine<ContainerGet> gets = new();
    private readonly WaitingLine<(Event Event, double Level)> whenAtLeast = new();
    private readonly WaitingLine<(Event Event, double Level)> whenAtMost = new();
    private readonly double initial;
    private double level;
    private Signals whenChange;

    /// <summary>Makes a container.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">How much there is room for.</param>
    /// <param name="initial">How much is in it.</param>
    public Container(Simulation environment, double capacity = double.MaxValue, double initial = 0)
        : base(environment)
    {
        if (capacity <= 0)
        {
            throw new ArgumentException("Capacity must be > 0", nameof(capacity));
        }
        if (initial < 0)
        {
            throw new ArgumentException("Initial must be >= 0", nameof(initial));
        }
        if (initial > capacity)
        {
            throw new ArgumentException("Initial must be <= capacity", nameof(initial));
        }
        Capacity = capacity;
        this.initial = level = initial;
    }

    /// <summary>How much there is room for.</summary>
    public double Capacity { get; }

    /// <summary>How much is in it.</summary>
    public double Level
    {
        get
        {
            RenewAfterReset();
            return level;
        }
    }

    /// <summary>Fills an amount in.</summary>
    /// <param name="amount">How much: more than nothing, and no more than the capacity.</param>
    /// <returns>An event that happens when there is room for it.</returns>
    public ContainerPut Put(double amount)
    {
        ThrowUnlessWithinCapacity(amount);
        RenewAfterReset();
        var put = new ContainerPut(this, amount);
        puts.Add(put);
        ServePuts();
        return put;
    }

    /// <summary>Draws an amount.</summary>
    /// <param name="amount">How much: more than nothing, and no more than the capacity.</param>
    /// <returns>An event that happens when so much is there.</returns>
    public ContainerGet Get(double amount)
    {
        ThrowUnlessWithinCapacity(amount);
        RenewAfterReset();
        var get = new ContainerGet(this, amount);
        gets.Add(get);
        ServeGets();
        return get;
    }

    /// <summary>Admits waiting puts while there is room for the first.</summary>
    internal void ServePuts()
    {
        while (puts.Count > 0 && Capacity - level >= puts.First.Amount)
        {
            var put = puts.TakeFirst();
            PutWaitingTime?.Add(Since(put.Time));
            level += put.Amount;
            put.Succeed();
            RaiseAtLeast();
            whenChange.Raise();
        }
        Fillrate?.UpdateTo(level / Capacity);
        PutQueueLength?.UpdateTo(puts.Count);
    }

    /// <summary>Serves waiting gets while the amount of the first is there.</summary>
    internal void ServeGets()
    {
        while (gets.Count > 0 && level >= gets.First.Amount)
        {
            var get = gets.TakeFirst();
            GetWaitingTime?.Add(Since(get.Time));
            level -= get.Amount;
            get.Succeed();
            RaiseAtMost();
            whenChange.Raise();
        }
        Fillrate?.UpdateTo(level / Capacity);
        GetQueueLength?.UpdateTo(gets.Count);
    }

    private void ThrowUnlessWithinCapacity(double amount)
    {
        if (amount < 0)
        {
            throw new ArgumentException("The amount must not be negative.", nameof(amount));
        }
        if (amount > Capacity)
        {
            throw new ArgumentException("The amount must not exceed the capacity.", nameof(amount));
        }
    }

    private protected override void Renew()
    {
        level = initial;
        puts.Clear();
        gets.Clear();
        whenAtLeast.Clear();
        whenAtMost.Clear();
        whenChange.Clear();
    }
}
