using System.Text.Json.Nodes;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios.Schemas;

/// <summary>Schemas of single values with their units.</summary>
internal static class ValueSchemas
{
    private const string Number = @"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// <summary>The schema of a value: a text with a unit, or a bare number where no unit belongs.</summary>
    public static JsonObject Of(Dimension dimension, Interval domain)
    {
        if (UnitTable.NeedsUnit(dimension))
        {
            var units = string.Join('|', UnitTable.For(dimension).Select(Spellings));
            return new JsonObject { ["type"] = "string", ["pattern"] = $@"^\s*{Number}\s*({units})\s*$" };
        }

        var number = new JsonObject
        {
            ["type"] = dimension == Dimension.Count ? "integer" : "number",
            ["minimum"] = domain.Low,
            ["maximum"] = domain.High,
        };
        return dimension == Dimension.Count
            ? number
            : new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    number,
                    new JsonObject { ["type"] = "string", ["pattern"] = $@"^\s*{Number}\s*({Spellings(UnitTable.For(dimension)[1])})\s*$" }
                ),
            };
    }

    /// <summary>A list of so many values.</summary>
    public static JsonObject List(Dimension dimension, Interval domain, int count) =>
        new()
        {
            ["type"] = "array",
            ["items"] = Of(dimension, domain),
            ["minItems"] = count,
            ["maxItems"] = count,
        };

    private static string Spellings(Unit unit) =>
        unit.Symbol[0] == '/' ? $@"(/|per )\s*({string.Join('|', unit.Spellings.Select(one => one[1..]))})" : string.Join('|', unit.Spellings);
}
