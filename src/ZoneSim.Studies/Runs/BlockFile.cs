using System.Runtime.InteropServices;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// A block of replications under one policy as a <see cref="SealedFile"/>: the keys, then each ledger column, packed by its
/// type (flags, categories and sets a byte, counts four, numbers eight), then the failures.
/// </summary>
internal static class BlockFile
{
    private const byte Absent = 255;

    /// <summary>The piece's name.</summary>
    public static string Name(int policy, int block) => FormattableString.Invariant($"block-{policy:00}-{block:000000}");

    /// <summary>Writes a table.</summary>
    public static void Write(PieceWriter writer, RowTable table)
    {
        writer.Int(table.Count);
        writer.Values(table.Replication.Span);
        writer.Values(table.Incursion.Span);
        writer.Values(table.Ordinal.Span);
        for (var column = 0; column < LedgerLayout.Columns.Count; column++)
        {
            Pack(writer, table.Column(column).Span, LedgerLayout.Columns[column].Type);
        }

        writer.Int(table.Failures.Count);
        foreach (var failure in table.Failures)
        {
            writer.Values<long>([failure.Replication]);
            writer.Text(failure.Reason);
        }
    }

    /// <summary>Reads a block to the end of a table.</summary>
    public static void Read(PieceReader reader, RowTable table)
    {
        var rows = reader.Int();
        var (replication, incursion, ordinal) = table.Extend(rows);
        reader.Values(replication.Span);
        reader.Values(incursion.Span);
        reader.Values(ordinal.Span);
        for (var column = 0; column < LedgerLayout.Columns.Count; column++)
        {
            Unpack(reader, table.LastOfColumn(column, rows), LedgerLayout.Columns[column].Type);
        }

        Span<long> number = stackalloc long[1];
        for (var failures = reader.Int(); failures > 0; failures--)
        {
            reader.Values(number);
            table.Failures.Add(new FailedReplication(number[0], reader.Text()));
        }
    }

    private static void Pack(PieceWriter writer, ReadOnlySpan<double> values, ColumnType type)
    {
        if (type is ColumnType.Number or ColumnType.OptionalNumber)
        {
            writer.Values(values);
        }
        else if (type == ColumnType.Count)
        {
            var room = MemoryMarshal.Cast<byte, int>(writer.Room(4 * values.Length));
            for (var row = 0; row < values.Length; row++)
            {
                room[row] = (int)values[row];
            }
        }
        else
        {
            var room = writer.Room(values.Length);
            for (var row = 0; row < values.Length; row++)
            {
                room[row] = double.IsNaN(values[row]) ? Absent : (byte)values[row];
            }
        }
    }

    private static void Unpack(PieceReader reader, Span<double> values, ColumnType type)
    {
        if (type is ColumnType.Number or ColumnType.OptionalNumber)
        {
            reader.Values(values);
        }
        else if (type == ColumnType.Count)
        {
            var packed = MemoryMarshal.Cast<byte, int>(reader.Take(4 * values.Length));
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = packed[row];
            }
        }
        else
        {
            var absent = type == ColumnType.Category;
            var packed = reader.Take(values.Length);
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = absent && packed[row] == Absent ? double.NaN : packed[row];
            }
        }
    }
}
