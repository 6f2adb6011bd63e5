using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts of a run: pure functions of a <see cref="RunReport"/>. No file is opened and none is written.</summary>
public static class ChartGallery
{
    private static readonly ChartKind<RunReport>[] s_ofNights =
    [
        OutcomesChart.EndsKind,
        NightGridChart.Kind,
        OutcomesChart.Kind,
        DifferencesChart.Kind,
        PairedFlowChart.Kind,
        LadderFlowChart.Kind,
        TimeInZoneChart.Kind,
        ClosestApproachChart.Kind,
        MapChart.Kind,
        TimelineChart.Kind,
        CostChart.Kind,
        MeasuresChart.Kind,
    ];

    private static readonly ChartKind<RunReport>[] s_ofCampaigns = [TotalsChart.Kind, CourseChart.Kind, CourseChart.SendingKind, CalendarChart.Kind];

    private static readonly Gallery<RunReport> s_gallery = new(
        "",
        [LaddersChart.Kind, .. s_ofNights.Select(OfNights), .. s_ofCampaigns.Select(OfCampaigns), PrecisionChart.Kind]
    );

    /// <summary>A chart of incursions, which a campaign's rows of totals cannot give.</summary>
    private static ChartKind<RunReport> OfNights(ChartKind<RunReport> kind) =>
        kind with
        {
            Missing = report =>
                report.Scenario.Campaign is not null ? "it is of single incursions, and the run is of campaigns, whose rows are totals." : kind.Missing(report),
        };

    /// <summary>A chart of campaigns, which a run of single nights has not.</summary>
    private static ChartKind<RunReport> OfCampaigns(ChartKind<RunReport> kind) =>
        kind with
        {
            Missing = report => report.Scenario.Campaign is null ? "it is of campaigns, and the run is of single nights." : kind.Missing(report),
        };

    /// <summary>Every chart, in the order of a briefing.</summary>
    public static IReadOnlyList<ChartInfo> All => s_gallery.All;

    /// <summary>The names of the charts that this report has the data for, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Available(RunReport report) => s_gallery.Available(report);

    /// <summary>What a report lacks for a chart, as a sentence; null where the chart is available.</summary>
    /// <exception cref="ChartRefusalException">There is no chart of that name.</exception>
    public static string? Missing(RunReport report, string name) => s_gallery.Missing(report, name);

    /// <summary>
    /// Draws charts, one picture after another as they are asked for. A chart may have several pictures (one for each
    /// comparison or incursion): the first is called as the chart, the others carry a suffix.
    /// </summary>
    /// <param name="report">The run.</param>
    /// <param name="only">Names of the charts wanted; null or empty for all that are available.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    /// <exception cref="ChartRefusalException">A name is not a chart's, or the report lacks what it needs; nothing has been drawn.</exception>
    public static IEnumerable<RenderedChart> Render(
        RunReport report,
        IReadOnlyList<string>? only = null,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => s_gallery.Render(report, only, size, formats);

    /// <summary>
    /// Draws the timeline of one kept history instead of the one that <see cref="Render"/> would choose.
    /// </summary>
    /// <exception cref="ChartRefusalException">The run keeps no trace of that replication under that policy.</exception>
    public static IEnumerable<RenderedChart> RenderTimeline(
        RunReport report,
        string policy,
        long replication,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    )
    {
        if (report.Scenario.Campaign is not null)
        {
            throw new ChartRefusalException(
                $"The chart 'timeline' is of one night, and the run is of campaigns: "
                    + $"'zonesim replay RUN --replication {replication} --day N' shows one of its nights."
            );
        }

        var trace = report.Traces.FirstOrDefault(kept => kept.Policy == policy && kept.Replication == replication)
            ?? throw new ChartRefusalException($"The run keeps no trace of replication {replication} under {policy}.");
        return Files(TimelineChart.Kind.Info.Name, TimelineChart.Page(report, trace, "timeline", ""), size ?? ChartSize.Default, formats);
    }

    /// <summary>The pages of one chart, for briefings that place them by other means.</summary>
    internal static IEnumerable<ChartPage> Pages(RunReport report, string name) => s_gallery.Pages(report, name);

    /// <summary>The page of a chart that has one for each incursion and group of policies.</summary>
    internal static ChartPage Page(RunReport report, string name, Subject subject) =>
        Pages(report, name).First(page => page.Stem == Subjects.Stem(name, subject.Number, subject.Incursion, subject.Group.Suffix));

    /// <summary>The files of one picture.</summary>
    internal static IEnumerable<RenderedChart> Files(string name, ChartPage page, ChartSize size, ChartFormats formats)
    {
        if (formats.HasFlag(ChartFormats.Svg))
        {
            yield return new RenderedChart(name, page.Stem + ".svg", page.Title, Pictures.Svg(page, size));
        }

        if (formats.HasFlag(ChartFormats.Png))
        {
            yield return new RenderedChart(name, page.Stem + ".png", page.Title, Pictures.Png(page, size));
        }

        if (formats.HasFlag(ChartFormats.Pdf))
        {
            yield return new RenderedChart(name, page.Stem + ".pdf", page.Title, Pictures.Pdf(page, size));
        }
    }
}
