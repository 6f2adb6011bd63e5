using MathNet.Numerics;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Successes among n trials whose probability is itself unknown and has a Beta(α, β) distribution; with α = β = 1 every probability is
/// alike and every number of successes has probability 1/(n + 1) (Bayes 1763; Gelman and others 2013, section 2.4).
/// </summary>
public static class BetaBinomial
{
    /// <summary>ln of the probability of k successes among n.</summary>
    /// <param name="k">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <param name="alpha">First parameter, above 0.</param>
    /// <param name="beta">Second parameter, above 0.</param>
    public static double LogProbability(int k, int n, double alpha, double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
        return SpecialFunctions.BinomialLn(n, k) + SpecialFunctions.BetaLn(k + alpha, n - k + beta) - SpecialFunctions.BetaLn(alpha, beta);
    }

    /// <summary>Bayes factor of one probability p against a Beta(α, β) distribution of it, given k successes among n.</summary>
    public static double BayesFactor(int k, int n, double p, double alpha, double beta) =>
        Math.Exp(SpecialFunctions.BinomialLn(n, k) + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)) - LogProbability(k, n, alpha, beta));

    /// <summary>Probability of a success at the next trial: (α + k) / (α + β + n), for α = β = 1 Laplace's rule of succession.</summary>
    public static double Predictive(int k, int n, double alpha, double beta) => (alpha + k) / (alpha + beta + n);
}
