using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Verbs;

/// <summary>Runs a point study, prints its answer, draws its charts.</summary>
internal static class PointCommandHandler
{
    /// <summary>Serves an order.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="order">The order.</param>
    public static int Serve(Shell shell, PointRequest order)
    {
        try
        {
            var report = Run(shell, order);
            var page = new ConsoleReport(shell.Out, shell.Width);
            if (!order.Json)
            {
                PointConsole.Write(report, page);
                shell.Out.Flush();
            }

            var charts = order.Charts ? ChartFolder.Fill(report, order.Folder, shell) : [];
            if (order.Json)
            {
                shell.Out.WriteLine(ResultJson.Of(report, order.Folder, charts));
            }
            else
            {
                PointConsole.WriteFolder(report, order.Folder, charts, page);
            }

            return Finish(shell, order, report);
        }
        catch (StageLeftException left)
        {
            return WorkLeft.Tell(shell, left.Work);
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, order.Folder, order.Force);
        }
    }

    private static PointStudyReport Run(Shell shell, PointRequest order)
    {
        var units = PointStudyRunner.Units(order.Plan);
        HistoryLimit.Check(shell, units, order.Plan.Scenario);
        using var progress = new ProgressLine(shell, units);
        return PointStudyRunner.Run(order.Plan, order.Folder, order.Force, progress, shell.Cancel, order.Elsewhere is null ? null : Elsewhere);

        void Elsewhere(SharedPoints stage)
        {
            if (order.Elsewhere!.Slurm is { } slurm)
            {
                new SlurmRun(shell, stage, slurm).Wait(progress);
            }
            else if (stage.Missing(isChecked: true).Count > 0)
            {
                throw new StageLeftException(stage);
            }
        }
    }

    private static int Finish(Shell shell, PointRequest order, PointStudyReport report)
    {
        var failed = report.Summary.Stages.Sum(stage => stage.FailedReplications);
        if (failed == 0)
        {
            return ExitCode.Done;
        }

        shell.Error.WriteLine($"{Words.Of(failed, "replication")} failed and {(failed == 1 ? "is" : "are")} left out of every number of {order.Folder}. "
            + "A replication that fails is a fault in the program.");
        return ExitCode.Failed;
    }
}
