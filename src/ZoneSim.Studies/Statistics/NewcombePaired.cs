namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for a difference of two paired proportions (Newcombe 1998c, Statistics in Medicine 17:2635, method 10):
/// square-and-add of the two Wilson intervals, with the continuity-corrected correlation of the pairs.
/// </summary>
public static class NewcombePaired
{
    /// <summary>
    /// The difference p1 − p2 with its two-sided interval, from the four cells of the paired table; all NaN without pairs.
    /// </summary>
    /// <param name="both">Pairs with the event in both (e).</param>
    /// <param name="firstOnly">Pairs with the event in the first only (f).</param>
    /// <param name="secondOnly">Pairs with the event in the second only (g).</param>
    /// <param name="neither">Pairs with the event in neither (h).</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long both, long firstOnly, long secondOnly, long neither, double confidence)
    {
        var n = both + firstOnly + secondOnly + neither;
        if (n == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        var first = Wilson.Interval(both + firstOnly, n, confidence);
        var second = Wilson.Interval(both + secondOnly, n, confidence);
        var phi = Correlation(both, firstOnly, secondOnly, neither);
        var difference = (firstOnly - secondOnly) / (double)n;
        var below = Combine(first.Value - first.Low, second.High - second.Value, phi);
        var above = Combine(first.High - first.Value, second.Value - second.Low, phi);
        return new Estimate(difference, difference - below, difference + above);
    }

    /// <summary>Phi of the paired table, corrected for continuity when positive; 0 where a margin is empty.</summary>
    private static double Correlation(double both, double firstOnly, double secondOnly, double neither)
    {
        var margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
        if (margins == 0)
        {
            return 0;
        }

        var n = both + firstOnly + secondOnly + neither;
        var cross = (both * neither) - (firstOnly * secondOnly);
        return (cross > 0 ? Math.Max(cross - (n / 2), 0) : cross) / Math.Sqrt(margins);
    }

    private static double Combine(double a, double b, double phi) =>
        Math.Sqrt(Math.Max(0, (a * a) - (2 * phi * a * b) + (b * b)));
}
