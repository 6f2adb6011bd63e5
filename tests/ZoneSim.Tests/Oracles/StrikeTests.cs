using MathNet.Numerics.Distributions;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A strike destroys and damages each vehicle by the probabilities of its class, one vehicle apart from another.</summary>
[Trait("Speed", "Slow")]
public sealed class StrikeTests
{
    private const int Replications = 3000;

    /// <summary>One strike on a convoy that stays.</summary>
    private static readonly Scenario s_struck = Worlds.AllSeeing.HaltedInside(40 * Worlds.Kilometre).With("strength.strike", Constant(0));

    private static readonly Policy s_once = SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected));

    private static readonly Policy s_twice = SmallWorld.Of("strike-twice", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected, tries: 2));

    [Fact]
    public void What_it_destroys_is_binomial()
    {
        var rows = s_struck.Play(s_once, Replications);
        for (var k = 0; k <= 6; k++)
        {
            var (destroyed, damaged) = (Binomial.PMF(.3, 6, k), Binomial.PMF(.25, 6, k));
            Theory.ShareIs($"{k} of 6 destroyed", destroyed, destroyed + .05, rows.Count(row => row.VehiclesDestroyed == k), rows.Count);
            Theory.ShareIs($"{k} of 6 damaged", damaged, damaged + .05, rows.Count(row => row.VehiclesDamaged == k), rows.Count);
        }

        var untouched = Math.Pow(.45, 6);
        Theory.ShareIs("nothing hit", untouched, untouched + .03, rows.Count(row => row.VehiclesDestroyed + row.VehiclesDamaged == 0), rows.Count);
    }

    [Fact]
    public void Each_class_has_its_own_probabilities()
    {
        var rows = s_struck
            .With("convoys.convoy.vehicles.pickup", Constant(5))
            .With("convoys.convoy.vehicles.tank", Constant(4))
            .With("vehicle-classes.pickup.destroyed", Constant(0))
            .With("vehicle-classes.pickup.damaged", Constant(.5))
            .With("vehicle-classes.tank.destroyed", Constant(.6))
            .With("vehicle-classes.tank.damaged", Constant(0))
            .Play(s_once, Replications);
        Theory.MeanIs("tanks destroyed", 4 * .6, 9 * .3, [.. rows.Select(row => (double)row.VehiclesDestroyed)]);
        Theory.MeanIs("pickups damaged", 5 * .5, 9 * .25, [.. rows.Select(row => (double)row.VehiclesDamaged)]);
        Theory.ShareIs("all tanks destroyed", Math.Pow(.6, 4), Math.Pow(.6, 3), rows.Count(row => row.VehiclesDestroyed == 4), rows.Count);
    }

    /// <summary>
    /// A strike of a size is aimed at the lead: of four tanks ahead of five pickups, two strikes of two take no pickup and leave no tank where each
    /// strike destroys.
    /// </summary>
    [Fact]
    public void A_strike_of_a_size_takes_the_first_that_are_left()
    {
        var mixed = s_struck
            .With("convoys.convoy.vehicles.pickup", Constant(5))
            .With("convoys.convoy.vehicles.tank", Constant(4))
            .With("aircraft.strike-size", Constant(2))
            .With("vehicle-classes.tank.destroyed", Constant(1))
            .With("vehicle-classes.tank.damaged", Constant(0))
            .With("vehicle-classes.pickup.destroyed", Constant(0))
            .With("vehicle-classes.pickup.damaged", Constant(1));
        (int Destroyed, int Damaged) After(Policy policy, params string[] order)
        {
            var row = (mixed with { Convoys = [mixed.Convoys[0] with { Order = order }] }).Play(policy, 1).Single();
            return (row.VehiclesDestroyed, row.VehiclesDamaged);
        }

        Assert.Equal((2, 0), After(s_once, "tank"));
        Assert.Equal((4, 0), After(s_twice, "tank"));
        Assert.Equal((0, 2), After(s_once, "pickup", "tank"));
        Assert.Equal((0, 2), After(s_once));
    }

    /// <summary>
    /// Whom it is aimed at it hits by the same chances, and the same luck, as a strike on all; one as large as the convoy is a strike on all, bit for
    /// bit.
    /// </summary>
    [Fact]
    public void A_strike_of_a_size_is_part_of_a_strike_on_all()
    {
        var (all, three) = (s_struck.Play(s_once, Replications), s_struck.With("aircraft.strike-size", Constant(3)).Play(s_once, Replications));
        Theory.MeanIs("destroyed of three", 3 * .3, 6 * .3, [.. three.Select(row => (double)row.VehiclesDestroyed)]);
        Assert.All(all.Zip(three), pair =>
            Assert.InRange(pair.Second.VehiclesDestroyed, Math.Max(0, pair.First.VehiclesDestroyed - 3), pair.First.VehiclesDestroyed)
        );
        Assert.Equal(all.Hash(), s_struck.With("aircraft.strike-size", Constant(6)).Play(s_once, Replications).Hash());
    }

    /// <summary>After two strikes: destroyed d + (1 − d) d; damaged, not destroyed, (1 − d)² − (1 − d − g)².</summary>
    [Fact]
    public void A_second_strike_finds_what_the_first_left()
    {
        var rows = s_struck.Play(s_twice, Replications);
        Assert.All(rows, row =>
            Assert.Equal(2, row.Uses[(int)Measure.Strike] + (row.Outcome == Outcome.Destroyed && row.Uses[(int)Measure.Strike] == 1 ? 1 : 0))
        );
        Theory.MeanIs("destroyed by two strikes", 6 * (.3 + (.7 * .3)), 6 * .6, [.. rows.Select(row => (double)row.VehiclesDestroyed)]);
        Theory.MeanIs("damaged by two strikes", 6 * ((.7 * .7) - (.45 * .45)), 6 * .25, [.. rows.Select(row => (double)row.VehiclesDamaged)]);
    }

    [Fact]
    public void A_convoy_is_destroyed_when_each_of_its_vehicles_is()
    {
        var rows = s_struck.With("convoys.convoy.vehicles.pickup", Constant(2)).Play(s_once, Replications);
        Theory.ShareIs("both destroyed", .09, .12, rows.Count(row => row.Outcome == Outcome.Destroyed), rows.Count);
    }

    /// <summary>Shots are a rate while the aircraft is in contact: the time from the order, all else at once, is exponential.</summary>
    [Fact]
    public void A_drone_falls_an_exponential_time_after_the_shooting_began()
    {
        var drone = new DronePlan
        {
            Name = "drone",
            Target = "north-west",
            Mission = DroneMission.Reconnaissance,
        };
        var world = (Worlds.AllSeeing with { Convoys = [], Drones = [drone] })
            .With("drones.drone.arrives", Constant(0))
            .With("authority.shoot-down", Constant(0))
            .With("drone.sight-rate.unwarned", Constant(10))
            .With("drone.loiter", Constant(100 * Worlds.Hour))
            .With("horizon.drone", Constant(24 * Worlds.Hour));
        var shoot = new Policy
        {
            Name = "shoot",
            Title = "",
            Convoy = [],
            Drone = [SmallWorld.Rung(Measure.ShootDown, TriggerKind.Detected)],
        };
        var rows = world.Play(shoot, Replications);
        Assert.All(rows, row => Assert.Equal(Outcome.ShotDownBeforeRelease, row.Outcome));
        Theory.DistributionIs(
            "time to the shoot-down",
            t => 1 - Math.Exp(-t / 120),
            t => 1 - Math.Exp(-t / 150),
            rows.Select(row => row.EndTime - row.FirstUse[(int)Measure.ShootDown]!.Value)
        );
    }
}
