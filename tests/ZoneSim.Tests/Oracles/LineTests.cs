using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// The line by itself. With Poisson first attempts and no retry it is Erlang's loss system with one server: engaged for a
/// share a / (1 + a) of attempts, a being the load offered by other calls and by ours. With retries it is not.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LineTests
{
    private const int Histories = 250;
    private const double FromHour = 6,
        Hours = 54,
        PerHour = 1.5;

    private static readonly Scenario s_line = Worlds
        .Quiet.With("line.decision", Constant(0))
        .With("line.answered", Constant(1))
        .With("line.silent", Constant(0))
        .With("line.relayed", Constant(0))
        .With("line.background-calls", Constant(3 / Worlds.Hour))
        .With("line.holding", Lognormal(8 * Worlds.Minute, .6))
        .With("line.talk", Constant(10 * Worlds.Minute));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(.5, 1)]
    [InlineData(10, 1)]
    [InlineData(3, .5)]
    public void Attempts_find_it_engaged_as_Erlang_says(double backgroundPerHour, double answered)
    {
        var world = s_line.With("line.background-calls", Constant(backgroundPerHour / Worlds.Hour)).With("line.answered", Constant(answered));
        var load = (backgroundPerHour * 8 / 60) + (PerHour * answered * 10 / 60);
        var free = 1 / (1 + load);
        Theory.MeanIs(
            FormattableString.Invariant($"calls answered of those tried, load {load:0.00}"),
            answered * free,
            answered * (1 - (load * .5)),
            AnsweredShares(world)
        );
    }

    /// <summary>No other calls and talks of a second: what is left is the liaison, attentive for 240 of 300 minutes.</summary>
    [Fact]
    public void A_silent_liaison_answers_nobody()
    {
        var world = s_line
            .With("line.background-calls", Constant(0))
            .With("line.talk", Constant(1))
            .With("line.attentive", Constant(240 * 60))
            .With("line.silent", Constant(60 * 60));
        Theory.MeanIs("answered by an attentive liaison", .8, .85, AnsweredShares(world));
    }

    [Theory]
    [InlineData(LineState.Open, 1)]
    [InlineData(LineState.Degraded, .6)]
    [InlineData(LineState.Suspended, .25)]
    public void The_state_of_the_line_is_a_factor_on_what_is_answered(LineState state, double factor)
    {
        var world = s_line.With("line.background-calls", Constant(0)).With("line.talk", Constant(1)).With("line.answered", Constant(.9)) with
        {
            LineState = state,
        };
        Theory.MeanIs($"answered on a line that is {state}", .9 * factor, (.9 * factor) - .05, AnsweredShares(world));
    }

    /// <summary>
    /// Calls tried as a Poisson process after the line has settled. The mean of the values is all answered over all tried,
    /// and their spread that of a ratio: histories with more calls weigh more.
    /// </summary>
    private static List<double> AnsweredShares(Scenario world)
    {
        var model = CompiledModel.Compile(world, SmallWorld.ObserveOnly);
        var history = new ReplicationContext();
        var counts = Enumerable.Range(0, Histories).Select(replication => Count(history, model, replication)).ToList();
        var (tried, answered) = (counts.Average(one => one.Tried), counts.Average(one => one.Answered));
        var share = answered / tried;
        return [.. counts.Select(one => share + ((one.Answered - (share * one.Tried)) / tried))];
    }

    private static (double Tried, double Answered) Count(ReplicationContext history, CompiledModel model, int replication)
    {
        history.Begin(5, replication, null);
        var post = new MessageRouter(history);
        _ = new DeconflictionLine(history, model, post);
        var calls = new List<IncursionFacts>();
        history.Clock.Process(Callers(history, post, calls));
        history.Clock.Run(history.After((FromHour + Hours + 1) * Worlds.Hour));
        Assert.All(calls, row => Assert.Equal(1, row.CallsTried));
        return (calls.Count, calls.Sum(row => row.CallsAnswered));
    }

    private static IEnumerable<Event> Callers(ReplicationContext history, MessageRouter post, List<IncursionFacts> calls)
    {
        yield return history.After(FromHour * Worlds.Hour);
        var stream = history.LuckOf("callers");
        for (var number = 0; history.Now < (FromHour + Hours) * Worlds.Hour; number++)
        {
            yield return history.After(stream.Threshold(DrawKind.BackgroundGap, number) / (PerHour / Worlds.Hour));
            var caller = new Incursion(history, $"caller {number}", 1, IncursionKind.Convoy);
            post.Calls.Send(new CallOrder(caller, 0, 1, new Receipt(new Signal(history.Clock))));
            calls.Add(caller.Facts);
        }
    }
}
