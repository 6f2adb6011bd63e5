using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>Where a run is, and what to do next.</summary>
internal static class FolderNote
{
    /// <summary>Writes it.</summary>
    public static void Write(string folder, IReadOnlyList<string> charts, Manifest manifest, Shell shell)
    {
        var page = new Page(shell.Out, shell.Width);
        shell.Out.WriteLine();
        var pictures = charts.Where(chart => chart.EndsWith(".png", StringComparison.Ordinal)).ToList();
        page.Paragraph($"Run folder: {folder} (ledger.parquet, traces.parquet, summary.json, scenario and policies as run{(manifest.Files.ContainsKey("ledger.csv") ? ", ledger.csv" : "")})");
        page.Paragraph(pictures.Count > 0
            ? $"Charts:     {Path.Combine(folder, "charts")} ({Words.Of(pictures.Count, "picture")}, each as SVG and PNG)"
            : $"Charts:     none drawn; zonesim chart {CommandLine.Quoted(folder)} draws them");
    }
}
