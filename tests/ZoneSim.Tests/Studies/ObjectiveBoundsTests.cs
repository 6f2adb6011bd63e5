using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>No mean of an objective, a column or a study's base case is told without a width, or outside of what can be.</summary>
public sealed class ObjectiveBoundsTests
{
    private static readonly Scenario s_scenario = StudyBench.Scenario();

    public static TheoryData<string> Objectives => [.. s_scenario.Objectives.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Objectives))]
    public void An_objective_of_equal_histories_has_a_width(string name)
    {
        var objective = s_scenario.Objectives.Single(one => one.Name == name);
        foreach (var goal in new[] { Goal.Minimise, Goal.Maximise })
        {
            foreach (var n in new[] { 2, 25, 50, 2_000 })
            {
                var payoffs = PolicyPayoff.OfReplications([new double[n], new double[n]], objective with { Goal = goal }, s_scenario, 6, 0.95);
                Assert.All(payoffs, payoff =>
                {
                    Assert.Equal((0, 0), (payoff.Payoff.Value, payoff.Payoff.Low));
                    Assert.True(payoff.Payoff.High > 0, $"{name}, n = {n}: {payoff.Payoff}");
                });
                Assert.True(payoffs[1].RegretError > 0, $"{name}, n = {n}: {payoffs[1]}");
            }
        }
    }

    [Fact]
    public void A_negative_weight_turns_the_bounds_round()
    {
        var loss = s_scenario.Objectives.Single(one => one.Name == "reached");
        var sum = loss with { Terms = [new ObjectiveTerm(TermKind.End, "reached", 100), new ObjectiveTerm(TermKind.End, "out", -20)], SumUnit = "points" };
        var bounds = MeanBounds.Of(sum, s_scenario);
        Assert.Equal((-20, 100, 120), (bounds.Least, bounds.Most, bounds.Size));
    }

    /// <summary>Columns with a mean over every row, but for when things happen, which a scenario may fix.</summary>
    [Fact]
    public void A_column_of_zeros_has_a_width_within_what_can_be()
    {
        foreach (var column in LedgerColumns.All.Where(one => one.Type is ColumnType.Count or ColumnType.Number && one.Name is not ("start_min" or "end_min")))
        {
            foreach (var kind in new[] { IncursionKind.Convoy, IncursionKind.Drone })
            {
                var bounds = MeanBounds.Of(column, kind, s_scenario);
                var mean = bounds.Interval(Moments.Of(new double[50]), 0.95);
                Assert.True(mean is { Low: 0, High: > 0 } && mean.High <= bounds.Most, $"{column.Name}: {mean}");
            }
        }
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(50, 3)]
    public void A_point_of_zeros_has_a_width(int n, int policies)
    {
        var values = Enumerable.Range(0, policies).Select(_ => new double[n]).ToArray();
        foreach (var name in new[] { "vehicles_hit", "partner_casualties", "time_in_zone_min", "depth_km", "closest_approach_km" })
        {
            var bounds = MeanBounds.Of(LedgerColumns.Named(name), IncursionKind.Convoy, s_scenario);
            var found = new BaseIntervals(false, bounds, 0.95).Of(DesignPointResult.Of(values, n, 0, null));
            Assert.True(found.Response is { Low: < 0, High: > 0 }, $"{name}: {found.Response}");
            Assert.All(found.Levels, level => Assert.True(level is { Low: 0, High: > 0 }, $"{name}: {level}"));
        }
    }

    /// <summary>A mean over several convoys is 0, ½ or 1 in a history: whole sums must not make it one 0 or 1.</summary>
    [Fact]
    public void Halves_are_not_counted_as_events()
    {
        double[] first = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 0.5 : 0)];
        double[] second = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? 0.5 : 1)];
        var found = new BaseIntervals(false, new MeanBounds(0, 1, 0, 1), 0.95).Of(DesignPointResult.Of([first, second], 40, 0, null));
        var paired = StudentMean.Interval(Moments.Of([.. first.Zip(second, (a, b) => b - a)]), 0.95);
        Assert.Equal(paired.Value, found.Response.Value, 12);
        Assert.InRange(found.Response.High - found.Response.Low, 0.95 * (paired.High - paired.Low), 1.4 * (paired.High - paired.Low));
    }
}
