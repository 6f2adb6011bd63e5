namespace ZoneSim.Clock;

/// <summary>A set of distinct objects that are lent out. A claim is granted when an object that will do is free, first come, first served.</summary>
public class ResourcePool : ResourceBase
{
    private static bool Anything(object item) => true;

    private readonly WaitingLine<ResourcePoolRequest> waiting = new();
    private readonly List<object> free;
    private readonly object[] all;

    /// <summary>Makes a pool, with all objects free.</summary>
    /// <param name="environment">The simulation it lives in.</param>
    /// <param name="resources">The objects, at least one.</param>
    public ResourcePool(Simulation environment, IEnumerable<object> resources)
        : this(environment, (List<object>)[.. resources]) { }

    private ResourcePool(Simulation environment, List<object> resources)
        : base(environment, resources.Count)
    {
        if (resources.Count == 0)
        {
            throw new ArgumentException("There must be at least one resource", nameof(resources));
        }
        free = resources;
        all = [.. resources];
    }

    private protected override int InUseNow => Capacity - free.Count;

    private protected override int WaitingCount => waiting.Count;

    /// <summary>Whether an object that will do is free.</summary>
    /// <param name="filter">Which objects will do.</param>
    public bool IsAvailable(Func<object, bool> filter)
    {
        RenewAfterReset();
        return free.Any(filter);
    }

    /// <summary>Claims an object.</summary>
    /// <param name="filter">Which objects will do; any, unless given.</param>
    /// <returns>An event that happens when the claim is granted; its value is the object. Dispose it to give the object back.</returns>
    public ResourcePoolRequest Request(Func<object, bool>? filter = null)
    {
        RenewAfterReset();
        var request = new ResourcePoolRequest(this, filter ?? Anything);
        waiting.Add(request);
        Grant();
        return request;
    }

    internal override void Grant()
    {
        for (var i = 0; i < waiting.Count && free.Count > 0; )
        {
            var request = waiting[i];
            var found = free.FindIndex(item => request.Filter(item));
            if (found < 0)
            {
                i++;
                continue;
            }
            var lent = free[found];
            free.RemoveAt(found);
            Accept(request, lent);
            waiting.RemoveAt(i);
            SignalGrant();
        }
        UpdateMonitors();
    }

    private protected override void Renew()
    {
        base.Renew();
        waiting.Clear();
        free.Clear();
        free.AddRange(all);
    }

    private protected override bool Withdraw(Request request) => request is ResourcePoolRequest pooled && waiting.Remove(pooled);

    private protected override void GiveBack(Request request)
    {
        if (!request.IsHeld || !request.IsMadeOn(this))
        {
            ThrowNotHeld();
        }
        request.IsHeld = false;
        free.Add(request.Value!);
    }
}
