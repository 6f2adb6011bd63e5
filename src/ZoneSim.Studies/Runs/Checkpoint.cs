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
internal static class Checkpoint
{
    private const int HashLength = 32;
    private static readonly byte[] s_mark = "ZSPIECE1"u8.ToArray();

    /// <summary>Writes a piece.</summary>
    /// <param name="folder">Folder of the pieces.</param>
    /// <param name="name">The piece's name and file name.</param>
    /// <param name="inputsHash">Hash of the run's inputs, hex.</param>
    /// <param name="content">Writes the content.</param>
    public static void Write(string folder, string name, string inputsHash, Action<CheckpointWriter> content)
    {
        using var writer = new CheckpointWriter();
        writer.Bytes(Head(name, inputsHash));
        content(writer);
        writer.Bytes(SHA256.HashData(writer.Written));
        if (!IsMade(folder, name, inputsHash, writer.Written))
        {
            Disk.Write(Path.Combine(folder, name), writer.Written, byMany: true);
        }
    }

    /// <summary>
    /// Whether the piece is there: made by another writer meanwhile, or before, with every byte the same, since a row depends on the inputs and the
    /// build alone.
    /// </summary>
    private static bool IsMade(string folder, string name, string inputsHash, ReadOnlySpan<byte> bytes)
    {
        using var made = Read(folder, name, inputsHash);
        if (made is not null && !made.IsSame(bytes))
        {
            throw new RunFolderException(
                $"{folder}: the piece {name} was made twice from the same inputs, and the two differ. "
                    + $"Something on one of the machines does not play the same histories; "
                    + "nothing was changed."
            )
            {
                Help = new(AdviceKind.ReplaceOnOneMachine),
            };
        }

        return made is not null;
    }

    /// <summary>Opens a piece; null where it is absent or not whole.</summary>
    public static CheckpointReader? Read(string folder, string name, string inputsHash)
    {
        if (Disk.WhyNot(folder, name) is not null)
        {
            return null;
        }

        var path = Path.Combine(folder, name);
        var head = Head(name, inputsHash);
        var (bytes, length) = Disk.ReadPooled(path);
        if (IsWhole(bytes.AsSpan(0, length), head))
        {
            return new CheckpointReader(bytes, head.Length);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return null;
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> head) =>
        bytes.Length >= head.Length + HashLength && bytes.StartsWith(head) && bytes[^HashLength..].SequenceEqual(SHA256.HashData(bytes[..^HashLength]));

    private static byte[] Head(string name, string inputsHash) => [.. s_mark, .. Convert.FromHexString(inputsHash), .. Encoding.UTF8.GetBytes(name), 0];
}

/// <summary>Writes the content of a piece into pooled memory.</summary>
internal sealed class CheckpointWriter : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _length;

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Writes bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    /// <summary>Writes a whole number.</summary>
    public void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    /// <summary>Writes text with its length.</summary>
    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Int(bytes.Length);
        Bytes(bytes);
    }

    /// <summary>Writes values as they stand in memory.</summary>
    public void Values<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

    /// <summary>Room for a number of bytes, to be filled by the caller at once.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_length + bytes > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + bytes));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _length += bytes;
        return _bytes.AsSpan(_length - bytes, bytes);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }
}

/// <summary>Reads the content of a piece in the order written, from pooled memory. A piece that says what none can say is damaged.</summary>
internal sealed class CheckpointReader(byte[] bytes, int start, bool isPooled = true) : IDisposable
{
    /// <summary>Whether the whole file has these bytes.</summary>
    public bool IsSame(ReadOnlySpan<byte> whole) => whole.Length <= _bytes.Length && _bytes.AsSpan(0, whole.Length).SequenceEqual(whole);

    private int _at = start;
    private byte[] _bytes = bytes;

    /// <summary>Reads how many entries follow.</summary>
    /// <param name="size">Bytes that each takes at least.</param>
    /// <exception cref="InvalidDataException">It is below 0, or there is no room for so many.</exception>
    public int Count(int size = 1) =>
        Int() is var count && count >= 0 && (long)count * size <= _bytes.Length - _at
            ? count
            : throw new InvalidDataException($"it tells of {count} entries, which are not there");

    /// <summary>Reads a whole number.</summary>
    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>Reads text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    /// <summary>Reads values as they stand in memory.</summary>
    public void Values<T>(Span<T> values)
        where T : unmanaged => Take(MemoryMarshal.AsBytes(values).Length).CopyTo(MemoryMarshal.AsBytes(values));

    /// <summary>The next bytes; they hold until the reader is disposed.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
        {
            throw new InvalidDataException("it ends too soon");
        }

        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (isPooled)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
    }
}
