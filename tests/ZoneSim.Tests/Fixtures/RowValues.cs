using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Tests.Fixtures;

/// <summary>Rows as the numbers of their columns: what tests compare, hash and print.</summary>
internal static class RowValues
{
    private const ulong Offset = 14695981039346656037,
        Prime = 1099511628211;

    /// <summary>One hash of all keys and columns of some rows, bit for bit.</summary>
    public static ulong Hash(this IEnumerable<LedgerRow> rows)
    {
        var hash = Offset;
        foreach (var row in rows)
        {
            hash = Mix(hash, (ulong)row.Replication);
            hash = Mix(hash, (ulong)row.Ordinal);
            hash = row.Incursion.Aggregate(hash, (sum, letter) => Mix(sum, letter));
            hash = LedgerColumns.All.Aggregate(hash, (sum, column) => Mix(sum, (ulong)BitConverter.DoubleToInt64Bits(column.Read(row))));
        }

        return hash;
    }

    /// <summary>The first place at which two ledgers differ, in words, or null.</summary>
    public static string? FirstDifference(IReadOnlyList<LedgerRow> first, IReadOnlyList<LedgerRow> second)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            if (i >= first.Count || i >= second.Count || Key(first[i]) != Key(second[i]))
            {
                return $"rows: {(i < first.Count ? Key(first[i]) : "none")} and {(i < second.Count ? Key(second[i]) : "none")}";
            }

            foreach (var column in LedgerColumns.All)
            {
                var (a, b) = (column.Read(first[i]), column.Read(second[i]));
                if (!a.Equals(b))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{column.Name} of {Key(first[i])}: {a} and {b}");
                }
            }
        }

        return null;
    }

    /// <summary>Which row it is.</summary>
    public static string Key(this LedgerRow row) => $"replication {row.Replication}, {row.Incursion}#{row.Ordinal}";

    private static ulong Mix(ulong hash, ulong value)
    {
        for (var part = 0; part < 4; part++)
        {
            hash = (hash ^ (ushort)(value >> (16 * part))) * Prime;
        }

        return hash;
    }
}
