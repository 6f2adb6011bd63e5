using System.Text;

namespace ZoneSim.Cli.Files;

/// <summary>Writes files so that a name always stands for a whole file.</summary>
internal static class SafeFile
{
    /// <summary>Writes beside the file, then renames; what could not be written whole is taken away again.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = path + ".tmp";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes a text beside the file, then renames.</summary>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));
}
