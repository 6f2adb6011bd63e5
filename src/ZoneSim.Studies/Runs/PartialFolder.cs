using System.Text;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// The folder OUT.partial in which a run is worked out: the manifest first, pieces of finished work, then the files of the
/// run. Renaming it to OUT is the commit. Whoever works in it holds its lock.
/// </summary>
internal sealed class PartialFolder : ICheckpointStore, IDisposable
{
    /// <summary>Folder of the pieces, which goes away when the run is whole.</summary>
    public const string PiecesName = "pieces";

    private const string LockName = ".lock";
    private readonly string _target;
    private readonly IReadOnlyList<string> _made;
    private IDisposable? _lock;

    private PartialFolder(string target, Manifest manifest, IReadOnlyList<string> made, IDisposable? held)
    {
        _target = target;
        _made = made;
        _lock = held;
        Manifest = manifest;
    }

    /// <summary>The manifest, without the files.</summary>
    public Manifest Manifest { get; }

    /// <summary>The result folder to be.</summary>
    public string Target => _target;

    /// <summary>Where the work goes on.</summary>
    public string Folder => PathOf(_target);

    /// <summary>Where the pieces are.</summary>
    public string Pieces => Path.Combine(Folder, PiecesName);

    /// <summary>The unfinished folder beside a run folder.</summary>
    public static string PathOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".partial";

    /// <summary>Starts, or takes up what is there of the same inputs.</summary>
    /// <param name="target">The run folder to be.</param>
    /// <param name="manifest">Manifest of the run asked for.</param>
    /// <param name="force">Whether unfinished work is thrown away.</param>
    /// <exception cref="RunFolderException">It holds other work, or another process works in it.</exception>
    public static PartialFolder Begin(string target, Manifest manifest, bool force)
    {
        var folder = PathOf(target);
        var found = Disk.FolderExists(folder) && Disk.FileExists(Path.Combine(folder, ManifestFile.Name)) && !force ? ManifestFile.Read(folder) : null;
        if (found is not null)
        {
            FolderIdentity.RequireSame(folder, found, manifest);
        }
        else if (Disk.FolderExists(folder) && !Disk.HoldsOnly(folder, LockName, PiecesName, ManifestFile.Name + Disk.TemporarySuffix))
        {
            FolderIdentity.RequireRunFolder(folder);
        }

        var made = Disk.MissingAbove(folder);
        Make(folder);
        var partial = new PartialFolder(target, manifest, made, Hold(folder)) { IsComplete = found is not null && IsWhole(folder, found) };
        if (force)
        {
            partial.Dispose();
            Disk.DeleteFolder(folder);
            Disk.MakeFolder(folder);
            partial._lock = Hold(folder);
        }

        if (!partial.IsComplete)
        {
            Disk.MakeFolder(partial.Pieces);
            partial.Write(ManifestFile.Name, ManifestFile.Write(manifest));
        }

        return partial;
    }

    /// <summary>Takes part in work that another process coordinates: pieces are read and written, nothing is locked.</summary>
    /// <param name="target">The run folder to be.</param>
    /// <exception cref="RunFolderException">There is no such work, or another build makes it.</exception>
    public static PartialFolder Join(string target)
    {
        var folder = PathOf(target);
        if (!Disk.FileExists(Path.Combine(folder, ManifestFile.Name)))
        {
            throw new RunFolderException(
                Disk.FolderExists(target)
                    ? $"{target}: the run is whole already; nothing is left to play."
                    : $"{folder}: there is no unfinished run of that name."
            );
        }

        var manifest = ManifestFile.Read(folder);
        FolderIdentity.RequireSame(folder, manifest, manifest with { Build = BuildStamp.Build, Version = BuildStamp.Version });
        return new PartialFolder(target, manifest, [], null);
    }

    /// <summary>Answers from a finished folder of the same inputs, or does what is not yet done in its partial folder and commits it.</summary>
    /// <param name="folder">The folder to be.</param>
    /// <param name="manifest">Manifest of what is asked for.</param>
    /// <param name="force">Start afresh and replace what is there.</param>
    /// <param name="work">Does the work, where it is not complete.</param>
    /// <param name="open">Reads a finished folder back.</param>
    /// <exception cref="RunFolderException">The folder holds something else, is damaged or in use. Nothing was changed.</exception>
    public static T Finish<T>(string folder, Manifest manifest, bool force, Action<PartialFolder> work, Func<string, T> open)
    {
        if (Disk.FileExists(folder))
        {
            throw new RunFolderException($"{folder}: this is a file, not a folder.") { Help = new(AdviceKind.OtherFolder) };
        }

        if (Disk.FolderExists(folder) && !Disk.IsEmpty(folder))
        {
            if (!force)
            {
                FolderIdentity.RequireSame(folder, ManifestFile.Read(folder), manifest);
                return open(folder);
            }

            FolderIdentity.RequireRunFolder(folder);
        }

        using var partial = Begin(folder, manifest, force);
        if (!partial.IsComplete)
        {
            partial.Do(work);
        }

        partial.Commit(force);
        return open(folder);
    }

