namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for a difference of two independent means with unequal variances (Welch 1938): t with the
/// Welch-Satterthwaite degrees of freedom. Used where two runs share no histories.
/// </summary>
internal static class WelchDifference
{
    /// <summary>The first mean minus the second with its two-sided interval; NaN ends where a sample has fewer than two values.</summary>
    /// <param name="first">Moments of the first sample.</param>
    /// <param name="second">Moments of the second sample.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(Moments first, Moments second, double confidence)
    {
        var difference = first.Mean - second.Mean;
        var a = first.Variance / first.Count;
        var b = second.Variance / second.Count;
        var error = (a + b) switch
        {
            0 => 0,
            double.NaN => double.NaN,
            var sum => Math.Sqrt(sum) * Quantiles.TwoSidedStudent(sum * sum / ((a * a / (first.Count - 1)) + (b * b / (second.Count - 1))), confidence),
        };
        return new Estimate(difference, difference - error, difference + error);
    }
}
