using System.Globalization;
#if SIMSHARP
using SimSharp;
#else
using ZoneSim.Clock;
#endif

namespace ZoneSim.Tests.Clock;

/// <content>Resources and stores of every kind, the queue's far corners, and the faults of Sim#.</content>
public sealed partial class Scenarios
{
    private Dictionary<string, Action> Further() =>
        new()
        {
            ["far priorities"] = () =>
            {
                foreach (var p in new[] { 128, -128, 0, int.MaxValue, -127, 126, 1000, int.MinValue, 127, -1000, -129, 1 })
                {
                    env.TimeoutD(1, p).AddCallback(_ => L(p.ToString(CultureInfo.InvariantCulture)));
                }
                env.Run();
            },
            ["two hundred pending"] = () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    var (n, at) = (i, i * 73 % 50);
                    env.TimeoutD(at, i % 3).AddCallback(_ => log.Append(CultureInfo.InvariantCulture, $"{at}.{n % 3}.{n} "));
                }
                env.Run();
            },
            ["priority resource"] = () =>
            {
                var r = new PriorityResource(env, 1);
                foreach (var (n, priority) in new[] { ("a", 1), ("b", 2), ("c", 0), ("d", 2), ("e", 0) })
                {
                    env.Process(UseSorted(r, n, priority));
                }
                env.Run();
            },
            ["preemption"] = () =>
            {
                var r = new PreemptiveResource(env, 1);
                env.Process(UsePreempting(r, "a", 0, 2, false, 5));
                env.Process(UsePreempting(r, "b", 1, 1, false, 2));
                env.Process(UsePreempting(r, "c", 2, 0, true, 2));
                env.Run();
            },
            ["resource pool"] = () =>
            {
                var pool = new ResourcePool(env, ["red", "green"]);
                env.Process(UsePool(pool, "a", "red", 0, 3));
                env.Process(UsePool(pool, "b", "red", 1, 1));
                env.Process(UsePool(pool, "c", "green", 2, 1));
                env.Run();
            },
            ["store with capacity"] = () =>
            {
                var s = new Store(env, 1);
                env.Process(Put(s, "p", "x", "y", "z"));
                env.Process(GetEvery(s, 2, 3));
                env.Run();
            },
            ["priority store"] = () =>
            {
                var s = new PriorityStore(env);
                s.Put("low", 2);
                s.Put("high", 0);
                s.Put("mid");
                s.Put("high too", 0);
                for (var i = 0; i < 4; i++)
                {
                    s.Get().AddCallback(e => L((string)e.Value!));
                }
                env.Run();
            },
            ["filter store"] = () =>
            {
                var s = new FilterStore(env);
                s.Get(item => (int)item > 5).AddCallback(e => L("big " + e.Value));
                s.Get().AddCallback(e => L("any " + e.Value));
                s.Put(3);
                s.Put(7);
                env.Run();
                L(s.IsAvailable(_ => true).ToString());
            },
            ["container"] = () =>
            {
                var c = new Container(env, 10, 4);
                c.WhenAtLeast(8).AddCallback(_ => L("at least 8"));
                c.WhenAtMost(1).AddCallback(_ => L("at most 1"));
                c.Get(6).AddCallback(_ => L("got 6"));
                c.Get(1).AddCallback(_ => L("got 1"));
                c.Put(5).AddCallback(_ => L("put 5"));
                c.Put(8).AddCallback(_ => L("put 8"));
                env.Run();
                L("level=" + c.Level.ToString(CultureInfo.InvariantCulture));
            },
            ["signals of a resource"] = () =>
            {
                var r = new Resource(env, 1);
                r.WhenEmpty().AddCallback(_ => L("empty"));
                r.WhenChange().AddCallback(_ => L("change"));
                r.WhenAny().AddCallback(_ => L("any"));
                env.Process(Use(r, "a", 1, 1));
                env.Run();
                r.WhenFull().AddCallback(_ => L("full"));
                env.Run();
            },
            ["two waits for one signal, one lost"] = () =>
            {
                var e = new Event(env);
                var p = env.Process(P("p", e, env.TimeoutD(9)));
                env.Process(P("q", e));
                env.Process(P("r", e | env.TimeoutD(1)));
                env.Process(Int(p, 2));
                env.Process(SucceedAt(e, 4));
                env.Run();
            },
            ["run(span) after an exception"] = () =>
            {
                env.Process(Throws());
                env.Process(PD("b", 2, 2));
                try
                {
                    env.RunD(3);
                }
                catch (ApplicationException)
                {
                    L("caught");
                }
                env.Run();
                L("|");
                env.Run();
            },
            ["fault, then a processed event"] = () =>
            {
                var e = env.TimeoutD(1);
                var p = env.Process(P("p", env.TimeoutD(10), e, env.TimeoutD(20)));
                env.Process(Int(p, 3));
                env.Run();
            },
            ["run(event): who waits later"] = () =>
            {
                var e = env.TimeoutD(2);
                env.Process(WaitLater(e));
                env.Run(e);
            },
            ["anyof: one event twice"] = () =>
            {
                var e = env.TimeoutD(1);
                env.Process(Cond("c", e | e));
                env.Run();
            },
            ["anyof: loser fails later"] = () =>
            {
                var e = new Event(env);
                env.Process(P("p", e | env.TimeoutD(1)));
                env.Process(P("q", e));
                env.Process(FailAt(e, 2));
                env.Run();
            },
            ["withdraw from a priority resource"] = () =>
            {
                var r = new PriorityResource(env, 1);
                r.Request();
                r.Request().Dispose();
                env.Run();
                L("inuse=" + r.InUse);
            },
            ["pool: double release"] = () =>
            {
                var pool = new ResourcePool(env, ["red"]);
                var q = pool.Request();
                pool.Release(q);
                pool.Release(q);
                L("remaining=" + pool.Remaining);
            },
            ["double release, then another"] = () =>
            {
                var r = new Resource(env, 2);
                var (q, p) = (r.Request(), r.Request());
                r.Release(q);
                try
                {
                    r.Release(q);
                }
                catch (InvalidOperationException)
                {
                    L("caught");
                }
                r.Release(p);
                L("inuse=" + r.InUse);
            },
            ["priority store: put null"] = () => new PriorityStore(env).Put(null!),
            ["reset, and a resource in use"] = () =>
            {
                var r = new Resource(env, 1);
                r.Request();
                env.Reset(1);
                L("inuse=" + r.InUse);
            },
        };

    private IEnumerable<Event> UseSorted(PriorityResource r, string n, double priority)
    {
        using var q = r.Request(priority);
        yield return q;
        L(n + "+");
        yield return env.TimeoutD(1);
    }

    private IEnumerable<Event> UsePreempting(PreemptiveResource r, string n, double start, double priority, bool preempt, double duration)
    {
        yield return env.TimeoutD(start);
        using var q = r.Request(priority, preempt);
        yield return q;
        L(n + "+");
        yield return env.TimeoutD(duration);
        L(n + (env.ActiveProcess.HandleFault() ? " lost it" + ((Preempted)env.ActiveProcess.Value!).UsageSince.Second : "-"));
    }

    private IEnumerable<Event> UsePool(ResourcePool pool, string n, string colour, double start, double duration)
    {
        yield return env.TimeoutD(start);
        using var q = pool.Request(item => (string)item == colour);
        yield return q;
        L(n + "+" + q.Value);
        yield return env.TimeoutD(duration);
    }

    private IEnumerable<Event> GetEvery(Store s, double span, int times)
    {
        for (var i = 0; i < times; i++)
        {
            yield return env.TimeoutD(span);
            var g = s.Get();
            yield return g;
            L("got " + g.Value);
        }
    }

    private IEnumerable<Event> SucceedAt(Event e, double at)
    {
        yield return env.TimeoutD(at);
        e.Succeed();
        L("succeeds");
    }

    private IEnumerable<Event> FailAt(Event e, double at)
    {
        yield return env.TimeoutD(at);
        e.Fail("late");
        L("fails");
    }

    private IEnumerable<Event> WaitLater(Event e)
    {
        yield return env.TimeoutD(1);
        yield return e;
        L("told");
    }
}
