namespace ZoneSim.Studies;

/// <summary>A replication that did not come to its end, as failures.json of the run folder keeps it.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Reason">What the model said.</param>
/// <param name="Command">Plays it again when typed inside the run folder.</param>
internal sealed record Failure(string Policy, long Replication, ulong Seed, string Reason, string Command);
