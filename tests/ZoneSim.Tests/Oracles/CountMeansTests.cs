using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Means of counts and their paired differences: possible, never of no width, and covering at their worst where most rows are 0.</summary>
[Trait("Speed", "Slow")]
public class CountMeansTests
{
    private const int Samples = 4_000;
    private static readonly double[] s_means = [0.02, 0.05, 0.1, 0.2, 0.5];
    private static readonly int[] s_sizes = [25, 60, 200, 2_000];

    [Fact]
    public void Poisson_counts_are_covered_at_their_worst() => AtWorst("Poisson counts", double.PositiveInfinity, Poisson);

    [Fact]
    public void Counts_of_a_convoy_that_loses_all_or_nothing_are_covered_at_their_worst() =>
        AtWorst("6 of 6 vehicles or none", 6, (mean, u) => u < mean / 6 ? 6 : 0);

    [Fact]
    public void Counts_that_vary_more_than_Poisson_are_covered_at_their_worst() =>
        AtWorst("1, 2 or 3, seldom", 3, (mean, u) => u < mean / 2 ? 1 + (int)(3 * u / (mean / 2)) : 0);

    [Fact]
    public void The_t_interval_is_not()
    {
        var worst = Worst(double.PositiveInfinity, Poisson, (sample, _) => StudentMean.Interval(sample, 0.95));
        Assert.True(worst.Coverage < 0.85, worst.Where);
    }

    [Fact]
    public void Differences_of_seldom_counts_are_covered_at_their_worst()
    {
        var worst = (Coverage: 1.0, Where: "");
        foreach (var (mean, n) in s_means.SelectMany(mean => s_sizes.Select(n => (mean, n))))
        {
            foreach (var other in new[] { 0, 0.5 })
            {
                var held = 0;
                for (var sample = 0; sample < 2_000; sample++)
                {
                    var differences = default(Moments);
                    for (var i = 0; i < n; i++)
                    {
                        var key = ((long)sample * n) + i;
                        differences.Add(Poisson(mean, KeyedUniform.At(1, $"more {n}", key)) - Poisson(mean * other, KeyedUniform.At(1, $"less {n}", key)));
                    }

                    var found = BoundedMean.OfDifferences(differences, 1, false, 0.025);
                    held += found.Low <= mean * (1 - other) && mean * (1 - other) <= found.High ? 1 : 0;
                }

                worst = held / 2_000.0 < worst.Coverage ? (held / 2_000.0, FormattableString.Invariant($"mean {mean}, n = {n}, other {other}")) : worst;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"differences of counts: worst {worst.Coverage:0.0000} at {worst.Where}"));
        Assert.True(worst.Coverage >= 0.93, FormattableString.Invariant($"{worst.Coverage} at {worst.Where}"));
    }

    [Fact]
    public void No_interval_is_without_width_or_outside_of_what_can_be()
    {
        foreach (var n in new[] { 2, 3, 25, 200, 2_000 })
        {
            foreach (var most in new[] { 6, double.PositiveInfinity })
            {
                foreach (var value in new[] { 0.0, 1, 2, 5, 6 })
                {
                    Check(Moments.Of([.. Enumerable.Repeat(value, n)]), most);
                    Check(Moments.Of([.. Enumerable.Repeat(value, n - 1), 6]), most);
                    Check(Moments.Of([.. Enumerable.Repeat(value, n - 1), 0]), most);
                }
            }
        }

        static void Check(Moments sample, double most)
        {
            foreach (var confidence in new[] { 0.5, 0.95, 0.9995, 0.9999999 })
            {
                var found = BoundedMean.Interval(sample, 0, most, 1, confidence);
                Assert.True(
                    found.Low >= 0
                        && found.High <= most
                        && found.Low <= found.Value
                        && found.Value <= found.High
                        && found.High > found.Low
                        && double.IsFinite(found.High),
                    $"n {sample.Count}, mean {sample.Mean}, most {most}, {confidence}: {found}"
                );
            }
        }
    }

    [Fact]
    public void Nothing_seen_is_the_rule_of_three_and_a_bit()
    {
        Assert.Equal(3.688879 / 2_000, BoundedMean.Interval(Moments.Of(new double[2_000]), 0, double.PositiveInfinity, 1, 0.95).High, 5);
        Assert.Equal(6 * 3.688879 / 2_000, BoundedMean.Interval(Moments.Of(new double[2_000]), 0, 6, 1, 0.95).High, 4);
        Assert.Equal((0, 720), (BoundedMean.Interval(Moments.Of([200]), 0, 720, 0, 0.95).Low, BoundedMean.Interval(Moments.Of([200]), 0, 720, 0, 0.95).High));
        Assert.True(double.IsNaN(BoundedMean.Interval(Moments.Of([200]), 0, double.PositiveInfinity, 0, 0.95).High));
        Assert.True(double.IsNaN(BoundedMean.Interval(default, 0, 720, 0, 0.95).Value));
    }

