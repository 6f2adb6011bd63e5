using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Shares of the variance on a model whose shares are known.</summary>
public sealed class LinearSharesTests
{
    private const int Points = 200;
    private static readonly string[] s_names = ["a", "b", "c", "d"];

    /// <summary>
    /// y = 4a + 2b + c + noise, with inputs even on 0 to 1: shares 16/21, 4/21, 1/21 of the variance without noise. The error of a squared
    /// correlation over n points is about 2r(1 − r²)/√n (Fisher 1915), over the noise-free share; the worst of all samples is held to 5 of them.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void A_linear_model_gives_its_shares_with_and_without_noise(double deviation)
    {
        double[] weights = [4, 2, 1];
        var variance = weights.Sum(weight => weight * weight) / 12;
        var worst = (Errors: 0.0, Says: "");
        var sums = new double[weights.Length];
        const int Samples = 200;
        for (ulong sample = 0; sample < Samples; sample++)
        {
            var unit = LatinHypercube.Sample(sample, s_names, Points);
            var y = unit.Select((x, point) => weights.Zip(x, (weight, one) => weight * one).Sum() + (deviation * Noise(sample, point))).ToArray();
            var shares = LinearShares.Of([.. s_names.Select((_, i) => Array.ConvertAll(unit, x => x[i]))], y, [.. y.Select(_ => deviation * deviation)]);
            for (var i = 0; i < weights.Length; i++)
            {
                var (share, free) = (weights[i] * weights[i] / 12 / variance, variance / (variance + (deviation * deviation)));
                var r = Math.Sqrt(share * free);
                var error = ((2 * r * (1 - (r * r))) + (2.0 / Math.Sqrt(Points))) / Math.Sqrt(Points) / free;
                var found = double.IsNaN(shares[i]) ? 0 : shares[i];
                sums[i] += found / Samples;
                if (Math.Abs(found - share) / error is var errors && errors > worst.Errors)
                {
                    worst = (errors, $"{s_names[i]}: {found:0.000} for {share:0.000}, {errors:0.0} standard errors of {error:0.0000}");
                }
            }
        }

        Assert.True(worst.Errors < 5, worst.Says);
        Assert.Equal(16.0 / 21, sums[0], 0.02);
    }

    /// <summary>An input that does nothing is told at most as often as a test at 95% allows, within 4 standard errors of that.</summary>
    [Fact]
    public void What_does_nothing_is_seldom_told()
    {
        const int Samples = 1_000;
        var told = 0;
        for (ulong sample = 0; sample < Samples; sample++)
        {
            var unit = LatinHypercube.Sample(sample, s_names, Points);
            var y = unit.Select((x, point) => x[0] + Noise(sample, point)).ToArray();
            told += double.IsNaN(LinearShares.Of([Array.ConvertAll(unit, x => x[3])], y, new double[Points])[0]) ? 0 : 1;
        }

        var (rate, error) = (told / (double)Samples, Math.Sqrt(0.05 * 0.95 / Samples));
        Assert.True(rate < 0.05 + (4 * error), $"told in {rate:0.000} of samples, 0.050 allowed, standard error {error:0.0000}");
    }

    [Fact]
    public void An_output_that_does_not_move_has_no_shares() =>
        Assert.All(
            LinearShares.Of(
                [
                    [0, 1, 2, 3],
                ],
                [5, 5, 5, 5],
                [0, 0, 0, 0]
            ),
            share => Assert.True(double.IsNaN(share))
        );

    private static double Noise(ulong sample, int point) => Normal.InvCDF(0, 1, KeyedUniform.At(sample, "noise", point));
}
