namespace ZoneSim.Studies;

/// <summary>The rows of a ledger by replication, up to a number of replications.</summary>
/// <param name="Values">The value of each replication; NaN where the column has none.</param>
/// <param name="IsThere">Whether the replication was played to its end.</param>
internal sealed record RunColumn(double[] Values, bool[] IsThere)
{
    /// <summary>Reads a column.</summary>
    /// <param name="run">The run.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="incursion">The convoy or drone.</param>
    /// <param name="column">The column.</param>
    /// <param name="replications">How many replications.</param>
    public static RunColumn Of(RunReport run, string policy, string incursion, string column, int replications)
    {
        var found = new RunColumn(new double[replications], new bool[replications]);
        foreach (var (replication, value) in run.Ledger.Rows(policy, incursion, column))
        {
            if (replication < replications)
            {
                (found.Values[replication], found.IsThere[replication]) = (value, true);
            }
        }

        return found;
    }

    /// <summary>What each replication gives less another column, or 1 less 0 where both hold labels and one is looked at; NaN where either has none.</summary>
    /// <param name="other">The column subtracted; of the same run.</param>
    /// <param name="label">The label that counts as 1; null for numbers.</param>
    public double[] Less(RunColumn other, double? label) =>
        [
            .. Enumerable
                .Range(0, Values.Length)
                .Select(replication =>
                    IsThere[replication] && other.IsThere[replication]
                        ? Number(Values[replication], label) - Number(other.Values[replication], label)
                        : double.NaN
                ),
        ];

    /// <summary>A value, or 1 or 0 by a label.</summary>
    public static double Number(double value, double? label) =>
        label is { } wanted
            ? value == wanted
                ? 1
                : 0
            : value;
}