    /// <summary>Does the work. What it refuses leaves nothing, since it would refuse it again; nor does what ends before any piece is done.</summary>
    private void Do(Action<PartialFolder> work)
    {
        var done = false;
        try
        {
            work(this);
            done = true;
        }
        catch (StudyRefusalException)
        {
            Forget();
            throw;
        }
        finally
        {
            if (!done && Disk.FolderExists(Pieces) && Disk.IsEmpty(Pieces))
            {
                Forget();
            }
        }
    }

    /// <summary>Takes the folder away, and those above it that were made for it.</summary>
    public void Forget()
    {
        Dispose();
        Disk.DeleteFolder(Folder);
        foreach (var above in _made.TakeWhile(Disk.IsEmpty))
        {
            Disk.DeleteFolder(above);
        }
    }

    /// <summary>Whether all files of the run are there and only the renaming is left.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>Writes a piece of finished work.</summary>
    public void WritePiece(string name, Action<CheckpointWriter> content) => Checkpoint.Write(Pieces, name, Manifest.InputsHash, content);

    /// <summary>Opens a piece; null where it is absent or not whole.</summary>
    private CheckpointReader? ReadPiece(string name) => Checkpoint.Read(Pieces, name, Manifest.InputsHash);

    /// <summary>Reads a piece that was done.</summary>
    /// <param name="name">The piece.</param>
    /// <param name="read">Reads it; throws <see cref="InvalidDataException"/> where it says what none can say.</param>
    /// <exception cref="RunFolderException">It is not whole, or says that.</exception>
    public T ReadPiece<T>(string name, Func<CheckpointReader, T> read)
    {
        using var reader = ReadPiece(name)
            ?? throw RunFolderException.Damaged(Folder, $"{PiecesName}/{name}", "it was changed while the command was at work; the command does it again");
        try
        {
            return read(reader);
        }
        catch (InvalidDataException exception)
        {
            throw RunFolderException.Damaged(Folder, $"{PiecesName}/{name}", exception.Message);
        }
    }

    /// <summary>Whether a piece is there and whole.</summary>
    public bool HasPiece(string name)
    {
        using var reader = ReadPiece(name);
        return reader is not null;
    }

    /// <summary>Takes a piece away.</summary>
    public void Drop(string name) => Disk.DeleteFile(Path.Combine(Pieces, name));

    /// <summary>Writes a file of the run.</summary>
    public void Write(string name, ReadOnlySpan<byte> bytes) => Disk.Write(PathIn(name), bytes);

    /// <summary>Writes a text.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the run that others may write at the same time.</summary>
    public LedgerPart WriteByMany(string name, Action<Stream> write)
    {
        var path = PathIn(name);
        Disk.Write(path, write, byMany: true);
        return new LedgerPart(Disk.Hash(path), Disk.Length(path));
    }

    /// <summary>Path of a file of the run, in a folder that exists.</summary>
    public string PathIn(string name)
    {
        var path = Path.Combine(Folder, name);
        Disk.MakeFolder(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Writes the manifest with the hashes of the files that such a folder has: from here on only the renaming is left.</summary>
    /// <param name="further">Files beside those that every folder of the kind has.</param>
    /// <param name="replications">Replications of each policy that were played, where that was found out on the way.</param>
    /// <param name="parts">Further files, of which whoever wrote them gave the hashes.</param>
    public void Complete(IEnumerable<string>? further = null, long? replications = null, IReadOnlyDictionary<string, string>? parts = null)
    {
        var hashes = new SortedDictionary<string, string>((parts ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);
        string[] files = [.. FolderLayout.Needed(Manifest with { Files = hashes }), .. further ?? []];
        foreach (var file in files)
        {
            hashes[file] = Disk.Hash(Path.Combine(Folder, file));
        }

        Write(ManifestFile.Name, ManifestFile.Write(Manifest with { Files = hashes, Replications = replications ?? Manifest.Replications }));
    }

    /// <summary>Drops the pieces and renames the folder: the commit.</summary>
    /// <param name="force">Whether a run folder that is there is replaced.</param>
    /// <exception cref="RunFolderException">A folder of that name has come up meanwhile.</exception>
    public void Commit(bool force)
    {
        Disk.DeleteFolder(Pieces);
        Dispose();
        var old = Path.TrimEndingDirectorySeparator(Path.GetFullPath(_target)) + ".replaced";
        if (Disk.FolderExists(_target))
        {
            if (!force && !Disk.IsEmpty(_target))
            {
                throw new RunFolderException($"{_target}: came up while the run was made. The finished run is in {Folder}.");
            }

            Disk.DeleteFolder(old);
            Disk.MoveFolder(_target, old);
        }

        Disk.MoveFolder(Folder, _target);
        Disk.DeleteFolder(old);
    }

    /// <summary>Lets go of the lock; the work stays.</summary>
    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private static void Make(string folder)
    {
        try
        {
            Disk.MakeFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException($"{folder}: cannot be made ({exception.Message}).") { Help = new(AdviceKind.OtherFolder) };
        }
    }

    private static IDisposable Hold(string folder) =>
        Disk.Lock(Path.Combine(folder, LockName))
        ?? throw new RunFolderException($"{folder}: another run is at work here. Wait for it, or name another folder.");

    private static bool IsWhole(string folder, Manifest found) =>
        found.Files.Count > 0 && found.Files.All(file => Disk.WhyNot(folder, file.Key) is null && Disk.Hash(Path.Combine(folder, file.Key)) == file.Value);
}
