using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Pages;

/// <summary>The incident record as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(IncidentRecord))]
[JsonSerializable(typeof(IReadOnlyList<ComparedTopic>))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    private static RecordJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A record.</summary>
    public static string Of(IncidentRecord record) => JsonSerializer.Serialize(record, Readable.IncidentRecord);

    /// <summary>Accounts side by side.</summary>
    public static string Of(IReadOnlyList<ComparedTopic> topics) => JsonSerializer.Serialize(topics, Readable.IReadOnlyListComparedTopic);
}
