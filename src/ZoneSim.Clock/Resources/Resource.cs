namespace ZoneSim.Clock;

/// <summary>A number of equal places. Claims are granted first come, first served.</summary>
public class Resource : ResourceBase
{
    private readonly WaitingLine<Request> waiting = new();
    private int inUse;

    /// <summary>Makes a resource, with all places free.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="capacity">The number of places, at least one.</param>
    public Resource(Simulation environment, int capacity = 1)
        : base(environment, capacity)
    {
        if (capacity <= 0)
        {
            throw new ArgumentException("Capacity must be > 0.", nameof(capacity));
        }
    }

    private protected override int InUseNow => inUse;

    private protected override int WaitingCount => waiting.Count;

    /// <summary>Claims a place.</summary>
    /// <returns>An event that happens when the claim is granted. Dispose it to give the place back.</returns>
    public Request Request()
    {
        RenewAfterReset();
        var request = Simulation.Pools.Requests.Take().Begin(this);
        if (waiting.Count == 0 && inUse < Capacity)
        {
            Grant(request);
            UpdateMonitors();
        }
        else
        {
            waiting.Add(request);
            Grant();
        }
        return request;
    }

    internal override void Grant()
    {
        while (waiting.Count > 0 && inUse < Capacity)
        {
            Grant(waiting.TakeFirst());
        }
        UpdateMonitors();
    }

    private void Grant(Request request)
    {
        inUse++;
        Accept(request);
        SignalGrant();
    }

    private protected override void Renew()
    {
        base.Renew();
        waiting.Clear();
        inUse = 0;
    }

    private protected override bool Withdraw(Request request) => waiting.Remove(request);

    private protected override void GiveBack(Request request)
    {
        if (!request.IsHeld || !request.IsMadeOn(this))
        {
            ThrowNotHeld();
        }
        request.IsHeld = false;
        inUse--;
    }
}
