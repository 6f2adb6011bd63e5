using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;

namespace ZoneSim.Tests.Studies;

/// <summary>The folder of a point study: same bytes on any number of threads and after a stop, other inputs refused.</summary>
[Trait("Speed", "Slow")]
public sealed class PointStudyTests : IDisposable
{
    private static readonly string[] s_three = ["line.answered", "line.relayed", "strength.strike"];
    private static readonly PointPlay s_quick = PointBench.Play(1, at => at("line.answered") - 0.3);

    private readonly StudyBench _bench = new();

    public static TheoryData<PointStudyKind, string> Kinds { get; } =
        new()
        {
            { PointStudyKind.Sensitivity, "indices" },
            { PointStudyKind.Flip, "map" },
            { PointStudyKind.Discover, "points" },
            { PointStudyKind.Value, "points" },
            { PointStudyKind.Sweep, "ranges" },
            { PointStudyKind.Robust, "points" },
        };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_thread_seven_threads_and_a_resumed_study_give_the_same_bytes(PointStudyKind kind, string stage)
    {
        var plan = Small(kind);
        var (one, seven, resumed) = (_bench.Folder("one"), _bench.Folder("seven"), _bench.Folder("resumed"));
        PointBench.Run(plan, one);
        PointBench.Run(plan with { Threads = 7 }, seven);
        Stop(plan, resumed, stage);
        Assert.False(Directory.Exists(resumed));
        Assert.True(Directory.Exists(resumed + ".partial"));
        PointBench.Run(plan with { Threads = 3 }, resumed);
        var expected = StudyBench.Snapshot(one);
        Assert.Contains($"{PointStudy.WordOf(kind)}.json", expected.Keys);
        Assert.Contains($"points-{stage}.parquet", expected.Keys);
        Assert.Equal(expected, StudyBench.Snapshot(seven));
        Assert.Equal(expected, StudyBench.Snapshot(resumed));
    }

