using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Reads ledger.parquet by column when asked. Columns of a ledger of up to <see cref="KeptRows"/> rows are kept; those of a
/// larger one are read again each time, so that memory does not fill up with them. The keys of all rows are checked at once; the values
/// of a column when it is read.
/// </summary>
internal sealed class LedgerReader : ILedgerSource
{
    /// <summary>Rows up to which columns are kept.</summary>
    public const int KeptRows = 50_000;

    /// <summary>Numbers beyond this are no result of the model.</summary>
    private const double Greatest = 1e15;

    private readonly FolderPart _part;
    private readonly RowLayout _layout;
    private readonly Parquet.Schema.DataField[] _fields;
    private readonly bool _keeps;
    private readonly string[] _policyOfGroup;
    private readonly Dictionary<string, Array> _kept = [];
    private readonly Lock _gate = new();

    /// <summary>Opens a ledger and checks its keys.</summary>
    /// <param name="part">The file.</param>
    /// <param name="manifest">Manifest of its run.</param>
    /// <param name="incursions">The scenario's incursions.</param>
    /// <param name="keptRows">Rows up to which columns are kept.</param>
    /// <exception cref="RunFolderException">It is damaged, or holds rows of another run.</exception>
    public LedgerReader(FolderPart part, Manifest manifest, IncursionIndex incursions, int keptRows = KeptRows)
    {
        (_part, _layout, _fields) = (part, incursions.Layout, LedgerFile.Fields(incursions.Layout));
        using var file = Open();
        _policyOfGroup = PolicyOfGroup(file, manifest.Policies);
        var keys = new LedgerKeys(file, manifest, incursions.Names);
        for (var group = 0; group < file.Groups; group++)
        {
            keys.Check(group, _policyOfGroup[group]);
        }

        (Count, RowsByKey) = (keys.Count, keys.Rows);
        _keeps = Count <= keptRows;
    }

    public long Count { get; }

    /// <summary>Rows of each policy and incursion: of ordinal 1, and of returns.</summary>
    public IReadOnlyDictionary<(string Policy, string Incursion), (int Planned, int Returns)> RowsByKey { get; }

    public string[] Policy => Kept("policy", Text);

    public long[] Replication => Kept("replication", (file, group, name) => file.Column<long>(group, name));

    public string[] Incursion => Kept("incursion", Text);

    public int[] Ordinal => Kept("ordinal", (file, group, name) => file.Column<int>(group, name));

    private LedgerColumn ColumnOf(string name) =>
        _layout.PlaceOf(name) is >= 0 and var place ? _layout.Columns[place] : throw new KeyNotFoundException($"The ledger has no column '{name}'.");

