using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>
/// The one door through which files come in: regular files of UTF-8 text with something in them, up to <see cref="Largest"/> bytes. A
/// pipe, a device or a socket has no length, so that it is known before it is opened, and nothing waits for it.
/// </summary>
internal static class TextFile
{
    /// <summary>Bytes at most; a scenario of 1,000 convoys has a twentieth of it.</summary>
    public const int Largest = 4 * 1024 * 1024;

    private const string Regular = "a regular file of UTF-8 text",
        Utf8 = "UTF-8: save the file in that encoding";

    private static readonly (byte[] Mark, string Name)[] s_marks =
    [
        ([0xFF, 0xFE, 0, 0], "UTF-32"),
        ([0, 0, 0xFE, 0xFF], "UTF-32"),
        ([0xFF, 0xFE], "UTF-16"),
        ([0xFE, 0xFF], "UTF-16"),
    ];

    /// <summary>Whether something stands at a path that was meant as a file, readable or not.</summary>
    public static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="name">The path as messages show it.</param>
    /// <exception cref="UnreadableTextException">It is no regular file, too large, no UTF-8, or may not be read.</exception>
    public static SourceText Read(string path, string name)
    {
        try
        {
            return new SourceText(name, Decode(Bytes(path, name), name));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            throw new UnreadableTextException(name, "a file that may not be read (permission denied)", "a file that may be read");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            throw new UnreadableTextException(name, $"a file that cannot be opened ({exception.GetType().Name})", Regular);
        }
    }

    private static byte[] Bytes(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableTextException(name, "a folder", Regular);
        }

        // By its full path: the base library looks for what a bare name links to at the root.
        var file = File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        if (!file.Exists || file.Length == 0)
        {
            throw new UnreadableTextException(name, file.Exists ? "an empty file, or a pipe, a device or a socket" : "a link to nothing", Regular);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[(int)Math.Min(file.Length, Largest) + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= Largest && file.Length <= Largest
            ? bytes[..length]
            : throw new UnreadableTextException(
                name,
                string.Create(CultureInfo.InvariantCulture, $"a file of {Math.Max(file.Length, length) / 1048576.0:0.0} MB"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Largest / 1048576} MB")
            );
    }

    private static string Decode(byte[] bytes, string name)
    {
        if (Array.Find(s_marks, mark => bytes.AsSpan().StartsWith(mark.Mark)).Name is { } encoding)
        {
            throw new UnreadableTextException(name, $"text in {encoding}", Utf8, (1, 1));
        }

        var text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        var (at, line, column) = (0, 1, 1);
        while (at < text.Length)
        {
            var status = Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                throw new UnreadableTextException(name, $"the byte 0x{text[at]:X2}, which is no UTF-8", Utf8, (line, column));
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            at += length;
        }

        return Encoding.UTF8.GetString(text);
    }
}
