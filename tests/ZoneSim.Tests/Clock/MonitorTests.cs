#if SIMSHARP
using SimSharp;
#else
using ZoneSim.Clock;
#endif

namespace ZoneSim.Tests.Clock;

/// <summary>The monitors, on numbers that can be checked by hand.</summary>
public class MonitorTests
{
    private readonly Simulation env = new(1);

    [Fact]
    public void A_sample_monitor_describes_its_observations()
    {
        var monitor = new SampleMonitor("waiting", collect: true);
        foreach (var value in new double[] { 4, 1, 3, 2 })
        {
            monitor.Add(value);
        }
        Assert.Equal((4, 1, 4, 10, 2.5, 2), (monitor.Count, monitor.Min, monitor.Max, monitor.Total, monitor.Mean, monitor.Last));
        Assert.Equal(1.25, monitor.Variance, 12);
        Assert.Equal(2.5, monitor.GetMedian());
        Assert.Equal(4, monitor.GetPercentile(0.9));
    }

    [Fact]
    public void A_time_series_weights_by_duration()
    {
        var monitor = new TimeSeriesMonitor(env, "queue", collect: true);
        monitor.UpdateTo(2);
        env.RunD(3);
        monitor.Increase(2);
        env.RunD(1);
        monitor.Decrease(4);
        Assert.Equal((0, 4, 10, 2.5), (monitor.Min, monitor.Max, monitor.Area, monitor.Mean));
        Assert.Equal(0.75, monitor.Variance, 12);
        Assert.Equal(2, monitor.GetMedian());
    }

    [Fact]
    public void A_resource_is_measured()
    {
        var resource = new Resource(env)
        {
            Utilization = new TimeSeriesMonitor(env, 0),
            WaitingTime = new SampleMonitor(),
            LeadTime = new SampleMonitor(),
        };
        IEnumerable<Event> Use(double arrival, double duration)
        {
            yield return env.TimeoutD(arrival);
            using var claim = resource.Request();
            yield return claim;
            yield return env.TimeoutD(duration);
        }
        env.Process(Use(1, 4));
        env.Process(Use(2, 2));
        env.RunD(10);
        Assert.Equal(0.6, resource.Utilization.Mean, 12);
        Assert.Equal(1.5, resource.WaitingTime.Mean, 12);
        Assert.Equal(4.5, resource.LeadTime.Mean, 12);
    }
}
