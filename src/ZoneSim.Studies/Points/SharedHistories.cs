namespace ZoneSim.Studies.Points;

/// <summary>
/// Run noise of steps between points that met the same histories. The estimators of Morris and Sobol' take the variance of a step
/// from the variances of its two ends, v(from) + v(to), as for independent histories. Where both ends met the same histories the
/// variance of the step is that of the paired change, which is much smaller, and is known: the numbers given to the estimators
/// are such that v(from) + v(to) is that. They are no variances of points, and can be negative.
/// </summary>
internal static class SharedHistories
{
    /// <summary>Sobol' base points A, B, AB1 … ABk: each AB shares the histories of A, and B has histories of its own.</summary>
    /// <param name="yields">Yields of whole base points.</param>
    /// <param name="inputs">k.</param>
    public static double[] OfBasePoints(ReadOnlySpan<DesignPointResult> yields, int inputs)
    {
        var variances = new double[yields.Length];
        for (var point = 0; point < yields.Length; point++)
        {
            var place = point % (inputs + 2);
            variances[point] = place < 2 ? yields[point].Response.Variance : yields[point].Change.Variance - variances[point - place];
        }

        return variances;
    }

    /// <summary>Blocks of points that all share the histories of their first, from which each one's change is taken.</summary>
    /// <param name="yields">Yields of whole blocks.</param>
    /// <param name="size">Points of a block.</param>
    public static double[] OfFirstPoints(ReadOnlySpan<DesignPointResult> yields, int size)
    {
        var variances = new double[yields.Length];
        for (var point = 0; point < yields.Length; point++)
        {
            var place = point % size;
            variances[point] = place == 0 ? yields[point].Response.Variance : yields[point].Change.Variance - variances[point - place];
        }

        return variances;
    }

    /// <summary>Trajectories of k + 1 points that share their histories; each point's change is from the one before.</summary>
    /// <param name="yields">Yields of whole trajectories.</param>
    /// <param name="inputs">k.</param>
    public static double[] OfTrajectories(ReadOnlySpan<DesignPointResult> yields, int inputs)
    {
        var variances = new double[yields.Length];
        for (var point = 0; point < yields.Length; point++)
        {
            variances[point] = point % (inputs + 1) == 0 ? yields[point].Response.Variance : yields[point].Change.Variance - variances[point - 1];
        }

        return variances;
    }
}
