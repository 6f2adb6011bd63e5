using System.Text.Json;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// A run whose work several processes share, on one machine or many that see the same folder. One coordinates: it writes the work order and,
/// when every unit is done, makes the run of it. The others play units by number. The run has the bytes that one process would make.
/// </summary>
public sealed class SharedStudy : IDisposable
{
    private readonly PreparedStudy _study;
    private readonly PartialFolder _partial;
    private readonly StudyUnits _units;
    private readonly string _folder;
    private readonly bool _force;

    private SharedStudy(PreparedStudy study, PartialFolder partial, string folder, bool force)
    {
        (_study, _partial, _folder, _force) = (study, partial, folder, force);
        _units = new StudyUnits(study, partial);
    }

    /// <summary>The run folder to be.</summary>
    public string Folder => _folder;

    /// <summary>The folder in which the work goes on.</summary>
    public string WorkFolder => _partial.Folder;

    /// <summary>Folder below it for what belongs to the work alone; it goes away when the run is whole.</summary>
    public string PieceFolder => _partial.Pieces;

    /// <summary>Number of units, numbered from 0.</summary>
    public int Units => _units.Count;

    /// <summary>Histories of all units under all policies.</summary>
    public long Histories => Enumerable.Range(0, Units).Sum(_units.Histories);

    /// <summary>First eight hex digits of the inputs' hash.</summary>
    public string Id => _study.Inputs.Hash[..8];

    /// <summary>Coordinates a run: makes its partial folder with the work order, or takes up what is there of the same inputs. Holds the folder's lock.</summary>
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
            throw new StudyRefusalException(RefusalCode.Precision, "A run that goes on to a precision cannot be shared: how many replications it takes is not known before.");
        }

        var study = new PreparedStudy(plan);
        var partial = PartialFolder.Begin(folder, study.NewManifest(), force);
        partial.Write(WorkOrder.Name, RunJson.Write(WorkOrder.Of(study)));
        return new SharedStudy(study, partial, folder, force);
    }

    /// <summary>Coordinates a run that was begun before, from its work order.</summary>
    /// <param name="folder">The run folder to be, or its partial folder.</param>
    /// <exception cref="RunFolderException">There is no such work, it is damaged or in use, or another build makes it.</exception>
    public static SharedStudy Resume(string folder)
    {
        var target = Target(folder);
        using var seen = PartialFolder.Join(target);
        return Begin(PlanIn(seen), target, force: false);
    }

    /// <summary>Takes part in a run that another process coordinates.</summary>
    /// <param name="folder">The run folder to be, or its partial folder.</param>
    /// <exception cref="RunFolderException">There is no such work, it is damaged, or another build makes it.</exception>
    public static SharedStudy Join(string folder)
    {
        var target = Target(folder);
        var partial = PartialFolder.Join(target);
        var study = new PreparedStudy(PlanIn(partial));
        return study.Inputs.Hash == partial.Manifest.InputsHash
            ? new SharedStudy(study, partial, target, force: false)
            : throw RunFolderException.Damaged(partial.Folder, WorkOrder.Name, "it does not make the inputs that the manifest names");
    }

    /// <summary>Units that are not done.</summary>
    /// <param name="isChecked">Whether the hash of each piece is checked; else a piece that is there counts as done.</param>
    public IReadOnlyList<int> Missing(bool isChecked)
    {
        var there = Disk.NamesIn(_partial.Pieces, "").ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, Units).Where(unit => !there.Contains(_units.LastPiece(unit)) || (isChecked && !_units.IsDone(unit)))];
    }

    /// <summary>Histories of some units under all policies.</summary>
    public long HistoriesOf(IEnumerable<int> units) => units.Sum(_units.Histories);

    /// <summary>The units of one of several even parts: all parts together hold each unit once.</summary>
    /// <param name="part">Number of the part, from 0.</param>
    /// <param name="parts">Number of parts, 1 or more.</param>
    public (int First, int End) Part(int part, int parts) => ((int)((long)Units * part / parts), (int)((long)Units * (part + 1) / parts));

    /// <summary>Plays what is not done of some units.</summary>
    /// <param name="first">The first unit.</param>
    /// <param name="end">The unit after the last.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <param name="cancel">Stops it; pieces that are done stay.</param>
    /// <exception cref="RunFolderException">A piece that another made meanwhile differs.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Play(int first, int end, int threads, IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        var meter = new ProgressMeter(progress, "replications", HistoriesOf(Enumerable.Range(first, end - first)));
        WorkQueue.Run(end - first, threads, () =>
        {
            var play = _units.NewWorker(cancel);
            return unit =>
            {
                play(first + unit);
                meter.Add(_units.Histories(first + unit));
            };
        }, cancel);
    }

    /// <summary>Makes the run of its pieces.</summary>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <param name="cancel">Stops it; the pieces stay.</param>
    /// <exception cref="RunFolderException">A unit is not done, or a folder of that name has come up meanwhile.</exception>
    public RunReport Finish(IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        if (Missing(isChecked: true) is { Count: > 0 } missing)
        {
            throw new RunFolderException($"{WorkFolder}: {missing.Count} of {Units} units are not done, the first of them unit {missing[0]}. "
                + $"'zonesim work {_folder} --units {missing[0]}-{missing[^1]}' plays them; what is done is not played again.");
        }

        if (!_partial.IsComplete)
        {
            new StudyWork(_study, _partial, progress, cancel).Do();
        }

        _partial.Commit(_force);
        return StudyRunner.Opened(_study.Plan, _folder);
    }

    /// <summary>Takes back what <see cref="Begin"/> made, where no unit has been played yet: nothing stays.</summary>
    public void TakeBack()
    {
        if (Missing(isChecked: false).Count == Units)
        {
            _partial.Forget();
        }
    }

    /// <summary>Lets go of the folder; the work stays.</summary>
    public void Dispose() => _partial.Dispose();

    private static string Target(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder);
        return path.EndsWith(".partial", StringComparison.Ordinal) ? path[..^".partial".Length] : path;
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
