namespace ZoneSim.Tests.Oracles;

/// <summary>
/// What a simulation gave against what theory says, within three standard errors. A fixed seed makes a check pass or fail
/// for good; each check is also made against a deliberately wrong value, which it must reject.
/// </summary>
internal static class Theory
{
    private const double Errors = 3;

    /// <summary>Kolmogorov's statistic times √n above which a sample is rejected, with a probability of 0.001 if it is right.</summary>
    private const double Kolmogorov = 1.95;

    /// <summary>A share of independent trials.</summary>
    public static void ShareIs(string what, double expected, double wrong, int hits, int trials)
    {
        Hold(Share(what, expected, hits, trials));
        Reject(Share(what, wrong, hits, trials));
    }

    /// <summary>The mean of independent values, its standard error from the values themselves.</summary>
    public static void MeanIs(string what, double expected, double wrong, IReadOnlyCollection<double> values)
    {
        Hold(Mean(what, expected, values));
        Reject(Mean(what, wrong, values));
    }

    /// <summary>A number of independent events of unequal probabilities: the sum of them, with the sum of p(1 − p) as variance.</summary>
    public static void CountIs(string what, IReadOnlyCollection<double> probabilities, IReadOnlyCollection<double> wrong, int hits)
    {
        Hold(Number(what, probabilities, hits));
        Reject(Number(what, wrong, hits));
    }

    /// <summary>Values from a continuous distribution, by Kolmogorov's test.</summary>
    public static void DistributionIs(string what, Func<double, double> below, Func<double, double> wrong, IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        Hold(Distribution(what, below, sorted));
        Reject(Distribution(what, wrong, sorted));
    }

    public static Finding Share(string what, double expected, int hits, int trials)
    {
        var error = Math.Sqrt(expected * (1 - expected) / trials);
        return Within(what, expected, hits / (double)trials, error, trials);
    }

    private static Finding Mean(string what, double expected, IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
        return Within(what, expected, mean, error, values.Count);
    }

    private static Finding Number(string what, IReadOnlyCollection<double> probabilities, int hits) =>
        Within(what, probabilities.Sum(), hits, Math.Sqrt(probabilities.Sum(p => p * (1 - p))), probabilities.Count);

    private static Finding Distribution(string what, Func<double, double> below, double[] sorted)
    {
        var farthest = sorted
            .Select((value, i) => Math.Max(below(value) - (i / (double)sorted.Length), ((i + 1) / (double)sorted.Length) - below(value)))
            .Max();
        var limit = Kolmogorov / Math.Sqrt(sorted.Length);
        return new(
            farthest <= limit,
            FormattableString.Invariant(
                $"{what}: Kolmogorov's distance from theory is {farthest:0.0000}, at most {limit:0.0000} expected (n = {sorted.Length})"
            )
        );
    }

    private static Finding Within(string what, double expected, double found, double error, int n) =>
        new(
            Math.Abs(found - expected) <= (Errors * error) + 1e-12,
            FormattableString.Invariant($"{what}: {found:0.#####}, theory says {expected:0.#####}; one standard error is {error:0.#####}, ")
                + FormattableString.Invariant($"so {Math.Abs(found - expected) / error:0.0} of them (n = {n})")
        );

    private static void Hold(Finding finding)
    {
        TestContext.Current.SendDiagnosticMessage(finding.Message);
        Assert.True(finding.Holds, finding.Message);
    }

    private static void Reject(Finding finding) => Assert.False(finding.Holds, "A deliberately wrong model passes the check. " + finding.Message);

    /// <summary>Whether theory holds, and the numbers.</summary>
    internal sealed record Finding(bool Holds, string Message);
}
