using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ZoneSim.Tests.Clock;

/// <summary>
/// Small scenarios that write down the order of events, one line each. What Sim# 3.4.2 wrote is recorded in
/// <c>scenarios-simsharp-3.4.2.txt</c>; <see cref="IntendedDifferences"/> lists where our clock differs.
/// </summary>
public sealed partial class Scenarios
{
    private readonly Simulation env = new(1);
    private readonly StringBuilder log = new();
    private readonly Dictionary<string, Action> all;

    /// <summary>The names, in the order of the recording.</summary>
    public static IReadOnlyCollection<string> Names => new Scenarios().all.Keys;

    /// <summary>Plays a scenario; returns its line.</summary>
    public static string Play(string name)
    {
        var scenario = new Scenarios();
        var exception = "";
        try
        {
            scenario.all[name]();
        }
        catch (Exception e)
        {
            exception = $" !! {e.GetType().Name}: {e.Message.Replace("\n", " ").Replace("\r", "")}";
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -34} {scenario.log}now={scenario.env.NowD:0.###} n={scenario.env.ProcessedEvents}{exception}"
        );
    }

    private Scenarios()
    {
        all = Basic();
        foreach (var (name, play) in Further())
        {
            all[name] = play;
        }
    }

    private Dictionary<string, Action> Basic() =>
        new()
        {
            ["tie: insertion order"] = () =>
            {
                env.Process(PD("a", 1, 1));
                env.Process(PD("b", 2));
                env.Process(PD("c", 1, 1));
                env.Run();
            },
            ["tie: priority"] = () =>
            {
                env.Process(P("lo", env.TimeoutD(1, 5)));
                env.Process(P("hi", env.TimeoutD(1, -5)));
                env.Process(P("mid", env.TimeoutD(1)));
                env.Run();
            },
            ["process start priority"] = () =>
            {
                env.Process(PD("a", 0));
                env.Process(PD("b", 0), -1);
                env.Run();
            },
            ["run(until): event at until"] = () =>
            {
                env.Process(PD("a", 5));
                env.Process(P("neg", env.TimeoutD(5, -1)));
                env.RunD(5);
                L("stopped");
                env.RunD(1);
            },
            ["run(until) twice"] = () =>
            {
                env.Process(PD("a", 1, 1, 1, 1));
                env.RunD(2);
                L("|");
                env.RunD(2);
            },
            ["run(until) queue empty"] = () =>
            {
                env.RunD(7);
            },
            ["run(until<=now)"] = () =>
            {
                env.RunD(0);
            },
            ["run(event) never triggered"] = () =>
            {
                env.Process(PD("a", 1));
                env.Run(new Event(env));
            },
            ["run(event) value"] = () =>
            {
                var e = new Event(env);
                env.Process(P("p", env.TimeoutD(1)));
                e.Succeed("v");
                L("r=" + env.Run(e));
                L("again=" + env.Run(e));
                env.Run();
            },
            ["run(process) return"] = () =>
            {
                var p = env.Process(PD("a", 1, 1));
                L("r=" + (env.Run(p) ?? "null"));
            },
            ["interrupt + handle"] = () =>
            {
                var p = env.Process(PD("p", 10, 1));
                env.Process(Int(p, 3));
                env.Run();
            },
            ["interrupt, not handled"] = () =>
            {
                var p = env.Process(NoHandle());
                env.Process(Int(p, 3));
                env.Run();
            },
            ["interrupt, ends faulted"] = () =>
            {
                var p = env.Process(EndsFaulted());
                env.Process(Int(p, 3));
                env.Run();
                L("ok=" + p.IsOk + " v=" + p.Value);
            },
            ["ends faulted, waiter"] = () =>
            {
                var p = env.Process(EndsFaulted());
                env.Process(Int(p, 3));
                env.Process(P("w", p));
                env.Run();
            },
            ["interrupt twice same time"] = () =>
            {
                var p = env.Process(PD("p", 10, 5, 7));
                env.Process(Int(p, 3, 2));
                env.Run();
            },
            ["interrupt before start"] = () =>
            {
                var p = env.Process(PD("p", 10));
                p.Interrupt("early");
                env.Run();
            },
            ["interrupt at target time"] = () =>
            {
                var p = env.Process(PD("p", 3, 4));
                env.Process(Int(p, 3));
                env.Run();
            },
            ["interrupt dead process"] = () =>
            {
                var p = env.Process(PD("p", 1));
                env.Process(Int(p, 3));
                env.Run();
            },
            ["interrupt at end time"] = () =>
            {
                var p = env.Process(PD("p", 3));
                env.Process(Int(p, 3));
                env.Run();
            },
            ["self interrupt"] = () =>
            {
                env.Process(SelfInt());
                env.Run();
            },
            ["interrupt by co-waiter"] = () =>
            {
                var e = env.TimeoutD(2);
                Process? v = null;
                env.Process(IntAtFire(e, () => v!));
                v = env.Process(P("v", e));
                env.Run();
            },
            ["interrupt process waiting AnyOf"] = () =>
            {
                var p = env.Process(P("p", env.TimeoutD(5) | env.TimeoutD(6), env.TimeoutD(20)));
                env.Process(Int(p, 2));
                env.Run();
            },
            ["anyof values"] = () =>
            {
                env.Process(Cond("c", new Timeout(env, TimeSpan.FromSeconds(1), "x") | new Timeout(env, TimeSpan.FromSeconds(2), "y")));
                env.Run();
            },
            ["anyof both same time"] = () =>
            {
                env.Process(Cond("c", new Timeout(env, TimeSpan.FromSeconds(1), "x") | new Timeout(env, TimeSpan.FromSeconds(1), "y")));
                env.Run();
            },
            ["allof values"] = () =>
            {
                env.Process(Cond("c", new Timeout(env, TimeSpan.FromSeconds(1), "x") & new Timeout(env, TimeSpan.FromSeconds(2), "y")));
                env.Run();
            },
            ["anyof empty"] = () =>
            {
                env.Process(Cond("c", new AnyOf(env)));
                env.Run();
            },
            ["allof empty"] = () =>
            {
                env.Process(Cond("c", new AllOf(env)));
                env.Run();
            },
            ["anyof with processed"] = () =>
            {
                var e = new Timeout(env, TimeSpan.FromSeconds(1), "x");
                env.RunD(2);
                env.Process(Cond("c", e | env.TimeoutD(5)));
                env.Run();
            },
            ["anyof fail"] = () =>
            {
                var e = new Event(env);
                env.Process(Cond("c", e | env.TimeoutD(5)));
                e.Fail("bad");
                env.Run();
            },
            ["fail with no waiter"] = () =>
            {
                var e = new Event(env);
                e.Fail("x");
                env.Run();
                L("ok=" + e.IsOk);
            },
            ["fail with waiter"] = () =>
            {
                var e = new Event(env);
                env.Process(P("w", e));
                e.Fail("x");
                env.Run();
            },
            ["double succeed"] = () =>
            {
                var e = new Event(env);
                e.Succeed();
                e.Succeed();
            },
            ["negative timeout"] = () =>
            {
                env.TimeoutD(-1);
            },
            ["negative schedule"] = () =>
            {
                env.Schedule(TimeSpan.FromSeconds(-1), new Event(env));
            },
            ["yield processed event"] = () =>
            {
                var e = env.TimeoutD(1);
                env.Process(ProcessedTwice(e));
                env.Run();
            },
            ["yield null"] = () =>
            {
                env.Process(YieldNull());
                env.Run();
            },
            ["exception in process"] = () =>
            {
                env.Process(Throws());
                env.Process(PD("b", 2));
                env.Run();
            },
            ["ActiveProcess.Fail inside"] = () =>
            {
                var p = env.Process(ActiveFail());
                env.Process(P("w", p));
                env.Run();
            },
            ["empty process"] = () =>
            {
                var p = env.Process(Empty());
                env.Process(P("w", p));
                env.Run();
                L("v=" + (p.Value ?? "null"));
            },
            ["process value = last event value"] = () =>
            {
                var p = env.Process(P("a", new Timeout(env, TimeSpan.FromSeconds(1), "val")));
                env.Run();
                L("v=" + p.Value);
            },
            ["target"] = () =>
            {
                var t = env.TimeoutD(5);
                var p = env.Process(P("a", t));
                L("init=" + (p.Target != t));
                env.RunD(1);
                L("same=" + (p.Target == t));
            },
            ["callback add after processed"] = () =>
            {
                var e = env.TimeoutD(1);
                env.Run();
                e.AddCallback(_ => { });
            },
            ["callback order + remove"] = () =>
            {
                var e = env.TimeoutD(1);
                void A(Event e) => L("a");
                void B(Event e) => L("b");
                e.AddCallback(A);
                e.AddCallback(B);
                env.Process(P("p", e));
                e.RemoveCallback(A);
                env.Run();
            },
            ["resource fifo"] = () =>
            {
                var r = new Resource(env, 1);
                env.Process(Use(r, "a", 0, 2));
                env.Process(Use(r, "b", 1, 2));
                env.Process(Use(r, "c", 1, 2));
                env.Run();
            },
            ["resource renege"] = () =>
            {
                var r = new Resource(env, 1);
                env.Process(Use(r, "a", 0, 5));
                env.Process(Renege(r, "b", 1, 2));
                env.Process(Use(r, "c", 2, 1));
                env.Run();
            },
            ["resource cap 2"] = () =>
            {
                var r = new Resource(env, 2);
                foreach (var n in new[] { "a", "b", "c", "d" })
                    env.Process(Use(r, n, 0, 2));
                env.Run();
                L("inuse=" + r.InUse);
            },
            ["resource double release"] = () =>
            {
                var r = new Resource(env, 1);
                var q = r.Request();
                r.Release(q);
                r.Release(q);
                env.Run();
            },
            ["store get before put"] = () =>
            {
                var s = new Store(env);
                env.Process(Get(s, "g1"));
                env.Process(Get(s, "g2"));
                env.Process(Put(s, "p", "x", "y"));
                env.Run();
            },
            ["store put null"] = () =>
            {
                new Store(env).Put(null!);
            },
            ["stopasync in callback"] = () =>
            {
                env.Process(PD("a", 1, 1));
                env.TimeoutD(1).AddCallback(_ => env.StopAsync());
                env.Run();
                L("|");
                env.Run();
            },
            ["reset clears"] = () =>
            {
                env.Process(PD("a", 1, 1));
                env.RunD(1.5);
                env.Reset(2);
                env.Process(PD("b", 1));
                env.Run();
            },
            ["run no events"] = () =>
            {
                L("r=" + (env.Run() ?? "null"));
            },
            ["huge delay"] = () =>
            {
                env.TimeoutD(1e18);
                env.Run();
            },
            ["nan delay"] = () =>
            {
                env.TimeoutD(double.NaN);
            },
            ["now precision"] = () =>
            {
                env.Process(PD("a", 1e-7, 1e-8, 0.1));
                env.Run();
            },
            ["mixed environments"] = () =>
            {
                var o = new Simulation(2);
                var c = env.TimeoutD(1) | o.TimeoutD(1);
            },
        };

