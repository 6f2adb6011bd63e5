using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A call reaches the convoy by a chain: answered × relayed × the order reaches it.</summary>
[Trait("Speed", "Slow")]
public sealed class CallChainTests
{
    private const int Replications = 4000;
    private const double Answered = .8,
        Relayed = .7,
        Reaches = .85;

    /// <summary>A convoy that sits inside and minds nothing; a line without other calls and with an attentive liaison.</summary>
    private static readonly Scenario s_world = Worlds
        .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
        .With("horizon.convoy", Constant(24 * Worlds.Hour))
        .With("strength.call-line", Constant(0))
        .With("line.background-calls", Constant(0))
        .With("line.silent", Constant(0));

    [Fact]
    public void One_attempt()
    {
        var rows = s_world.Play(SmallWorld.Of("call", SmallWorld.Rung(Measure.CallLine, TriggerKind.Detected)), Replications);
        Assert.All(rows, row => Assert.Equal((1, 1), (row.CallsTried, row.Uses[(int)Measure.CallLine])));
        var (answered, relayed) = (rows.Count(row => row.CallsAnswered == 1), rows.Count(row => row.CallsRelayed == 1));
        var reached = rows.Count(row => row.Felt.Holds(Measure.CallLine));
        Theory.ShareIs("answered", Answered, .75, answered, rows.Count);
        Theory.ShareIs("relayed, given answered", Relayed, .65, relayed, answered);
        Theory.ShareIs("reached, given relayed", Reaches, .9, reached, relayed);
        Theory.ShareIs("reached", Answered * Relayed * Reaches, .52, reached, rows.Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Attempts_until_one_is_answered(int tries)
    {
        var rows = s_world
            .With("line.answered", Constant(.4))
            .Play(SmallWorld.Of("call", SmallWorld.Rung(Measure.CallLine, TriggerKind.Detected, tries)), Replications);
        var answered = 1 - Math.Pow(.6, tries);
        Theory.ShareIs($"answered in {tries} attempts", answered, answered + .05, rows.Count(row => row.CallsAnswered == 1), rows.Count);
        Theory.MeanIs($"attempts of at most {tries}", answered / .4, tries, [.. rows.Select(row => (double)row.CallsTried)]);
        Assert.All(rows, row => Assert.Equal(1, row.Uses[(int)Measure.CallLine]));
    }

    [Fact]
    public void It_is_felt_after_decision_talk_and_relay()
    {
        var world = s_world
            .With("line.answered", Constant(1))
            .With("line.relayed", Constant(1))
            .With("line.order-reaches", Constant(1))
            .With("strength.call-line", Constant(1))
            .With("convoy.turn-delay", Constant(0))
            .With("convoy.speed", Constant(Worlds.Steady))
            .With("convoy.leg-factor", Constant(1));
        var rows = world.Play(SmallWorld.Of("call", SmallWorld.Rung(Measure.CallLine, TriggerKind.Detected)), Replications);
        var felt = rows.Select(row => row.TimeInZone - (15 * Worlds.Kilometre / Worlds.StraightSpeed)).ToList();
        Theory.MeanIs("decision", 20 * 60, 21 * 60, [.. rows.Select(row => row.FirstUse[(int)Measure.CallLine]!.Value)]);
        Theory.MeanIs("decision, talk and relay", (20 + 8 + 25) * 60, (20 + 25) * 60, felt);
    }

    [Theory]
    [InlineData(.25)]
    [InlineData(.8)]
    public void A_broadcast_is_heard_by_its_probability(double heard)
    {
        var rows = s_world
            .With("broadcast.heard", Constant(heard))
            .Play(SmallWorld.Of("broadcast", SmallWorld.Rung(Measure.Broadcast, TriggerKind.Detected)), Replications);
        Theory.ShareIs("heard", heard, heard + .05, rows.Count(row => row.Felt == MeasureSet.Broadcast), rows.Count);
    }
}
