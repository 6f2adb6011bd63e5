using MathNet.Numerics;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>The interval for the change of a paired difference: exact coverage over a grid of rare and common, one-sided and balanced changes.</summary>
public class PlusTwoMeanTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(200)]
    [InlineData(2_000)]
    public void The_worst_coverage_is_near_the_level(int n)
    {
        var (worst, where) = (1.0, "");
        foreach (var expected in new[] { 0.2, 0.5, 1, 2, 2.8, 3, 4, 5, 7, 10, 20 })
        {
            foreach (var up in new[] { 1, 0.9, 0.75, 0.5 })
            {
                var coverage = Coverage(n, expected * up / n, expected * (1 - up) / n);
                (worst, where) = coverage < worst ? (coverage, FormattableString.Invariant($"{expected} changes expected, {up:P0} up")) : (worst, where);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"n = {n}: worst exact coverage {worst:0.0000} at {where}"));
        Assert.True(worst >= 0.93, FormattableString.Invariant($"n = {n}: worst coverage {worst:0.0000} at {where}"));
    }

    [Theory]
    [InlineData(0.02, 0.3)]
    [InlineData(0.3, 0.1)]
    public void Steps_of_two_are_covered_too(double change, double twos)
    {
        const int n = 400,
            rounds = 2_000;
        var truth = change * ((0.8 * (1 + twos)) - (0.2 * (1 + twos)));
        var covered = 0;
        for (var round = 0; round < rounds; round++)
        {
            var values = Enumerable
                .Range(0, n)
                .Select(i =>
                    KeyedUniform.At(1, FormattableString.Invariant($"change {round}"), i) >= change
                        ? 0.0
                        : (KeyedUniform.At(2, FormattableString.Invariant($"up {round}"), i) < 0.8 ? 1 : -1)
                            * (KeyedUniform.At(3, FormattableString.Invariant($"two {round}"), i) < twos ? 2 : 1)
                )
                .ToArray();
            var interval = PlusTwoMean.Interval(Moments.Of(values), 2, 0.95);
            covered += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        var error = Math.Sqrt(0.95 * 0.05 / rounds);
        Assert.True(
            covered / (double)rounds >= 0.93 - (3 * error),
            FormattableString.Invariant($"coverage {covered / (double)rounds:0.000}, one standard error {error:0.000}")
        );
    }

    [Fact]
    public void No_change_has_a_width_and_no_end_is_beyond_what_can_be()
    {
        var none = PlusTwoMean.Interval(Moments.Of(new double[100]), 2, 0.95);
        Assert.True(none is { Value: 0, Low: < -0.01, High: > 0.01 });
        var all = PlusTwoMean.Interval(Moments.Of([2.0, 2, 2]), 2, 0.95);
        Assert.True(all is { Value: 2, High: 2 } && all.Low < 1.9);
        Assert.True(double.IsNaN(PlusTwoMean.Interval(default, 2, 0.95).Low));
    }

    /// <summary>Exact: over all counts of ups and downs of a multinomial.</summary>
    private static double Coverage(int n, double up, double down)
    {
        var (truth, covered) = (up - down, 0.0);
        for (var ups = 0; ups <= Math.Min(n, 60); ups++)
        {
            for (var downs = 0; downs <= Math.Min(n - ups, down == 0 ? 0 : 60); downs++)
            {
                var log =
                    SpecialFunctions.FactorialLn(n)
                    - SpecialFunctions.FactorialLn(ups)
                    - SpecialFunctions.FactorialLn(downs)
                    - SpecialFunctions.FactorialLn(n - ups - downs)
                    + (ups * Math.Log(up))
                    + (downs == 0 ? 0 : downs * Math.Log(down))
                    + ((n - ups - downs) * Math.Log(1 - up - down));
                var mean = (ups - downs) / (double)n;
                var moments = Moments.Restore(n, mean, (ups + downs - (n * mean * mean)) / (n - 1));
                var interval = PlusTwoMean.Interval(moments, 2, 0.95);
                covered += interval.Low <= truth && truth <= interval.High ? Math.Exp(log) : 0;
            }
        }

        return covered;
    }
}
