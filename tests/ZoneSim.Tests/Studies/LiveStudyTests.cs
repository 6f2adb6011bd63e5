using ZoneSim.Studies;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>Every frame of a live study is the study that ends there, and the last one is the run.</summary>
public sealed class LiveStudyTests
{
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_frame_is_the_study_that_ends_there(int threads)
    {
        var plan = StudyBench.Plan(1_100, 0) with { Threads = threads };
        var frames = new List<LiveFrame>();
        var last = LiveStudy.Run(plan, frames.Add, TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal([250, 500, 750, 1_000], frames.Select(frame => frame.Replications));
        foreach (var frame in frames.Append(last))
        {
            var whole = Study.Run(plan with { Replications = frame.Replications }, cancel: TestContext.Current.CancellationToken);
            Assert.Equal(RunJson.Write(Bare(whole.Summary)), RunJson.Write(Bare(frame.Summary)));
            Assert.Equal(0, frame.Failures);
        }

        Assert.Equal(1_100, last.Replications);
    }

    [Fact]
    public void The_last_frame_has_the_bands_of_the_run_and_those_before_have_none()
    {
        var plan = StudyBench.Plan(300, 3) with { RangeReplications = 20 };
        var frames = new List<LiveFrame>();
        var last = LiveStudy.Run(plan, frames.Add, TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal([250, 300], frames.Select(frame => frame.Replications));
        Assert.All(frames, frame => Assert.Null(frame.Summary.Ranges));
        Assert.Equal(RunJson.Write(Bare(Study.Run(plan, cancel: TestContext.Current.CancellationToken).Summary)), RunJson.Write(Bare(last.Summary)));
        Assert.Contains(last.Summary.Comparisons[0].Differences, difference => difference.Band is not null);
    }

    [Fact]
    public void The_last_frame_says_what_moves_the_answer()
    {
        var bench = StudyBench.Plan(300, 40) with { RangeReplications = 60 };
        var plan = bench with { Scenario = ZoneSim.Scenarios.Beliefs.All(bench.Scenario, "uniform") };
        var last = LiveStudy.Run(plan, frame => Assert.Null(frame.Drivers), TimeSpan.Zero, TestContext.Current.CancellationToken);
        var drivers = last.Drivers!;
        var widest = last.Summary.Comparisons[0].Differences.Where(one => one.Kind == DifferenceKind.End).MaxBy(one => Math.Abs(one.Value.Value))!;
        Assert.Equal(("strike-first", "deter-first", widest.Name), (drivers.Policy, drivers.Reference, drivers.End));
        Assert.Equal(plan.Scenario.Quantities.Where(one => one.VariesAcrossStudies).Select(one => one.Name), drivers.Shares.Select(one => one.Quantity));
        Assert.Contains(drivers.Shares, one => one.Share > 0.1);
        Assert.All(drivers.Shares, one => Assert.True(double.IsNaN(one.Share) || one.Share is >= 0 and <= 1, $"{one.Quantity}: {one.Share}"));
        Assert.Empty(LiveStudy.Run(plan with { RangePoints = 6 }, _ => { }, TimeSpan.Zero, TestContext.Current.CancellationToken).Drivers!.Shares);
    }

    [Fact]
    public void Within_a_pause_there_is_one_frame()
    {
        var frames = new List<LiveFrame>();
        LiveStudy.Run(StudyBench.Plan(1_000, 0), frames.Add, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal(250, Assert.Single(frames).Replications);
    }

    [Fact]
    public void It_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var frames = 0;
        Assert.Throws<OperationCanceledException>(() =>
            LiveStudy.Run(
                StudyBench.Plan(20_000, 0),
                _ =>
                {
                    frames++;
                    stop.Cancel();
                },
                TimeSpan.Zero,
                stop.Token
            )
        );
        Assert.Equal(1, frames);
    }

    [Fact]
    public void A_plan_that_searches_or_cannot_be_played_is_refused()
    {
        void Refused(StudyPlan plan, RefusalCode code) =>
            Assert.Equal(
                code,
                Assert.Throws<StudyRefusalException>(() => LiveStudy.Run(plan, _ => { }, TimeSpan.Zero, TestContext.Current.CancellationToken)).Code
            );
        Refused(StudyBench.Plan(100, 0) with { Precision = new PrecisionRequest(0.04, false, 3_000, ["end:out"]) }, RefusalCode.Precision);
        Refused(StudyBench.Plan(0, 0), RefusalCode.Number);
    }

    /// <summary>A summary without what a frame leaves out.</summary>
    private static Summary Bare(Summary summary) =>
        summary with
        {
            Policies = [.. summary.Policies.Select(policy => policy with { Incursions = [.. policy.Incursions.Select(Bare)] })],
            Comparisons =
            [
                .. summary.Comparisons.Select(comparison =>
                    comparison with
                    {
                        Differences =
                        [
                            .. comparison.Differences.Select(difference =>
                                difference with
                                {
                                    VarianceRatioInterval = null,
                                    Band = difference.Kind == DifferenceKind.End ? difference.Band : null,
                                    Verdict = difference.Kind == DifferenceKind.End ? difference.Verdict : null,
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static IncursionSummary Bare(IncursionSummary incursion) =>
        incursion with
        {
            Quantiles = [],
            Outcomes = [.. incursion.Outcomes.Select(share => share with { Band = null })],
            Means = [.. incursion.Means.Select(mean => mean with { Band = null })],
        };
}
