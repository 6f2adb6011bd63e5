using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Which Sobol' indices are told: those that are cover the truth, and none lies far from 0 to 1, however few base points there are.</summary>
public class SobolToldTests
{
    private const int Rounds = 40;

    private static readonly (string Name, int Inputs, Func<double[], double> Model, double[] First, double[] Total)[] s_models =
    [
        ("Ishigami", 3, Ishigami, [0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437]),
        ("g", 4, point => G(point, [0, 1, 4.5, 9]), [0.7165, 0.1791, 0.0237, 0.0072], [0.7870, 0.2422, 0.0343, 0.0105]),
        ("line", 2, point => point[0] + (2 * point[1]), [0.2, 0.8], [0.2, 0.8]),
        ("rare switch", 2, point => point[0] > 0.95 && point[1] > 0.5 ? 1 : 0, [0.48718, 0.02564], [0.97436, 0.51282]),
    ];

    [Fact]
    public void What_is_told_covers_the_truth_for_any_number_of_base_points()
    {
        var (worst, where) = (1.0, "");
        foreach (var (name, inputs, model, first, total) in s_models)
        {
            foreach (var basePoints in new[] { 4, 32, 128, 256 })
            {
                var (told, covered) = (0, 0);
                for (var round = 0; round < Rounds; round++)
                {
                    var found = Analyse(inputs, basePoints, model, (ulong)(round + 1));
                    foreach (
                        var (estimate, truth) in found
                            .Inputs.SelectMany((index, i) => new[] { (index.First, first[i]), (index.Total, total[i]) })
                            .Where(pair => SobolIndices.IsTold(pair.Item1, basePoints))
                    )
                    {
                        told++;
                        covered += estimate.Low - 0.02 <= truth && truth <= estimate.High + 0.02 ? 1 : 0;
                        Assert.True(estimate.Low >= -0.25 && estimate.High <= 1.25 && estimate.High - estimate.Low <= 0.5);
                    }
                }

                Assert.True(basePoints >= SobolIndices.LeastBasePoints || told == 0);
                var coverage = told < Rounds / 2 ? double.NaN : covered / (double)told;
                TestContext.Current.TestOutputHelper?.WriteLine(
                    FormattableString.Invariant($"{name}, {basePoints} base points: {told} of {Rounds * inputs * 2} told, coverage {coverage:0.000}")
                );
                (worst, where) = coverage < worst ? (coverage, $"{name} at {basePoints}") : (worst, where);
            }
        }

        Assert.True(
            worst >= 0.85,
            FormattableString.Invariant($"worst coverage {worst:0.000}, {where}; one standard error {Math.Sqrt(0.05 * 0.95 / Rounds):0.000}")
        );
    }

    [Theory]
    [InlineData(0.5, 0.25, 0.75, 64, 128)]
    [InlineData(0.5, -0.5, 1.5, 64, 1_024)]
    [InlineData(0.5, 0.4, 0.6, 4, 128)]
    [InlineData(0.5, -130, 1.5, 64, null)]
    [InlineData(double.NaN, double.NaN, double.NaN, 64, null)]
    public void The_base_points_needed_grow_with_the_square_of_the_width(double value, double low, double high, int basePoints, int? needed) =>
        Assert.Equal(needed, SobolIndices.BasePointsFor([new Estimate(value, low, high)], basePoints));

    private static SobolAnalysis Analyse(int inputs, int basePoints, Func<double[], double> model, ulong seed)
    {
        var outputs = SobolDesign
            .Points(seed, [.. Enumerable.Range(0, inputs).Select(i => FormattableString.Invariant($"x{i}"))], basePoints)
            .Select(model)
            .ToArray();
        return SobolIndices.Estimate(outputs, new double[outputs.Length], inputs, new SobolSettings(Resamples: 200, Seed: seed));
    }

    private static double Ishigami(double[] point)
    {
        var x = point.Select(u => Math.PI * ((2 * u) - 1)).ToArray();
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    private static double G(double[] point, double[] a) =>
        point.Zip(a, (x, weight) => (Math.Abs((4 * x) - 2) + weight) / (1 + weight)).Aggregate(1.0, (product, g) => product * g);
}
