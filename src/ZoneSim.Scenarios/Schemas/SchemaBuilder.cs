using System.Text.Json.Nodes;
using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios.Schemas;

/// <summary>Turns shapes into a JSON Schema.</summary>
/// <param name="extends">Whether a file may inherit what it lacks, so that only the head can be required.</param>
internal sealed class SchemaBuilder(bool extends)
{
    private static readonly string[] s_alwaysOwn = ["scenario", "title"];

    private readonly QuantitySchemas _quantities = new();

    /// <summary>The schema of a file.</summary>
    public JsonObject Build(MapShape root, string title)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in Map(root).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        if (extends)
        {
            var whole = new JsonObject();
            Require(whole, root, root.Fields.Where(one => one is { Required: true, Unless: null }).Select(one => one.Key));
            RequireInstead(whole, root);
            schema["anyOf"] = new JsonArray(
                new JsonObject { ["required"] = Texts([.. s_alwaysOwn, "extends"]) },
                whole,
                new JsonObject { ["required"] = new JsonArray("layer") }
            );
        }

        if (_quantities.Definitions.Count > 0)
        {
            schema["$defs"] = _quantities.Definitions;
        }

        return schema;
    }

    private JsonObject Of(Shape shape) =>
        shape switch
        {
            MapShape map => Map(map),
            QuantityShape quantity => _quantities.Reference(quantity.Rule),
            ListShape list => List(list),
            ByKindShape kinds => ByKind(kinds),
            ChoiceShape { IsOpen: true } open => Described(
                open,
                new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Texts(open.Choices) }, Text(TextForm.Line)) }
            ),
            ChoiceShape choice => Described(choice, new JsonObject { ["enum"] = Texts(choice.Choices) }),
            FlagShape flag => Described(flag, new JsonObject { ["type"] = "boolean" }),
            NumberShape number => Described(number, ValueSchemas.Of(number.Dimension, number.Domain)),
            AnyValueShape any => Described(any, new JsonObject { ["type"] = new JsonArray("number", "string") }),
            PositionShape position => Described(position, Position()),
            TextShape text => Described(text, Text(text.Form)),
            _ => throw new InvalidOperationException($"No schema for {shape.GetType().Name}."),
        };

    private JsonObject Map(MapShape map)
    {
        var schema = Described(map, new JsonObject { ["type"] = "object" });
        var properties = new JsonObject();
        foreach (var fixedKey in map.Fields)
        {
            properties[fixedKey.Key] = fixedKey is { Removable: true, Shape: QuantityShape or MapShape } ? OrNone(Of(fixedKey.Shape)) : Of(fixedKey.Shape);
        }

        foreach (var only in map.Names?.Only ?? [])
        {
            properties[only] = Named(map.Names!, only);
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        if (map.Names is { Only: null } names)
        {
            schema["patternProperties"] = new JsonObject { [names.Free ? "." : TextForms.NamePattern] = Named(names, "name") };
        }

        if (!extends)
        {
            Require(schema, map, map.Fields.Where(one => one is { Required: true, Unless: null }).Select(one => one.Key));
            RequireInstead(schema, map);
        }

        if (map.ExactlyOne || map.AtLeastOne)
        {
            schema["minProperties"] = 1;
        }

        if (map.ExactlyOne)
        {
            schema["maxProperties"] = 1;
        }

        return schema;
    }

    private JsonObject Named(NamedFields names, string name)
    {
        var below = Of(names.Shape(name));
        return names.Removable ? OrNone(below) : below;
    }

    private JsonObject OrNone(JsonObject below) =>
        extends
            ? new JsonObject
            {
                ["anyOf"] = new JsonArray(below, new JsonObject { ["enum"] = new JsonArray("none"), ["description"] = "Removes what is inherited." }),
            }
            : below;

    private JsonObject List(ListShape list)
    {
        var schema = Described(list, new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) });
        if (list.AtLeast > 0)
        {
            schema["minItems"] = list.AtLeast;
        }

        return schema;
    }

    private JsonObject ByKind(ByKindShape kinds)
    {
        var choices = new JsonArray();
        foreach (var shape in new[] { kinds.Text, kinds.Map, kinds.List }.OfType<Shape>())
        {
            choices.Add(Of(shape));
        }

        return Described(kinds, new JsonObject { ["anyOf"] = choices });
    }

    private static JsonObject Text(TextForm form) =>
        form switch
        {
            TextForm.Name => new JsonObject { ["type"] = "string", ["pattern"] = TextForms.NamePattern },
            TextForm.Date => new JsonObject { ["type"] = "string", ["pattern"] = TextForms.DatePattern },
            TextForm.Hour => new JsonObject { ["type"] = "string", ["pattern"] = TextForms.HourPattern },
            TextForm.TimeZone => new JsonObject { ["type"] = "string", ["pattern"] = TextForms.TimeZonePattern },
            TextForm.Claim => new JsonObject { ["type"] = "string", ["pattern"] = TextForms.ClaimPattern },
            _ => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        };

    private static JsonObject Position() =>
        new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "number",
                ["minimum"] = -180,
                ["maximum"] = 180,
            },
            ["minItems"] = 2,
            ["maxItems"] = 2,
        };

    private static void Require(JsonObject schema, MapShape map, IEnumerable<string> keys)
    {
        var required = keys.Where(key => map.Below(key) is not null).ToList();
        if (required.Count > 0)
        {
            schema["required"] = Texts(required);
        }
    }

    /// <summary>Keys of which others can take the place.</summary>
    private static void RequireInstead(JsonObject schema, MapShape map)
    {
        foreach (var group in map.Fields.Where(one => one is { Required: true, Unless: not null }).GroupBy(one => one.Unless!))
        {
            schema["anyOf"] = new JsonArray(
                new JsonObject { ["required"] = Texts(group.Select(one => one.Key)) },
                new JsonObject { ["required"] = Texts([group.Key]) }
            );
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Described(Shape shape, JsonObject schema)
    {
        schema["description"] = shape.Meaning;
        return schema;
    }
}
