using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>
/// The rows of a run by column, in key order: policy (in the order run), replication, incursion, ordinal. A ledger opened
/// from a run folder reads a column when it is asked for; small ledgers keep what they have read, large ones do not, so
/// that <see cref="Values"/> is the thing to use there: it holds one policy's values only.
/// </summary>
public sealed class Ledger
{
    private readonly ILedgerSource _source;

    /// <summary>Takes the keys and columns; all of one length.</summary>
    /// <param name="policy">Policy names by row.</param>
    /// <param name="replication">Replication numbers by row.</param>
    /// <param name="incursion">Incursion names by row.</param>
    /// <param name="ordinal">Ordinals by row.</param>
    /// <param name="columns">Values by column name, in the encoding of <see cref="LedgerColumn.Read"/>.</param>
    public Ledger(string[] policy, long[] replication, string[] incursion, int[] ordinal, IReadOnlyDictionary<string, double[]> columns)
        : this(new HeldLedger(policy, replication, incursion, ordinal, columns)) { }

    internal Ledger(ILedgerSource source) => _source = source;

    /// <summary>Number of rows.</summary>
    public long Count => _source.Count;

    /// <summary>Policy name by row.</summary>
    public IReadOnlyList<string> Policy => _source.Policy;

    /// <summary>Replication number by row.</summary>
    public IReadOnlyList<long> Replication => _source.Replication;

    /// <summary>Incursion name by row.</summary>
    public IReadOnlyList<string> Incursion => _source.Incursion;

    /// <summary>Ordinal by row: 1 for the planned incursion.</summary>
    public IReadOnlyList<int> Ordinal => _source.Ordinal;

    /// <summary>A column's values by row: flags as 0 and 1, categories as an index into the column's labels, absent as NaN.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public IReadOnlyList<double> this[string column] => _source.Column(column);

    /// <summary>The values of one column for the planned incursion (ordinal 1) under one policy, in order of replication.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public double[] Values(string policy, string incursion, string column) => [.. Rows(policy, incursion, column).Select(row => row.Value)];

    /// <summary>
    /// The same with the number of each replication, read as they are asked for: of a large ledger only a part is in memory at a
    /// time. Policies are paired by these numbers, since one may have failed replications.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column) => _source.Rows(policy, incursion, column);
}

/// <summary>Where a ledger's rows come from: memory or a run folder.</summary>
internal interface ILedgerSource
{
    long Count { get; }

    string[] Policy { get; }

    long[] Replication { get; }

    string[] Incursion { get; }

    int[] Ordinal { get; }

    double[] Column(string name);

    IEnumerable<(long Replication, double Value)> Rows(string policy, string incursion, string column);
}

/// <summary>A ledger held in memory.</summary>
internal sealed class HeldLedger(string[] policy, long[] replication, string[] incursion, int[] ordinal, IReadOnlyDictionary<string, double[]> columns)
    : ILedgerSource
{
    public long Count => replication.Length;

    public string[] Policy => policy;

    public long[] Replication => replication;

    public string[] Incursion => incursion;

    public int[] Ordinal => ordinal;

    public double[] Column(string name) =>
        columns.TryGetValue(name, out var values) ? values : throw new KeyNotFoundException($"The ledger has no column '{name}'.");

    public IEnumerable<(long Replication, double Value)> Rows(string policyName, string incursionName, string column)
    {
        var values = Column(column);
        return Enumerable
            .Range(0, replication.Length)
            .Where(row => ordinal[row] == 1 && policy[row] == policyName && incursion[row] == incursionName)
            .Select(row => (replication[row], values[row]));
    }
}
