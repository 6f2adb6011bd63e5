using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Scenarios;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Oracles;

/// <summary>Quantities that move together: ranks as wanted, margins as they were, and one index for a group.</summary>
public sealed class TogetherTests
{
    private static readonly string[] s_names = ["a", "b", "c", "d"];

    /// <summary>The greatest distance over all pairs and a grid of correlations, at 500 points; each margin has the same values as before.</summary>
    [Fact]
    public void Rank_correlations_are_met_within_three_hundredths_and_margins_are_unchanged()
    {
        var worst = 0.0;
        foreach (var correlation in (double[])[-0.3, 0, 0.3, 0.6, 0.9, 0.97])
        {
            for (ulong seed = 1; seed <= 5; seed++)
            {
                double[][] wanted = [.. s_names.Select((_, i) => s_names.Select((_, j) => i == j ? 1 : i < 3 && j < 3 ? correlation : correlation / 3).ToArray())];
                var (before, after) = (LatinHypercube.Sample(seed, s_names, 500), LatinHypercube.Sample(seed, s_names, 500));
                ImanConover.Order(after, [0, 1, 2, 3], wanted);
                for (var i = 0; i < s_names.Length; i++)
                {
                    Assert.Equal(before.Select(point => point[i]).Order(), after.Select(point => point[i]).Order());
                    for (var j = 0; j < i; j++)
                    {
                        worst = Math.Max(worst, Math.Abs(ImanConover.Rank([.. after.Select(point => point[i])], [.. after.Select(point => point[j])]) - wanted[i][j]));
                    }
                }

                Assert.Equal(before.Select(point => point[0]), after.Select(point => point[0]));
            }
        }

        Assert.True(worst < 0.03, $"the farthest rank correlation is off by {worst:0.000}");
    }

    [Fact]
    public void A_place_is_mixed_to_the_same_correlations_and_stays_even()
    {
        var group = new TogetherGroup("g", ["a", "c"], [[1, 0.7], [0.7, 1]]);
        var together = new MovedTogether([group], ["a", "b", "c"]);
        var mixed = LatinHypercube.Sample(3, ["a", "b", "c"], 4_000).Select(together.Mixed).ToArray();
        var found = ImanConover.Rank([.. mixed.Select(place => place[0])], [.. mixed.Select(place => place[2])]);
        Assert.True(Math.Abs(found - 0.7) < 3 * 0.51 / Math.Sqrt(4_000), $"{found:0.000}, expected 0.7");
        var even = Enumerable.Repeat(1 / 4_000.0, 4_000).ToArray();
        Assert.True(WeightedPlaces.PValue(WeightedPlaces.Distance([.. mixed.Select(place => place[2])], even), 4_000) > 0.001);
        Assert.Equal([("b", 1), ("g", 2)], together.Factors.Select(one => (one.Name, one.Dimensions.Length)).OrderBy(one => one.Name));
    }

    /// <summary>Half of the variance of x + y + z with x and y together (rank correlation r) is not z's: 2(1 + ρ) of 2(1 + ρ) + 1 belong to the pair.</summary>
    [Fact]
    public void A_group_has_one_index_which_is_its_share()
    {
        using var bench = new StudyBench();
        var plan = PointBench.Planted(PointStudyKind.Sensitivity, 512, 2, "line.answered", "line.relayed", "strength.strike");
        plan = plan with { Trajectories = 4, Scenario = plan.Scenario with { Together = [new TogetherGroup("pair", ["line.answered", "line.relayed"], [[1, 0.8], [0.8, 1]])] } };
        var report = PointBench.Run(plan, bench.Folder(), PointBench.Play(0, at => at("line.answered") + at("line.relayed") + at("strength.strike")));
        var indices = report.Summary.Sensitivity!.Indices;
        Assert.Equal(2, indices.Count);
        var pair = Assert.Single(indices, index => index.With is not null);
        Assert.Equal(["line.relayed"], pair.With!);
        var expected = 2 * 1.8 / ((2 * 1.8) + 1);
        Assert.True(Math.Abs(pair.Total.Value - expected) < 0.05 && Math.Abs(pair.First.Value - expected) < 0.05, FormattableString.Invariant($"{pair.First.Value:0.000} and {pair.Total.Value:0.000}, expected {expected:0.000}"));
    }

    [Fact]
    public void A_scenario_s_groups_reach_its_points_and_come_back_from_its_text()
    {
        var read = ScenarioReader.Read(new SourceText("own.yaml", "scenario: own\ntitle: Own\nextends: at-tanf-2017-10-05.yaml\ntogether:\n  strike-effects: { quantities: [vehicle-classes.*.destroyed], correlation: 0.8 }\n"), Shipped.Resolve);
        Assert.Empty(read.Mistakes);
        var scenario = read.Value!;
        Assert.Equal(6, Assert.Single(scenario.Together).Quantities.Count);
        Assert.Equal(ScenarioWriter.Write(scenario), ScenarioWriter.Write(ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(scenario))).Value!));
        var design = new RangeDesign(new StudyPlan { Scenario = scenario, Policies = [], RangePoints = 300 });
        double[] Column(string name) => [.. Enumerable.Range(0, 300).Select(point => design.ValueAt(point, design.Quantities.ToList().FindIndex(quantity => quantity.Name == name)))];
        Assert.InRange(ImanConover.Rank(Column("vehicle-classes.pickup.destroyed"), Column("vehicle-classes.tank.destroyed")), 0.75, 0.85);
        Assert.InRange(ImanConover.Rank(Column("vehicle-classes.pickup.destroyed"), Column("line.answered")), -0.2, 0.2);
    }
}
