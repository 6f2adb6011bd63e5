using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts of assessments: pure functions of an <see cref="AssessmentReport"/>. No file is opened and none is written.</summary>
public static class AccountGallery
{
    private static readonly Gallery<AssessmentReport> s_gallery = new(
        " of an assessment",
        [AccountsChart.Kind, LikelihoodCharts.Shares, LikelihoodCharts.Ratios, HappenedChart.Kind, RecordChart.Kind]
    );

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All => s_gallery.All;

    /// <summary>What an assessment lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public static string? Missing(AssessmentReport report, string name) => s_gallery.Missing(report, name);

    /// <summary>Draws charts, one picture after another as they are asked for.</summary>
    /// <param name="report">The assessment.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ChartRefusalException">A name is not a chart's, or the assessment lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        AssessmentReport report,
        IReadOnlyList<string>? only = null,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => s_gallery.Render(report, only, size, formats);

    /// <summary>Draws several incidents' forecasts against their records on one picture.</summary>
    /// <param name="reports">One assessment or more.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files.</param>
    public static IEnumerable<RenderedChart> RenderRecord(
        IReadOnlyList<AssessmentReport> reports,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => RecordChart.Pages(reports).SelectMany(page => ChartGallery.Files("record", page, size ?? ChartSize.Default, formats));

    /// <summary>Draws the assumption ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="source">Where the numbers come from, in a few words.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files.</param>
    public static IEnumerable<RenderedChart> RenderLedger(
        AssumptionRegister ledger,
        string source,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => ChartGallery.Files("assumptions", LedgerChart.Page(ledger, source), size ?? ChartSize.Default, formats);

    /// <summary>The pages of one chart, for briefings that place them by other means.</summary>
    internal static IEnumerable<ChartPage> Pages(AssessmentReport report, string name) => s_gallery.Pages(report, name);
}
