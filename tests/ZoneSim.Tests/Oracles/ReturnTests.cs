using MathNet.Numerics.Distributions;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Coming back, and being one convoy: by the scenario's probabilities, with intent and resolve kept.</summary>
[Trait("Speed", "Slow")]
public sealed class ReturnTests
{
    private const int Replications = 3000;

    private static readonly Scenario s_probes = Worlds.Quiet.Only(Intent.Probe);

    [Fact]
    public void A_convoy_that_left_by_itself_returns_by_its_probability()
    {
        var rows = s_probes
            .With("convoy.returns.unprompted", Constant(.3))
            .With("convoy.returns.wait", Constant(Worlds.Hour))
            .Play(SmallWorld.ObserveOnly, Replications);
        var first = rows.Where(row => row.Ordinal == 1).ToList();
        Theory.ShareIs("returned", .3, .35, first.Count(row => row.ReturnedWithin48h), first.Count);
        Theory.MeanIs("incursions in a history", 1 / .7, 1.3, [.. rows.GroupBy(row => row.Replication).Select(history => (double)history.Count())]);
    }

    [Fact]
    public void Only_a_return_within_48_hours_counts()
    {
        var within = new LogNormal(Math.Log(18) - (Math.Log(1.49) / 2), Math.Sqrt(Math.Log(1.49))).CumulativeDistribution(48);
        var rows = s_probes
            .With("convoy.returns.unprompted", Constant(1))
            .With("convoy.returns.wait", Lognormal(18 * Worlds.Hour, .7))
            .Play(SmallWorld.ObserveOnly, 400)
            .Where(row => row.Ordinal == 1)
            .ToList();
        Theory.ShareIs("returned within 48 hours", within, within - .08, rows.Count(row => row.ReturnedWithin48h), rows.Count);
    }

    [Theory]
    [InlineData(Measure.Broadcast, "convoy.returns.turned")]
    [InlineData(Measure.Strike, "convoy.returns.struck")]
    public void How_it_ended_decides_with_which_probability(Measure measure, string quantity)
    {
        var world = Worlds
            .AllSeeing.HaltedInside(50 * Worlds.Kilometre)
            .With($"strength.{measure.Label()}", Constant(1))
            .With("vehicle-classes.pickup.destroyed", Constant(0))
            .With("vehicle-classes.pickup.damaged", Constant(1))
            .With(quantity, Constant(.4))
            .With("convoy.returns.wait", Constant(Worlds.Hour));
        var rows = world.Play(SmallWorld.Of("one", SmallWorld.Rung(measure, TriggerKind.Detected)), 1500).Where(row => row.Ordinal == 1).ToList();
        Assert.All(rows, row => Assert.Equal(measure == Measure.Strike ? Outcome.StruckAndLeft : Outcome.TurnedByBroadcast, row.Outcome));
        Theory.ShareIs("returned", .4, .47, rows.Count(row => row.ReturnedWithin48h), rows.Count);
    }

    [Fact]
    public void A_return_keeps_intent_and_resolve_and_comes_after_its_wait()
    {
        var rows = Worlds
            .Quiet.With("convoy.returns.unprompted", Constant(.9))
            .With("convoy.returns.wait", Constant(3 * Worlds.Hour))
            .Play(SmallWorld.ObserveOnly, 300);
        foreach (var history in rows.GroupBy(row => row.Replication))
        {
            var ordered = history.OrderBy(row => row.Ordinal).ToList();
            Assert.Single(ordered.Select(row => (row.Intent, row.Resolve)).Distinct());
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.Equal(pair.First.EndTime + (3 * Worlds.Hour), pair.Second.Start, 1e-5));
            Assert.All(ordered.SkipLast(1), row => Assert.True(row.ReturnedWithin48h));
            Assert.False(ordered[^1].ReturnedWithin48h);
        }
    }

    [Fact]
    public void Two_incursions_are_one_convoy_by_their_probability_and_then_share_intent_and_resolve()
    {
        var world = (
            s_probes
                .With("convoys.again.vehicles.pickup", Constant(4))
                .With("convoys.again.arrives", Constant(40 * Worlds.Hour))
                .With("convoys.again.same-as.probability", Constant(.35)) with
            {
                Convoys = [new ConvoyPlan { Name = "convoy" }, new ConvoyPlan { Name = "again", SameAs = "convoy" }],
            }
        ).With("convoy.intent.establish", Constant(1));
        var histories = world
            .Play(SmallWorld.ObserveOnly, Replications)
            .GroupBy(row => row.Replication)
            .Select(rows => (First: rows.Single(row => row.Incursion == "convoy"), Second: rows.Single(row => row.Incursion == "again")))
            .ToList();
        Assert.DoesNotContain(histories, one => one.First.SameConvoy);
        // A convoy that established itself has not left, so nobody can be it; half the convoys are probes, which have.
        Theory.ShareIs("the same convoy", .5 * .35, .21, histories.Count(one => one.Second.SameConvoy), histories.Count);
        // The same convoy, with as many vehicles as the plan says of its second day.
        Assert.All(histories.Where(one => one.Second.SameConvoy), one =>
            Assert.Equal((one.First.Intent, one.First.Resolve, 4), (one.Second.Intent, one.Second.Resolve, one.Second.Vehicles))
        );
        // Who the second is must not hang on what was done to the first: where the draw says the same, intent and resolve are, left or not.
        Theory.ShareIs("the same resolve", .35, .4, histories.Count(one => one.First.Resolve == one.Second.Resolve), histories.Count);
    }

    /// <summary>One convoy is in one place: of two that may be it, the first that comes is, and the other is another of the same intent and resolve.</summary>
    [Fact]
    public void Of_two_that_may_be_one_convoy_one_is_at_most()
    {
        var world = Worlds.Quiet;
        foreach (var (name, hours) in new[] { ("later", 2.5), ("again", 2.0) })
        {
            world = world
                .With($"convoys.{name}.vehicles.pickup", Constant(4))
                .With($"convoys.{name}.arrives", Constant(hours * Worlds.Hour))
                .With($"convoys.{name}.same-as.probability", Constant(1));
        }

        world = world with
        {
            Convoys =
            [
                new ConvoyPlan { Name = "convoy" },
                new ConvoyPlan { Name = "later", SameAs = "convoy" },
                new ConvoyPlan { Name = "again", SameAs = "convoy" },
            ],
        };
        var histories = world.Play(SmallWorld.ObserveOnly, Replications).Where(row => row.Ordinal == 1).GroupBy(row => row.Replication).ToList();
        Assert.All(histories, rows => Assert.InRange(rows.Count(row => row.SameConvoy), 0, 1));
        Assert.Contains(histories, rows => rows.Single(row => row.Incursion == "again").SameConvoy);
        Assert.DoesNotContain(histories, rows =>
            rows.Single(row => row.Incursion == "later").SameConvoy
            && rows.Single(row => row.Incursion == "again").Start < rows.Single(row => row.Incursion == "later").Start
        );
        Assert.All(histories, rows => Assert.Single(rows.Select(row => (row.Intent, row.Resolve)).Distinct()));
    }
}
