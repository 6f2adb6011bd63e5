using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts of what a record taught: pure functions of a <see cref="LearnReport"/>.</summary>
public static class LearnGallery
{
    private const int Most = 9;

    private static readonly Gallery<LearnReport> s_gallery = new(
        " of what was learned",
        [
            new ChartKind<LearnReport>(
                new ChartInfo("learned", "What does the record teach of the assumptions, before and after?"),
                report => report.Summary.Moved.Count == 0 ? "the record moves no quantity farther than chance would." : null,
                report => [Page(report, "learned", Title(report.Summary), sheet => DrawMoved(sheet, report.Summary))]
            ),
            new ChartKind<LearnReport>(
                new ChartInfo("in-force", "Which policy was in force, by the record?"),
                _ => null,
                report => [Page(report, "in-force", PolicyTitle(report.Summary), sheet => DrawPolicies(sheet, report.Summary))]
            ),
        ]
    );

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All => s_gallery.All;

    /// <summary>What a record's lesson lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public static string? Missing(LearnReport report, string name) => s_gallery.Missing(report, name);

    /// <summary>Draws charts, one picture after another as they are asked for.</summary>
    /// <param name="report">What was learned.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ChartRefusalException">A name is not a chart's, or the report lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        LearnReport report,
        IReadOnlyList<string>? only = null,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => s_gallery.Render(report, only, size, formats);

    private static string Title(LearnSummary summary) =>
        $"The record moves {summary.Moved.Count} of {summary.Moved.Count + summary.Silent.Count} quantities that are not known, "
        + $"most {summary.Moved[0].Quantity}";

    private static string PolicyTitle(LearnSummary summary) =>
        summary.Policies.MaxBy(policy => policy.After)! is var most && summary.Policies.Count > 1
            ? $"By the record, {most.Policy} is the policy most probably in force: {Numbers.Percent(most.After)}, {Numbers.Percent(most.Before)} before"
            : $"One policy could have been in force: {most.Policy}";

    private static ChartPage Page(LearnReport report, string name, string title, Action<Sheet> draw) =>
        new(
            name,
            title,
            $"Learned from {report.From}",
            [
                FormattableString.Invariant(
                    $"Simulated. {report.Summary.Played} points of {Numbers.Of(report.Summary.Replications, "history")} in each circumstances "
                )
                    + FormattableString.Invariant($"under each policy · effective points {report.Summary.Effective:0} · seed {report.Manifest.Seed} · study ")
                    + FormattableString.Invariant($"{report.Manifest.InputsHash[..8]}."),
                "Given that a convoy or drone comes; it does not learn. The record tests the model together with its beliefs; few incidents teach little.",
            ],
            draw
        );

    private static void DrawMoved(Sheet sheet, LearnSummary summary)
    {
        var body = sheet.Body;
        var rows = summary
            .Moved.Take(Most)
            .Select(range =>
            {
                var unit = DisplayUnit.Of(range.Dimension);
                AssumptionBand Band(BeliefEnds ends) => new(On(ends.Low), On(ends.Median), On(ends.High), summary.Points);
                double On(double value) => (value - range.Range.Low) / (range.Range.High - range.Range.Low);
                return new RangeRow(
                    range.Quantity,
                    $"range {unit.Number(range.Range.Low)} to {unit.Amount(range.Range.High)}",
                    [Band(range.Before), Band(range.After)],
                    null,
                    $"{unit.Number(range.Before.Median)} → {unit.Amount(range.After.Median)}"
                );
            })
            .ToList();
        RangeRows.Key(sheet, body.Left, body.Top + 30, "before the record (5–95%), line at the median", "after it", null);
        RangeRows
            .OfShares("place in the assumed range, from its lower end to its upper end", "median")
            .Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom), rows);
    }

    private static void DrawPolicies(Sheet sheet, LearnSummary summary)
    {
        var body = sheet.Body;
        var rows = summary
            .Policies.OrderByDescending(policy => policy.After)
            .Select(policy => new RangeRow(
                policy.Policy,
                "",
                [new AssumptionBand(policy.Low, Math.Clamp(policy.After, policy.Low, policy.High), policy.High, summary.Points)],
                new Estimate(policy.After, policy.After, policy.After),
                $"{Numbers.Percent(policy.Before)} → {Numbers.Percent(policy.After)}"
            ))
            .ToList();
        RangeRows.Key(sheet, body.Left, body.Top + 30, "share of the policy after the record (5–95%)", null, "its probability of being in force");
        RangeRows
            .OfShares("probability that the policy is in force", "before → after")
            .Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom), rows);
    }
}
