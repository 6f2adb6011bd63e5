namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The score interval for a proportion (Wilson 1927; method 3 of Newcombe 1998a, Statistics in Medicine 17:857):
/// (2x + z² ∓ z √(z² + 4x(n − x)/n)) / (2(n + z²)).
/// It is also the rule used for zero events: 0 of n gives 0 to z²/(n + z²), about 3.84/n at 95 %, and never a zero width.
/// </summary>
internal static class Wilson
{
    /// <summary>The proportion count/n with its two-sided interval; all NaN where n is 0.</summary>
    /// <param name="count">Events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long count, long n, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        if (n == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        var z = NormalQuantile.TwoSided(confidence);
        var centre = (2.0 * count) + (z * z);
        var half = z * Math.Sqrt((z * z) + (4.0 * count * (n - count) / n));
        var scale = 2 * (n + (z * z));
        return new Estimate((double)count / n, count == 0 ? 0 : (centre - half) / scale, count == n ? 1 : (centre + half) / scale);
    }
}
