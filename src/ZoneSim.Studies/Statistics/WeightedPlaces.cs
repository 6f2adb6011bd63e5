namespace ZoneSim.Studies.Statistics;

/// <summary>Weighted points on the unit interval, held against evenness.</summary>
internal static class WeightedPlaces
{
    /// <summary>Terms of Kolmogorov's series; more change nothing.</summary>
    private const int Terms = 100;

    /// <summary>The greatest distance between the share of weight below a place and the place.</summary>
    /// <param name="places">Places, 0 to 1.</param>
    /// <param name="weights">Their weights, which sum to 1.</param>
    public static double Distance(IReadOnlyList<double> places, IReadOnlyList<double> weights)
    {
        var (below, greatest) = (0.0, 0.0);
        foreach (var point in Enumerable.Range(0, places.Count).OrderBy(point => places[point]))
        {
            greatest = Math.Max(greatest, Math.Abs(below - places[point]));
            below += weights[point];
            greatest = Math.Max(greatest, Math.Abs(below - places[point]));
        }

        return greatest;
    }

    /// <summary>
    /// Chance of such a distance or a greater one among so many points where nothing shifts them (Kolmogorov 1933, with the correction of
    /// Stephens 1970 for few points).
    /// </summary>
    /// <param name="distance">The distance.</param>
    /// <param name="effective">Effective number of points.</param>
    public static double PValue(double distance, double effective)
    {
        var root = Math.Sqrt(effective);
        var x = (root + 0.12 + (0.11 / root)) * distance;
        var sum = 0.0;
        for (var term = 1; term <= Terms; term++)
        {
            sum += (term % 2 == 1 ? 2 : -2) * Math.Exp(-2 * term * (double)term * x * x);
        }

        return x < 0.2 ? 1 : Math.Clamp(sum, 0, 1);
    }

    /// <summary>The place below which a share of the weight lies; straight between the middles of the points' weights and out to 0 and 1.</summary>
    /// <param name="places">Places, 0 to 1.</param>
    /// <param name="weights">Their weights, which sum to 1.</param>
    /// <param name="shares">The shares wanted, rising.</param>
    public static double[] Quantiles(IReadOnlyList<double> places, IReadOnlyList<double> weights, IReadOnlyList<double> shares)
    {
        var found = new double[shares.Count];
        var (below, before, wanted) = (0.0, (Share: 0.0, Place: 0.0), 0);
        foreach (var point in Enumerable.Range(0, places.Count).Where(point => weights[point] > 0).OrderBy(point => places[point]))
        {
            var here = (Share: below + (weights[point] / 2), Place: places[point]);
            wanted = Fill(before, here, wanted);
            (below, before) = (below + weights[point], here);
        }

        _ = Fill(before, (1, 1), wanted);
        return found;

        int Fill((double Share, double Place) from, (double Share, double Place) to, int next)
        {
            for (; next < shares.Count && shares[next] <= to.Share; next++)
            {
                found[next] =
                    to.Share <= from.Share ? to.Place : from.Place + ((shares[next] - from.Share) / (to.Share - from.Share) * (to.Place - from.Place));
            }

            return next;
        }
    }
}
