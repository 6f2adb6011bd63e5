using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Accounts;

/// <summary>Plays one replication of a scenario under a policy; null where it failed.</summary>
/// <param name="replication">Its number.</param>
internal delegate LedgerRow? PlayOne(long replication);

/// <summary>Makes a player of a scenario under a policy, for one thread. Tests plant worlds whose answers are known.</summary>
/// <exception cref="RefusalException">They do not hold together.</exception>
internal delegate PlayOne AccountPlay(Scenario scenario, Policy policy);

/// <summary>Plays accounts by simulation.</summary>
internal static class SimulatedAccounts
{
    /// <summary>A player of the model.</summary>
    /// <param name="seed">Master seed.</param>
    public static AccountPlay Play(ulong seed) => (scenario, policy) =>
    {
        var focus = FocusOf(scenario);
        var player = new BlockPlayer(CompiledModel.Compile(scenario, policy), seed);
        return replication => player.Play(replication, out _)?.FirstOrDefault(row => row.Ordinal == 1 && row.Incursion == focus);
    };

    /// <summary>The one convoy or drone that an incident is about.</summary>
    /// <exception cref="StudyRefusalException">There are none or several.</exception>
    public static string FocusOf(Scenario scenario)
    {
        var movers = scenario.Convoys.Where(convoy => !convoy.Neutral).Select(convoy => convoy.Name).Concat(scenario.Drones.Select(drone => drone.Name)).ToList();
        return movers.Count == 1
            ? movers[0]
            : throw new StudyRefusalException(RefusalCode.Focus, $"An incident is about one convoy or drone; the scenario '{scenario.Name}' has "
                + $"{(movers.Count == 0 ? "none" : string.Join(", ", movers))}.");
    }
}
