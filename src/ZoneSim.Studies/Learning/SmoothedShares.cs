namespace ZoneSim.Studies.Learning;

/// <summary>
/// Shares of few histories, each smoothed toward the mean over all points by as much as the points are alike: the mean of a beta
/// distribution whose two numbers are those of the points themselves (empirical Bayes by moments; Kleinman 1973). What never came up
/// keeps a chance above 0, and where the points do not differ beyond chance each has the chance of all.
/// </summary>
/// <param name="Mean">Share over all points, half a hit and half a miss added (Jeffreys).</param>
/// <param name="Strength">As many histories as the mean stands for; infinite where the points do not differ.</param>
internal readonly record struct SmoothedShares(double Mean, double Strength)
{
    /// <summary>Never less than one history stands for the mean.</summary>
    private const double Least = 1;

    /// <summary>Of the counts at some points.</summary>
    /// <param name="counts">Hits among histories, each point once.</param>
    public static SmoothedShares Of(IReadOnlyCollection<(double Hits, double Runs)> counts)
    {
        var told = counts.Where(one => one.Runs > 1).ToList();
        var mean = (counts.Sum(one => one.Hits) + 0.5) / (counts.Sum(one => one.Runs) + 1);
        if (told.Count < 2)
        {
            return new SmoothedShares(mean, double.PositiveInfinity);
        }

        var shares = told.ConvertAll(one => one.Hits / one.Runs);
        var average = shares.Average();
        var spread = shares.Sum(share => (share - average) * (share - average)) / (told.Count - 1);
        var between = spread - told.Zip(shares, (one, share) => share * (1 - share) / (one.Runs - 1)).Average();
        return new SmoothedShares(mean, between > 0 ? Math.Max(Least, (mean * (1 - mean) / between) - 1) : double.PositiveInfinity);
    }

    /// <summary>The share at a point.</summary>
    public double At(double hits, double runs) => double.IsPositiveInfinity(Strength) ? Mean : (hits + (Strength * Mean)) / (runs + Strength);
}
