namespace ZoneSim.Studies;

/// <summary>Whether a run came to the precision asked for.</summary>
public enum PrecisionVerdict
{
    /// <summary>Every output reached it.</summary>
    Reached,

    /// <summary>Every output that varied reached it; for those that never varied no precision is claimed.</summary>
    ReachedWhereItVaries,

    /// <summary>The most replications allowed did not suffice, or nothing varied at all.</summary>
    NotReached,
}

/// <summary>How one output stands to the precision asked for.</summary>
public enum PrecisionState
{
    /// <summary>Its half-width is within the target.</summary>
    Reached,

    /// <summary>Its half-width is wider than the target.</summary>
    Open,

    /// <summary>All its values were equal: no variation was seen, which is never called reached.</summary>
    NoVariation,
}

/// <summary>One output on its way to a precision.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Minus">The policy subtracted, or empty where the number is the policy's own.</param>
/// <param name="Incursion">The convoy or drone.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="State">How it stood at the end.</param>
/// <param name="HalfWidths">Half-width at each stage, a fraction: absolute, or relative to the mean. NaN where undefined.</param>
public sealed record PrecisionTrack(
    string Policy,
    string Minus,
    string Incursion,
    DifferenceKind Kind,
    string Name,
    PrecisionState State,
    IReadOnlyList<double> HalfWidths
);

/// <summary>How a run came to its number of replications.</summary>
/// <param name="Request">As typed: 1% or 5%rel.</param>
/// <param name="Target">The half-width wanted, a fraction.</param>
/// <param name="IsRelative">Whether it is relative to a mean.</param>
/// <param name="Most">Replications of each policy allowed at most.</param>
/// <param name="Verdict">Whether it was reached.</param>
/// <param name="Widest">The widest half-width of an output that varies at the end; NaN where none varied.</param>
/// <param name="Needed">Replications that the widest output would need, by its half-width at the end; 0 where it is reached or unknown.</param>
/// <param name="Stages">Replications of each policy at each check.</param>
/// <param name="Outputs">Every output held to the precision.</param>
public sealed record PrecisionSummary(
    string Request,
    double Target,
    bool IsRelative,
    int Most,
    PrecisionVerdict Verdict,
    double Widest,
    long Needed,
    IReadOnlyList<int> Stages,
    IReadOnlyList<PrecisionTrack> Outputs
)
{
    /// <summary>
    /// The bound that a half-width over its mean is held to: γ/(1 + γ) where relative (Law 2015, section 9.4.1), the target itself otherwise.
    /// </summary>
    public double Bound => IsRelative ? new Statistics.PrecisionTarget(Target, true).Adjusted : Target;
}
