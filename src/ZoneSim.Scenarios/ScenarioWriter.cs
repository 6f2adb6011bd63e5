using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>Writes a scenario as one resolved, canonical file: nothing inherited, names in order, one line for each quantity.</summary>
public static class ScenarioWriter
{
    /// <summary>The text; reading it gives an equal scenario, and equal scenarios give equal texts.</summary>
    public static string Write(Scenario s)
    {
        ArgumentNullException.ThrowIfNull(s);
        var text = new YamlText();
        WriteHeader(text, s);
        WriteMap(text, s, ScenarioShape.Root, "", 0);
        WriteTogether(text, s.Together);
        MeasureText.Write(text, s.Measures);
        ObjectiveText.Write(text, s.Objectives);
        InheritedNames.Write(text, s.Inherited);
        return text.ToString();
    }

    private static void WriteTogether(YamlText text, IReadOnlyList<TogetherGroup> groups)
    {
        if (groups.Count > 0)
        {
            text.Section(0, "together");
        }

        foreach (var group in groups)
        {
            text.Section(1, group.Name)
                .Line(2, "quantities", $"[{string.Join(", ", group.Quantities)}]")
                .Line(2, "correlations", $"[{string.Join(", ", group.Correlations.Select(RowOf))}]");
        }
    }

    private static string RowOf(IReadOnlyList<double> row) => $"[{string.Join(", ", row.Select(one => one.ToString("R", CultureInfo.InvariantCulture)))}]";

    private static void WriteHeader(YamlText text, Scenario s)
    {
        text.Line(0, "scenario", s.Name).Line(0, "title", YamlText.Quote(s.Title));
        if (s.Incident is { } incident)
        {
            text.Line(0, "incident", incident);
        }

        if (s.Account is { } account)
        {
            text.Line(0, "account", account);
        }

        if (s.Learned is { } learned)
        {
            text.Line(0, "learned", YamlText.Quote(learned));
        }

        if (s.LocalStart is { } start)
        {
            text.Line(
                0,
                "local-time",
                string.Create(CultureInfo.InvariantCulture, $"{{ date: {start.Date:yyyy-MM-dd}, hour: \"{start.Hour:HH:mm}\", zone: {start.Zone} }}")
            );
        }

        if (s.NotRepresented.Count > 0)
        {
            text.Section(0, "not-represented");
            foreach (var item in s.NotRepresented)
            {
                text.Raw($"  - {YamlText.Quote(item)}");
            }
        }
    }

    private static void WriteMap(YamlText text, Scenario s, MapShape shape, string path, int depth)
    {
        WriteStructure(text, s, path, depth);
        foreach (var field in shape.Fields)
        {
            WriteBelow(text, s, field.Shape, path, field.Key, depth);
        }

        if (shape.Names is { } names)
        {
            var fixedKeys = shape.Fields.Select(field => field.Key).ToList();
            foreach (var name in s.Quantities.NamesBelow(path).Except(fixedKeys))
            {
                WriteBelow(text, s, names.Shape(name), path, name, depth);
            }
        }
    }

    private static void WriteBelow(YamlText text, Scenario s, Shape shape, string path, string key, int depth)
    {
        var below = path.Length == 0 ? key : $"{path}.{key}";
        if (shape is QuantityShape && s.Quantities.Find(below) is { } quantity)
        {
            text.Line(depth, YamlText.Key(key), QuantityText.Write(quantity));
        }
        else if (shape is MapShape map && s.Quantities.NamesBelow(below).Count > 0)
        {
            text.Section(depth, YamlText.Key(key));
            WriteMap(text, s, map, below, depth + 1);
        }
    }

    /// <summary>What stands in a section beside its quantities.</summary>
    private static void WriteStructure(YamlText text, Scenario s, string path, int depth)
    {
        var parts = path.Split('.');
        switch (parts)
        {
            case ["zone"]:
                WriteZone(text, s, depth);
                break;
            case ["campaign"] when s.Campaign?.Convoy is { } sent:
                text.Line(depth, "convoy", sent);
                break;
            case ["line"]:
                text.Line(depth, "state", ScenarioShape.LineStates[(int)s.LineState]);
                break;
            case ["convoys", var name]:
                WriteConvoy(text, s.Convoys.First(convoy => convoy.Name == name), depth);
                break;
            case ["convoys", var name, "same-as"]:
                text.Line(depth, "convoy", s.Convoys.First(convoy => convoy.Name == name).SameAs!);
                break;
            case ["drones" or "flights", var name]:
                WriteDrone(text, s.Drones.First(drone => drone.Name == name), depth);
                break;
        }
    }

    private static void WriteZone(YamlText text, Scenario s, int depth)
    {
        WriteShape(text, s.Zone, depth);
        text.Section(depth, "sides");
        foreach (var side in s.Sides)
        {
            var closed = side.Closed ? ", closed: true" : "";
            var where =
                side.Along is { } along ? $"along: {ZoneFields.StripSides[(int)along]}"
                : side is { Start: { } start, End: { } end } ? $"from: {Position(start)}, to: {Position(end)}"
                : $"from: {UnitText.Write(side.From, Dimension.Angle)}, to: {UnitText.Write(side.To, Dimension.Angle)}";
            text.Line(depth + 1, side.Name, $"{{ {where}{closed} }}");
        }

        if (s.Borders.Count > 0)
        {
            text.Section(depth, "borders");
        }

        foreach (var border in s.Borders)
        {
            text.Line(depth + 1, YamlText.Key(border.Name), Positions(border.Line));
        }
    }

    private static void WriteShape(YamlText text, ZonePlan zone, int depth)
    {
        foreach (var (key, positions) in new[] { ("polygon", zone.Polygon), ("line", zone.Line) }.Where(pair => pair.Item2.Count > 0))
        {
            text.Line(depth, key, Positions(positions));
        }

        if (zone.RingsFromEdge.Count > 0)
        {
            text.Line(depth, "rings-from-edge", $"[{string.Join(", ", zone.RingsFromEdge)}]");
        }

        if (zone.Protected.Count > 0)
        {
            text.Section(depth, "protected");
        }

        foreach (var point in zone.Protected)
        {
            text.Line(depth + 1, point.Name, Position(point.Position));
        }
    }

    private static void WriteConvoy(YamlText text, ConvoyPlan convoy, int depth)
    {
        if (convoy.Toward is { } toward)
        {
            text.Line(depth, "toward", toward);
        }

        if (convoy.Neutral)
        {
            text.Line(depth, "neutral", "true");
        }

        if (convoy.Start is { } start)
        {
            text.Line(depth, "start", Position(start));
        }

        if (convoy.Order.Count > 0)
        {
            text.Line(depth, "order", $"[{string.Join(", ", convoy.Order)}]");
        }

        if (convoy.Via.Count > 0)
        {
            text.Line(depth, "via", Positions(convoy.Via));
        }
    }

    private static void WriteDrone(YamlText text, DronePlan drone, int depth)
    {
        text.Line(depth, "target", drone.Target).Line(depth, "mission", ScenarioShape.Missions[(int)drone.Mission]);
        if (drone.Alert)
        {
            text.Line(depth, "alert", "true");
        }
    }

    private static string Positions(IReadOnlyList<GeoPosition> positions) => $"[{string.Join(", ", positions.Select(Position))}]";

    private static string Position(GeoPosition position) => string.Create(CultureInfo.InvariantCulture, $"[{position.Latitude:R}, {position.Longitude:R}]");
}
