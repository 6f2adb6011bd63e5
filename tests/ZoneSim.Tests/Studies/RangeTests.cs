using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Tests.Studies;

/// <summary>Studies over assumptions.</summary>
[Trait("Speed", "Slow")]
public sealed class RangeTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Every_quantity_with_an_epistemic_range_is_moved_and_no_other()
    {
        var plan = StudyBench.Plan();
        var report = StudyBench.Run(plan, _bench.Folder());
        var ranges = report.Summary.Ranges!;
        Assert.Equal(plan.Scenario.Quantities.Where(quantity => quantity.VariesAcrossStudies).Select(quantity => quantity.Name), ranges.Quantities);
        Assert.Equal((6, 20), (ranges.Points, ranges.Replications));
        Assert.Equal(6, report.Summary.Policies[0].Incursions[0].Ends[0].Band!.Points + ranges.FailedPoints);
        Assert.NotNull(report.Summary.Comparisons[0].Differences[0].Band);
    }

    [Fact]
    public void Without_ranges_there_are_no_bands_and_no_files_of_them()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        Assert.Null(report.Summary.Ranges);
        Assert.All(report.Summary.Policies[0].Incursions[0].Ends, share => Assert.Null(share.Band));
        Assert.DoesNotContain(report.Manifest.Files.Keys, file => file.StartsWith("ranges", StringComparison.Ordinal));
    }

    [Fact]
    public void A_point_that_cannot_be_run_gives_its_reason()
    {
        // An exponential delay of mean 0 cannot be scaled to another mean, so no point of its range holds together.
        var plan = StudyBench.Plan();
        var still = plan.Scenario.Quantities["line.talk"] with { Value = Distribution.Exponential(0), Tag = UncertaintyTag.Both, Range = new Interval(0, 60) };
        var broken = plan with { Scenario = plan.Scenario with { Quantities = plan.Scenario.Quantities.With(still) } };
        var result = new RangePointRunner(new PreparedStudy(plan), new RangeDesign(broken)).Play(0, TestContext.Current.CancellationToken);
        Assert.Contains("centred on 0", result.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Outputs);
    }

    [Fact]
    public void Failed_points_are_counted_and_leave_the_bands_to_the_others()
    {
        var study = new PreparedStudy(StudyBench.Plan());
        var ranges = new RangeStudy(study, null!);
        var player = new RangePointRunner(study, new RangeDesign(study.Plan));
        PointResult[] results =
        [
            player.Play(0, TestContext.Current.CancellationToken),
            new PointResult("does not hold together", 0, []),
            player.Play(1, TestContext.Current.CancellationToken) with
            {
                FailedReplications = 3,
            },
        ];
        var summary = ranges.Summarise(results);
        Assert.Equal((3, 1, 3L), (summary.Points, summary.FailedPoints, summary.FailedReplications));
        Assert.Equal(["does not hold together"], summary.Reasons);
        Assert.All(ranges.Bands(results).Values, band => Assert.InRange(band.Points, 1, 2));
    }

    [Fact]
    public void A_policy_keeps_the_quantity_that_it_overrides()
    {
        var plan = StudyBench.Plan();
        var fixedStrike = plan.Scenario.Quantities["strength.call-line"].WithCentral(0.5) with { Range = null, Basis = Basis.Inferred };
        var deter = plan.Policies[0] with { Overrides = new QuantitySet([fixedStrike]) };
        var moved = new RangeDesign(plan).At(0);
        Assert.NotEqual(plan.Scenario.Quantities["strength.call-line"], moved.Quantities["strength.call-line"]);
        Assert.Equal(0.5, CompiledModel.Compile(moved, deter).Scenario.Quantities["strength.call-line"].Value.Central);
    }
}
