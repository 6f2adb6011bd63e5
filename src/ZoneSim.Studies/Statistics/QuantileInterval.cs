using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for a quantile between two order statistics (Thompson 1936; David and Nagaraja 2003, section 7.1): the number of
/// values below the quantile is binomial, whatever continuous distribution they come from. At most (1 − confidence)/2 is left
/// out on each side, so the coverage is the stated one or more.
/// </summary>
internal static class QuantileInterval
{
    /// <summary>
    /// The quantile with its two-sided interval. An end is infinite where no order statistic is far enough out, NaN without values.
    /// </summary>
    /// <param name="sorted">The values in rising order.</param>
    /// <param name="p">Which quantile, above 0 and below 1.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Of(ReadOnlySpan<double> sorted, double p, double confidence)
    {
        if (sorted.IsEmpty)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        var (low, high) = Ranks(sorted.Length, p, confidence);
        return new Estimate(
            Percentile.OfSorted(sorted, p),
            low == 0 ? double.NegativeInfinity : sorted[low - 1],
            high > sorted.Length ? double.PositiveInfinity : sorted[high - 1]
        );
    }

    /// <summary>
    /// The quantile of times of which some are only known to be more: those stand last. What falls among them, value or end, is more than its number.
    /// </summary>
    /// <param name="sorted">The times that were seen to end in rising order, then in rising order where the others were cut.</param>
    /// <param name="seen">How many were seen to end.</param>
    /// <param name="p">Which quantile, above 0 and below 1.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static QuantileValue OfCut(ReadOnlySpan<double> sorted, int seen, double p, double confidence)
    {
        var value = Of(sorted, p, confidence);
        if (sorted.IsEmpty)
        {
            return new QuantileValue(p, value);
        }

        var (low, high) = Ranks(sorted.Length, p, confidence);
        return new QuantileValue(p, value, Math.Ceiling(p * (sorted.Length - 1)) >= seen, low > seen, high > seen && high <= sorted.Length);
    }

    /// <summary>The ranks, from 1 on, of the two order statistics: 0 and n + 1 stand for ends that n values do not give.</summary>
    /// <param name="n">Number of values, 1 or more.</param>
    /// <param name="p">Which quantile, above 0 and below 1.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static (int Low, int High) Ranks(int n, double p, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var tail = (1 - confidence) / 2;

        // P(x(l) above the quantile) = P(B < l); P(x(u) below it) = P(B ≥ u).
        return (First(n + 1, rank => Below(n, p, rank) > tail) - 1, First(n + 1, rank => Below(n, p, rank) >= 1 - tail));
    }

    /// <summary>The chance that the quantile lies between two order statistics.</summary>
    public static double Coverage(int n, double p, int low, int high) => Below(n, p, high) - Below(n, p, low);

    /// <summary>
    /// Wilks' (1941) number of values: the least n whose greatest value is above the p-quantile with the stated confidence; or,
    /// two-sided, the least n whose least and greatest hold the share p of the distribution between them.
    /// </summary>
    /// <param name="p">Quantile or share, above 0 and below 1.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    /// <param name="twoSided">Whether both ends are asked for.</param>
    public static int WilksSize(double p, double confidence, bool twoSided)
    {
        var n = (int)Math.Ceiling(Math.Log(1 - confidence) / Math.Log(p));
        while (twoSided && 1 - (n * Math.Pow(p, n - 1)) + ((n - 1) * Math.Pow(p, n)) < confidence)
        {
            n++;
        }

        return n;
    }

    /// <summary>P(B &lt; rank) of a binomial number of n trials of chance p.</summary>
    private static double Below(int n, double p, int rank) =>
        rank <= 0 ? 0
        : rank > n ? 1
        : Binomial.CDF(p, n, rank - 1);

    /// <summary>The least rank from 0 to most that fulfils a condition which then holds for all above.</summary>
    private static int First(int most, Func<int, bool> holds)
    {
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
