using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Latin hypercubes and the bands read from them.</summary>
[Trait("Speed", "Slow")]
public class StatisticsDesigns
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void Each_stratum_is_hit_once_in_each_dimension(int points)
    {
        string[] names = ["a", "b", "c"];
        var sample = LatinHypercube.Sample(42, names, points);
        for (var dimension = 0; dimension < names.Length; dimension++)
        {
            var strata = sample.Select(point => (int)(point[dimension] * points)).Order();
            Assert.Equal(Enumerable.Range(0, points), strata);
        }
    }

    [Fact]
    public void A_dimension_stays_where_it_is_when_another_is_added()
    {
        var few = LatinHypercube.Sample(42, ["a", "c"], 50);
        var more = LatinHypercube.Sample(42, ["a", "b", "c"], 50);
        Assert.Equal(few.Select(point => (point[0], point[1])), more.Select(point => (point[0], point[2])));
        Assert.NotEqual(few.Select(point => point[0]), LatinHypercube.Sample(43, ["a", "c"], 50).Select(point => point[0]));
    }

    [Fact]
    public void Dimensions_are_not_correlated()
    {
        var sample = LatinHypercube.Sample(7, ["a", "b"], 2_000);
        var correlation = sample.Average(point => (point[0] - 0.5) * (point[1] - 0.5)) * 12;
        Assert.InRange(correlation, -3 / Math.Sqrt(2_000), 3 / Math.Sqrt(2_000));
    }

    [Fact]
    public void Keyed_numbers_are_uniform()
    {
        // Kolmogorov-Smirnov over 10,000 numbers: sup |F − x| below 1.95 / √n at the 0.1 % level.
        const int n = 10_000;
        var sorted = Enumerable.Range(0, n).Select(i => KeyedUniform.At(3, "uniform", i)).Order().ToArray();
        var greatest = Enumerable.Range(0, n).Max(i => Math.Max(Math.Abs(sorted[i] - ((double)i / n)), Math.Abs(sorted[i] - ((i + 1.0) / n))));
        Assert.True(greatest < 1.95 / Math.Sqrt(n), FormattableString.Invariant($"greatest distance {greatest:0.0000}"));
        Assert.True(sorted[0] > 0 && sorted[^1] < 1);
    }

    [Fact]
    public void A_band_shows_the_assumptions_without_the_run_noise()
    {
        // Output = point's truth, uniform 0 to 1, and noise of deviation 0.2: the truth's 5th and 95th percentile are 0.05 and 0.95.
        var values = new double[2_000];
        for (var point = 0; point < values.Length; point++)
        {
            var noise = MathNet.Numerics.Distributions.Normal.InvCDF(0, 0.2, KeyedUniform.At(1, "noise", point));
            values[point] = KeyedUniform.At(1, "truth", point) + noise;
        }

        var freed = RangeBand.Over(values, [.. Enumerable.Repeat(0.04, values.Length)])!;
        var raw = RangeBand.Over(values, new double[values.Length])!;
        Assert.Equal(0.9, freed.High - freed.Low, 1);
        Assert.True(raw.High - raw.Low > freed.High - freed.Low + 0.1);
        Assert.Equal(0.5, freed.Median, 1);
    }

    [Fact]
    public void Noise_alone_leaves_a_band_of_almost_no_width()
    {
        var values = Enumerable.Range(0, 200).Select(i => MathNet.Numerics.Distributions.Normal.InvCDF(0.3, 0.03, KeyedUniform.At(2, "noise", i))).ToArray();
        var band = RangeBand.Over(values, [.. Enumerable.Repeat(0.0009, values.Length)])!;
        Assert.True(band.High - band.Low < 0.05, FormattableString.Invariant($"{band.Low:0.000} to {band.High:0.000}; raw about 0.099 wide"));
    }

    [Fact]
    public void A_point_with_less_noise_is_pulled_less()
    {
        // By hand: values 0, 0, 1, 1, 1 with noise 0, 0, 0.1, 0.1, 0.1: variance 0.3, mean noise 0.06, so τ² = 0.24; the mean is 0.6. Half of the
        // noise is the mean's: 0.03 and 0.08. The zeros go to 0.6 − 0.6 √(0.24/0.27), the ones to 0.6 + 0.4 √(0.24/0.32); by one factor they would go
        // to 0.6 − 0.6 √0.8 and 0.6 + 0.4 √0.8.
        var band = RangeBand.Over([0, 0, 1, 1, 1], [0, 0, 0.1, 0.1, 0.1])!;
        Assert.Equal(0.6 - (0.6 * Math.Sqrt(0.24 / 0.27)), band.Low, 12);
        Assert.Equal(0.6 + (0.4 * Math.Sqrt(0.24 / 0.32)), band.High, 12);
        Assert.Equal((0, 1), (RangeBand.Over([0, 0, 1, 1, 1], [0, 0, 0, 0, 0])!.Low, RangeBand.Over([0, 0, 1, 1, 1], [0, 0, 0, 0, 0])!.High));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(200)]
    public void The_ends_of_a_band_are_covered_by_their_intervals(int points)
    {
        // Truth: uniform shares from 0 to 0.2; each point plays 50 histories. The ends of the truth are 0.01 and 0.19.
        const int Rounds = 300;
        var (low, high) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (values, noise) = (new double[points], new double[points]);
            for (var point = 0; point < points; point++)
            {
                var key = ((long)round * points) + point;
                var share = 0.2 * KeyedUniform.At(7, "end truth", key);
                var seen = Enumerable.Range(0, 50).Count(i => KeyedUniform.At(7, "end play", (key * 50) + i) < share) / 50.0;
                (values[point], noise[point]) = (seen, seen * (1 - seen) / 49);
            }

            var band = RangeBand.Over(values, noise)!;
            low += band.LowEnd!.Value.Low <= 0.01 && 0.01 <= band.LowEnd.Value.High ? 1 : 0;
            high += band.HighEnd!.Value.Low <= 0.19 && 0.19 <= band.HighEnd.Value.High ? 1 : 0;
        }

        var message =
            FormattableString.Invariant($"{points} points of 50 histories: the lower end is covered in {low / (double)Rounds:0.000}, ")
            + FormattableString.Invariant($"the upper in {high / (double)Rounds:0.000}; nominal 0.95, least 0.92");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(Math.Min(low, high) >= 0.92 * Rounds, message);
    }

    [Fact]
    public void Undefined_points_are_left_out_and_a_band_needs_one()
    {
        Assert.Equal(2, RangeBand.Over([1, double.NaN, 3], [0, 0, 0])!.Points);
        Assert.Null(RangeBand.Over([double.NaN], [0]));
    }
}
