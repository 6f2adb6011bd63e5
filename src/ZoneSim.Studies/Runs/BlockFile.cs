using System.Runtime.InteropServices;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// A block of replications under one policy as a <see cref="Checkpoint"/>: the keys, then each ledger column, packed by its
/// type (flags, categories and sets a byte, counts four, numbers eight).
/// </summary>
internal static class BlockFile
{
    private const byte Absent = 255;

    /// <summary>The piece's name.</summary>
    public static string Name(int policy, int block) => FormattableString.Invariant($"block-{policy:00}-{block:000000}");

    /// <summary>Writes a table.</summary>
    public static void Write(CheckpointWriter writer, RowTable table)
    {
        writer.Int(table.Count);
        writer.Values(table.Replication.Span);
        writer.Values(table.Incursion.Span);
        writer.Values(table.Ordinal.Span);
        for (var column = 0; column < table.Layout.Columns.Count; column++)
        {
            Pack(writer, table.Column(column).Span, table.Layout.Columns[column].Type);
        }
    }

    /// <summary>Reads a block to the end of a table.</summary>
    /// <param name="reader">The block.</param>
    /// <param name="table">The table.</param>
    /// <param name="limits">What its rows can name.</param>
    /// <returns>The rows read.</returns>
    /// <exception cref="InvalidDataException">It holds what no block of that study can.</exception>
    public static int Read(CheckpointReader reader, RowTable table, BlockLimits limits)
    {
        var rows = reader.Count(sizeof(long));
        var (replication, incursion, ordinal) = table.Extend(rows);
        reader.Values(replication.Span);
        reader.Values(incursion.Span);
        reader.Values(ordinal.Span);
        limits.Check(replication.Span, incursion.Span, ordinal.Span);
        for (var column = 0; column < table.Layout.Columns.Count; column++)
        {
            Unpack(reader, table.LastOfColumn(column, rows), table.Layout.Columns[column]);
        }

        return rows;
    }

    private static void Pack(CheckpointWriter writer, ReadOnlySpan<double> values, ColumnType type)
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

    private static void Unpack(CheckpointReader reader, Span<double> values, LedgerColumn column)
    {
        if (column.Type is ColumnType.Number or ColumnType.OptionalNumber)
        {
            reader.Values(values);
        }
        else if (column.Type == ColumnType.Count)
        {
            var packed = MemoryMarshal.Cast<byte, int>(reader.Take(4 * values.Length));
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = packed[row];
            }
        }
        else
        {
            var absent = column.Type == ColumnType.Category;
            var codes = column.Type switch
            {
                ColumnType.Category => column.Labels.Count,
                ColumnType.Flag => 2,
                _ => LedgerLayout.SetLabels.Length,
            };
            var packed = reader.Take(values.Length);
            for (var row = 0; row < values.Length; row++)
            {
                values[row] =
                    packed[row] < codes ? packed[row]
                    : absent && packed[row] == Absent ? double.NaN
                    : throw new InvalidDataException($"a row has the code {packed[row]} in the column {column.Name}, which has {codes}");
            }
        }
    }
}

/// <summary>What the rows of a block can name.</summary>
/// <param name="First">First replication of the block.</param>
/// <param name="Length">Its replications.</param>
/// <param name="Incursions">Number of the scenario's incursions.</param>
internal readonly record struct BlockLimits(long First, int Length, int Incursions)
{
    /// <summary>Refuses keys that the block cannot have.</summary>
    /// <exception cref="InvalidDataException">There is one.</exception>
    public void Check(ReadOnlySpan<long> replications, ReadOnlySpan<int> incursions, ReadOnlySpan<int> ordinals)
    {
        if (
            replications.ContainsAnyExceptInRange(First, First + Length - 1)
            || incursions.ContainsAnyExceptInRange(0, Incursions - 1)
            || ordinals.ContainsAnyExceptInRange(1, int.MaxValue)
        )
        {
            throw new InvalidDataException(
                $"a row is of a replication, an incursion or an ordinal that the block cannot have ({Length} replications from {First}, "
                    + $"{Incursions} incursions)"
            );
        }
    }
}