    public double[] Column(string name)
    {
        var column = ColumnOf(name);
        return Kept(name, (file, group, _) => Numbers(file, group, column));
    }

    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column)
    {
        var wanted = ColumnOf(column);
        if (!_keeps)
        {
            return Streamed(policy, incursion, wanted);
        }

        var (policies, incursions, ordinals) = (Policy, Incursion, Ordinal);
        return Planned(Replication, Column(column), row => policies[row] == policy && incursions[row] == incursion && ordinals[row] == 1);
    }

    /// <summary>The rows of a ledger too large to be held, a row group at a time.</summary>
    private IEnumerable<(long Replication, double Value)> Streamed(string policy, string incursion, LedgerColumn column)
    {
        using var file = Open();
        for (var group = 0; group < _policyOfGroup.Length; group++)
        {
            if (_policyOfGroup[group] != policy)
            {
                continue;
            }

            var incursions = Text(file, group, "incursion");
            var ordinals = file.Column<int>(group, "ordinal");
            var replications = file.Column<long>(group, "replication");
            foreach (var row in Planned(replications, Numbers(file, group, column), row => incursions[row] == incursion && ordinals[row] == 1))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<(long Replication, double Value)> Planned(long[] replications, double[] values, Func<int, bool> isWanted) =>
        Enumerable.Range(0, values.Length).Where(isWanted).Select(row => (replications[row], values[row]));

    private ParquetFile Open() => ParquetFile.Open(_part, _fields);

    /// <summary>The policy of each row group.</summary>
    public static string[] PolicyOfGroup(ParquetFile file, IReadOnlyList<string> policies)
    {
        var numbers = file.Note(LedgerFile.GroupsNote).Split(' ');
        return numbers.Length == file.Groups
            ? Array.ConvertAll(numbers, number =>
                int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var policy) && policy < policies.Count
                    ? policies[policy]
                    : throw file.Damaged($"the note {LedgerFile.GroupsNote} names the policy {number}, expected a number below {policies.Count}")
            )
            : throw file.Damaged($"the note {LedgerFile.GroupsNote} speaks of {numbers.Length} row groups, and there are {file.Groups}");
    }

    private T[] Kept<T>(string name, Func<ParquetFile, int, string, T[]> read)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(name, out var kept))
            {
                return (T[])kept;
            }
        }

        var values = new T[Count];
        using var file = Open();
        var at = 0;
        for (var group = 0; group < file.Groups; group++)
        {
            var part = read(file, group, name);
            part.CopyTo(values, at);
            at += part.Length;
        }

        if (_keeps)
        {
            lock (_gate)
            {
                _kept[name] = values;
            }
        }

        return values;
    }

    private static double[] Numbers(ParquetFile file, int group, LedgerColumn column)
    {
        double Sound(double value) =>
            double.IsNaN(value) || (double.IsFinite(value) && Math.Abs(value) > Greatest)
                ? throw file.Damaged(string.Create(CultureInfo.InvariantCulture, $"a value of the column {column.Name} is {value}"))
                : value;
        switch (column.Type)
        {
            case ColumnType.Flag:
                return Array.ConvertAll(file.Column<bool>(group, column.Name), flag => flag ? 1.0 : 0);
            case ColumnType.Count:
                return Array.ConvertAll(file.Column<int>(group, column.Name), count =>
                    count >= 0 ? (double)count : throw file.Damaged($"a value of the column {column.Name} is {count}, expected 0 or more")
                );
            case ColumnType.Number:
                return Array.ConvertAll(file.Column<double>(group, column.Name), Sound);
            case ColumnType.OptionalNumber:
                return Array.ConvertAll(file.Nullable<double>(group, column.Name), value => value is { } number ? Sound(number) : double.NaN);
            default:
                IReadOnlyList<string> labels = column.Type == ColumnType.Category ? column.Labels : LedgerLayout.SetLabels;
                var byLabel = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => (double)pair.index);
                return Array.ConvertAll(file.TextOrNull(group, column.Name), label => label is null && !LedgerLayout.AlwaysNamed.Contains(column.Name)
                        ? double.NaN
                    : label is not null && byLabel.TryGetValue(label, out var index) ? index
                    : throw file.Damaged(
                        $"a value of the column {column.Name} is {(label is null ? "missing" : $"'{label}'")}, "
                            + $"expected one of {string.Join(", ", labels.Take(12))}"
                    ));
        }
    }

    /// <summary>Text with one object for each distinct value, since keys repeat.</summary>
    private static string[] Text(ParquetFile file, int group, string name)
    {
        var distinct = new Dictionary<string, string>();
        return Array.ConvertAll(file.Text(group, name), text =>
        {
            if (!distinct.TryGetValue(text, out var first))
            {
                distinct[text] = first = text;
            }

            return first;
        });
    }
}

/// <summary>Checks the keys of a ledger, group by group, and counts its rows.</summary>
/// <param name="file">The ledger.</param>
/// <param name="manifest">Manifest of its run.</param>
/// <param name="incursions">Names of the scenario's incursions.</param>
internal sealed class LedgerKeys(ParquetFile file, Manifest manifest, IReadOnlyList<string> incursions)
{
    private readonly Dictionary<(string Policy, string Incursion), (int Planned, int Returns)> _rows = manifest
        .Policies.SelectMany(policy => incursions.Select(incursion => (policy, incursion)))
        .ToDictionary(key => key, _ => (0, 0));

    private readonly Dictionary<string, (long Replication, int Incursion, int Ordinal)> _last = manifest.Policies.ToDictionary(
        policy => policy,
        _ => (-1L, -1, 0)
    );

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Rows of each policy and incursion: of ordinal 1, and of returns.</summary>
    public IReadOnlyDictionary<(string Policy, string Incursion), (int Planned, int Returns)> Rows => _rows;

    /// <summary>Takes the next row group.</summary>
    public void Check(int group, string policy)
    {
        var (policies, names) = (file.Text(group, "policy"), file.Text(group, "incursion"));
        var (replications, ordinals) = (file.Column<long>(group, "replication"), file.Column<int>(group, "ordinal"));
        var places = incursions.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        for (var row = 0; row < policies.Length; row++)
        {
            var key = (replications[row], places.GetValueOrDefault(names[row], -1), ordinals[row]);
            if (
                policies[row] != policy
                || key.Item2 < 0
                || replications[row] < 0
                || replications[row] >= manifest.KeptHistories
                || ordinals[row] < 1
                || key.CompareTo(_last[policy]) <= 0
            )
            {
                throw file.Damaged(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"row {Count + row} ({policies[row]}, replication {replications[row]}, {names[row]}, ordinal {ordinals[row]}) does not belong there"
                    )
                );
            }

            _last[policy] = key;
            var (planned, returns) = _rows[(policy, names[row])];
            _rows[(policy, names[row])] = ordinals[row] == 1 ? (planned + 1, returns) : (planned, returns + 1);
        }

        Count = checked(Count + policies.Length);
    }
}
