using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Chooses an example history by rule.</summary>
public static class DifferingHistory
{
    /// <summary>
    /// The first history in which two policies differ in the most common way: of all pairs of unlike ends, the one that most histories have. Null
    /// where all end alike, and where the run keeps no rows. Of a large run the first 100,000 histories are looked at.
    /// </summary>
    /// <param name="report">The run.</param>
    /// <param name="pair">The policies.</param>
    /// <param name="incursion">Name of the convoy or drone.</param>
    public static long? Of(RunReport report, (string Reference, string Other) pair, string incursion) => Of(report, pair, incursion, _ => true);

    /// <summary>The same of the first convoy or drone that has one, among the histories that the run keeps under both policies.</summary>
    /// <param name="report">The run.</param>
    /// <param name="pair">The policies.</param>
    public static long? Kept(RunReport report, (string Reference, string Other) pair)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<long> Under(string policy) => [.. report.Traces.Where(trace => trace.Policy == policy).Select(trace => trace.Replication)];
        var kept = Under(pair.Other);
        kept.IntersectWith(Under(pair.Reference));
        return Findings.Subjects(report).Select(subject => Of(report, pair, subject.Name, kept.Contains)).FirstOrDefault(found => found is not null);
    }

    private static long? Of(RunReport report, (string Reference, string Other) pair, string incursion, Func<long, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(report);
        var other = HistoryRows.Of(report, pair.Other, incursion, "end").ToDictionary(row => row.Replication, row => row.Value);
        return HistoryRows
            .Of(report, pair.Reference, incursion, "end")
            .Where(row => other.TryGetValue(row.Replication, out var end) && end != row.Value)
            .GroupBy(row => (row.Value, other[row.Replication]))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .SelectMany(group => group.Select(row => row.Replication).Order())
            .Where(isWanted)
            .Select(replication => (long?)replication)
            .FirstOrDefault();
    }
}
