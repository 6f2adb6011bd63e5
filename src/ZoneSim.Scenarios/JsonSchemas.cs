using System.Text.Encodings.Web;
using System.Text.Json;
using ZoneSim.Scenarios.Schemas;
using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios;

/// <summary>
/// JSON Schemas (draft 2020-12) of the three kinds of file, made from the same shapes that the readers use, so that editors
/// complete and explain what a reader accepts. A schema cannot say what spans several inputs; <c>zonesim check</c> does.
/// </summary>
public static class JsonSchemas
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a scenario file. Sections may be absent where the file extends another.</summary>
    public static string Scenario() => Write(ScenarioShape.Root, "ZoneSim scenario", extends: true);

    /// <summary>The schema of a policy file.</summary>
    public static string Policy() => Write(PolicyShape.Root, "ZoneSim policy", extends: false);

    /// <summary>The schema of a seed file.</summary>
    public static string Seed() => Write(IncidentRecordShape.Root, "ZoneSim seed: an incident, its accounts and claims", extends: false);

    private static string Write(MapShape root, string title, bool extends) =>
        new SchemaBuilder(extends).Build(root, title).ToJsonString(s_options).ReplaceLineEndings("\n") + "\n";
}
