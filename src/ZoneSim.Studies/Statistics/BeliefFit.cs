using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>The family that comes nearest to some elicited quantiles.</summary>
/// <param name="Family">The family.</param>
/// <param name="Mode">Where it has its mode, in base units; NaN where the family has none.</param>
/// <param name="Misfit">Greatest distance between a probability that was given and the family's, 0 to 1.</param>
/// <param name="Worst">The quantile at which it is so far off.</param>
/// <param name="Instead">The family's probability there.</param>
public sealed record BeliefFit(BeliefFamily Family, double Mode, double Misfit, BeliefQuantile Worst, double Instead)
{
    /// <summary>A family that is off by more than this at some quantile fits badly.</summary>
    public const double Badly = 0.05;

    private const int Grid = 400;

    private static readonly BeliefFamily[] s_families =
    [
        BeliefFamily.LogPert,
        BeliefFamily.Pert,
        BeliefFamily.Triangular,
        BeliefFamily.LogUniform,
        BeliefFamily.Uniform,
    ];

    /// <summary>
    /// The family whose probabilities at the quantiles have the least sum of squared distances from those given, its mode free inside the
    /// range (the way of SHELF; Oakley and O'Hagan 2010).
    /// </summary>
    /// <param name="quantiles">One quantile or more.</param>
    /// <param name="range">The range.</param>
    public static BeliefFit Best(IReadOnlyList<BeliefQuantile> quantiles, Interval range) =>
        s_families
            .Where(family => range.Low > 0 || family is not (BeliefFamily.LogPert or BeliefFamily.LogUniform))
            .SelectMany(family => Modes(family, range).Select(mode => (Family: family, Mode: mode, Error: Error(quantiles, range, family, mode))))
            .MinBy(one => one.Error)
            is var best
            ? Of(quantiles, range, best.Family, best.Mode)
            : null!;

    private static IEnumerable<double> Modes(BeliefFamily family, Interval range) =>
        family is BeliefFamily.Uniform or BeliefFamily.LogUniform
            ? [double.NaN]
            : Enumerable
                .Range(0, Grid + 1)
                .Select(place =>
                    Belief.Of(family == BeliefFamily.LogPert ? BeliefFamily.LogUniform : BeliefFamily.Uniform).At(place / (double)Grid, range, range.Low)
                );

    private static double Error(IReadOnlyList<BeliefQuantile> quantiles, Interval range, BeliefFamily family, double mode) =>
        quantiles.Sum(one =>
            Belief.Of(family).ShareBelow(one.Value, range, double.IsNaN(mode) ? range.Low : mode) - one.Probability is var off ? off * off : 0
        );

    private static BeliefFit Of(IReadOnlyList<BeliefQuantile> quantiles, Interval range, BeliefFamily family, double mode)
    {
        double Share(BeliefQuantile one) => Belief.Of(family).ShareBelow(one.Value, range, double.IsNaN(mode) ? range.Low : mode);
        var worst = quantiles.MaxBy(one => Math.Abs(Share(one) - one.Probability));
        return new BeliefFit(family, mode, Math.Abs(Share(worst) - worst.Probability), worst, Share(worst));
    }
}
