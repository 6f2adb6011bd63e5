namespace ZoneSim.Clock;

/// <content>What can be measured on a store.</content>
public abstract partial class StoreBase
{
    /// <summary>Measures the share of the capacity that is filled.</summary>
    public ITimeSeriesMonitor? Utilization { get; set; }

    /// <summary>Measures how many items, puts and gets there are.</summary>
    public ITimeSeriesMonitor? WIP { get; set; }

    /// <summary>Measures how long items stay.</summary>
    public ISampleMonitor? LeadTime { get; set; }

    /// <summary>Measures how many puts wait.</summary>
    public ITimeSeriesMonitor? PutQueueLength { get; set; }

    /// <summary>Measures how long puts wait.</summary>
    public ISampleMonitor? PutWaitingTime { get; set; }

    /// <summary>Measures how many gets wait.</summary>
    public ITimeSeriesMonitor? GetQueueLength { get; set; }

    /// <summary>Measures how long gets wait.</summary>
    public ISampleMonitor? GetWaitingTime { get; set; }

    private protected void UpdateMonitors()
    {
        Utilization?.UpdateTo(Count / (double)Capacity);
        WIP?.UpdateTo(Count + puts.Count + WaitingGets);
    }
}
