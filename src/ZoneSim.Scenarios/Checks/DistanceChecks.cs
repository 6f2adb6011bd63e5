using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>
/// Distances that are measured inside the zone fit into it. What does not is no error, since a model can play it; but most often the zone
/// was made smaller than the numbers that were chosen for another one.
/// </summary>
internal static class DistanceChecks
{
    private static readonly string[] s_keys =
    [
        "probe.depth",
        "establish.depth",
        "transit.closest-approach",
        "intent.probe",
        "intent.establish",
        "intent.transit",
        "speed",
        "road-factor",
        "clear-out",
    ];

    private static readonly string[] s_deep = ["probe", "establish"];

    private static readonly string[] s_airKeys = ["start-distance", "release-distance", "hostile-ring"];

    /// <summary>Warns of depths, rings, posts and ways that the zone has no room for.</summary>
    public static void Check(Facts facts)
    {
        if (facts.Zone is not { } shape)
        {
            return;
        }

        CheckInTheAir(facts);
        if (shape.Kind == ZoneKind.Circle)
        {
            CheckCircle(facts, shape.Size);
        }
        else
        {
            CheckAnyShape(facts, shape);
        }
    }

    /// <summary>Convoys that differ in what is looked at here; the others are told of with the first of them.</summary>
    private static IEnumerable<string> Convoys(Facts facts) =>
        facts
            .Scenario.Convoys.Where(convoy => !convoy.Neutral)
            .Select(convoy => convoy.Name)
            .DistinctBy(name => string.Join('|', s_keys.Select(key => facts.NameOf("convoy", name, key))));

    private static void CheckCircle(Facts facts, double radius)
    {
        foreach (var convoy in Convoys(facts))
        {
            CheckDepth(facts, convoy, "probe", radius);
            CheckDepth(facts, convoy, "establish", radius);
            CheckApproach(facts, convoy, radius);
            CheckWay(facts, convoy, "zone.radius", radius);
        }

        foreach (var ring in facts.Scenario.Quantities.NamesBelow("zone.rings").Where(ring => ring is not ("garrison" or "inner")))
        {
            Compare(facts, $"zone.rings.{ring}", radius, $"a ring inside the zone's edge, {Facts.Km(radius)}");
        }

        foreach (var outpost in facts.Scenario.Outposts)
        {
            Compare(facts, $"outposts.{outpost}.distance", radius, $"an outpost inside the zone, within {Facts.Km(radius)}");
        }

        foreach (var patrol in facts.Scenario.Patrols.Where(patrol => facts.Scenario.Drones.All(drone => drone.Target != patrol)))
        {
            Compare(facts, $"patrols.{patrol}.distance", radius, $"a patrol inside the zone, within {Facts.Km(radius)}, unless it is {Targeting(facts)}");
        }
    }

    /// <summary>The same of a zone that is no circle, by places: it is deepest where it is widest, and no one radius says where its edge is.</summary>
    private static void CheckAnyShape(Facts facts, ZoneShape shape)
    {
        var deepest = shape.Points.Max(shape.DepthAt);
        foreach (var convoy in Convoys(facts))
        {
            foreach (var intent in s_deep.Where(intent => IsMeant(facts, convoy, intent)))
            {
                Compare(
                    facts,
                    facts.NameOf("convoy", convoy, $"{intent}.depth"),
                    deepest,
                    $"depths below that of what is protected, {Facts.About(deepest)}: deeper is beyond it"
                );
            }

            CheckApproach(facts, convoy, Math.Round(shape.Reach / 100) * 100);
            CheckWay(facts, convoy, shape.Kind == ZoneKind.Polygon ? "zone.polygon" : "zone.line", shape.Reach);
        }

        var plan = facts.Scenario.Zone;
        foreach (var ring in facts.Scenario.Quantities.NamesBelow("zone.rings").Where(ring => ring != "garrison" && !plan.RingsFromEdge.Contains(ring)))
        {
            Compare(
                facts,
                $"zone.rings.{ring}",
                shape.Reach,
                $"a ring that does not hold the whole zone, which ends {Facts.About(shape.Reach)} from the garrison"
            );
        }

        foreach (var (section, names) in new[] { ("outposts", facts.Scenario.Outposts), ("patrols", facts.Scenario.Patrols) })
        {
            foreach (var post in names.Where(name => facts.Scenario.Drones.All(drone => drone.Target != name)))
            {
                if (
                    facts.Central($"{section}.{post}.distance") is { } distance
                    && facts.Central($"{section}.{post}.bearing") is { } bearing
                    && shape.DepthAt(Place.AtBearing(bearing, distance)) <= 0
                )
                {
                    facts.Warn($"{section}.{post}", $"'{post}' outside the zone", $"a place inside the zone, unless it is {Targeting(facts)}");
                }
            }
        }
    }

