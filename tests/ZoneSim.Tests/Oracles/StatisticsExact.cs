using MathNet.Numerics.Distributions;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Exact intervals, tests and scores against the values printed in their sources, or worked out by hand.</summary>
[Trait("Speed", "Slow")]
public class StatisticsExact
{
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(0, 20, 0, 0.1684)]
    [InlineData(20, 20, 0.8316, 1)]
    public void Clopper_Pearson(int count, int n, double low, double high)
    {
        var interval = ClopperPearson.Interval(count, n, 0.95);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
        Assert.Equal(count / (double)n, interval.Value);
    }

    [Fact]
    public void The_one_sided_upper_end_for_no_events()
    {
        Assert.Equal(0.002991, ClopperPearson.Upper(0, 1000, 0.95), 6);
        Assert.Equal(1, ClopperPearson.Upper(5, 5, 0.95));
        Assert.True(double.IsNaN(ClopperPearson.Interval(0, 0, 0.95).Value));
    }

    [Fact]
    public void McNemar()
    {
        Assert.Equal(0.01294, McNemarExact.PValue(12, 2), 5);
        Assert.Equal(0.01294, McNemarExact.PValue(2, 12), 5);
        Assert.Equal(1, McNemarExact.PValue(0, 0));
        Assert.Equal(1, McNemarExact.PValue(3, 3));
        Assert.Equal(1, McNemarExact.PValue(3, 4));
        Assert.Equal(0.125, McNemarExact.PValue(0, 4), 12);
    }

    [Fact]
    public void Holm_steps_down()
    {
        // 0.01 × 4, 0.02 × 3, 0.03 × 2, 0.04 × 1, each at least the one before.
        Assert.Equal([0.06, 0.04, 0.06, 0.06], Holm.Adjust([0.04, 0.01, 0.03, 0.02]), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1, 1], Holm.Adjust([0.9, 0.6]));
        Assert.Empty(Holm.Adjust([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, double.NaN]));
    }

    [Fact]
    public void A_quantile_lies_between_order_statistics()
    {
        Assert.Equal((6, 15), QuantileInterval.Ranks(20, 0.5, 0.95));
        Assert.Equal(0.9586, QuantileInterval.Coverage(20, 0.5, 6, 15), 4);
        double[] sorted = [.. Enumerable.Range(1, 20)];
        Assert.Equal(new Estimate(10.5, 6, 15), QuantileInterval.Of(sorted, 0.5, 0.95));
        Assert.Equal((0, 21), QuantileInterval.Ranks(20, 0.5, 0.9999999));
        Assert.Equal(double.PositiveInfinity, QuantileInterval.Of(sorted, 0.95, 0.95).High);
        Assert.Equal(double.NegativeInfinity, QuantileInterval.Of(sorted, 0.05, 0.95).Low);
        Assert.True(double.IsNaN(QuantileInterval.Of([], 0.5, 0.95).Value));
        Assert.Equal((0, 2), QuantileInterval.Ranks(1, 0.5, 0.95));
    }

    [Theory]
    [InlineData(0.95, 0.95, false, 59)]
    [InlineData(0.95, 0.95, true, 93)]
    [InlineData(0.9, 0.95, false, 29)]
    [InlineData(0.9, 0.95, true, 46)]
    public void Wilks(double p, double confidence, bool twoSided, int size) => Assert.Equal(size, QuantileInterval.WilksSize(p, confidence, twoSided));

    [Theory]
    [InlineData(-0.01, 0.019, nameof(Magnitude.SmallerThanMatters))]
    [InlineData(0.001, 0.019, nameof(Magnitude.SmallerThanMatters))]
    [InlineData(-0.02, 0.01, nameof(Magnitude.Unknown))]
    [InlineData(-0.03, 0.03, nameof(Magnitude.Unknown))]
    [InlineData(0.01, 0.03, nameof(Magnitude.Above))]
    [InlineData(0.02, 0.03, nameof(Magnitude.AboveByMoreThanMatters))]
    [InlineData(-0.03, -0.01, nameof(Magnitude.Below))]
    [InlineData(-0.03, -0.02, nameof(Magnitude.BelowByMoreThanMatters))]
    [InlineData(double.NaN, 0.01, nameof(Magnitude.Unknown))]
    public void A_difference_beside_an_indifference_width_of_2_points(double low, double high, string expected)
    {
        Assert.Equal(expected, Equivalence.Of(new Estimate(0, low, high), 0.02).ToString());
        Assert.Equal(0.9, Equivalence.ConfidenceFor(0.05), 12);
    }

    [Fact]
    public void Families_of_intervals()
    {
        Assert.Equal(0.995, Simultaneous.Bonferroni(0.95, 10), 12);
        Assert.Equal(0.994884, Simultaneous.Sidak(0.95, 10), 6);
        Assert.Equal(1.959964, Simultaneous.HalfWidth(0.95, 1), 5);

        // Studentized maximum modulus, 5 %: 2.236 for two and 2.800 for ten at infinite freedom (Stoline and Ury 1979).
        Assert.Equal(2.236, Simultaneous.HalfWidth(0.95, 2), 3);
        Assert.Equal(2.800, Simultaneous.HalfWidth(0.95, 10), 3);
        Assert.True(Simultaneous.HalfWidth(0.95, 10, 9) > 3.2);
        Assert.Throws<ArgumentOutOfRangeException>(() => Simultaneous.Sidak(1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simultaneous.Bonferroni(0.95, 0));
    }

    [Fact]
    public void Seven_of_ten()
    {
        var posterior = BetaBelief.Uniform.After(7, 10);
        Assert.Equal(new BetaBelief(8, 4), posterior);
        Assert.Equal(0.6667, posterior.Mean, 4);
        Assert.Equal(0.1307, posterior.Deviation, 4);
        Assert.Equal(1.0 / 11, Math.Exp(BetaBelief.Uniform.LogEvidence(7, 10)), 10);
        Assert.Equal(1.2891, BetaBelief.Uniform.BayesFactor(0.5, 7, 10), 4);
        Assert.Equal(0, BetaBelief.Uniform.BayesFactor(0, 7, 10));
        var interval = posterior.Credible(0.95);
        Assert.Equal(0.95, Beta.CDF(8, 4, interval.High) - Beta.CDF(8, 4, interval.Low), 6);

        // Evidence adds up to 1 over all numbers of successes, under any prior.
        Assert.Equal(1, Enumerable.Range(0, 11).Sum(k => Math.Exp(BetaBelief.Jeffreys.LogEvidence(k, 10))), 10);
    }

    [Fact]
    public void Scores_of_two_forecasts()
    {
        Assert.Equal(0.01, ProbabilityScores.Brier([0.9, 0.1], [true, false]), 12);
        Assert.Equal(0.10536, ProbabilityScores.Log([0.9, 0.1], [true, false]), 5);
        Assert.Equal(double.PositiveInfinity, ProbabilityScores.Log([0, 0.5], [true, true]));
        Assert.Equal(0.25 + 0.09 + 0.04, ProbabilityScores.Brier([0.5, 0.3, 0.2], 0), 12);
        Assert.Equal(-Math.Log(0.3), ProbabilityScores.Log([0.5, 0.3, 0.2], 1), 12);
        Assert.True(double.IsNaN(ProbabilityScores.Brier([], [])));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScores.Brier([1.1], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScores.Log([0.5, 0.3], 1));
    }

    [Fact]
    public void A_forecaster_scores_best_by_saying_what_it_believes()
    {
        const double chance = 0.3;
        double Expected(double said, Func<IReadOnlyList<double>, IReadOnlyList<bool>, double> score) =>
            (chance * score([said], [true])) + ((1 - chance) * score([said], [false]));
        double[] others = [0.1, 0.25, 0.35, 0.5];
        Assert.All(others, other => Assert.True(Expected(chance, ProbabilityScores.Brier) < Expected(other, ProbabilityScores.Brier)));
        Assert.All(others, other => Assert.True(Expected(chance, ProbabilityScores.Log) < Expected(other, ProbabilityScores.Log)));
    }

    [Fact]
    public void The_bootstrap_of_Efron_on_samples_without_spread_and_with_a_known_shift()
    {
        BootstrapBca.Statistic mean = static sample => Moments.Of(sample).Mean;
        Assert.Equal(new Estimate(2, 2, 2), BootstrapBca.Interval([2, 2, 2], mean, 0.95, 100, 1));
        Assert.True(double.IsNaN(BootstrapBca.Interval([2], mean, 0.95, 100, 1).Low));

        // A ratio of sums is the same by either way.
        double[] first = [1, 4, 2, 8, 5, 7],
            second = [3, 1, 4, 1, 5, 9];
        static double Ratio(ReadOnlySpan<double> sums, int rows) => sums[0] / sums[1];
        var bySums = BootstrapBca.IntervalsOfSums(
            [
                [first, second],
            ],
            Ratio,
            0.95,
            new ResampledRows(7, 500, 6)
        )[0];
        var byRows = BootstrapBca.Interval([0, 1, 2, 3, 4, 5], rows => RatioOf(rows), 0.95, 500, 7);
        Assert.Equal(byRows.Value, bySums.Value, 1e-12);
        Assert.Equal(byRows.Low, bySums.Low, 1e-12);
        Assert.Equal(byRows.High, bySums.High, 1e-12);

        double RatioOf(ReadOnlySpan<double> rows)
        {
            var (above, below) = (0.0, 0.0);
            foreach (var row in rows)
            {
                above += first[(int)row];
                below += second[(int)row];
            }

            return above / below;
        }
        double[] sample = [.. Enumerable.Range(0, 40).Select(i => KeyedUniform.At(1, "bca", i))];
        var found = BootstrapBca.Interval(sample, mean, 0.95, 2_000, 1);
        var moved = BootstrapBca.Interval([.. sample.Select(x => (3 * x) + 5)], mean, 0.95, 2_000, 1);
        Assert.Equal((3 * found.Low) + 5, moved.Low, 9);
        var t = StudentMean.Interval(Moments.Of(sample), 0.95);
        Assert.Equal(t.High - t.Low, found.High - found.Low, 1);
        Assert.Equal(found, BootstrapBca.Interval(sample, mean, 0.95, 2_000, 1));
    }
}
