using MathNet.Numerics.Distributions;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// How often the intervals of studies hold the truth, and how often families of tests err, over 2,000 samples from a known
/// source: the nominal level less three standard errors, or the range published for the method.
/// </summary>
[Trait("Speed", "Slow")]
public class StatisticsCoverageMore
{
    private const int Samples = 2_000;
    private const double Nominal = 0.95;

    [Fact]
    public void Clopper_Pearson_covers() => Holds("Clopper-Pearson, n = 100, p anywhere", draw =>
        {
            var p = 0.01 + (0.98 * draw());
            return Covers(ClopperPearson.Interval(Enumerable.Range(0, 100).Count(_ => draw() < p), 100, Nominal), p);
        });

    [Fact]
    public void Newcombe_independent_covers() => Holds("Newcombe independent, n = 70 and 80, p anywhere", draw =>
        {
            var (p, q) = (0.02 + (0.96 * draw()), 0.02 + (0.96 * draw()));
            var (first, second) = (Enumerable.Range(0, 70).Count(_ => draw() < p), Enumerable.Range(0, 80).Count(_ => draw() < q));
            return Covers(NewcombeIndependent.Interval(first, 70, second, 80, Nominal), p - q);
        });

    [Fact]
    public void The_held_out_density_of_a_box_covers() => Holds("PRIM, held-out density, noisy step in one of two inputs, n = 200", (draw, round) =>
        {
            double[][] points = [.. Enumerable.Range(0, 200).Select(_ => new[] { draw(), draw() })];
            double[] target = [.. points.Select(point => draw() < (point[0] < 0.4 ? 0.8 : 0.2) ? 1.0 : 0)];
            var found = PrimDiscovery.Find(points, target, new PrimSettings(Resamples: 0, Seed: (ulong)round));

            // The chance of a case at a place drawn uniformly from the box.
            var (low, high) = (Math.Max(0, found.Box.Box.Low[0]), Math.Min(1, found.Box.Box.High[0]));
            var truth = 0.2 + (0.6 * Math.Max(0, Math.Min(0.4, high) - low) / (high - low));
            return Covers(found.HeldOut.Density, truth);
        });

    [Theory]
    [InlineData(20, 0.5)]
    [InlineData(200, 0.9)]
    public void Order_statistics_cover(int n, double p) =>
        Holds($"order statistics, n = {n}, quantile {p}, exponential", draw =>
            Covers(QuantileInterval.Of([.. Enumerable.Range(0, n).Select(_ => -Math.Log(draw())).Order()], p, Nominal), -Math.Log(1 - p))
        );

    [Theory]
    [InlineData(50, 0.90, 0.94)]
    [InlineData(200, 0.92, 0.96)]
    public void The_bootstrap_covers_as_published(int n, double least, double most)
    {
        BootstrapBca.Statistic mean = Mean;
        var seed = 0UL;
        var covered = Share($"BCa, exponential mean, n = {n}", draw =>
            Covers(BootstrapBca.Interval([.. Enumerable.Range(0, n).Select(_ => -Math.Log(draw()))], mean, Nominal, 500, seed++), 1)
        );
        Assert.InRange(covered, least, most);
    }

