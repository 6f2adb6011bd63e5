using System.Collections.Concurrent;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// Moves one quantity to an end of its range in every shipped scenario and under every shipped policy, a few histories
/// first and then more, until a column of some row changes.
/// </summary>
internal static class DeadInputSearch
{
    private const ulong Seed = 20171005;

    /// <summary>How far to search: most quantities show in the first histories, a few are rare.</summary>
    private static readonly (int From, int To)[] s_rounds = [(0, 10), (10, 60), (60, 400), (400, 3000)];

    private static readonly ConcurrentDictionary<(string Scenario, string Policy, int Replication), ulong> s_baseline = new();

    /// <summary>
    /// The quantities of the base scenario that have a range, each with the ends that are not its value; and those of a manned aircraft and of a
    /// group, which it has not.
    /// </summary>
    public static IReadOnlyList<(string Quantity, double End)> Ends { get; } =
    [
        .. from quantity in ShippedModels.Scenarios["at-tanf-base"].Quantities
        where quantity.Range is not null
        from end in new[] { quantity.Range!.Value.Low, quantity.Range.Value.High }
        where end != quantity.Value.Central
        select (quantity.Name, end),
        .. from quantity in ShippedModels.Scenarios["invented-valley-aircraft"].Quantities
        where quantity.Range is not null && IsOfAircraft(quantity.Name)
        from end in new[] { quantity.Range!.Value.Low, quantity.Range.Value.High }
        where end != quantity.Value.Central
        select (quantity.Name, end),
        .. from quantity in ShippedModels.Scenarios["invented-valley-group"].Quantities
        where ConvoyGroups.IsOfGroup(quantity.Name)
        from end in new[] { quantity.Range!.Value.Low, quantity.Range.Value.High }
        select (quantity.Name, end),
    ];

    /// <summary>Of a manned aircraft. The force is on alert for that one; the rate of an unwarned force is for MannedAircraftTests.</summary>
    private static bool IsOfAircraft(string quantity) =>
        quantity == "horizon.flight" || (quantity.StartsWith("flight", StringComparison.Ordinal) && quantity != "flight.sight-rate.unwarned");

    /// <summary>The first difference that the quantity makes, in words, or null if it makes none.</summary>
    public static string? Find(string quantity, double end)
    {
        var moved = (
            from pair in ShippedModels.Pairs
            let scenario = ShippedModels.Scenarios[pair.Scenario]
            where
                (pair.Scenario.StartsWith("at-tanf", StringComparison.Ordinal) || IsOfAircraft(quantity) || ConvoyGroups.IsOfGroup(quantity))
                && scenario.Quantities.Find(quantity) is not null // the ends are those of At Tanf's base
            select (pair, CompiledModel.Compile(scenario.With(quantity, end), ShippedModels.Policies[pair.Policy]).NewReplicator())
        ).ToList();
        foreach (var (from, to) in s_rounds)
        {
            foreach (var (pair, replicator) in moved)
            {
                for (var replication = from; replication < to; replication++)
                {
                    var rows = replicator.Run(Seed, replication);
                    if (rows.Hash() != Baseline(pair, replication))
                    {
                        var unmoved = ShippedModels.Model(pair.Scenario, pair.Policy).NewReplicator().Run(Seed, replication);
                        return $"{pair.Scenario}, {pair.Policy}: {RowValues.FirstDifference(unmoved, rows)}";
                    }
                }
            }
        }

        return null;
    }

    private static ulong Baseline((string Scenario, string Policy) pair, int replication) =>
        s_baseline.GetOrAdd((pair.Scenario, pair.Policy, replication), key => ReplicatorOf(key.Scenario, key.Policy).Run(Seed, key.Replication).Hash());

    [ThreadStatic]
    private static Dictionary<(string, string), Replicator>? t_replicators;

    private static Replicator ReplicatorOf(string scenario, string policy)
    {
        t_replicators ??= [];
        if (!t_replicators.TryGetValue((scenario, policy), out var replicator))
        {
            replicator = ShippedModels.Model(scenario, policy).NewReplicator();
            t_replicators.Add((scenario, policy), replicator);
        }

        return replicator;
    }
}
