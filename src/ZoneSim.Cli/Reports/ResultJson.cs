using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Files;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The result of a study for a program: what the run folder's manifest and summary hold, and where it is.</summary>
/// <param name="Folder">The run folder.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Given">What every number is conditional on.</param>
/// <param name="AssumedQuantities">How many quantities are assumed.</param>
/// <param name="Quantities">How many quantities there are.</param>
/// <param name="NotRepresented">What the scenario leaves out.</param>
/// <param name="Charts">The charts, relative to the folder.</param>
/// <param name="Manifest">How the run was made.</param>
/// <param name="Summary">All numbers.</param>
/// <param name="Findings">What it shows, in the order in which a decision turns on it.</param>
/// <param name="Tests">Exact tests, where they were asked for.</param>
/// <param name="Measures">The scenario's own measures, where it has some.</param>
internal sealed record StudyResult(
    string Folder,
    string Title,
    string Given,
    int AssumedQuantities,
    int Quantities,
    IReadOnlyList<string> NotRepresented,
    IReadOnlyList<string> Charts,
    Manifest Manifest,
    Summary Summary,
    IReadOnlyList<FindingJson> Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ExactTest>? Tests = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MeasureJson>? Measures = null
);

/// <summary>A measure that the scenario defines, for a program.</summary>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Column">The column under which the summary and the ledger have it.</param>
/// <param name="IsShare">Whether it is a share of histories.</param>
/// <param name="Unit">The unit of a mean; empty where it has none.</param>
/// <param name="Definition">What it is.</param>
internal sealed record MeasureJson(string Name, string Column, bool IsShare, string Unit, string Definition);

/// <summary>A finding for a program, as <see cref="Finding"/> holds it.</summary>
internal sealed record FindingJson(
    FindingKind Kind,
    string What,
    string Policy,
    string Reference,
    string Subject,
    Estimate? Value,
    AssumptionBand? Range,
    Verdict? Verdict,
    string Sentence,
    string Title,
    string Chart
)
{
    /// <summary>Of a finding.</summary>
    public static FindingJson Of(Finding finding) =>
        new(
            finding.Kind,
            finding.What,
            finding.Policy,
            finding.Reference,
            finding.Subject,
            finding.Value,
            finding.Range,
            finding.Verdict,
            finding.Sentence,
            finding.Title,
            finding.Chart
        );
}

/// <summary>The result of a point study for a program.</summary>
/// <param name="Folder">The study's folder.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Given">What every number is conditional on.</param>
/// <param name="NotRepresented">What the scenario leaves out.</param>
/// <param name="Charts">The charts, relative to the folder.</param>
/// <param name="Manifest">How the study was made.</param>
/// <param name="Summary">All numbers.</param>
internal sealed record PointStudyJson(
    string Folder,
    string Title,
    string Given,
    IReadOnlyList<string> NotRepresented,
    IReadOnlyList<string> Charts,
    Manifest Manifest,
    PointStudySummary Summary
);

/// <summary>A choice for a program.</summary>
/// <param name="Folder">The run folder, or that of the selection with a guarantee.</param>
/// <param name="Given">What every number is conditional on.</param>
/// <param name="NotRepresented">What the scenario leaves out.</param>
/// <param name="Charts">The charts.</param>
/// <param name="Choice">The choice.</param>
internal sealed record SelectionJson(string Folder, string Given, IReadOnlyList<string> NotRepresented, IReadOnlyList<string> Charts, SelectionReport Choice);

/// <summary>Payoffs and regrets for a program.</summary>
/// <param name="Folder">The folder of the result.</param>
/// <param name="Runs">The run folders behind it.</param>
/// <param name="Given">What every number is conditional on.</param>
/// <param name="Charts">The charts, relative to the folder.</param>
/// <param name="Regret">The result.</param>
internal sealed record RegretJson(string Folder, IReadOnlyList<string> Runs, string Given, IReadOnlyList<string> Charts, RegretReport Regret);

/// <summary>Results as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(StudyResult))]
[JsonSerializable(typeof(RunComparison))]
[JsonSerializable(typeof(PointStudyJson))]
[JsonSerializable(typeof(SelectionJson))]
[JsonSerializable(typeof(RegretJson))]
[JsonSerializable(typeof(AskedChoice))]
[JsonSerializable(typeof(AssessmentAnswer))]
[JsonSerializable(typeof(LedgerJsonAnswer))]
[JsonSerializable(typeof(RecordReport))]
[JsonSerializable(typeof(IncidentRecord))]
[JsonSerializable(typeof(IReadOnlyList<ComparedTopic>))]
[JsonSerializable(typeof(LearnSummary))]
[JsonSerializable(typeof(ElicitJson))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    private static ResultJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Any result that is named above.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!);

    /// <summary>The result of a study.</summary>
    public static string Of(RunReport report, string folder, IReadOnlyList<string> charts, IReadOnlyList<ExactTest>? tests = null) =>
        Text(
            new StudyResult(
                folder,
                report.Scenario.Title,
                report.Scenario.Given,
                report.Scenario.Quantities.Count(quantity => quantity.Basis == Model.Basis.Assumed),
                report.Scenario.Quantities.Count,
                report.Scenario.NotRepresented,
                charts,
                report.Manifest,
                report.Summary,
                [.. Findings.Of(report).Select(Reports.FindingJson.Of)],
                tests,
                report.Scenario.Measures.Count == 0
                    ? null
                    :
                    [
                        .. report.Scenario.Measures.Select(one => new MeasureJson(
                            one.Name,
                            one.Column.Name,
                            one.Column.Type == Model.ColumnType.Flag,
                            one.Column.Unit,
                            one.Definition
                        )),
                    ]
            )
        );

    /// <summary>The result of a point study.</summary>
    public static string Of(PointStudyReport report, string folder, IReadOnlyList<string> charts) =>
        Text(new PointStudyJson(folder, report.Scenario.Title, report.Given, report.Scenario.NotRepresented, charts, report.Manifest, report.Summary));

    /// <summary>Reads which choice was asked for.</summary>
    /// <exception cref="JsonException">The text is not that.</exception>
    public static AskedChoice Asked(string text) => JsonSerializer.Deserialize(text, Readable.AskedChoice) ?? throw new JsonException("The file holds null.");
}
