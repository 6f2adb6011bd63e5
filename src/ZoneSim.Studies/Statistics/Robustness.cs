namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The robustness metrics collected by McPhail et al. (2018, Earth's Future 6:169), from a table of payoffs: each condenses
/// what an option gives over all states into one number, and they need not agree. Payoffs are to be had much of. States count
/// alike; percentiles interpolate between states (type 7). Deviations divide by the number of states, which are all there are.
/// </summary>
internal static class Robustness
{
    /// <summary>The metrics of each option, in the options' order.</summary>
    /// <param name="payoffs">[option][state], all finite.</param>
    /// <param name="optimism">Hurwicz's weight of the greatest payoff, 0 to 1.</param>
    /// <param name="threshold">The payoff that is enough, for Starr's criterion.</param>
    public static IReadOnlyList<RobustnessMetrics> Of(double[][] payoffs, double optimism, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(optimism);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(optimism, 1);
        return [.. payoffs.Zip(Regret.Table(payoffs), (option, regrets) => Of(option, regrets, optimism, threshold))];
    }

    private static RobustnessMetrics Of(double[] payoffs, double[] regrets, double optimism, double threshold)
    {
        var sorted = payoffs.Order().ToArray();
        double Quantile(double p) => Percentile.OfSorted(sorted, p);
        var (least, most, mean, median) = (sorted[0], sorted[^1], payoffs.Average(), Quantile(0.5));
        var deviation = Math.Sqrt(payoffs.Average(payoff => (payoff - mean) * (payoff - mean)));
        return new RobustnessMetrics(
            Maximin: least,
            Maximax: most,
            Hurwicz: (optimism * most) + ((1 - optimism) * least),
            Laplace: mean,
            MinimaxRegret: regrets.Max(),
            Regret90: Percentile.OfSorted([.. regrets.Order()], 0.9),
            MeanVariance: (mean + 1) / (deviation + 1),
            UndesirableDeviations: payoffs.Where(payoff => payoff < median).Sum(payoff => median - payoff),
            Skewness: (((Quantile(0.9) + Quantile(0.1)) / 2) - median) / ((Quantile(0.9) - Quantile(0.1)) / 2),
            Peakedness: (Quantile(0.9) - Quantile(0.1)) / (Quantile(0.75) - Quantile(0.25)),
            StarrsDomain: payoffs.Count(payoff => payoff >= threshold) / (double)payoffs.Length
        );
    }
}

/// <summary>One option over all states, in the payoffs' unit where nothing else is said.</summary>
/// <param name="Maximin">Least payoff (Wald 1950).</param>
/// <param name="Maximax">Greatest payoff.</param>
/// <param name="Hurwicz">Weighted mean of the greatest and the least (Hurwicz 1953), the optimism-pessimism rule.</param>
/// <param name="Laplace">Mean payoff: the principle of insufficient reason.</param>
/// <param name="MinimaxRegret">Greatest regret (Savage 1951).</param>
/// <param name="Regret90">90th percentile of the regrets.</param>
/// <param name="MeanVariance">(mean + 1)/(deviation + 1) (Hamarat et al. 2014); no unit, and it changes with the unit chosen.</param>
/// <param name="UndesirableDeviations">Sum of the payoffs' shortfalls below their median (Kwakkel, Eker and Pruyt 2016).</param>
/// <param name="Skewness">((q90 + q10)/2 − q50)/((q90 − q10)/2) (Voudouris et al. 2014), −1 to 1; NaN where nothing varies.</param>
/// <param name="Peakedness">(q90 − q10)/(q75 − q25) (Voudouris et al. 2014); NaN or ∞ where the middle half does not vary.</param>
/// <param name="StarrsDomain">Share of the states in which the payoff is enough (Starr 1963; Schneller and Sphicas 1983), 0 to 1.</param>
public sealed record RobustnessMetrics(
    double Maximin,
    double Maximax,
    double Hurwicz,
    double Laplace,
    double MinimaxRegret,
    double Regret90,
    double MeanVariance,
    double UndesirableDeviations,
    double Skewness,
    double Peakedness,
    double StarrsDomain
);
