namespace ZoneSim.Studies.Tallies;

/// <summary>Names one number of a study.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Reference">The policy subtracted, or empty where the number is the policy's own.</param>
/// <param name="Incursion">The convoy or drone.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Name">Label or column.</param>
public readonly record struct OutputKey(string Policy, string Reference, string Incursion, DifferenceKind Kind, string Name);
