using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Every quantile is finite and is where the distribution function says, over levels near 0 and 1 and freedoms small and large.</summary>
[Trait("Speed", "Slow")]
public class QuantilesTests
{
    private static readonly double[] s_tails = [1e-16, 1e-12, 5e-8, 1e-5, 2.5e-4, 0.0014, 0.025, 0.1, 0.3, 0.4999, 0.5, 0.6, 0.9, 0.975, 0.9999];

    [Fact]
    public void Students_t_is_finite_and_where_its_distribution_says()
    {
        foreach (var freedom in new[] { 0.5, 1, 1.5, 2, 3, 9, 10, 29, 59, 99, 119, 500.5, 999, 1_000, 1_999, 19_999, 1e6, 1e9, 1e15 })
        {
            foreach (var tail in s_tails)
            {
                var t = Quantiles.OfStudentUpper(freedom, tail);
                Assert.True(double.IsFinite(t), $"{freedom} {tail}");
                var (size, wanted) = (Math.Abs(t), Math.Min(tail, 1 - tail));
                var found =
                    freedom > 1e7 ? Normal.CDF(0, 1, -size) : SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (size * size))) / 2;
                Assert.True(Math.Abs(found - wanted) <= 1e-5 * wanted + 1e-16, $"freedom {freedom}, tail {tail}: t {t}, its tail {found}");
            }
        }

        Assert.Equal(2.262157, Quantiles.OfStudentUpper(9, 0.025), 6);
        Assert.Equal(63.65674, Quantiles.OfStudentUpper(1, 0.005), 5);
        Assert.Equal(1.959964, Quantiles.OfStudentUpper(double.PositiveInfinity, 0.025), 6);
    }

    [Fact]
    public void Confidences_at_which_the_library_gave_up_have_intervals()
    {
        for (var n = 2; n <= 300; n++)
        {
            foreach (var confidence in new[] { 0.9995, 0.99995, 0.9999999, 0.5, 0.001 })
            {
                Assert.True(double.IsFinite(Quantiles.TwoSidedStudent(n - 1, confidence)), $"{n} {confidence}");
            }
        }
    }

    [Fact]
    public void The_expansion_of_t_meets_the_bisection()
    {
        foreach (var tail in new[] { 1e-9, 1e-4, 0.025, 0.2 })
        {
            var (below, above) = (Quantiles.OfStudentUpper(999.999999, tail), Quantiles.OfStudentUpper(1_000, tail));
            Assert.Equal(below, above, 6);
        }
    }

    [Fact]
    public void Beta_is_where_its_distribution_says()
    {
        foreach (var (a, b) in new[] { (0.5, 0.5), (1, 1), (1, 1_000_000), (3, 48), (20, 1), (500, 1_500), (40_000, 60_000.5) })
        {
            foreach (var p in s_tails)
            {
                var x = Quantiles.OfBeta(a, b, p);
                Assert.InRange(x, 0, 1);
                Assert.True(
                    Math.Abs(SpecialFunctions.BetaRegularized(a, b, x) - p) <= (1e-7 * Math.Min(p, 1 - p)) + 1e-13 || x > 1 - 1e-15,
                    $"{a} {b} {p}: {x}"
                );
            }
        }
    }

    [Fact]
    public void Gamma_is_where_its_distribution_says()
    {
        foreach (var shape in new[] { 0.5, 1, 1.5, 10, 333.3, 5_000, 99_999, 100_000, 1e6 })
        {
            foreach (var p in s_tails)
            {
                var x = Quantiles.OfGamma(shape, p);
                Assert.True(x >= 0 && double.IsFinite(x), $"{shape} {p}");
                var (found, wanted) =
                    p <= 0.5
                        ? (
                            x < 1e-9 ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) : SpecialFunctions.GammaLowerRegularized(shape, x),
                            p
                        )
                        : (SpecialFunctions.GammaUpperRegularized(shape, x), 1 - p);
                Assert.True(Math.Abs(found - wanted) <= 2e-5 * wanted + 1e-16, $"shape {shape}, p {p}: {x}, {found}");
            }
        }

        Assert.Equal(1e-16, Math.Exp((0.1 * Math.Log(Quantiles.OfGamma(0.1, 1e-16))) - SpecialFunctions.GammaLn(1.1)), 1e-22);
        Assert.Equal(3.841459 / 2, Quantiles.OfGamma(0.5, 0.95), 5); // chi-square of one degree of freedom
        Assert.Equal(3.688879, Quantiles.OfGamma(1, 0.975), 6);
    }

    [Fact]
    public void Normal_is_finite_for_any_level_between_0_and_1_and_none_else()
    {
        Assert.Equal(-8.2220822, Quantiles.OfNormal(1e-16), 6);
        Assert.Equal(5.3267239, NormalQuantile.TwoSided(0.9999999), 6);
        Assert.True(double.IsFinite(NormalQuantile.TwoSided(Math.BitDecrement(1))));
        foreach (var p in new[] { 0, 1, -0.1, double.NaN })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.OfNormal(p));
            Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.OfStudentUpper(5, p));
        }
    }
}
