using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>Chooses an example history by rule.</summary>
public static class DifferingHistory
{
    /// <summary>
    /// The first history in which two policies differ in the most common way: of all pairs of unlike ends, the one that most histories have. Null
    /// where all end alike.
    /// </summary>
    /// <param name="report">The run.</param>
    /// <param name="pair">The policies.</param>
    /// <param name="incursion">Name of the convoy or drone.</param>
    public static long? Of(RunReport report, (string Reference, string Other) pair, string incursion)
    {
        ArgumentNullException.ThrowIfNull(report);
        var other = report.Ledger.Rows(pair.Other, incursion, "end").ToDictionary(row => row.Replication, row => row.Value);
        return report.Ledger.Rows(pair.Reference, incursion, "end")
            .Where(row => other.TryGetValue(row.Replication, out var end) && end != row.Value)
            .GroupBy(row => (row.Value, other[row.Replication]))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (long?)group.Min(row => row.Replication)).FirstOrDefault();
    }
}
