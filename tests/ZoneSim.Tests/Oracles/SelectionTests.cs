using MathNet.Numerics.Distributions;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Choosing the option with the greatest mean, at a fixed number of rows and sequentially.</summary>
[Trait("Speed", "Slow")]
public class SelectionTests
{
    private const int Rounds = 2_000;

    [Fact]
    public void The_constants_of_Kim_and_Nelson()
    {
        Assert.Equal(0.8591, KimNelson.Eta(10, 0.05, 10), 4);
        Assert.Equal(15.4635, KimNelson.H2(10, 0.05, 10), 4);
    }

    [Theory]
    [InlineData(false, 10, 0)]
    [InlineData(true, 20, 0)]
    [InlineData(true, 20, 0.8)]
    public void The_best_of_five_is_chosen_as_often_as_guaranteed(bool keepEstimating, int firstStage, double common)
    {
        // Slippage: the third is ahead by just the indifference zone; deviations 1, a share of the variance in common.
        var (right, rows) = (0, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var draw = Normals($"slippage/{common}/{round}");
            var selection = new KimNelson(5, new(0.95, 1 / Math.Sqrt(10), firstStage, 0, keepEstimating));
            while (!selection.Done)
            {
                var shared = draw() * Math.Sqrt(common);
                selection.Feed([.. Enumerable.Range(0, 5).Select(option => (option == 2 ? 1 / Math.Sqrt(10) : 0) + shared + (draw() * Math.Sqrt(1 - common)))]);
            }

            right += selection.Leader == 2 ? 1 : 0;
            rows += selection.Rows;
        }

        AtLeast(
            FormattableString.Invariant(
                $"correct selection, KN{(keepEstimating ? "++" : "")}, n0 = {firstStage}, {common} in common, mean rows {rows / (double)Rounds:0}"
            ),
            0.95,
            right
        );
    }

    [Fact]
    public void A_rare_difference_is_not_overlooked_where_early_histories_agree()
    {
        // The second gives more in 4 % of histories and less in 1 %: ahead by 0.03, where 0.02 matters. One first stage in
        // thirteen of 50 rows shows no difference at all; without the floor the choice is then made on nothing.
        AtLeast("correct selection of a rare difference", 0.95, Right(range: 1));
        Assert.True(Right(range: 0) < 0.93 * Rounds, "without the floor it should fail");

        static int Right(double range) =>
            Enumerable
                .Range(0, Rounds)
                .Count(round =>
                {
                    var (draw, name) = (0L, $"rare/{round}");
                    double[] Row()
                    {
                        var u = KeyedUniform.At(1, name, draw++);
                        return [u < 0.01 ? 1 : 0, u > 0.96 ? 1 : 0];
                    }

                    return Play(new KimNelson(2, new(0.95, 0.02, 50, range)), _ => Row()).Leader == 1;
                });
    }

    [Fact]
    public void Options_that_agree_in_every_history_end_in_a_tie()
    {
        var selection = Play(new KimNelson(3, new(0.95, 0.02, 50, DifferenceRange: 1)), row => [row % 2, row % 2, row % 2]);
        Assert.Equal([0, 1, 2], selection.Left);
        Assert.Equal(0, selection.Leader);
        Assert.InRange(selection.Rows, 100, 1_000);
    }

    [Fact]
    public void Options_far_behind_fall_out_at_the_first_look_and_rows_after_the_choice_are_not_taken()
    {
        var draw = Normals("far");
        var selection = Play(new KimNelson(3, new(0.95, 0.5, 20, 0)), _ => [draw(), 100 + draw(), -100 + draw()]);
        Assert.Equal((1, 20, true), (selection.Leader, selection.Rows, selection.Done));
        Assert.Equal((20, 1), (selection.Dropped[2]!.Row, selection.Dropped[2]!.Behind));
        Assert.InRange(selection.Dropped[0]!.Difference, -102, -98);
        Assert.Null(selection.Dropped[1]);
        Assert.False(selection.Feed([0, 0, 0]));
        Assert.Equal(20, selection.Rows);
    }

