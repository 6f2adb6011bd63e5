namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The score interval for a difference of two paired proportions (Tango 1998, Statistics in Medicine 17:891): all differences Δ for which
/// (b − c − nΔ) / √(n(2q + Δ(1 − Δ))) lies within ∓ z, where b and c of n pairs differ either way and q is the likeliest chance of the
/// second way at that Δ. It hangs on the pairs that differ and on n, never on how common the event is, and has a width for b = c = 0.
/// </summary>
internal static class TangoPaired
{
    /// <summary>
    /// Half a pair, taken off |b − c − nΔ| in families: at the levels of a family the plain score interval errs up to twice as often as
    /// stated where few pairs differ, with the correction 1.2 times.
    /// </summary>
    private const double HalfPair = 0.5;

    /// <summary>
    /// The difference p1 − p2 with its two-sided interval, from the four cells of the paired table; all NaN without pairs.
    /// </summary>
    /// <param name="both">Pairs with the event in both.</param>
    /// <param name="firstOnly">Pairs with the event in the first only (b).</param>
    /// <param name="secondOnly">Pairs with the event in the second only (c).</param>
    /// <param name="neither">Pairs with the event in neither.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long both, long firstOnly, long secondOnly, long neither, double confidence) =>
        Of(both + firstOnly + secondOnly + neither, firstOnly, secondOnly, NormalQuantile.TwoSided(confidence), 0);

    /// <summary>The same, one of a family of intervals that hold together (Bonferroni), corrected by half a pair where there are several.</summary>
    /// <param name="both">Pairs with the event in both.</param>
    /// <param name="firstOnly">Pairs with the event in the first only (b).</param>
    /// <param name="secondOnly">Pairs with the event in the second only (c).</param>
    /// <param name="neither">Pairs with the event in neither.</param>
    /// <param name="confidence">Confidence level of all together, such as 0.95.</param>
    /// <param name="family">Number of intervals, 1 or more.</param>
    public static Estimate Together(long both, long firstOnly, long secondOnly, long neither, double confidence, int family) =>
        Of(
            both + firstOnly + secondOnly + neither,
            firstOnly,
            secondOnly,
            NormalQuantile.TwoSided(Simultaneous.Bonferroni(confidence, family)),
            family > 1 ? HalfPair : 0
        );

    /// <summary>
    /// The difference with ends of which each errs with a chance of at most <paramref name="tail"/>, for decisions: the statistic is corrected by a
    /// whole pair, without which a one-sided end errs nearly twice as often as stated where few pairs differ.
    /// </summary>
    /// <param name="pairs">Number of pairs.</param>
    /// <param name="firstOnly">Pairs with the event in the first only.</param>
    /// <param name="secondOnly">Pairs with the event in the second only.</param>
    /// <param name="tail">Chance that each end may err, such as 0.05.</param>
    public static Estimate Bounds(long pairs, long firstOnly, long secondOnly, double tail) => Of(pairs, firstOnly, secondOnly, -Quantiles.OfNormal(tail), 1);

    private static Estimate Of(long n, long b, long c, double z, double correction)
    {
        if (n == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        return new Estimate((b - c) / (double)n, -Upper(n, c, b, z, correction), Upper(n, b, c, z, correction));
    }

    /// <summary>The greatest Δ that the counts do not refuse.</summary>
    private static double Upper(double n, double b, double c, double z, double correction) =>
        b == n ? 1 : Bisection.Rising(delta => Score(n, b, c, delta, correction) <= -z, (b - c) / n, 1);

    /// <summary>The score statistic at a Δ above the estimate: 0 or less.</summary>
    private static double Score(double n, double b, double c, double delta, double correction)
    {
        var linear = ((2 * n) - b + c) * delta - b - c;
        var product = -c * delta * (1 - delta);
        var root = Math.Sqrt(Math.Max(0, (linear * linear) - (8 * n * product)));
        var second =
            root == 0 && linear == 0 ? 0
            : linear > 0 ? -2 * product / (root + linear)
            : (root - linear) / (4 * n);
        var variance = n * ((2 * second) + (delta * (1 - delta)));
        var distance = Math.Min(0, b - c - (n * delta) + correction);
        return variance > 0 ? distance / Math.Sqrt(variance)
            : distance < 0 ? double.NegativeInfinity
            : 0;
    }
}
