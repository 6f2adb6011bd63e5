using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Weighted and moved points against posteriors that are known.</summary>
[Trait("Speed", "Slow")]
public sealed class LearnTests
{
    private static readonly string[] s_names = ["a", "b", "c"];
    private static readonly double[] s_even = [0.5];

    /// <summary>
    /// A truth is drawn from the prior and five incidents from it; its rank among draws from what is learned of them is even
    /// (Talts and others 2018), whether the weights suffice or the points have to be moved.
    /// </summary>
    [Theory]
    [InlineData(5, 1, 500, false)]
    [InlineData(5, 30, 120, true)]
    public void The_truth_ranks_evenly_among_draws_from_what_is_learned(int incidents, int trials, int repetitions, bool isMoved)
    {
        const int Draws = 19;
        var (ranks, moved) = (new List<int>(), 0);
        for (ulong repetition = 0; repetition < (ulong)repetitions; repetition++)
        {
            var truth = s_names.Select((_, dimension) => KeyedUniform.At(repetition, "truth", dimension)).ToArray();
            var hits = Enumerable
                .Range(0, incidents)
                .Select(incident =>
                    Enumerable.Range(0, trials).Count(trial => KeyedUniform.At(repetition, $"trial {trial}", incident) < Chance(truth, incident))
                )
                .ToArray();
            var posterior = new PosteriorSampler(repetition, s_names, 300, (_, places) =>
                [.. places.Select(place => hits.Select((hit, incident) => Binomial(Chance(place, incident), hit, trials)).ToArray())]
            ).Sample()!;
            moved += posterior.Steps > 0 ? 1 : 0;
            var values = Array.ConvertAll(posterior.Places, place => place[0] - place[1]);
            var drawn = Enumerable.Range(0, Draws).Select(draw => values[Pick(posterior.Weights, KeyedUniform.At(repetition, "drawn", draw))]).ToList();
            ranks.Add(RankHistogram.Rank(truth[0] - truth[1], drawn, KeyedUniform.At(repetition, "tie", 0)));
        }

        var found = RankHistogram.Of(ranks, Draws, 10, 0.999);
        var message = FormattableString.Invariant(
            $"{string.Join(' ', found.Counts)}: chi-square {found.ChiSquare:0.0} on 9, p = {found.PValue:0.0000}; moved in {moved} of {repetitions}"
        );
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(found.PValue > 0.001, message);
        Assert.True(isMoved == moved > repetitions * 0.9, message);
    }

    /// <summary>k of n under an even prior is Beta(k + 1, n − k + 1): mean (k + 1)/(n + 2).</summary>
    [Theory]
    [InlineData(3, 10)]
    [InlineData(190, 200)]
    public void Trials_of_one_chance_give_the_beta_distribution(int hits, int trials)
    {
        var posterior = new PosteriorSampler(7, s_names, 1_000, (_, places) =>
            [.. places.Select(place => new[] { Binomial(place[0], hits, trials) })]
        ).Sample()!;
        var mean = posterior.Places.Zip(posterior.Weights, (place, weight) => place[0] * weight).Sum();
        var (a, b) = (hits + 1.0, trials - hits + 1.0);
        var error = Math.Sqrt(a * b / (a + b) / (a + b) / (a + b + 1) / posterior.Effective);
        Assert.True(
            Math.Abs(mean - (a / (a + b))) < 4 * error,
            FormattableString.Invariant($"mean {mean:0.0000}, expected {a / (a + b):0.0000}; one standard error {error:0.0000}; {posterior.Steps} degrees")
        );
        Assert.Equal(trials > 100, posterior.Steps > 0);
    }

    [Fact]
    public void Without_an_incident_what_is_held_after_is_what_was_held_before()
    {
        var posterior = new PosteriorSampler(7, s_names, 200, (_, places) => [.. places.Select(_ => Array.Empty<double>())]).Sample()!;
        Assert.All(posterior.Weights, weight => Assert.Equal(posterior.Weights[0], weight));
        Assert.Equal(200, posterior.Effective, 9);
        Assert.Equal(LatinHypercube.Sample(7, s_names, 200), posterior.Places);
        Assert.Equal(0, posterior.Steps);
    }

