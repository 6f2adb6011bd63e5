using ZoneSim.Model;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Fixtures;

/// <summary>
/// A scenario built in code, with plain values that a test can change one by one: the oracles' world, which no edit of
/// the shipped scenarios moves.
/// </summary>
internal static class SmallWorld
{
    private const double Minute = 60,
        Hour = 3600,
        Kilometre = 1000,
        KilometresPerHour = 1000.0 / 3600;

    private static readonly (string Name, Distribution Value)[] s_values =
    [
        ("zone.garrison.latitude", Constant(33.506)),
        ("zone.garrison.longitude", Constant(38.618)),
        ("zone.radius", Constant(55 * Kilometre)),
        ("zone.rings.garrison", Constant(2 * Kilometre)),
        ("zone.rings.inner", Constant(30 * Kilometre)),
        ("horizon.convoy", Constant(12 * Hour)),
        ("horizon.drone", Constant(3 * Hour)),
        ("convoy.start-distance", Constant(85 * Kilometre)),
        ("convoy.start-bearing", Constant(289)),
        ("convoy.road-factor", Constant(1.1)),
        ("convoy.leg-length", Constant(15 * Kilometre)),
        ("convoy.speed", Triangular(15 * KilometresPerHour, 30 * KilometresPerHour, 50 * KilometresPerHour)),
        ("convoy.leg-factor", Uniform(0.8, 1.2)),
        ("convoy.intent.probe", Constant(.5)),
        ("convoy.intent.transit", Constant(.08)),
        ("convoy.intent.establish", Constant(.32)),
        ("convoy.intent.assault", Constant(.10)),
        ("convoy.probe.depth", Uniform(2 * Kilometre, 25 * Kilometre)),
        ("convoy.probe.dwell", Lognormal(40 * Minute, 1)),
        ("convoy.establish.depth", Uniform(8 * Kilometre, 42 * Kilometre)),
        ("convoy.transit.closest-approach", Uniform(25 * Kilometre, 60 * Kilometre)),
        ("convoy.resolve.transit", Constant(1.5)),
        ("convoy.resolve.establish", Constant(2)),
        ("convoy.resolve.assault", Constant(3)),
        ("convoy.turn-delay", Exponential(6 * Minute)),
        ("convoy.clear-out", Uniform(5 * Kilometre, 20 * Kilometre)),
        ("convoy.returns.turned", Constant(.3)),
        ("convoy.returns.struck", Constant(.1)),
        ("convoy.returns.unprompted", Constant(.3)),
        ("convoy.returns.wait", Lognormal(18 * Hour, .7)),
        ("vehicle-classes.pickup.destroyed", Constant(.3)),
        ("vehicle-classes.pickup.damaged", Constant(.25)),
        ("vehicle-classes.tank.destroyed", Constant(.3)),
        ("vehicle-classes.tank.damaged", Constant(.25)),
        ("vehicle-classes.tank.speed-cap", Constant(25 * KilometresPerHour)),
        ("strength.call-line", Constant(.5)),
        ("strength.broadcast", Constant(.2)),
        ("strength.confront", Constant(.35)),
        ("strength.show-of-force", Constant(.35)),
        ("strength.warning-shots", Constant(.45)),
        ("strength.strike", Constant(.9)),
        ("strength.intercept", Constant(.45)),
        ("pressure.repeat", Constant(.35)),
        ("pressure.half-life", Constant(12 * Hour)),
        ("pressure.backing", Constant(1)),
        ("sensing.visibility", Constant(1)),
        ("sensing.identification", Exponential(12 * Minute)),
        ("sensing.report-delay", Lognormal(6 * Minute, .7)),
        ("sensing.tracking", Constant(2)),
        ("sensing.wrong-identification", Constant(0)),
        ("sensing.picture-lifetime", Constant(45 * Minute)),
        ("outposts.north-west.distance", Constant(20 * Kilometre)),
        ("outposts.north-west.bearing", Constant(300)),
        ("outposts.north-west.radius", Constant(50 * Kilometre)),
        ("outposts.north-west.rate", Constant(.03 / Minute)),
        ("patrols.west.distance", Constant(30 * Kilometre)),
        ("patrols.west.bearing", Constant(280)),
        ("patrols.west.radius", Constant(40 * Kilometre)),
        ("patrols.west.rate", Constant(.03 / Minute)),
        ("partner.reach", Lognormal(25 * Minute, .6)),
        ("partner.standing-order", Constant(.5)),
        ("partner.hostile-rate.probe", Constant(.04 / Hour)),
        ("partner.hostile-rate.transit", Constant(.04 / Hour)),
        ("partner.hostile-rate.establish", Constant(.12 / Hour)),
        ("partner.hostile-rate.assault", Constant(1 / Hour)),
        ("partner.loss", Constant(.1)),
        ("partner.falls-back", Constant(.5)),
        ("aircraft.count", Constant(2)),
        ("aircraft.on-station", Constant(.6)),
        ("aircraft.endurance", Exponential(4 * Hour)),
        ("aircraft.transit-station", Exponential(8 * Minute)),
        ("aircraft.transit-alert", Lognormal(35 * Minute, .3)),
        ("aircraft.turn-round", Lognormal(60 * Minute, .3)),
        ("aircraft.calls-off", Constant(.5)),
        ("aircraft.sight-radius", Constant(70 * Kilometre)),
        ("aircraft.sight-rate", Constant(.02 / Minute)),
        ("authority.show-of-force", Lognormal(8 * Minute, .8)),
        ("authority.warning-shots", Lognormal(8 * Minute, .8)),
        ("authority.strike", Lognormal(12 * Minute, .8)),
        ("authority.intercept", Lognormal(4 * Minute, .8)),
        ("authority.shoot-down", Lognormal(9.58 * Minute, .658)),
        ("line.background-calls", Constant(12 / (24 * Hour))),
        ("line.holding", Lognormal(8 * Minute, .6)),
        ("line.decision", Lognormal(20 * Minute, .6)),
        ("line.answered", Constant(.8)),
        ("line.retry-after", Constant(6 * Minute)),
        ("line.attentive", Constant(240 * Minute)),
        ("line.silent", Constant(60 * Minute)),
        ("line.talk", Triangular(3 * Minute, 6 * Minute, 15 * Minute)),
        ("line.relayed", Constant(.7)),
        ("line.relay-delay", Lognormal(25 * Minute, .8)),
        ("line.order-reaches", Constant(.85)),
        ("line.degraded", Constant(.6)),
        ("line.suspended", Constant(.25)),
        ("broadcast.delay", Lognormal(10 * Minute, .6)),
        ("broadcast.heard", Constant(.8)),
        ("drone.start-distance", Constant(80 * Kilometre)),
        ("drone.start-bearing", Constant(300)),
        ("drone.speed", Constant(150 * KilometresPerHour)),
        ("drone.attack", Constant(.4)),
        ("drone.resolve-attack", Constant(2)),
        ("drone.sight-radius", Constant(100 * Kilometre)),
        ("drone.sight-rate.unwarned", Constant(.03 / Minute)),
        ("drone.sight-rate.alert", Constant(.1 / Minute)),
        ("drone.release-distance", Uniform(2 * Kilometre, 8 * Kilometre)),
        ("drone.release-loss", Constant(.1)),
        ("drone.hostile-ring", Constant(20 * Kilometre)),
        ("drone.shot-rate", Constant(.5 / Minute)),
        ("drone.loiter", Exponential(40 * Minute)),
        ("reaction.after-strike", Constant(.55)),
        ("reaction.line-not-first", Constant(1)),
        ("reaction.factor.none", Constant(.02)),
        ("reaction.factor.talk", Constant(.05)),
        ("reaction.factor.presence", Constant(.15)),
        ("reaction.factor.warning", Constant(.35)),
        ("reaction.kind.protest", Constant(.35)),
        ("reaction.kind.line-suspended", Constant(.12)),
        ("reaction.kind.air-intercept", Constant(.06)),
        ("reaction.kind.exchange-of-fire", Constant(.02)),
        ("convoys.convoy.vehicles.pickup", Constant(6)),
        ("convoys.convoy.arrives", Constant(0)),
    ];

