using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>A study in memory and one in a folder are one study.</summary>
public sealed class StudyInMemoryTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Memory_gives_what_the_folder_gives_to_the_last_bit(int threads)
    {
        var plan = StudyBench.Plan(550, 2) with { Threads = threads };
        var kept = StudyBench.Run(plan, _bench.Folder());
        var played = Study.Run(plan, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(RunJson.Write(kept.Summary), RunJson.Write(played.Summary));
        Assert.Equal(kept.Ledger.Count, played.Ledger.Count);
        Assert.Equal(kept.Ledger.Policy, played.Ledger.Policy);
        Assert.Equal(kept.Ledger.Replication, played.Ledger.Replication);
        Assert.Equal(kept.Ledger.Incursion, played.Ledger.Incursion);
        Assert.Equal(kept.Ledger.Ordinal, played.Ledger.Ordinal);
        Assert.All(LedgerColumns.All, column => Assert.Equal(Bits(kept.Ledger[column.Name]), Bits(played.Ledger[column.Name])));
        Assert.Equal(kept.Ledger.Rows("strike-first", "convoy", "vehicles_hit"), played.Ledger.Rows("strike-first", "convoy", "vehicles_hit"));
        Assert.Equal(kept.Traces.Select(trace => (trace.Policy, trace.Replication)), played.Traces.Select(trace => (trace.Policy, trace.Replication)));
        Assert.Equal(kept.Traces[^1].Events, played.Traces[^1].Events);
        Assert.Equal(
            kept.Manifest with
            {
                Files = played.Manifest.Files,
                Policies = [],
                Settings = played.Manifest.Settings,
                Format = 0,
                Seal = "",
            },
            played.Manifest with
            {
                Policies = [],
            }
        );
    }

    [Fact]
    public void Blocks_come_in_order_whole_and_each_once()
    {
        var blocks = new List<(long First, int Length, long Rows, double Hits)>();
        var plan = StudyBench.Plan(1_100, 0) with { Threads = 3 };
        var report = Study.Run(
            plan,
            block => blocks.Add((block.First, block.Length, block.Rows.Count, block.Rows["vehicles_hit"].Sum())),
            cancel: TestContext.Current.CancellationToken
        );
        Assert.Equal([(0, 250), (250, 250), (500, 250), (750, 250), (1_000, 100)], blocks.Select(block => ((int)block.First, block.Length)));
        Assert.Equal(report.Ledger.Count, blocks.Sum(block => block.Rows));
        Assert.Equal(report.Ledger["vehicles_hit"].Sum(), blocks.Sum(block => block.Hits));
        Assert.True(report.Ledger["vehicles_hit"].Sum() > 0);
    }

    [Fact]
    public void A_study_that_looks_for_its_number_finds_the_same_in_memory()
    {
        var plan = StudyBench.Plan(1, 0) with { Precision = new PrecisionRequest(0.04, false, 3_000, ["end:out"]), Threads = 2 };
        var blocks = new List<long>();
        var played = Study.Run(plan, block => blocks.Add(block.First), cancel: TestContext.Current.CancellationToken);
        var kept = StudyBench.Run(plan, _bench.Folder());
        Assert.Equal(kept.Manifest.Replications, played.Manifest.Replications);
        Assert.Equal(RunJson.Write(kept.Summary), RunJson.Write(played.Summary));
        Assert.Equal(blocks.Order(), blocks);
    }

    [Fact]
    public void It_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var given = 0;
        Assert.Throws<OperationCanceledException>(() =>
            Study.Run(
                StudyBench.Plan(5_000, 0),
                _ =>
                {
                    given++;
                    stop.Cancel();
                },
                cancel: stop.Token
            )
        );
        Assert.Equal(1, given);
    }

    private static long[] Bits(IEnumerable<double> values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
