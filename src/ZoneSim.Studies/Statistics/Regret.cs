using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Regret (Savage 1951): what an option gives less than the option that gives most in the same state. Payoffs are to be had
/// much of; negate an objective that is to be had little of. A greatest value of noisy numbers is too great on average, and so are regrets
/// of estimates: <see cref="Freed"/> takes run noise off the payoffs first.
/// </summary>
internal static class Regret
{
    /// <summary>
    /// Payoffs freed of run noise: their means over the states are kept, and their deviations scaled so that their covariance is less by
    /// that of the noise (<see cref="NoiseFreeSpread"/>). Options that noise alone sets apart differ by their means alone.
    /// </summary>
    /// <param name="payoffs">[option][state].</param>
    /// <param name="noise">[option][option]: covariance of the estimates in a state, mean over the states.</param>
    public static double[][] Freed(double[][] payoffs, double[][] noise) =>
        payoffs[0].Length < 2 ? payoffs : NoiseFreeSpread.Of(payoffs, Matrix<double>.Build.DenseOfRowArrays(noise));

    /// <summary>The regrets, [option][state]: 0 or more, and 0 for some option in each state.</summary>
    /// <param name="payoffs">[option][state], one option and one state or more, all finite.</param>
    public static double[][] Table(double[][] payoffs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(payoffs.Length);
        if (payoffs[0].Length == 0 || payoffs.Any(option => option.Length != payoffs[0].Length || !option.All(double.IsFinite)))
        {
            throw new ArgumentException("A payoff table has one finite payoff for each option in each state.", nameof(payoffs));
        }

        var most = Enumerable.Range(0, payoffs[0].Length).Select(state => payoffs.Max(option => option[state])).ToArray();
        return [.. payoffs.Select(option => option.Select((payoff, state) => most[state] - payoff).ToArray())];
    }
}
