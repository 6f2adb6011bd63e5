using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Html;

/// <summary>What a replay shows.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">Master seed of the histories.</param>
/// <param name="Nights">The histories to choose from, one at least; the first is shown first. All are of the same two policies.</param>
public sealed record ReplayInputs(Scenario Scenario, ulong Seed, IReadOnlyList<ReplayNight> Nights)
{
    /// <summary>The run that the histories are of: the first eight digits of its inputs' hash; empty where there is none.</summary>
    public string Run { get; init; } = "";

    /// <summary>What a reader has to know before believing it, each a sentence; mostly none.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One history under two policies.</summary>
/// <param name="First">Under the policy that stands left.</param>
/// <param name="Second">The history of the same number under the other policy.</param>
/// <param name="Kind">In what the two differ, as a heading of the list.</param>
public sealed record ReplayNight(History First, History Second, string Kind)
{
    /// <summary>The day of a campaign, from 1, that it is; null where it is a history of its own.</summary>
    public int? Day { get; init; }

    /// <summary>By what it is chosen on the page: its day, or the number of the history.</summary>
    public long Number => Day ?? First.Replication;

    /// <summary>Where the two part, by the events that a trace tells.</summary>
    public Divergence Parting => Divergence.Of(First.News(), Second.News());
}

/// <summary>Histories of a run that end unlike under two policies, by how they end.</summary>
/// <param name="Words">How they end under each, with how many do.</param>
/// <param name="Replications">The first few of them.</param>
public sealed record ReplayKind(string Words, IReadOnlyList<long> Replications)
{
    private const int OfOneKind = 5;

    /// <summary>Whether they end alike under both.</summary>
    public bool EndAlike { get; init; }

    /// <summary>
    /// The kinds of difference in a run, commonest first, with the first histories of each; those that end alike come last. A few dozen histories in all;
    /// none where the run keeps no rows.
    /// </summary>
    /// <param name="report">The run.</param>
    /// <param name="pair">The policies, left and right.</param>
    /// <param name="incursion">Name of the convoy or drone by whose end histories are told apart.</param>
    /// <param name="most">Histories at most, 1 or more.</param>
    public static IReadOnlyList<ReplayKind> Of(RunReport report, (string First, string Second) pair, string incursion, int most = 36)
    {
        ArgumentNullException.ThrowIfNull(report);
        var other = HistoryRows.Of(report, pair.Second, incursion, "end").ToDictionary(row => row.Replication, row => row.Value);
        var both = HistoryRows.Of(report, pair.First, incursion, "end").Where(row => other.ContainsKey(row.Replication)).ToList();
        var type = report.Summary.Policies.SelectMany(policy => policy.Incursions).First(one => one.Incursion == incursion).Kind;
        var groups = both.GroupBy(row => row.Value == other[row.Replication] ? (-1, -1) : ((int)row.Value, (int)other[row.Replication]))
            .OrderBy(group => group.Key.Item1 < 0)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key);
        var kinds = new List<ReplayKind>();
        foreach (var group in groups.TakeWhile(_ => kinds.Sum(kind => kind.Replications.Count) < most))
        {
            var left = most - kinds.Sum(kind => kind.Replications.Count);
            var share = $"{Numbers.Count(group.Count())} of {Numbers.Of(both.Count, "history")}";
            string End(int index) => Subjects.End(LedgerWords.Ends[index], type);
            kinds.Add(
                new ReplayKind(
                    group.Key.Item1 < 0 ? $"both end alike: {share}" : $"{pair.First} {End(group.Key.Item1)} · {pair.Second} {End(group.Key.Item2)}: {share}",
                    [.. group.Select(row => row.Replication).Order().Take(Math.Min(OfOneKind, left))]
                )
                {
                    EndAlike = group.Key.Item1 < 0,
                }
            );
        }

        return kinds;
    }
}
