using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Runs a study into a run folder.</summary>
public static class StudyRunner
{
    /// <summary>
    /// Runs the study, or takes it up where it stopped, or answers at once where it is done. Work goes on in
    /// <c>FOLDER.partial</c>; renaming that is the commit. The results are the same bits on any number of threads, before or
    /// after a stop.
    /// </summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The run folder to be.</param>
    /// <param name="force">Start afresh and replace whatever run is there.</param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run; what is done stays for the next time.</param>
    /// <returns>The finished run, read back from its folder.</returns>
    /// <exception cref="RunFolderException">The folder holds another run, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="Model.ModelException">The scenario and a policy do not hold together. Nothing was written.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunReport Run(
        StudyPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        plan.Check();
        return RunPrepared(new PreparedStudy(plan), folder, force, progress, cancel);
    }

    /// <summary>Runs a prepared study: tests plant faults in it.</summary>
    internal static RunReport RunPrepared(PreparedStudy study, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        PartialFolder.Finish(
            folder, study.NewManifest(), force, partial => new StudyWork(study, partial, progress, cancel).Do(),
            made => Opened(study.Plan, made));

    /// <summary>A finished run of a plan, read back, with what else the plan wants.</summary>
    internal static RunReport Opened(StudyPlan plan, string folder) => WithCsv(plan, folder, RunFolder.Open(folder));

    /// <summary>
    /// The hash of a plan's inputs, 64 hex digits, by which its run is known: the same for any number of threads, any
    /// folder and any way to say the command.
    /// </summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why.</exception>
    public static string InputsHash(StudyPlan plan)
    {
        plan.Check();
        return RunInputs.Of(plan).Hash;
    }

    /// <summary>Adds ledger.csv to a finished run where it is wanted and not there.</summary>
    private static RunReport WithCsv(StudyPlan plan, string folder, RunReport report)
    {
        if (!plan.Csv || plan.Kept == LedgerKept.None || report.Manifest.Files.ContainsKey(RunFolder.CsvName))
        {
            return report;
        }

        var csv = Path.Combine(folder, RunFolder.CsvName);
        LedgerCsv.Write(LedgerParts.Of(folder, report.Manifest), RowLayout.Of(report.Scenario), report.Manifest.Policies, csv);
        var files = new SortedDictionary<string, string>(report.Manifest.Files.ToDictionary(), StringComparer.Ordinal)
        {
            [RunFolder.CsvName] = Disk.Hash(csv),
        };
        var manifest = report.Manifest with { Files = files };
        Disk.Write(Path.Combine(folder, ManifestFile.Name), ManifestFile.Write(manifest));
        return report with { Manifest = manifest };
    }
}
