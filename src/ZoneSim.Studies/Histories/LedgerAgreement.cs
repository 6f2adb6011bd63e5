using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>A value of a history that was played again and is not the ledger's.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Replication">Number of the history.</param>
/// <param name="Incursion">Name of the convoy or drone.</param>
/// <param name="Column">The first such column.</param>
public sealed record LedgerDisagreement(string Policy, long Replication, string Incursion, string Column);

/// <summary>Holds histories that were played again against the ledger of their run: another build may play another history.</summary>
public static class LedgerAgreement
{
    /// <summary>The planned incursions (ordinal 1) of which a value is not the ledger's, bit for bit; empty where all agree.</summary>
    /// <param name="ledger">The run's ledger.</param>
    /// <param name="scenario">The run's scenario, which says what columns it has.</param>
    /// <param name="histories">Histories, each with its rows.</param>
    public static IReadOnlyList<LedgerDisagreement> Of(Ledger ledger, Scenario scenario, IReadOnlyList<History> histories)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(histories);
        var follow = ConvoyGroups.Followers(scenario).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<(string, long, string), LedgerDisagreement>();
        var groups = histories
            .SelectMany(history =>
                (history.Whole is { } whole ? [whole] : history.Rows)
                    .Where(row => row.Ordinal == 1 && !follow.Contains(row.Incursion))
                    .Select(row => (history.Policy, history.Replication, Row: row))
            )
            .GroupBy(one => (one.Policy, one.Row.Incursion));
        foreach (var group in groups)
        {
            var wanted = group.Select(one => one.Replication).ToHashSet();
            foreach (var column in group.First().Row.Campaign is null ? LedgerColumns.OfNight(scenario) : CampaignColumns.Totals)
            {
                var written = ledger
                    .Rows(group.Key.Policy, group.Key.Incursion, column.Name)
                    .Where(row => wanted.Contains(row.Replication))
                    .ToDictionary(row => row.Replication, row => row.Value);
                foreach (var one in group.Where(one => !written.TryGetValue(one.Replication, out var value) || !value.Equals(column.Read(one.Row))))
                {
                    found.TryAdd(
                        (one.Policy, one.Replication, one.Row.Incursion),
                        new LedgerDisagreement(one.Policy, one.Replication, one.Row.Incursion, column.Name)
                    );
                }
            }
        }

        return [.. found.Values.OrderBy(one => one.Replication).ThenBy(one => one.Policy, StringComparer.Ordinal)];
    }
}
