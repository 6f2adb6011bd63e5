using System.Globalization;
using System.Text;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Golden;

/// <summary>A few rows of every shipped pair as text, and a hash of many: what the pinned file holds.</summary>
internal static class PinnedRows
{
    private const ulong Seed = 20171005;
    private const int Shown = 2,
        Hashed = 500;

    private static readonly string[] s_columns =
    [
        "outcome",
        "end",
        "intent",
        "entry_min",
        "time_in_zone_min",
        "closest_approach_km",
        "end_min",
        "vehicles_destroyed",
        "vehicles_damaged",
        "calls_tried",
        "aircraft_tasks",
        "reaction",
    ];

    /// <summary>The whole text, hashes included.</summary>
    public static string Text()
    {
        var pairs = ShippedModels.Pairs.ToList();
        var blocks = new string[pairs.Count];
        Parallel.For(0, pairs.Count, i => blocks[i] = Block(pairs[i].Scenario, pairs[i].Policy));
        return string.Concat(blocks);
    }

    private static string Block(string scenario, string policy)
    {
        var replicator = ShippedModels.Model(scenario, policy).NewReplicator();
        var rows = Enumerable.Range(0, Hashed).SelectMany(replication => replicator.Run(Seed, replication)).ToList();
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"\n{scenario}, {policy}\n"));
        foreach (var row in rows.Where(row => row.Replication < Shown))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {row.Replication} {row.Incursion}#{row.Ordinal}: {string.Join(" ", s_columns.Select(name => Show(LedgerColumns.Named(name), row)))}\n"
            );
        }

        return text.Append(CultureInfo.InvariantCulture, $"  hash of {Hashed}: {rows.Hash():x16}\n").ToString();
    }

    private static string Show(LedgerColumn column, LedgerRow row)
    {
        var value = column.Read(row);
        return double.IsNaN(value) ? "-"
            : column.Type == ColumnType.Category ? column.Labels[(int)value]
            : value.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
