namespace ZoneSim.Benchmarks.Reference;

/// <summary>What one replication is measured by.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="SecondsInZone">Time within 55 km [s].</param>
/// <param name="Deepest">The smallest distance [km].</param>
/// <param name="Destroyed">Vehicles destroyed.</param>
/// <param name="Events">Events processed.</param>
public readonly record struct Replication(Outcome Outcome, double SecondsInZone, double Deepest, int Destroyed, long Events);
