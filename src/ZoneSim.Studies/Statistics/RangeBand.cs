namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The 5th, 50th and 95th percentile of an output over the points of a Latin hypercube, freed of run noise. The points'
/// estimates spread by their assumptions (τ²) and by the chance of their few replications (v of each point by itself); a random-effects
/// analysis by moments (DerSimonian and Laird 1986) splits the two, and each deviation from the mean is scaled by √(τ²/(τ² + v)), as in
/// constrained empirical Bayes (Louis 1984; Ghosh 1992), so that the band shows the assumptions alone and a point that is known well hardly moves. The ends have
/// errors of their own, since points are few: percentile intervals of a bootstrap over the points (Efron 1979), taken out over what the noise of a point may be.
/// </summary>
public static class RangeBand
{
    private const int Resamples = 200;

    /// <summary>A point's own noise is little known where its histories are few (none was seen at all where no event was): half of it is taken from all.</summary>
    private const double Half = 0.5;

    private const ulong Seed = 20171005;

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

        var found = Freed([.. points], Half);
        var (low, high) = (Percentile.OfSorted(found, 0.05), Percentile.OfSorted(found, 0.95));
        var ends = Resampled([.. points]);
        return new AssumptionBand(
            low, Percentile.OfSorted(found, 0.5), high, points.Count, End(low, ends.LowLeast, ends.LowMost, confidence), End(high, ends.HighLeast, ends.HighMost, confidence));
    }

    /// <summary>The ends in each resample, least and most over the ways to take a point's noise.</summary>
    private static (double[] LowLeast, double[] LowMost, double[] HighLeast, double[] HighMost) Resampled((double Value, double Noise)[] points)
    {
        var (least, most, highLeast, highMost) = (new double[Resamples], new double[Resamples], new double[Resamples], new double[Resamples]);
        var drawn = new (double Value, double Noise)[points.Length];
        for (var resample = 0; resample < Resamples; resample++)
        {
            for (var place = 0; place < drawn.Length; place++)
            {
                drawn[place] = points[(int)(KeyedUniform.At(Seed, "range band", ((long)resample * drawn.Length) + place) * drawn.Length)];
            }

            double[][] ways = [Freed(drawn, 0), Freed(drawn, Half), Freed(drawn, 1)];
            (least[resample], most[resample]) = (ways.Min(way => Percentile.OfSorted(way, 0.05)), ways.Max(way => Percentile.OfSorted(way, 0.05)));
            (highLeast[resample], highMost[resample]) = (ways.Min(way => Percentile.OfSorted(way, 0.95)), ways.Max(way => Percentile.OfSorted(way, 0.95)));
        }

        return (least, most, highLeast, highMost);
    }

    private static Estimate End(double value, double[] least, double[] most, double confidence)
    {
        Array.Sort(least);
        Array.Sort(most);
        return new Estimate(
            value, Math.Min(value, Percentile.OfSorted(least, (1 - confidence) / 2)), Math.Max(value, Percentile.OfSorted(most, (1 + confidence) / 2)));
    }

    /// <summary>The points' values without noise, in rising order.</summary>
    /// <param name="points">Values and the variances of their noise.</param>
    /// <param name="shared">How far a point's noise is taken for the mean of all.</param>
    private static double[] Freed((double Value, double Noise)[] points, double shared)
    {
        var (between, within) = (default(Moments), default(Moments));
        foreach (var (value, noise) in points)
        {
            between.Add(value);
            within.Add(noise);
        }

        var (mean, spread, common) = (between.Mean, Math.Max(0, between.Variance - within.Mean), shared * within.Mean);
        var freed = Array.ConvertAll(points, point => mean + (Math.Sqrt(Kept(spread, common + ((1 - shared) * point.Noise))) * (point.Value - mean)));
        Array.Sort(freed);
        return freed;
    }

    /// <summary>The share of a point's variance that its assumptions have.</summary>
    private static double Kept(double spread, double noise) => spread > 0 ? spread / (spread + noise) : 0;
}
