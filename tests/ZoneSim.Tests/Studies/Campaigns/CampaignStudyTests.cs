using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Studies;

/// <summary>Campaigns go through the engine as nights do: the same bytes on any number of threads, before or after a stop, in memory or in a folder.</summary>
[Trait("Speed", "Slow")]
public sealed class CampaignStudyTests
{
    private static readonly StudyPlan s_plan = new()
    {
        Scenario = ShippedModels.Campaigns["at-tanf-2017-autumn"].With("campaign.days", 30 * 86_400),
        Policies = [ShippedModels.Policies["deter-first"], ShippedModels.Policies["strike-first"], ShippedModels.Postures["step-up"]],
        Reference = "deter-first",
        Seed = 7,
        Replications = 300,
        Threads = 1,
        RangePoints = 6,
        RangeReplications = 5,
        Origin = new StudyOrigin("compare", "zonesim compare at-tanf-2017-autumn"),
    };

    [Fact]
    public void The_same_bytes_on_one_thread_on_two_and_after_a_stop()
    {
        using var bench = new StudyBench();
        var alone = StudyBench.Run(s_plan, bench.Folder("alone"));
        var together = StudyBench.Run(s_plan with { Threads = 2 }, bench.Folder("together"));
        Assert.Equal(alone.Manifest.Files, together.Manifest.Files);
        StudyBench.RunAndStop(s_plan, bench.Folder("stopped"), "replications");
        Assert.Equal(alone.Manifest.Files, StudyBench.Run(s_plan, bench.Folder("stopped")).Manifest.Files);
    }

    [Fact]
    public void A_ledger_has_a_row_a_campaign_and_policy_with_what_the_model_gave()
    {
        using var bench = new StudyBench();
        var report = StudyBench.Run(s_plan with { Csv = true }, bench.Folder());
        Assert.Equal(3 * 300, report.Ledger.Count);
        Assert.Contains("incursions_by_day_30", File.ReadLines(Path.Combine(bench.Folder(), "ledger.csv")).First().Split(','));
        foreach (var policy in report.Policies)
        {
            var replicator = CompiledModel.Compile(s_plan.Scenario, policy).NewReplicator();
            foreach (var name in new[] { "incursions", "hours_inside", "vehicles_hit", "send_probability_by_day_30", "incursions_by_day_7" })
            {
                var column = LedgerColumns.Named(name);
                Assert.Equal(
                    Enumerable.Range(0, 300).Select(replication => column.Read(replicator.Run(7, replication)[0])),
                    report.Ledger.Values(policy.Name, CampaignPlan.Subject, name)
                );
            }
        }

        Assert.Equal(
            report.Summary.Policies[1].Incursions[0].Means.First(mean => mean.Column == "incursions").Mean.Value,
            report.Ledger.Values("strike-first", CampaignPlan.Subject, "incursions").Average(),
            1e-9
        );
        Assert.NotNull(report.Summary.Comparisons[0].Differences.First(one => one.Name == "vehicles_hit").Band);
        Assert.NotEmpty(report.Traces);
    }

    [Fact]
    public void In_memory_it_is_the_same()
    {
        using var bench = new StudyBench();
        var (kept, live) = (StudyBench.Run(s_plan, bench.Folder()), Study.Run(s_plan, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(kept.Ledger["hours_inside"], live.Ledger["hours_inside"]);
        Assert.Equal(
            kept.Summary.Comparisons.SelectMany(one => one.Differences).Select(one => one.Value),
            live.Summary.Comparisons.SelectMany(one => one.Differences).Select(one => one.Value)
        );
    }
}
