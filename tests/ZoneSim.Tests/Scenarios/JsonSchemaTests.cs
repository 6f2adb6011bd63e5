using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>The JSON Schemas accept what the readers accept, and refuse the plain mistakes that an editor should show.</summary>
public sealed class JsonSchemaTests
{
    [Fact]
    public async Task Every_shipped_scenario_fits_its_schema() => await Fits(JsonSchemas.Scenario(), Shipped.Scenarios);

    [Fact]
    public async Task Every_shipped_policy_fits_its_schema() => await Fits(JsonSchemas.Policy(), Shipped.Policies);

    [Fact]
    public async Task Every_shipped_seed_fits_its_schema() => await Fits(JsonSchemas.Seed(), Shipped.Seeds);

    [Fact]
    public async Task A_resolved_scenario_fits_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Scenario(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(ToJson(ScenarioWriter.Write(Shipped.Scenario("at-tanf-2017-06-06")))));
    }

    [Theory]
    [InlineData("title: Bad\nextends: base.yaml\n")]
    [InlineData("scenario: bad\ntitle: Bad\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nlnie: {}\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nline: { state: closed }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nzone: { radius: 55 km }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nzone: { radius: { value: 55, basis: reported, claim: a/b/c } }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nzone: { radius: { value: 55 kn, basis: reported, claim: a/b/c } }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nzone: { radius: { value: 55 km, basis: reported } }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nzone: { radius: { exponential: 55 km, basis: reported, claim: a/b/c } }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nline: { relayed: { value: 1.2, basis: reported, claim: a/b/c } }\n")]
    [InlineData("scenario: bad\ntitle: Bad\nextends: base.yaml\nline: { relayed: { value: 0.7, basis: assumed, tag: epistemic } }\n")]
    public async Task A_bad_scenario_does_not_fit(string text) => await DoesNotFit(JsonSchemas.Scenario(), text);

    [Theory]
    [InlineData("policy: bad\ntitle: Bad\nconvoy: []\n")]
    [InlineData("policy: bad\ntitle: Bad\nconvoy: [{ measure: intercept, when: detected }]\ndrone: []\n")]
    [InlineData("policy: bad\ntitle: Bad\nconvoy: [{ measure: strike, when: seen }]\ndrone: []\n")]
    [InlineData("policy: bad\ntitle: Bad\nconvoy: [{ measure: strike, when: detected, wait: 10 }]\ndrone: []\n")]
    public async Task A_bad_policy_does_not_fit(string text) => await DoesNotFit(JsonSchemas.Policy(), text);

    [Fact]
    public void Every_quantity_of_the_schema_has_its_meaning()
    {
        var schema = JsonNode.Parse(JsonSchemas.Scenario())!;
        var answered = schema["properties"]!["line"]!["properties"]!["answered"]!;
        Assert.StartsWith("Probability that an attempt is answered", (string?)answered["description"], StringComparison.Ordinal);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
    }

    private static async Task Fits(string schemaText, IReadOnlyList<string> names)
    {
        var schema = await JsonSchema.FromJsonAsync(schemaText, TestContext.Current.CancellationToken);
        foreach (var name in names)
        {
            Assert.True(
                schema.Validate(ToJson(Shipped.Text(name).Text)) is { Count: 0 } none,
                $"{name}: {string.Join("; ", schema.Validate(ToJson(Shipped.Text(name).Text)).Select(error => $"{error.Path} {error.Kind}"))}"
            );
        }
    }

    private static async Task DoesNotFit(string schemaText, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(schemaText, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(ToJson(text)));
    }

    /// <summary>A YAML text as the JSON that an editor's validator sees: plain scalars are typed.</summary>
    private static string ToJson(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return ToNode(yaml.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? ToNode(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToNode(pair.Value)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToNode)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when IsJsonLiteral(value) => JsonNode.Parse(value),
            _ => JsonValue.Create(((YamlScalarNode)node).Value),
        };

    private static bool IsJsonLiteral(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
