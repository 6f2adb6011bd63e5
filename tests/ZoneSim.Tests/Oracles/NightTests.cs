using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>What darkness does: factors that hold by the local clock; where they are 1, no row knows of the night.</summary>
public sealed class NightTests
{
    private const int Replications = 2500;
    private const double OneEye = .03 / 60;

    private static readonly string[] s_factors = ["sight.posts", "sight.aircraft", "sight.air-watch", "on-station", "answered"];

    /// <summary>Halted 40 km out from the start, seen by one outpost; reports take no time.</summary>
    private static readonly Scenario s_halted = Worlds
        .SteadyPace.HaltedInside(40 * Worlds.Kilometre)
        .With("sensing.report-delay", Constant(0))
        .With("aircraft.count", Constant(0))
        .With("horizon.convoy", Constant(48 * Worlds.Hour)) with
    {
        Patrols = [],
    };

    /// <summary>
    /// The first sighting falls when the integrated rate, less by night, reaches a unit exponential; the night of the change of clocks is an hour
    /// longer.
    /// </summary>
    [Theory]
    [InlineData("UTC", 1, 8)]
    [InlineData("Atlantic/Azores", 1, 9)]
    public void An_outpost_sees_less_by_night(string zone, double dusk, double dawn)
    {
        const double Factor = .25;
        var rows = InTheNight(s_halted, zone, ("sight.posts", Factor)).Play(SmallWorld.ObserveOnly, Replications);
        double Seen(double t, double factor) =>
            1 - Math.Exp(-OneEye * (t - ((1 - factor) * (Math.Clamp(t, dusk * Worlds.Hour, dawn * Worlds.Hour) - (dusk * Worlds.Hour)))));
        Theory.DistributionIs(
            $"first sighting at night in {zone}",
            t => Seen(t, Factor),
            t => Seen(t, 2.5 * Factor),
            rows.Select(row => row.Detected ?? double.PositiveInfinity)
        );
    }

    /// <summary>
    /// Always on station by day, and in a share of nights: whoever is not seen before dusk is seen at once in that share of nights, by an aircraft
    /// that sees at once.
    /// </summary>
    [Fact]
    public void An_aircraft_keeps_its_station_in_a_share_of_nights()
    {
        var world = InTheNight(
            (s_halted with { Outposts = [] })
                .With("aircraft.count", Constant(1))
                .With("aircraft.on-station", Constant(1))
                .With("aircraft.sight-rate", Constant(10))
                .With("convoys.convoy.arrives", Constant(2 * Worlds.Hour)),
            "UTC",
            ("on-station", .7)
        );
        var rows = world.Play(SmallWorld.ObserveOnly, Replications);
        Theory.ShareIs("seen by night", .7, .8, rows.Count(row => row.Detected < 3 * Worlds.Hour), rows.Count);
        Assert.All(rows.Where(row => row.Detected > 3 * Worlds.Hour), row => Assert.InRange(row.Detected!.Value, 8 * Worlds.Hour, (8 * Worlds.Hour) + 60));
    }

    [Fact]
    public void Calls_are_answered_less_often_by_night()
    {
        var world = InTheNight(
            Worlds
                .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
                .With("convoys.convoy.arrives", Constant(2 * Worlds.Hour))
                .With("line.silent", Constant(0))
                .With("line.background-calls", Constant(0))
                .With("line.decision", Constant(0))
                .With("line.answered", Constant(.8)),
            "UTC",
            ("answered", .5)
        );
        var rows = world.Play(SmallWorld.Of("call", SmallWorld.Rung(Measure.CallLine)), Replications);
        Theory.ShareIs("answered by night", .4, .46, rows.Count(row => row.CallsAnswered > 0), rows.Count);
    }

    [Fact]
    public void Drones_are_detected_less_often_by_night()
    {
        var oneDrone = s_halted with
        {
            Convoys = [],
            Drones =
            [
                new DronePlan
                {
                    Name = "drone",
                    Target = "north-west",
                    Mission = DroneMission.Reconnaissance,
                },
            ],
        };
        var world = InTheNight(
            oneDrone
                .With("drones.drone.arrives", Constant(2 * Worlds.Hour))
                .With("drone.start-distance", Constant(30 * Worlds.Kilometre))
                .With("drone.loiter", Constant(100 * Worlds.Hour)),
            "UTC",
            ("sight.air-watch", 0)
        );
        var rows = world.Play(SmallWorld.ObserveOnly, 100);
        Assert.All(rows, row => Assert.True(row.Detected is null, "nobody sees before the drone's horizon of 3 h, which falls into the night"));
    }

    /// <summary>With a clock, or with nights in which nothing is less, every row of every shipped night is what it is without, bit for bit.</summary>
    [Theory]
    [InlineData("at-tanf-traffic")]
    [InlineData("at-tanf-2017-06-20")]
    [InlineData("invented-valley")]
    public void A_flat_profile_changes_no_bit(string name)
    {
        var scenario = ShippedModels.Scenarios[name];
        foreach (var policy in ShippedModels.Policies.Values)
        {
            var before = scenario.Play(policy, 60).Hash();
            Assert.Equal(before, InTheNight(scenario, "Atlantic/Azores").Play(policy, 60).Hash());
            Assert.Equal(before, (scenario with { LocalStart = InTheNight(scenario, "UTC").LocalStart }).Play(policy, 60).Hash());
        }
    }

    /// <summary>
    /// No dead input: every number of the night that the coast has changes a row at either end of its range; that of the air watch where a drone
    /// comes.
    /// </summary>
    [Trait("Speed", "Slow")]
    [Fact]
    public void Every_number_of_the_night_changes_a_row()
    {
        var coast = ShippedModels.Scenarios["invented-coast"];
        var valley = ShippedModels.Scenarios["invented-valley"] with { LocalStart = coast.LocalStart };
        valley = valley with { Quantities = valley.Quantities.With(coast.Quantities.Where(one => one.Name.StartsWith("night.", StringComparison.Ordinal))) };
        foreach (var quantity in coast.Quantities.Where(one => one.Name.StartsWith("night.", StringComparison.Ordinal)))
        {
            var world = quantity.Name.EndsWith("air-watch", StringComparison.Ordinal) ? valley : coast;
            foreach (var end in new[] { quantity.Range!.Value.Low, quantity.Range.Value.High })
            {
                Assert.True(
                    ShippedModels.Policies.Values.Any(policy =>
                        RowValues.FirstDifference(world.Play(policy, 400), world.With(quantity.Name, end).Play(policy, 400)) is not null
                    ),
                    $"{quantity.Name} at {end} changes nothing"
                );
            }
        }
    }

    /// <summary>From 22:00, with a night from 23:00 to 06:00 in which nothing is less but what is named.</summary>
    private static Scenario InTheNight(Scenario scenario, string zone, params (string Name, double Factor)[] less) =>
        s_factors
            .Aggregate(scenario with { LocalStart = new LocalStart(new DateOnly(2024, 10, 26), new TimeOnly(22, 0), zone) }, (world, name) =>
                world.With($"night.{name}", Constant(less.FirstOrDefault(one => one.Name == name) is { Name: not null } found ? found.Factor : 1))
            )
            .With("night.begins", Constant(23 * Worlds.Hour))
            .With("night.ends", Constant(6 * Worlds.Hour));
}
