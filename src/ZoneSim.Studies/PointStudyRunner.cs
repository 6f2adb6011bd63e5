using ZoneSim.Studies.Points;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Studies;

/// <summary>Runs a point study into a folder of its own.</summary>
public static class PointStudyRunner
{
    /// <summary>
    /// Runs the study, or takes it up where it stopped, or answers at once where it is done, as <see cref="StudyRunner.Run"/> does for
    /// runs. The results are the same bits on any number of threads, before or after a stop.
    /// </summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The study's folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the study; what is done stays for the next time.</param>
    /// <param name="elsewhere">Has a stage of many histories played by other processes, and comes back when each of its units is done; null to play all here.</param>
    /// <returns>The finished study, read back from its folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="Model.ModelException">The scenario and a policy do not hold together. Nothing was written.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PointStudyReport Run(
        PointStudyPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel, Action<SharedPoints>? elsewhere = null) =>
        Run(new PointStudy(plan), null, folder, force, progress, cancel, elsewhere);

    /// <summary>Units of work by stage, for a progress line.</summary>
    public static IReadOnlyDictionary<string, long> Units(PointStudyPlan plan) => PointStudyWork.Units(plan);

    /// <summary>Runs a study whose points may be played by something else than the model: tests plant answers that are known.</summary>
    internal static PointStudyReport Run(
        PointStudy study, PointPlay? planted, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel, Action<SharedPoints>? elsewhere = null)
    {
        return PartialFolder.Finish(
            folder, study.NewManifest(), force, partial => new PointStudyWork(study, partial, planted, progress, cancel, elsewhere).Do(), PointStudyFolder.Open);
    }
}
