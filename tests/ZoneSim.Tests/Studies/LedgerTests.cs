using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>What the model played is what the ledger holds and the summary counts.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Every_row_and_column_is_read_back_as_it_was_played()
    {
        var plan = StudyBench.Plan(replications: 260, points: 0) with { Scenario = StudyBench.Scenario("at-tanf-2017-10-04-05") };
        var ledger = StudyBench.Run(plan, _bench.Folder()).Ledger;
        var at = 0;
        foreach (var policy in plan.Policies)
        {
            var replicator = CompiledModel.Compile(plan.Scenario, policy).NewReplicator();
            for (var replication = 0; replication < plan.Replications; replication++)
            {
                foreach (var row in replicator.Run(plan.Seed, replication))
                {
                    Assert.Equal(
                        (policy.Name, replication, row.Incursion, row.Ordinal),
                        (ledger.Policy[at], ledger.Replication[at], ledger.Incursion[at], ledger.Ordinal[at])
                    );
                    Assert.All(LedgerColumns.All, column => Assert.Equal(column.Read(row), ledger[column.Name][at]));
                    at++;
                }
            }
        }

        Assert.Equal(at, ledger.Count);
        Assert.Throws<KeyNotFoundException>(() => ledger["no_such_column"]);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_ledger_too_large_to_be_held_gives_the_same_rows_one_group_at_a_time()
    {
        var plan = StudyBench.Plan(replications: 260, points: 0) with { Scenario = StudyBench.Scenario("at-tanf-2017-10-04-05") };
        var folder = _bench.Folder();
        var run = StudyBench.Run(plan, folder);
        var held = run.Ledger;
        var policies = plan.Policies.Select(policy => policy.Name).ToList();
        var streamed = new Ledger(new LedgerReader(new FolderPart(folder, LedgerFile.Name), run.Manifest, new IncursionIndex(run.Scenario), keptRows: 0));
        foreach (var policy in policies)
        {
            foreach (var incursion in plan.Scenario.Convoys.Select(convoy => convoy.Name))
            {
                foreach (var column in LedgerColumns.All.Select(column => column.Name))
                {
                    var rows = streamed.Rows(policy, incursion, column).ToList();
                    Assert.Equal(held.Rows(policy, incursion, column), rows);
                    Assert.Equal(Enumerable.Range(0, 260).Select(replication => (long)replication), rows.Select(row => row.Replication));
                }
            }
        }

        Assert.Throws<KeyNotFoundException>(() => streamed.Rows(policies[0], "convoy", "no_such_column"));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void The_summary_counts_what_the_ledger_holds()
    {
        var plan = StudyBench.Plan(points: 0);
        var report = StudyBench.Run(plan, _bench.Folder());
        foreach (var policy in report.Summary.Policies)
        {
            var incursion = policy.Incursions.Single();
            Assert.Equal(plan.Replications, policy.Replications + policy.Failed);
            Assert.Equal(incursion.N, incursion.Ends.Sum(share => share.Count));
            Assert.Equal(incursion.N, incursion.Outcomes.Sum(share => share.Count));
            var outcomes = report.Ledger.Values(policy.Policy, incursion.Incursion, "outcome");
            Assert.All(incursion.Outcomes, share => Assert.Equal(share.Count, outcomes.Count(value => LedgerWords.Outcomes[(int)value] == share.Label)));
            foreach (var mean in incursion.Means)
            {
                var defined = report.Ledger.Values(policy.Policy, incursion.Incursion, mean.Column).Where(value => !double.IsNaN(value)).ToArray();
                Assert.Equal(defined.Length, mean.N);
                Assert.Equal(defined.Length == 0 ? double.NaN : defined.Average(), mean.Mean.Value, 9);
            }
        }
    }

    [Fact]
    public void Comparisons_are_the_other_policy_minus_the_reference_then_each_minus_observe_only()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        Assert.Equal(
            [("deter-first", "strike-first"), ("observe-only", "deter-first"), ("observe-only", "strike-first")],
            report.Summary.Comparisons.Select(comparison => (comparison.Reference, comparison.Other))
        );
        foreach (var comparison in report.Summary.Comparisons)
        {
            var reference = report.Summary.Policies.Single(policy => policy.Policy == comparison.Reference).Incursions.Single();
            var other = report.Summary.Policies.Single(policy => policy.Policy == comparison.Other).Incursions.Single();
            foreach (var end in reference.Ends.Zip(other.Ends))
            {
                var difference = comparison.Differences.Single(item => item.Kind == DifferenceKind.End && item.Name == end.First.Label);
                Assert.Equal(end.Second.Proportion.Value - end.First.Proportion.Value, difference.Value.Value, 1e-9);
            }
        }
    }

    [Fact]
    public void Policies_that_act_alike_differ_by_exactly_nothing()
    {
        var plan = StudyBench.Plan(points: 5);
        var twin = plan.Policies[0] with { Name = "twin" };
        var report = StudyBench.Run(plan with { Policies = [plan.Policies[0], twin] }, _bench.Folder());
        var comparison = report.Summary.Comparisons.Single();
        Assert.Equal(1, comparison.SameEnd.Value);
        Assert.All(comparison.Differences, difference =>
        {
            Assert.Equal(0, difference.Value.Value);
            Assert.True(difference.VarianceRatio is 0 or double.NaN);
            Assert.Equal((0, 0), (difference.Band!.Low, difference.Band.High));
        });
    }

    [Fact]
    public void The_first_histories_and_one_for_each_outcome_are_kept()
    {
        var report = StudyBench.Run(StudyBench.Plan(points: 0), _bench.Folder());
        foreach (var policy in report.Manifest.Policies)
        {
            var kept = report.Traces.Where(trace => trace.Policy == policy).Select(trace => trace.Replication).ToArray();
            Assert.Equal(kept.Order().Distinct(), kept);
            Assert.Equal(Enumerable.Range(0, 100).Select(number => (long)number), kept.Take(100));
            var outcomes = report.Ledger.Values(policy, report.Scenario.Convoys[0].Name, "outcome");
            Assert.All(outcomes.Distinct(), outcome => Assert.Contains(kept, replication => outcomes[replication] == outcome));
        }

        var trace = report.Traces[3];
        var recorder = new TraceRecorder();
        CompiledModel.Compile(report.Scenario, report.Policies[0]).NewReplicator().Run(report.Manifest.Seed, trace.Replication, recorder);
        Assert.Equal(recorder.Events, trace.Events);
    }

    [Fact]
    public void The_resolved_inputs_make_the_same_run_again()
    {
        var report = StudyBench.Run(StudyBench.Plan(), _bench.Folder());
        var again = StudyBench.Plan() with { Scenario = report.Scenario, Policies = report.Policies };
        Assert.Equal(report.Manifest.InputsHash, StudyBench.Run(again, _bench.Folder()).Manifest.InputsHash);
        Assert.Equal(report.Manifest.Files, StudyBench.Run(again, _bench.Folder("again")).Manifest.Files);
    }

    [Fact]
    public void The_csv_is_added_to_a_finished_run()
    {
        var plan = StudyBench.Plan(points: 0);
        var report = StudyBench.Run(plan, _bench.Folder());
        Assert.False(File.Exists(Path.Combine(_bench.Folder(), "ledger.csv")));
        var added = StudyBench.Run(plan with { Csv = true }, _bench.Folder());
        var lines = File.ReadAllLines(Path.Combine(_bench.Folder(), "ledger.csv"));
        Assert.Equal(report.Ledger.Count + 1, lines.Length);
        Assert.Equal(LedgerColumns.All.Count + 4, lines[0].Split(',').Length);
        Assert.All(lines, line => Assert.Equal(LedgerColumns.All.Count + 4, line.Split(',').Length));
        Assert.Contains("ledger.csv", added.Manifest.Files.Keys);
        Assert.Equal(added.Manifest.Files, RunFolder.Open(_bench.Folder()).Manifest.Files);
    }
}
