namespace ZoneSim.Clock;

/// <summary>The giving back of a resource. Whoever waits for the resource is granted it when this event is processed.</summary>
public sealed class Release : Event
{
    private readonly ResourceBase resource;

    internal Release(ResourceBase resource, Request request)
        : base(resource.Simulation)
    {
        this.resource = resource;
        Request = request;
    }

    /// <summary>The claim that is given back.</summary>
    public Request Request { get; }

    private protected override void BeforeWaiters() => resource.Grant();
}
