using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Shapley effects against closed forms: linear models of correlated normals, and the Ishigami function of independent inputs.</summary>
public sealed class ShapleyTests
{
    private static readonly string[] s_names = ["a", "b", "c"];

    /// <summary>Score correlations of a with b and b with c, weights; the effects by the formula of Gaussian conditioning over all orders.</summary>
    public static TheoryData<double, double, double[]> Models =>
        new()
        {
            { 0.0, 0.0, [1, 2, 0.5] },
            { 0.8, 0.0, [1, 1, 1] },
            { 0.7, 0.0, [1, 2, 0.5] },
            { -0.6, 0.3, [1, 1, 2] },
            { 0.9, 0.0, [1, 0, 1] },
            { 0.5, 0.5, [3, -2, 1] },
        };

    [Theory]
    [MemberData(nameof(Models))]
    public void Those_of_a_linear_model_of_correlated_normals_are_the_closed_form(double first, double second, double[] weights)
    {
        double[][] c =
        [
            [1, first, 0],
            [first, 1, second],
            [0, second, 1],
        ];
        var found = Play(c, x => x.Zip(weights, (one, weight) => one * weight).Sum(), 4_096, 0, 1);
        var expected = Exact(c, weights);
        Assert.Equal(1, expected.Sum(), 12);
        Assert.Equal(1, found.Effects.Sum(effect => effect.Value), 12);
        Assert.All(found.Effects.Zip(expected), pair =>
        {
            Assert.InRange(pair.First.Value, pair.Second - 0.03, pair.Second + 0.03);
            Assert.InRange(pair.Second, pair.First.Low - 0.01, pair.First.High + 0.01);
        });
        var variance = Enumerable.Range(0, 3).Sum(i => Enumerable.Range(0, 3).Sum(j => weights[i] * weights[j] * c[i][j]));
        Assert.InRange(found.Variance.Value, 0.94 * variance, 1.06 * variance);
    }

    /// <summary>Owen and Prieur 2017: β₁²(1 − ρ²/2) + ρβ₁β₂ + β₂²ρ²/2, over the variance; of y = x₁ + x₂ that is (1 + ρ) each of 2(1 + ρ).</summary>
    [Theory]
    [InlineData(0.5, 1, 1)]
    [InlineData(0.8, 1, 0)]
    [InlineData(-0.4, 2, 1)]
    public void The_check_by_all_orders_agrees_with_the_formula_for_two(double rho, double one, double other)
    {
        var variance = (one * one) + (other * other) + (2 * rho * one * other);
        var exact = Exact(
            [
                [1, rho],
                [rho, 1],
            ],
            [one, other]
        );
        Assert.Equal(((one * one * (1 - (rho * rho / 2))) + (rho * one * other) + (other * other * rho * rho / 2)) / variance, exact[0], 12);
        Assert.True(one != other || Math.Abs(exact[0] - 0.5) < 1e-12);
    }

    [Fact]
    public void Those_of_independent_inputs_share_interactions_evenly()
    {
        var found = Play(
            [
                [1, 0, 0],
                [0, 1, 0],
                [0, 0, 1],
            ],
            x =>
            {
                var at = Array.ConvertAll(x, one => Math.PI * ((2 * Normal(one)) - 1));
                return Math.Sin(at[0]) + (7 * Math.Pow(Math.Sin(at[1]), 2)) + (0.1 * Math.Pow(at[2], 4) * Math.Sin(at[0]));
            },
            8_192,
            0,
            2
        );
        Assert.All(found.Effects.Zip([0.3139 + (0.2437 / 2), 0.4424, 0.2437 / 2]), pair =>
            Assert.InRange(pair.First.Value, pair.Second - 0.025, pair.Second + 0.025)
        );
    }

    [Fact]
    public void Run_noise_that_is_declared_does_not_move_them_and_noise_alone_is_told()
    {
        double[][] c =
        [
            [1, 0.7, 0],
            [0.7, 1, 0],
            [0, 0, 1],
        ];
        var expected = Exact(c, [1, 2, 0.5]);
        var noisy = Play(c, x => x[0] + (2 * x[1]) + (0.5 * x[2]), 4_096, 1.5, 3);
        Assert.All(noisy.Effects.Zip(expected), pair => Assert.InRange(pair.First.Value, pair.Second - 0.06, pair.Second + 0.06));
        Assert.InRange(noisy.NoiseVariance, 2.2, 2.3);
        Assert.True(Play(c, _ => 0, 256, 1, 4).Doubts.HasFlag(SobolDoubts.NoiseOnly));
    }

