using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// Random worlds at the ends of what is valid: nothing and tiny, equal radii, a start on the edge, a horizon at the instant of
/// an arrival, speeds and delays of nothing or huge, closed sides, roads that bend on an edge.
/// </summary>
internal sealed class EdgeWorlds(int seed)
{
    private const double Minute = 60,
        Hour = 3600,
        Day = 86_400,
        Kilometre = 1000;

    private static readonly string[] s_intents = ["probe", "transit", "establish", "assault"];

    private static readonly string[] s_strengths = ["call-line", "broadcast", "confront", "show-of-force", "warning-shots", "strike", "intercept"];

    private static readonly string[] s_approved = ["show-of-force", "warning-shots", "strike", "intercept", "shoot-down"];

    private static readonly string[] s_delays =
    [
        "sensing.report-delay",
        "sensing.identification",
        "aircraft.transit-station",
        "aircraft.transit-alert",
        "line.decision",
        "line.talk",
        "line.relay-delay",
        "broadcast.delay",
        "partner.reach",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Another world, and the policy that answers in it.</summary>
    public (Scenario Scenario, Policy Policy) Next()
    {
        var radius = Pick(55 * Kilometre, 55 * Kilometre, 10 * Kilometre, 2100, 5);
        var inner = radius * Pick(.5, .5, 1 - 1e-9, 1e-6, 1e-2);
        var garrison = inner * Pick(.1, 0, 1 - 1e-9, .5);
        var world = Zone(SmallWorld.Scenario, radius, inner, garrison);
        world = Subjects(Aims(world, radius, inner, garrison), radius, garrison);
        return (Parts(Answers(world)), Policy());
    }

    private Scenario Zone(Scenario world, double radius, double inner, double garrison) =>
        Set(
            world with
            {
                Sides = Sides(),
            },
            ("zone.radius", radius),
            ("zone.rings.inner", inner),
            ("zone.rings.garrison", garrison),
            ("convoy.start-distance", radius + Pick(30 * Kilometre, 1e-9, 1e-4, 1e-3, 2e-3, 1, 9_999.999, 10_000, 10_000.001)),
            ("convoy.start-bearing", Pick(289, 305, 215, 304.999999999, 0, 360, 82.999999999)),
            ("convoy.road-factor", Pick(1.1, 1, 5)),
            ("convoy.leg-length", Pick(15, 1, 30, 200) * Kilometre),
            ("convoy.leg-factor", Pick(1, 1, .5, 10))
        );

    private Scenario Aims(Scenario world, double radius, double inner, double garrison)
    {
        var depth = Depth(radius, inner, garrison);
        var speed = Pick(8, 8, 1, 300);
        world = Set(
            world,
            ("convoy.speed", speed),
            ("convoy.probe.depth", depth),
            ("convoy.establish.depth", Depth(radius, inner, garrison)),
            ("convoy.probe.dwell", Pick(40 * Minute, 0, 1e-7, 30 * Day)),
            ("convoy.turn-delay", Pick(6 * Minute, 0, 1e-7, 30 * Day)),
            (
                "convoy.transit.closest-approach",
                radius - Depth(radius, inner, garrison) is var approach && approach > 0 ? approach : Pick(0, radius + 1e-4, radius + 1, 1e6)
            ),
            ("convoy.clear-out", Pick(5 * Kilometre, 0, 1e-4, 1e-3, 2e-3, 10_000, 10_000.001, 1e6)),
            (
                "horizon.convoy",
                Pick(12 * Hour, 0, 1e-7, depth * 1.1 / speed, depth / speed, 2 * depth / speed) is var horizon ? Math.Min(horizon, 30 * Day) : 0
            ),
            ("convoy.returns.turned", Pick(0, .9)),
            ("convoy.returns.struck", Pick(0, .9)),
            ("convoy.returns.unprompted", Pick(0, .9)),
            ("convoy.returns.wait", Pick(18 * Hour, 0, 48 * Hour, (48 * Hour) + 1e-6))
        );
        return Pick(0, 1, 2, 3, 4) switch
        {
            0 => Only(world, "probe"),
            1 => Only(world, "transit"),
            2 => Only(world, "establish"),
            3 => Only(world, "assault"),
            _ => world,
        };
    }

    /// <summary>How far beyond the edge: to it, hardly, to a ring, beyond the garrison.</summary>
    private double Depth(double radius, double inner, double garrison) =>
        Pick(radius * .3, 0, 1e-4, 1e-3, .0011, 2e-3, radius - inner, radius - inner + 1e-4, radius - garrison, radius - garrison - 5e-4, radius, 1e6);

    private static Scenario Only(Scenario world, string intent) => Set(world, [.. s_intents.Select(one => ($"convoy.intent.{one}", one == intent ? 1.0 : 0))]);

    private Scenario Subjects(Scenario world, double radius, double garrison)
    {
        var plane = new LocalPlane(world.Garrison);
        GeoPosition[] via =
        [
            .. Enumerable
                .Range(0, Pick(0, 0, 0, 1, 3))
                .Select(_ => plane.ToGround(Place.AtBearing(_random.NextDouble() * 360, radius * Pick(.3, .9, 1, 1.1, 1.5)))),
        ];
        world = world with
        {
            Convoys =
            [
                new ConvoyPlan { Name = "convoy", Via = via },
                new ConvoyPlan
                {
                    Name = "traders",
                    Neutral = true,
                    Via = via,
                },
                new ConvoyPlan { Name = "later", SameAs = "convoy" },
            ],
            Drones =
            [
                new DronePlan
                {
                    Name = "drone",
                    Target = "west",
                    Alert = true,
                },
            ],
        };
        world = Set(
            world,
            ("convoys.traders.vehicles.pickup", 1),
            ("convoys.traders.arrives", Pick(0, Hour)),
            ("convoys.later.vehicles.tank", 2),
            ("convoys.later.arrives", Pick(0, 6 * Hour, 30 * Day)),
            ("convoys.later.same-as.probability", Pick(0, .5, 1)),
            ("drones.drone.arrives", Pick(0, Hour)),
            ("horizon.drone", Pick(3 * Hour, 0, 1e-7)),
            ("drone.start-distance", Pick(80 * Kilometre, 0, 1e-4)),
            ("drone.speed", Pick(40, .1, 300)),
            ("drone.release-distance", Pick(5 * Kilometre, 0, 1e6)),
            ("drone.loiter", Pick(40 * Minute, 0, 30 * Day)),
            ("drone.shot-rate", Pick(.5 / Minute, 0, 10)),
            ("patrols.west.distance", Pick(30 * Kilometre, 0, radius))
        );
        world = Pick(0, 1) == 0 ? world : Set(world, ("convoys.convoy.inside-at", Math.Max(garrison, radius - Pick(1e-4, 1e-3, 2e-3, radius * .5)) + 1e-9));
        world = Pick(0, 1) == 0 ? world : Set(world, ("convoys.convoy.felt.call-line", 0), ("convoys.convoy.felt.strike", Hour));
        return Pick(0, 1) == 0 ? world : Set(world, ("convoys.convoy.reinforced.after", Pick(0, Hour)), ("convoys.convoy.reinforced.vehicles.tank", 1));
    }

    private Scenario Answers(Scenario world) =>
        Set(
            world,
            [
                .. s_strengths.Select(one => ($"strength.{one}", Pick(.4, 0, 1))),
                .. s_approved.Select(one => ($"authority.{one}", Pick(10 * Minute, 0))),
                .. s_delays.Select(one => (one, Pick(5 * Minute, 0))),
                ("vehicle-classes.pickup.destroyed", Pick(.3, 0, 1)),
                ("vehicle-classes.pickup.damaged", 0),
                ("vehicle-classes.tank.destroyed", Pick(.3, 0, 1)),
                ("vehicle-classes.tank.damaged", 0),
                ("aircraft.on-station", Pick(.6, 0, 1)),
                ("aircraft.count", Pick(2, 0, 1)),
                ("line.answered", Pick(.8, 1)),
                ("sensing.wrong-identification", Pick(0, 1)),
                ("partner.hostile-rate.probe", Pick(.04 / Hour, 1 / Minute)),
                ("partner.falls-back", Pick(.5, 1, 0)),
                ("pressure.half-life", Pick(12 * Hour, 60)),
            ]
        );

    /// <summary>Strikes on some of the convoy, after which it may part, and losses after which it may hold.</summary>
    private Scenario Parts(Scenario world)
    {
        world = Pick(0, 1) == 0 ? world : Set(world, ("aircraft.strike-size", Pick(1, 0, 5, 10_000)));
        world =
            Pick(0, 1) == 0
                ? world
                : Set(world, ("convoy.parts.probability", Pick(1, 0, .5)), ("convoy.parts.goes-on", Pick(1, 0, .5)), ("convoy.parts.stays", Pick(1, 0, .5)));
        return Pick(0, 1) == 0
            ? world
            : Set(world, ("convoy.holds.probability", Pick(1, 0, .5)), ("convoy.holds.time", Pick(6 * Hour, 0, 1e-7, 12 * Hour, 30 * Day)));
    }

    private Policy Policy() => ShippedModels.Policies.Values.ElementAt(_random.Next(ShippedModels.Policies.Count));

    private ZoneSide[] Sides() =>
        Pick(0, 1, 2) switch
        {
            0 => [.. SmallWorld.Scenario.Sides],
            1 => [new("all", 0, 360, Closed: false)],
            _ => [new("east", 0, 180, Closed: true), new("south-west", 180, 270, Closed: false), new("north-west", 270, 360, Closed: Pick(0, 1) == 1)],
        };

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private static Scenario Set(Scenario world, params (string Name, double Value)[] values) =>
        values.Aggregate(world, (sum, one) => sum.With(one.Name, Constant(one.Value)));
}
