namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The t interval for a mean (Student 1908; Law 2015, eq. 4.12): mean ∓ t(n − 1, (1 + confidence)/2) · s/√n. For paired
/// differences under common random numbers it is the paired-t interval (Law 2015, section 10.2.1).
/// </summary>
internal static class StudentMean
{
    /// <summary>
    /// The mean with its two-sided interval. One value has no interval (NaN); equal values give an interval of no width,
    /// which says that no variation was seen, not that there is none.
    /// </summary>
    /// <param name="sample">The sample's moments.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(Moments sample, double confidence)
    {
        var error = sample.Variance switch
        {
            0 => 0,
            double.NaN => double.NaN,
            var variance => Quantiles.TwoSidedStudent(sample.Count - 1, confidence) * Math.Sqrt(variance / sample.Count),
        };
        return new Estimate(sample.Mean, sample.Mean - error, sample.Mean + error);
    }

    /// <summary>
    /// The variance of a paired difference over the variance that independent runs would have given,
    /// Var(X − Y) / (Var X + Var Y): below 1 where common random numbers help. NaN where neither varies.
    /// </summary>
    /// <param name="difference">Variance of the paired differences.</param>
    /// <param name="first">Variance of the first sample.</param>
    /// <param name="second">Variance of the second sample.</param>
    public static double VarianceRatio(double difference, double first, double second) => difference / (first + second);
}