    /// <summary>One convoy of six pickups, an outpost, a patrol, two aircraft, an open line.</summary>
    public static Scenario Scenario { get; } =
        new()
        {
            Name = "small-world",
            Title = "A small world for tests",
            Sides =
            [
                new("border", 83, 215, Closed: true),
                new("west", 215, 305, Closed: false),
                new("north", 305, 0.001, Closed: false),
                new("east", 0.001, 83, Closed: false),
            ],
            Borders = [],
            LineState = LineState.Open,
            Convoys = [new ConvoyPlan { Name = "convoy" }],
            Drones = [],
            Outposts = ["north-west"],
            Patrols = ["west"],
            NotRepresented = [],
            Quantities = new QuantitySet(s_values.Select(Assumed)),
        };

    /// <summary>Detects and records, nothing else.</summary>
    public static Policy ObserveOnly { get; } =
        new()
        {
            Name = "observe-only",
            Title = "",
            Convoy = [],
            Drone = [],
        };

    /// <summary>A policy of the given rungs against a convoy.</summary>
    public static Policy Of(string name, params Rung[] rungs) =>
        new()
        {
            Name = name,
            Title = "",
            Convoy = rungs,
            Drone = [],
        };

    /// <summary>A rung with one trigger.</summary>
    public static Rung Rung(Measure measure, TriggerKind when = TriggerKind.Identified, int tries = 1, double waitMinutes = 20) =>
        new()
        {
            Name = measure.Label(),
            Measure = measure,
            When = [new Trigger(when)],
            Tries = tries,
            Wait = waitMinutes * Minute,
        };

    /// <summary>The scenario with one quantity replaced, or added.</summary>
    public static Scenario With(this Scenario scenario, string name, Distribution value) =>
        scenario with
        {
            Quantities = scenario.Quantities.With(Assumed((name, value))),
        };

    /// <summary>The rows of many replications.</summary>
    public static List<LedgerRow> Play(this Scenario scenario, Policy policy, int replications, ulong seed = 1)
    {
        var replicator = CompiledModel.Compile(scenario, policy).NewReplicator();
        return [.. Enumerable.Range(0, replications).SelectMany(replication => replicator.Run(seed, replication))];
    }

    private static Quantity Assumed((string Name, Distribution Value) entry) =>
        new()
        {
            Name = entry.Name,
            Dimension = QuantityCatalog.RuleFor(entry.Name)!.Dimension,
            Value = entry.Value,
            Basis = Basis.Assumed,
            Tag = UncertaintyTag.Epistemic,
            Range = new Interval(entry.Value.Central, entry.Value.Central),
        };
}
