using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>The first sighting is exponential with the pooled rate of whoever sees, over the time that it can be seen.</summary>
[Trait("Speed", "Slow")]
public sealed class SightingTests
{
    private const int Replications = 2500;
    private const double OneEye = .03 / 60,
        Aircraft = .02 / 60;

    /// <summary>Halted 40 km out from the start, within everybody's radius; no aircraft; reports take no time.</summary>
    private static readonly Scenario s_halted = Worlds
        .SteadyPace.HaltedInside(40 * Worlds.Kilometre)
        .With("sensing.report-delay", Constant(0))
        .With("aircraft.count", Constant(0))
        .With("horizon.convoy", Constant(48 * Worlds.Hour));

    [Fact]
    public void One_observer() => FirstSighting(s_halted with { Patrols = [] }, OneEye);

    [Fact]
    public void Two_observers_pool_their_rates() => FirstSighting(s_halted, 2 * OneEye);

    [Fact]
    public void Visibility_is_a_factor_on_every_rate() => FirstSighting(s_halted.With("sensing.visibility", Constant(.4)), .4 * 2 * OneEye);

    [Fact]
    public void Aircraft_on_station_see_too() =>
        FirstSighting(s_halted.With("aircraft.count", Constant(3)).With("aircraft.on-station", Constant(1)), (2 * OneEye) + (3 * Aircraft));

    [Fact]
    public void Aircraft_on_alert_do_not() => FirstSighting(s_halted.With("aircraft.count", Constant(3)).With("aircraft.on-station", Constant(0)), 2 * OneEye);

    /// <summary>
    /// On station in short exponential spells, the exposure to one aircraft is all but its long-run share of the time.
    /// </summary>
    [Fact]
    public void Aircraft_see_during_their_share_of_the_time() =>
        FirstSighting(
            (s_halted with { Outposts = [], Patrols = [] })
                .With("aircraft.count", Constant(1))
                .With("aircraft.on-station", Constant(.3))
                .With("aircraft.endurance", Exponential(60))
                .With("aircraft.sight-rate", Constant(.02 / 60)),
            .3 * .02 / 60
        );

    [Fact]
    public void Drones_are_seen_at_the_rate_of_the_alert()
    {
        var plan = new DronePlan
        {
            Name = "drone",
            Target = "north-west",
            Mission = DroneMission.Reconnaissance,
        };
        var world = (s_halted with { Convoys = [] })
            .With("drones.drone.arrives", Constant(0))
            .With("drone.start-distance", Constant(30 * Worlds.Kilometre))
            .With("drone.loiter", Constant(100 * Worlds.Hour))
            .With("horizon.drone", Constant(48 * Worlds.Hour));
        FirstSighting(world with { Drones = [plan] }, OneEye);
        FirstSighting(world with { Drones = [plan with { Alert = true }] }, .1 / 60);
    }

    /// <summary>A path 40 km from the garrison is within 50 km of an eye there for 60 km.</summary>
    [Theory]
    [InlineData(.01)]
    [InlineData(.002)]
    public void A_passing_convoy_is_seen_by_its_time_within_the_radius(double perMinute)
    {
        var world = (Worlds.SteadyPace.Only(Intent.Transit) with { Patrols = [] })
            .With("convoy.transit.closest-approach", Constant(40 * Worlds.Kilometre))
            .With("sensing.report-delay", Constant(0))
            .With("aircraft.count", Constant(0))
            .With("outposts.north-west.distance", Constant(0))
            .With("outposts.north-west.radius", Constant(50 * Worlds.Kilometre))
            .With("outposts.north-west.rate", Constant(perMinute / 60));
        var rows = world.Play(SmallWorld.ObserveOnly, Replications);
        double Seen(double kilometres) => 1 - Math.Exp(-perMinute / 60 * kilometres * Worlds.Kilometre / Worlds.StraightSpeed);
        Theory.ShareIs("seen in passing", Seen(60), Seen(75), rows.Count(row => row.Detected is not null), rows.Count);
    }

    [Fact]
    public void A_report_takes_its_delay()
    {
        var rows = s_halted
            .With("outposts.north-west.rate", Constant(10))
            .With("sensing.report-delay", Lognormal(600, .7))
            .With("sensing.tracking", Constant(1e-6))
            .With("patrols.west.rate", Constant(0))
            .Play(SmallWorld.ObserveOnly, Replications);
        Theory.MeanIs("report delay", 600.1, 540, [.. rows.Select(row => row.Detected!.Value)]);
    }

    [Fact]
    public void It_is_identified_an_exponential_time_after_the_first_report()
    {
        var rows = s_halted.Play(SmallWorld.ObserveOnly, Replications);
        Theory.DistributionIs(
            "identification",
            t => 1 - Math.Exp(-t / 720),
            t => 1 - Math.Exp(-t / 840),
            rows.Select(row => row.Identified!.Value - row.Detected!.Value)
        );
    }

    [Theory]
    [InlineData(.1)]
    [InlineData(.6)]
    public void Neutral_traffic_is_taken_for_a_convoy_as_often_as_the_scenario_says(double probability)
    {
        var traffic = Worlds.AllSeeing.With("sensing.wrong-identification", Constant(probability)) with
        {
            Convoys = [new ConvoyPlan { Name = "convoy", Neutral = true }],
        };
        var rows = traffic.Play(SmallWorld.ObserveOnly, Replications);
        Theory.ShareIs("wrongly identified", probability, probability + .05, rows.Count(row => row.IdentifiedWrongly), rows.Count);
    }

    private static void FirstSighting(Scenario world, double rate)
    {
        var rows = world.Play(SmallWorld.ObserveOnly, Replications);
        Theory.DistributionIs(
            FormattableString.Invariant($"first sighting at {rate * 60:0.000} a minute"),
            t => 1 - Math.Exp(-rate * t),
            t => 1 - Math.Exp(-rate * 1.2 * t),
            rows.Select(row => row.Detected ?? double.PositiveInfinity)
        );
    }
}
