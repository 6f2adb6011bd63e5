using System.Reflection;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>What is used again from history to history remembers nothing of the one before.</summary>
public sealed class RecycledRowsTests
{
    /// <summary>Facts that begin again are new, whatever stood in them.</summary>
    [Fact]
    public void Facts_that_begin_again_are_new()
    {
        var (used, fresh) = (new IncursionFacts(), new IncursionFacts());
        Fill(used);
        Assert.All(Written<IncursionFacts>(), property => Assert.NotEqual(property.GetValue(fresh), property.GetValue(used)));
        used.Begin();
        Assert.All(typeof(IncursionFacts).GetProperties(), property => Assert.Equal(property.GetValue(fresh), property.GetValue(used)));
    }

    /// <summary>Every fact comes into the row, and a row that is used again keeps nothing of what stood in it.</summary>
    [Fact]
    public void A_row_is_what_happened_and_nothing_else()
    {
        var replicator = CompiledModel.Compile(ShippedModels.Scenarios["at-tanf-2017-10-05"], ShippedModels.Policies["deter-first"]).NewReplicator();
        replicator.Run(3, 0);
        var incursion = replicator.History.Incursions[0];
        Fill(incursion.Facts);
        var (used, fresh) = (new LedgerRow(), new LedgerRow());
        foreach (var property in Written<LedgerRow>())
        {
            property.SetValue(used, Other(property));
        }

        Array.Fill(used.Uses, 4);
        Array.Fill(used.FirstUse, 6);
        used.Project(7, incursion);
        fresh.Project(7, incursion);
        Assert.All(typeof(LedgerRow).GetProperties(), property => Assert.Equal(property.GetValue(fresh), property.GetValue(used)));
        Assert.All(typeof(IncursionFacts).GetProperties(), property =>
            Assert.Equal(property.GetValue(incursion.Facts), typeof(LedgerRow).GetProperty(property.Name)!.GetValue(used))
        );
        Assert.All(typeof(Track).GetProperties().Where(property => typeof(LedgerRow).GetProperty(property.Name) is not null), property =>
            Assert.Equal(
                Convert.ToDouble(property.GetValue(incursion.Way), null),
                Convert.ToDouble(typeof(LedgerRow).GetProperty(property.Name)!.GetValue(used), null)
            )
        );
    }

    private static PropertyInfo[] Written<T>() => [.. typeof(T).GetProperties().Where(property => property.CanWrite)];

    private static void Fill(IncursionFacts facts)
    {
        foreach (var property in Written<IncursionFacts>())
        {
            property.SetValue(facts, Other(property));
        }

        Array.Fill(facts.Uses, 3);
        Array.Fill(facts.FirstUse, 5);
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
