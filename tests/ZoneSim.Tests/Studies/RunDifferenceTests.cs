using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>Two runs against each other.</summary>
[Trait("Speed", "Slow")]
public sealed class RunDifferenceTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_run_does_not_differ_from_itself()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        var same = RunDifference.Compare(report, report);
        Assert.Empty(same.Inputs);
        Assert.NotEmpty(same.Results);
        Assert.DoesNotContain(same.Results, result => result.IsDistinct || result.Change.Value is not (0 or double.NaN));
    }

    [Fact]
    public void A_quantity_set_and_a_policy_changed_are_named()
    {
        var plan = StudyBench.Plan(points: 0);
        var before = StudyBench.Run(plan, _bench.Folder("before"));
        var deter = plan.Policies[0] with { Title = "Another title" };
        var changed = plan with { Scenario = StudyBench.With(plan.Scenario, "line.relayed=0.25"), Policies = [deter, plan.Policies[1]], Replications = 500 };
        var difference = RunDifference.Compare(before, StudyBench.Run(changed, _bench.Folder("after")));

        var quantity = difference.Inputs.Single(input => input.Kind == InputKind.Quantity);
        Assert.Equal("line.relayed", quantity.Name);
        Assert.StartsWith("0.25", quantity.After, StringComparison.Ordinal);
        Assert.Contains(difference.Inputs, input =>
            input.Kind == InputKind.Policy && input.Name == "deter-first" && input.After.Contains("Another title", StringComparison.Ordinal)
        );
        Assert.Contains(difference.Inputs, input => input is { Kind: InputKind.Study, Name: "replications", Before: "600", After: "500" });
        Assert.Contains("observe-only was run before only.", difference.Notes);
        Assert.DoesNotContain(difference.Results, result => result.Policy == "observe-only");
        Assert.All(difference.Results.Where(result => result.Kind == DifferenceKind.End), result => Assert.Equal(500, result.N));
    }

    [Fact]
    public void Both_sides_stand_on_the_histories_that_both_runs_have_and_differences_of_policies_are_compared_history_by_history()
    {
        var plan = StudyBench.Plan(points: 0);
        var before = StudyBench.Run(plan, _bench.Folder("before"));
        var after = StudyBench.Run(plan with { Scenario = StudyBench.With(plan.Scenario, "line.relayed=0.25"), Replications = 250 }, _bench.Folder("after"));
        var found = RunDifference.Compare(before, after);
        Assert.True(found.Paired);
        Assert.Contains(found.Notes, note => note.Contains("the first 250 histories", StringComparison.Ordinal));
        Assert.All(found.Results.Where(one => one.Kind != DifferenceKind.Column), one => Assert.Equal((250, 250), (one.RowsBefore, one.RowsAfter)));

        var label = ZoneSim.Model.LedgerWords.Ends[0];
        var end = found.Results.First(result => result.Policy == "deter-first" && result.Kind == DifferenceKind.End && result.Name == label);
        double[] Left(RunReport run, string policy) =>
            [.. run.Ledger.Rows(policy, end.Incursion, "end").Where(row => row.Replication < 250).Select(row => row.Value == 0 ? 1.0 : 0)];
        Assert.Equal(Left(before, "deter-first").Average(), end.Before.Value, 12);
        Assert.Equal(Left(after, "deter-first").Average(), end.After.Value, 12);
        Assert.Equal(end.After.Value - end.Before.Value, end.Change.Value, 12);

        var change = found.Differences.First(one =>
            one is { Reference: "deter-first", Other: "strike-first", Kind: DifferenceKind.End } && one.Name == label && one.Incursion == end.Incursion
        );
        var truth =
            Left(after, "strike-first").Average()
            - Left(after, "deter-first").Average()
            - (Left(before, "strike-first").Average() - Left(before, "deter-first").Average());
        Assert.Equal(truth, change.Change.Value, 12);
        Assert.Equal(change.After.Value - change.Before.Value, change.Change.Value, 12);
        Assert.True(change.Change.Low < change.Change.Value && change.Change.Value < change.Change.High);
        Assert.Equal(0, RunDifference.Compare(before, before).Differences.Max(one => Math.Abs(one.Change.Value)));
    }

    [Fact]
    public void Runs_of_other_seeds_are_compared_as_independent_samples()
    {
        var plan = StudyBench.Plan(points: 0);
        var difference = RunDifference.Compare(StudyBench.Run(plan, _bench.Folder("before")), StudyBench.Run(plan with { Seed = 8 }, _bench.Folder("after")));
        Assert.False(difference.Paired);
        Assert.NotEmpty(difference.Differences);
        Assert.All(difference.Differences.Where(one => one.Kind == DifferenceKind.End), one => Assert.True(one.Change.Low < one.Change.High));
        Assert.Contains(difference.Notes, note => note.Contains("independent", StringComparison.Ordinal));
        var end = difference.Results.First(result => result.Kind == DifferenceKind.End && result.Before.Value is > 0.1 and < 0.9);
        Assert.True(end.Change.Low < end.Change.Value && end.Change.Value < end.Change.High);
    }
}
