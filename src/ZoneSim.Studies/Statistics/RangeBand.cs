using System.Collections.Concurrent;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The 5th, 50th and 95th percentile of an output over the points of a Latin hypercube, freed of run noise. The points' estimates spread by their
/// assumptions (τ²) and by the chance of their few replications (v of each point by itself); a random-effects analysis by moments (DerSimonian and
/// Laird 1986) splits the two, and each deviation from the mean is scaled by √(τ²/(τ² + v)), as in constrained empirical Bayes (Louis 1984; Ghosh
/// 1992), so that the band shows the assumptions alone and a point that is known well hardly moves. The ends have errors of their own, since points
/// are few: percentile intervals of a bootstrap over the points (Efron 1979), taken out over what the noise of a point may be.
/// </summary>
public static class RangeBand
{
    private const int Resamples = 200;

    /// <summary>
    /// A point's own noise is little known where its histories are few (none was seen at all where no event was): half of it is taken from all.
    /// </summary>
    private const double Half = 0.5;

    /// <summary>The share of points below the lower end, and above the upper one.</summary>
    private const double Tail = 0.05;

    /// <summary>Most values at an end that are put in order one by one; more are sorted with the rest.</summary>
    private const int MostInTail = 100;

    private const ulong Seed = 20171005;

    private static readonly ConcurrentDictionary<int, int[]> s_picks = new();

    /// <summary>The band; null where no point defines the output.</summary>
    /// <param name="values">The output at each point; NaN where it is undefined there.</param>
    /// <param name="variances">Variance of each point's estimate, from its own replications; NaN counts as 0.</param>
    /// <param name="confidence">Confidence level of the intervals of the ends.</param>
    public static AssumptionBand? Over(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, double confidence = 0.95)
    {
        var points = new List<(double Value, double Noise)>(values.Length);
        for (var point = 0; point < values.Length; point++)
        {
            if (!double.IsNaN(values[point]))
            {
                points.Add((values[point], double.IsNaN(variances[point]) ? 0 : variances[point]));
            }
        }

        if (points.Count == 0)
        {
            return null;
        }

        if (points.TrueForAll(point => point.Value == points[0].Value))
        {
            var (same, alone) = (points[0].Value, new Estimate(points[0].Value, points[0].Value, points[0].Value));
            return new AssumptionBand(same, same, same, points.Count, alone, alone);
        }

        var found = new double[points.Count];
        Free([.. points], Spread.Of([.. points]), Half, found);
        Array.Sort(found);
        var (low, high) = (Percentile.OfSorted(found, Tail), Percentile.OfSorted(found, 1 - Tail));
        var ends = Resampled([.. points]);
        return new AssumptionBand(
            low,
            Percentile.OfSorted(found, 0.5),
            high,
            points.Count,
            End(low, ends.LowLeast, ends.LowMost, confidence),
            End(high, ends.HighLeast, ends.HighMost, confidence)
        );
    }

    /// <summary>The ends in each resample, least and most over the ways to take a point's noise.</summary>
    private static (double[] LowLeast, double[] LowMost, double[] HighLeast, double[] HighMost) Resampled((double Value, double Noise)[] points)
    {
        var (least, most, highLeast, highMost) = (new double[Resamples], new double[Resamples], new double[Resamples], new double[Resamples]);
        var (drawn, freed) = (new (double Value, double Noise)[points.Length], new double[points.Length]);
        var picks = s_picks.GetOrAdd(points.Length, Picks);
        for (var resample = 0; resample < Resamples; resample++)
        {
            for (var place = 0; place < drawn.Length; place++)
            {
                drawn[place] = points[picks[(resample * drawn.Length) + place]];
            }

            var spread = Spread.Of(drawn);
            (least[resample], most[resample], highLeast[resample], highMost[resample]) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
            foreach (var shared in (ReadOnlySpan<double>)[0, Half, 1])
            {
                Free(drawn, spread, shared, freed);
                SortTails(freed);
                var (low, high) = (Percentile.OfSorted(freed, Tail), Percentile.OfSorted(freed, 1 - Tail));
                (least[resample], most[resample]) = (Math.Min(least[resample], low), Math.Max(most[resample], low));
                (highLeast[resample], highMost[resample]) = (Math.Min(highLeast[resample], high), Math.Max(highMost[resample], high));
            }
        }

        return (least, most, highLeast, highMost);
    }

    /// <summary>Which point stands at each place of each resample: the same for every output, so drawn once for a number of points.</summary>
    private static int[] Picks(int points) =>
        [.. Enumerable.Range(0, Resamples * points).Select(place => (int)(KeyedUniform.At(Seed, "range band", place) * points))];

    private static Estimate End(double value, double[] least, double[] most, double confidence)
    {
        Array.Sort(least);
        Array.Sort(most);
        return new Estimate(
            value,
            Math.Min(value, Percentile.OfSorted(least, (1 - confidence) / 2)),
            Math.Max(value, Percentile.OfSorted(most, (1 + confidence) / 2))
        );
    }

    /// <summary>The points' values without noise, in the order of the points.</summary>
    /// <param name="points">Values and the variances of their noise.</param>
    /// <param name="spread">How they spread.</param>
    /// <param name="shared">How far a point's noise is taken for the mean of all.</param>
    /// <param name="freed">Where the values go.</param>
    private static void Free((double Value, double Noise)[] points, Spread spread, double shared, double[] freed)
    {
        var common = shared * spread.Noise;
        for (var point = 0; point < points.Length; point++)
        {
            var (value, noise) = points[point];
            freed[point] = spread.Mean + (Math.Sqrt(Kept(spread.Between, common + ((1 - shared) * noise))) * (value - spread.Mean));
        }
    }

    /// <summary>Puts those values in their places that the two ends are read from; those between stay in any order.</summary>
    internal static void SortTails(double[] values)
    {
        var tail = (int)(Tail * (values.Length - 1)) + 2;
        if (tail > MostInTail || 2 * tail > values.Length)
        {
            Array.Sort(values);
            return;
        }

        var last = values.Length - tail;
        Array.Sort(values, 0, tail);
        for (var i = tail; i < values.Length; i++)
        {
            if (values[i] < values[tail - 1])
            {
                (var value, values[i]) = (values[i], values[tail - 1]);
                var place = tail - 1;
                for (; place > 0 && values[place - 1] > value; place--)
                {
                    values[place] = values[place - 1];
                }

                values[place] = value;
            }
        }

        Array.Sort(values, last, tail);
        for (var i = tail; i < last; i++)
        {
            if (values[i] > values[last])
            {
                (var value, values[i]) = (values[i], values[last]);
                var place = last;
                for (; place < values.Length - 1 && values[place + 1] < value; place++)
                {
                    values[place] = values[place + 1];
                }

                values[place] = value;
            }
        }
    }

    /// <summary>The share of a point's variance that its assumptions have.</summary>
    private static double Kept(double spread, double noise) => spread > 0 ? spread / (spread + noise) : 0;

    /// <summary>How the points' estimates spread.</summary>
    /// <param name="Mean">Their mean.</param>
    /// <param name="Between">Variance of the assumptions: of all, less the mean of the noise; 0 or more.</param>
    /// <param name="Noise">Mean of the variances of their noise.</param>
    private readonly record struct Spread(double Mean, double Between, double Noise)
    {
        public static Spread Of((double Value, double Noise)[] points)
        {
            var (between, within) = (default(Moments), default(Moments));
            foreach (var (value, noise) in points)
            {
                between.Add(value);
                within.Add(noise);
            }

            return new Spread(between.Mean, Math.Max(0, between.Variance - within.Mean), within.Mean);
        }
    }
}
