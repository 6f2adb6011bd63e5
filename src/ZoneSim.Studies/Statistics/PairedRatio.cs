using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The score interval for a ratio of two paired proportions (Nam and Blackwelder 2002, Statistics in Medicine 21:689; Tang, Tang and Chan 2003,
/// Statistics in Medicine 22:1217): all ratios θ for which (p1 − θ p2) / √(θ(q1 + q2)/n) lies within ∓ z, where q1 and q2 are the likeliest
/// chances of the two kinds of pairs that differ at that θ.
/// </summary>
internal static class PairedRatio
{
    /// <summary>Logarithm of the greatest ratio looked for: above any number of pairs.</summary>
    private const double Reach = 60;

    /// <summary>
    /// The ratio p1/p2 with its two-sided interval. Without an event in the first the interval starts at 0; without one in the second it ends at
    /// infinity; without one in either nothing is told: all NaN.
    /// </summary>
    /// <param name="both">Pairs with the event in both.</param>
    /// <param name="firstOnly">Pairs with the event in the first only.</param>
    /// <param name="secondOnly">Pairs with the event in the second only.</param>
    /// <param name="neither">Pairs with the event in neither.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long both, long firstOnly, long secondOnly, long neither, double confidence)
    {
        var (n, first, second, z) = (both + firstOnly + secondOnly + neither, both + firstOnly, both + secondOnly, NormalQuantile.TwoSided(confidence));
        if (first + second == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        return new Estimate(
            second == 0 ? double.PositiveInfinity : (double)first / second,
            first == 0 ? 0 : 1 / Upper(n, both, secondOnly, firstOnly, z),
            Upper(n, both, firstOnly, secondOnly, z)
        );
    }

    private static double Upper(double n, double both, double firstOnly, double secondOnly, double z)
    {
        if (both + secondOnly == 0)
        {
            return double.PositiveInfinity;
        }

        var start = both + firstOnly == 0 ? -Reach : PortableMath.Log((both + firstOnly) / (both + secondOnly));
        return PortableMath.Exp(Bisection.Rising(log => Score(both / n, firstOnly / n, secondOnly / n, PortableMath.Exp(log), n) <= -z, start, Reach));
    }

    private static double Score(double both, double firstOnly, double secondOnly, double ratio, double n)
    {
        var (p1, p2, square) = (both + firstOnly, both + secondOnly, ratio * ratio);
        var apart = p1 - (square * p2);
        var second = ((square * (p2 + (2 * firstOnly))) - p1 + Math.Sqrt((apart * apart) + (4 * square * firstOnly * secondOnly))) / (2 * ratio * (ratio + 1));
        var first = (ratio * second) - ((ratio - 1) * (both + firstOnly + secondOnly));
        var variance = ratio * (Math.Max(0, first) + Math.Max(0, second)) / n;
        var distance = p1 - (ratio * p2);
        return variance > 0 ? distance / Math.Sqrt(variance)
            : distance < 0 ? double.NegativeInfinity
            : 0;
    }
}
