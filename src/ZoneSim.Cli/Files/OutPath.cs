using System.Text;

namespace ZoneSim.Cli.Files;

/// <summary>Paths that are to be written to, judged before anything is made.</summary>
internal static class OutPath
{
    /// <summary>Bytes of a name at most: file systems take 255, and while a file is made its name is longer.</summary>
    public const int LongestName = 200;

    /// <summary>Bytes of a whole path at most.</summary>
    public const int LongestPath = 3_000;

    /// <summary>What is wrong with a path, as part of a sentence with what was expected; null where nothing is.</summary>
    public static string? Problem(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return "which is no path; name a file or folder such as runs/mine";
        }

        var full = Path.GetFullPath(path);
        if (full.Split('/', Path.DirectorySeparatorChar).FirstOrDefault(part => Encoding.UTF8.GetByteCount(part) > LongestName) is { } part)
        {
            return $"with a name of {Encoding.UTF8.GetByteCount(part)} bytes; at most {LongestName} are possible: choose a shorter name";
        }

        if (Encoding.UTF8.GetByteCount(full) > LongestPath)
        {
            return $"a path of {Encoding.UTF8.GetByteCount(full)} bytes; at most {LongestPath} are possible: choose a shorter one";
        }

        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full));
        while (above is not null && !Directory.Exists(above))
        {
            if (File.Exists(above))
            {
                return $"below {Library.Shown(above)}, which is a file; name a place in a folder";
            }

            above = Path.GetDirectoryName(above);
        }

        return null;
    }
}
