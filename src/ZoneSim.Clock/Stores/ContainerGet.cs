namespace ZoneSim.Clock;

/// <summary>The drawing from a container: an event that happens when the amount is there.</summary>
public class ContainerGet : Event
{
    private readonly Container container;

    internal ContainerGet(Container container, double amount)
        : base(container.Simulation)
    {
        if (amount <= 0)
        {
            throw new ArgumentException("Amount must be > 0.", nameof(amount));
        }
        MarkHasWork();
        this.container = container;
        Amount = amount;
        Time = Environment.Now;
        Owner = Environment.ActiveProcess;
    }

    /// <summary>How much.</summary>
    public double Amount { get; }

    /// <summary>When it was asked for.</summary>
    public DateTime Time { get; }

    /// <summary>The process that asks; null if none was active.</summary>
    public Process Owner { get; set; }

    private protected override void BeforeWaiters() => container.ServePuts();
}
