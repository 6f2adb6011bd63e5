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
            Telling.Tell(
                shell,
                order.Json,
                page => PointConsole.Write(report, page),
                () => order.Charts ? ChartFolder.Fill(report, order.Folder, shell) : [],
                charts => ResultJson.Of(report, order.Folder, charts),
                (charts, page) => PointConsole.WriteFolder(report, order.Folder, charts, page)
            );
            return Telling.Failed(
                shell,
                report.Summary.Stages.Sum(stage => stage.FailedReplications),
                $" of {order.Folder}. A replication that fails is a fault in the program."
            );
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
        var units = StudyRunner.Units(order.Plan);
        HistoryLimit.Check(shell, units, order.Plan.Scenario);
        using var progress = new ProgressLine(shell, units);
        return StudyRunner.Run(order.Plan, order.Folder, order.Force, progress, shell.Cancel, order.Elsewhere is null ? null : Elsewhere);

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
}