    private void L(string what) => log.Append(CultureInfo.InvariantCulture, $"[{env.NowD:0.###}] {what}; ");

    private IEnumerable<Event> P(string n, params Event[] ev)
    {
        foreach (var e in ev)
        {
            yield return e;
            L(n + (env.ActiveProcess.HandleFault() ? " fault(" + env.ActiveProcess.Value + ")" : " ok"));
        }
    }

    private IEnumerable<Event> PD(string n, params double[] d)
    {
        foreach (var x in d)
        {
            yield return env.TimeoutD(x);
            L(n + (env.ActiveProcess.HandleFault() ? " fault(" + env.ActiveProcess.Value + ")" : ""));
        }
    }

    private IEnumerable<Event> NoHandle()
    {
        L("start");
        yield return env.TimeoutD(10);
        L("resumed-without-handle");
        yield return env.TimeoutD(1);
        L("never");
    }

    private IEnumerable<Event> EndsFaulted()
    {
        yield return env.TimeoutD(10);
        L("ends");
    }

    private IEnumerable<Event> Int(Process p, double at, int times = 1, int prio = 0)
    {
        yield return env.TimeoutD(at);
        for (int i = 0; i < times; i++)
        {
            p.Interrupt("c" + i, prio);
            L("interrupted");
        }
    }

