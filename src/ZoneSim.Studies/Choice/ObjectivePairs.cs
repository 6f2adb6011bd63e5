using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>
/// Paired bounds of an objective's differences between policies: by Tango's score where each history counts 0 or 1, since t on such rows takes few events for
/// certainty; otherwise by t, guarded where few histories differ.
/// </summary>
/// <param name="pairs">Differences of payoffs.</param>
/// <param name="objective">The objective.</param>
/// <param name="isBinary">Whether each history counts 0 or 1.</param>
/// <param name="span">How far two policies can be apart in one history.</param>
internal sealed class ObjectivePairs(PairedDifferences pairs, Objective objective, bool isBinary, double span)
{
    /// <summary>The differences.</summary>
    public PairedDifferences Pairs => pairs;

    /// <summary>One policy's payoff less another's, with ends of which each errs with a chance of at most <paramref name="tail"/>.</summary>
    public Estimate Bounds(int first, int second, double tail)
    {
        var difference = pairs.Difference(first, second);
        if (!isBinary || difference.Count < 2)
        {
            return BoundedMean.OfDifferences(difference, span, isSpanKnown: objective.IsShare, tail);
        }

        var more = (long)Math.Round(difference.Mean * difference.Count);
        var apart = (long)Math.Round((difference.Variance * (difference.Count - 1)) + (difference.Mean * difference.Mean * difference.Count));
        return TangoPaired.Bounds(difference.Count, (apart + more) / 2, (apart - more) / 2, tail);
    }

    /// <summary>The paired interval between two policies, one of a family that holds together (Bonferroni).</summary>
    public Estimate Interval(int first, int second, double confidence, int family) => Bounds(first, second, (1 - confidence) / (2 * family));

    /// <summary>Whether each history counts 0 or 1 under an objective.</summary>
    public static bool IsBinary(Objective objective, Scenario scenario) => objective.IsShare && objective.IncursionsOf(scenario).Count == 1;

    /// <summary>
    /// How far two policies can be apart in one history: what was seen, and no less than what the terms that have a bound can add, such as a rare end
    /// that was not seen yet, or all vehicles at once.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="seen">Greatest less least value seen.</param>
    /// <param name="vehicles">Vehicles of the greatest convoy.</param>
    public static double Span(Objective objective, double seen, double vehicles) =>
        objective.IsShare
            ? 1
            : Math.Max(
                seen,
                objective.Terms.Sum(term =>
                    Math.Abs(term.Weight)
                    * (
                        term.Kind == TermKind.Mean && term.Name.StartsWith("vehicles", StringComparison.Ordinal) ? vehicles
                        : term.IsShare || term.Column.Type == ColumnType.Count ? 1
                        : 0
                    )
                )
            );
}
