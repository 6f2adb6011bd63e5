using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>The least change of belief that turns a mean: closed forms, with and without run noise, and how often its interval holds.</summary>
public sealed class BeliefShiftTests
{
    [Fact]
    public void Four_points_are_tilted_as_worked_out_by_hand()
    {
        var tilt = ExponentialTilting.ToZero([2, 1, -1, 3])!;
        Assert.Equal(-0.56610, tilt.Lambda, 0.5e-5);
        Assert.Equal(0.34445, tilt.Nats, 0.5e-5);
        Assert.Equal([0.1137, 0.2003, 0.6214, 0.0646], tilt.Weights.Select(weight => Math.Round(weight, 4)));
        Assert.Equal(0, tilt.Mean, 1e-12);
        Assert.Equal(1 / tilt.Weights.Sum(weight => weight * weight), tilt.EffectiveSize, 1e-9);
    }

    [Theory]
    [InlineData(1.0, 2.0, 0.5)]
    [InlineData(-1.0, -2.0, -0.5)]
    [InlineData(0.0, 1.0, 2.0)]
    [InlineData(3.0, 3.0, 3.0)]
    public void Points_of_one_sign_have_no_such_belief(double a, double b, double c) => Assert.Null(ExponentialTilting.ToZero([a, b, c]));

    /// <summary>Of a normal difference of mean 1 and variance 1, the tilting to mean 0 is λ = −1 at ½ nat, and a distance η reaches 1 ± √(2η).</summary>
    [Fact]
    public void A_normal_difference_is_tilted_by_its_closed_form()
    {
        double[] values = [.. Enumerable.Range(0, 20_000).Select(place => 1 + Quantiles.OfNormal((place + 0.5) / 20_000))];
        var tilt = ExponentialTilting.ToZero(values)!;
        Assert.Equal(-1, tilt.Lambda, 0.005);
        Assert.Equal(0.5, tilt.Nats, 0.002);
        double[] distances = [0, 0.125, 0.5, 1, 2];
        var (least, greatest) = ExponentialTilting.Attainable(values, distances);
        for (var i = 0; i < distances.Length; i++)
        {
            Assert.Equal(1 - Math.Sqrt(2 * distances[i]), least[i], 0.02);
            Assert.Equal(1 + Math.Sqrt(2 * distances[i]), greatest[i], 0.02);
        }
    }

    /// <summary>
    /// The difference is 1 + 0.8 a + 0.6 b of independent standard normals: tilting by −1 moves a by −0.8, b by −0.6 and c by nothing, whatever the
    /// run noise.
    /// </summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void A_known_tilt_is_found_with_and_without_run_noise(double noise)
    {
        const int N = 4_000;
        var inputs = Enumerable.Range(0, N).Select(point => new[] { Draw("a", point), Draw("b", point), Draw("c", point) }).ToArray();
        var shift = new BeliefShift(
            [.. inputs.Select((x, point) => 1 + (0.8 * x[0]) + (0.6 * x[1]) + (noise * Draw("noise", point)))],
            [.. Enumerable.Repeat(noise * noise, N)],
            7,
            0.95
        );
        Assert.Equal(1 / Math.Sqrt(1 + (noise * noise)), shift.Kept, 0.03);
        // The nats are m²/(2s²): their error is that of a mean and of a variance over N points.
        var error = Math.Sqrt((1 + (noise * noise)) / N) + (0.5 * (1 + (noise * noise)) * Math.Sqrt(2.0 / N));
        Assert.True(
            Math.Abs(shift.Least!.Nats - 0.5) < 4 * error,
            FormattableString.Invariant($"{shift.Least.Nats:0.0000} nats, expected 0.5, standard error {error:0.0000}")
        );
        double[] expected = [-0.8, -0.6, 0];
        var moves = shift.Moves(inputs);
        var one = Math.Sqrt(Math.E * (1 + (noise * noise)) / N);
        Assert.All(moves.Zip(expected), pair =>
            Assert.True(
                Math.Abs(pair.First.Deviations - pair.Second) < 4 * one,
                FormattableString.Invariant($"moved by {pair.First.Deviations:0.000}, expected {pair.Second:0.0}, standard error {one:0.000}")
            )
        );
        Assert.Equal([true, true, false], moves.Select(move => move.IsTold));
        Assert.Equal(Math.Abs(shift.Mean) / (Math.Abs(shift.Mean) + Math.Abs(shift.Freed.Min())), shift.ContaminationToZero(), 1e-12);
    }

    /// <summary>The interval of the distance holds it, at the worst of a grid of sizes and noise, in nearly as many samples as it says.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void The_interval_holds_the_distance_nearly_as_often_as_it_says()
    {
        const int Rounds = 60;
        var worst = 1.0;
        foreach (var (points, noise) in new[] { (60, 0.0), (60, 0.7), (120, 0.7) })
        {
            var held = 0;
            for (var round = 0; round < Rounds; round++)
            {
                double[] values = [.. Enumerable.Range(0, points).Select(point => 1 + Draw("d" + round, point) + (noise * Draw("e" + round, point)))];
                var nats = new BeliefShift(values, [.. Enumerable.Repeat(noise * noise, points)], (ulong)round, 0.95).Nats();
                held += nats.Low <= 0.5 && nats.High >= 0.5 ? 1 : 0;
            }

            worst = Math.Min(worst, held / (double)Rounds);
        }

        var error = Math.Sqrt(0.9 * 0.1 / Rounds);
        Assert.True(worst > 0.9 - (3 * error), FormattableString.Invariant($"held in {worst:0.000} at the worst, standard error {error:0.000}"));
    }

    [Fact]
    public void Points_that_differ_by_noise_alone_say_nothing()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(point => 0.1 + (0.5 * Draw("noise", point)))];
        Assert.Equal(0, new BeliefShift(values, [.. Enumerable.Repeat(1.0, 200)], 7, 0.95).Kept);
    }

    private static double Draw(string name, int index) => Quantiles.OfNormal(KeyedUniform.At(11, name, index));
}
