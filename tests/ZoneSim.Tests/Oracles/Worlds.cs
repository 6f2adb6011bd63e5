using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>The small world made so plain that its answers can be worked out by hand.</summary>
internal static class Worlds
{
    public const double Minute = 60,
        Hour = 3600,
        Kilometre = 1000;

    /// <summary>The speed of a steady convoy: 30 km/h of road, with a road factor of 1.1.</summary>
    public const double Steady = 30_000.0 / 3600,
        StraightSpeed = Steady / 1.1;

    /// <summary>One convoy that comes once, to be told from nothing but chance and geometry: no standing order, no return.</summary>
    public static Scenario Quiet { get; } =
        SmallWorld
            .Scenario.With("partner.standing-order", Constant(0))
            .With("convoy.returns.turned", Constant(0))
            .With("convoy.returns.struck", Constant(0))
            .With("convoy.returns.unprompted", Constant(0));

    /// <summary>Quiet, at one speed.</summary>
    public static Scenario SteadyPace { get; } = Quiet.With("convoy.speed", Constant(Steady)).With("convoy.leg-factor", Constant(1));

    /// <summary>Quiet, and whatever comes is seen, reported and identified at once, and every answer succeeds at once.</summary>
    public static Scenario AllSeeing { get; } =
        Quiet
            .With("outposts.north-west.rate", Constant(10))
            .With("outposts.north-west.radius", Constant(200 * Kilometre))
            .With("sensing.tracking", Constant(0.0001))
            .With("sensing.report-delay", Constant(0))
            .With("sensing.identification", Constant(0))
            .With("sensing.picture-lifetime", Constant(30 * 24 * Hour))
            .With("broadcast.delay", Constant(0))
            .With("broadcast.heard", Constant(1))
            .With("aircraft.on-station", Constant(1))
            .With("aircraft.transit-station", Constant(0))
            .With("authority.show-of-force", Constant(0))
            .With("authority.warning-shots", Constant(0))
            .With("authority.strike", Constant(0));

    /// <summary>The scenario with convoys of one intent only.</summary>
    public static Scenario Only(this Scenario scenario, Intent intent) =>
        new[] { Intent.Probe, Intent.Transit, Intent.Establish, Intent.Assault }.Aggregate(scenario, (world, one) =>
            world.With($"convoy.intent.{one.Label()}", Constant(one == intent ? 1 : 0))
        );

    /// <summary>The scenario with the convoy already inside, where it stays.</summary>
    public static Scenario HaltedInside(this Scenario scenario, double distance) =>
        scenario.Only(Intent.Establish).With("convoys.convoy.inside-at", Constant(distance)).With("convoy.establish.depth", Constant(1 * Kilometre));
}
