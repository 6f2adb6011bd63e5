using System.Globalization;
using Parquet;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Reads ledger.parquet by column when asked. Columns of a ledger of up to <see cref="KeptRows"/> rows are kept; those of a
/// larger one are read again each time, so that memory does not fill up with them.
/// </summary>
internal sealed class LedgerReader : ILedgerSource
{
    /// <summary>Rows up to which columns are kept.</summary>
    public const int KeptRows = 50_000;

    private readonly string _path;
    private readonly bool _keeps;
    private readonly string[] _policyOfGroup;
    private readonly Dictionary<string, Array> _kept = [];
    private readonly Lock _gate = new();

    public LedgerReader(string path, IReadOnlyList<string> policies, int keptRows = KeptRows)
    {
        _path = path;
        (Count, _policyOfGroup) = ParquetTable.Read(path, reader =>
        (
            (int)reader.RowGroups.Sum(group => group.RowCount),
            reader.CustomMetadata[LedgerFile.GroupsNote].Split(' ')
                .Select(number => policies[int.Parse(number, CultureInfo.InvariantCulture)]).ToArray()
        ));
        _keeps = Count <= keptRows;
    }

    public int Count { get; }

    public string[] Policy => Kept("policy", Text);

    public long[] Replication => Kept("replication", ParquetTable.Column<long>);

    public string[] Incursion => Kept("incursion", Text);

    public int[] Ordinal => Kept("ordinal", ParquetTable.Column<int>);

    public double[] Column(string name)
    {
        var column = LedgerColumns.Named(name);
        return Kept(name, (reader, group, _) => Numbers(reader, group, column));
    }

    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column)
    {
        var wanted = LedgerColumns.Named(column);
        if (!_keeps)
        {
            return ParquetTable.Stream(_path, reader => Rows(reader, policy, incursion, wanted));
        }

        var (policies, incursions, ordinals) = (Policy, Incursion, Ordinal);
        return Planned(Replication, Column(column), row => policies[row] == policy && incursions[row] == incursion && ordinals[row] == 1);
    }

    /// <summary>The rows of a ledger too large to be held, a row group at a time.</summary>
    private IEnumerable<(long Replication, double Value)> Rows(ParquetReader reader, string policy, string incursion, LedgerColumn column)
    {
        for (var group = 0; group < _policyOfGroup.Length; group++)
        {
            if (_policyOfGroup[group] != policy)
            {
                continue;
            }

            var incursions = Text(reader, group, "incursion");
            var ordinals = ParquetTable.Column<int>(reader, group, "ordinal");
            var replications = ParquetTable.Column<long>(reader, group, "replication");
            foreach (var row in Planned(replications, Numbers(reader, group, column), row => incursions[row] == incursion && ordinals[row] == 1))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<(long Replication, double Value)> Planned(long[] replications, double[] values, Func<int, bool> isWanted) =>
        Enumerable.Range(0, values.Length).Where(isWanted).Select(row => (replications[row], values[row]));

    private T[] Kept<T>(string name, Func<ParquetReader, int, string, T[]> read)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(name, out var kept))
            {
                return (T[])kept;
            }
        }

        var values = new T[Count];
        ParquetTable.Read(_path, reader =>
        {
            var at = 0;
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                var part = read(reader, group, name);
                part.CopyTo(values, at);
                at += part.Length;
            }

            return at;
        });
        if (_keeps)
        {
            lock (_gate)
            {
                _kept[name] = values;
            }
        }

        return values;
    }

    private static double[] Numbers(ParquetReader reader, int group, LedgerColumn column)
    {
        switch (column.Type)
        {
            case ColumnType.Flag:
                return Array.ConvertAll(ParquetTable.Column<bool>(reader, group, column.Name), flag => flag ? 1.0 : 0);
            case ColumnType.Count:
                return Array.ConvertAll(ParquetTable.Column<int>(reader, group, column.Name), count => (double)count);
            case ColumnType.Number:
                return ParquetTable.Column<double>(reader, group, column.Name);
            case ColumnType.OptionalNumber:
                return Array.ConvertAll(ParquetTable.Nullable<double>(reader, group, column.Name), value => value ?? double.NaN);
            default:
                IReadOnlyList<string> labels = column.Type == ColumnType.Category ? column.Labels : LedgerLayout.SetLabels;
                var byLabel = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => (double)pair.index);
                return Array.ConvertAll(ParquetTable.Text(reader, group, column.Name), label => label is null ? double.NaN : byLabel[label]);
        }
    }

    /// <summary>Text with one object for each distinct value, since keys repeat.</summary>
    private static string[] Text(ParquetReader reader, int group, string name)
    {
        var distinct = new Dictionary<string, string>();
        return Array.ConvertAll(ParquetTable.Text(reader, group, name), text =>
        {
            if (!distinct.TryGetValue(text, out var first))
            {
                distinct[text] = first = text;
            }

            return first;
        });
    }
}
