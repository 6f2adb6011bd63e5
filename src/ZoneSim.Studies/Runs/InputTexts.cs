using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Scenario and policies as text and back. Stands in with JSON until the scenario files' own writer and reader are there:
/// this file is then the only one to change.
/// </summary>
internal static class InputTexts
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Converters = { new QuantitySetConverter(), new JsonStringEnumConverter() },
    };

    public static string Write(Scenario scenario) => JsonSerializer.Serialize(scenario, s_options);

    public static string Write(Policy policy) => JsonSerializer.Serialize(policy, s_options);

    /// <summary>Reads a resolved scenario.</summary>
    /// <exception cref="RunFolderException">It cannot be read.</exception>
    public static Scenario ReadScenario(string path) => Read<Scenario>(path);

    /// <summary>Reads a policy.</summary>
    /// <exception cref="RunFolderException">It cannot be read.</exception>
    public static Policy ReadPolicy(string path) => Read<Policy>(path);

    private static T Read<T>(string path) => JsonSerializer.Deserialize<T>(Disk.ReadText(path), s_options)
        ?? throw new RunFolderException($"{path} cannot be read.");

    private sealed class QuantitySetConverter : JsonConverter<QuantitySet>
    {
        public override QuantitySet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Quantity[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, QuantitySet value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
