using System.Globalization;
using System.Text.Json.Nodes;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios.Schemas;

/// <summary>One definition for each kind of quantity, which all quantities of that kind refer to.</summary>
internal sealed class QuantitySchemas
{
    /// <summary>The definitions made so far, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>The schema of a quantity: a reference and its meaning.</summary>
    public JsonObject Reference(QuantityRule rule)
    {
        var name = Name(rule);
        if (!Definitions.ContainsKey(name))
        {
            Definitions[name] = Define(rule);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}", ["description"] = $"{rule.Meaning} It is {UnitTable.Describe(rule.Dimension)}." };
    }

    private static string Name(QuantityRule rule)
    {
        var kind = rule.Dimension.ToString().ToLowerInvariant() + (rule.MayVary ? "-or-distribution" : "");
        return UnitTable.NeedsUnit(rule.Dimension) ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}-from-{rule.Domain.Low}-to-{rule.Domain.High}");
    }

    private static JsonObject Define(QuantityRule rule)
    {
        var families = rule.MayVary ? QuantityVocabulary.Families : ["value"];
        var properties = new JsonObject();
        foreach (var family in families)
        {
            properties[family] = Family(family, rule);
        }

        properties["range"] = Say(ValueSchemas.List(rule.Dimension, rule.Domain, 2), "Range of the central value across studies: [low, high].");
        properties["belief"] = Held(rule);
        properties["basis"] = Words(QuantityVocabulary.Bases, "How the value is known.");
        properties["tag"] = Words(QuantityVocabulary.Tags, "What kind of uncertainty it stands for.");
        properties["claim"] = Say(
            new JsonObject { ["type"] = "string", ["pattern"] = TextForms.ClaimPattern },
            "The claim it comes from: incident/account/claim."
        );
        properties["note"] = Say(new JsonObject { ["type"] = "string", ["minLength"] = 1 }, "Why this value.");
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("basis"),
            ["oneOf"] = new JsonArray([.. families.Select(family => Required(family))]),
            ["anyOf"] = new JsonArray([.. Enum.GetValues<Basis>().Select(Company)]),
        };
    }

    private static JsonObject Family(string family, QuantityRule rule) =>
        family switch
        {
            "value" => Say(ValueSchemas.Of(rule.Dimension, rule.Domain), "One value."),
            "exponential" => Say(ValueSchemas.Of(rule.Dimension, rule.Domain), "Exponential with this mean."),
            "uniform" => Say(ValueSchemas.List(rule.Dimension, rule.Domain, 2), "Uniform: [low, high]."),
            "triangular" => Say(ValueSchemas.List(rule.Dimension, rule.Domain, 3), "Triangular: [low, mode, high]."),
            _ => Lognormal(rule),
        };

    private static JsonObject Held(QuantityRule rule) =>
        Say(
            new JsonObject
            {
                ["oneOf"] = new JsonArray(
                    new JsonObject { ["enum"] = new JsonArray([.. Belief.Families.Select(word => JsonValue.Create(word))]) },
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["minProperties"] = 1,
                        ["patternProperties"] = new JsonObject { [BeliefReader.PercentPattern] = ValueSchemas.Of(rule.Dimension, rule.Domain) },
                        ["additionalProperties"] = false,
                    },
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject { [BeliefReader.Dirichlet] = ValueSchemas.Of(Dimension.Factor, BeliefReader.Concentrations) },
                        ["additionalProperties"] = false,
                        ["required"] = new JsonArray(BeliefReader.Dirichlet),
                    }
                ),
            },
            "What is believed of the central value inside its range: a family whose mode is the value, elicited quantiles such as { 5%: "
                + "…, 50%: …, 95%: … }, or of a weight { dirichlet: … }."
        );

    private static JsonObject Lognormal(QuantityRule rule)
    {
        var schema = Required("mean", "cv");
        schema["type"] = "object";
        schema["properties"] = new JsonObject
        {
            ["mean"] = ValueSchemas.Of(rule.Dimension, rule.Domain),
            ["cv"] = new JsonObject
            {
                ["type"] = "number",
                ["exclusiveMinimum"] = 0,
                ["maximum"] = 10,
            },
        };
        schema["additionalProperties"] = false;
        return Say(schema, "Lognormal with this mean and coefficient of variation (standard deviation over mean).");
    }

    /// <summary>What a basis needs beside it.</summary>
    private static JsonObject Company(Basis basis)
    {
        var schema = Required([.. QuantityVocabulary.NeededBy(basis)]);
        schema["properties"] = new JsonObject { ["basis"] = new JsonObject { ["enum"] = new JsonArray(QuantityVocabulary.Bases[(int)basis]) } };
        return schema;
    }

    private static JsonObject Required(params string[] keys) => new() { ["required"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]) };

    private static JsonObject Words(IReadOnlyList<string> words, string meaning) =>
        Say(new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) }, meaning);

    private static JsonObject Say(JsonObject schema, string meaning)
    {
        schema["description"] = meaning;
        return schema;
    }
}