    [Fact]
    public void A_finished_study_is_answered_from_its_folder()
    {
        var plan = Small(PointStudyKind.Discover);
        var first = PointBench.Run(plan, _bench.Folder(), s_quick);
        var before = Directory.GetLastWriteTimeUtc(Path.Combine(_bench.Folder(), "discover.json"));
        var again = PointBench.Run(plan, _bench.Folder(), s_quick);
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(Path.Combine(_bench.Folder(), "discover.json")));
        Assert.Equal(first.Summary.Discover!.Says, again.Summary.Discover!.Says);
        Assert.Equal(("discover", "deter-first", "strike-first"), (again.Manifest.Kind, again.Reference, again.Other));
    }

    [Fact]
    public void Another_scenario_output_range_or_number_is_another_study()
    {
        var plan = (FlipPlan)Small(PointStudyKind.Flip);
        var hashes = new PointStudyPlan[]
        {
            plan,
            plan with
            {
                Scenario = StudyBench.With(plan.Scenario, "line.relayed=0.4"),
            },
            plan with
            {
                Output = Output(plan, "end:reached"),
            },
            plan with
            {
                Quantities = PointBench.Plan<FlipPlan>("line.answered=0.5..0.9", "line.relay-delay").Quantities,
            },
            plan with
            {
                Points = 5,
            },
            plan with
            {
                Replications = 5,
            },
            plan with
            {
                Seed = 8,
            },
            new DiscoverPlan
            {
                Scenario = plan.Scenario,
                Policies = plan.Policies,
                Quantities = plan.Quantities,
                Points = plan.Points,
                Replications = plan.Replications,
                Seed = plan.Seed,
            },
        }
            .Select(RunFolder.NameFor)
            .ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.Equal(hashes[0], RunFolder.NameFor(plan with { Threads = 9, Origin = new StudyOrigin("sensitivity", "otherwise") }));
        Assert.StartsWith("at-tanf-2017-10-05-flip-", hashes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_is_not_resumed_with_another_scenario_and_nothing_is_touched()
    {
        var plan = Small(PointStudyKind.Discover);
        Stop(plan, _bench.Folder(), "points", s_quick);
        var before = StudyBench.Snapshot(_bench.Folder() + ".partial");
        var other = plan with { Scenario = StudyBench.With(plan.Scenario, "line.relayed=0.4") };
        var refused = Assert.Throws<RunFolderException>(() => PointBench.Run(other, _bench.Folder(), s_quick));
        Assert.Contains("holds another run: discover of at-tanf-2017-10-05", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, StudyBench.Snapshot(_bench.Folder() + ".partial"));
        PointBench.Run(plan, _bench.Folder(), s_quick);
        Assert.Throws<RunFolderException>(() => PointBench.Run(other, _bench.Folder(), s_quick));
        Assert.Equal("discover", PointBench.Run(other, _bench.Folder(), s_quick, force: true).Manifest.Kind);
    }

    [Fact]
    public void A_run_and_a_study_are_not_taken_for_each_other()
    {
        var (run, study) = (_bench.Folder("run"), _bench.Folder("study"));
        StudyBench.Run(StudyBench.Plan(20, 0), run);
        PointBench.Run(Small(PointStudyKind.Discover), study, s_quick);
        Assert.Contains("not a run", Assert.Throws<RunFolderException>(() => RunFolder.Open(study)).Message, StringComparison.Ordinal);
        Assert.Contains("not a point study", Assert.Throws<RunFolderException>(() => RunFolder.OpenPoints(run)).Message, StringComparison.Ordinal);
        Assert.Throws<RunFolderException>(() => PointBench.Run(Small(PointStudyKind.Discover), run, s_quick));
        Assert.Equal(("discover", null), (RunFolder.KindOf(study), RunFolder.KindOf(run)));
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        PointBench.Run(Small(PointStudyKind.Discover), _bench.Folder(), s_quick);
        StudyBench.Damage(Path.Combine(_bench.Folder(), "points-points.parquet"));
        Assert.Contains(
            "points-points.parquet",
            Assert.Throws<RunFolderException>(() => RunFolder.OpenPoints(_bench.Folder())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Points_that_cannot_be_played_are_counted_and_left_out()
    {
        var plan = PointBench.Planted<DiscoverPlan>(200, 4, "line.answered", "line.relayed");
        var play = PointBench.Play(0.5, at => at("line.relayed") > 0.8 ? throw new ModelException("too much is passed on")
            : at("line.answered") > 0.5 ? 1
            : -1);
        var summary = PointBench.Run(plan, _bench.Folder(), play).Summary;
        var stage = summary.Stages.Single(one => one.Stage == "points");
        Assert.Equal(40, stage.FailedPoints);
        Assert.Equal(["too much is passed on"], stage.Reasons);
        Assert.Equal(160, summary.Discover!.Points);
    }

    /// <summary>Common random numbers: where the inputs do nothing, points of a map differ by nothing at all.</summary>
    [Fact]
    public void Points_of_a_map_meet_the_same_histories_and_points_over_ranges_do_not()
    {
        var idle = new[] { "drone.loiter", "drone.release-loss" };
        var map = PointBench.Run(PointBench.Plan<FlipPlan>(idle), _bench.Folder("map")).Summary.Flip!.Map!;
        Assert.Single(map.Values.SelectMany(row => row).Distinct());
        var plan = PointBench.Plan<DiscoverPlan>(idle);
        var spots = PointBench.Run(plan with { Points = 40, Output = Output(plan, PointBench.Number) }, _bench.Folder("points")).Summary.Discover!.Spots;
        Assert.True(spots.Differences.Distinct().Count() > 20);
    }

    [Fact]
    public void The_level_of_one_policy_at_the_scenarios_own_values_is_that_of_a_run()
    {
        var run = StudyBench.Run(StudyBench.Plan(300, 0), _bench.Folder("run"));
        var plan = PointBench.Plan<SensitivityPlan>("line.answered", "line.relayed") with { BaseReplications = 300 };
        foreach (var text in new[] { "end:out", "outcome:turned-by-line", "column:time_in_zone_min", "column:entered" })
        {
            var summary = PointBench.Run(plan with { Output = Output(plan, text) }, _bench.Folder(text.Replace(':', '-'))).Summary;
            var name = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var difference = run
                .Summary.Comparisons.First(one => one.Reference == "deter-first" && one.Other == "strike-first")
                .Differences.First(one => one.Name == name && text.StartsWith(one.Kind.ToString().ToLowerInvariant(), StringComparison.Ordinal));
            Close(difference.Value.Value, summary.Base.Response.Value);
            Close(difference.Value.Low, summary.Base.Response.Low);
            Close(difference.Value.High, summary.Base.Response.High);
        }

        static void Close(double expected, double found) => Assert.Equal(expected, found, 1e-9);
    }

    [Fact]
    public void The_reaction_ratio_is_always_in_the_list()
    {
        var plan = PointBench.Plan<SensitivityPlan>() with { Points = 2, Top = 2 };
        var indices = PointBench.Run(plan, _bench.Folder()).Summary.Sensitivity!.Indices;
        Assert.Equal(2, indices.Count);
        Assert.Contains("reaction.line-not-first", indices.Select(index => index.Quantity));
    }

    [Theory]
    [InlineData(PointStudyKind.Flip)]
    [InlineData(PointStudyKind.Discover)]
    [InlineData(PointStudyKind.Value)]
    public void A_comparison_needs_two_policies(PointStudyKind kind)
    {
        var plan = Small(kind);
        Assert.Throws<StudyRefusalException>(() => RunFolder.NameFor(plan with { Policies = [plan.Policies[0]] }));
        Assert.Throws<StudyRefusalException>(() => RunFolder.NameFor(plan with { Policies = [plan.Policies[0], plan.Policies[0]] }));
    }

    private static ZoneSim.Studies.Tallies.OutputName Output(PointStudyPlan plan, string text) =>
        ZoneSim.Studies.Tallies.OutputName.Parse(text, plan.Scenario, isPaired: true);

    private static PointStudyPlan Small(PointStudyKind kind) =>
        kind switch
        {
            PointStudyKind.Sensitivity => PointBench.Plan<SensitivityPlan>("line.answered", "line.relayed", "strength.strike", "convoy.speed") with
            {
                Points = 300,
                Top = 2,
                Replications = 8,
                ScreeningReplications = 30,
            },
            PointStudyKind.Flip => PointBench.Plan<FlipPlan>("line.answered", "line.relay-delay") with { Points = 6, Replications = 250 },
            PointStudyKind.Sweep => PointBench.Sweep("line.answered", 4, 200, 1, _ => 0, rangePoints: 30).Plan with { Output = null },
            PointStudyKind.Discover => PointBench.Plan<DiscoverPlan>(s_three) with { Points = 40, Replications = 250 },
            PointStudyKind.Robust => PointBench.Plan<RobustPlan>(s_three) with { Points = 40, Replications = 250 },
            _ => PointBench.Plan<ValuePlan>(s_three) with { Points = 40, Replications = 250 },
        };

    /// <summary>Plays until a stage has begun, then stops as an interrupted command does.</summary>
    private static void Stop(PointStudyPlan plan, string folder, string stage, PointPlay? planted = null)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Listener(step =>
        {
            if (step.Stage == stage)
            {
                stop.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(new PointStudy(plan), planted, folder, false, progress, stop.Token));
    }

    private sealed class Listener(Action<StudyProgress> action) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => action(value);
    }
}
