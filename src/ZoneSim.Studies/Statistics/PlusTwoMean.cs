namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for the mean of small whole numbers, most of them 0: how a paired difference of 0s and 1s changed from one run to another
/// is −2, −1, 0, 1 or 2 in each history. One made-up history up and one down (z²/4 of each at other levels) keep the interval from having
/// no width where few histories change, as Agresti and Min (2005, Biometrics 61:515) do for paired shares; then the normal interval.
/// </summary>
internal static class PlusTwoMean
{
    /// <summary>The mean with its two-sided interval, within the bounds that a mean can have; all NaN without values.</summary>
    /// <param name="values">Moments of the values.</param>
    /// <param name="most">The greatest size that a value can have, such as 2.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(Moments values, double most, double confidence)
    {
        if (values.Count == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        var z = NormalQuantile.TwoSided(confidence);
        var (added, sum) = (z * z / 2, values.Mean * values.Count);
        var squares = (values.Count < 2 ? 0 : values.Variance * (values.Count - 1)) + (values.Mean * sum);
        var n = values.Count + added;
        var (centre, square) = (sum / n, (squares + added) / n);
        var half = z * Math.Sqrt((square - (centre * centre)) / n);
        return new Estimate(values.Mean, Math.Max(-most, Math.Min(values.Mean, centre - half)), Math.Min(most, Math.Max(values.Mean, centre + half)));
    }
}
