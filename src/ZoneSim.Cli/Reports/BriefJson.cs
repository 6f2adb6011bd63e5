using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZoneSim.Cli.Reports;

/// <summary>The files of a briefing for a program.</summary>
/// <param name="Files">Their paths.</param>
internal sealed record BriefResult(IReadOnlyList<string> Files);

/// <summary>Writes it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BriefResult))]
internal sealed partial class BriefJson : JsonSerializerContext
{
    /// <summary>The files.</summary>
    public static string Of(IReadOnlyList<string> files) => JsonSerializer.Serialize(new BriefResult(files), Default.BriefResult);
}
