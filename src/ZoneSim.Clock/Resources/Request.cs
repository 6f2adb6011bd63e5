namespace ZoneSim.Clock;

/// <summary>
/// A claim on a resource: an event that happens when the resource is granted. Disposing it gives the resource back, or
/// withdraws the claim if it has not been granted yet.
/// </summary>
public class Request : Event, IDisposable
{
    private ResourceBase resource = null!;
    private long madeAt;

    /// <summary>Makes a claim for the pool.</summary>
    internal Request(Simulation environment)
        : base(environment) { }

    private protected Request(ResourceBase resource)
        : base(resource.Simulation) => Begin(resource);

    /// <summary>When the claim was made.</summary>
    public DateTime Time => Environment.ToDate(madeAt);

    /// <summary>The process that made the claim; null if none was active.</summary>
    public Process Owner { get; set; } = null!;

    /// <summary>Whether the claim has been granted and not yet been given back.</summary>
    internal bool IsHeld { get; set; }

    /// <summary>Gives the resource back, or withdraws the claim.</summary>
    /// <exception cref="InvalidOperationException">It has been given back before.</exception>
    public void Dispose()
    {
        resource.Release(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a claim of the pool.</summary>
    internal Request Begin(ResourceBase claimed)
    {
        Renew();
        resource = claimed;
        madeAt = Environment.NowTicks;
        Owner = Environment.ActiveProcess;
        IsHeld = false;
        return this;
    }

    /// <summary>Whether the claim was made on this resource.</summary>
    internal bool IsMadeOn(ResourceBase other) => resource == other;
}
