using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// Work that several processes share, on one machine or many that see the same folder: numbered units, each of which leaves pieces. Whoever plays
/// a unit, wherever, makes the same bytes.
/// </summary>
public abstract class SharedWork : IDisposable
{
    private readonly Stage _work;

    private protected SharedWork(PartialFolder partial, string folder, Stage work) => (Partial, Folder, _work) = (partial, folder, work);

    /// <summary>The result folder to be.</summary>
    public string Folder { get; }

    /// <summary>The folder in which the work goes on.</summary>
    public string WorkFolder => Partial.Folder;

    /// <summary>Folder below it for what belongs to the work alone; it goes away when the result is whole.</summary>
    public string PieceFolder => Partial.Pieces;

    /// <summary>Number of units, numbered from 0.</summary>
    public int Units => _work.Pieces;

    /// <summary>Name of what is played, for a progress line.</summary>
    public string Stage => _work.Name;

    /// <summary>Histories of all units under all policies.</summary>
    public long Histories => HistoriesOf(Enumerable.Range(0, Units));

    /// <summary>First eight hex digits of the inputs' hash.</summary>
    public string Id => Partial.Manifest.InputsHash[..8];

    private protected PartialFolder Partial { get; }

    /// <summary>Takes part in work that another process coordinates: a run, or the stage of a point study that is being played.</summary>
    /// <param name="folder">The result folder to be, or its partial folder.</param>
    /// <exception cref="RunFolderException">There is no such work, it is damaged, or another build makes it.</exception>
    public static SharedWork Join(string folder)
    {
        var target = Target(folder);
        var partial = PartialFolder.Join(target);
        return partial.Manifest.Kind is null ? SharedStudy.Join(partial, target) : SharedPoints.Join(partial, target);
    }

    /// <summary>Units that are not done.</summary>
    /// <param name="isChecked">Whether the hash of each piece is checked; else a piece that is there counts as done.</param>
    public IReadOnlyList<int> Missing(bool isChecked)
    {
        var there = Disk.NamesIn(Partial.Pieces, "").ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, Units).Where(unit => !there.Contains(_work.PieceName(unit)) || (isChecked && !_work.IsDone(unit)))];
    }

    /// <summary>Histories of some units under all policies.</summary>
    public long HistoriesOf(IEnumerable<int> units) => units.Sum(_work.Histories);

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
        int[] units = [.. Enumerable.Range(first, end - first)];
        _work.Play(units, threads, new ProgressMeter(progress, Stage, HistoriesOf(units)), cancel);
    }

    /// <summary>Lets go of the folder; the work stays.</summary>
    public void Dispose()
    {
        Partial.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The result folder of a name that may be its partial folder's.</summary>
    private protected static string Target(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder);
        return path.EndsWith(".partial", StringComparison.Ordinal) ? path[..^".partial".Length] : path;
    }
}
