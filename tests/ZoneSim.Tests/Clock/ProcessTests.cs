namespace ZoneSim.Tests.Clock;

/// <summary>Processes, their interrupts and their faults.</summary>
public class ProcessTests
{
    private readonly Simulation env = new(1);
    private readonly List<string> log = [];

    private IEnumerable<Event> Patient(string name, params Event[] events)
    {
        foreach (var e in events)
        {
            yield return e;
            log.Add($"{env.NowD} {name} {(env.ActiveProcess.HandleFault() ? "fault " + env.ActiveProcess.Value : "ok")}");
        }
    }

    private IEnumerable<Event> Interrupt(Process process, double at, params string[] causes)
    {
        yield return env.TimeoutD(at);
        foreach (var cause in causes)
        {
            process.Interrupt(cause);
        }
    }

    [Fact]
    public void A_process_starts_when_the_run_comes_to_it()
    {
        var process = env.Process(Patient("p", env.TimeoutD(1)));
        Assert.True(process.IsAlive);
        Assert.Empty(log);
        env.Run();
        Assert.Equal(["1 p ok"], log);
        Assert.True(process.IsProcessed);
    }

    [Fact]
    public void An_interrupt_comes_at_once_and_the_lost_wait_stays_in_the_queue()
    {
        var process = env.Process(Patient("p", env.TimeoutD(10), env.TimeoutD(4)));
        env.Process(Interrupt(process, 3, "why"));
        env.Run();
        Assert.Equal(["3 p fault why", "4 p ok"], log);
        Assert.Equal(10, env.NowD);
    }

    [Fact]
    public void A_process_can_wait_for_another()
    {
        var first = env.Process(Patient("a", env.TimeoutD(2)));
        env.Process(Patient("b", first));
        env.Run();
        Assert.Equal(["2 a ok", "2 b ok"], log);
    }

    [Fact]
    public void Many_can_wait_for_one_event_and_are_told_in_the_order_in_which_they_came()
    {
        var signal = new Event(env);
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            env.Process(Patient(name, signal));
        }
        env.TimeoutD(1).AddCallback(_ => signal.Succeed());
        env.Run();
        Assert.Equal(["1 a ok", "1 b ok", "1 c ok", "1 d ok"], log);
    }

    [Theory]
    [InlineData(0, "bcd")]
    [InlineData(1, "acd")]
    [InlineData(2, "abd")]
    [InlineData(3, "abc")]
    public void Whoever_is_interrupted_no_longer_waits_and_the_others_keep_their_order(int interrupted, string told)
    {
        var signal = new Event(env);
        var processes = "abcd".Select(name => env.Process(Patient(name.ToString(), signal))).ToList();
        env.Process(Interrupt(processes[interrupted], 1, "why"));
        env.TimeoutD(2).AddCallback(_ => signal.Succeed());
        env.Run();
        Assert.Equal(told.Select(name => $"2 {name} ok"), log.Skip(1));
    }

    [Fact]
    public void The_active_process_is_known_while_it_runs()
    {
        Process? seen = null;
        IEnumerable<Event> Look()
        {
            seen = env.ActiveProcess;
            yield break;
        }
        var process = env.Process(Look());
        env.Run();
        Assert.Same(process, seen);
        Assert.Null(env.ActiveProcess);
    }

    [Fact]
    public void A_failed_event_reaches_all_who_wait_as_a_fault()
    {
        var e = new Event(env);
        env.Process(Patient("a", e));
        env.Process(Patient("b", e));
        e.Fail("bad");
        env.Run();
        Assert.Equal(["0 a fault bad", "0 b fault bad"], log);
    }
}
