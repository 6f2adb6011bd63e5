using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>Regret over runs and over the points of a run's ranges.</summary>
[Trait("Speed", "Slow")]
public sealed class RegretStudyTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Payoffs_are_those_of_the_runs_and_each_state_has_a_policy_without_regret()
    {
        RunReport[] runs = [Run("at-tanf-2017-10-05", "a"), Run("at-tanf-2017-10-05-b", "b")];
        var report = RegretStudy.OverRuns(runs, new RegretRequest("reached", [], Enough: 0.05));

        Assert.Equal(["at-tanf-2017-10-05", "at-tanf-2017-10-05-b"], report.States.Select(state => state.Name));
        for (var state = 0; state < 2; state++)
        {
            var column = Enumerable.Range(0, report.Policies.Count).Select(policy => report.Cell(policy, state)).ToList();
            Assert.Equal(0, column.Min(cell => cell.Regret.Value));
            foreach (var cell in column)
            {
                var share = runs[state].Summary.Policies.Single(one => one.Policy == cell.Policy).Incursions[0].Ends.Single(end => end.Label == "reached");
                Assert.Equal(share.Proportion, cell.Payoff);
                Assert.Equal(cell.Payoff.Value - column.Min(one => one.Payoff.Value), cell.Regret.Value, 12);
            }
        }

        var observe = report.Robustness.Single(row => row.Policy == "observe-only").Metrics;
        var cells = report.Cells.Where(cell => cell.Policy == "observe-only").ToList();
        Assert.Equal(-cells.Max(cell => cell.Payoff.Value), observe.Maximin, 12);
        Assert.Equal(cells.Max(cell => cell.Regret.Value), observe.MinimaxRegret, 12);
        Assert.Equal(cells.Count(cell => cell.Payoff.Value <= 0.05) / 2.0, observe.StarrsDomain, 12);
        Assert.True(double.IsNaN(RegretStudy.OverRuns(runs, new RegretRequest("reached", [])).Robustness[0].Metrics.StarrsDomain));
    }

    [Fact]
    public void A_sum_over_points_is_the_weighted_sum_of_what_the_ranges_gave()
    {
        var run = StudyBench.Run(StudyBench.Plan(50, 8), _bench.Folder());
        var sum = RegretStudy.OverPoints(run, _bench.Folder(), new RegretRequest("weighted-loss", []));
        var share = RegretStudy.OverPoints(run, _bench.Folder(), new RegretRequest("reached", ["deter-first", "observe-only"]));

        Assert.True(sum.IsOverPoints);
        Assert.Equal(8, sum.States.Count);
        Assert.Equal(["deter-first", "observe-only"], share.Policies);
        Assert.All(Enumerable.Range(0, 8), state =>
            Assert.Equal(0, Enumerable.Range(0, sum.Policies.Count).Min(policy => sum.Cell(policy, state).Regret.Value))
        );
        Assert.All(sum.Cells, cell => Assert.True(cell.Payoff.Value >= 0 && cell.StandardError >= 0));
        var mean = run.Summary.Policies.Single(one => one.Policy == "observe-only").Incursions[0].Ends.Single(end => end.Label == "reached");
        Assert.InRange(
            share.Cells.Where(cell => cell.Policy == "observe-only").Average(cell => cell.Payoff.Value),
            mean.Proportion.Value - 0.25,
            mean.Proportion.Value + 0.35
        );
    }

    [Fact]
    public void What_is_missing_is_told()
    {
        RunReport[] runs = [Run("at-tanf-2017-10-05", "a"), Run("at-tanf-2017-10-05-b", "b")];
        string Says(RegretRequest request) => Assert.Throws<StudyRefusalException>(() => RegretStudy.OverRuns(runs, request)).Message;

        Assert.Contains("Did you mean 'reached'?", Says(new RegretRequest("reachd", [])), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'deter-first'?", Says(new RegretRequest("reached", ["deter-fist"])), StringComparison.Ordinal);
        Assert.Contains(
            "no assumption ranges",
            Assert.Throws<StudyRefusalException>(() => RegretStudy.OverPoints(runs[0], "a", new RegretRequest("reached", []))).Message,
            StringComparison.Ordinal
        );
        var other = runs[1] with
        {
            Scenario = runs[1].Scenario with { Objectives = [.. runs[1].Scenario.Objectives.Select(one => one with { Goal = Goal.Maximise })] },
        };
        Assert.Contains(
            "not the same",
            Assert.Throws<StudyRefusalException>(() => RegretStudy.OverRuns([runs[0], other], new RegretRequest("reached", []))).Message,
            StringComparison.Ordinal
        );
    }

    private RunReport Run(string scenario, string name) =>
        StudyBench.Run(StudyBench.Plan(300, 0) with { Scenario = StudyBench.Scenario(scenario) }, _bench.Folder(name));
}
