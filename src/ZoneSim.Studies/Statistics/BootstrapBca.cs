using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The bias-corrected and accelerated bootstrap interval (Efron 1987): percentiles of the resampled statistic, moved by the
/// share of resamples below the estimate and by the acceleration, which is taken from the jackknife.
/// </summary>
internal static class BootstrapBca
{
    /// <summary>A statistic of a sample.</summary>
    public delegate double Statistic(ReadOnlySpan<double> sample);

    /// <summary>
    /// The statistic with its two-sided interval; NaN ends for fewer than two values; no width where no resample differs.
    /// </summary>
    /// <param name="sample">The values, in any order.</param>
    /// <param name="statistic">A smooth function of the sample, in no order: a mean, a ratio, a correlation; not a quantile.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    /// <param name="resamples">Number of resamples, 1,000 or more for 95 %.</param>
    /// <param name="seed">Seed of the resamples.</param>
    public static Estimate Interval(ReadOnlySpan<double> sample, Statistic statistic, double confidence, int resamples, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 2);
        if (sample.Length < 2)
        {
            return new Estimate(sample.IsEmpty ? double.NaN : statistic(sample), double.NaN, double.NaN);
        }

        return From(statistic(sample), Resampled(sample, statistic, resamples, seed), Jackknifed(sample, statistic), confidence);
    }

    /// <summary>A statistic of so many rows, as a smooth function of the sums of some terms over them.</summary>
    public delegate double StatisticOfSums(ReadOnlySpan<double> sums, int rows);

    /// <summary>
    /// The same for a function of sums, such as a ratio of variances, of several columns over the same rows: a row more or less is a term more or
    /// less in a sum, so that the jackknife needs one pass.
    /// </summary>
    /// <param name="columns">Of each column, for each sum its terms, one for each row. Terms far from zero lose digits: take a mean off first.</param>
    /// <param name="statistic">A smooth function of the sums.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    /// <param name="resamples">For each resample the rows drawn, as many as there are.</param>
    /// <returns>One interval for each column.</returns>
    public static Estimate[] IntervalsOfSums(double[][][] columns, StatisticOfSums statistic, double confidence, ResampledRows resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples.Count, 2);
        double[][] all = [.. columns.SelectMany(terms => terms)];
        var drawn = resamples.Sums(all);
        var first = 0;
        return Array.ConvertAll(columns, terms => Of(terms, (first += terms.Length) - terms.Length));

        Estimate Of(double[][] terms, int at)
        {
            var (rows, totals) = (terms[0].Length, Array.ConvertAll(terms, term => term.Sum()));
            if (rows < 2)
            {
                return new Estimate(rows == 0 ? double.NaN : statistic(totals, rows), double.NaN, double.NaN);
            }

            var (resampled, left, sums) = (new double[resamples.Count], new double[rows], new double[terms.Length]);
            for (var round = 0; round < resampled.Length; round++)
            {
                resampled[round] = statistic(drawn.AsSpan((round * all.Length) + at, terms.Length), rows);
            }

            for (var row = 0; row < rows; row++)
            {
                for (var term = 0; term < terms.Length; term++)
                {
                    sums[term] = totals[term] - terms[term][row];
                }

                left[row] = statistic(sums, rows - 1);
            }

            Array.Sort(resampled);
            return From(statistic(totals, rows), resampled, left, confidence);
        }
    }

    /// <summary>The interval from the sorted resamples and from the statistics that leave out one row each.</summary>
    private static Estimate From(double value, double[] sorted, double[] left, double confidence)
    {
        var resamples = sorted.Length;
        var below = (sorted.Count(one => one < value) + (sorted.Count(one => one == value) / 2.0)) / resamples;
        if (below is 0 or 1)
        {
            return new Estimate(value, Math.Min(value, sorted[0]), Math.Max(value, sorted[^1]));
        }

        var (bias, acceleration, z) = (Quantiles.OfNormal(below), Acceleration(left), NormalQuantile.TwoSided(confidence));
        double At(double quantile)
        {
            var moved = bias + quantile;
            return Percentile.OfSorted(sorted, Normal.CDF(0, 1, bias + (moved / (1 - (acceleration * moved)))));
        }

        return new Estimate(value, At(-z), At(z));
    }

    private static double[] Resampled(ReadOnlySpan<double> sample, Statistic statistic, int resamples, ulong seed)
    {
        var (values, one) = (new double[resamples], new double[sample.Length]);
        for (var round = 0; round < resamples; round++)
        {
            var places = Resample.WithReplacement(seed, "bca", round, sample.Length);
            for (var i = 0; i < one.Length; i++)
            {
                one[i] = sample[places[i]];
            }

            values[round] = statistic(one);
        }

        Array.Sort(values);
        return values;
    }

    /// <summary>The statistic of the sample without each value in turn.</summary>
    private static double[] Jackknifed(ReadOnlySpan<double> sample, Statistic statistic)
    {
        var (left, without) = (new double[sample.Length], new double[sample.Length - 1]);
        for (var i = 0; i < left.Length; i++)
        {
            sample[..i].CopyTo(without);
            sample[(i + 1)..].CopyTo(without.AsSpan(i));
            left[i] = statistic(without);
        }

        return left;
    }

    /// <summary>Σd³/(6(Σd²)^1.5) of the jackknife's deviations d from their mean; 0 where there are none.</summary>
    private static double Acceleration(double[] left)
    {
        var mean = left.Average();
        var squares = left.Sum(one => (mean - one) * (mean - one));
        return squares > 0 ? left.Sum(one => (mean - one) * (mean - one) * (mean - one)) / (6 * squares * Math.Sqrt(squares)) : 0;
    }
}