    private IEnumerable<Event> Use(Resource r, string n, double start, double dur)
    {
        yield return env.TimeoutD(start);
        using (var q = r.Request())
        {
            yield return q;
            L(n + "+");
            yield return env.TimeoutD(dur);
            L(n + "-");
        }
        L(n + " disposed");
    }

    private IEnumerable<Event> Renege(Resource r, string n, double start, double patience)
    {
        yield return env.TimeoutD(start);
        using (var q = r.Request())
        {
            yield return q | env.TimeoutD(patience);
            L(n + (q.IsProcessed ? " got" : " reneged"));
        }
    }

    private IEnumerable<Event> Cond(string n, Condition c)
    {
        yield return c;
        bool f = env.ActiveProcess.HandleFault();
        L(
            n
                + (
                    f
                        ? " fault " + env.ActiveProcess.Value
                        : " values="
                            + (c.Value?.Count.ToString(CultureInfo.InvariantCulture) ?? "null")
                            + " ["
                            + string.Join(",", c.Value!.Values.Cast<object>().Select(x => x ?? "null"))
                            + "]"
                )
        );
    }

    private IEnumerable<Event> SelfInt()
    {
        yield return env.TimeoutD(1);
        env.ActiveProcess.Interrupt();
    }

    [SuppressMessage("Usage", "CA2201", Justification = "The recording names this type.")]
    private IEnumerable<Event> Throws()
    {
        yield return env.TimeoutD(1);
        throw new ApplicationException("boom");
    }

    private static IEnumerable<Event> YieldNull()
    {
        yield return null!;
    }

    private IEnumerable<Event> ProcessedTwice(Event e)
    {
        yield return e;
        L("a");
        yield return e;
        L("b");
        yield return env.TimeoutD(1);
        L("c");
    }

    private IEnumerable<Event> ActiveFail()
    {
        yield return env.TimeoutD(1);
        env.ActiveProcess.Fail("self");
        yield return env.TimeoutD(1);
        L("never");
    }

    private static IEnumerable<Event> Empty()
    {
        yield break;
    }

    private IEnumerable<Event> IntAtFire(Event e, Func<Process> p)
    {
        yield return e;
        L("first waiter");
        p().Interrupt("x");
    }

    private IEnumerable<Event> Get(Store s, string n)
    {
        var g = s.Get();
        yield return g;
        L(n + "=" + g.Value);
    }

    private IEnumerable<Event> Put(Store s, string n, params object[] items)
    {
        foreach (var i in items)
        {
            yield return s.Put(i);
            L(n + " put " + i);
        }
    }

    private IEnumerable<Event> Spawn(string n)
    {
        L(n + " spawns");
        env.Process(PD(n + "child", 0));
        yield return env.TimeoutD(0);
        L(n + " t0");
    }
}
