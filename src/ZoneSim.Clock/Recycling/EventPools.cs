namespace ZoneSim.Clock;

/// <summary>The pools of a simulation: one for each kind of event that the clock makes itself.</summary>
/// <param name="environment">The simulation.</param>
internal sealed class EventPools(Simulation environment)
{
    private readonly Stack<CallbackWaiter> callbacks = new();

    public Pool<Timeout> Timeouts { get; } = new(() => new Timeout(environment));

    public Pool<Process> Processes { get; } = new(() => new Process(environment));

    public Pool<Event> Events { get; } = new(() => new Event(environment));

    public Pool<AnyOf> AnyOfs { get; } = new(() => new AnyOf(environment));

    public Pool<AllOf> AllOfs { get; } = new(() => new AllOf(environment));

    public Pool<Request> Requests { get; } = new(() => new Request(environment));

    public Pool<Release> Releases { get; } = new(() => new Release(environment));

    public Pool<StorePut> StorePuts { get; } = new(() => new StorePut(environment));

    public Pool<StoreGet> StoreGets { get; } = new(() => new StoreGet(environment));

    /// <summary>Hands out a waiter for a callback.</summary>
    public CallbackWaiter TakeCallback(Action<Event> callback)
    {
        var waiter = callbacks.Count > 0 ? callbacks.Pop() : new CallbackWaiter(this);
        waiter.Callback = callback;
        return waiter;
    }

    /// <summary>Takes back a waiter that has been told.</summary>
    public void TakeBack(CallbackWaiter waiter) => callbacks.Push(waiter);

    /// <summary>Takes back all events: they may be used again.</summary>
    public void TakeBack()
    {
        Timeouts.TakeBack();
        Processes.TakeBack();
        Events.TakeBack();
        AnyOfs.TakeBack();
        AllOfs.TakeBack();
        Requests.TakeBack();
        Releases.TakeBack();
        StorePuts.TakeBack();
        StoreGets.TakeBack();
    }
}
