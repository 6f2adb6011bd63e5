using System.Text;
using System.Text.Json;
using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>One file of a result folder. Whatever is read of it is read here, so that damage is told by folder, file and what.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Name">The file's name below it, such as policies/deter-first.yaml.</param>
internal sealed record FolderPart(string Folder, string Name)
{
    /// <summary>Bytes up to which a text or a JSON document is read: far above any that is written.</summary>
    private const long LargestText = 256L << 20;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Its path.</summary>
    public string Path => System.IO.Path.Combine(Folder, Name);

    /// <summary>Reads something of the file.</summary>
    /// <param name="read">Reads it, given the path; throws <see cref="InvalidDataException"/> where the content is wrong.</param>
    /// <exception cref="RunFolderException">The file is missing, no ordinary file, or its content is wrong.</exception>
    public T Read<T>(Func<string, T> read)
    {
        Require();
        try
        {
            return read(Path);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or JsonException or DecoderFallbackException)
        {
            throw Damaged(exception.Message);
        }
    }

    /// <summary>The file as text.</summary>
    public string Text() => Read(path => s_strict.GetString(Small(path)));

    /// <summary>The file as a JSON document of one type, whole and sound in itself.</summary>
    public T Json<T>()
        where T : class => Read(path => RunJson.Read<T>(Small(path)));

    /// <summary>SHA-256 of the file, hex.</summary>
    public string Hash() => Read(Disk.Hash);

    /// <summary>Refuses the file where it is not the one whose hash was written down.</summary>
    /// <param name="hash">Its hash.</param>
    /// <exception cref="RunFolderException">It is another, missing, or no ordinary file.</exception>
    public void RequireHash(string hash)
    {
        if (Hash() != hash)
        {
            throw Damaged("it is damaged or was changed; its hash is not the manifest's");
        }
    }

    /// <summary>What a text says, where a reader refuses it.</summary>
    public T Parse<T>(Func<string, T> parse)
    {
        var text = Text();
        try
        {
            return parse(text);
        }
        catch (RefusalException exception) when (exception is not RunFolderException)
        {
            throw Damaged(exception.Message);
        }
    }

    /// <summary>Refuses the file.</summary>
    /// <param name="what">What is wrong with it.</param>
    public RunFolderException Damaged(string what) => RunFolderException.Damaged(Folder, Name, what);

    private void Require()
    {
        if (Disk.WhyNot(Folder, Name) is { } why)
        {
            throw Damaged(why);
        }
    }

    private static byte[] Small(string path) =>
        Disk.Length(path) <= LargestText ? Disk.ReadBytes(path) : throw new InvalidDataException("the file is larger than any that is written");
}
