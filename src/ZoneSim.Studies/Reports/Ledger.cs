using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>The rows of a run by column, in key order: policy (in the order run), replication, incursion, ordinal.</summary>
public sealed class Ledger
{
    private readonly IReadOnlyDictionary<string, double[]> _columns;

    /// <summary>Takes the keys and columns; all of one length.</summary>
    /// <param name="policy">Policy names by row.</param>
    /// <param name="replication">Replication numbers by row.</param>
    /// <param name="incursion">Incursion names by row.</param>
    /// <param name="ordinal">Ordinals by row.</param>
    /// <param name="columns">Values by column name, in the encoding of <see cref="LedgerColumn.Read"/>.</param>
    public Ledger(string[] policy, long[] replication, string[] incursion, int[] ordinal, IReadOnlyDictionary<string, double[]> columns)
    {
        Policy = policy;
        Replication = replication;
        Incursion = incursion;
        Ordinal = ordinal;
        _columns = columns;
    }

    /// <summary>Number of rows.</summary>
    public int Count => Replication.Count;

    /// <summary>Policy name by row.</summary>
    public IReadOnlyList<string> Policy { get; }

    /// <summary>Replication number by row.</summary>
    public IReadOnlyList<long> Replication { get; }

    /// <summary>Incursion name by row.</summary>
    public IReadOnlyList<string> Incursion { get; }

    /// <summary>Ordinal by row: 1 for the planned incursion.</summary>
    public IReadOnlyList<int> Ordinal { get; }

    /// <summary>A column's values by row: flags as 0 and 1, categories as an index into the column's labels, absent as NaN.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public IReadOnlyList<double> this[string column] => _columns[column];

    /// <summary>The values of one column for the planned incursion (ordinal 1) under one policy, in order of replication.</summary>
    public double[] Values(string policy, string incursion, string column)
    {
        var values = _columns[column];
        return [.. Enumerable.Range(0, Count)
            .Where(row => Ordinal[row] == 1 && Policy[row] == policy && Incursion[row] == incursion)
            .Select(row => values[row])];
    }
}
