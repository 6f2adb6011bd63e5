using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// Plays one replication of a scenario under a policy: the first incursion of each of its convoys and drones, in the order of
/// <see cref="SimulatedAccounts.MoversOf"/>; null where it failed.
/// </summary>
/// <param name="replication">Its number.</param>
internal delegate IReadOnlyList<LedgerRow>? PlayOne(long replication);

/// <summary>Makes a player of a scenario under a policy, for one thread. Tests plant worlds whose answers are known.</summary>
/// <exception cref="RefusalException">They do not hold together.</exception>
internal delegate PlayOne AccountPlay(Scenario scenario, Policy policy);

/// <summary>Plays accounts by simulation.</summary>
internal static class SimulatedAccounts
{
    /// <summary>A player of the model.</summary>
    /// <param name="seed">Master seed.</param>
    public static AccountPlay Play(ulong seed) =>
        (scenario, policy) =>
        {
            var movers = MoversOf(scenario);
            var player = new BlockPlayer(CompiledModel.Compile(scenario, policy), seed);
            return replication =>
                player.Play(replication, out _) is { } rows ? [.. movers.Select(mover => rows.First(row => row.Ordinal == 1 && row.Incursion == mover))] : null;
        };

    /// <summary>The convoys and drones that an incident can be about: neutral traffic is not.</summary>
    /// <exception cref="StudyRefusalException">There are none.</exception>
    public static IReadOnlyList<string> MoversOf(Scenario scenario)
    {
        string[] movers = [.. scenario.Convoys.Where(convoy => !convoy.Neutral).Select(convoy => convoy.Name), .. scenario.Drones.Select(drone => drone.Name)];
        return movers.Length > 0
            ? movers
            : throw new StudyRefusalException(
                RefusalCode.Focus,
                $"An incident is about a convoy, drone or manned aircraft; the scenario '{scenario.Name}' has none."
            );
    }
}
