using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>The charts of assessments: pure functions of an <see cref="AssessmentReport"/>. No file is opened and none is written.</summary>
public static class AccountGallery
{
    private static readonly IReadOnlyList<AccountChartKind> s_kinds =
        [AccountsChart.Kind, LikelihoodCharts.Shares, LikelihoodCharts.Ratios, HappenedChart.Kind, RecordChart.Kind];

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All { get; } = [.. s_kinds.Select(kind => kind.Info)];

    /// <summary>What an assessment lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ArgumentException">There is no chart of that name.</exception>
    public static string? Missing(AssessmentReport report, string name) => Named(name).Missing(report);

    /// <summary>Draws charts, one picture after another as they are asked for.</summary>
    /// <param name="report">The assessment.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ArgumentException">A name is not a chart's, or the assessment lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        AssessmentReport report, IReadOnlyList<string>? only = null, ChartSize? size = null, ChartFormats formats = ChartFormats.Both)
    {
        var kinds = only is { Count: > 0 } ? only.Distinct().Select(Named).ToList() : [.. s_kinds.Where(kind => kind.Missing(report) is null)];
        foreach (var kind in kinds)
        {
            if (kind.Missing(report) is { } missing)
            {
                throw new ArgumentException($"The chart '{kind.Info.Name}' cannot be drawn: {missing}", nameof(only));
            }
        }

        return kinds.SelectMany(kind => kind.Pages(report).SelectMany(page => ChartGallery.Files(kind.Info.Name, page, size ?? ChartSize.Default, formats)));
    }

    /// <summary>Draws several incidents' forecasts against their records on one picture.</summary>
    /// <param name="reports">One assessment or more.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files.</param>
    public static IEnumerable<RenderedChart> RenderRecord(IReadOnlyList<AssessmentReport> reports, ChartSize? size = null, ChartFormats formats = ChartFormats.Both) =>
        RecordChart.Pages(reports).SelectMany(page => ChartGallery.Files("record", page, size ?? ChartSize.Default, formats));

    /// <summary>Draws the assumption ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="source">Where the numbers come from, in a few words.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files.</param>
    public static IEnumerable<RenderedChart> RenderLedger(AssumptionLedger ledger, string source, ChartSize? size = null, ChartFormats formats = ChartFormats.Both) =>
        ChartGallery.Files("assumptions", LedgerChart.Page(ledger, source), size ?? ChartSize.Default, formats);

    /// <summary>The pages of one chart, for briefings that place them by other means.</summary>
    internal static IEnumerable<ChartPage> Pages(AssessmentReport report, string name) => Named(name).Pages(report);

    private static AccountChartKind Named(string name) =>
        s_kinds.FirstOrDefault(kind => kind.Info.Name == name)
        ?? throw new ArgumentException($"There is no chart '{name}' of an assessment. The charts are: {string.Join(", ", All.Select(info => info.Name))}.", nameof(name));
}

/// <summary>A kind of chart of an assessment.</summary>
/// <param name="Info">Name and purpose.</param>
/// <param name="Missing">What the assessment lacks for it, in words; null where it can be drawn.</param>
/// <param name="Pages">Its pictures; the first has the chart's name as stem.</param>
internal sealed record AccountChartKind(ChartInfo Info, Func<AssessmentReport, string?> Missing, Func<AssessmentReport, IEnumerable<ChartPage>> Pages);
