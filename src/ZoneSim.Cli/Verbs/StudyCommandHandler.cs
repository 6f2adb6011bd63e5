using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Verbs;

/// <summary>Runs a study, prints its result, draws its charts.</summary>
internal static class StudyCommandHandler
{
    /// <summary>Serves an order.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="order">The order.</param>
    public static int Serve(Shell shell, StudyRequest order)
    {
        try
        {
            if (order.Elsewhere is { Slurm: null } && IsToPlay(order))
            {
                return WriteOrder(shell, order);
            }

            return Tell(shell, Run(shell, order), order.Folder, order.Charts, order.Showing);
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, order.Folder, order.Force);
        }
    }

    /// <summary>Prints a run that has just been made and draws its charts.</summary>
    public static int Tell(Shell shell, RunReport report, string folder, bool charts, Showing showing)
    {
        Show(shell, report, folder, showing, () => charts ? ChartFolder.Fill(report, folder, shell) : []);
        return Finish(shell, folder, report);
    }

    /// <summary>Shows a finished run again.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="showing">How.</param>
    /// <param name="isCompared">Whether it must have policies to compare.</param>
    public static int ShowAgain(Shell shell, string folder, Showing showing, bool isCompared)
    {
        var report = RunFolder.Open(folder);
        if (isCompared && Findings.Pairs(report).Count == 0)
        {
            throw new BadInputException(
                $"{folder}: the run has one policy ({report.Manifest.Policies[0]}), so that nothing can be compared. "
                    + $"zonesim compare {CommandLine.Quoted(Path.Combine(folder, "scenario.yaml"))} plays its scenario under several."
            );
        }

        Show(shell, report, folder, showing, () => ChartFolder.Present(folder));
        return ExitCode.Done;
    }

    /// <summary>Prints a result; what it says comes before its charts are drawn.</summary>
    private static void Show(Shell shell, RunReport report, string folder, Showing showing, Func<IReadOnlyList<string>> charts)
    {
        Telling.Tell(
            shell,
            showing.Json,
            Say,
            charts,
            files => ResultJson.Of(report, folder, files, showing.Tests ? ExactTests.Of(report) : null),
            (files, page) => FolderNote.Write(report, folder, files, page)
        );

        void Say(ConsoleReport page)
        {
            FirstScreen.Write(report, page);
            if (showing.Full)
            {
                RunSections.WriteAll(report, folder, page);
            }

            if (showing.Tests)
            {
                TestTable.Write(report, page);
            }
        }
    }

    /// <summary>Runs a study under a line of progress.</summary>
    public static RunReport Run(Shell shell, StudyRequest order)
    {
        var units = Units(order.Plan);
        HistoryLimit.Check(shell, units, order.Plan.Scenario, HistoryLimit.MostOfRun);
        using var progress = new ProgressLine(shell, units);
        if (order.Elsewhere?.Slurm is not { } slurm || !IsToPlay(order))
        {
            return StudyRunner.Run(order.Plan, order.Folder, order.Force, progress, shell.Cancel);
        }

        using var shared = SharedStudy.Begin(order.Plan, order.Folder, order.Force);
        try
        {
            new SlurmRun(shell, shared, slurm).Wait(progress);
        }
        catch (BadInputException)
        {
            shared.TakeBack();
            throw;
        }

        return shared.Finish(progress, shell.Cancel);
    }

    /// <summary>Whether there is no finished run that answers at once.</summary>
    private static bool IsToPlay(StudyRequest order) => order.Force || !File.Exists(Path.Combine(order.Folder, "manifest.json"));

    /// <summary>Writes the work order alone, and says what is to be run.</summary>
    private static int WriteOrder(Shell shell, StudyRequest order)
    {
        using var shared = SharedStudy.Begin(order.Plan, order.Folder, order.Force);
        return WorkLeft.Tell(shell, shared);
    }

    /// <summary>What was not reached, or failed.</summary>
    private static int Finish(Shell shell, string folder, RunReport report)
    {
        if (report.Summary.Precision is { Verdict: PrecisionVerdict.NotReached } precision)
        {
            shell.Error.WriteLine(PrecisionText.NotReached(precision, report.Manifest.Replications));
        }

        return Telling.Failed(
            shell,
            report.Summary.Policies.Sum(policy => policy.Failed),
            $". {Path.Combine(folder, "failures.json")} says why, and the command that plays each again."
        );
    }

    /// <summary>Units of work in the stages that take time.</summary>
    private static Dictionary<string, long> Units(StudyPlan plan) =>
        new()
        {
            ["replications"] = (plan.Precision is null ? plan.Replications : PrecisionRequest.First) * plan.Policies.Count,
            ["ranges"] = (long)plan.RangePoints * plan.RangeReplications * plan.Policies.Count,
            ["ledger"] = ProgressLine.Weigh("ledger", plan.Replications * plan.Policies.Count),
        };
}
