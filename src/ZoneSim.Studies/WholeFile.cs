using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>
/// The one way in which results are written, inside a result folder or elsewhere: under a temporary name, flushed to disk, then renamed.
/// A name always stands for a whole file, and where anything fails (a full disk, an interrupt) no temporary file stays.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a file in place of what has its name.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="IOException">It cannot be written; what was there before is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => Disk.Write(path, bytes);

    /// <summary>Writes several files into a folder, which is made where it is not there: all of them, or none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Names and contents.</param>
    /// <exception cref="RunFolderException">The folder's name is that of a file.</exception>
    /// <exception cref="IOException">They cannot be written; none of them is there, nor the folder if it was made for them.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public static void WriteAll(string folder, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files)
    {
        if (Disk.FileExists(folder))
        {
            throw new RunFolderException($"{folder}: this is a file, and a folder of that name is needed. Move it away, or name another folder.");
        }

        var isNew = !Disk.FolderExists(folder);
        Disk.MakeFolder(folder);
        try
        {
            Disk.WriteAll([.. files.Select(file => (Path.Combine(folder, file.Name), file.Bytes))]);
        }
        catch
        {
            if (isNew && Disk.IsEmpty(folder))
            {
                Disk.DeleteFolder(folder);
            }

            throw;
        }
    }
}
