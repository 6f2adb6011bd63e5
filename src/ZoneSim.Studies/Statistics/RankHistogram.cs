using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Ranks of a truth among draws from what was said of it (Talts and others 2018): even where the procedure is calibrated. Pearson's
/// statistic holds the histogram against evenness.
/// </summary>
public sealed class RankHistogram
{
    private RankHistogram(int[] counts) => Counts = counts;

    /// <summary>How often each rank came up, from 0.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Pearson's chi-square against evenness; 0 without ranks.</summary>
    public double ChiSquare
    {
        get
        {
            var expected = (double)Counts.Sum() / Counts.Count;
            return expected == 0 ? 0 : Counts.Sum(count => (count - expected) * (count - expected) / expected);
        }
    }

    /// <summary>Upper tail of <see cref="ChiSquare"/> at one degree of freedom fewer than there are ranks.</summary>
    public double PValue => 1 - ChiSquared.CDF(Counts.Count - 1, ChiSquare);

    /// <summary>The histogram of ranks.</summary>
    /// <param name="ranks">Ranks, each from 0 to <paramref name="draws"/>.</param>
    /// <param name="draws">Draws that a truth was ranked among, 1 or more.</param>
    public static RankHistogram Of(IEnumerable<int> ranks, int draws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var counts = new int[draws + 1];
        foreach (var rank in ranks)
        {
            counts[rank]++;
        }

        return new RankHistogram(counts);
    }
}
