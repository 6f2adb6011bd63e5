using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Simulation-based calibration (Talts et al. 2018): where truths are drawn from the prior and the procedure is right, the rank of
/// each truth among L draws from its posterior is uniform on 0 … L. Ranks are counted in equal bins and tested by chi-square.
/// A posterior too narrow piles ranks up at both ends, one too wide in the middle, a biased one at one side.
/// </summary>
internal static class RankHistogram
{
    /// <summary>The histogram and its test.</summary>
    /// <param name="ranks">The truths' ranks, each from 0 to <paramref name="draws"/>.</param>
    /// <param name="draws">Posterior draws for each truth (L).</param>
    /// <param name="bins">Number of bins, 2 or more; L + 1 is a multiple of it.</param>
    /// <param name="confidence">Level of the band that a bin's count stays in by itself, such as 0.95.</param>
    public static RankFinding Of(IReadOnlyCollection<int> ranks, int draws, int bins, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (ranks.Count == 0 || (draws + 1) % bins != 0 || ranks.Any(rank => rank < 0 || rank > draws))
        {
            throw new ArgumentException($"{ranks.Count} ranks among {draws} draws do not fall into {bins} equal bins.", nameof(ranks));
        }

        var counts = new int[bins];
        foreach (var rank in ranks)
        {
            counts[rank / ((draws + 1) / bins)]++;
        }

        var expected = ranks.Count / (double)bins;
        var statistic = counts.Sum(count => (count - expected) * (count - expected)) / expected;
        return new RankFinding(
            counts,
            expected,
            Quantile(ranks.Count, bins, (1 - confidence) / 2),
            Quantile(ranks.Count, bins, (1 + confidence) / 2),
            statistic,
            1 - ChiSquared.CDF(bins - 1, statistic)
        );
    }

    /// <summary>The rank of a truth among draws from its posterior: how many are below it.</summary>
    /// <param name="truth">The truth.</param>
    /// <param name="draws">Draws from the posterior.</param>
    /// <param name="tie">A keyed uniform number, which places the truth among draws equal to it.</param>
    public static int Rank(double truth, IReadOnlyCollection<double> draws, double tie) =>
        draws.Count(draw => draw < truth) + (int)(tie * (draws.Count(draw => draw == truth) + 1));

    private static int Quantile(int n, int bins, double p)
    {
        var (low, high) = (0, n);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Binomial.CDF(1.0 / bins, n, middle) >= p ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>Ranks counted in bins.</summary>
/// <param name="Counts">In each bin.</param>
/// <param name="Expected">What each would hold on average.</param>
/// <param name="Low">Lower end of the band that one bin's count stays in, binomial.</param>
/// <param name="High">Upper end.</param>
/// <param name="ChiSquare">Σ(count − expected)²/expected.</param>
/// <param name="PValue">Chance of a value as great or greater where the ranks are uniform; needs about 5 expected in a bin.</param>
internal sealed record RankFinding(IReadOnlyList<int> Counts, double Expected, int Low, int High, double ChiSquare, double PValue);
