using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>The charts of a run folder.</summary>
internal static class ChartFolder
{
    /// <summary>Name of the folder inside a run folder.</summary>
    public const string Name = "charts";

    /// <summary>
    /// Draws all charts that a report has the data for, unless they are there. They are drawn into a folder of another
    /// name, which is renamed when all are whole.
    /// </summary>
    /// <returns>The files, relative to the run folder.</returns>
    public static IReadOnlyList<string> Fill(RunReport report, string folder, Shell shell) => Fill(() => DrawnTogether(report), folder, shell);

    /// <summary>The same for a point study.</summary>
    /// <returns>The files, relative to the study's folder.</returns>
    public static IReadOnlyList<string> Fill(PointStudyReport report, string folder, Shell shell) => Fill(() => StudyGallery.Render(report), folder, shell);

    /// <summary>The same for an assessment.</summary>
    /// <returns>The files, relative to its folder.</returns>
    public static IReadOnlyList<string> Fill(AssessmentReport report, string folder, Shell shell) => Fill(() => AccountGallery.Render(report), folder, shell);

    /// <summary>The same for whatever draws.</summary>
    /// <returns>The files, relative to the folder.</returns>
    public static IReadOnlyList<string> Fill(Func<IEnumerable<RenderedChart>> render, string folder, Shell shell)
    {
        var target = Path.Combine(folder, Name);
        if (File.Exists(target))
        {
            throw new BadInputException(
                $"{target}: this is a file, and the charts go into a folder of that name. Move it away, or draw none with --no-charts."
            );
        }

        if (!Directory.Exists(target))
        {
            var partial = target + ".partial";
            DeleteFolder(partial);
            Draw(render(), partial, shell);
            Directory.Move(partial, target);
        }

        return Present(folder);
    }

    /// <summary>The pictures that are there.</summary>
    /// <returns>The files, relative to the folder.</returns>
    public static IReadOnlyList<string> Present(string folder) =>
        Path.Combine(folder, Name) is var charts && Directory.Exists(charts)
            ? [.. Directory.EnumerateFiles(charts).Order(StringComparer.Ordinal).Select(path => $"{Name}/{Path.GetFileName(path)}")]
            : [];

    /// <summary>Draws charts, then writes them into a folder, all or none.</summary>
    /// <returns>The names of the files, in order.</returns>
    public static IReadOnlyList<string> Draw(IEnumerable<RenderedChart> charts, string folder, Shell shell)
    {
        var drawn = new List<(string Name, ReadOnlyMemory<byte> Bytes)>();
        using var note = new PassingNote(shell);
        note.Say("drawing the charts");
        foreach (var chart in charts)
        {
            shell.Cancel.ThrowIfCancellationRequested();
            note.Say($"drawing the charts: {chart.FileName}");
            drawn.Add((chart.FileName, chart.Bytes));
        }

        WholeFile.WriteAll(folder, drawn);
        return [.. drawn.Select(chart => chart.Name)];
    }

    /// <summary>All charts that a report has the data for, drawn side by side and handed out in the order of the gallery.</summary>
    private static ParallelQuery<RenderedChart> DrawnTogether(RunReport report) =>
        ChartGallery
            .Available(report)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(name => ChartGallery.Render(report, [name]).ToList())
            .SelectMany(pictures => pictures);

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
