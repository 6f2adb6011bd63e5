using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// A Parquet file of a result folder, read a column of a row group at a time. Its columns are exactly those that are written, of their
/// types; whatever the library cannot decode is told as damage of this file.
/// </summary>
internal sealed class ParquetFile : IDisposable
{
    /// <summary>Rows that a group may have: far above what one is cut to, and few enough to be held.</summary>
    private const long MostRows = 20_000_000;

    private readonly FolderPart _part;
    private readonly Stream _stream;
    private readonly ParquetReader _reader;

    private ParquetFile(FolderPart part, Stream stream, ParquetReader reader) => (_part, _stream, _reader) = (part, stream, reader);

    /// <summary>Number of row groups.</summary>
    public int Groups => _reader.RowGroupCount;

    /// <summary>Opens a file.</summary>
    /// <param name="part">The file.</param>
    /// <param name="fields">Its columns, in order.</param>
    /// <param name="optional">Columns that it may have behind them, all or none.</param>
    /// <exception cref="RunFolderException">It is missing, cannot be decoded, or has other columns.</exception>
    public static ParquetFile Open(FolderPart part, IReadOnlyList<DataField> fields, params IReadOnlyList<DataField> optional)
    {
        var stream = part.Read(Disk.OpenRead);
        ParquetFile? file = null;
        try
        {
            file = new ParquetFile(part, stream, Decode(part, () => ParquetReader.CreateAsync(stream).GetAwaiter().GetResult()));
            file.RequireFields(optional.Any(field => file.Has(field.Name)) ? [.. fields, .. optional] : fields);
            return file;
        }
        catch
        {
            (file as IDisposable ?? stream).Dispose();
            throw;
        }
    }

    /// <summary>Reads something of a file that is open no longer than that takes.</summary>
    public static T Read<T>(FolderPart part, IReadOnlyList<DataField> fields, Func<ParquetFile, T> read, params IReadOnlyList<DataField> optional)
    {
        using var file = Open(part, fields, optional);
        return read(file);
    }

    /// <summary>Whether it has a column of that name.</summary>
    public bool Has(string name) => Decode(_part, () => _reader.Schema.GetDataFields().Any(field => field.Name == name));

    /// <summary>A note of the file.</summary>
    public string Note(string key) =>
        Decode(_part, () => _reader.CustomMetadata).TryGetValue(key, out var note) ? note : throw _part.Damaged($"it lacks the note {key}");

    /// <summary>Number of rows of a group.</summary>
    public int Rows(int group)
    {
        var rows = Decode(_part, () => _reader.RowGroups[group].RowCount);
        return rows is >= 0 and <= MostRows
            ? (int)rows
            : throw _part.Damaged(string.Create(CultureInfo.InvariantCulture, $"row group {group} has {rows} rows, expected 0 to {MostRows}"));
    }

    /// <summary>One column of one row group, without nulls.</summary>
    public T[] Column<T>(int group, string name)
        where T : struct => Values(group, new T[Rows(group)], (rows, values) => rows.ReadAsync<T>(Field(name), values).AsTask());

    /// <summary>One column of one row group, nulls and all.</summary>
    public T?[] Nullable<T>(int group, string name)
        where T : struct => Values(group, new T?[Rows(group)], (rows, values) => rows.ReadAsync<T>(Field(name), values).AsTask());

    /// <summary>One column of text of one row group, without nulls.</summary>
    public string[] Text(int group, string name) =>
        Array.ConvertAll(TextOrNull(group, name), text => text ?? throw _part.Damaged($"a text is missing in the column {name}"));

    /// <summary>One column of text of one row group, nulls and all.</summary>
    public string?[] TextOrNull(int group, string name) =>
        Values(group, new string[Rows(group)], (rows, values) => rows.ReadAsync(Field(name), values).AsTask());

    /// <summary>Refuses the file.</summary>
    /// <param name="what">What is wrong with it.</param>
    public RunFolderException Damaged(string what) => _part.Damaged(what);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private TArray Values<TArray>(int group, TArray values, Func<ParquetRowGroupReader, TArray, Task> read) => Decode(_part, () =>
        {
            using var rows = _reader.OpenRowGroupReader(group);
            read(rows, values).GetAwaiter().GetResult();
            return values;
        });

    private DataField Field(string name) => _reader.Schema.FindDataField(name);

    private void RequireFields(IReadOnlyList<DataField> fields)
    {
        static string Of(DataField field) =>
            $"{field.Name} ({field.ClrType.Name}{(field.IsNullable ? ", may be null" : "")}{(field.IsArray ? ", a list" : "")})";
        var (found, wanted) = (Decode(_part, () => _reader.Schema.GetDataFields().Select(Of).ToList()), fields.Select(Of).ToList());
        var (lacking, strange) = (wanted.Except(found).FirstOrDefault(), found.Except(wanted).FirstOrDefault());
        if (lacking is not null || strange is not null || !found.SequenceEqual(wanted))
        {
            throw _part.Damaged(
                lacking is not null ? $"it lacks the column {lacking}"
                : strange is not null ? $"it has a column {strange}, which is none of its own"
                : "its columns are out of order"
            );
        }
    }

    /// <summary>A damaged file may make the library throw anything at all.</summary>
    private static T Decode<T>(FolderPart part, Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (Exception exception) when (exception is not (RunFolderException or OperationCanceledException))
        {
            throw part.Damaged($"it cannot be decoded ({exception.Message})");
        }
    }
}
