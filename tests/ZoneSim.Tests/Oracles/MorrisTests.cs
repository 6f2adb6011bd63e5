using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Elementary effects on models whose effects are known.</summary>
[Trait("Speed", "Slow")]
public class MorrisTests
{
    private static readonly string[] s_names = ["a", "b", "c", "d"];

    [Fact]
    public void A_linear_model_gives_the_coefficients_and_no_sigma()
    {
        double[] coefficients = [3, -4, 0, 0.5];
        var exact = Measure(points => points.Zip(coefficients, (x, c) => x * c).Sum(), trajectories: 10, levels: 2);
        Assert.Equal(coefficients, exact.Select(one => one.Mu.Value));
        Assert.Equal(coefficients.Select(Math.Abs), exact.Select(one => one.MuStar.Value));
        Assert.All(exact, one => Assert.Equal((0, 0, 10), (one.Sigma, one.StandardError, one.Trajectories)));

        // With four levels a step is 2/3, which no binary fraction is: equal to the last bits.
        var four = Measure(points => points.Zip(coefficients, (x, c) => x * c).Sum(), trajectories: 10);
        Assert.All(four.Zip(coefficients), pair => Assert.Equal(Math.Abs(pair.Second), pair.First.MuStar.Value, 12));
        Assert.All(four, one => Assert.Equal(0, one.Sigma, 12));
        Assert.Equal([true, true, false, true], four.Select(one => one.AboveNoise));
    }

    [Fact]
    public void An_effect_that_changes_sign_shows_in_mu_star_and_sigma_but_not_in_mu()
    {
        // f = (2a − 1)(2b − 1) on the levels 0 and 1: each effect of a is ±2 with equal chance.
        var found = Measure(x => ((2 * x[0]) - 1) * ((2 * x[1]) - 1), trajectories: 400, levels: 2);
        Assert.Equal(2, found[0].MuStar.Value, 12);
        Assert.InRange(found[0].Mu.Value, -3 * 2 / Math.Sqrt(400), 3 * 2 / Math.Sqrt(400));
        Assert.Equal(2, found[0].Sigma, 1);
        Assert.Equal(0, found[2].MuStar.Value, 12);
    }

    [Fact]
    public void A_design_has_r_times_k_and_1_points_each_one_step_from_the_last()
    {
        var points = MorrisScreening.Points(3, s_names, 50, 6);
        Assert.Equal(MorrisScreening.Count(50, 4), points.Length);
        Assert.All(points, point => Assert.All(point, x => Assert.Equal(Math.Round(x * 5), x * 5, 12)));
        for (var point = 1; point < points.Length; point++)
        {
            var steps = points[point].Zip(points[point - 1], (to, from) => Math.Abs(to - from)).Where(step => step > 0).ToArray();
            Assert.True(point % 5 == 0 || (steps.Length == 1 && Math.Abs(steps[0] - 0.6) < 1e-12));
        }

        // Every level of every input is met about equally often: 250 times 1/6, within three standard errors of a trajectory's share.
        var low = points.Count(point => point[0] == 0) / 250.0;
        Assert.InRange(low, (1.0 / 6) - (3 * Math.Sqrt(5.0 / 36 / 50)), (1.0 / 6) + (3 * Math.Sqrt(5.0 / 36 / 50)));
        Assert.Equal(points.Take(100), MorrisScreening.Points(3, s_names, 20, 6));
    }

    [Fact]
    public void Run_noise_is_taken_off_sigma_and_shown_as_a_floor_of_mu_star()
    {
        const double noise = 0.04;
        var found = Measure(x => 5 * x[0], trajectories: 2_000, noise: noise);
        var step = Math.Sqrt(2 * noise) / (2.0 / 3);
        Assert.All(found, one => Assert.Equal(Math.Sqrt(2 / Math.PI) * step, one.NoiseFloor, 12));
        Assert.True(found[0].AboveNoise);
        Assert.All(found, one => Assert.True(one.Sigma < step / 3, FormattableString.Invariant($"sigma {one.Sigma:0.000} is left of {step:0.000}")));
        Assert.InRange(found[1].MuStar.Value, found[1].NoiseFloor * 0.95, found[1].NoiseFloor * 1.05);
    }

    [Fact]
    public void An_idle_input_stands_above_the_noise_as_often_as_the_level_says()
    {
        var above = 0;
        for (var round = 0; round < 500; round++)
        {
            above += Measure(_ => 0, trajectories: 20, noise: 0.01, seed: (ulong)round).Count(one => one.AboveNoise);
        }

        // The absolute effect is skewed, so the normal limit is passed a little more often than 5 %.
        Assert.InRange(above / 2000.0, 0.04, 0.08);
    }

    [Fact]
    public void A_design_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisScreening.Points(1, s_names, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisScreening.Points(1, s_names, 4, 3));
        Assert.Throws<ArgumentException>(() => MorrisScreening.Measure(MorrisScreening.Points(1, s_names, 4), new double[3], new double[3], 0.95));
    }

    private static IReadOnlyList<MorrisMeasures> Measure(Func<double[], double> model, int trajectories, int levels = 4, double noise = 0, ulong seed = 3)
    {
        var points = MorrisScreening.Points(seed, s_names, trajectories, levels);
        var outputs = points
            .Select((point, i) => model(point) + (noise > 0 ? Normal.InvCDF(0, Math.Sqrt(noise), KeyedUniform.At(seed, "noise", i)) : 0))
            .ToArray();
        return MorrisScreening.Measure(points, outputs, [.. outputs.Select(_ => noise)], 0.95);
    }
}
