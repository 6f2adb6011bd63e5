using CsCheck;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Regret and robustness of a table worked out by hand: three options in four states.</summary>
[Trait("Speed", "Slow")]
public class RegretTests
{
    private static readonly double[][] s_payoffs =
    [
        [10, 8, 2, 4],
        [6, 6, 6, 6],
        [9, 0, 5, 12],
    ];

    [Fact]
    public void The_regrets_are_exact()
    {
        // Most in each state: 10, 8, 6, 12.
        Assert.Equal(
            [
                [0, 0, 4, 8],
                [4, 2, 0, 6],
                [1, 8, 1, 0],
            ],
            Regret.Table(s_payoffs)
        );
    }

    [Fact]
    public void Every_metric_is_exact()
    {
        var found = Robustness.Of(s_payoffs, 0.25, 5);
        Assert.Equal([2, 6, 0], found.Select(one => one.Maximin));
        Assert.Equal([10, 6, 12], found.Select(one => one.Maximax));
        Assert.Equal([4, 6, 3], found.Select(one => one.Hurwicz));
        Assert.Equal([6, 6, 6.5], found.Select(one => one.Laplace));
        Assert.Equal([8, 6, 8], found.Select(one => one.MinimaxRegret));

        // Sorted regrets 0 0 4 8; 0 2 4 6; 0 1 1 8: place 2.7 between the third and the fourth.
        Near([4 + (0.7 * 4), 4 + (0.7 * 2), 1 + (0.7 * 7)], found.Select(one => one.Regret90));

        // Mean squares of deviations: (16 + 4 + 16 + 4)/4 = 10; 0; (6.25 + 42.25 + 2.25 + 30.25)/4 = 20.25.
        Near([7 / (1 + Math.Sqrt(10)), 7, 7.5 / 5.5], found.Select(one => one.MeanVariance));

        // Medians 6, 6, 7: shortfalls 4 + 2; none; 7 + 2.
        Assert.Equal([6, 0, 9], found.Select(one => one.UndesirableDeviations));
        Assert.Equal([0.5, 1, 0.75], found.Select(one => one.StarrsDomain));

        // q10 and q90 at places 0.3 and 2.7, q25 and q75 at 0.75 and 2.25. First: 2.6 and 9.4, 3.5 and 8.5. Third: 1.5 and 11.1, 3.75 and 9.75.
        Near([0, double.NaN, ((12.6 / 2) - 7) / (9.6 / 2)], found.Select(one => one.Skewness));
        Near([6.8 / 5, double.NaN, 9.6 / 6], found.Select(one => one.Peakedness));
    }

    [Fact]
    public void Regret_is_never_below_0_and_each_state_has_an_option_without()
    {
        Gen.Double[-100, 100]
            .Array[4]
            .Array[1, 6]
            .Sample(payoffs =>
            {
                var regrets = Regret.Table(payoffs);
                Assert.All(regrets, option => Assert.All(option, regret => Assert.True(regret >= 0)));
                Assert.All(Enumerable.Range(0, 4), state => Assert.Equal(0, regrets.Min(option => option[state])));
            });
    }

    [Fact]
    public void A_table_with_a_gap_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Regret.Table([
                [1, 2],
                [1],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            Regret.Table([
                [1, double.NaN],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            Regret.Table([
                [],
            ])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Regret.Table([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Robustness.Of(s_payoffs, 1.5, 0));
    }

    private static void Near(IEnumerable<double> expected, IEnumerable<double> found) =>
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 12));
}
