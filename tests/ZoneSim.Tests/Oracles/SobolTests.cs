using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Sobol' points against Joe and Kuo's, and Sobol' indices against functions whose indices are known.</summary>
[Trait("Speed", "Slow")]
public class SobolTests
{
    private const double A = 7;
    private const double B = 0.1;

    [Fact]
    public void The_first_dimensions_give_the_published_points()
    {
        var points = SobolSequence.Plain(5, 8);
        Assert.Equal([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125], points.Select(point => point[0]));
        Assert.Equal([0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625], points.Select(point => point[1]));
        Assert.Equal([0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375], points.Select(point => point[2]));
    }

    [Fact]
    public void Every_polynomial_of_the_table_is_primitive_and_no_two_are_alike()
    {
        var rows = JoeKuoDirections.Rows();
        Assert.Equal(SobolSequence.MostDimensions - 1, rows.Length);
        Assert.Equal(rows.Length, rows.Select(row => (row[0], row[1])).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Equal((int)row[0] + 2, row.Length);
            Assert.All(row.Skip(2).Index(), m => Assert.True(m.Item % 2 == 1 && m.Item < 2u << m.Index));
            Assert.Equal((1L << (int)row[0]) - 1, Period((int)row[0], row[1]));
        });
    }

    [Fact]
    public void The_table_has_property_A_in_every_block_of_dimensions_checked()
    {
        // Property A (Sobol' 1976): the first bits of the first d direction numbers of d dimensions are independent, so 2^d points
        // fall one into each of the 2^d half-cubes. Joe and Kuo's search keeps it for all dimensions; checked here up to 16.
        for (var d = 1; d <= 16; d++)
        {
            var cells = SobolSequence.Plain(d, 1 << d).Select(point => point.Aggregate(0, (cell, x) => (cell << 1) | (x < 0.5 ? 0 : 1)));
            Assert.Equal(1 << d, cells.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_of_n_strata_is_hit_once_in_every_dimension(bool scrambled)
    {
        const int n = 256;
        var points = scrambled ? SobolSequence.Scrambled(5, Names(SobolSequence.MostDimensions), n) : SobolSequence.Plain(SobolSequence.MostDimensions, n);
        for (var dimension = 0; dimension < SobolSequence.MostDimensions; dimension++)
        {
            Assert.Equal(Enumerable.Range(0, n), points.Select(point => (int)(point[dimension] * n)).Order());
        }

        Assert.True(!scrambled || points.All(point => point.All(x => x is > 0 and < 1)));
    }

    [Fact]
    public void A_scramble_keeps_the_net_and_depends_on_seed_and_name_only()
    {
        // The first two dimensions are a (0, m, 2)-net: one point in each box of 1/2^a by 1/2^(6−a).
        var points = SobolSequence.Scrambled(5, ["a", "b"], 64);
        for (var a = 0; a <= 6; a++)
        {
            Assert.Equal(64, points.Select(point => ((int)(point[0] * (1 << a)), (int)(point[1] * (1 << (6 - a))))).Distinct().Count());
        }

        Assert.Equal(points.Select(point => point[0]), SobolSequence.Scrambled(5, ["a", "c", "d"], 128).Take(64).Select(point => point[0]));
        Assert.NotEqual(points[0][0], SobolSequence.Scrambled(6, ["a"], 1)[0][0]);
        Assert.NotEqual(points[0][0], SobolSequence.Scrambled(5, ["b"], 1)[0][0]);
    }

    [Fact]
    public void A_scrambled_point_is_uniform()
    {
        var firsts = Enumerable.Range(0, 4_000).Select(seed => SobolSequence.Scrambled((ulong)seed, ["x"], 3)[2][0]);
        Theory.DistributionIs("third point of a scrambled sequence", x => x, x => x * x, firsts);
    }

    [Fact]
    public void The_Ishigami_function()
    {
        var found = Analyse(3, 4096, point => Ishigami(point.Select(x => Math.PI * ((2 * x) - 1)).ToArray()));
        Near([0.3139, 0.4424, 0], found.Inputs.Select(input => input.First.Value), 0.01);
        Near([0.5576, 0.4424, 0.2437], found.Inputs.Select(input => input.Total.Value), 0.01);
        Assert.Equal(13.8446, found.Variance.Value, 0);
        Assert.True(found.Converged, found.Doubts.ToString());
        Assert.True(found.FirstSum.High < 1 && found.TotalSum.Low > 1);
    }

    [Fact]
    public void The_g_function()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        var found = Analyse(8, 4096, point =>
            point.Zip(a, (x, weight) => (Math.Abs((4 * x) - 2) + weight) / (1 + weight)).Aggregate(1.0, (product, g) => product * g)
        );
        Near([0.7162, 0.1790, 0.0237, 0.0072], found.Inputs.Select(input => input.First.Value).Take(4), 0.01);
        Near([0.7871, 0.2422, 0.0343, 0.0105], found.Inputs.Select(input => input.Total.Value).Take(4), 0.01);
        Assert.All(found.Inputs.Skip(4), input => Assert.InRange(input.Total.Value, 0, 0.001));
    }

    [Fact]
    public void Run_noise_is_taken_off()
    {
        // Noise as large as a third of the output's variance moves no index; left in, it would add 0.25 to the smallest total.
        Func<double[], double> model = point => Ishigami(point.Select(x => Math.PI * ((2 * x) - 1)).ToArray());
        var freed = Analyse(3, 8192, model, 13.8446 / 3);
        Near([0.3139, 0.4424, 0], freed.Inputs.Select(input => input.First.Value), 0.04);
        Near([0.5576, 0.4424, 0.2437], freed.Inputs.Select(input => input.Total.Value), 0.04);
        Assert.Equal(13.8446 / 3, freed.NoiseVariance, 6);
        var raw = Analyse(3, 8192, model, 13.8446 / 3, known: false);
        Assert.True(raw.Inputs[2].Total.Value > 0.2437 + 0.1, "noise that is not declared stays in the totals");
    }

    [Fact]
    public void Noise_that_A_and_ABi_share_is_taken_off_where_the_variances_say_so()
    {
        // The same noise at A, AB1 and AB2 leaves their difference without any: its variance less that of A is −v.
        const double noise = 0.25;
        var points = SobolDesign.Points(11, Names(2), 4096);
        double Noise(int point) =>
            MathNet.Numerics.Distributions.Normal.InvCDF(0, Math.Sqrt(noise), KeyedUniform.At(9, "shared", (point / 4 * 2) + (point % 4 == 1 ? 1 : 0)));
        var outputs = points.Select((point, i) => point[0] + (2 * point[1]) + Noise(i)).ToArray();
        var variances = outputs.Select((_, i) => i % 4 < 2 ? noise : -noise).ToArray();
        var found = SobolIndices.Estimate(outputs, variances, 2, new SobolSettings(Resamples: 200));
        Near([0.2, 0.8], found.Inputs.Select(input => input.First.Value), 0.04);
        Near([0.2, 0.8], found.Inputs.Select(input => input.Total.Value), 0.02);
        Assert.Equal(5.0 / 12, found.Variance.Value, 1);
    }

    [Fact]
    public void Nothing_but_noise_is_said_to_be_so()
    {
        var found = Analyse(4, 1024, _ => 0.3, 0.01);
        Assert.True(found.Doubts.HasFlag(SobolDoubts.NoiseOnly));
        Assert.False(found.Converged);
        Assert.True(Analyse(2, 64, _ => 0.3).Doubts.HasFlag(SobolDoubts.NoiseOnly));
    }

    [Fact]
    public void Few_points_are_not_converged_and_intervals_hold_the_truth()
    {
        double[] truth = [0.5576, 0.4424, 0.2437];
        var few = Analyse(3, 32, point => Ishigami(point.Select(x => Math.PI * ((2 * x) - 1)).ToArray()));
        Assert.True(few.Doubts.HasFlag(SobolDoubts.WideIntervals));
        Assert.All(few.Inputs.Zip(truth), pair => Assert.InRange(pair.Second, pair.First.Total.Low, pair.First.Total.High));
    }

    [Fact]
    public void A_design_has_N_times_k_and_2_points_and_a_longer_one_begins_with_it()
    {
        var points = SobolDesign.Points(3, ["a", "b"], 8);
        Assert.Equal(SobolDesign.Count(8, 2), points.Length);
        Assert.Equal([points[1][0], points[0][1]], points[2]);
        Assert.Equal([points[0][0], points[1][1]], points[3]);
        Assert.Equal(points, SobolDesign.Points(3, ["a", "b"], 16).Take(points.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolDesign.Points(3, Names(SobolDesign.MostInputs + 1), 8));
        Assert.Throws<ArgumentException>(() => SobolIndices.Estimate(new double[5], new double[5], 2, new()));
    }

    private static SobolAnalysis Analyse(int inputs, int basePoints, Func<double[], double> model, double noise = 0, bool known = true)
    {
        var outputs = SobolDesign
            .Points(11, Names(inputs), basePoints)
            .Select(
                (point, i) => model(point) + (noise > 0 ? MathNet.Numerics.Distributions.Normal.InvCDF(0, Math.Sqrt(noise), KeyedUniform.At(9, "noise", i)) : 0)
            )
            .ToArray();
        return SobolIndices.Estimate(outputs, [.. outputs.Select(_ => known ? noise : 0)], inputs, new SobolSettings(Resamples: 200));
    }

    private static double Ishigami(double[] x) => Math.Sin(x[0]) + (A * Math.Pow(Math.Sin(x[1]), 2)) + (B * Math.Pow(x[2], 4) * Math.Sin(x[0]));

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"x{i}"))];

    private static void Near(IEnumerable<double> expected, IEnumerable<double> found, double tolerance) =>
        Assert.All(expected.Zip(found), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));

    /// <summary>The order of x modulo the polynomial: 2^s − 1 where it is primitive.</summary>
    private static long Period(int degree, uint inner)
    {
        var polynomial = (1u << degree) | (inner << 1) | 1;
        var (power, period) = (1u, 0L);
        do
        {
            power <<= 1;
            power ^= (power >> degree) * polynomial;
            period++;
        } while (power != 1);
        return period;
    }
}
