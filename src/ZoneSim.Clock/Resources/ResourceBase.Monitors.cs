namespace ZoneSim.Clock;

/// <content>What can be measured on a resource.</content>
public abstract partial class ResourceBase
{
    /// <summary>Measures the share of the capacity that is in use.</summary>
    public ITimeSeriesMonitor? Utilization { get; set; }

    /// <summary>Measures how many are in use or waited for.</summary>
    public ITimeSeriesMonitor? WIP { get; set; }

    /// <summary>Measures how many claims wait.</summary>
    public ITimeSeriesMonitor? QueueLength { get; set; }

    /// <summary>Measures the time from claim to release.</summary>
    public ISampleMonitor? LeadTime { get; set; }

    /// <summary>Measures the time from claim to grant.</summary>
    public ISampleMonitor? WaitingTime { get; set; }

    /// <summary>Measures the time from claim to withdrawal, of those withdrawn.</summary>
    public ISampleMonitor? BreakOffTime { get; set; }

    private protected void UpdateMonitors()
    {
        Utilization?.UpdateTo(InUse / (double)Capacity);
        WIP?.UpdateTo(InUse + WaitingCount);
        QueueLength?.UpdateTo(WaitingCount);
    }
}
