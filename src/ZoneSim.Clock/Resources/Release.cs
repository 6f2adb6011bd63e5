namespace ZoneSim.Clock;

/// <summary>The giving back of a resource. Whoever waits for the resource is granted it when this event is processed.</summary>
public sealed class Release : Event
{
    private ResourceBase resource = null!;

    /// <summary>Makes a release for the pool.</summary>
    internal Release(Simulation environment)
        : base(environment) => MarkHasWork();

    /// <summary>The claim that is given back.</summary>
    public Request Request { get; private set; } = null!;

    /// <summary>Starts a release of the pool.</summary>
    internal Release Begin(ResourceBase released, Request request)
    {
        Renew();
        resource = released;
        Request = request;
        return this;
    }

    private protected override void BeforeWaiters() => resource.Grant();
}
