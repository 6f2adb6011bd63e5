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

    public static string ReadText(string path) => File.ReadAllText(path);

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

    /// <summary>Writes a whole file: temporary name, flush, rename.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using (var stream = new FileStream(path + TemporarySuffix, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + TemporarySuffix, path, overwrite: true);
    }

    /// <summary>Writes a whole file through a stream: temporary name, flush, rename.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using (var stream = new FileStream(path + TemporarySuffix, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + TemporarySuffix, path, overwrite: true);
    }

    /// <summary>SHA-256 of a file, lower-case hex.</summary>
    public static string Hash(string path)
    {
        using var stream = OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static void MoveFolder(string from, string to) => Directory.Move(from, to);

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
}
