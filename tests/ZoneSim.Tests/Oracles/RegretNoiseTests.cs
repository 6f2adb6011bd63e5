using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Regret over points whose payoffs carry run noise, where the truth is known.</summary>
public class RegretNoiseTests
{
    private const int Points = 400;
    private const int Rounds = 40;

    [Fact]
    public void Mean_regret_is_that_of_the_truth_and_not_of_the_noise()
    {
        // The difference of the two is normal, mean 1 and deviation 2: the regret of the first is E max(0, d) = φ(½)·2 + Φ(½).
        var truth = (2 * Normal.PDF(0, 1, 0.5)) + Normal.CDF(0, 1, 0.5);
        var (freed, raw) = Means((round, point) => [0, 1 + (2 * Draw("truth", round, point))], 2, regrets => regrets[0].Average());
        Near(truth, freed, "mean regret");
        Assert.True(raw.Mean > truth + 0.2, FormattableString.Invariant($"left in, noise makes {raw.Mean:0.000} of {truth:0.000}"));
    }

    [Fact]
    public void Two_policies_that_are_level_have_next_to_no_regret()
    {
        var (freed, raw) = Means((_, _) => [0, 0, 5], 2, regrets => regrets[2].Max());
        Assert.True(freed.Mean == 0 && raw.Mean >= 0, FormattableString.Invariant($"the greatest regret of the highest one {freed.Mean:0.000}"));
        var (level, noisy) = Means((_, _) => [0, 0], 2, regrets => regrets[0].Average());
        Assert.True(level.Mean < 0.25 * noisy.Mean, FormattableString.Invariant($"{level.Mean:0.000}, with noise {noisy.Mean:0.000}"));
    }

    [Fact]
    public void A_policy_that_is_highest_everywhere_has_no_regret_and_the_other_has_the_true_one()
    {
        var (freed, raw) = Means((_, _) => [8, 0], 2, regrets => regrets[1].Max());
        Assert.True(Math.Abs(freed.Mean - 8) < 1.3, FormattableString.Invariant($"greatest regret {freed.Mean:0.00}, truth 8"));
        Assert.True(raw.Mean > 12, FormattableString.Invariant($"left in, noise makes {raw.Mean:0.00} of 8"));
        var (none, noisy) = Means((_, _) => [2, 0], 1.5, regrets => regrets[0].Max());
        Assert.True(none.Mean < 0.1 && noisy.Mean > 1, FormattableString.Invariant($"{none.Mean:0.000}, with noise {noisy.Mean:0.000}"));
    }

    [Fact]
    public void The_greatest_regret_over_points_is_that_of_the_truth()
    {
        // Uniform over the points: the greatest of 400 is 0.25 % short of the end.
        var (freed, raw) = Means((round, point) => [0, 10 * ((point + 0.5) / Points)], 1, regrets => regrets[0].Max());
        Assert.InRange(freed.Mean, 9.5, 11.5);
        Assert.True(raw.Mean > freed.Mean, FormattableString.Invariant($"{raw.Mean:0.00} and {freed.Mean:0.00}"));
    }

    /// <summary>Mean over rounds of a number of the regrets, from freed payoffs and from raw ones. Noise of two policies goes together by a half.</summary>
    private static (Moments Freed, Moments Raw) Means(Func<int, int, double[]> truth, double deviation, Func<double[][], double> of)
    {
        var (freed, raw) = (default(Moments), default(Moments));
        for (var round = 0; round < Rounds; round++)
        {
            var at = Enumerable
                .Range(0, Points)
                .Select(point =>
                {
                    var shared = Draw("shared", round, point);
                    return truth(round, point)
                        .Select(
                            (payoff, policy) =>
                                payoff + (deviation * Math.Sqrt(0.5) * (shared + Draw(FormattableString.Invariant($"own {policy}"), round, point)))
                        )
                        .ToArray();
                })
                .ToArray();
            var policies = at[0].Length;
            double[][] payoffs = [.. Enumerable.Range(0, policies).Select(policy => at.Select(point => point[policy]).ToArray())];
            double[][] noise =
            [
                .. Enumerable.Range(0, policies).Select(a => Enumerable.Range(0, policies).Select(b => deviation * deviation * (a == b ? 1 : 0.5)).ToArray()),
            ];
            var regrets = Regret.Table(Regret.Freed(payoffs, noise));
            Assert.All(regrets, option => Assert.True(option.Min() >= 0));
            freed.Add(of(regrets));
            raw.Add(of(Regret.Table(payoffs)));
        }

        return (freed, raw);
    }

    private static double Draw(string name, int round, int point) => Normal.InvCDF(0, 1, KeyedUniform.At((ulong)round, name, point));

    private static void Near(double truth, Moments found, string what)
    {
        var error = Math.Sqrt(found.Variance / found.Count);
        Assert.True(
            Math.Abs(found.Mean - truth) <= 3 * error,
            FormattableString.Invariant($"{what}: {found.Mean:0.0000}, truth {truth:0.0000}, one standard error {error:0.0000}")
        );
    }
}
