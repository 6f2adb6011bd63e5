namespace ZoneSim.Clock;

/// <summary>What somebody wants of a container: an event that happens when it can be done.</summary>
public abstract class ContainerClaim : Event
{
    private protected ContainerClaim(Container container, double amount)
        : base(container.Simulation)
    {
        if (amount <= 0)
        {
            throw new ArgumentException("Amount must be > 0.", nameof(amount));
        }
        MarkHasWork();
        Container = container;
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

    private protected Container Container { get; }
}
