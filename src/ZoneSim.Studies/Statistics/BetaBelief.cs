using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// A chance learnt from successes in trials under a beta prior (Bayes 1763; Gelman et al. 2013, section 2.4): the posterior is
/// Beta(a + successes, b + failures). Beta(1, 1) is the uniform prior, Beta(½, ½) Jeffreys'.
/// </summary>
/// <param name="A">First parameter, above 0.</param>
/// <param name="B">Second parameter, above 0.</param>
internal readonly record struct BetaBelief(double A, double B)
{
    /// <summary>Beta(1, 1).</summary>
    public static BetaBelief Uniform => new(1, 1);

    /// <summary>Beta(½, ½), Jeffreys' prior.</summary>
    public static BetaBelief Jeffreys => new(0.5, 0.5);

    /// <summary>The mean of the chance.</summary>
    public double Mean => A / (A + B);

    /// <summary>The standard deviation of the chance.</summary>
    public double Deviation => Math.Sqrt(A * B / ((A + B) * (A + B) * (A + B + 1)));

    /// <summary>What is known after some trials.</summary>
    /// <param name="successes">Successes, 0 or more.</param>
    /// <param name="trials">Trials, as many or more.</param>
    public BetaBelief After(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        return new BetaBelief(A + successes, B + trials - successes);
    }

    /// <summary>The mean with the equal-tailed credible interval.</summary>
    /// <param name="level">Probability inside, such as 0.95.</param>
    public Estimate Credible(double level) => new(Mean, Quantiles.OfBeta(A, B, (1 - level) / 2), Quantiles.OfBeta(A, B, (1 + level) / 2));

    /// <summary>The natural logarithm of the probability of so many successes, the chance being unknown (beta-binomial).</summary>
    /// <param name="successes">Successes, 0 or more.</param>
    /// <param name="trials">Trials, as many or more.</param>
    public double LogEvidence(int successes, int trials)
    {
        var after = After(successes, trials);
        return SpecialFunctions.BinomialLn(trials, successes) + SpecialFunctions.BetaLn(after.A, after.B) - SpecialFunctions.BetaLn(A, B);
    }

    /// <summary>The Bayes factor of a stated chance against this distribution of it: above 1 speaks for the stated one (Kass and Raftery 1995).</summary>
    /// <param name="chance">The stated chance, 0 to 1.</param>
    /// <param name="successes">Successes, 0 or more.</param>
    /// <param name="trials">Trials, as many or more.</param>
    public double BayesFactor(double chance, int successes, int trials) => Math.Exp(Binomial.PMFLn(chance, trials, successes) - LogEvidence(successes, trials));
}
