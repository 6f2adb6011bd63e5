using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>Whether Sobol' indices can be relied on, in words, and what to do where they cannot.</summary>
internal static class SensitivityVerdict
{
    /// <summary>The verdict.</summary>
    public static string Of(SobolAnalysis analysis, PointStudyPlan plan)
    {
        if (analysis.Doubts.HasFlag(SobolDoubts.NoiseOnly))
        {
            return FormattableString.Invariant(
                $"Not converged: what the inputs do cannot be told from run noise. Play more histories at each point, such as --replications {plan.Replications * 4}, or look at another output.");
        }

        List<string> doubts = [];
        void Add(SobolDoubts doubt, string words)
        {
            if (analysis.Doubts.HasFlag(doubt))
            {
                doubts.Add(words);
            }
        }

        Add(SobolDoubts.WideIntervals, "an interval is wider than 0.2");
        Add(SobolDoubts.FirstOrdersAboveOne, "the first indices add up to more than 1");
        Add(SobolDoubts.TotalsBelowOne, "the totals add up to less than 1");
        Add(SobolDoubts.FirstAboveTotal, "a first index is above its total");
        return doubts.Count == 0
            ? "Converged: every interval is narrower than 0.2, and the sums are as they must be."
            : FormattableString.Invariant($"Not converged: {string.Join("; ", doubts)}. More base points help, such as --base-points {plan.Points * 2}.");
    }
}
