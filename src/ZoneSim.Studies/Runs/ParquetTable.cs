using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace ZoneSim.Studies.Runs;

/// <summary>Writes Parquet files, a column of a row group at a time.</summary>
internal static class ParquetTable
{
    /// <summary>
    /// Writes a file. The bytes depend on the schema, the values and where the row groups are cut.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">Its columns.</param>
    /// <param name="notes">Key-value metadata of the file.</param>
    /// <param name="write">Writes the row groups, one after another.</param>
    public static void Write(string path, IReadOnlyList<DataField> fields, Dictionary<string, string> notes, Action<ParquetWriter> write) =>
        Disk.Write(path, stream => Write(stream, fields, notes, write));

    /// <summary>The same as bytes.</summary>
    public static byte[] Bytes(IReadOnlyList<DataField> fields, Dictionary<string, string> notes, Action<ParquetWriter> write)
    {
        using var stream = new MemoryStream();
        Write(stream, fields, notes, write);
        return stream.ToArray();
    }

    /// <summary>The same into a stream.</summary>
    public static void Write(Stream stream, IReadOnlyList<DataField> fields, Dictionary<string, string> notes, Action<ParquetWriter> write)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy, CompressionLevel = CompressionLevel.Fastest };
        var writer = Wait(ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options));
        writer.CustomMetadata = notes;
        write(writer);
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Writes the next column of a row group.</summary>
    public static void Values<T>(this ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<T> values)
        where T : struct => group.WriteAsync(field, values).GetAwaiter().GetResult();

    /// <summary>Writes the next column of a row group.</summary>
    public static void Values<T>(this ParquetRowGroupWriter group, DataField field, T[] values)
        where T : struct => group.Values<T>(field, values.AsMemory());

    /// <summary>Writes the next column of a row group, with nulls.</summary>
    public static void Optional<T>(this ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<T?> values)
        where T : struct => group.WriteAsync<T>(field, values).GetAwaiter().GetResult();

    /// <summary>Writes the next column of a row group as text.</summary>
    public static void Text(this ParquetRowGroupWriter group, DataField field, IReadOnlyCollection<string?> values) =>
        group.WriteAsync(field, values!).GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
