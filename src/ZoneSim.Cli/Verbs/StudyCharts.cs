using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>Draws the charts of a finished point study, selection or assessment, for <c>zonesim chart</c>.</summary>
internal static class StudyCharts
{
    /// <summary>Serves an order whose folder holds a study.</summary>
    public static int OfStudy(Shell shell, ChartRequest order) =>
        Draw(shell, order, "a study", RunFolder.OpenPoints, StudyGallery.All, StudyGallery.Missing, StudyGallery.Render);

    /// <summary>Serves an order whose folder holds an assessment.</summary>
    public static int OfAssessment(Shell shell, ChartRequest order) =>
        Draw(shell, order, "an assessment", RunFolder.OpenAssessment, AccountGallery.All, AccountGallery.Missing, AccountGallery.Render);

    /// <summary>Serves an order whose folder holds what a record taught.</summary>
    public static int OfLearned(Shell shell, ChartRequest order) =>
        Draw(shell, order, "a record's lesson", RunFolder.OpenLearned, LearnGallery.All, LearnGallery.Missing, LearnGallery.Render);

    /// <summary>What there is of a selection with a guarantee.</summary>
    public static IReadOnlyList<ChartInfo> OfSelections { get; } = [ChoiceGallery.All[0]];

    /// <summary>Serves an order whose folder holds a selection with a guarantee.</summary>
    public static int OfSelection(Shell shell, ChartRequest order) =>
        Draw(
            shell,
            order,
            "a selection",
            RunFolder.OpenSelection,
            OfSelections,
            (_, _) => null,
            (report, _, size, formats) => ChoiceGallery.Render(report, RunFolder.ScenarioOf(order.Run), size, formats)
        );

    private static int Draw<TReport>(
        Shell shell,
        ChartRequest order,
        string what,
        Func<string, TReport> open,
        IReadOnlyList<ChartInfo> all,
        Func<TReport, string, string?> missing,
        Func<TReport, IReadOnlyList<string>?, ChartSize?, ChartFormats, IEnumerable<RenderedChart>> render
    )
    {
        if (order.Replication is not null || order.Policy is not null)
        {
            throw new BadInputException($"{order.Run} holds {what}, which keeps no histories: --replication and --policy are for runs.");
        }

        var report = open(order.Run);
        var page = new ConsoleReport(shell.Out, shell.Width);
        if (order.List)
        {
            foreach (var chart in all)
            {
                page.Named(chart.Name, missing(report, chart.Name) is { } lacks ? $"not for this {what.Split(' ')[1]}: {lacks}" : chart.Purpose, 14);
            }

            return ExitCode.Done;
        }

        LetterWatch.Tell(shell, "--classification", order.Classification);
        var folder = Path.Combine(order.Run, ChartFolder.Name);
        foreach (var file in ChartFolder.Draw(render(report, order.Only, order.Frame, ChartVerb.Formats(order.Formats)), folder, shell))
        {
            page.Line(Path.Combine(folder, file));
        }

        return ExitCode.Done;
    }
}