    [Fact]
    public void A_point_that_cannot_be_played_has_no_weight_and_where_none_can_there_is_nothing()
    {
        var posterior = new PosteriorSampler(7, s_names, 100, (_, places) => [.. places.Select(place => place[0] < 0.3 ? null : s_even)]).Sample()!;
        Assert.Equal(30, posterior.Weights.Count(weight => weight == 0));
        Assert.Null(new PosteriorSampler(7, s_names, 100, (_, places) => new double[places.Length][]).Sample());
    }

    [Fact]
    public void Leaving_an_incident_out_gives_the_weights_of_the_others()
    {
        static double[][] Found(double[][] places, params int[] which) => [.. places.Select(place => which.Select(one => 0.2 + (0.6 * place[one])).ToArray())];
        var both = new PosteriorSampler(7, s_names, 300, (_, places) => Found(places, 0, 1)).Sample()!;
        var first = new PosteriorSampler(7, s_names, 300, (_, places) => Found(places, 0)).Sample()!;
        Assert.All(both.Without(1).Zip(first.Weights), pair => Assert.Equal(pair.Second, pair.First, 12));
    }

    /// <summary>Shares that differ by chance alone get the mean; those of a beta distribution get its mean after their counts.</summary>
    [Fact]
    public void Counts_are_smoothed_by_as_much_as_the_points_are_alike()
    {
        const int Points = 4_000,
            Runs = 20;
        (double, double)[] Counts(Func<int, double> chance) =>
            [
                .. Enumerable
                    .Range(0, Points)
                    .Select(point => ((double)Enumerable.Range(0, Runs).Count(run => KeyedUniform.At(5, $"run {run}", point) < chance(point)), (double)Runs)),
            ];
        var alike = SmoothedShares.Of(Counts(_ => 0.02));
        Assert.True(alike.Strength > 300, $"{alike.Strength}");
        Assert.InRange(alike.At(3, Runs), 0.015, 0.03);
        var beta = SmoothedShares.Of(Counts(point => MathNet.Numerics.Distributions.Beta.InvCDF(2, 6, KeyedUniform.At(5, "point", point))));
        Assert.InRange(beta.Strength, 7, 9);
        Assert.InRange(beta.At(10, Runs), 0.41, 0.45);
        var never = SmoothedShares.Of([(0, 20), (0, 20)]);
        Assert.Equal((0.5 / 41, double.PositiveInfinity), (never.Mean, never.Strength));
        Assert.Equal(never.Mean, never.At(0, 20));
    }

    [Fact]
    public void Weighted_places_are_held_against_evenness()
    {
        double[] places = [.. Enumerable.Range(0, 400).Select(place => (place + 0.5) / 400)];
        double[] even = [.. Enumerable.Repeat(1 / 400.0, 400)],
            up = [.. places.Select(place => place / 200)];
        Assert.Equal(1 / 800.0, WeightedPlaces.Distance(places, even), 12);
        Assert.Equal(0.25, WeightedPlaces.Distance(places, up), 2);
        Assert.InRange(WeightedPlaces.PValue(1.358 / Math.Sqrt(1e8), 1e8), 0.0499, 0.0501);
        Assert.InRange(WeightedPlaces.PValue(1.628 / Math.Sqrt(1e8), 1e8), 0.0099, 0.0101);
        Assert.All(WeightedPlaces.Quantiles(places, even, [0.05, 0.5, 0.95]).Zip([0.05, 0.5, 0.95]), pair => Assert.Equal(pair.Second, pair.First, 9));
        Assert.All(WeightedPlaces.Quantiles(places, up, [0.25, 0.81]).Zip([0.5, 0.9]), pair => Assert.Equal(pair.Second, pair.First, 2));
    }

    private static double Chance(double[] place, int incident) => 0.05 + (0.9 * place[incident % 2] * (incident < 2 ? 1 : 0.5 + (0.5 * place[2])));

    private static double Binomial(double chance, int hits, int trials) => MathNet.Numerics.Distributions.Binomial.PMF(chance, trials, hits);

    private static int Pick(double[] weights, double place)
    {
        var point = 0;
        for (var sum = weights[0]; sum < place && point < weights.Length - 1; sum += weights[point])
        {
            point++;
        }

        return point;
    }
}
