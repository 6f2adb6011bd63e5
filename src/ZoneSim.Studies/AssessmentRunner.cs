using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>Runs an assessment of an incident's accounts into a folder of its own.</summary>
public static class AssessmentRunner
{
    /// <summary>
    /// Runs the assessment, or takes it up where it stopped, or answers at once where it is done, as <see cref="StudyRunner.Run"/> does for
    /// runs. The results are the same bits on any number of threads, before or after a stop.
    /// </summary>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The folder to be.</param>
    /// <param name="force">Start afresh and replace whatever is there.</param>
    /// <param name="progress">Told a few times a second how far it has come, from any thread.</param>
    /// <param name="cancel">Stops it; what is done stays for the next time.</param>
    /// <returns>The finished assessment, read back from its folder.</returns>
    /// <exception cref="RunFolderException">The folder holds something else, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="Model.ModelException">A scenario and a policy do not hold together. Nothing was written.</exception>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why. Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static AssessmentReport Run(
        AssessmentPlan plan, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel) =>
        Run(plan, SimulatedAccounts.Play(plan.Seed), folder, force, progress, cancel);

    /// <summary>Units of work by stage, for a progress line.</summary>
    public static IReadOnlyDictionary<string, long> Units(AssessmentPlan plan) => AccountStage.Units(new Assessment(plan));

    /// <summary>Runs an assessment whose histories may be played by something else than the model: tests plant answers that are known.</summary>
    internal static AssessmentReport Run(
        AssessmentPlan plan, AccountPlay play, string folder, bool force, IProgress<StudyProgress>? progress, CancellationToken cancel)
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
            folder, study.NewManifest(), force, partial => new AssessmentWork(study, partial, play, progress, cancel).Do(), AssessmentFolder.Open);
    }
}
