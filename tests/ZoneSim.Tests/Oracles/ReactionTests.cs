using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Reactions: their probability by the strongest measure used, the ratio where the line was not used first, their kinds.</summary>
[Trait("Speed", "Slow")]
public sealed class ReactionTests
{
    private const int Replications = 3000;

    private static readonly Scenario s_world = Worlds
        .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
        .With("reaction.after-strike", Constant(.5))
        .With("reaction.line-not-first", Constant(1.4))
        .With("reaction.factor.none", Constant(.1))
        .With("reaction.factor.talk", Constant(.2))
        .With("reaction.factor.presence", Constant(.4))
        .With("reaction.factor.warning", Constant(.7))
        .With("line.silent", Constant(0))
        .With("line.background-calls", Constant(0))
        .With("line.decision", Constant(0))
        .With("horizon.convoy", Constant(6 * Worlds.Hour));

    [Theory]
    [InlineData(Measure.Broadcast, .2)]
    [InlineData(Measure.ShowOfForce, .4)]
    [InlineData(Measure.WarningShots, .7)]
    [InlineData(Measure.Strike, 1)]
    public void Without_the_line_first_a_measure_has_its_factor_and_the_ratio(Measure measure, double factor) =>
        Reacts(SmallWorld.Of("one", SmallWorld.Rung(measure, TriggerKind.Detected)), .5 * factor * 1.4, .5 * factor);

    [Theory]
    [InlineData(Measure.Broadcast, .2)]
    [InlineData(Measure.WarningShots, .7)]
    [InlineData(Measure.Strike, 1)]
    public void With_the_line_first_a_measure_has_its_factor_alone(Measure measure, double factor)
    {
        var policy = SmallWorld.Of(
            "line-first",
            SmallWorld.Rung(Measure.CallLine, TriggerKind.Detected, waitMinutes: 1),
            SmallWorld.Rung(measure, TriggerKind.SinceLastMeasure)
        );
        Reacts(policy, .5 * factor, .5 * factor * 1.4, world: s_world.With("line.answered", Constant(1)).With("line.relayed", Constant(0)));
    }

    [Fact]
    public void Only_a_call_has_the_factor_of_talk() =>
        Reacts(SmallWorld.Of("call", SmallWorld.Rung(Measure.CallLine, TriggerKind.Detected)), .5 * .2, .5 * .2 * 1.4);

    [Fact]
    public void No_measure_has_its_own_factor_and_no_ratio() => Reacts(SmallWorld.ObserveOnly, .5 * .1, .5 * .1 * 1.7);

    [Fact]
    public void A_probability_stops_at_one()
    {
        var rows = s_world
            .With("reaction.line-not-first", Constant(3))
            .Play(SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected)), 300);
        Assert.All(rows, row => Assert.NotEqual(ReactionKind.None, row.Reaction));
    }

    [Fact]
    public void Kinds_come_in_their_shares()
    {
        var rows = s_world
            .With("reaction.line-not-first", Constant(2))
            .Play(SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected)), Replications);
        (ReactionKind, double)[] weights =
        [
            (ReactionKind.Protest, .35),
            (ReactionKind.LineSuspended, .12),
            (ReactionKind.AirIntercept, .06),
            (ReactionKind.ExchangeOfFire, .02),
        ];
        foreach (var (kind, weight) in weights)
        {
            Theory.ShareIs($"{kind}", weight / .55, (weight / .55) + .04, rows.Count(row => row.Reaction == kind), rows.Count);
        }
    }

    private static void Reacts(Policy policy, double expected, double wrong, Scenario? world = null)
    {
        var rows = (world ?? s_world).Play(policy, Replications);
        Assert.All(rows, row => Assert.True(policy.Convoy.All(rung => row.Uses[(int)rung.Measure] > 0), "a measure of this policy was not used"));
        Theory.ShareIs($"reactions under {policy.Name}", expected, wrong, rows.Count(row => row.Reaction != ReactionKind.None), rows.Count);
    }
}
