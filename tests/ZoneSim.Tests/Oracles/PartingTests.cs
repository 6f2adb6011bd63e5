using CsCheck;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Invariants;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A convoy that parts after a strike on some of its vehicles: how often, into what, and how it ends.</summary>
public sealed class PartingTests
{
    private const int Replications = 2000;

    /// <summary>Six vehicles inside; a strike is aimed at one, damages it, and turns nobody.</summary>
    private static readonly Scenario s_struck = Worlds
        .AllSeeing.With("strength.strike", Constant(0))
        .With("aircraft.strike-size", Constant(1))
        .With("vehicle-classes.pickup.destroyed", Constant(0))
        .With("vehicle-classes.pickup.damaged", Constant(1));

    private static readonly Scenario s_standing = s_struck.HaltedInside(40 * Worlds.Kilometre);

    private static readonly Policy s_once = SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected));

    private static readonly Policy s_six = SmallWorld.Of("strike-six", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected, tries: 6, waitMinutes: 1));

    private static readonly Gen<double> s_share = Gen.Int[0, 2].Select(half => half / 2.0);

    private static Scenario Parting(Scenario scenario, double probability, double goesOn, double stays) =>
        scenario
            .With("convoy.parts.probability", Constant(probability))
            .With("convoy.parts.goes-on", Constant(goesOn))
            .With("convoy.parts.stays", Constant(stays));

    private static Scenario Driving(Intent intent) =>
        s_struck
            .Only(intent)
            .With("convoys.convoy.inside-at", Constant(50 * Worlds.Kilometre))
            .With("convoy.probe.depth", Constant(20 * Worlds.Kilometre))
            .With("convoy.probe.dwell", Constant(Worlds.Hour));

    [Fact]
    public void It_parts_as_often_as_is_said_and_into_what_is_said()
    {
        var rows = Parting(s_standing, .4, .6, 0).Play(s_once, Replications);
        Theory.ShareIs("parts", .4, .5, rows.Count(row => row.VehiclesParted > 0), rows.Count);
        Theory.ShareIs("the others go on, the one turns", .24, .3, rows.Count(row => row.VehiclesParted == 1), rows.Count);
        Theory.ShareIs("the others turn, the one stays", .16, .2, rows.Count(row => row.VehiclesParted == 5), rows.Count);
        var probes = Parting(Driving(Intent.Probe), 1, .6, .3).Play(s_once, Replications);
        Theory.ShareIs(
            "someone is inside in the end",
            .4 + (.6 * .3),
            .4 + (.6 * .4),
            probes.Count(row => row.End == PolicyNeutralEnd.StillInside),
            probes.Count
        );
    }

    /// <summary>At probability 1 each strike on one of six parts it; at 0 it is as without the key, bit for bit.</summary>
    [Fact]
    public void Always_and_never()
    {
        Assert.All(Parting(s_standing, 1, 1, 1).Play(s_once, 100), row => Assert.Equal(1, row.VehiclesParted));
        Assert.All(Parting(s_standing, 1, 0, 1).Play(s_once, 100), row => Assert.Equal(5, row.VehiclesParted));
        var answered = Worlds.Quiet.With("aircraft.strike-size", Constant(2)).With("partner.standing-order", Constant(.5));
        var policy = SmallWorld.Of("strike-three", SmallWorld.Rung(Measure.Strike, TriggerKind.Entered, tries: 3));
        var never = Parting(answered, 0, 1, 1).Play(policy, 400);
        Assert.Null(RowValues.FirstDifference(answered.Play(policy, 400), never));
        Assert.All(never, row => Assert.Equal(0, row.VehiclesParted));
        Assert.NotNull(RowValues.FirstDifference(never, Parting(answered, 1, 1, 1).Play(policy, 400)));
    }

    /// <summary>A strike on all of it, on none of it, outside the zone or on a convoy that leaves parts nothing.</summary>
    [Fact]
    public void A_strike_that_cannot_part_it()
    {
        var always = Parting(s_standing, 1, .5, .5);
        Assert.All(always.With("aircraft.strike-size", Constant(6)).Play(s_once, 50), row => Assert.Equal(0, row.VehiclesParted));
        Assert.All(always.With("aircraft.strike-size", Constant(0)).Play(s_once, 50), row => Assert.Equal(0, row.VehiclesParted));
        Assert.All(always.With("vehicle-classes.pickup.destroyed", Constant(1)).With("vehicle-classes.pickup.damaged", Constant(0)).Play(s_once, 50), row =>
            Assert.Equal(0, row.VehiclesParted)
        );
        var outside = Parting(Worlds.AllSeeing.With("aircraft.strike-size", Constant(1)), 1, .5, .5)
            .Play(s_once, 200)
            .Where(row => row.FirstUse[(int)Measure.Strike] < (row.Entry ?? row.EndTime))
            .ToList();
        Assert.NotEmpty(outside);
        Assert.All(outside, row => Assert.Equal(0, row.VehiclesParted));
    }

    [Theory]
    [InlineData(Intent.Assault, 1, 1, PolicyNeutralEnd.Reached, Outcome.ReachedGarrison)]
    [InlineData(Intent.Assault, 1, 0, PolicyNeutralEnd.Reached, Outcome.ReachedGarrison)]
    [InlineData(Intent.Assault, 0, 0, PolicyNeutralEnd.StillInside, Outcome.StillInside)]
    [InlineData(Intent.Probe, 1, 1, PolicyNeutralEnd.StillInside, Outcome.StillInside)]
    [InlineData(Intent.Probe, 1, 0, PolicyNeutralEnd.Out, Outcome.StruckAndLeft)]
    [InlineData(Intent.Probe, 0, 0, PolicyNeutralEnd.StillInside, Outcome.StillInside)]
    internal void It_counts_by_the_part_that_went_furthest(Intent intent, double goesOn, double stays, PolicyNeutralEnd end, Outcome outcome) =>
        Assert.All(Parting(Driving(intent), 1, goesOn, stays).Play(s_once, 60), row =>
        {
            Assert.Equal((end, outcome), (row.End, row.Outcome));
            if (end == PolicyNeutralEnd.StillInside)
            {
                // Somebody is inside from the entry to the horizon, wherever the others are.
                Assert.Equal(12 * Worlds.Hour, row.TimeInZone, 1e-3);
                Assert.Equal(row.EndTime - row.Entry!.Value, row.TimeInZone, 1e-3);
            }
        });

    /// <summary>
    /// One tank in front of five pickups: the first strike damages and parts off the tank, the next five destroy the pickups. Then the
    /// tank is out if it turned, and followed and inside if it stayed; a seventh strike destroys it, and with it the convoy.
    /// </summary>
    [Theory]
    [InlineData(0, 6, Outcome.StruckAndLeft, PolicyNeutralEnd.Out)]
    [InlineData(1, 6, Outcome.StillInside, PolicyNeutralEnd.StillInside)]
    [InlineData(1, 7, Outcome.StillInside, PolicyNeutralEnd.StillInside)]
    internal void Where_those_that_went_on_are_destroyed(double stays, int strikes, Outcome outcome, PolicyNeutralEnd end)
    {
        var world = Parting(s_standing, 1, 1, stays)
            .With("convoys.convoy.vehicles.pickup", Constant(5))
            .With("convoys.convoy.vehicles.tank", Constant(1))
            .With("vehicle-classes.pickup.destroyed", Constant(1))
            .With("vehicle-classes.pickup.damaged", Constant(0))
            .With("vehicle-classes.tank.destroyed", Constant(0))
            .With("vehicle-classes.tank.damaged", Constant(1))
            .With("aircraft.turn-round", Constant(0));
        var policy = SmallWorld.Of("strikes", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected, tries: strikes, waitMinutes: 1));
        var row = (world with { Convoys = [world.Convoys[0] with { Order = ["tank"] }] }).Play(policy, 1).Single();
        Assert.Equal((strikes, 5, 1, 1), (row.Uses[(int)Measure.Strike], row.VehiclesDestroyed, row.VehiclesDamaged, row.VehiclesParted));
        Assert.Equal((outcome, end), (row.Outcome, row.End));
    }

    /// <summary>
    /// Those that go on have felt the first strike, and are turned by the second; the one that stays is inside in the end, whatever turned them.
    /// </summary>
    [Fact]
    public void Those_that_go_on_are_turned_and_one_stays()
    {
        var world = Parting(Driving(Intent.Assault), 1, 1, 1).With("strength.strike", Constant(1));
        var twice = SmallWorld.Of("strike-twice", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected, tries: 2, waitMinutes: 10));
        var rows = world.Play(twice, 60).Where(row => row.Ordinal == 1 && row.Uses[(int)Measure.Strike] == 2 && row.CreditedCause is not null).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
            Assert.Equal(
                (Outcome.StillInside, PolicyNeutralEnd.StillInside, Measure.Strike, 1),
                (row.Outcome, row.End, row.CreditedCause!.Value, row.VehiclesParted)
            )
        );
    }

    [Fact]
    public void No_row_contradicts_itself()
    {
        var parted = 0;
        Gen.Select(s_share, s_share, s_share, Gen.Int[0, 7], Gen.Int[1, 6], Gen.Int[0, 3], s_share)
            .Sample(
                (probability, goesOn, stays, size, vehicles, intent, destroyed) =>
                {
                    var world = Parting(Worlds.Quiet.Only((Intent)intent), probability, goesOn, stays)
                        .With("convoys.convoy.vehicles.pickup", Constant(vehicles))
                        .With("aircraft.strike-size", Constant(size))
                        .With("vehicle-classes.pickup.destroyed", Constant(destroyed))
                        .With("vehicle-classes.pickup.damaged", Constant(1 - destroyed))
                        .With("convoy.holds.probability", Constant(1 - probability))
                        .With("convoy.holds.time", Exponential(6 * Worlds.Hour))
                        .With("convoys.convoy.reinforced.after", Constant(4 * Worlds.Hour))
                        .With("convoys.convoy.reinforced.vehicles.tank", Constant(1))
                        .With("partner.standing-order", Constant(.5))
                        .With("convoy.returns.struck", Constant(.5))
                        .With("strength.strike", Constant(.5));
                    var model = CompiledModel.Compile(world, s_six);
                    var replicator = model.NewReplicator();
                    foreach (var row in Enumerable.Range(0, 12).SelectMany(replication => replicator.Run(5, replication)))
                    {
                        Assert.All(RowRules.All, rule => Assert.True(rule.Holds(model, row), rule.Name));
                        Assert.True(row.VehiclesParted == 0 || size > 0);
                        _ = row.VehiclesParted > 0 ? Interlocked.Increment(ref parted) : 0;
                    }
                },
                iter: 120,
                seed: "0000000000000"
            );
        Assert.True(parted > 50, $"only {parted} rows of convoys that parted");
    }

    /// <summary>What a trace says adds up, and those that stay while others go on are a track of their own from the parting on.</summary>
    [Fact]
    public void It_is_told_and_drawn()
    {
        var model = CompiledModel.Compile(Parting(Driving(Intent.Probe), 1, 1, 1), s_once);
        var history = History.Play(model, 1, 3);
        var told = history.Events.Where(one => one.Facts.Parting is not null).ToList();
        Assert.Equal([PartingFact.StruckStay, PartingFact.StayersFollowed], told.Select(one => one.Facts.Parting!.Value));
        Assert.Equal("The convoy parts: 5 vehicles go on, 1 vehicle under the strike stays", told[0].Text);
        Assert.Equal((6, 0, 1), (told[0].Facts.Vehicles, told[0].Facts.Destroyed, told[0].Facts.Apart));
        Assert.Equal((6, 0, 5), (told[1].Facts.Vehicles, told[1].Facts.Destroyed, told[1].Facts.Apart));
        Assert.Equal(2, history.Tracks.Count);
        var (led, stood) = (history.Tracks[0], history.Tracks[1]);
        Assert.Equal((false, true), (led.IsPart, stood.IsPart));
        Assert.Equal(("still-inside", "still-inside"), (led.End, stood.End));
        Assert.Equal((told[0].Seconds, history.Rows.Single().EndTime), (stood.Points[0].Seconds, stood.Points[^1].Seconds));
        Assert.All(stood.Points, point => Assert.True(point.At.DistanceTo(new Place(told[0].X, told[0].Y)) < 1e-3));
        Assert.Equal(told[1].Seconds, led.Points[^1].Seconds);
        Assert.True(led.Points[^1].At.Distance > 55 * Worlds.Kilometre);
    }
}
