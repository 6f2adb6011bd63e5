namespace ZoneSim.Studies;

/// <summary>Rows of single histories as charts and words read them: at most <see cref="Most"/> histories, in the order of replications.</summary>
public static class HistoryRows
{
    /// <summary>Histories that are read at most: a curve through more looks the same, and all its points are in memory at once.</summary>
    public const int Most = 100_000;

    /// <summary>Whether a run has rows of its histories, so that they can be read one by one.</summary>
    public static bool AreKept(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Manifest.KeptHistories > 0;
    }

    /// <summary>A column's rows; none where the run keeps no rows.</summary>
    /// <param name="report">The run.</param>
    /// <param name="policy">Name of a policy.</param>
    /// <param name="incursion">Name of a convoy or drone.</param>
    /// <param name="column">A column of the ledger, in its unit.</param>
    public static IEnumerable<(long Replication, double Value)> Of(RunReport report, string policy, string incursion, string column) =>
        AreKept(report) ? report.Ledger.Rows(policy, incursion, column).TakeWhile(row => row.Replication < Most) : [];

    /// <summary>A column's values, without their replications.</summary>
    public static double[] Values(RunReport report, string policy, string incursion, string column) =>
        [.. Of(report, policy, incursion, column).Select(row => row.Value)];
}
