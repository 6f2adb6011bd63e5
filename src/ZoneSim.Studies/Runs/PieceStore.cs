using System.Collections.Concurrent;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Where a study keeps finished pieces of its work, by name, until its results are made. Two forms: memory, and the partial folder of a
/// run, from which work is taken up again after a stop.
/// </summary>
internal interface ICheckpointStore
{
    /// <summary>Whether a piece is there and whole.</summary>
    bool HasPiece(string name);

    /// <summary>Keeps a piece of finished work.</summary>
    void WritePiece(string name, Action<CheckpointWriter> content);

    /// <summary>Reads a piece that was done.</summary>
    T ReadPiece<T>(string name, Func<CheckpointReader, T> read);
}

/// <summary>Pieces in memory: nothing is hashed, nothing stays.</summary>
internal sealed class MemoryCheckpoints : ICheckpointStore
{
    private readonly ConcurrentDictionary<string, byte[]> _pieces = new(StringComparer.Ordinal);

    public bool HasPiece(string name) => _pieces.ContainsKey(name);

    public void WritePiece(string name, Action<CheckpointWriter> content)
    {
        using var writer = new CheckpointWriter();
        content(writer);
        _pieces[name] = writer.Written.ToArray();
    }

    public T ReadPiece<T>(string name, Func<CheckpointReader, T> read)
    {
        using var reader = new CheckpointReader(_pieces[name], 0, isPooled: false);
        return read(reader);
    }
}
