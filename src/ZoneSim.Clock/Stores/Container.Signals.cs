namespace ZoneSim.Clock;

/// <content>What can be waited for, and measured, on a container.</content>
public partial class Container
{
    /// <summary>Measures the share of the capacity that is filled.</summary>
    public ITimeSeriesMonitor? Fillrate { get; set; }

    /// <summary>Measures how many puts wait.</summary>
    public ITimeSeriesMonitor? PutQueueLength { get; set; }

    /// <summary>Measures how long puts wait.</summary>
    public ISampleMonitor? PutWaitingTime { get; set; }

    /// <summary>Measures how many gets wait.</summary>
    public ITimeSeriesMonitor? GetQueueLength { get; set; }

    /// <summary>Measures how long gets wait.</summary>
    public ISampleMonitor? GetWaitingTime { get; set; }

    /// <summary>An event that happens when the level is at least so high; now, if it is.</summary>
    /// <param name="level">The level.</param>
    public Event WhenAtLeast(double level)
    {
        RenewAfterReset();
        var signal = new Event(Simulation);
        whenAtLeast.AddSorted((signal, level), static (a, b) => a.Level.CompareTo(b.Level));
        RaiseAtLeast();
        return signal;
    }

    /// <summary>An event that happens when the level is at most so high; now, if it is.</summary>
    /// <param name="level">The level.</param>
    public Event WhenAtMost(double level)
    {
        RenewAfterReset();
        var signal = new Event(Simulation);
        whenAtMost.AddSorted((signal, level), static (a, b) => b.Level.CompareTo(a.Level));
        RaiseAtMost();
        return signal;
    }

    /// <summary>An event that happens when the container is full; now, if it is.</summary>
    public Event WhenFull() => WhenAtLeast(Capacity);

    /// <summary>An event that happens when the container is empty; now, if it is.</summary>
    public Event WhenEmpty() => WhenAtMost(0);

    /// <summary>An event that happens when the level next changes.</summary>
    public Event WhenChange()
    {
        RenewAfterReset();
        return whenChange.Next(Simulation);
    }

    private void RaiseAtLeast()
    {
        while (whenAtLeast.Count > 0 && level >= whenAtLeast.First.Level)
        {
            whenAtLeast.TakeFirst().Event.Succeed();
        }
    }

    private void RaiseAtMost()
    {
        while (whenAtMost.Count > 0 && level <= whenAtMost.First.Level)
        {
            whenAtMost.TakeFirst().Event.Succeed();
        }
    }
}
