using ZoneSim.Briefing;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Pages;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>Draws the charts of a finished point study, for <c>zonesim chart</c>.</summary>
internal static class StudyCharts
{
    /// <summary>Serves an order whose folder holds a study.</summary>
    public static int Draw(Shell shell, ChartOrder order)
    {
        if (order.Replication is not null || order.Policy is not null)
        {
            throw new BadInputException($"{order.Run} holds a study, which keeps no histories: --replication and --policy are for runs.");
        }

        var report = PointStudyFolder.Open(order.Run);
        var page = new Page(shell.Out, shell.Width);
        if (order.List)
        {
            foreach (var chart in StudyGallery.All)
            {
                page.Named(chart.Name, StudyGallery.Missing(report, chart.Name) is { } missing ? $"not for this study: {missing}" : chart.Purpose, 14);
            }

            return ExitCode.Done;
        }

        var size = order.Size is not null && ChartSize.TryParse(order.Size, out var read) ? read : null;
        try
        {
            foreach (var file in ChartFolder.Draw(StudyGallery.Render(report, order.Only, size, ChartVerb.Formats(order.Formats)), Path.Combine(order.Run, ChartFolder.Name), shell))
            {
                page.Line(Path.Combine(order.Run, ChartFolder.Name, file));
            }
        }
        catch (ArgumentException exception)
        {
            throw BadInputException.Of(exception);
        }

        return ExitCode.Done;
    }
}
