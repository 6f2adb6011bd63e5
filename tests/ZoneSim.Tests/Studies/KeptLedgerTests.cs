using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>Runs that keep all rows, the first or none, in one file or in parts: the numbers are the same, and what is not there is told.</summary>
public sealed class KeptLedgerTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(LedgerKept.First)]
    [InlineData(LedgerKept.None)]
    public void Numbers_and_histories_have_the_same_bytes_whatever_rows_are_kept(LedgerKept kept)
    {
        var full = StudyBench.Run(StudyBench.Plan(), _bench.Folder("full"));
        var run = StudyBench.Run(StudyBench.Plan() with { Ledger = kept, Threads = 3 }, _bench.Folder());
        Assert.All(full.Manifest.Files.Where(file => file.Key != LedgerFile.Name), file => Assert.Equal(file.Value, run.Manifest.Files[file.Key]));
        Assert.Equal(kept == LedgerKept.First, run.Manifest.Files.ContainsKey(LedgerFile.Name));
        Assert.NotEqual(full.Manifest.InputsHash, run.Manifest.InputsHash);
        Assert.Equal(kept == LedgerKept.First ? 600 : 0, run.Manifest.KeptHistories);
    }

    [Fact]
    public void A_run_without_a_ledger_says_so_to_whoever_asks_for_rows()
    {
        var run = StudyBench.Run(StudyBench.Plan(points: 0) with { Ledger = LedgerKept.None }, _bench.Folder());
        var read = () =>
        {
            _ = run.Ledger.Rows("deter-first", "convoy", "end");
        };
        Assert.Contains("keeps no ledger", Assert.Throws<RunFolderException>(read).Message, StringComparison.Ordinal);
        Assert.Equal(AdviceKind.KeepRows, Assert.Throws<RunFolderException>(() => RunDifference.Compare(run, run)).Help?.Kind);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_ledger_in_parts_has_the_rows_of_one_file_and_each_part_the_same_bytes_on_any_threads()
    {
        var plan = StudyBench.Plan(replications: 700, points: 0) with { Scenario = StudyBench.Scenario("at-tanf-2017-10-04-05"), Csv = true };
        var whole = StudyBench.Run(plan, _bench.Folder("whole"));
        var parts = InParts(plan, "parts");
        Assert.Equal(
            ["ledger/part-000000.parquet", "ledger/part-000001.parquet", "ledger/part-000002.parquet"],
            parts.Manifest.Files.Keys.Where(LedgerParts.IsName)
        );
        Assert.Equal(parts.Manifest.Files, InParts(plan with { Threads = 3 }, "threads").Manifest.Files);
        Assert.All(whole.Manifest.Files.Where(file => file.Key != LedgerFile.Name), file => Assert.Equal(file.Value, parts.Manifest.Files[file.Key]));
        Assert.Equal(whole.Ledger.Count, parts.Ledger.Count);
        Assert.Equal(whole.Ledger.Policy, parts.Ledger.Policy);
        Assert.Equal(whole.Ledger.Replication, parts.Ledger.Replication);
        Assert.Equal(whole.Ledger.Incursion, parts.Ledger.Incursion);
        Assert.Equal(whole.Ledger.Ordinal, parts.Ledger.Ordinal);
        foreach (var column in LedgerColumns.All.Select(column => column.Name))
        {
            Assert.Equal(whole.Ledger[column], parts.Ledger[column]);
            Assert.Equal(
                whole.Ledger.Rows("strike-first", plan.Scenario.Convoys[0].Name, column),
                parts.Ledger.Rows("strike-first", plan.Scenario.Convoys[0].Name, column)
            );
        }

        Assert.DoesNotContain(RunDifference.Compare(whole, parts).Results, change => Math.Abs(change.Change.Value) > 0);
    }

    [Fact]
    public void A_part_that_is_damaged_or_gone_is_told_by_name_when_it_is_read()
    {
        var run = InParts(StudyBench.Plan(points: 0), "run");
        StudyBench.Damage(Path.Combine(_bench.Folder("run"), "ledger", "part-000001.parquet"));
        var opened = RunFolder.Open(_bench.Folder("run"));
        Assert.Contains(
            "damaged: ledger/part-000001.parquet",
            Assert.Throws<RunFolderException>(() => opened.Ledger.Values("deter-first", run.Summary.Policies[0].Incursions[0].Incursion, "end")).Message,
            StringComparison.Ordinal
        );
        File.Delete(Path.Combine(_bench.Folder("run"), "ledger", "part-000002.parquet"));
        Assert.Contains(
            "damaged: ledger/part-000002.parquet: the file is missing",
            Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder("run"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_manifest_that_lacks_a_part_is_refused()
    {
        InParts(StudyBench.Plan(points: 0), "run");
        FolderForge.Edit(_bench.Folder("run"), manifest =>
            manifest with
            {
                Files = manifest.Files.Where(file => file.Key != "ledger/part-000001.parquet").ToDictionary(),
            }
        );
        Assert.Contains(
            "lists 2 parts of the ledger, expected 3",
            Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder("run"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_torn_part_is_played_again()
    {
        var plan = StudyBench.Plan(points: 0);
        var whole = InParts(plan, "whole");
        StudyBench.RunAndStop(Parted(plan), _bench.Folder("run"), step => step.Done == step.Total);
        var part = Path.Combine(_bench.Folder("run") + ".partial", "ledger", "part-000000.parquet");
        File.WriteAllBytes(part, File.ReadAllBytes(part)[..^7]);
        Assert.Equal(whole.Manifest.Files, InParts(plan, "run").Manifest.Files);
    }

    private RunReport InParts(StudyPlan plan, string folder) =>
        StudyRunner.RunPrepared(Parted(plan), _bench.Folder(folder), false, null, TestContext.Current.CancellationToken);

    /// <summary>As a run with more rows than one file takes.</summary>
    private static PreparedStudy Parted(StudyPlan plan) => new(plan) { IsInParts = true };
}