    [Fact]
    public void Credible_intervals_cover_over_the_prior() => Holds("Beta-binomial, uniform prior, 10 trials", draw =>
        {
            var p = draw();
            return Covers(BetaBelief.Uniform.After(Enumerable.Range(0, 10).Count(_ => draw() < p), 10).Credible(Nominal), p);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    public void Simultaneous_intervals_hold_together(double common) => Holds($"Šidák, 20 normal means, {common} in common", draw =>
        {
            var (z, shared) = (Simultaneous.HalfWidth(Nominal, 20), Gauss(draw) * Math.Sqrt(common));
            return Enumerable.Range(0, 20).All(_ => Math.Abs(shared + (Gauss(draw) * Math.Sqrt(1 - common))) <= z);
        });

    [Fact]
    public void Intervals_each_alone_do_not_hold_together() =>
        Fails("20 normal means, each alone", draw => Enumerable.Range(0, 20).All(_ => Math.Abs(Gauss(draw)) <= NormalQuantile.TwoSided(Nominal)));

    [Fact]
    public void Holm_keeps_the_family_error()
    {
        Holds("Holm, 20 true nulls, none rejected", draw => Holm.Adjust([.. Enumerable.Range(0, 20).Select(_ => draw())]).All(p => p > 0.05));
        Fails("20 true nulls without adjustment", draw => Enumerable.Range(0, 20).All(_ => draw() > 0.05));
    }

    [Fact]
    public void A_difference_that_matters_is_seldom_called_smaller() => Holds("two one-sided tests at 5 %, difference of just the width", draw =>
        {
            // n = 50, deviation 0.05, width 0.02, the truth at the width.
            var sample = Sample(draw, 50, () => 0.02 + (0.05 * Gauss(draw)));
            return Equivalence.Of(StudentMean.Interval(sample, Equivalence.ConfidenceFor(0.05)), 0.02) != Magnitude.SmallerThanMatters;
        });

    [Fact]
    public void Morris_covers() => Holds("Morris' μ*, product model, r = 20", (draw, round) =>
        {
            // f = a (1 + b) on the levels 0 and 1: the effect of a is 1 or 2 with equal chance, so μ* = 1.5.
            var points = MorrisScreening.Points((ulong)round, ["a", "b"], 20, 2);
            double[] outputs = [.. points.Select(point => point[0] * (1 + point[1]))];
            return Covers(MorrisScreening.Measure(points, outputs, new double[outputs.Length], Nominal)[0].MuStar, 1.5);
        });

    [Fact]
    public void Sobol_indices_cover()
    {
        // f = x1 + 2 x2 with noise a third of its variance of 5/12: S = 0.2, 0.8.
        var noise = 5.0 / 36;
        double[] truth = [0.2, 0.8];
        var totals = 0;
        Holds("Sobol', first order of the greater", (draw, round) =>
        {
            var outputs = SobolDesign
                .Points((ulong)round, ["a", "b"], 128)
                .Select(point => point[0] + (2 * point[1]) + (Math.Sqrt(noise) * Gauss(draw)))
                .ToArray();
            var found = SobolIndices.Estimate(outputs, [.. outputs.Select(_ => noise)], 2, new(Nominal, 200, 0.2, (ulong)round)).Inputs;
            totals += Covers(found[0].Total, truth[0]) ? 1 : 0;
            return Covers(found[1].First, truth[1]);
        });
        Holds("Sobol', total of the smaller", (_, _) => totals-- > 0);
    }

    [Fact]
    public void The_value_of_perfect_information_covers() => Holds("EVPI, INB ~ N(0.5, 1) and noise of variance 1, n = 400", (draw, round) =>
        {
            double[][] benefits = [.. Enumerable.Range(0, 400).Select(_ => new[] { 0, 0.5 + Gauss(draw) + Gauss(draw) })];
            double[][] noise =
            [
                [0, 0],
                [0, 1],
            ];
            double[][] none = [.. benefits.Select(_ => Array.Empty<double>())];
            return Covers(ValueOfInformation.Estimate(none, benefits, noise, new(100, 0, Nominal, (ulong)round)).OnAll.Value, 0.19780);
        });

    [Fact]
    public void The_value_of_partial_information_covers() => Holds("EVPPI of x, INB = 0.5 + x + z and noise of variance 1, n = 400", (draw, round) =>
        {
            double[][] inputs = [.. Enumerable.Range(0, 400).Select(_ => new[] { Gauss(draw) })];
            double[][] benefits = [.. inputs.Select(x => new[] { 0, 0.5 + x[0] + (Math.Sqrt(2) * Gauss(draw)) })];
            return Covers(ValueOfInformation.Estimate(inputs, benefits, null, new(30, 0, Nominal, (ulong)round)).OnOne[0].Value, 0.19780);
        });

    private static Moments Sample(Func<double> draw, int n, Func<double> value)
    {
        var moments = default(Moments);
        for (var i = 0; i < n; i++)
        {
            moments.Add(value());
        }

        return moments;
    }

    private static double Mean(ReadOnlySpan<double> sample)
    {
        var sum = 0.0;
        foreach (var value in sample)
        {
            sum += value;
        }

        return sum / sample.Length;
    }

    private static double Gauss(Func<double> draw) => Normal.InvCDF(0, 1, draw());

    private static bool Covers(Estimate interval, double truth) => interval.Low <= truth && truth <= interval.High;

    private static void Holds(string what, Func<Func<double>, bool> sample) => Holds(what, (draw, _) => sample(draw));

    private static void Holds(string what, Func<Func<double>, int, bool> sample)
    {
        var covered = Share(what, sample);
        Assert.True(covered >= Least, FormattableString.Invariant($"{what}: covers {covered:0.0000}, least {Least:0.0000}"));
    }

    private static void Fails(string what, Func<Func<double>, bool> sample) => Assert.True(Share(what, sample) < Least, what + " is wrong on purpose");

    private static double Least => Nominal - (3 * Math.Sqrt(Nominal * (1 - Nominal) / Samples));

    private static double Share(string what, Func<Func<double>, bool> sample) => Share(what, (draw, _) => sample(draw));

    private static double Share(string what, Func<Func<double>, int, bool> sample)
    {
        var index = 0L;
        var held = Enumerable.Range(0, Samples).Count(round => sample(() => KeyedUniform.At(1, what, index++), round)) / (double)Samples;
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"{what}: {held:0.0000} of {Samples} samples; nominal {Nominal}, least {Least:0.0000}")
        );
        return held;
    }
}
