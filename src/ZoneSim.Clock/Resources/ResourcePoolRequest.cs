namespace ZoneSim.Clock;

/// <summary>A claim on one object of a pool; its value is the object.</summary>
public class ResourcePoolRequest : Request
{
    internal ResourcePoolRequest(ResourcePool pool, Func<object, bool> filter)
        : base(pool) => Filter = filter;

    /// <summary>Which objects will do.</summary>
    public Func<object, bool> Filter { get; }
}
