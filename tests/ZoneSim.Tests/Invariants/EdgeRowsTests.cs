using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>At the ends of what is valid no row contradicts itself: a tie at an edge is settled by a rule, never by rounding.</summary>
[Trait("Speed", "Slow")]
public sealed class EdgeRowsTests(ITestOutputHelper output)
{
    private const int Worlds = 250,
        Histories = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_rule_of_rows_holds_at_the_ends_of_what_is_valid(int seed)
    {
        var (worlds, breaks, rows) = (new EdgeWorlds(seed), new List<string>(), 0);
        for (var number = 0; number < Worlds; number++)
        {
            var (scenario, policy) = worlds.Next();
            var model = CompiledModel.Compile(scenario, policy);
            var replicator = model.NewReplicator();
            for (var replication = 0; replication < Histories; replication++)
            {
                foreach (var row in replicator.Run((ulong)seed, replication))
                {
                    rows++;
                    breaks.AddRange(RowRules.All.Where(rule => !rule.Holds(model, row)).Select(rule => $"{rule.Name}: {Tell(number, model, row)}"));
                }
            }
        }

        output.WriteLine($"{Worlds * Histories} histories, {rows} rows");
        Assert.True(breaks.Count == 0, $"{breaks.Count} rows contradict themselves:\n{string.Join("\n\n", breaks.Take(6))}");
    }

    private static string Tell(int world, CompiledModel model, LedgerRow row)
    {
        var columns = LedgerColumns.All.Select(column => FormattableString.Invariant($"{column.Name} {column.Read(row):R}"));
        var inputs = model
            .Scenario.Quantities.Where(one => one.Value != SmallWorld.Scenario.Quantities.Find(one.Name)?.Value)
            .Select(one => FormattableString.Invariant($"{one.Name} {one.Value.A:R}"));
        return $"world {world}, {model.Policy.Name}, {row.Key()}, {row.Outcome.Label()}, {row.End.Label()}\n  {string.Join(", ", columns)}\n  "
            + $"{string.Join(", ", inputs)}";
    }
}
