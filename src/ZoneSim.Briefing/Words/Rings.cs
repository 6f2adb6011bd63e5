using ZoneSim.Model;

namespace ZoneSim.Briefing;

/// <summary>The distances that a scenario names.</summary>
internal static class Rings
{
    /// <summary>The rings and the zone's edge, nearest first; for a drone the distance inside which it shows hostile intent.</summary>
    public static IReadOnlyList<(string Label, double Metres)> Of(Scenario scenario, string kind)
    {
        if (kind == "drone")
        {
            return Subjects.Value(scenario, "drone.hostile-ring") is { } hostile ? [("hostile ring", hostile)] : [];
        }

        var rings = scenario.Quantities.NamesBelow("zone.rings")
            .Select(name => (Label: name == "garrison" ? "garrison ring" : $"{Numbers.Words(name)} ring", Metres: Subjects.Value(scenario, "zone.rings." + name)!.Value));
        var edge = Subjects.Value(scenario, "zone.radius") is { } radius ? new[] { ("zone's edge", radius) } : [];
        return [.. rings.Concat(edge).OrderBy(ring => ring.Item2)];
    }
}
