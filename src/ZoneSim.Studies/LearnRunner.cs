using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Learns from the record of incidents into a folder of its own.</summary>
public static class LearnRunner
{
    /// <summary>
    /// Learns, or takes it up where it stopped, or answers at once where it is done, as <see cref="StudyRunner.Run"/> does for runs. The
    /// results are the same bits on any number of threads, before or after a stop.
    /// </summary>
    /// <param name="plan">What to learn from.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread.</param>
    /// <param name="cancel">Stops it; what is done stays for the next time.</param>
    /// <returns>What was learned, read back from its folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run, or the record decides nothing; the message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LearnReport Run(LearnPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        Run(new LearnStudy(plan), SimulatedAccounts.Play(plan.Seed), folder, force, progress, cancel);

    /// <summary>Units of work by stage, for a progress line; moves, where they are needed, come to it.</summary>
    public static IReadOnlyDictionary<string, long> Units(LearnPlan plan) => RecordStage.Units(new LearnStudy(plan));

    /// <summary>Learns from histories that may be played by something else than the model: tests plant worlds whose truth is known.</summary>
    internal static LearnReport Run(LearnStudy study, AccountPlay play, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        PartialFolder.Finish(folder, study.NewManifest(), force, partial => new LearnWork(study, partial, play, progress, cancel).Do(), LearnFolder.Open);
}
