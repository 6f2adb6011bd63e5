using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// A piece of unfinished work on disk: a mark, the inputs' hash and the piece's name, then its content, then SHA-256 over
/// all of it. A piece that is torn, damaged, of another run or under a wrong name reads as absent and is done again.
/// All numbers are little-endian.
/// </summary>
internal static class SealedFile
{
    private const int HashLength = 32;
    private static readonly byte[] s_mark = "ZSPIECE1"u8.ToArray();

    /// <summary>Writes a piece.</summary>
    /// <param name="folder">Folder of the pieces.</param>
    /// <param name="name">The piece's name and file name.</param>
    /// <param name="inputsHash">Hash of the run's inputs, hex.</param>
    /// <param name="content">Writes the content.</param>
    public static void Write(string folder, string name, string inputsHash, Action<PieceWriter> content)
    {
        var writer = new PieceWriter();
        writer.Bytes(Head(name, inputsHash));
        content(writer);
        writer.Bytes(SHA256.HashData(writer.Written));
        Disk.Write(Path.Combine(folder, name), writer.Written);
    }

    /// <summary>Opens a piece; null where it is absent or not whole.</summary>
    public static PieceReader? Read(string folder, string name, string inputsHash)
    {
        var path = Path.Combine(folder, name);
        if (!Disk.FileExists(path))
        {
            return null;
        }

        var bytes = Disk.ReadBytes(path);
        var head = Head(name, inputsHash);
        if (bytes.Length < head.Length + HashLength || !bytes.AsSpan(0, head.Length).SequenceEqual(head))
        {
            return null;
        }

        var sealedPart = bytes.AsSpan(0, bytes.Length - HashLength);
        return SHA256.HashData(sealedPart).AsSpan().SequenceEqual(bytes.AsSpan(sealedPart.Length))
            ? new PieceReader(bytes, head.Length)
            : null;
    }

    private static byte[] Head(string name, string inputsHash) =>
        [.. s_mark, .. Convert.FromHexString(inputsHash), .. Encoding.UTF8.GetBytes(name), 0];
}

/// <summary>Writes the content of a piece.</summary>
internal sealed class PieceWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Bytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Int(bytes.Length);
        Bytes(bytes);
    }

    public void Values<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

    /// <summary>Room for a number of bytes, to be filled by the caller at once.</summary>
    public Span<byte> Room(int bytes)
    {
        var room = _buffer.GetSpan(bytes)[..bytes];
        _buffer.Advance(bytes);
        return room;
    }
}

/// <summary>Reads the content of a piece in the order written.</summary>
internal sealed class PieceReader(byte[] bytes, int start)
{
    private int _at = start;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public string Text() => Encoding.UTF8.GetString(Take(Int()));

    public void Values<T>(Span<T> values)
        where T : unmanaged => Take(values.Length * Marshal.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values));

    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }
}
