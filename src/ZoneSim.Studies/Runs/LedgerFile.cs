using System.Buffers;
using Parquet;
using Parquet.Schema;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// ledger.parquet: the keys (policy, replication, incursion, ordinal), then the ledger's columns. Flags are booleans, counts 32-bit, numbers doubles
/// and nullable where they may be absent, categories and sets of measures text. Its row groups are cut by key, each holding one policy's next
/// <see cref="BlockPartition.GroupSize"/> replications. With more than <see cref="MostRows"/> rows it is in parts.
/// </summary>
internal static class LedgerFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "ledger.parquet";

    /// <summary>Rows up to which a ledger is one file, and up to which all of them are kept where nothing else is asked for.</summary>
    public const long MostRows = 10_000_000;

    /// <summary>Metadata key: number of the policy of each row group, separated by spaces.</summary>
    public const string GroupsNote = "zonesim.groups";

    /// <summary>The columns of the file, in order.</summary>
    /// <param name="layout">The columns of its rows.</param>
    public static DataField[] Fields(RowLayout layout) =>
        [
            new DataField<string>("policy", false),
            new DataField<long>("replication"),
            new DataField<string>("incursion", false),
            new DataField<int>("ordinal"),
            .. layout.Columns.Select(FieldOf),
        ];

    /// <summary>Assembles the file from blocks, holding one row group at a time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="policies">Names of the policies.</param>
    /// <param name="incursions">The incursions.</param>
    /// <param name="cut">How replications are cut into blocks.</param>
    /// <param name="read">Reads the block of a policy into a table.</param>
    /// <param name="progress">Told the replications assembled.</param>
    public static void Write(
        string path,
        IReadOnlyList<string> policies,
        IncursionIndex incursions,
        BlockPartition cut,
        Action<int, int, RowTable> read,
        ProgressMeter progress
    )
    {
        var perGroup = Math.Max(1, BlockPartition.GroupSize / cut.BlockSize);
        var groups = (cut.Blocks + perGroup - 1) / perGroup;
        var numbers = Enumerable.Range(0, policies.Count).SelectMany(policy => Enumerable.Repeat(policy, groups));
        var notes = new Dictionary<string, string> { [GroupsNote] = string.Join(' ', numbers) };
        var rows = new RowTable(incursions.Layout);
        var fields = Fields(incursions.Layout);
        ParquetTable.Write(path, fields, notes, writer =>
        {
            for (var group = 0; group < policies.Count * groups; group++)
            {
                var policy = group / groups;
                rows.Clear();
                var first = group % groups * perGroup;
                var end = Math.Min(first + perGroup, cut.Blocks);
                for (var block = first; block < end; block++)
                {
                    read(policy, block, rows);
                    progress.Add(cut.Length(block));
                }

                using var target = writer.CreateRowGroup();
                new LedgerGroup(target, rows, fields).Write(policies[policy], incursions.Names);
            }
        });
    }

    /// <summary>Writes the part of a block: a row group for each policy.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="policies">Names of the policies.</param>
    /// <param name="incursions">The incursions.</param>
    /// <param name="tables">Rows by policy.</param>
    public static void WritePart(Stream stream, IReadOnlyList<string> policies, IncursionIndex incursions, RowTable[] tables)
    {
        var notes = new Dictionary<string, string> { [GroupsNote] = string.Join(' ', Enumerable.Range(0, policies.Count)) };
        var fields = Fields(incursions.Layout);
        ParquetTable.Write(stream, fields, notes, writer =>
        {
            for (var policy = 0; policy < policies.Count; policy++)
            {
                using var target = writer.CreateRowGroup();
                new LedgerGroup(target, tables[policy], fields).Write(policies[policy], incursions.Names);
            }
        });
    }

    private static DataField FieldOf(LedgerColumn column) =>
        column.Type switch
        {
            ColumnType.Flag => new DataField<bool>(column.Name),
            ColumnType.Count => new DataField<int>(column.Name),
            ColumnType.Number => new DataField<double>(column.Name),
            ColumnType.OptionalNumber => new DataField<double?>(column.Name),
            ColumnType.Category => new DataField<string>(column.Name, true),
            _ => new DataField<string>(column.Name, false),
        };
}

/// <summary>One row group of the ledger, written column by column from a table through pooled memory.</summary>
internal readonly struct LedgerGroup(ParquetRowGroupWriter group, RowTable rows, DataField[] fields)
{
    /// <summary>Writes keys and columns.</summary>
    public void Write(string policy, string[] incursions)
    {
        Text(fields[0], rows.Ordinal, _ => policy);
        group.Values(fields[1], rows.Replication);
        Text(fields[2], rows.Incursion, index => incursions[index]);
        group.Values(fields[3], rows.Ordinal);
        for (var column = 0; column < rows.Layout.Columns.Count; column++)
        {
            Column(fields[column + 4], rows.Layout.Columns[column], rows.Column(column));
        }

        group.CompleteValidate();
    }

    private void Column(DataField field, LedgerColumn column, ReadOnlyMemory<double> values)
    {
        var target = group;
        switch (column.Type)
        {
            case ColumnType.Flag:
                Convert(values, value => value != 0, flags => target.Values<bool>(field, flags));
                break;
            case ColumnType.Count:
                Convert(values, value => (int)value, counts => target.Values<int>(field, counts));
                break;
            case ColumnType.Number:
                group.Values(field, values);
                break;
            case ColumnType.OptionalNumber:
                Convert(values, value => double.IsNaN(value) ? (double?)null : value, numbers => target.Optional<double>(field, numbers));
                break;
            case ColumnType.Category:
                Text(field, values, value => double.IsNaN(value) ? null : column.Labels[(int)value]);
                break;
            default:
                Text(field, values, value => LedgerLayout.SetLabels[(int)value]);
                break;
        }
    }

    private void Text<T>(DataField field, ReadOnlyMemory<T> values, Func<T, string?> text)
    {
        var target = group;
        Convert(values, text, texts => target.Text(field, texts));
    }

    private static void Convert<TFrom, TTo>(ReadOnlyMemory<TFrom> values, Func<TFrom, TTo> convert, Action<ArraySegment<TTo>> use)
    {
        var converted = ArrayPool<TTo>.Shared.Rent(values.Length);
        var span = values.Span;
        for (var row = 0; row < span.Length; row++)
        {
            converted[row] = convert(span[row]);
        }

        use(new ArraySegment<TTo>(converted, 0, span.Length));
        ArrayPool<TTo>.Shared.Return(converted);
    }
}
