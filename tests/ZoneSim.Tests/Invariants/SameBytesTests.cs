using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>A row depends on the model, the seed and the number of its replication, and on nothing else.</summary>
[Trait("Speed", "Slow")]
public sealed class SameBytesTests
{
    private const ulong Seed = 3;
    private const int Replications = 40;

    public static TheoryData<string, string> Pairs { get; } = [.. ShippedModels.Pairs.Select(pair => (pair.Scenario, pair.Policy))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Whatever_was_run_before(string scenario, string policy)
    {
        var model = ShippedModels.Model(scenario, policy);
        var reused = model.NewReplicator();
        var backwards = Enumerable
            .Range(0, Replications)
            .Reverse()
            .ToDictionary(replication => replication, replication => reused.Run(Seed, replication).Hash());
        reused.Run(99, 7);
        for (var replication = 0; replication < Replications; replication++)
        {
            var fresh = model.NewReplicator().Run(Seed, replication);
            Assert.Equal(fresh.Hash(), backwards[replication]);
            Assert.Null(RowValues.FirstDifference(fresh, reused.Run(Seed, replication)));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Whether_it_is_traced_or_not(string scenario, string policy)
    {
        var model = ShippedModels.Model(scenario, policy);
        var (plain, traced) = (model.NewReplicator(), model.NewReplicator());
        for (var replication = 0; replication < Replications; replication++)
        {
            var trace = new TraceRecorder();
            Assert.Null(RowValues.FirstDifference(plain.Run(Seed, replication), traced.Run(Seed, replication, trace)));
            CheckTrace(model, trace.Events);
        }
    }

    [Fact]
    public void On_however_many_threads()
    {
        var pairs = ShippedModels.Pairs.ToList();
        var alone = pairs.Select(Hash).ToArray();
        var together = new ulong[pairs.Count];
        Parallel.For(0, pairs.Count, new ParallelOptions { MaxDegreeOfParallelism = 7 }, i => together[i] = Hash(pairs[i]));
        Assert.Equal(alone, together);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_identical_policies_differ_by_exactly_nothing(string scenario, string policy)
    {
        var twin = ShippedModels.Policies[policy] with { Name = "twin", Title = "The same under another name" };
        Assert.Null(
            RowValues.FirstDifference(
                ShippedModels.Scenarios[scenario].Play(ShippedModels.Policies[policy], Replications),
                ShippedModels.Scenarios[scenario].Play(twin, Replications)
            )
        );
    }

    [Fact]
    public void Another_seed_and_another_replication_are_another_history()
    {
        var replicator = ShippedModels.Model("at-tanf-2017-10-05", "deter-first").NewReplicator();
        var hashes = new[] { replicator.Run(1, 0).Hash(), replicator.Run(1, 1).Hash(), replicator.Run(2, 0).Hash(), replicator.Run(1UL << 40, 0).Hash() };
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static void CheckTrace(CompiledModel model, IReadOnlyList<TraceEvent> events)
    {
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.True(pair.First.Seconds <= pair.Second.Seconds, "the trace goes back in time"));
        Assert.All(events.Where(one => one.Kind == TraceKind.Position), one => Assert.True(double.IsFinite(one.X) && double.IsFinite(one.Y)));
        Assert.All(events.Where(one => one.Kind != TraceKind.Position), one => Assert.NotEmpty(one.Text));
        Assert.All(events.Where(one => one.Kind == TraceKind.Ended), one => Assert.Contains(one.Text, LedgerWords.Outcomes));
        Assert.True(events.Count(one => one.Kind == TraceKind.Ended) >= model.Scenario.Convoys.Count + model.Scenario.Drones.Count);
    }

    private static ulong Hash((string Scenario, string Policy) pair)
    {
        var replicator = ShippedModels.Model(pair.Scenario, pair.Policy).NewReplicator();
        return Enumerable.Range(0, Replications).SelectMany(replication => replicator.Run(Seed, replication)).Hash();
    }
}
