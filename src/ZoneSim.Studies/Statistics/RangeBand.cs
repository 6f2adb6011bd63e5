namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The 5th, 50th and 95th percentile of an output over the points of a Latin hypercube, freed of run noise. The points'
/// estimates spread by their assumptions and by the chance of their few replications; a one-way random-effects analysis
/// (Searle, Casella and McCulloch 1992) splits the two, and each deviation from the mean is scaled by
/// √(1 − mean within-point variance / variance between points), so that the band shows the assumptions alone.
/// </summary>
public static class RangeBand
{
    /// <summary>The band; null where no point defines the output.</summary>
    /// <param name="values">The output at each point; NaN where it is undefined there.</param>
    /// <param name="variances">Variance of each point's estimate, from its own replications; NaN counts as 0.</param>
    public static AssumptionBand? Over(ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        var between = default(Moments);
        var within = default(Moments);
        var defined = new List<double>(values.Length);
        for (var point = 0; point < values.Length; point++)
        {
            if (double.IsNaN(values[point]))
            {
                continue;
            }

            between.Add(values[point]);
            within.Add(double.IsNaN(variances[point]) ? 0 : variances[point]);
            defined.Add(values[point]);
        }

        if (defined.Count == 0)
        {
            return null;
        }

        var scale = between.Variance > 0 ? Math.Sqrt(Math.Max(0, 1 - (within.Mean / between.Variance))) : 0;
        var freed = defined.Select(value => between.Mean + (scale * (value - between.Mean))).Order().ToArray();
        return new AssumptionBand(
            Percentile.OfSorted(freed, 0.05), Percentile.OfSorted(freed, 0.5), Percentile.OfSorted(freed, 0.95), defined.Count);
    }
}
