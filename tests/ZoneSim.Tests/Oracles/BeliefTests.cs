using MathNet.Numerics.Distributions;
using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>Quantiles of beliefs against values worked out by hand or by another library.</summary>
public sealed class BeliefTests
{
    [Theory]
    [InlineData(BeliefFamily.Pert, .10, .30, .60, .1696, .3127, .4772)]
    [InlineData(BeliefFamily.Pert, .2, .5, .8, .3136, .5, .6864)]
    [InlineData(BeliefFamily.Pert, .3, 1, 1, .6845, .9094, .9929)]
    [InlineData(BeliefFamily.LogPert, 5, 20, 60, 8.66, 19.28, 40.36)]
    public void Pert_has_the_quantiles_of_the_book(BeliefFamily family, double low, double mode, double high, double fifth, double median, double last)
    {
        var belief = Belief.Of(family);
        double At(double u) => belief.At(u, new Interval(low, high), mode);
        double[] found = [At(.05), At(.5), At(.95)];
        double[] expected = [fifth, median, last];
        Assert.All(found.Zip(expected), pair => Assert.InRange(pair.First / pair.Second, .9995, 1.0005));
    }

    [Fact]
    public void Pert_has_its_mean_a_sixth_of_ends_and_four_modes()
    {
        const int N = 20_000;
        var belief = Belief.Of(BeliefFamily.Pert);
        var mean = Enumerable.Range(0, N).Average(place => belief.At((place + .5) / N, new Interval(.1, .6), .3));
        Assert.InRange(mean, .31665, .31668);
    }

    [Fact]
    public void The_beta_quantile_is_that_of_another_library()
    {
        foreach (var a in new[] { 1, 1.3, 2.6, 3, 4.9, 5 })
        {
            foreach (var p in new[] { 1e-9, .001, .05, .3, .5, .77, .95, .9999 })
            {
                var (own, other) = (PortableMath.BetaQuantile(p, a, 6 - a), Beta.InvCDF(a, 6 - a, p));
                Assert.True(Math.Abs(own - other) < 1e-5, $"a = {a}, p = {p}: {own}, MathNet {other}");
                Assert.InRange(PortableMath.BetaShareBelow(own, a, 6 - a), p - 1e-12, p + 1e-12);
            }
        }
    }

    [Fact]
    public void Elicited_quantiles_are_held_and_the_ends_are_those_of_the_range()
    {
        var belief = new Belief(BeliefFamily.Quantiles, [new(.05, 4), new(.5, 12), new(.95, 30)]);
        var range = new Interval(2, 60);
        double[] found = [.. new[] { 0, .025, .05, .275, .5, .95, 1 }.Select(u => belief.At(u, range, 12))];
        double[] expected = [2, 3, 4, 8, 12, 30, 60];
        Assert.All(found.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 12));
    }

    [Fact]
    public void Triangle_and_even_logarithms_are_closed_forms()
    {
        var range = new Interval(1, 100);
        Assert.Equal(10, Belief.Of(BeliefFamily.LogUniform).At(.5, range, 3), 12);
        Assert.Equal(1 + Math.Sqrt(.2 * 99 * 49), Belief.Of(BeliefFamily.Triangular).At(.2, range, 50), 12);
        Assert.Equal(100 - Math.Sqrt(.1 * 99 * 50), Belief.Of(BeliefFamily.Triangular).At(.9, range, 50), 12);
    }

    /// <summary>Whatever the belief, a place further up gives no smaller value, and none leaves the range; a mode outside it is taken at its end.</summary>
    [Fact]
    public void Every_belief_rises_inside_its_range()
    {
        Belief[] beliefs =
        [
            .. Enum.GetValues<BeliefFamily>().Where(family => family < BeliefFamily.Quantiles).Select(Belief.Of),
            new(BeliefFamily.Quantiles, [new(.5, .4)]),
        ];
        foreach (var belief in beliefs)
        {
            foreach (var (low, mode) in new[] { (.1, .1), (.1, .7), (.1, .3), (.1, 5), (0, .2) })
            {
                var values = Enumerable.Range(0, 201).Select(place => belief.At(place / 200.0, new Interval(low, .7), mode)).ToArray();
                Assert.Equal(values.Order(), values);
                Assert.Equal((low, .7), (Math.Round(values[0], 12), Math.Round(values[^1], 12)));
            }
        }
    }

    [Fact]
    public void Whole_numbers_of_things_stay_whole_and_the_value_is_the_likeliest()
    {
        var count = new Quantity
        {
            Name = "aircraft.count",
            Dimension = Dimension.Count,
            Value = Distribution.Constant(2),
            Basis = Basis.Assumed,
            Tag = UncertaintyTag.Epistemic,
            Range = new Interval(1, 4),
            Belief = Belief.Of(BeliefFamily.Pert),
        };
        var values = Enumerable.Range(0, 1_000).Select(place => count.CentralAt((place + .5) / 1_000)).ToArray();
        Assert.Equal([1, 2, 3, 4], values.Distinct().Order());
        Assert.Equal(2, values.GroupBy(value => value).MaxBy(group => group.Count())!.Key);
        var even = (count with { Belief = null }) is var plain
            ? Enumerable.Range(0, 1_000).Select(place => plain.CentralAt((place + .5) / 1_000)).ToArray()
            : [];
        Assert.All(even.GroupBy(value => value), group => Assert.Equal(250, group.Count()));
    }

    [Fact]
    public void The_gamma_quantile_is_that_of_another_library()
    {
        foreach (var shape in new[] { .02, .6, 1, 3.8, 6, 40, 900 })
        {
            foreach (var p in new[] { .001, .05, .3, .5, .77, .95, .9999 })
            {
                var (own, other) = (PortableMath.GammaQuantile(p, shape), Gamma.InvCDF(shape, 1, p));
                Assert.True(Math.Abs(own - other) <= 1e-6 * Math.Max(other, 1e-3), $"shape = {shape}, p = {p}: {own}, MathNet {other}");
                Assert.InRange(PortableMath.GammaShareBelow(own, shape), p - 1e-11, p + 1e-11);
            }
        }
    }

    /// <summary>Shares of independent gamma weights are Dirichlet: mean p, variance p(1 − p)/(c + 1).</summary>
    [Fact]
    public void Weights_of_a_concentration_have_the_mean_and_the_spread_of_the_Dirichlet_distribution()
    {
        const int N = 20_000;
        double[] weights = [.5, .08, .32, .1];
        var belief = new Belief(BeliefFamily.Dirichlet, [], 12);
        var shares = Enumerable
            .Range(0, N)
            .Select(point =>
            {
                var drawn = weights
                    .Select((weight, index) => belief.At(ZoneSim.Studies.Statistics.KeyedUniform.At(3, $"weight {index}", point), default, weight))
                    .ToArray();
                return Array.ConvertAll(drawn, one => one / drawn.Sum());
            })
            .ToList();
        for (var index = 0; index < weights.Length; index++)
        {
            var (mean, wanted) = (shares.Average(share => share[index]), weights[index]);
            var spread = shares.Average(share => (share[index] - mean) * (share[index] - mean));
            var variance = wanted * (1 - wanted) / 13;
            Assert.True(Math.Abs(mean - wanted) < 4 * Math.Sqrt(variance / N), $"{index}: mean {mean}, expected {wanted}");
            Assert.True(Math.Abs((spread / variance) - 1) < .06, $"{index}: variance {spread}, expected {variance}");
        }
    }
}
