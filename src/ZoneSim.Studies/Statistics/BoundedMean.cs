namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for a mean of numbers that cannot leave a span, such as counts of 0 and up: the t interval where many rows carry the mean, and otherwise the
/// gamma interval of Fay and Feuer (1997, Statistics in Medicine 16:791), which takes the sum for one of weighted Poisson counts and moves its
/// upper end by one event of the greatest size. It has a width where all rows are equal and stays inside the span.
/// </summary>
internal static class BoundedMean
{
    /// <summary>Rows that have to carry the mean, n·mean²/variance, before the t interval is taken; and unit steps in the sum of squares of counts.</summary>
    private const double Many = 50;

    /// <summary>Rows below which the variance is little known.</summary>
    private const double Few = 20;

    /// <summary>Full-sized differences in the sum of squares of paired counts before the t interval is taken for them.</summary>
    private const double ManyPairs = 30;

    /// <summary>The same for numbers such as times, whose differences are of any size: few of them are full-sized, though many pairs differ.</summary>
    private const double SomePairs = 3;

    /// <summary>The mean with its two-sided interval, inside the span. One row has the whole span where it is known, NaN ends otherwise.</summary>
    /// <param name="sample">The sample's moments.</param>
    /// <param name="least">Least value that a row can have; −∞ for none, which gives the t interval.</param>
    /// <param name="most">Greatest value that a row can have; ∞ where none is known: then the greatest seen stands for it.</param>
    /// <param name="step">Least step between values: 1 for counts, 0 for numbers.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    /// <param name="size">What a row can add that may not have been seen, such as a rare event of great weight; 0 where the rows tell.</param>
    public static Estimate Interval(Moments sample, double least, double most, double step, double confidence, double size = 0)
    {
        if (double.IsNegativeInfinity(least) || sample.Count < 2 || sample.Least < least)
        {
            return sample.Count == 1 && double.IsFinite(least) && double.IsFinite(most)
                ? new Estimate(sample.Mean, least, most)
                : StudentMean.Interval(sample, confidence);
        }

        var (n, mean) = ((double)sample.Count, sample.Mean - least);
        var span = Math.Max(double.IsFinite(most) ? most - least : 0, Math.Max(Greatest(sample) - least, Math.Max(step, size)));
        if (span == 0)
        {
            return StudentMean.Interval(sample, confidence); // all 0, and nothing says how much more there could be
        }

        var squares = n * sample.Variance;
        var (near, far) = (Math.Min(mean, span - mean), Math.Max(mean, span - mean));
        var carried = Math.Min(near * near, far * far) * n * n >= Many * squares && squares > 0 && squares >= Many * step * step;
        var found = carried
            ? StudentMean.Interval(sample, confidence) is var t
                ? (t.Low - least, t.High - least)
                : default
            : mean <= span / 2 || double.IsInfinity(most)
                ? Gamma(n, mean, squares, span, confidence)
                : Gamma(n, span - mean, squares, span, confidence) is var other
                    ? (span - other.High, span - other.Low)
                    : default;
        return new Estimate(sample.Mean, least + Math.Max(0, found.Item1), least + (double.IsFinite(most) ? Math.Min(span, found.Item2) : found.Item2));
    }

    /// <summary>
    /// The mean of paired differences with an interval of which each end errs with the stated chance: t, moved and widened by one pair of the
    /// greatest difference where few pairs differ (as Agresti and Min 2005 add pairs), so that it has a width where none does.
    /// </summary>
    /// <param name="differences">Moments of the differences.</param>
    /// <param name="span">How far two rows can be apart, above 0.</param>
    /// <param name="isSpanKnown">Whether that is a bound, or only what was seen; a bound counts in full, what was seen only where no pair differs.</param>
    /// <param name="tail">Chance that each end may err, such as 0.025.</param>
    /// <param name="isCount">Whether the rows are counts.</param>
    public static Estimate OfDifferences(Moments differences, double span, bool isSpanKnown, double tail, bool isCount = true)
    {
        if (differences.Count < 2)
        {
            return new Estimate(differences.Mean, double.NaN, double.NaN);
        }

        var (n, mean, squares) = ((double)differences.Count, differences.Mean, differences.Count * differences.Variance);
        var seen = Math.Max(Math.Abs(differences.Greatest), Math.Abs(differences.Least));
        var size = isSpanKnown || !(seen > 0) ? span : Math.Min(seen, span);
        var isCarried = squares >= (isCount ? ManyPairs : SomePairs) * size * size && squares > 0;
        var half = ((isCarried ? 0 : size) + (Quantiles.OfStudentUpper(n - 1, tail) * Math.Sqrt(squares + (isCarried ? 0 : size * size)))) / n;
        return new Estimate(mean, isSpanKnown ? Math.Max(-span, mean - half) : mean - half, isSpanKnown ? Math.Min(span, mean + half) : mean + half);
    }

    private static double Greatest(Moments sample) => double.IsNaN(sample.Greatest) ? sample.Mean : sample.Greatest;

    /// <summary>The gamma interval of a mean of numbers of 0 and up; over few rows no narrower than t, since the variance is then little known.</summary>
    private static (double Low, double High) Gamma(double n, double mean, double squares, double span, double confidence)
    {
        var (tail, sum, half) = ((1 - confidence) / 2, n * mean, Quantiles.TwoSidedStudent(n - 1, confidence) * Math.Sqrt(squares) / n);
        var (raised, wide) = (sum + span, squares + (span * span));
        var high = Math.Max(wide / raised * Quantiles.OfGamma(raised * raised / wide, 1 - tail) / n, mean + half);
        var low =
            sum == 0 ? 0
            : squares > 0 ? squares / sum * Quantiles.OfGamma(sum * sum / squares, tail) / n
            : mean - (high - mean);
        return (n < Few ? Math.Min(low, mean - half) : low, high);
    }
}
