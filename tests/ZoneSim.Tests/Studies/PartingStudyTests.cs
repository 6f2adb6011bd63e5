using System.Globalization;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Studies;

/// <summary>A study of convoys that may part: the same bytes on any number of threads, and what its folder holds is read back as it was.</summary>
[Trait("Speed", "Slow")]
public sealed class PartingStudyTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Its_folder_holds_the_parts_whatever_the_number_of_threads()
    {
        var plan = StudyBench.Plan(300, 2) with { Scenario = Parting.Scenario };
        var one = StudyBench.Run(plan, _bench.Folder("1"));
        Assert.Equal(one.Manifest.Files, StudyBench.Run(plan with { Threads = 2 }, _bench.Folder("2")).Manifest.Files);
        var read = RunFolder.Open(_bench.Folder("1"));
        Assert.Contains(read.Ledger.Rows("strike-first", "convoy", "vehicles_parted"), row => row.Value > 0);
        Assert.All(read.Ledger.Rows("observe-only", "convoy", "vehicles_parted"), row => Assert.Equal(0, row.Value));
        Assert.Equal(
            one.Traces.SelectMany(trace => trace.Events).Select(told => told.Facts),
            read.Traces.SelectMany(trace => trace.Events).Select(told => told.Facts)
        );
        Assert.Contains(read.Traces.SelectMany(trace => trace.Events), told => told.Facts is { Parting: PartingFact.StruckStay, Apart: > 0 });
        Assert.Contains(read.Summary.Policies.Single(policy => policy.Policy == "strike-first").Incursions.Single().Means, mean =>
            mean.Column == "vehicles_parted" && mean.Mean.Value > 0
        );
    }

    /// <summary>Stays of days are drawn and told in hours, those of a night in minutes as before.</summary>
    [Fact]
    public void Stays_of_days_are_told_in_hours()
    {
        var holding = StudyBench.With(StudyBench.With(Parting.Scenario, "horizon.convoy=72 h"), "convoy.holds.time=48 h");
        var night = StudyBench.Run(StudyBench.Plan(100, 0) with { Scenario = Parting.Scenario }, _bench.Folder("night"));
        var days = StudyBench.Run(StudyBench.Plan(100, 0) with { Scenario = holding }, _bench.Folder("days"));
        var (ofNight, ofDays) = (ChartGallery.Pages(night, "time-in-zone").First(), ChartGallery.Pages(days, "time-in-zone").First());
        Assert.StartsWith("Share of those that entered that has left again, by minutes inside", ofNight.Subtitle, StringComparison.Ordinal);
        Assert.StartsWith("Share of those that entered that has left again, by hours inside", ofDays.Subtitle, StringComparison.Ordinal);
        Assert.EndsWith(" min", ofNight.Table!().Rows[^1][0], StringComparison.Ordinal);
        Assert.EndsWith(" h", ofDays.Table!().Rows[^1][0], StringComparison.Ordinal);
        Assert.InRange(double.Parse(ofDays.Table!().Rows[^1][0].Split(' ')[0], CultureInfo.InvariantCulture), 24, 96);
        var replicator = CompiledModel.Compile(holding, StudyBench.Policy("observe-only")).NewReplicator();
        var row = Enumerable.Range(0, 60).SelectMany(number => replicator.Run(7, number)).First(one => one.TimeInZone > 71 * 3600);
        Assert.Contains("72.0 h in the zone", HistoryWords.Verdict(row), StringComparison.Ordinal);
    }

    /// <summary>A history that is played again agrees with the ledger, in the column of parts too.</summary>
    [Fact]
    public void A_history_played_again_is_the_ledger_s()
    {
        var report = StudyBench.Run(StudyBench.Plan(120, 0) with { Scenario = Parting.Scenario }, _bench.Folder());
        var model = CompiledModel.Compile(Parting.Scenario, StudyBench.Policy("strike-first"));
        List<History> histories = [.. Enumerable.Range(0, 60).Select(number => History.Play(model, 7, number))];
        Assert.Empty(LedgerAgreement.Of(report.Ledger, report.Scenario, histories));
        var parted = histories.SelectMany(history => history.Rows).First(row => row is { VehiclesParted: > 0, Ordinal: 1 });
        parted.VehiclesParted++;
        Assert.Equal("vehicles_parted", Assert.Single(LedgerAgreement.Of(report.Ledger, report.Scenario, histories)).Column);
    }
}
