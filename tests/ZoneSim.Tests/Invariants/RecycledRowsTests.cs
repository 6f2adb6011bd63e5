using System.Reflection;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>What is used again from history to history remembers nothing of the one before.</summary>
public sealed class RecycledRowsTests
{
    /// <summary>A row that begins again is a new row, whatever stood in it.</summary>
    [Fact]
    public void A_row_that_begins_again_is_new()
    {
        var (used, fresh) = (new LedgerRow(), new LedgerRow());
        foreach (var property in typeof(LedgerRow).GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(used, Other(property));
            Assert.NotEqual(property.GetValue(fresh), property.GetValue(used));
        }

        Array.Fill(used.Uses, 3);
        Array.Fill(used.FirstUse, 5);
        used.Begin(7, "convoy", 2, IncursionKind.Traffic);
        fresh.Begin(7, "convoy", 2, IncursionKind.Traffic);
        foreach (var property in typeof(LedgerRow).GetProperties())
        {
            Assert.Equal(property.GetValue(fresh), property.GetValue(used));
        }
    }

    /// <summary>Rows that are used again are bit for bit those that are kept, in every column, whatever was played before.</summary>
    [Theory]
    [InlineData("at-tanf-2017-10-04-05", "deter-first")]
    [InlineData("at-tanf-traffic", "strike-first")]
    [InlineData("at-tanf-2017-06-20", "strike-first")]
    [InlineData("invented-coast", "deter-first")]
    [InlineData("invented-valley-group", "strike-first")]
    public void Rows_that_are_used_again_are_the_same(string scenario, string policy)
    {
        var model = CompiledModel.Compile(ShippedModels.Scenarios[scenario], ShippedModels.Policies[policy]);
        var (kept, used) = (model.NewReplicator(), model.NewReplicator(reusesRows: true));
        for (var replication = 0L; replication < 60; replication++)
        {
            var (expected, found) = (kept.Run(3, replication), used.Run(3, replication));
            Assert.Equal(expected.Select(Bits), found.Select(Bits));
            Assert.Equal(expected.Select(Bits), model.NewReplicator().Run(3, replication).Select(Bits));
        }
    }

    private static string Bits(LedgerRow row)
    {
        var columns = LedgerColumns.OfAnyNight.Where(column => row.Group is not null || !GroupColumns.All.Contains(column));
        return $"{row.Incursion}#{row.Ordinal} {string.Join(' ', columns.Select(column => BitConverter.DoubleToInt64Bits(column.Read(row))))}";
    }

    private static object Other(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
        {
            { IsEnum: true } type => Enum.ToObject(type, 1),
            var type when type == typeof(string) => "another",
            var type when type == typeof(bool) => true,
            var type when type == typeof(CampaignTotals) || type == typeof(GroupTotals) =>
                System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type),
            var type => Convert.ChangeType(9, type, System.Globalization.CultureInfo.InvariantCulture),
        };
}
