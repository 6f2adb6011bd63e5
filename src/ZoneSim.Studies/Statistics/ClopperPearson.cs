namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The exact interval for a proportion (Clopper and Pearson 1934), by quantiles of the beta distribution. It covers at least as stated, often more.
/// </summary>
internal static class ClopperPearson
{
    /// <summary>The proportion count/n with its two-sided interval; all NaN where n is 0.</summary>
    /// <param name="count">Events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long count, long n, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        return n == 0
            ? new Estimate(double.NaN, double.NaN, double.NaN)
            : new Estimate(
                (double)count / n,
                count == 0 ? 0 : Quantiles.OfBeta(count, n - count + 1, (1 - confidence) / 2),
                Upper(count, n, (1 + confidence) / 2)
            );
    }

    /// <summary>The one-sided upper end: 1 − (1 − confidence)^(1/n) for no events.</summary>
    public static double Upper(long count, long n, double confidence) =>
        count == n ? 1
        : count == 0 ? 1 - Math.Pow(1 - confidence, 1.0 / n)
        : Quantiles.OfBeta(count + 1, n - count, confidence);
}
