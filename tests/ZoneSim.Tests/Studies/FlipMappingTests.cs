using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Studies;

/// <summary>Histories of a map go where they decide, and no sign is told more often by mistake than the level allows.</summary>
[Trait("Speed", "Slow")]
public class FlipMappingTests
{
    private const int Side = 5;

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 0.02)]
    [InlineData(0.03, 0.03)]
    public void Signs_are_seldom_told_where_nothing_differs(double share, double apart)
    {
        var wrong = 0;
        const int rounds = 150;
        for (var round = 0; round < rounds; round++)
        {
            var (table, rule) = Map(round, 80, _ => 0, share, apart, out _);
            wrong += table.Yields.Any(yield => rule.Of(yield) != KnownSign.Undecided) ? 1 : 0;
        }

        var error = Math.Sqrt(0.05 * 0.95 / rounds);
        Assert.True(
            wrong / (double)rounds <= 0.05 + (3 * error),
            FormattableString.Invariant($"{wrong / (double)rounds:0.000} of maps tell a sign by mistake; one standard error {error:0.000}")
        );
    }

    [Fact]
    public void No_more_histories_are_spent_than_with_the_same_number_everywhere_and_more_is_told()
    {
        var (told, even, spent) = (0, 0, 0L);
        const int replications = 200;
        for (var round = 0; round < 20; round++)
        {
            double Difference(int point) => 0.12 * ((point % Side) - 2.0) / 2;
            var (table, rule) = Map(round, replications, Difference, 0.4, 0.3, out var play);
            var here = table.Yields.Sum(yield => (long)yield.Pairs);
            Assert.True(here <= (long)table.Yields.Length * replications);
            spent = Math.Max(spent, here);
            told += table.Yields.Count(yield => rule.Of(yield) is KnownSign.Above or KnownSign.Below);
            var plain = new SignRule(0.95, table.Yields.Length, isShare: true);
            even += play(table.Design with { Replications = replications, Round = null }).Count(yield => plain.Of(yield) is KnownSign.Above or KnownSign.Below);
            Assert.DoesNotContain(table.Yields.Index(), one => rule.Of(one.Item) is KnownSign.Above && Difference(one.Index) < 0);
        }

        Assert.True(told >= 1.2 * even && spent > 0, $"{told} signs told, {even} with the same number everywhere");
    }

    [Fact]
    public void Rounds_of_one_point_are_the_point_played_at_once()
    {
        var play = Play(3, _ => 0.1, 0.4, 0.3);
        var design = Design(160);
        var (first, rest) = (
            play(design with { Replications = 40 }),
            play(design with { Replications = 120, Points = [.. design.Points.Select(point => point with { FirstReplication = 40 })] })
        );
        Assert.All(play(design).Zip(first.Zip(rest, (a, b) => a.With(b))), pair =>
        {
            Assert.Equal(pair.First.Pairs, pair.Second.Pairs);
            Assert.Equal(pair.First.Response.Value, pair.Second.Response.Value, 12);
            Assert.Equal(pair.First.Response.Variance, pair.Second.Response.Variance, 12);
        });
    }

    private static (PointTable Table, SignRule Rule) Map(
        int round,
        int replications,
        Func<int, double> difference,
        double share,
        double apart,
        out Func<PointDesign, DesignPointResult[]> play
    )
    {
        play = Play(round, difference, share, apart);
        var mapping = new FlipMapping(PointBench.Plan<FlipPlan>("line.answered", "line.relayed") with { Replications = replications }, true, play);
        return (mapping.Play(Design(replications)), mapping.Rule(Side * Side));
    }

    private static PointDesign Design(int replications) =>
        new("map", [], [.. Enumerable.Range(0, Side * Side).Select(point => new DesignPoint([point], 0, -1))], 1, replications);

    /// <summary>
    /// Two policies of one share; a part of the histories differs between them, one way or the other, by a difference that hangs on the point.
    /// </summary>
    private static Func<PointDesign, DesignPointResult[]> Play(int round, Func<int, double> difference, double share, double apart) =>
        design =>
            [
                .. design.Points.Select(point =>
                {
                    double U(string name, long replication) =>
                        KeyedUniform.At((ulong)round, FormattableString.Invariant($"{name} {point.Values[0]}"), replication);
                    double[][] values = [new double[design.Replications], new double[design.Replications]];
                    for (var i = 0; i < design.Replications; i++)
                    {
                        var replication = point.FirstReplication + i;
                        values[0][i] = values[1][i] = U("both", replication) < share ? 1 : 0;
                        if (U("apart", replication) < apart)
                        {
                            var up = U("up", replication) < 0.5 + (difference((int)point.Values[0]) / (2 * apart));
                            (values[0][i], values[1][i]) = up ? (0, 1) : (1, 0);
                        }
                    }

                    return DesignPointResult.Of(values, design.Replications, 0, null);
                }),
            ];
}
