using ZoneSim.Briefing.Texts;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>The distances that a scenario names.</summary>
internal static class Rings
{
    /// <summary>
    /// The rings around what is protected and the edge of a zone that is a circle, nearest first; for a drone the distance inside which it shows
    /// hostile intent.
    /// </summary>
    public static IReadOnlyList<(string Label, double Metres)> Of(Scenario scenario, string kind)
    {
        if (SubjectNouns.Flies(kind))
        {
            return Subjects.Value(scenario, $"{kind}.hostile-ring") is { } hostile ? [("hostile ring", hostile)] : [];
        }

        var rings = scenario.Quantities.NamesBelow("zone.rings").Where(name => !scenario.Zone.RingsFromEdge.Contains(name)).Select(name => One(scenario, name));
        var edge = Subjects.Value(scenario, "zone.radius") is { } radius ? new[] { ("zone's edge", radius) } : [];
        return [.. rings.Concat(edge).OrderBy(ring => ring.Item2)];
    }

    /// <summary>The rings that are measured inwards from the zone's edge, the outermost first.</summary>
    public static IReadOnlyList<(string Label, double Metres)> FromEdge(Scenario scenario) =>
        [
            .. scenario
                .Zone.RingsFromEdge.Where(name => Subjects.Value(scenario, "zone.rings." + name) is not null)
                .Select(name => One(scenario, name))
                .OrderBy(ring => ring.Metres),
        ];

    /// <summary>What convoys come near to, in words.</summary>
    public static string Protected(Scenario scenario) => scenario.Zone.Protected.Count > 0 ? "the nearest protected point" : "the garrison";

    private static (string Label, double Metres) One(Scenario scenario, string name) =>
        (name == "garrison" ? "garrison ring" : $"{Numbers.Words(name)} ring", Subjects.Value(scenario, "zone.rings." + name)!.Value);
}
