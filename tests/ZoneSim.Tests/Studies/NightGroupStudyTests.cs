using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Studies;

/// <summary>A study of convoys that come as a group: totals with both bands, the first alone as subject, and what is told says of which it speaks.</summary>
[Trait("Speed", "Slow")]
public sealed class NightGroupStudyTests : IDisposable
{
    private readonly StudyBench _bench = new();

    private static StudyPlan Plan(int replications, int points) =>
        StudyBench.Plan(replications, points) with
        {
            Scenario = ShippedModels.Scenarios["invented-valley-group"],
        };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void It_gives_the_totals_of_the_group_with_both_bands_whatever_the_number_of_threads()
    {
        var one = StudyBench.Run(Plan(300, 8), _bench.Folder("1"));
        Assert.Equal(one.Manifest.Files, StudyBench.Run(Plan(300, 8) with { Threads = 2 }, _bench.Folder("2")).Manifest.Files);
        var read = RunFolder.Open(_bench.Folder("1"));
        Assert.All(read.Summary.Policies, policy => Assert.Equal("north-road", Assert.Single(policy.Incursions).Incursion));
        var comparison = read.Summary.Comparisons.First(one =>
            one is { Reference: "observe-only", Other: "strike-first" } or { Reference: "strike-first", Other: "observe-only" }
        );
        Assert.All(GroupColumns.All, column =>
            Assert.NotNull(comparison.Differences.Single(one => one.Kind == DifferenceKind.Column && one.Name == column.Name).Band)
        );
        var came = comparison.Differences.Single(one => one.Name == "group_convoys");
        Assert.Equal(0, came.Value.Value);
        Assert.Equal((0, 0), (came.Band!.Low, came.Band.High));
        var hit = read.Summary.Policies.Single(policy => policy.Policy == "strike-first").Incursions[0].Means;
        Assert.True(hit.Single(mean => mean.Column == "group_vehicles_hit").Mean.Value > 1.5 * hit.Single(mean => mean.Column == "vehicles_hit").Mean.Value);

        // The range of the size moves how many come.
        var convoys = hit.Single(mean => mean.Column == "group_convoys").Band!;
        Assert.True(convoys.Low < 1.9 && convoys.High > 2.1, $"{convoys.Low} to {convoys.High}");
    }

    /// <summary>A history that is played again agrees with the ledger, in the totals too, and has a row for each convoy.</summary>
    [Fact]
    public void A_history_played_again_is_the_ledger_s()
    {
        var report = StudyBench.Run(Plan(60, 0), _bench.Folder());
        var model = CompiledModel.Compile(report.Scenario, StudyBench.Policy("strike-first"));
        List<History> histories = [.. Enumerable.Range(0, 60).Select(number => History.Play(model, 7, number))];
        Assert.Contains(histories.SelectMany(history => history.Rows), row => row.Incursion == "north-road-3");
        Assert.Empty(LedgerAgreement.Of(report.Ledger, report.Scenario, histories));
        var other = History.Play(model, 8, 0).Rows[0].Group;
        var first = histories.SelectMany(history => history.Rows).First(row => row.Incursion == "north-road" && row.Group!.Convoys != other!.Convoys);
        first.Group = other;
        Assert.StartsWith("group_", Assert.Single(LedgerAgreement.Of(report.Ledger, report.Scenario, histories)).Column, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_says_of_which_it_speaks()
    {
        var found = Findings.Of(StudyBench.Run(Plan(400, 8), _bench.Folder())).Where(finding => finding.Value is not null).ToList();
        Assert.All(found, finding =>
            Assert.True(
                finding.Sentence.Contains("the first convoy", StringComparison.OrdinalIgnoreCase)
                    || finding.Sentence.Contains("the group", StringComparison.Ordinal),
                finding.Sentence
            )
        );
        Assert.Contains(found, finding => finding.What == "group_vehicles_hit");
        Assert.DoesNotContain(found, finding => finding.What is "vehicles_hit" or "reacted");
    }
}
