using ZoneSim.Briefing.Drawing;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The charts of choices between policies: pure functions of what a selection or a regret study came to.</summary>
public static class ChoiceGallery
{
    /// <summary>Every chart.</summary>
    public static IReadOnlyList<ChartInfo> All { get; } =
    [
        new("select", "Which policy comes nearest to a goal, and which are not told apart from it?"),
        new("regret", "What would one have missed under each account by choosing each policy?"),
        new("regret-points", "How often, over the assumed ranges, would one have missed how much by choosing each policy?"),
    ];

    /// <summary>Draws the intervals of a selection, a picture an objective.</summary>
    /// <param name="report">The selection.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    public static IEnumerable<RenderedChart> Render(
        SelectionReport report,
        Scenario scenario,
        ChartSize? size = null,
        ChartFormats formats = ChartFormats.Both
    ) => SelectionChart.Pages(report, scenario).SelectMany(page => ChartGallery.Files("select", page, size ?? ChartSize.Default, formats));

    /// <summary>Draws a regret study: a heat map over scenarios, or curves over points.</summary>
    /// <param name="report">The study.</param>
    /// <param name="scenario">Its scenario, or the first of several.</param>
    /// <param name="size">Size in pixels; null for 1920 × 1080.</param>
    /// <param name="formats">Which files of each picture.</param>
    public static IEnumerable<RenderedChart> Render(RegretReport report, Scenario scenario, ChartSize? size = null, ChartFormats formats = ChartFormats.Both) =>
        (report.IsOverPoints ? RegretCurves.Pages(report, scenario) : RegretChart.Pages(report, scenario)).SelectMany(page =>
            ChartGallery.Files(report.IsOverPoints ? "regret-points" : "regret", page, size ?? ChartSize.Default, formats)
        );
}
