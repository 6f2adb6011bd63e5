using System.Collections.Concurrent;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>The same histories with and without something: how often a row says so, and the paired difference.</summary>
internal static class SwitchedOff
{
    private const ulong Seed = 17;

    private static readonly ConcurrentDictionary<(string, string, int), Lazy<List<LedgerRow>>> s_whole = new();

    /// <summary>The paired change of a share of histories, in standard errors.</summary>
    /// <param name="pair">A shipped scenario and policy.</param>
    /// <param name="without">The same model with something switched off.</param>
    /// <param name="says">What a row of the outcome table says; a history says so if any of its rows does.</param>
    /// <param name="replications">How many histories.</param>
    public static (double Before, double After, double StandardErrors) Compare(
        (string Scenario, string Policy) pair,
        CompiledModel without,
        Func<LedgerRow, bool> says,
        int replications
    )
    {
        var whole = s_whole
            .GetOrAdd((pair.Scenario, pair.Policy, replications), _ => new(() => Play(ShippedModels.Model(pair.Scenario, pair.Policy), replications)))
            .Value;
        var before = Saying(whole, says);
        var after = Saying(Play(without, replications), says);
        double gained = after.Except(before).Count(),
            lost = before.Except(after).Count();
        var mean = (gained - lost) / replications;
        var variance = ((gained + lost) / replications) - (mean * mean);
        var errors = variance > 0 ? mean / Math.Sqrt(variance / replications) : 0;
        return (before.Count / (double)replications, after.Count / (double)replications, errors);
    }

    /// <summary>The policy without one rung of its convoy or drone ladder.</summary>
    public static Policy Without(this Policy policy, string rung) =>
        policy with
        {
            Convoy = [.. policy.Convoy.Where(one => one.Name != rung)],
            Drone = [.. policy.Drone.Where(one => one.Name != rung)],
        };

    private static List<LedgerRow> Play(CompiledModel model, int replications)
    {
        var replicator = model.NewReplicator();
        return [.. Enumerable.Range(0, replications).SelectMany(replication => replicator.Run(Seed, replication))];
    }

    private static HashSet<long> Saying(List<LedgerRow> rows, Func<LedgerRow, bool> says) => [.. rows.Where(says).Select(row => row.Replication)];
}
