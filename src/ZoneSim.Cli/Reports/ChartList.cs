using ZoneSim.Briefing.Charts;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The charts and what each answers.</summary>
internal static class ChartList
{
    /// <summary>Every chart there is.</summary>
    public static void WriteAll(ConsoleReport page)
    {
        foreach (var chart in ChartGallery.All.Concat(StudyGallery.All).Concat(AccountGallery.All))
        {
            page.Named(chart.Name, chart.Purpose, Width);
        }

        foreach (var chart in ChoiceGallery.All)
        {
            page.Named(chart.Name, $"{chart.Purpose} (zonesim {chart.Name.Split('-')[0]})", Width);
        }
    }

    /// <summary>Every chart, and what a run lacks for it.</summary>
    public static void WriteFor(RunReport report, ConsoleReport page)
    {
        foreach (var chart in ChartGallery.All)
        {
            page.Named(chart.Name, chart.Purpose + (ChartGallery.Missing(report, chart.Name) is { } missing ? $" Not for this run: {missing}" : ""), Width);
        }
    }

    private static int Width => ChartGallery.All.Concat(ChoiceGallery.All).Max(chart => chart.Name.Length);
}
