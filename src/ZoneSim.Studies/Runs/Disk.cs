#pragma warning disable RS0030 // The one file of this project that touches the disk.
using System.Buffers;
using System.Security.Cryptography;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Everything that studies do to the disk. A file is written under a temporary name, flushed and renamed, so that a name
/// always stands for a whole file; a directory cannot be flushed from .NET, which is why every file carries a hash as well.
/// </summary>
internal static class Disk
{
    /// <summary>What the name of a file ends in until it is whole.</summary>
    public const string TemporarySuffix = ".tmp";

    public static bool FolderExists(string folder) => Directory.Exists(folder);

    public static bool FileExists(string path) => File.Exists(path);

    public static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Whether a folder holds nothing but some of the names given.</summary>
    public static bool HoldsOnly(string folder, params string[] names) =>
        Directory.EnumerateFileSystemEntries(folder).All(entry => names.Contains(Path.GetFileName(entry)));

    /// <summary>Names of the files in a folder that end so, without the ending.</summary>
    public static IEnumerable<string> NamesIn(string folder, string ending) =>
        Directory.EnumerateFiles(folder, "*" + ending).Select(path => Path.GetFileName(path)[..^ending.Length]);

    public static void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    /// <summary>The folders above a folder that are not there yet, the nearest first.</summary>
    public static IReadOnlyList<string> MissingAbove(string folder)
    {
        var missing = new List<string>();
        for (var above = Path.GetDirectoryName(Path.GetFullPath(folder)); above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            missing.Add(above);
        }

        return missing;
    }

    /// <summary>
    /// Why a file of a result folder cannot be opened; null where it can. A link may lead anywhere. A pipe, a socket or a device has no
    /// length, and to open one may wait for ever; no file of a result folder is empty, so nothing without a length is opened.
    /// </summary>
    /// <param name="folder">The result folder.</param>
    /// <param name="name">The file's name below it, with / between folder and file.</param>
    public static string? WhyNot(string folder, string name)
    {
        var parts = name.Split('/');
        for (var depth = 1; depth < parts.Length; depth++)
        {
            if (new DirectoryInfo(Path.Combine([folder, .. parts[..depth]])) is { Exists: true, LinkTarget: not null })
            {
                return $"{string.Join('/', parts[..depth])} is a link; a result folder holds its files itself";
            }
        }

        var file = new FileInfo(Path.Combine(folder, name));
        return file.LinkTarget is not null ? "it is a link; a result folder holds its files itself"
            : Directory.Exists(file.FullName) ? "it is a folder, not a file"
            : !file.Exists ? "the file is missing"
            : file.Length == 0 ? "the file is empty, or no ordinary file"
            : null;
    }

    /// <summary>Length of a file in bytes.</summary>
    public static long Length(string path) => new FileInfo(path).Length;

    public static byte[] ReadBytes(string path) => File.ReadAllBytes(path);

    /// <summary>Reads a whole file into pooled memory, to be given back by the caller.</summary>
    public static (byte[] Bytes, int Length) ReadPooled(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var length = (int)stream.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(bytes, 0, length);
        return (bytes, length);
    }

    public static Stream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    /// <summary>Writes a whole file: temporary name, flush, rename. Where anything fails, the temporary file goes away again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="byMany">Whether others may write the same file at the same time: then the temporary name is this writer's own.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool byMany = false)
    {
        using var file = new FileInWork(path, byMany ? Own() : "");
        file.Stream.Write(bytes);
        file.Keep();
    }

    /// <summary>The same through a stream.</summary>
    public static void Write(string path, Action<Stream> write, bool byMany = false)
    {
        using var file = new FileInWork(path, byMany ? Own() : "");
        write(file.Stream);
        file.Keep();
    }

    /// <summary>A part of a temporary name that no other writer has.</summary>
    private static string Own() => "." + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Writes several whole files: none gets its name before all are flushed.</summary>
    public static void WriteAll(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var inWork = new List<FileInWork>();
        try
        {
            foreach (var (path, bytes) in files)
            {
                var file = new FileInWork(path);
                inWork.Add(file);
                file.Stream.Write(bytes.Span);
                file.Close();
            }

            inWork.ForEach(file => file.Keep());
        }
        finally
        {
            inWork.ForEach(file => file.Dispose());
        }
    }

    /// <summary>SHA-256 of a file, lower-case hex.</summary>
    public static string Hash(string path)
    {
        using var stream = OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static void MoveFolder(string from, string to) => Directory.Move(from, to);

    public static void DeleteFile(string path) => File.Delete(path);

    public static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Opens a file that nobody else can open meanwhile and that goes away with its owner; null where it is taken.</summary>
    public static IDisposable? Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>A file under its temporary name, until it is kept; what is not kept is deleted.</summary>
    private sealed class FileInWork : IDisposable
    {
        private readonly string _path;
        private readonly string _writer;
        private bool _isKept;

        public FileInWork(string path, string writer = "")
        {
            (_path, _writer) = (path, writer);
            File.Delete(Temporary);
            Stream = new FileStream(Temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }

        public FileStream Stream { get; }

        private string Temporary => _path + _writer + TemporarySuffix;

        public void Close()
        {
            if (Stream.CanWrite)
            {
                Stream.Flush(flushToDisk: true);
                Stream.Dispose();
            }
        }

        public void Keep()
        {
            Close();
            File.Move(Temporary, _path, overwrite: true);
            _isKept = true;
        }

        public void Dispose()
        {
            if (_isKept)
            {
                return;
            }

            try
            {
                Stream.Dispose();
            }
            catch (IOException)
            {
                // What was left to be written does not fit either; the failure that matters is on its way.
            }

            File.Delete(Temporary);
        }
    }
}
