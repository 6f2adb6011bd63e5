#if !SIMSHARP
namespace ZoneSim.Tests.Clock;

/// <summary>Long runs keep nothing of what is past. They measure the memory of the whole program, so nothing runs beside them.</summary>
[CollectionDefinition(nameof(LongRunTests), DisableParallelization = true)]
[Collection(nameof(LongRunTests))]
public class LongRunTests
{
    private readonly Simulation env = new(1);

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private long Growth(double warmUp, double span)
    {
        env.RunD(warmUp);
        var before = Memory();
        env.RunD(span);
        return Memory() - before;
    }

    [Fact]
    public void Timeouts_do_not_pile_up()
    {
        IEnumerable<Event> Tick()
        {
            while (true)
            {
                yield return env.TimeoutD(1);
            }
        }
        env.Process(Tick());
        Assert.InRange(Growth(10_000, 500_000), long.MinValue, 200_000);
    }

    [Fact]
    public void A_signal_does_not_keep_the_conditions_that_no_longer_wait_for_it()
    {
        var done = new Event(env);
        IEnumerable<Event> Tick()
        {
            while (true)
            {
                yield return env.TimeoutD(1) | done;
            }
        }
        env.Process(Tick());
        Assert.InRange(Growth(10_000, 100_000), long.MinValue, 200_000);
    }

    [Fact]
    public void Processes_requests_and_items_do_not_pile_up()
    {
        var resource = new Resource(env);
        var store = new Store(env);
        IEnumerable<Event> Visit()
        {
            using var claim = resource.Request();
            yield return claim;
            yield return store.Put("item");
            yield return store.Get();
            yield return env.TimeoutD(0.5);
        }
        IEnumerable<Event> Arrive()
        {
            while (true)
            {
                env.Process(Visit());
                yield return env.TimeoutD(1);
            }
        }
        env.Process(Arrive());
        Assert.InRange(Growth(5_000, 50_000), long.MinValue, 200_000);
    }
}
#endif
