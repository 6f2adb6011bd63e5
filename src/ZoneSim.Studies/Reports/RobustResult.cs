namespace ZoneSim.Studies;

/// <summary>
/// How far belief would have to move, within the ranges, for the mean paired difference over the points to change its sign. Distances are relative
/// entropies in nats.
/// </summary>
/// <param name="Answer">Whether some belief does that.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="Mean">The mean difference over the points.</param>
/// <param name="Nats">The least distance of such a belief, with its bootstrap interval; infinite where there is none.</param>
/// <param name="Heads">The same as heads in a row of a fair coin: nats over ln 2.</param>
/// <param name="Lambda">The tilting λ, in one over the output's unit; NaN where there is none.</param>
/// <param name="Points">Points that gave a difference.</param>
/// <param name="EffectiveSize">How many equally weighted points the other belief rests on (Kish); 0 where there is none.</param>
/// <param name="Kept">Share of the points' deviations that is not run noise, 0 to 1.</param>
/// <param name="Moves">Each quantity's mean before and under that belief, those told first, then by size; empty where there is none.</param>
/// <param name="Reaches">The least and greatest mean difference by distance.</param>
/// <param name="Contamination">The least share of belief that changes the sign if it is put on the point farthest the other way; infinite where none
/// is. Too small rather than too large where run noise is large beside the spread of the points, since the farthest point is taken.</param>
/// <param name="Farthest">The least and the greatest difference over the points, freed of run noise.</param>
/// <param name="Source">Where the points come from, in words.</param>
public sealed record RobustResult(
    RobustAnswer Answer,
    string Verdict,
    double Mean,
    Estimate Nats,
    double Heads,
    double Lambda,
    int Points,
    double EffectiveSize,
    double Kept,
    IReadOnlyList<MovedMean> Moves,
    IReadOnlyList<RobustReach> Reaches,
    double Contamination,
    Estimate Farthest,
    string Source
);

/// <summary>Whether a belief within the ranges changes the sign of a mean difference.</summary>
public enum RobustAnswer
{
    /// <summary>One does.</summary>
    Turns,

    /// <summary>None does: every point has one sign.</summary>
    NoBelief,

    /// <summary>The points differ by no more than run noise, so that nothing can be said.</summary>
    NotTold,
}

/// <summary>The mean of a quantity under two beliefs.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Before">Its mean over the points, in base units.</param>
/// <param name="After">Its mean under the nearest belief that changes the sign.</param>
/// <param name="Deviations">The move in standard deviations of its belief.</param>
/// <param name="ByChance">The greatest move of all quantities that chance alone gives, in the same.</param>
/// <param name="IsTold">Whether the move is above that.</param>
public sealed record MovedMean(string Quantity, double Before, double After, double Deviations, double ByChance, bool IsTold);

/// <summary>How far the mean difference can be moved.</summary>
/// <param name="Nats">The distance.</param>
/// <param name="Least">The least mean difference within it, with its bootstrap interval.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record RobustReach(double Nats, Estimate Least, Estimate Greatest);
