namespace ZoneSim.Benchmarks.Synthetic;

/// <summary>The synthetic queue test: a number of processes that each wait an exponential time, for ever.</summary>
public sealed class QueueModel
{
    private readonly Simulation env = new(1);
    private readonly Chance chance;
    private readonly double span;

    public QueueModel(int processes, ulong seed)
    {
        chance = new Chance(seed);
        span = Math.Max(1, 20_000.0 / processes);
        for (var i = 0; i < processes; i++)
        {
            env.Process(Wait());
        }
    }

    /// <summary>Runs some twenty thousand events, or one for each process; returns how many.</summary>
    public long Run()
    {
        var before = env.ProcessedEvents;
        env.RunD(span);
        return env.ProcessedEvents - before;
    }

    private IEnumerable<Event> Wait()
    {
        while (true)
        {
            yield return env.TimeoutD(chance.Exponential(1));
        }
    }
}
