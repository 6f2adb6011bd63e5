namespace ZoneSim.Studies.Statistics;

/// <summary>Sample percentiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).</summary>
internal static class Percentile
{
    /// <summary>The p-quantile of a sample in rising order; NaN for an empty one.</summary>
    /// <param name="sorted">The values in rising order.</param>
    /// <param name="p">0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var position = p * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
