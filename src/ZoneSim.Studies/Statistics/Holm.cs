namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Step-down adjustment of a family of p-values (Holm 1979): the chance of any false rejection stays below the level, whatever the tests have in
/// common.
/// </summary>
internal static class Holm
{
    /// <summary>The adjusted p-values, in the order given: reject those at or below the level. The family is as many as are given.</summary>
    /// <param name="values">The family's p-values, 0 to 1.</param>
    public static double[] Adjust(IReadOnlyList<double> values)
    {
        if (values.Any(value => value is not (>= 0 and <= 1)))
        {
            throw new ArgumentOutOfRangeException(nameof(values), "A p-value lies between 0 and 1.");
        }

        var (adjusted, greatest) = (new double[values.Count], 0.0);
        foreach (var (rank, place) in Enumerable.Range(0, values.Count).OrderBy(place => values[place]).Index())
        {
            greatest = Math.Max(greatest, Math.Min(1, (values.Count - rank) * values[place]));
            adjusted[place] = greatest;
        }

        return adjusted;
    }
}
