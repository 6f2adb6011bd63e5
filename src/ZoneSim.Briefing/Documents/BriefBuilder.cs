using System.Globalization;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>Makes the content of a briefing, the same for every format.</summary>
internal static class BriefBuilder
{
    /// <summary>The briefing of a run.</summary>
    public static BriefDocument Of(BriefInputs inputs)
    {
        var report = inputs.Report;
        var sentences = new Sentences(report, inputs.Wording);
        return new BriefDocument(
            report.Scenario.Title,
            OpeningSections.Question(report),
            report.Scenario.LocalStart is { } start ? $"{report.Scenario.Given} It starts on {start.Words}." : report.Scenario.Given,
            SourceLine(report),
            inputs.Classification,
            Source.Of(report, 0).Run,
            Facts(report),
            [.. OpeningSections.Of(inputs), .. ResultSections.Of(report, sentences), .. ClosingSections.Of(inputs, sentences)]
        )
        {
            Replay = inputs.Replay,
            Studies = [.. inputs.Studies.Where(study => study.Run.Length > 0).Select(study => (study.Run, study.Command)).Distinct()],
        };
    }

    /// <summary>The command that draws a chart of the run again.</summary>
    public static string ChartCommand(string chart) => $"zonesim chart RUN --only {chart}";

    /// <summary>The command that plays the history of the timeline beside the same one under another policy; where there is no other, draws it again.</summary>
    public static string ReplayCommand(RunReport report) =>
        report.Summary.Comparisons.Count > 0 && TimelineChart.Chosen(report) is { } shown
            ? FormattableString.Invariant($"zonesim replay RUN --replication {shown.Replication}")
            : ChartCommand("timeline");

    private static string SourceLine(RunReport report) =>
        $"Simulated: {report.Scenario.Name}, n = {Footer.Replications(report)}, seed {report.Manifest.Seed}, run {Source.Of(report, 0).Run}. "
        + $"{report.Scenario.Given}";

    private static List<(string Name, string Value)> Facts(RunReport report)
    {
        var manifest = report.Manifest;
        return
        [
            ("Run", manifest.InputsHash),
            ("Scenario", report.Scenario.Name),
            .. report.Scenario.LocalStart is { } start ? [("Starts", start.Words)] : Array.Empty<(string, string)>(),
            ("Policies", string.Join(", ", manifest.Policies)),
            (report.Scenario.Campaign is null ? "Histories under each policy" : "Campaigns under each policy", Numbers.Count(manifest.Replications)),
            ("Seed", manifest.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Intervals", Numbers.Level(manifest.Confidence) + ", each alone"),
            (
                "Ranges over the assumptions",
                manifest.RangePoints == 0 ? "not run" : $"{Numbers.Of(manifest.RangePoints, "point")} of {Numbers.Of(manifest.RangeReplications, "history")}"
            ),
            .. report.Summary.Ranges is { } ranges
                ? [("Belief over each range", BeliefWords.Phrase(report.Scenario, ranges.Quantities))]
                : Array.Empty<(string, string)>(),
            ("Program", $"ZoneSim {manifest.Version}"),
            ("Platform", manifest.Platform),
            ("Command", manifest.Command),
        ];
    }
}
