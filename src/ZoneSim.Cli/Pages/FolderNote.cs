using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>Where a run is, where the rest of its result is, and what to do next.</summary>
internal static class FolderNote
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="charts">Its charts, relative to the folder.</param>
    /// <param name="page">Where to.</param>
    public static void Write(RunReport report, string folder, IReadOnlyList<string> charts, Page page)
    {
        var run = CommandLine.Quoted(folder);
        var pictures = charts.Count(chart => chart.EndsWith(".png", StringComparison.Ordinal));
        page.Gap();
        page.Line($"Run folder: {folder}");
        page.Line(pictures > 0
            ? $"Charts:     {Path.Combine(folder, "charts")} ({Words.Of(pictures, "picture")}, each as SVG and PNG)"
            : $"Charts:     none drawn; zonesim chart {run} draws them");
        page.Line($"All tables: zonesim show {run} {RunSections.Full}");
        NextCommands.Write(report, folder, page);
    }
}
