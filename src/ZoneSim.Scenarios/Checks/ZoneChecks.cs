using System.Globalization;

using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>The zone's rings and sides.</summary>
internal static class ZoneChecks
{
    /// <summary>Checks the order of the rings, and that the sides cover the circle once.</summary>
    public static void Check(Facts facts)
    {
        CheckBelow(facts, "zone.rings.garrison", "zone.rings.inner", "the inner ring");
        CheckBelow(facts, "zone.rings.inner", "zone.radius", "the zone's radius");
        foreach (var convoy in facts.Scenario.Convoys)
        {
            CheckBelow(facts, $"convoys.{convoy.Name}.inside-at", "zone.radius", "the zone's radius");
            if (facts.Central($"convoys.{convoy.Name}.inside-at") is { } inside && facts.Central("zone.rings.garrison") is { } ring && inside <= ring)
            {
                facts.Add($"convoys.{convoy.Name}.inside-at", $"a convoy already at {Facts.Km(inside)}", $"a distance above the garrison ring, {Facts.Km(ring)}");
            }
        }

        CheckSides(facts);
    }

    private static void CheckBelow(Facts facts, string name, string limitName, string limit)
    {
        if (facts.Central(name) is { } value && facts.Central(limitName) is { } most && value >= most)
        {
            facts.AddAtEither(name, limitName, $"{name} at {Facts.Km(value)}", $"a distance below {limit}, {Facts.Km(most)}");
        }
    }

    private static void CheckSides(Facts facts)
    {
        var sides = facts.Scenario.Sides;
        var width = 0.0;
        for (var i = 0; i < sides.Count; i++)
        {
            var (side, next) = (sides[i], sides[(i + 1) % sides.Count]);
            width += side.From <= side.To ? side.To - side.From : side.To + 360 - side.From;
            if (Math.Abs((side.To % 360) - (next.From % 360)) > 1e-9)
            {
                facts.AddAtEither($"zone.sides.{side.Name}", $"zone.sides.{next.Name}",
                    $"the side '{side.Name}' up to {Degrees(side.To)} and the next, '{next.Name}', from {Degrees(next.From)}",
                    "sides that cover the circle without gap or overlap");
                return;
            }
        }

        if (sides.Count > 0 && Math.Abs(width - 360) > 1e-9)
        {
            facts.Add("zone.sides", $"sides of {Degrees(width)} in all", "sides that cover the circle once, 360 deg");
        }
    }

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.######} deg");
}
