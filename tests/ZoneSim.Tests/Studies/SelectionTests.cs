using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Studies;

/// <summary>Which policy comes nearest to a goal: from a run, and with a guarantee.</summary>
[Trait("Speed", "Slow")]
public sealed class SelectionTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void An_objective_is_the_mean_of_what_its_terms_say_over_the_run_s_rows()
    {
        var run = StudyBench.Run(Plan(), _bench.Folder());
        var choice = Selection.Of(run, [new ObjectiveRequest("weighted-loss", null), new ObjectiveRequest("still-inside", null)], []);

        foreach (var policy in run.Summary.Policies)
        {
            var of = policy.Incursions[0];
            double Mean(string column) => of.Means.Single(one => one.Column == column).Mean.Value;
            double End(string label) => of.Ends.Single(one => one.Label == label).Proportion.Value;
            var loss =
                (100 * End("reached")) + (20 * End("still-inside")) + (50 * Mean("partner_casualties")) + (2 * Mean("vehicles_hit")) + (10 * Mean("reacted"));
            Assert.Equal(loss, choice.Objectives[0].Policies.Single(one => one.Policy == policy.Policy).Value.Value, 9);
            Assert.Equal(
                of.Ends.Single(one => one.Label == "still-inside").Proportion,
                choice.Objectives[1].Policies.Single(one => one.Policy == policy.Policy).Value
            );
        }
    }

    [Fact]
    public void A_maximised_objective_is_the_mirror_of_the_minimised_one()
    {
        var scenario = StudyBench.Scenario();
        var reached = scenario.Objectives.Single(one => one.Name == "reached");
        var plan = Plan() with
        {
            Scenario = scenario with { Objectives = [.. scenario.Objectives, reached with { Name = "zz-reached-more", Goal = Goal.Maximise }] },
        };
        var choice = Selection.Of(
            StudyBench.Run(plan, _bench.Folder()),
            [new ObjectiveRequest("reached", null), new ObjectiveRequest("zz-reached-more", null)],
            []
        );

        var (least, most) = (choice.Objectives[0].Policies, choice.Objectives[1].Policies);
        Assert.Equal("observe-only", most.MaxBy(one => one.Value.Value)!.Policy);
        Assert.Equal(ChoiceVerdict.Nearest, most.Single(one => one.Policy == "observe-only").Verdict);
        Assert.Equal(ChoiceVerdict.FartherThanMatters, least.Single(one => one.Policy == "observe-only").Verdict);
        Assert.All(least, one => Assert.True(one.FromOthers.Low <= one.FromOthers.Value && one.FromOthers.Value <= one.FromOthers.High));
        Assert.All(most, one => Assert.True(one.FromOthers.Low <= one.FromOthers.Value && one.FromOthers.Value <= one.FromOthers.High));
    }

    [Fact]
    public void Policies_that_never_differ_are_not_told_apart()
    {
        var deter = StudyBench.Policy("deter-first");
        var plan = Plan() with { Reference = "", Policies = [deter, deter with { Name = "twin" }] };
        var choice = Selection.Of(StudyBench.Run(plan, _bench.Folder()), [new ObjectiveRequest("reached", null), new ObjectiveRequest("reacted", null)], []);

        Assert.All(choice.Objectives.SelectMany(one => one.Policies), one => Assert.Equal(ChoiceVerdict.WithinIndifference, one.Verdict));
        Assert.All(choice.Pareto!, row => Assert.Equal(ParetoVerdict.NotDominated, row.Verdict));
    }

    [Fact]
    public void A_policy_that_is_nearer_to_one_goal_and_as_near_to_the_other_dominates()
    {
        var plan = Plan(2_000) with
        {
            Reference = "",
            Policies = [StudyBench.Policy("strike-first"), StudyBench.Policy("warn-then-strike"), StudyBench.Policy("observe-only")],
        };
        var run = StudyBench.Run(plan, _bench.Folder());
        var rows = Selection
            .Of(run, [new ObjectiveRequest("vehicles-hit", null), new ObjectiveRequest("reacted", null), new ObjectiveRequest("still-inside", null)], [])
            .Pareto!;

        Assert.Equal((ParetoVerdict.Dominated, "warn-then-strike"), (rows[0].Verdict, string.Join(' ', rows[0].By)));
        Assert.Equal(ParetoVerdict.NotDominated, rows[1].Verdict);
        Assert.Equal(ParetoVerdict.NotDominated, rows[2].Verdict);
    }

    [Fact]
    public void A_guarantee_chooses_and_says_what_each_policy_took()
    {
        var report = StudyRunner.Run(Guarantee("vehicles-hit", 0.05), _bench.Folder(), false, null, null, TestContext.Current.CancellationToken);
        var certificate = report.Certificate!;

        Assert.Equal("observe-only", certificate.Chosen);
        Assert.False(certificate.NoDifferenceThatMatters);
        Assert.Equal(0.05, certificate.Indifference);
        Assert.All(certificate.Policies, row => Assert.True(row.N >= SelectionPlan.FirstStage));
        Assert.Equal("observe-only", certificate.Policies.Single(row => row.Policy == "strike-first").Behind);
        Assert.True(certificate.Policies.Single(row => row.Policy == "strike-first").Difference > 0, "vehicles hit are to be minimised: strike-first had more");
        Assert.Equal(ChoiceVerdict.Nearest, report.Objectives[0].Policies.Single(one => one.Policy == "observe-only").Verdict);
    }

    [Fact]
    public void Where_nothing_differs_by_what_matters_the_certificate_says_so()
    {
        var deter = StudyBench.Policy("deter-first");
        var plan = Guarantee("reached", 0.05);
        plan = plan with { Study = plan.Study with { Policies = [deter, deter with { Name = "twin" }, deter with { Name = "triplet" }] } };
        var certificate = StudyRunner.Run(plan, _bench.Folder(), false, null, null, TestContext.Current.CancellationToken).Certificate!;

        Assert.True(certificate.NoDifferenceThatMatters);
        Assert.NotNull(certificate.Chosen);
        Assert.All(certificate.Policies.Where(row => row.Policy != certificate.Chosen), row => Assert.True(row.IsSmall));
        Assert.Equal(1, certificate.DifferenceRange);
    }

    [Fact]
    public void Too_few_histories_make_no_choice()
    {
        var plan = Guarantee("reached", 0.0005) with { Most = 1_500 };
        var report = StudyRunner.Run(plan, _bench.Folder(), false, null, null, TestContext.Current.CancellationToken);
        Assert.Null(report.Certificate!.Chosen);
        Assert.Equal(1_500, report.Replications);
    }

    [Fact]
    public void Threads_an_interruption_and_histories_used_again_change_no_byte()
    {
        var plan = Guarantee("reached", 0.001) with { Most = 2_000 };
        StudyRunner.Run(plan, _bench.Folder("whole"), false, null, null, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var progress = new Watcher(step =>
        {
            if (step.Done > 3_200)
            {
                stop.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(plan, _bench.Folder("halves"), false, null, progress, stop.Token));
        StudyRunner.Run(
            plan with
            {
                Study = plan.Study with { Threads = 3 },
            },
            _bench.Folder("halves"),
            false,
            null,
            null,
            TestContext.Current.CancellationToken
        );
        var run = StudyBench.Run(Plan(1_300), _bench.Folder("run"));
        StudyRunner.Run(plan, _bench.Folder("again"), false, run, null, TestContext.Current.CancellationToken);

        var whole = StudyBench.Snapshot(_bench.Folder("whole"));
        Assert.Equal(whole, StudyBench.Snapshot(_bench.Folder("halves")));
        Assert.Equal(whole, StudyBench.Snapshot(_bench.Folder("again")));
    }

    [Fact]
    public void Another_selection_in_the_folder_is_refused_and_nothing_touched()
    {
        StudyRunner.Run(Guarantee("reacted", 0.05), _bench.Folder(), false, null, null, TestContext.Current.CancellationToken);
        var before = StudyBench.Snapshot(_bench.Folder());
        foreach (var other in new[] { Guarantee("reacted", 0.04), Guarantee("reached", 0.05), Guarantee("reacted", 0.05) with { Guarantee = 0.9 } })
        {
            Assert.Throws<RunFolderException>(() => StudyRunner.Run(other, _bench.Folder(), false, null, null, TestContext.Current.CancellationToken));
        }

        Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder()));
        Assert.Equal(before, StudyBench.Snapshot(_bench.Folder()));
    }

    [Fact]
    public void A_plan_that_cannot_be_met_is_refused_before_anything_is_written()
    {
        SelectionPlan[] plans =
        [
            Guarantee("reached", 0),
            Guarantee("reached", -1),
            Guarantee("reach", 0.02),
            Guarantee("reached", 0.02) with
            {
                Guarantee = 0.3,
            },
            Guarantee("reached", 0.02) with
            {
                Guarantee = 1,
            },
            Guarantee("reached", 0.02) with
            {
                Most = 10,
            },
        ];
        Assert.All(plans, plan =>
            Assert.Throws<StudyRefusalException>(() => StudyRunner.Run(plan, _bench.Folder(), false, null, null, TestContext.Current.CancellationToken))
        );
        Assert.False(Directory.Exists(_bench.Folder()) || Directory.Exists(_bench.Folder() + ".partial"));
    }

    private static StudyPlan Plan(int replications = 600) => StudyBench.Plan(replications, 0);

    private static SelectionPlan Guarantee(string objective, double width) => new(Plan(), new ObjectiveRequest(objective, width), 0.95);

    private sealed class Watcher(Action<StudyProgress> action) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => action(value);
    }
}
