using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>The zone's rings and sides.</summary>
internal static class ZoneChecks
{
    /// <summary>Checks the order of the rings, the shape, and that the sides go round it once.</summary>
    public static void Check(Facts facts)
    {
        var plan = facts.Scenario.Zone;
        if (!plan.RingsFromEdge.Contains("inner"))
        {
            CheckBelow(facts, "zone.rings.garrison", "zone.rings.inner", "the inner ring");
            CheckBelow(facts, "zone.rings.inner", "zone.radius", "the zone's radius");
        }

        facts.Zone = ShapeChecks.Check(facts);
        foreach (var convoy in facts.Scenario.Convoys)
        {
            CheckInsideAt(facts, $"convoys.{convoy.Name}.inside-at");
        }

        if (facts.Zone is { } shape)
        {
            SideChecks.Check(facts, shape);
        }
    }

    private static void CheckBelow(Facts facts, string name, string limitName, string limit)
    {
        if (facts.Central(name) is { } value && facts.Central(limitName) is { } most && value >= most)
        {
            facts.AddAtEither(name, limitName, $"{name} at {Facts.Km(value)}", $"a distance below {limit}, {Facts.Km(most)}");
        }
    }

    /// <summary>A convoy that starts inside does so over the whole range of its distance.</summary>
    private static void CheckInsideAt(Facts facts, string name)
    {
        if (facts.Scenario.Quantities.Find(name) is not { } inside)
        {
            return;
        }

        var range = inside.Range ?? new Interval(inside.Value.Central, inside.Value.Central);
        if (facts.Central("zone.radius") is { } radius && range.High >= radius)
        {
            facts.AddAtEither(
                name,
                "zone.radius",
                $"a convoy already at {Facts.Km(range.High)}",
                $"a distance below the zone's radius, {Facts.Km(radius)}, over the whole range"
            );
        }
        else if (facts.Central("zone.rings.garrison") is { } ring && range.Low <= ring)
        {
            facts.AddAtEither(
                name,
                "zone.rings.garrison",
                $"a convoy already at {Facts.Km(range.Low)}",
                $"a distance above the garrison ring, {Facts.Km(ring)}, over the whole range"
            );
        }
    }
}
