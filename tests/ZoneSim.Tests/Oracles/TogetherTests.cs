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
                double[][] wanted =
                [
                    .. s_names.Select(
                        (_, i) =>
                            s_names
                                .Select(
                                    (_, j) =>
                                        i == j ? 1
                                        : i < 3 && j < 3 ? correlation
                                        : correlation / 3
                                )
                                .ToArray()
                    ),
                ];
                var (before, after) = (LatinHypercube.Sample(seed, s_names, 500), LatinHypercube.Sample(seed, s_names, 500));
                ImanConover.Order(after, [0, 1, 2, 3], wanted);
                for (var i = 0; i < s_names.Length; i++)
                {
                    Assert.Equal(before.Select(point => point[i]).Order(), after.Select(point => point[i]).Order());
                    for (var j = 0; j < i; j++)
                    {
                        worst = Math.Max(
                            worst,
                            Math.Abs(ImanConover.Rank([.. after.Select(point => point[i])], [.. after.Select(point => point[j])]) - wanted[i][j])
                        );
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
        var group = new TogetherGroup(
            "g",
            ["a", "c"],
            [
                [1, 0.7],
                [0.7, 1],
            ]
        );
        var together = new MovedTogether([group], ["a", "b", "c"]);
        var mixed = LatinHypercube.Sample(3, ["a", "b", "c"], 4_000).Select(place => together.Mixed(place)).ToArray();
        var found = ImanConover.Rank([.. mixed.Select(place => place[0])], [.. mixed.Select(place => place[2])]);
        Assert.True(Math.Abs(found - 0.7) < 3 * 0.51 / Math.Sqrt(4_000), $"{found:0.000}, expected 0.7");
        var even = Enumerable.Repeat(1 / 4_000.0, 4_000).ToArray();
        Assert.True(WeightedPlaces.PValue(WeightedPlaces.Distance([.. mixed.Select(place => place[2])], even), 4_000) > 0.001);
    }

    /// <summary>Of the variance of x + y + z with x and y together (rank correlation r) 2(1 + ρ) of 2(1 + ρ) + 1 belong to the pair, to each a half.</summary>
    [Fact]
    public void Where_inputs_hang_together_each_has_its_Shapley_effect_and_they_add_up()
    {
        using var bench = new StudyBench();
        var plan = PointBench.Planted<SensitivityPlan>(1_024, 2, "line.answered", "line.relayed", "strength.strike");
        plan = plan with
        {
            Trajectories = 4,
            Scenario = plan.Scenario with
            {
                Together =
                [
                    new TogetherGroup(
                        "pair",
                        ["line.answered", "line.relayed"],
                        [
                            [1, 0.8],
                            [0.8, 1],
                        ]
                    ),
                ],
            },
        };
        var report = PointBench.Run(plan, bench.Folder(), PointBench.Play(0.1, at => at("line.answered") + at("line.relayed") + at("strength.strike")));
        var result = report.Summary.Sensitivity!;
        Assert.True(result.IsShapley && result.IsConverged, result.Verdict);
        Assert.Equal(1, result.Indices.Sum(index => index.Shapley!.Value.Value), 9);
        Assert.All(result.Indices, index => Assert.True(double.IsNaN(index.First.Value) && double.IsNaN(index.Total.Value)));
        double Of(string name) => result.Indices.Single(index => index.Quantity == name).Share.Value;
        var pair = 2 * 1.8 / ((2 * 1.8) + 1);
        Assert.InRange(Of("line.answered"), (pair / 2) - 0.03, (pair / 2) + 0.03);
        Assert.InRange(Of("line.relayed"), (pair / 2) - 0.03, (pair / 2) + 0.03);
        Assert.InRange(Of("strength.strike"), 1 - pair - 0.03, 1 - pair + 0.03);
        Assert.Equal(["line.relayed"], result.Indices.Single(index => index.Quantity == "line.answered").With!);
        Assert.Null(result.Indices.Single(index => index.Quantity == "strength.strike").With);
        Assert.True(
            report.Summary.Stages.Single(stage => stage.Stage == "indices").AllReplications * plan.Policies.Count <= StudyRunner.Units(plan)["indices"]
        );
    }

    [Fact]
    public void A_scenario_s_groups_reach_its_points_and_come_back_from_its_text()
    {
        var read = ScenarioReader.Read(
            new SourceText(
                "own.yaml",
                "scenario: own\ntitle: Own\nextends: at-tanf-2017-10-05.yaml\ntogether:\n  strike-effects: { quantities: "
                    + "[vehicle-classes.*.destroyed], correlation: 0.8 }\n"
            ),
            Shipped.Resolve
        );
        Assert.Empty(read.Mistakes);
        var scenario = read.Value!;
        Assert.Equal(6, Assert.Single(scenario.Together).Quantities.Count);
        Assert.Equal(
            ScenarioWriter.Write(scenario),
            ScenarioWriter.Write(ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(scenario))).Value!)
        );
        var design = new RangeDesign(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = [],
                RangePoints = 300,
            }
        );
        double[] Column(string name) =>
            [.. Enumerable.Range(0, 300).Select(point => design.ValueAt(point, design.Quantities.ToList().FindIndex(quantity => quantity.Name == name)))];
        Assert.InRange(ImanConover.Rank(Column("vehicle-classes.pickup.destroyed"), Column("vehicle-classes.tank.destroyed")), 0.75, 0.85);
        Assert.InRange(ImanConover.Rank(Column("vehicle-classes.pickup.destroyed"), Column("line.answered")), -0.2, 0.2);
    }
}
