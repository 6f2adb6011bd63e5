namespace ZoneSim.Clock;

/// <summary>A store in which gets are served first come, first served, each with the item that stands first.</summary>
public abstract class FirstComeStore : StoreBase
{
    private readonly WaitingLine<StoreGet> gets = new();

    private protected FirstComeStore(Simulation environment, int capacity)
        : base(environment, capacity) { }

    private protected override int WaitingGets => gets.Count;

    /// <summary>Takes the first item out.</summary>
    /// <returns>An event that happens when there is one; its value is the item.</returns>
    public StoreGet Get()
    {
        RenewAfterReset();
        var get = Simulation.Pools.StoreGets.Take().Begin(this);
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
        while (gets.Count > 0 && Items.Count > 0)
        {
            HandOut(gets.TakeFirst(), Items.TakeFirst());
            SignalHandedOut();
        }
        UpdateMonitors();
        GetQueueLength?.UpdateTo(gets.Count);
    }
}
