namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Multiple comparisons with the best (Hsu 1984) under common random numbers: intervals, all at once, for each option's mean
/// less the greatest mean among the others. The k − 1 differences to the best are bounded by paired t with Bonferroni's share
/// (Clark and Yang 1986; Nelson and Matejcik 1995, procedure CY), which holds whatever the options have in common; their
/// sphericity (procedure NM) cannot be taken for granted where some options agree in almost every history.
/// </summary>
internal static class MultipleComparisonsWithBest
{
    /// <summary>For each option its mean less the greatest of the others, with intervals that hold together, by paired t.</summary>
    /// <param name="pairs">The paired rows; two or more of them for each pair.</param>
    /// <param name="confidence">Confidence level of all intervals together, such as 0.95.</param>
    /// <remarks>Where an interval ends at 0, the option is not the greatest (0 above) or is it (0 below), at that level.</remarks>
    public static IReadOnlyList<Estimate> Intervals(PairedDifferences pairs, double confidence) =>
        Intervals(pairs.Options, (option, other, tail) => StudentMean.Interval(pairs.Difference(option, other), 1 - (2 * tail)), confidence);

    /// <summary>The same, by any bounds of pairs.</summary>
    /// <param name="options">Number of options, 2 or more.</param>
    /// <param name="bounds">Bounds of a pair.</param>
    /// <param name="confidence">Confidence level of all intervals together, such as 0.95.</param>
    internal static IReadOnlyList<Estimate> Intervals(int options, PairBounds bounds, double confidence) =>
        [
            .. Enumerable
                .Range(0, options)
                .Select(option =>
                {
                    var others = Enumerable
                        .Range(0, options)
                        .Where(other => other != option)
                        .Select(other => bounds(option, other, (1 - confidence) / (options - 1)))
                        .ToList();
                    return new Estimate(others.Min(one => one.Value), Math.Min(0, others.Min(one => one.Low)), Math.Max(0, others.Min(one => one.High)));
                }),
        ];
}

/// <summary>The mean of one option less another's, with ends of which each errs with the chance <paramref name="tail"/>.</summary>
internal delegate Estimate PairBounds(int first, int second, double tail);
