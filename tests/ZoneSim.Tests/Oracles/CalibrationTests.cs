using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Rank histograms and probability transforms: flat where the model is right, and not where it is wrong on purpose.</summary>
[Trait("Speed", "Slow")]
public class CalibrationTests
{
    private const int Rounds = 2_000;
    private const int Draws = 99;

    [Theory]
    [InlineData(1, true)]
    [InlineData(0.4, false)]
    [InlineData(2.5, false)]
    public void Ranks_are_uniform_under_the_right_posterior_only(double weight, bool uniform)
    {
        // A chance from the uniform prior, 10 trials, draws from Beta(1 + w s, 1 + w f): right for w = 1, else too wide or too narrow.
        var found = RankHistogram.Of([.. Enumerable.Range(0, Rounds).Select(round => Rank(round, weight))], Draws, 20, 0.999);
        var message = FormattableString.Invariant($"chi-square {found.ChiSquare:0.0} on 19, p = {found.PValue:0.0000}");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(uniform == (found.PValue > 0.001), message);
        Assert.True(uniform == found.Counts.All(count => count >= found.Low && count <= found.High), message);
        Assert.Equal((Rounds, 100), (found.Counts.Sum(), found.Expected));
        Assert.True(uniform || found.Counts[0] > 2 * found.Counts[10] == weight > 1, "piled up at the ends where too narrow");
    }

    [Fact]
    public void Chi_square_rejects_true_uniforms_as_often_as_its_level()
    {
        var rejected = Enumerable
            .Range(0, Rounds)
            .Count(round =>
                RankHistogram.Of([.. Enumerable.Range(0, 100).Select(i => (int)(KeyedUniform.At(1, $"ranks/{round}", i) * 100))], Draws, 10, 0.95).PValue < 0.05
            );
        Theory.ShareIs("chi-square at 5 %", 0.05, 0.08, rejected, Rounds);
    }

    [Fact]
    public void Ties_are_broken_evenly_and_what_does_not_fit_is_refused()
    {
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(tie => RankHistogram.Rank(5, [5, 5, 5], (tie + 0.5) / 4)));
        Assert.Equal(2, RankHistogram.Rank(2.5, [1, 2, 3], 0.99));
        Assert.Throws<ArgumentException>(() => RankHistogram.Of([1], 99, 7, 0.95));
        Assert.Throws<ArgumentException>(() => RankHistogram.Of([100], 99, 10, 0.95));
        Assert.Throws<ArgumentException>(() => RankHistogram.Of([], 99, 10, 0.95));
    }

    [Fact]
    public void The_probability_transform_is_uniform_under_the_true_model()
    {
        double[] Transforms(double shift) =>
            [
                .. Enumerable
                    .Range(0, Rounds)
                    .Select(round =>
                        ProbabilityScores.Pit(
                            Draw("observed", round, 0) + shift,
                            [.. Enumerable.Range(0, 50).Select(i => Draw("forecast", round, i))],
                            KeyedUniform.At(1, "tie", round)
                        )
                    ),
            ];
        Theory.DistributionIs("probability transform", x => x, x => x * x, Transforms(0));
        Assert.True(Transforms(1).Average() > 0.65);
        Assert.Equal(0.5, ProbabilityScores.Pit(3, [3, 3, 3], 0.5), 12);

        static double Draw(string name, int round, int i) => Normal.InvCDF(0, 1, KeyedUniform.At(1, $"{name}/{round}", i));
    }

    private static int Rank(int round, double weight)
    {
        var truth = KeyedUniform.At(1, "truth", round);
        var successes = Enumerable.Range(0, 10).Count(i => KeyedUniform.At(1, $"trial/{round}", i) < truth);
        var (a, b) = (1 + (weight * successes), 1 + (weight * (10 - successes)));

        // How many draws of Beta(a, b) lie below the truth is binomial, with the chance that one does.
        var chance = Beta.CDF(a, b, truth);
        return Enumerable.Range(0, Draws).Count(i => KeyedUniform.At(1, $"draw/{round}", i) < chance);
    }
}