    [Fact]
    public void Many_rows_give_the_t_interval_to_the_last_bit()
    {
        var sample = Moments.Of([.. Enumerable.Range(0, 500).Select(i => (double)(i % 7))]);
        Assert.Equal(StudentMean.Interval(sample, 0.95), BoundedMean.Interval(sample, 0, 6, 1, 0.95));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.025)]
    [InlineData(0.0125)]
    public void Ends_for_decisions_err_no_more_often_than_stated(double tail)
    {
        // A false "no difference that matters" is an end that leaves out the true difference.
        var worst = (Error: 0.0, Where: "");
        foreach (var n in new[] { 50, 200, 2_000 })
        {
            foreach (
                var (expected, way) in new[] { 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20 }.SelectMany(one => new[] { 0, 0.05, 0.1, 0.2, 0.5 }.Select(way => (one, way)))
            )
            {
                var (p, q) = (expected * (1 - way) / n, expected * way / n);
                var (above, below) = (0.0, 0.0);
                for (var b = 0; b <= Math.Min(n, 60); b++)
                {
                    for (var c = 0; c <= Math.Min(n - b, q == 0 ? 0 : 60); c++)
                    {
                        var chance = Math.Exp(
                            LogFactorial(n)
                                - LogFactorial(b)
                                - LogFactorial(c)
                                - LogFactorial(n - b - c)
                                + (b * Math.Log(p))
                                + (c == 0 ? 0 : c * Math.Log(q))
                                + ((n - b - c) * Math.Log(1 - p - q))
                        );
                        if (chance < 1e-9)
                        {
                            continue;
                        }

                        var found = TangoPaired.Bounds(n, b, c, tail);
                        above += found.High < p - q - 1e-12 ? chance : 0;
                        below += found.Low > p - q + 1e-12 ? chance : 0;
                    }
                }

                worst =
                    Math.Max(above, below) > worst.Error
                        ? (Math.Max(above, below), FormattableString.Invariant($"n = {n}, {expected} expected, {way} the other way"))
                        : worst;
            }
        }

        var message = FormattableString.Invariant($"one-sided ends at {tail}: worst error {worst.Error:0.0000} at {worst.Where}");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(worst.Error <= 1.05 * tail, message);
    }

    private static double LogFactorial(int n) => MathNet.Numerics.SpecialFunctions.FactorialLn(n);

    private static double Poisson(double mean, double u)
    {
        if (mean == 0)
        {
            return 0;
        }

        var (count, chance) = (0, Math.Exp(-mean));
        for (var sum = chance; u > sum && count < 50; sum += chance)
        {
            chance *= mean / ++count;
        }

        return count;
    }

    private static void AtWorst(string what, double most, Func<double, double, double> draw)
    {
        var worst = Worst(most, draw, (sample, bound) => BoundedMean.Interval(sample, 0, bound, 1, 0.95));
        var message = FormattableString.Invariant($"mean of {what}: worst {worst.Coverage:0.0000} at {worst.Where}; nominal 0.95, least 0.93");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(worst.Coverage >= 0.93, message);
    }

    private static (double Coverage, string Where) Worst(double most, Func<double, double, double> draw, Func<Moments, double, Estimate> interval)
    {
        var worst = (Coverage: 1.0, Where: "");
        foreach (var (mean, n) in s_means.SelectMany(mean => s_sizes.Select(n => (mean, n))))
        {
            var (held, samples) = (0, n > 1_000 ? Samples / 4 : Samples);
            for (var sample = 0; sample < samples; sample++)
            {
                var moments = default(Moments);
                for (var i = 0; i < n; i++)
                {
                    moments.Add(draw(mean, KeyedUniform.At(1, $"count {n}", ((long)sample * n) + i)));
                }

                held += interval(moments, most) is var found && found.Low <= mean && mean <= found.High ? 1 : 0;
            }

            worst = held / (double)samples < worst.Coverage ? (held / (double)samples, FormattableString.Invariant($"mean {mean}, n = {n}")) : worst;
        }

        return worst;
    }
}
