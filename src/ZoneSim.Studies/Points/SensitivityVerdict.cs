using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>Whether Sobol' indices or Shapley effects can be relied on, in words, and what to do where they cannot.</summary>
internal static class SensitivityVerdict
{
    /// <summary>The verdict.</summary>
    /// <param name="found">Why they should not be.</param>
    /// <param name="plan">What was asked.</param>
    /// <param name="indices">The shares, those that are not told left out (NaN).</param>
    /// <param name="basePoints">Base points played whole.</param>
    /// <param name="needed">Base points with which all would be told, about; null where that cannot be said, or all are.</param>
    public static string Of(SobolDoubts found, SensitivityPlan plan, IReadOnlyList<QuantityIndex> indices, int basePoints, int? needed)
    {
        var words = plan.Origin.Words;
        if (found.HasFlag(SobolDoubts.NoiseOnly))
        {
            return "Not converged: what the inputs do cannot be told from run noise. Play more histories at each point, "
                + words.Say("such as ", new(AdviceKind.Replications, plan.Replications * 4), ", ")
                + "or look at another output.";
        }

        var untold = indices.Count(one => double.IsNaN(one.Share.Value) || (one.Shapley is null && double.IsNaN(one.First.Value)));
        if (untold > 0)
        {
            var why =
                basePoints < SobolIndices.LeastBasePoints
                    ? FormattableString.Invariant($"{basePoints} base points are fewer than {SobolIndices.LeastBasePoints}")
                    : FormattableString.Invariant($"an interval is wider than ±{SobolIndices.TellLimit}, or reaches farther than that beyond 0 or 1, ")
                        + FormattableString.Invariant($"for {untold} of {indices.Count} quantities");
            return $"Not converged: {why}; such an index is not printed. "
                + (
                    needed is { } enough
                        ? FormattableString.Invariant(
                            $"About {enough:#,0} base points would be needed{words.Say(" (", new(AdviceKind.BasePoints, enough), ")")}."
                        )
                        : $"More than 65,536 base points would be needed; "
                            + $"more histories at each point{words.Say(" (", new(AdviceKind.Replications), ")")} may do."
                );
        }

        List<string> doubts = [];
        void Add(SobolDoubts doubt, string words)
        {
            if (found.HasFlag(doubt))
            {
                doubts.Add(words);
            }
        }

        Add(SobolDoubts.WideIntervals, "an interval is wider than 0.2");
        Add(SobolDoubts.FirstOrdersAboveOne, "the first indices add up to more than 1");
        Add(SobolDoubts.TotalsBelowOne, "the totals add up to less than 1");
        Add(SobolDoubts.FirstAboveTotal, "a first index is above its total");
        return doubts.Count == 0
            ? indices.Any(one => one.Shapley is not null)
                ? "Converged: every interval is narrower than 0.2; the effects add up to 1."
                : "Converged: every interval is narrower than 0.2, and the sums are as they must be."
            : $"Not converged: {string.Join("; ", doubts)}. More base points help{words.Say(", such as ", new(AdviceKind.BasePoints, plan.Points * 2))}.";
    }
}
