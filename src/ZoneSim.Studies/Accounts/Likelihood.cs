using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// How probable an event is in one account's circumstances, the policy not being known: the mean of its shares under the policies,
/// each of equal weight. The policies' runs are independent, so the variance of the mean is the sum of p(1 − p)/n over the squared
/// number of policies. An event never seen in N runs counts as half an event.
/// </summary>
/// <param name="Value">The probability, above 0.</param>
/// <param name="Variance">Its sampling variance.</param>
/// <param name="IsSeen">Whether it came up at all.</param>
internal readonly record struct Likelihood(double Value, double Variance, bool IsSeen)
{
    /// <summary>ln of the probability.</summary>
    public double Log => Math.Log(Value);

    /// <summary>Sampling variance of <see cref="Log"/>, by the delta method.</summary>
    public double LogVariance => Variance / (Value * Value);

    /// <summary>The probability of an event over all policies.</summary>
    /// <param name="counts">Runs by policy.</param>
    /// <param name="holds">The event.</param>
    public static Likelihood Of(IReadOnlyList<PatternCounts> counts, Func<ulong, bool> holds)
    {
        var (share, variance, seen) = (0.0, 0.0, 0);
        foreach (var policy in counts)
        {
            var count = policy.Count(holds);
            var p = policy.Total == 0 ? 0 : (double)count / policy.Total;
            seen += count;
            share += p / counts.Count;
            variance += p * (1 - p) / policy.Total / counts.Count / counts.Count;
        }

        if (seen > 0)
        {
            return new Likelihood(share, variance, true);
        }

        var runs = Math.Max(1, counts.Sum(policy => policy.Total));
        var half = 0.5 / runs;
        return new Likelihood(half, 2 * half * half, false);
    }

    /// <summary>The probability of an event with every bit of a mask.</summary>
    public static Likelihood Of(IReadOnlyList<PatternCounts> counts, ulong mask) => Of(counts, pattern => (pattern & mask) == mask);

    /// <summary>The share with its interval by the score method over an effective number of runs, where the policies are mixed.</summary>
    /// <param name="counts">Runs by policy.</param>
    /// <param name="mask">The event.</param>
    /// <param name="confidence">Confidence level.</param>
    public static Estimate Share(IReadOnlyList<PatternCounts> counts, ulong mask, double confidence) =>
        Wilson.Interval(counts.Sum(policy => policy.CountAll(mask)), counts.Sum(policy => policy.Total), confidence);
}
