
namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Multiple comparisons with the best (Hsu 1984) under common random numbers: intervals, all at once, for each option's mean
/// less the greatest mean among the others. The k − 1 differences to the best are bounded by paired t with Bonferroni's share
/// (Clark and Yang 1986; Nelson and Matejcik 1995, procedure CY), which holds whatever the options have in common; their
/// sphericity (procedure NM) cannot be taken for granted where some options agree in almost every history.
/// </summary>
public static class MultipleComparisonsWithBest
{
    /// <summary>For each option its mean less the greatest of the others, with intervals that hold together.</summary>
    /// <param name="pairs">The paired rows; two or more of them for each pair.</param>
    /// <param name="confidence">Confidence level of all intervals together, such as 0.95.</param>
    /// <remarks>Where an interval ends at 0, the option is not the greatest (0 above) or is it (0 below), at that level.</remarks>
    public static IReadOnlyList<Estimate> Intervals(PairedDifferences pairs, double confidence)
    {
        var quantiles = new Dictionary<long, double>();
        return [.. Enumerable.Range(0, pairs.Options).Select(option => Interval(pairs, option, T))];

        double T(long n) => quantiles.TryGetValue(n, out var t)
            ? t : quantiles[n] = Quantiles.OfStudentUpper(n - 1, (1 - confidence) / (pairs.Options - 1));
    }

    private static Estimate Interval(PairedDifferences pairs, int option, Func<long, double> t)
    {
        var (value, low, high) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        foreach (var other in Enumerable.Range(0, pairs.Options).Where(other => other != option))
        {
            var (n, mean) = (pairs.Count(option, other), pairs.Mean(option, other));
            var width = t(n) * Math.Sqrt(pairs.Variance(option, other) / n);
            (value, low, high) = (Math.Min(value, mean), Math.Min(low, mean - width), Math.Min(high, mean + width));
        }

        return new Estimate(value, Math.Min(0, low), Math.Max(0, high));
    }
}
