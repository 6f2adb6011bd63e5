using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZoneSim.Studies.Runs;

/// <summary>manifest.json, summary.json and failures.json: invariant, members in a fixed order, line feeds only.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(IReadOnlyList<Failure>))]
[JsonSerializable(typeof(PointStudySummary))]
[JsonSerializable(typeof(SelectionReport))]
[JsonSerializable(typeof(RegretReport))]
[JsonSerializable(typeof(AssessmentSummary))]
internal sealed partial class RunJson : JsonSerializerContext
{
    private static readonly Lazy<RunJson> s_readable = new(Readable);

    /// <summary>Writes a value with a line feed at the end.</summary>
    public static byte[] Write<T>(T value) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)s_readable.Value.GetTypeInfo(typeof(T))!), (byte)'\n'];

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize(text, (JsonTypeInfo<T>)s_readable.Value.GetTypeInfo(typeof(T))!)
            ?? throw new JsonException("The file holds null.");

    private static RunJson Readable()
    {
        JsonSerializerOptions options = Default.Options;
        return new RunJson(new JsonSerializerOptions(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
