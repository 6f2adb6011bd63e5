using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The bias-corrected and accelerated bootstrap interval (Efron 1987): percentiles of the resampled statistic, moved by the
/// share of resamples below the estimate and by the acceleration, which is taken from the jackknife.
/// </summary>
public static class BootstrapBca
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

        var value = statistic(sample);
        var sorted = Resampled(sample, statistic, resamples, seed);
        var below = (sorted.Count(one => one < value) + (sorted.Count(one => one == value) / 2.0)) / resamples;
        if (below is 0 or 1)
        {
            return new Estimate(value, Math.Min(value, sorted[0]), Math.Max(value, sorted[^1]));
        }

        var (bias, acceleration, z) = (Normal.InvCDF(0, 1, below), Acceleration(sample, statistic), NormalQuantile.TwoSided(confidence));
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

    /// <summary>Σd³/(6(Σd²)^1.5) of the jackknife's deviations d from their mean; 0 where there are none.</summary>
    private static double Acceleration(ReadOnlySpan<double> sample, Statistic statistic)
    {
        var (left, without) = (new double[sample.Length], new double[sample.Length - 1]);
        for (var i = 0; i < left.Length; i++)
        {
            sample[..i].CopyTo(without);
            sample[(i + 1)..].CopyTo(without.AsSpan(i));
            left[i] = statistic(without);
        }

        var mean = left.Average();
        var squares = left.Sum(one => (mean - one) * (mean - one));
        return squares > 0 ? left.Sum(one => Math.Pow(mean - one, 3)) / (6 * Math.Pow(squares, 1.5)) : 0;
    }
}
