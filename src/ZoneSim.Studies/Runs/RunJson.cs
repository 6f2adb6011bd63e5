using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// The documents of a result folder: invariant, members in a fixed order, line feeds only. What is read has every member that is needed
/// and none that is not known, no null where none may stand, no member twice, and is sound (<see cref="Soundness"/>).
/// </summary>
[JsonSourceGenerationOptions(
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(IReadOnlyList<Failure>))]
[JsonSerializable(typeof(PointStudySummary))]
[JsonSerializable(typeof(SelectionReport))]
[JsonSerializable(typeof(RegretReport))]
[JsonSerializable(typeof(AssessmentSummary))]
[JsonSerializable(typeof(LearnSummary))]
[JsonSerializable(typeof(Sharing.WorkOrder))]
internal sealed partial class RunJson : JsonSerializerContext
{
    private static readonly Lazy<RunJson> s_readable = new(Readable);

    /// <summary>Writes a value with a line feed at the end.</summary>
    public static byte[] Write<T>(T value) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)s_readable.Value.GetTypeInfo(typeof(T))!), (byte)'\n'];

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    /// <exception cref="InvalidDataException">It is, but not a sound one.</exception>
    public static T Read<T>(ReadOnlySpan<byte> text)
        where T : class
    {
        var info = (JsonTypeInfo<T>)s_readable.Value.GetTypeInfo(typeof(T))!;
        var value = JsonSerializer.Deserialize(text, info) ?? throw new JsonException("The file holds null.");
        Soundness.Check(value, info);
        return value;
    }

    private static RunJson Readable()
    {
        JsonSerializerOptions options = Default.Options;
        return new RunJson(new JsonSerializerOptions(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
