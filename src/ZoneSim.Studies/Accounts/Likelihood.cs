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
    /// <param name="inForce">Weights of the policies, which sum to 1 and recur with the counts; null: all alike.</param>
    public static Likelihood Of(IReadOnlyList<JointOutcomeCounts> counts, Func<ulong, bool> holds, IReadOnlyList<double>? inForce = null)
    {
        var (share, variance, seen) = (0.0, 0.0, 0);
        for (var index = 0; index < counts.Count; index++)
        {
            var (policy, parts) = (counts[index], inForce is null ? counts.Count : counts.Count / inForce.Count / inForce[index % inForce.Count]);
            var count = policy.Count(holds);
            var p = policy.Total == 0 ? 0 : (double)count / policy.Total;
            seen += count;
            share += p / parts;
            variance += p * (1 - p) / policy.Total / parts / parts;
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
    public static Likelihood Of(IReadOnlyList<JointOutcomeCounts> counts, ulong mask, IReadOnlyList<double>? inForce = null) =>
        Of(counts, pattern => (pattern & mask) == mask, inForce);

    /// <summary>The share with its interval by the score method; where policies have weights, over the number of runs that would have its variance.</summary>
    /// <param name="counts">Runs by policy.</param>
    /// <param name="mask">The event.</param>
    /// <param name="confidence">Confidence level.</param>
    /// <param name="inForce">Weights of the policies; null: all alike.</param>
    public static Estimate Share(IReadOnlyList<JointOutcomeCounts> counts, ulong mask, double confidence, IReadOnlyList<double>? inForce = null)
    {
        var total = counts.Sum(policy => policy.Total);
        if (inForce is null)
        {
            return Wilson.Interval(counts.Sum(policy => policy.CountAll(mask)), total, confidence);
        }

        var weighted = Of(counts, mask, inForce);
        if (!weighted.IsSeen)
        {
            return Wilson.Interval(0, total, confidence);
        }

        var runs = weighted.Variance > 0 ? Math.Max(1, (int)Math.Round(weighted.Value * (1 - weighted.Value) / weighted.Variance)) : total;
        var interval = Wilson.Interval((int)Math.Round(weighted.Value * runs), runs, confidence);
        return new Estimate(weighted.Value, Math.Min(interval.Low, weighted.Value), Math.Max(interval.High, weighted.Value));
    }
}
