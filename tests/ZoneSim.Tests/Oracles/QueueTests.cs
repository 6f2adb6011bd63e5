using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Queues on the clock, with its processes and resources, against queueing theory.</summary>
[Trait("Speed", "Slow")]
public class QueueTests
{
    [Fact]
    public void One_server_at_four_fifths()
    {
        // M/M/1, arrivals 0.8, service 1: mean wait 4, mean number waiting 3.2 (Gross et al. 2008, section 2.2).
        var runs = Enumerable.Range(0, 30).Select(run => new Desk(1, 0.8, 1, 12_000, (ulong)run).Play()).ToArray();
        Theory.MeanIs("M/M/1, mean wait", 4, 4.6, [.. runs.Select(desk => desk.Served.Skip(2_000).Average(one => one.Wait))]);
        Theory.MeanIs("M/M/1, mean number waiting", 3.2, 3.7, [.. runs.Select(desk => desk.MeanWaiting())]);
    }

    [Fact]
    public void Three_servers_at_two_thirds()
    {
        // Erlang C of 3 servers and load 2: 4/9 have to wait, 1/(3 − 2) on average.
        var runs = Enumerable.Range(0, 30).Select(run => new Desk(3, 2, 1, 6_000, (ulong)run).Play()).ToArray();
        Theory.MeanIs("M/M/3, share that waits", 0.44444, 0.48, [.. runs.Select(desk => desk.Served.Skip(500).Average(one => one.Wait > 0 ? 1.0 : 0))]);
        Theory.MeanIs("M/M/3, mean wait", 0.44444, 0.52, [.. runs.Select(desk => desk.Served.Skip(500).Average(one => one.Wait))]);
    }

    [Fact]
    public void Three_servers_without_a_queue()
    {
        // Erlang B of 3 servers and load 2: 4/19 are turned away.
        var runs = Enumerable.Range(0, 30).Select(run => new Desk(3, 2, 1, 4_000, (ulong)run, turnsAway: true).Play()).ToArray();
        Theory.MeanIs("M/M/3/3, share turned away", 0.21053, 0.23, [.. runs.Select(desk => desk.TurnedAway / 4_000.0)]);
    }

    [Fact]
    public void The_first_25_of_a_queue_that_starts_empty()
    {
        // M/M/1, arrivals 1, load 0.9 (Law 2015, example 9.14, prints 2.12).
        var means = Enumerable.Range(0, 10_000).Select(run => new Desk(1, 1, 1 / 0.9, 25, (ulong)run).Play().Served.Average(one => one.Wait)).ToArray();
        Theory.MeanIs("M/M/1, mean wait of the first 25", 2.1245, 2.25, means);
    }

    [Fact]
    public void Littles_law_is_an_identity_of_a_run_that_empties()
    {
        var desk = new Desk(2, 1.5, 1, 5_000, 3).Play();
        var (inside, since, area) = (0, 0L, 0L);
        foreach (var (time, change) in desk.Served.SelectMany(one => new[] { (one.Arrived, 1), (one.Left, -1) }).Order())
        {
            area += inside * (time - since);
            (inside, since) = (inside + change, time);
        }

        Assert.Equal(0, inside);
        Assert.Equal(desk.Served.Sum(one => one.Left - one.Arrived), area);
    }

    /// <summary>One who was served, in ticks of the clock; the wait in units of time.</summary>
    private sealed record Customer(long Arrived, long Begun, long Left)
    {
        public double Wait => (Begun - Arrived) / (double)TimeSpan.TicksPerSecond;
    }

    private sealed class Desk(int servers, double arrivals, double service, int customers, ulong seed, bool turnsAway = false)
    {
        private readonly Simulation _env = new(1);

        public List<Customer> Served { get; } = [];

        public int TurnedAway { get; private set; }

        public Desk Play()
        {
            _env.Process(Arrive(new Resource(_env, servers)));
            _env.Run();
            return this;
        }

        /// <summary>Time average of the number waiting, between the first arrival and the last.</summary>
        public double MeanWaiting() => Served.Sum(one => (double)(one.Begun - one.Arrived)) / (Served.Max(one => one.Arrived) - Served.Min(one => one.Arrived));

        private IEnumerable<Event> Arrive(Resource desk)
        {
            for (var customer = 0; customer < customers; customer++)
            {
                yield return _env.TimeoutD(-Math.Log(KeyedUniform.At(seed, "gap", customer)) / arrivals);
                if (turnsAway && desk.Remaining == 0)
                {
                    TurnedAway++;
                    continue;
                }

                _env.Process(Serve(desk, customer));
            }
        }

        private IEnumerable<Event> Serve(Resource desk, int customer)
        {
            var arrived = _env.Now.Ticks;
            var place = desk.Request();
            yield return place;
            var begun = _env.Now.Ticks;
            yield return _env.TimeoutD(-Math.Log(KeyedUniform.At(seed, "service", customer)) / service);
            Served.Add(new Customer(arrived, begun, _env.Now.Ticks));
            desk.Release(place);
        }
    }
}
