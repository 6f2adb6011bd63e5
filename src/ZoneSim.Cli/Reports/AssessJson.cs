using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>An assessment for a program.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Given">What every number is conditional on.</param>
/// <param name="Tests">What a ratio tests.</param>
/// <param name="Charts">The charts, relative to the folder.</param>
/// <param name="Manifest">How it was made.</param>
/// <param name="Summary">All numbers.</param>
internal sealed record AssessmentAnswer(string Folder, string Given, string Tests, IReadOnlyList<string> Charts, Manifest Manifest, AssessmentSummary Summary);

/// <summary>Assessments as JSON.</summary>
internal static class AssessJson
{
    /// <summary>The result of an assessment.</summary>
    public static string Of(AssessmentReport report, string folder, IReadOnlyList<string> charts) =>
        ResultJson.Text(new AssessmentAnswer(folder, report.Given, AssessText.Tests, charts, report.Manifest, report.Summary));
}
