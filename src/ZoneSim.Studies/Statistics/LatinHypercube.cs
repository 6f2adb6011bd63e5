namespace ZoneSim.Studies.Statistics;

/// <summary>
/// A Latin hypercube sample (McKay, Beckman and Conover 1979): in every dimension each of n equal strata is hit exactly
/// once, at a uniform place inside it. A dimension's strata depend on its name and the seed only, so that another
/// dimension added to a study leaves the others where they were.
/// </summary>
internal static class LatinHypercube
{
    /// <summary>The points on the open unit cube: [point][dimension].</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="names">The dimensions' names.</param>
    /// <param name="points">Number of points, 1 or more.</param>
    public static double[][] Sample(ulong seed, IReadOnlyList<string> names, int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        var sample = new double[points][];
        for (var point = 0; point < points; point++)
        {
            sample[point] = new double[names.Count];
        }

        for (var dimension = 0; dimension < names.Count; dimension++)
        {
            var strata = Permutation(seed, names[dimension], points);
            for (var point = 0; point < points; point++)
            {
                sample[point][dimension] = (strata[point] + KeyedUniform.At(seed, names[dimension], points + point)) / points;
            }
        }

        return sample;
    }

    /// <summary>A random order of 0 … n − 1 (Fisher and Yates 1938, as Durstenfeld 1964 has it).</summary>
    private static int[] Permutation(ulong seed, string name, int n)
    {
        var order = Enumerable.Range(0, n).ToArray();
        for (var last = n - 1; last > 0; last--)
        {
            var other = (int)(KeyedUniform.At(seed, name, last) * (last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }
}