    [Fact]
    public void The_intervals_cover()
    {
        double[][] c =
        [
            [1, 0.6, 0],
            [0.6, 1, 0],
            [0, 0, 1],
        ];
        var expected = Exact(c, [1, 1, 1]);
        var covered = 0;
        const int Trials = 100;
        for (var trial = 0; trial < Trials; trial++)
        {
            var found = Play(c, x => x.Sum(), 128, 0, 100 + (ulong)trial).Effects[trial % 3];
            covered += found.Low <= expected[trial % 3] && expected[trial % 3] <= found.High ? 1 : 0;
        }

        Assert.InRange(covered, 88, Trials);
    }

    /// <summary>Points as the study makes them: places mixed in the order of their base point, then normal scores.</summary>
    private static ShapleyAnalysis Play(double[][] c, Func<double[], double> model, int basePoints, double noise, ulong seed)
    {
        // MovedTogether takes rank correlations; these are the ones with the score correlations wanted.
        var ranks = c.Select((row, i) => (IReadOnlyList<double>)[.. row.Select((score, j) => i == j ? 1 : 6 / Math.PI * Math.Asin(score / 2))]).ToList();
        var together = new MovedTogether([new TogetherGroup("all", s_names, ranks)], s_names);
        List<double> outputs = [];
        List<int[]> orders = [];
        long drawn = 0;
        double Uniform(string what, long index) => KeyedUniform.At(seed, what, index);
        for (var row = 0; row < basePoints; row++)
        {
            var order = ShapleyEffects.Order(seed, row, 3);
            orders.Add(order);
            double[] first = [.. s_names.Select(name => Uniform(name + "/A", row))];
            for (var of = 0; of < 4; of++)
            {
                var place = first.ToArray();
                for (var redrawn = Math.Max(0, of - 1); of > 0 && redrawn < 3; redrawn++)
                {
                    place[order[redrawn]] = Uniform(s_names[order[redrawn]] + "/B", row);
                }

                outputs.Add(
                    model(Array.ConvertAll(together.Mixed(place, order), PortableMath.NormalQuantile))
                        + (noise * PortableMath.NormalQuantile(Uniform("noise", drawn++)))
                );
            }
        }

        return ShapleyEffects.Estimate([.. outputs], [.. outputs.Select(_ => noise * noise)], orders, new SobolSettings(Seed: seed));
    }

    /// <summary>The effects from conditional variances of normals: Var(Σβx | x of K), K the inputs before in the order, over all orders.</summary>
    private static double[] Exact(double[][] c, double[] weights)
    {
        var d = weights.Length;
        var effects = new double[d];
        var orders = Orders([.. Enumerable.Range(0, d)]).ToList();
        foreach (var order in orders)
        {
            for (var place = 0; place < d; place++)
            {
                effects[order[place]] += (Left(c, weights, order[..place]) - Left(c, weights, order[..(place + 1)])) / orders.Count;
            }
        }

        var variance = Left(c, weights, []);
        return Array.ConvertAll(effects, effect => effect / variance);
    }

    /// <summary>The variance that is left of Σβx where some inputs are known: by sweeping these out of the covariance (Gauss).</summary>
    private static double Left(double[][] c, double[] weights, int[] known)
    {
        var left = c.Select(row => row.ToArray()).ToArray();
        foreach (var k in known)
        {
            var (pivot, column) = (left[k][k], left.Select(row => row[k]).ToArray());
            for (var i = 0; i < left.Length; i++)
            {
                for (var j = 0; j < left.Length; j++)
                {
                    left[i][j] -= column[i] * column[j] / pivot;
                }
            }
        }

        return Enumerable.Range(0, weights.Length).Sum(i => Enumerable.Range(0, weights.Length).Sum(j => weights[i] * weights[j] * left[i][j]));
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static double Normal(double score) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, score);
}
