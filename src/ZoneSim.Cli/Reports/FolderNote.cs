using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Where a result is, where the rest of it is, and what to do next.</summary>
internal static class FolderNote
{
    /// <summary>Writes it for a run.</summary>
    /// <param name="report">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="charts">Its charts, relative to the folder.</param>
    /// <param name="page">Where to.</param>
    public static void Write(RunReport report, string folder, IReadOnlyList<string> charts, ConsoleReport page) =>
        Write("Run folder", folder, charts, RunSections.Full + FirstScreen.Aside(report), NextCommands.Of(report, folder), page);

    /// <summary>Writes it for any result.</summary>
    /// <param name="what">What the folder is, in two words at most.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="charts">Its charts, relative to the folder.</param>
    /// <param name="section">The section that holds all tables.</param>
    /// <param name="next">The commands worth typing next, each with what it shows.</param>
    /// <param name="page">Where to.</param>
    public static void Write(
        string what,
        string folder,
        IReadOnlyList<string> charts,
        string section,
        IReadOnlyList<(string Command, string What)> next,
        ConsoleReport page
    )
    {
        var quoted = CommandLine.Quoted(folder);
        var pictures = charts.Count(chart => chart.EndsWith(".png", StringComparison.Ordinal));
        var width = Math.Max(what.Length, "All tables".Length) + 2;
        void Line(string name, string text) => page.Line((name + ":").PadRight(width) + text);
        page.Gap();
        Line(what, folder);
        Line(
            "Charts",
            pictures > 0
                ? $"{Path.Combine(folder, "charts")} ({Words.Of(pictures, "picture")}, each as SVG and PNG)"
                : $"none drawn; zonesim chart {quoted} draws them"
        );
        Line("All tables", $"zonesim show {quoted} {section}");
        if (next.Count > 0)
        {
            page.Line("Next:");
        }

        foreach (var (command, shows) in next)
        {
            page.Line(command.Length + shows.Length + 7 > page.Width ? $"  {command}" : $"  {command}   # {shows}");
        }
    }
}
