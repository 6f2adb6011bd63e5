using ZoneSim.Model;

namespace ZoneSim.Studies.Replications;

/// <summary>A replication that did not come to its end.</summary>
/// <param name="Replication">Its number.</param>
/// <param name="Reason">What the model threw.</param>
internal sealed record FailedReplication(long Replication, string Reason);

/// <summary>Ledger rows of one policy by column, in order of replication, incursion and ordinal; reused from block to block.</summary>
internal sealed class RowTable
{
    private long[] _replication = [];
    private int[] _incursion = [];
    private int[] _ordinal = [];
    private readonly double[][] _columns;

    /// <param name="layout">Its columns; null: those of incursions.</param>
    public RowTable(RowLayout? layout = null)
    {
        Layout = layout ?? RowLayout.Nights;
        _columns = new double[Layout.Columns.Count][];
        Grow(64);
    }

    /// <summary>Its columns.</summary>
    public RowLayout Layout { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Replication by row.</summary>
    public ReadOnlyMemory<long> Replication => _replication.AsMemory(0, Count);

    /// <summary>Incursion by row, as an index into the scenario's incursions.</summary>
    public ReadOnlyMemory<int> Incursion => _incursion.AsMemory(0, Count);

    /// <summary>Ordinal by row.</summary>
    public ReadOnlyMemory<int> Ordinal => _ordinal.AsMemory(0, Count);

    /// <summary>Replications that failed, in order.</summary>
    public List<FailedReplication> Failures { get; } = [];

    /// <summary>A column's values by row, in the encoding of <see cref="LedgerColumn.Read"/>.</summary>
    public ReadOnlyMemory<double> Column(int index) => _columns[index].AsMemory(0, Count);

    /// <summary>Forgets all rows and failures.</summary>
    public void Clear()
    {
        Count = 0;
        Failures.Clear();
    }

    /// <summary>Takes the rows of one replication.</summary>
    /// <exception cref="InvalidOperationException">A row names an incursion that the scenario has not.</exception>
    public void Add(long replication, IReadOnlyList<LedgerRow> rows, IncursionIndex incursions)
    {
        MakeRoom(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            _replication[Count] = replication;
            _incursion[Count] = incursions.Of(row.Incursion);
            _ordinal[Count] = row.Ordinal;
            var columns = Layout.Columns;
            for (var column = 0; column < _columns.Length; column++)
            {
                _columns[column][Count] = columns[column].Read(row);
            }

            Count++;
        }
    }

    /// <summary>Adds rows at the end and hands out the places to be filled by a reader of block files.</summary>
    public (Memory<long> Replication, Memory<int> Incursion, Memory<int> Ordinal) Extend(int rows)
    {
        var start = Count;
        MakeRoom(rows);
        Count += rows;
        return (_replication.AsMemory(start, rows), _incursion.AsMemory(start, rows), _ordinal.AsMemory(start, rows));
    }

    /// <summary>The last rows of a column, to be filled after <see cref="Extend"/>.</summary>
    public Span<double> LastOfColumn(int index, int rows) => _columns[index].AsSpan(Count - rows, rows);

    private void MakeRoom(int rows)
    {
        if (Count + rows > _replication.Length)
        {
            Grow(Math.Max(2 * _replication.Length, Count + rows));
        }
    }

    private void Grow(int rows)
    {
        Array.Resize(ref _replication, rows);
        Array.Resize(ref _incursion, rows);
        Array.Resize(ref _ordinal, rows);
        for (var column = 0; column < _columns.Length; column++)
        {
            Array.Resize(ref _columns[column], rows);
        }
    }
}

/// <summary>The scenario's incursions (convoys and drones) in ordinal order of names; of a campaign, which has one row, that one.</summary>
internal sealed class IncursionIndex
{
    private readonly Dictionary<string, int> _byName;

    public IncursionIndex(Scenario scenario)
    {
        Layout = RowLayout.Of(scenario);
        var convoys = scenario
            .Convoys.Select(plan => (plan.Name, Kind: plan.Neutral ? IncursionKind.Traffic : IncursionKind.Convoy))
            .Concat(scenario.Drones.Select(plan => (plan.Name, plan.Kind)));
        (string Name, IncursionKind Kind)[] plans = scenario.Campaign is null
            ? [.. convoys.OrderBy(plan => plan.Name, StringComparer.Ordinal)]
            : [(CampaignPlan.Subject, IncursionKind.Campaign)];
        Names = [.. plans.Select(plan => plan.Name)];
        Kinds = [.. plans.Select(plan => plan.Kind)];
        _byName = Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The columns of their rows.</summary>
    public RowLayout Layout { get; }

    /// <summary>The names, in ordinal order.</summary>
    public string[] Names { get; }

    /// <summary>The kinds, in the order of <see cref="Names"/>.</summary>
    public IncursionKind[] Kinds { get; }

    /// <summary>The index of an incursion that is among the names.</summary>
    public int IndexOf(string name) => _byName[name];

    /// <summary>The index of an incursion.</summary>
    public int Of(string name) =>
        _byName.TryGetValue(name, out var index)
            ? index
            : throw new InvalidOperationException($"The model wrote a row for '{name}', which is no subject of the scenario.");
}
