namespace ZoneSim.Tests.Clock;

/// <summary>The order of events: time, then priority, then insertion.</summary>
public class OrderTests
{
    private readonly Simulation env = new(1);
    private readonly List<string> log = [];

    private void At(double delay, int priority, string name) => env.TimeoutD(delay, priority).AddCallback(_ => log.Add(name));

    [Fact]
    public void Earlier_comes_first_whatever_the_priority()
    {
        At(2, -9, "later");
        At(1, 9, "earlier");
        env.Run();
        Assert.Equal(["earlier", "later"], log);
    }

    [Fact]
    public void At_one_time_the_smaller_priority_comes_first_and_insertion_decides_among_equals()
    {
        At(1, 0, "b");
        At(1, 0, "c");
        At(1, -1, "a");
        At(1, 3, "d");
        env.Run();
        Assert.Equal(["a", "b", "c", "d"], log);
    }

    /// <summary>Priorities over all of <see cref="int"/>: few events pending, and many; before the run, and while it runs.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(400)]
    public void Priorities_of_any_size_are_kept_apart(int events)
    {
        int[] priorities = [int.MinValue, -1_000_001, -1_000_000, -128, -127, -1, 0, 1, 126, 127, 128, 1_000_000, 1_000_001, int.MaxValue];
        var state = 4321u;
        var expected = new List<(double Time, int Priority, int Number)>();
        var seen = new List<(double Time, int Priority, int Number)>();
        void Add(double time)
        {
            state = (state * 1664525) + 1013904223;
            var entry = (time, priorities[(state >> 16) % priorities.Length], expected.Count);
            expected.Add(entry);
            env.TimeoutD(time - env.NowD, entry.Item2).AddCallback(_ => seen.Add(entry));
        }
        env.TimeoutD(2)
            .AddCallback(_ =>
            {
                for (var i = 0; i < events; i++)
                {
                    Add(3 + (i % 3));
                }
            });
        for (var i = 0; i < events; i++)
        {
            Add(1 + (4 * (i % 2)));
        }
        env.Run();
        Assert.Equal([.. expected.OrderBy(entry => entry.Time).ThenBy(entry => entry.Priority).ThenBy(entry => entry.Number)], seen);
    }

    [Fact]
    public void Time_is_in_ticks_of_100_ns_and_shorter_delays_are_cut_off()
    {
        At(1.9e-7, 0, "one tick");
        At(1e-7, 0, "one tick too");
        At(0.9e-7, 0, "now");
        env.Run();
        Assert.Equal(["now", "one tick", "one tick too"], log);
        Assert.Equal(1, (env.Now - env.StartDate).Ticks);
    }

    [Fact]
    public void Thousands_of_pending_events_come_out_sorted()
    {
        var state = 12345u;
        var times = new List<double>();
        for (var i = 0; i < 5_000; i++)
        {
            state = (state * 1664525) + 1013904223;
            var delay = state % 700;
            env.TimeoutD(delay).AddCallback(_ => times.Add(env.NowD + (delay == env.NowD ? 0 : 1e9)));
        }
        env.Run();
        Assert.Equal(times.Order(), times);
        Assert.Equal(5_000, times.Count);
    }

    [Fact]
    public void A_model_that_schedules_while_it_runs_keeps_the_order_of_insertion_among_many()
    {
        // Three hundred processes with equal waits: each round must go in the order of the first.
        IEnumerable<Event> Wait(int id)
        {
            for (var round = 0; round < 3; round++)
            {
                yield return env.TimeoutD(1);
                log.Add($"{round}.{id}");
            }
        }
        for (var i = 0; i < 300; i++)
        {
            env.Process(Wait(i));
        }
        env.Run();
        Assert.Equal(Enumerable.Range(0, 900).Select(i => $"{i / 300}.{i % 300}"), log);
    }

    [Fact]
    public void An_event_beyond_the_year_9999_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => env.Timeout(TimeSpan.FromDays(3_600_000)));

    [Fact]
    public void Numbers_of_steps_follow_the_default_step()
    {
        var minutes = new Simulation(TimeSpan.FromMinutes(1));
        minutes.RunD(3);
        Assert.Equal(TimeSpan.FromMinutes(3), minutes.Now - minutes.StartDate);
        Assert.Equal(3, minutes.NowD);
        Assert.Equal(double.MaxValue, minutes.PeekD());
        Assert.Equal(DateTime.MaxValue, minutes.Peek());
    }
}
