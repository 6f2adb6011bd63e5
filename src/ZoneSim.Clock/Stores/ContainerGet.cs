namespace ZoneSim.Clock;

/// <summary>The drawing from a container: an event that happens when the amount is there.</summary>
public class ContainerGet : ContainerClaim
{
    internal ContainerGet(Container container, double amount)
        : base(container, amount) { }

    private protected override void BeforeWaiters() => Container.ServePuts();
}
