using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>Two runs against each other.</summary>
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
        Assert.Contains(difference.Inputs, input => input.Kind == InputKind.Policy && input.Name == "deter-first" && input.After.Contains("Another title", StringComparison.Ordinal));
        Assert.Contains(difference.Inputs, input => input is { Kind: InputKind.Study, Name: "replications", Before: "600", After: "500" });
        Assert.Contains("observe-only was run before only.", difference.Notes);
        Assert.DoesNotContain(difference.Results, result => result.Policy == "observe-only");
        Assert.All(difference.Results.Where(result => result.Kind == DifferenceKind.End), result => Assert.Equal(500, result.N));
    }

    [Fact]
    public void Runs_of_other_seeds_are_compared_as_independent_samples()
    {
        var plan = StudyBench.Plan(points: 0);
        var difference = RunDifference.Compare(
            StudyBench.Run(plan, _bench.Folder("before")), StudyBench.Run(plan with { Seed = 8 }, _bench.Folder("after")));
        Assert.False(difference.Paired);
        Assert.Contains(difference.Notes, note => note.Contains("independent", StringComparison.Ordinal));
        var end = difference.Results.First(result => result.Kind == DifferenceKind.End && result.Before.Value is > 0.1 and < 0.9);
        Assert.True(end.Change.Low < end.Change.Value && end.Change.Value < end.Change.High);
    }
}
