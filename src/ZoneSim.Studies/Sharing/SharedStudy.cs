using System.Text.Json;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// A run whose work several processes share. One coordinates: it writes the work order and,
/// when every unit is done, makes the run of it. The others play units by number. The run has the bytes that one process would make.
/// </summary>
public sealed class SharedStudy : SharedWork
{
    private readonly PreparedStudy _study;
    private readonly bool _force;

    private SharedStudy(PreparedStudy study, PartialFolder partial, string folder, bool force)
        : base(partial, folder, new StudyUnits(study, partial)) => (_study, _force) = (study, force);

    /// <summary>
    /// Coordinates a run: makes its partial folder with the work order, or takes up what is there of the same inputs. Holds the folder's lock.
    /// </summary>
    /// <param name="plan">What to run; its replications are a number, not a precision.</param>
    /// <param name="folder">The run folder to be.</param>
    /// <param name="force">Start afresh and replace whatever run is there.</param>
    /// <exception cref="RunFolderException">The folder holds another run, is damaged or in use. Nothing was changed.</exception>
    /// <exception cref="RefusalException">The plan cannot be run. Nothing was written.</exception>
    public static SharedStudy Begin(StudyPlan plan, string folder, bool force)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check();
        if (plan.Precision is not null)
        {
            throw new StudyRefusalException(
                RefusalCode.Precision,
                "A run that goes on to a precision cannot be shared: how many replications it takes is not known before."
            );
        }

        var study = new PreparedStudy(plan);
        var partial = PartialFolder.Begin(folder, study.NewManifest(), force);
        partial.Write(WorkOrder.Name, RunJson.Write(WorkOrder.Of(study)));
        return new SharedStudy(study, partial, folder, force);
    }

    /// <summary>Coordinates a run that was begun before, from its work order.</summary>
    /// <param name="folder">The run folder to be, or its partial folder.</param>
    /// <param name="words">The surface's words for what would help.</param>
    /// <exception cref="RunFolderException">There is no such work, it is damaged or in use, or another build makes it.</exception>
    public static SharedStudy Resume(string folder, Func<Advice, string>? words = null)
    {
        var target = Target(folder);
        using var seen = PartialFolder.Join(target);
        if (seen.Manifest.Kind is not null)
        {
            throw new RunFolderException($"{seen.Folder}: a study of points goes on, stage by stage, by its own command.")
            {
                Help = new(AdviceKind.RepeatElsewhere, Subject: seen.Manifest.Command),
            };
        }

        var plan = PlanIn(seen);
        return Begin(plan with { Origin = plan.Origin with { Words = words } }, target, force: false);
    }

    /// <summary>Takes part in a run that another process coordinates.</summary>
    internal static SharedStudy Join(PartialFolder partial, string target)
    {
        var study = new PreparedStudy(PlanIn(partial));
        return study.Inputs.Hash == partial.Manifest.InputsHash
            ? new SharedStudy(study, partial, target, force: false)
            : throw RunFolderException.Damaged(partial.Folder, WorkOrder.Name, "it does not make the inputs that the manifest names");
    }

    /// <summary>Makes the run of its pieces.</summary>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <param name="cancel">Stops it; the pieces stay.</param>
    /// <exception cref="RunFolderException">A unit is not done, or a folder of that name has come up meanwhile.</exception>
    public RunReport Finish(IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        if (Missing(isChecked: true) is { Count: > 0 } missing)
        {
            throw new RunFolderException($"{WorkFolder}: {missing.Count} of {Units} units are not done, the first of them unit {missing[0]}.")
            {
                Help = new(AdviceKind.PlayUnits, missing[0], Folder) { Last = missing[^1] },
            };
        }

        if (!Partial.IsComplete)
        {
            new StudyWork(_study, Partial, progress, cancel).Do();
        }

        Partial.Commit(_force);
        return LedgerCsv.AddWhereWanted(_study.Plan, Folder);
    }

    /// <summary>Takes back what <see cref="Begin"/> made, where no unit has been played yet: nothing stays.</summary>
    public void TakeBack()
    {
        if (Missing(isChecked: false).Count == Units)
        {
            Partial.Forget();
        }
    }

    private static StudyPlan PlanIn(PartialFolder partial)
    {
        var part = new FolderPart(partial.Folder, WorkOrder.Name);
        try
        {
            return part.Json<WorkOrder>().Plan();
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or StudyRefusalException)
        {
            throw part.Damaged(exception.Message);
        }
    }
}
