namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Regret (Savage 1951): what an option gives less than the option that gives most in the same state. Payoffs are to be had
/// much of; negate an objective that is to be had little of.
/// </summary>
public static class Regret
{
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
