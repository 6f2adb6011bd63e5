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
            CheckInsideAt(facts, $"convoys.{convoy.Name}.inside-at");
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
            facts.AddAtEither(name, "zone.radius", $"a convoy already at {Facts.Km(range.High)}", $"a distance below the zone's radius, {Facts.Km(radius)}, over the whole range");
        }
        else if (facts.Central("zone.rings.garrison") is { } ring && range.Low <= ring)
        {
            facts.AddAtEither(name, "zone.rings.garrison", $"a convoy already at {Facts.Km(range.Low)}", $"a distance above the garrison ring, {Facts.Km(ring)}, over the whole range");
        }
    }

    private static void CheckSides(Facts facts)
    {
        var sides = facts.Scenario.Sides;
        if (sides.FirstOrDefault(side => side.From == side.To) is { } empty)
        {
            facts.Add($"zone.sides.{empty.Name}", $"the side '{empty.Name}' from {Degrees(empty.From)} to {Degrees(empty.To)}, which is no side", "a side with two bearings; the whole circle is from 0 deg to 360 deg");
            return;
        }

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
