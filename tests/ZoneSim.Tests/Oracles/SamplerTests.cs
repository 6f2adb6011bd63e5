using MathNet.Numerics.Distributions;
using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>Samplers give the quantiles and means of the distributions that a file names.</summary>
[Trait("Speed", "Slow")]
public sealed class SamplerTests
{
    private static readonly double[] s_levels = [1e-9, .001, .05, .25, .5, .75, .95, .999, 1 - 1e-9];

    [Fact]
    public void Quantiles_agree_with_MathNet()
    {
        var (sigma, mu) = (Math.Sqrt(Math.Log(1.36)), Math.Log(20) - (Math.Log(1.36) / 2));
        Check(Distribution.Uniform(2, 25), new ContinuousUniform(2, 25).InverseCumulativeDistribution);
        Check(Distribution.Triangular(15, 30, 50), new Triangular(15, 50, 30).InverseCumulativeDistribution);
        Check(Distribution.Exponential(6), new Exponential(1 / 6.0).InverseCumulativeDistribution);
        Check(Distribution.Lognormal(20, .6), new LogNormal(mu, sigma).InverseCumulativeDistribution);
        Check(Distribution.Constant(3), _ => 3);
    }

    [Theory]
    [InlineData(Family.Uniform, 2, 25, 0, 13.5)]
    [InlineData(Family.Triangular, 15, 30, 50, 95 / 3.0)]
    [InlineData(Family.Exponential, 6, 0, 0, 6)]
    [InlineData(Family.Lognormal, 20, .6, 0, 20)]
    [InlineData(Family.Lognormal, 40, 1, 0, 40)]
    public void Means_are_the_ones_in_the_file(Family family, double a, double b, double c, double mean)
    {
        var sampler = Sampler.Of(new Distribution(family, a, b, c));
        var found = Enumerable.Range(0, 400_000).Average(i => sampler.At((i + .5) / 400_000));
        Assert.Equal(mean, found, .001 * mean);
    }

    [Theory]
    [InlineData(Family.Triangular, 5, 5, 5)]
    [InlineData(Family.Uniform, 5, 5, 0)]
    [InlineData(Family.Exponential, 0, 0, 0)]
    [InlineData(Family.Lognormal, 5, 0, 0)]
    public void Without_width_a_distribution_is_its_central_value(Family family, double a, double b, double c)
    {
        var distribution = new Distribution(family, a, b, c);
        Assert.All(s_levels, u => Assert.Equal(distribution.Central, Sampler.Of(distribution).At(u), 1e-12));
    }

    [Fact]
    public void Scaling_to_another_central_value_scales_every_quantile()
    {
        foreach (
            var distribution in new[]
            {
                Distribution.Uniform(2, 25),
                Distribution.Triangular(15, 30, 50),
                Distribution.Exponential(6),
                Distribution.Lognormal(20, .6),
            }
        )
        {
            var (plain, doubled) = (Sampler.Of(distribution), Sampler.Of(distribution.WithCentral(2 * distribution.Central)));
            Assert.All(s_levels, u => Assert.Equal(2 * plain.At(u), doubled.At(u), 1e-9 * plain.At(u)));
        }
    }

    private static void Check(Distribution distribution, Func<double, double> quantile) =>
        Assert.All(s_levels, u => Assert.Equal(quantile(u), Sampler.Of(distribution).At(u), 1e-9 * Math.Abs(quantile(u))));
}
