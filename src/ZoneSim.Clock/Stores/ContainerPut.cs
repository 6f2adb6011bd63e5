namespace ZoneSim.Clock;

/// <summary>The filling of a container: an event that happens when there is room for the amount.</summary>
public class ContainerPut : ContainerClaim
{
    internal ContainerPut(Container container, double amount)
        : base(container, amount) { }

    private protected override void BeforeWaiters() => Container.ServeGets();
}
