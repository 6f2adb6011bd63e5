namespace ZoneSim.Tests.Cli;

/// <summary>Where a scenario has a clock, whoever tells a history tells it beside the time from the start, over midnight and the change of clocks.</summary>
public sealed class LocalClockTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_trace_and_a_replay_tell_the_local_clock()
    {
        var trace = Done("trace", "invented-coast", "--replication", "15", "--policy", "deter-first");
        Assert.Contains("on Saturday 26 October 2024, 17:00 (Atlantic/Azores), with the local clock", trace.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ 3:00 · Sat 20:00 +convoy +The convoy sets off", trace);
        Assert.Matches(@"(?m)^\d+:\d\d · Sun \d\d:\d\d +\S", trace);
        Done("replay", "invented-coast", "--policy", "deter-first", "--against", "strike-first", "--replication", "15", "--out", _desk.In("replay.html"));
        var page = File.ReadAllText(_desk.In("replay.html"));
        Assert.All(
            new List<string> { "Sat 18:59", "Sat 19:00, night", "Sat 23:59, night", "Sun 00:30 UTC\\u002B00, night", "Sun 00:30 UTC-01, night", "Sun 07:00" },
            clock => Assert.Contains($"\"{clock}\"", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_clock_nothing_is_said_of_one()
    {
        var trace = Done("trace", "invented-valley", "--replication", "3", "--policy", "deter-first");
        Assert.Contains("Times are hours:minutes from the start of the scenario.", trace.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain(" · ", trace, StringComparison.Ordinal);
    }

    private static string Done(params string[] args)
    {
        var said = Desk.Run(args);
        Assert.True(said.Code == 0, said.Error);
        return said.Out;
    }
}
