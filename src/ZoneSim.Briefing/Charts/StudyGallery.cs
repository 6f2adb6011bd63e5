using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts of point studies: pure functions of a <see cref="PointStudyReport"/>. No file is opened and none is written.</summary>
public static class StudyGallery
{
    private static readonly Gallery<PointStudyReport> s_gallery = new(
        " of a study",
        [
            TornadoChart.Kind,
            ScreeningChart.Kind,
            FlipChart.Kind,
            FlipThirdsChart.Kind,
            BoxChart.Kind,
            PeelingChart.Kind,
            ValueChart.Kind,
            RobustChart.Kind,
            SweepChart.Kind,
        ]
    );

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All => s_gallery.All;

    /// <summary>The names of the charts that this study has the data for, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Available(PointStudyReport report) => s_gallery.Available(report);

    /// <summary>What a study lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public static string? Missing(PointStudyReport report, string name) => s_gallery.Missing(report, name);

    /// <summary>Draws charts, one picture after another as they are asked for.</summary>
    /// <param name="report">The study.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ChartRefusalException">A name is not a chart's, or the study lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        PointStudyReport report,
        IReadOnlyList<string>? only = null,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => s_gallery.Render(report, only, size, formats);

    /// <summary>The pages of one chart, for briefings that place them by other means.</summary>
    internal static IEnumerable<ChartPage> Pages(PointStudyReport report, string name) => s_gallery.Pages(report, name);
}
