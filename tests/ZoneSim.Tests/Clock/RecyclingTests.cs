#if !SIMSHARP
using ZoneSim.Clock;

namespace ZoneSim.Tests.Clock;

/// <summary>What a reset leaves, and that nobody meets an event of an earlier replication.</summary>
public class RecyclingTests
{
    private readonly Simulation env = new(1);

    [Fact]
    public void Within_a_replication_no_event_is_used_twice()
    {
        var seen = new HashSet<Event>(ReferenceEqualityComparer.Instance);
        for (var replication = 0; replication < 3; replication++)
        {
            seen.Clear();
            for (var i = 0; i < 3_000; i++)
            {
                Assert.True(seen.Add(env.TimeoutD(1)));
                Assert.True(seen.Add(env.TimeoutD(1) | env.TimeoutD(2)));
            }
            env.Run();
            env.Reset(1);
        }
    }

#if DEBUG
    [Fact]
    public void In_a_debug_build_the_use_of_an_event_of_an_earlier_replication_is_caught()
    {
        var timeout = env.TimeoutD(1);
        env.Reset(1);
        Assert.Throws<ObjectDisposedException>(() => timeout.IsProcessed);
        Assert.Throws<ObjectDisposedException>(() => timeout | env.TimeoutD(1));
        Assert.Throws<ObjectDisposedException>(() => timeout.AddCallback(_ => { }));
    }
#endif

    [Fact]
    public void Whoever_waited_for_an_event_before_the_reset_waits_no_longer()
    {
        var signal = new Event(env);
        var told = new List<string>();
        IEnumerable<Event> Wait(string name)
        {
            yield return signal;
            told.Add(name);
        }
        env.Process(Wait("before"));
        env.Process(Wait("before too"));
        env.RunD(1);
        env.Reset(1);
        env.Process(Wait("after"));
        env.TimeoutD(1).AddCallback(_ => signal.Succeed());
        env.Run();
        Assert.Equal(["after"], told);
    }

    [Fact]
    public void Resources_stores_and_containers_are_as_when_they_were_made()
    {
        var resource = new Resource(env, 2);
        var pool = new ResourcePool(env, ["a", "b"]);
        var store = new Store(env, ["x", "y"], 3);
        var sorted = new PriorityStore(env, ["second", "first"], [2, 1]);
        var container = new Container(env, 10, 4);
        for (var replication = 0; replication < 3; replication++)
        {
            Assert.Equal((0, 0, 2, 2, 4), (resource.InUse, pool.InUse, store.Count, sorted.Count, container.Level));
            resource.Request();
            pool.Request();
            Assert.Equal("x", store.Get().Value);
            Assert.Equal("first", sorted.Get().Value);
            container.Put(5);
            Assert.Equal((1, 1, 1, 1, 9), (resource.InUse, pool.InUse, store.Count, sorted.Count, container.Level));
            env.Reset(1);
        }
    }

    [Fact]
    public void A_replication_after_the_first_allocates_next_to_nothing()
    {
        IEnumerable<Event> Work(Resource resource)
        {
            for (var i = 0; i < 20; i++)
            {
                using var claim = resource.Request();
                yield return claim | env.TimeoutD(5);
                yield return env.TimeoutD(1);
            }
        }
        var resource = new Resource(env);
        void Replicate()
        {
            env.Reset(1);
            env.Process(Work(resource));
            env.Process(Work(resource));
            env.Run();
        }
        Replicate();
        Replicate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Replicate();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
#if DEBUG
        Assert.True(bytes > 0); // a debug build makes all events anew
#else
        Assert.InRange(bytes, 0, 500);
#endif
    }
}
#endif