    /// <summary>
    /// With three options h² is larger than with two, so that a third makes the choice later; and all pairs are looked at, the third's too.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_third_option_is_compared_with_both_others_and_costs_rows(int best)
    {
        double[] Means(int options) =>
            [
                .. Enumerable
                    .Range(0, options)
                    .Select(option =>
                        option == best ? 0.5
                        : option == (best + 1) % 3 ? 0.1
                        : 0
                    ),
            ];
        var settings = new KimNelsonSettings(0.95, 0.3, 20, 0, KeepEstimating: false);
        var (third, second) = (0L, 0L);
        for (var round = 0; round < 300; round++)
        {
            var (draw, again) = (Normals($"third/{best}/{round}"), Normals($"third/{best}/{round}"));
            var three = Play(new KimNelson(3, settings), _ => [.. Means(3).Select(mean => mean + draw())]);
            Assert.Single(three.Left);
            Assert.Equal(2, three.Dropped.Count(one => one is not null));
            third += three.Rows;
            if (best < 2)
            {
                second += Play(new KimNelson(2, settings), _ => Means(3).Select(mean => mean + again()).ToArray()[..2]).Rows;
            }
        }

        Assert.True(best == 2 || third > second, $"three options took {third} rows, two of them {second}");
        Assert.True(KimNelson.H2(3, 0.05, 20) > KimNelson.H2(2, 0.05, 20));
    }

    [Fact]
    public void A_selection_without_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new KimNelson(1, new(0.95, 0.1, 10, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KimNelson(2, new(0.95, 0, 10, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KimNelson(2, new(0.5, 0.1, 10, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KimNelson(2, new(1, 0.1, 10, 0)));
        Assert.Throws<ArgumentException>(() => new KimNelson(2, new(0.95, 0.1, 10, 0)).Feed([1, double.NaN]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.9)]
    public void All_comparisons_with_the_best_hold_together(double common)
    {
        // Five options with means 0.2, 0, 0, 0, −0.1: the mean less the greatest of the others is 0.2, −0.2, −0.2, −0.2, −0.3.
        double[] means = [0.2, 0, 0, 0, -0.1];
        double[] truth = [0.2, -0.2, -0.2, -0.2, -0.3];
        Hold($"MCB, five options, {common} in common", means, truth, common);
    }

    [Fact]
    public void Twenty_comparisons_hold_together() =>
        Hold("MCB, 19 equal options and one ahead", [0.3, .. new double[19]], [0.3, .. Enumerable.Repeat(-0.3, 19)], 0.5);

    [Fact]
    public void Comparisons_with_the_best_worked_out_by_hand()
    {
        // Differences a − b: 1, 2, 3: mean 2, variance 1. t(2, 0.95) = 2.919986.
        var pairs = new PairedDifferences(2);
        double[][] rows =
        [
            [5, 4],
            [7, 5],
            [9, 6],
        ];
        foreach (var row in rows)
        {
            pairs.Add(row);
        }

        var far = 2 + (2.919986 / Math.Sqrt(3));
        var found = MultipleComparisonsWithBest.Intervals(pairs, 0.95);
        Assert.Equal((2, 0), (found[0].Value, found[0].Low));
        Assert.Equal((-2, 0), (found[1].Value, found[1].High));
        Assert.Equal([far, -far], new[] { found[0].High, found[1].Low }, (x, y) => Math.Abs(x - y) < 1e-4);
    }

    private static void Hold(string what, double[] means, double[] truth, double common)
    {
        var held = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (draw, pairs) = (Normals($"{what}/{round}"), new PairedDifferences(means.Length));
            for (var row = 0; row < 20; row++)
            {
                var shared = draw() * Math.Sqrt(common);
                pairs.Add([.. means.Select(mean => mean + shared + (draw() * Math.Sqrt(1 - common)))]);
            }

            held += MultipleComparisonsWithBest.Intervals(pairs, 0.95).Zip(truth).All(one => one.First.Low <= one.Second && one.Second <= one.First.High)
                ? 1
                : 0;
        }

        AtLeast(what, 0.95, held);
    }

    private static KimNelson Play(KimNelson selection, Func<int, double[]> row)
    {
        for (var i = 0; i < 100_000 && !selection.Done; i++)
        {
            selection.Feed(row(i));
        }

        return selection;
    }

    private static Func<double> Normals(string name)
    {
        var index = 0L;
        return () => Normal.InvCDF(0, 1, KeyedUniform.At(1, name, index++));
    }

    private static void AtLeast(string what, double nominal, int held)
    {
        var least = nominal - (3 * Math.Sqrt(nominal * (1 - nominal) / Rounds));
        var message = FormattableString.Invariant($"{what}: {held / (double)Rounds:0.0000} of {Rounds}; nominal {nominal}, least {least:0.0000}");
        TestContext.Current.TestOutputHelper?.WriteLine(message);
        Assert.True(held >= least * Rounds, message);
    }
}