    private static void CheckInTheAir(Facts facts)
    {
        foreach (
            var drone in facts.Scenario.Drones.DistinctBy(drone => string.Join('|', s_airKeys.Select(key => facts.NameOf(drone.Kind.Word(), drone.Name, key))))
        )
        {
            var (word, expected) = (drone.Kind.Word(), $"a distance below that at which the {drone.Kind.Noun()} starts");
            if (facts.Central(facts.NameOf(word, drone.Name, "start-distance")) is { } start)
            {
                Compare(facts, facts.NameOf(word, drone.Name, "release-distance"), start, $"{expected}, {Facts.Km(start)}");
                Compare(facts, facts.NameOf(word, drone.Name, "hostile-ring"), start, $"{expected}, {Facts.Km(start)}");
            }
        }
    }

    private static string Targeting(Facts facts) =>
        $"a {string.Join(" or ", facts.Scenario.InTheAir().DefaultIfEmpty(IncursionKind.Drone).Select(kind => kind.Noun()))}'s target";

    /// <summary>Warns where a distance goes up to a limit or beyond, in itself or over its range.</summary>
    private static void Compare(Facts facts, string name, double limit, string expected)
    {
        if (facts.Scenario.Quantities.Find(name) is { } quantity && Highest(quantity) is var highest && highest >= limit)
        {
            facts.Warn(name, $"{name} {Reach(quantity, highest)}", expected);
        }
    }

    /// <summary>Depth is counted inwards from the edge: at the radius it is the garrison.</summary>
    private static void CheckDepth(Facts facts, string convoy, string intent, double radius)
    {
        if (IsMeant(facts, convoy, intent))
        {
            Compare(
                facts,
                facts.NameOf("convoy", convoy, $"{intent}.depth"),
                radius,
                $"depths below the zone's radius, {Facts.Km(radius)}: deeper is beyond the garrison"
            );
        }
    }

    private static void CheckApproach(Facts facts, string convoy, double radius)
    {
        var name = facts.NameOf("convoy", convoy, "transit.closest-approach");
        if (IsMeant(facts, convoy, "transit") && facts.Scenario.Quantities.Find(name) is { } approach && Lowest(approach) is var lowest && lowest >= radius)
        {
            facts.Warn(
                name,
                $"{name} of {Facts.Km(lowest)} or more",
                $"a distance below the zone's radius, {Facts.Km(radius)}: no crossing convoy would enter"
            );
        }
    }

    /// <summary>Within the horizon a convoy has to come to the garrison, and has to drive clear.</summary>
    private static void CheckWay(Facts facts, string convoy, string edge, double reach)
    {
        if (facts.Central("horizon.convoy") is not { } horizon || facts.Central(facts.NameOf("convoy", convoy, "speed")) is not { } speed)
        {
            return;
        }

        var road = facts.Central(facts.NameOf("convoy", convoy, "road-factor")) ?? 1;
        var clear = facts.NameOf("convoy", convoy, "clear-out");
        foreach (var (name, what, far) in new[] { (edge, "to the garrison", (double?)reach), (clear, "clear of the zone", facts.Central(clear)) })
        {
            if (far is { } length && length * road >= horizon * speed)
            {
                facts.Warn(
                    name,
                    $"{name} at {Facts.Km(length)}, a way {what} that a convoy does not drive within the horizon",
                    $"a distance below what it drives in {Amount(horizon, Dimension.Duration)} at {Amount(speed, Dimension.Speed)}, or a longer horizon.convoy"
                );
            }
        }
    }

    /// <summary>Whether that convoy may come with that intent at all.</summary>
    private static bool IsMeant(Facts facts, string convoy, string intent) =>
        facts.Scenario.Quantities.FindOf("convoy", convoy, $"intent.{intent}") is { } weight && (weight.Value.Central > 0 || weight.Range is { High: > 0 });

    private static string Reach(Quantity quantity, double highest) =>
        quantity.Value.Family == Family.Constant && quantity.Value.A == highest ? $"at {Facts.Km(highest)}" : $"up to {Facts.Km(highest)}";

    /// <summary>The highest value, of itself or as centre of its range; where a family has no upper end, its mean.</summary>
    private static double Highest(Quantity quantity) =>
        Math.Max(
            quantity.Range?.High ?? 0,
            quantity.Value.Family switch
            {
                Family.Uniform => quantity.Value.B,
                Family.Triangular => quantity.Value.C,
                _ => quantity.Value.A,
            }
        );

    private static double Lowest(Quantity quantity) =>
        Math.Min(
            quantity.Range?.Low ?? double.MaxValue,
            quantity.Value.Family switch
            {
                Family.Exponential or Family.Lognormal => 0,
                _ => quantity.Value.A,
            }
        );

    private static string Amount(double value, Dimension dimension) => QuantityReference.Amount(value, dimension);
}
