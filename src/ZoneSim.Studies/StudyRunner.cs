using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Studies;

/// <summary>
/// Runs a study of any kind into a folder, or takes it up where it stopped, or answers at once where it is done. Work goes on in
/// <c>FOLDER.partial</c>; renaming that is the commit. The results are the same bits on any number of threads, before or after a stop.
/// </summary>
public static class StudyRunner
{
    /// <summary>Runs replications.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread.</param>
    /// <param name="cancel">Stops it; what is done stays for the next time.</param>
    /// <returns>What was made, read back from its folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="Model.ModelException">A scenario and a policy do not hold together. Nothing was written.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunReport Run(StudyPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        plan.Check();
        return RunPrepared(new PreparedStudy(plan), folder, force, progress, cancel);
    }

    /// <summary>Runs a point study.</summary>
    /// <inheritdoc cref="Run(StudyPlan, string, bool, IProgress{StudyProgress}, CancellationToken)"/>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="elsewhere">Has a stage of many histories played by other processes, and comes back when each of its units is done; null to play
    /// all here.</param>
    public static PointStudyReport Run(
        PointStudyPlan plan,
        string folder,
        bool force,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel,
        Action<SharedPoints>? elsewhere = null
    ) => Run(new PointStudy(plan), null, folder, force, progress, cancel, elsewhere);

    /// <summary>Runs a selection with a guarantee. The result is the same bytes whether or not histories of a run were used again.</summary>
    /// <inheritdoc cref="Run(StudyPlan, string, bool, IProgress{StudyProgress}, CancellationToken)"/>
    /// <param name="plan">What to choose.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="reuse">A finished run whose histories are read instead of played where they are the same; or null.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops it.</param>
    public static SelectionReport Run(
        SelectionPlan plan,
        string folder,
        bool force,
        RunReport? reuse,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel
    )
    {
        plan.Check();
        var study = new PreparedStudy(plan.Plain);
        plan = plan with { Study = study.Plan with { Threads = plan.Study.Threads } };
        return PartialFolder.Finish(
            folder,
            plan.NewManifest(study),
            force,
            partial =>
            {
                var values = new SelectionHistories(plan, study, partial, study.IsPlayedIn(reuse) ? reuse : null, cancel);
                new SelectionWork(plan, study, values, progress).WriteTo(partial);
            },
            RunFolder.OpenSelection
        );
    }

    /// <summary>Runs an assessment of an incident's accounts.</summary>
    /// <inheritdoc cref="Run(StudyPlan, string, bool, IProgress{StudyProgress}, CancellationToken)"/>
    public static AssessmentReport Run(AssessmentPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        Run(plan, SimulatedAccounts.Play(plan.Seed), folder, force, progress, cancel);

    /// <summary>Learns from the record of incidents.</summary>
    /// <inheritdoc cref="Run(StudyPlan, string, bool, IProgress{StudyProgress}, CancellationToken)"/>
    public static LearnReport Run(LearnPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        Run(new LearnStudy(plan), SimulatedAccounts.Play(plan.Seed), folder, force, progress, cancel);

    /// <summary>Keeps a regret study, which is made of finished runs alone: its numbers, unless they are there.</summary>
    /// <param name="report">The study.</param>
    /// <param name="scenario">Name of the scenario, or of the first of several.</param>
    /// <param name="origin">Who asks for it.</param>
    /// <param name="folder">The folder, or null for one named after what it is made of.</param>
    /// <param name="force">Whether another study in it is replaced.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, or is damaged. Nothing was changed.</exception>
    public static string Keep(RegretReport report, string scenario, StudyOrigin origin, string? folder, bool force)
    {
        var bytes = RunJson.Write(report);
        var manifest = ManifestFile.Of(report, scenario, origin, bytes);
        folder ??= Path.Combine("runs", $"{RunFolder.RegretKind}-{manifest.InputsHash[..8]}");
        PartialFolder.Finish(
            folder,
            manifest,
            force,
            partial =>
            {
                partial.Write(FolderLayout.SummaryName(RunFolder.RegretKind), bytes);
                partial.Complete();
            },
            RunFolder.OpenRegret
        );
        return folder;
    }

    /// <summary>Units of work by stage, for a progress line.</summary>
    public static IReadOnlyDictionary<string, long> Units(PointStudyPlan plan) => PointStudyWork.Units(plan);

    /// <summary>Units of work by stage, for a progress line.</summary>
    public static IReadOnlyDictionary<string, long> Units(AssessmentPlan plan) => AccountStage.Units(new Assessment(plan));

    /// <summary>Units of work by stage, for a progress line; moves, where they are needed, come to it.</summary>
    public static IReadOnlyDictionary<string, long> Units(LearnPlan plan) => RecordStage.Units(new LearnStudy(plan));

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

    /// <summary>Runs a prepared study: tests plant faults in it.</summary>
    internal static RunReport RunPrepared(PreparedStudy study, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        PartialFolder.Finish(
            folder,
            study.NewManifest(),
            force,
            partial => new StudyWork(study, partial, progress, cancel).Do(),
            made => LedgerCsv.AddWhereWanted(study.Plan, made)
        );

    /// <summary>Runs a study whose points may be played by something else than the model: tests plant answers that are known.</summary>
    internal static PointStudyReport Run(
        PointStudy study,
        PointPlay? planted,
        string folder,
        bool force,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel,
        Action<SharedPoints>? elsewhere = null
    ) =>
        PartialFolder.Finish(
            folder,
            study.NewManifest(),
            force,
            partial => new PointStudyWork(study, partial, planted, progress, cancel, elsewhere).Do(),
            RunFolder.OpenPoints
        );

    /// <summary>Runs an assessment whose histories may be played by something else than the model.</summary>
    internal static AssessmentReport Run(
        AssessmentPlan plan,
        AccountPlay play,
        string folder,
        bool force,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel
    )
    {
        var study = new Assessment(plan);
        foreach (var (_, scenario) in study.Accounts)
        {
            foreach (var policy in study.Plan.Policies)
            {
                _ = play(scenario, policy);
            }
        }

        return PartialFolder.Finish(
            folder,
            study.NewManifest(),
            force,
            partial => new AssessmentWork(study, partial, play, progress, cancel).Do(),
            RunFolder.OpenAssessment
        );
    }

    /// <summary>Learns from histories that may be played by something else than the model: tests plant worlds whose truth is known.</summary>
    internal static LearnReport Run(
        LearnStudy study,
        AccountPlay play,
        string folder,
        bool force,
        IProgress<StudyProgress>? progress,
        CancellationToken cancel
    ) => PartialFolder.Finish(folder, study.NewManifest(), force, partial => new LearnWork(study, partial, play, progress, cancel).Do(), RunFolder.OpenLearned);
}
