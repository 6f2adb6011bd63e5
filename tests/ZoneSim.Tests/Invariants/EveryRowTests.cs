using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>What holds for every row of every ledger: one outcome, one end, and columns that agree with them and each other.</summary>
[Trait("Speed", "Slow")]
public sealed class EveryRowTests
{
    private const int Replications = 150;
    private static readonly List<(CompiledModel Model, LedgerRow Row)> s_rows = Play();

    public static TheoryData<string> Names { get; } = [.. RowRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds_everywhere(string rule)
    {
        var holds = RowRules.All.Single(one => one.Name == rule).Holds;
        var breaks = s_rows.FirstOrDefault(one => !holds(one.Model, one.Row));
        Assert.True(
            breaks.Row is null,
            $"{rule} does not hold: {breaks.Model?.Scenario.Name}, {breaks.Model?.Policy.Name}, {breaks.Row?.Key()}, "
                + $"{breaks.Row?.Outcome.Label()}, {breaks.Row?.End.Label()}"
        );
    }

    [Fact]
    public void A_return_has_a_row_and_rows_are_numbered_without_gaps()
    {
        foreach (var incursion in s_rows.GroupBy(one => (one.Model, one.Row.Replication, one.Row.Incursion)))
        {
            var rows = incursion.Select(one => one.Row).ToList();
            Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Ordinal));
            Assert.All(rows.SkipLast(1), row => Assert.True(row.ReturnedWithin48h));
        }
    }

    [Fact]
    public void Every_plan_has_its_row_in_every_history() =>
        Assert.All(s_rows.GroupBy(one => (one.Model, one.Row.Replication)), history =>
            Assert.Equal(
                history
                    .Key.Model.Scenario.Convoys.Select(plan => plan.Name)
                    .Concat(history.Key.Model.Scenario.Drones.Select(plan => plan.Name))
                    .Order(StringComparer.Ordinal),
                history.Select(one => one.Row.Incursion).Distinct()
            )
        );

    private static List<(CompiledModel, LedgerRow)> Play() =>
        [
            .. from pair in ShippedModels.Pairs
            let model = ShippedModels.Model(pair.Scenario, pair.Policy)
            let replicator = model.NewReplicator()
            from replication in Enumerable.Range(0, Replications)
            from row in replicator.Run(8, replication)
            select (model, row),
        ];
}
