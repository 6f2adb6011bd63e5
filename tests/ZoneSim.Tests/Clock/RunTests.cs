namespace ZoneSim.Tests.Clock;

/// <summary>How a run ends, and how the next one goes on.</summary>
public class RunTests
{
    private readonly Simulation env = new(1);

    private IEnumerable<Event> Tick(List<double> times)
    {
        while (true)
        {
            yield return env.TimeoutD(1);
            times.Add(env.NowD);
        }
    }

    [Fact]
    public void A_run_to_a_time_leaves_the_events_of_that_time()
    {
        var times = new List<double>();
        env.Process(Tick(times));
        env.Run(env.StartDate.AddSeconds(3));
        Assert.Equal([1, 2], times);
        Assert.Equal(3, env.NowD);
        env.Run(TimeSpan.FromSeconds(1));
        Assert.Equal([1, 2, 3], times);
    }

    [Fact]
    public void A_run_to_an_event_gives_its_value()
    {
        var e = new Event(env);
        env.TimeoutD(2).AddCallback(_ => e.Succeed("value"));
        Assert.Equal("value", env.Run(e));
        Assert.Equal(2, env.NowD);
        Assert.Equal("value", env.Run(e));
    }

    [Fact]
    public void A_failed_event_stops_a_run_as_well()
    {
        var e = new Event(env);
        env.TimeoutD(2).AddCallback(_ => e.Fail("why"));
        Assert.Equal("why", env.Run(e));
        Assert.False(e.IsOk);
    }

    [Fact]
    public void StopAsync_ends_the_run_after_the_current_event()
    {
        var times = new List<double>();
        env.Process(Tick(times));
        env.TimeoutD(2).AddCallback(_ => env.StopAsync());
        env.Run();
        Assert.Equal([1], times);
        env.TimeoutD(1.5).AddCallback(_ => env.StopAsync());
        env.Run();
        Assert.Equal([1, 2, 3], times);
    }

    [Fact]
    public void The_start_and_the_end_of_a_run_are_announced()
    {
        var log = new List<string>();
        env.RunStarted += (_, _) => log.Add("started");
        env.RunFinished += (_, _) => log.Add("finished");
        env.RunD(1);
        Assert.Equal(["started", "finished"], log);
    }

    [Fact]
    public void Steps_can_be_taken_one_by_one()
    {
        env.TimeoutD(2);
        env.TimeoutD(1);
        Assert.Equal(1, env.PeekD());
        env.Step();
        Assert.Equal(1, env.NowD);
        env.Step();
        Assert.Equal(2, env.NowD);
        Assert.Equal(2, env.ProcessedEvents);
    }

    [Fact]
    public void A_simulation_can_start_at_any_date()
    {
        var start = new DateTime(2017, 10, 5, 6, 0, 0, DateTimeKind.Utc);
        var dated = new Simulation(start, 1);
        dated.RunD(90);
        Assert.Equal(start.AddSeconds(90), dated.Now);
        Assert.Equal(DateTimeKind.Utc, dated.Now.Kind);
        Assert.Equal(90, dated.NowD);
    }
}
