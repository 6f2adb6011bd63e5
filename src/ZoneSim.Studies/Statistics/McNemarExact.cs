using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>The exact test of two paired proportions (McNemar 1947): of the pairs that differ, each way is a fair coin.</summary>
internal static class McNemarExact
{
    /// <summary>The two-sided p-value: twice the smaller tail, at most 1; 1 where no pair differs.</summary>
    /// <param name="firstOnly">Pairs with the event in the first only (b).</param>
    /// <param name="secondOnly">Pairs with the event in the second only (c).</param>
    public static double PValue(int firstOnly, int secondOnly)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstOnly);
        ArgumentOutOfRangeException.ThrowIfNegative(secondOnly);
        return firstOnly == secondOnly ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, firstOnly + secondOnly, Math.Min(firstOnly, secondOnly)));
    }
}
