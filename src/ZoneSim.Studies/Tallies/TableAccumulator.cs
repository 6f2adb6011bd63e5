using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Tallies;

/// <summary>Tallies one block of replications from its tables, one for each policy.</summary>
internal static class TableAccumulator
{
    /// <summary>Adds a block to a tally.</summary>
    /// <param name="accumulator">Takes the rows.</param>
    /// <param name="tables">Rows of the block by policy.</param>
    /// <param name="first">First replication of the block.</param>
    /// <param name="length">Replications in the block.</param>
    /// <param name="incursions">Number of incursions.</param>
    public static void Add(Accumulator accumulator, RowTable[] tables, long first, int length, int incursions)
    {
        var places = new int[tables.Length][];
        for (var policy = 0; policy < tables.Length; policy++)
        {
            places[policy] = Places(accumulator, policy, tables[policy], first, length, incursions);
            accumulator.Failed[policy] += tables[policy].Failures.Count;
            accumulator.Played[policy] += length - tables[policy].Failures.Count;
        }

        var buffers = tables.Select(_ => new double[tables[0].Layout.Columns.Count]).ToArray();
        var rows = new double[tables.Length][];
        for (var place = 0; place < length * incursions; place++)
        {
            for (var policy = 0; policy < tables.Length; policy++)
            {
                rows[policy] = places[policy][place] < 0 ? null! : Copy(tables[policy], places[policy][place], buffers[policy]);
            }

            accumulator.Add(first + (place / incursions), place % incursions, rows);
        }
    }

    /// <summary>Row of each replication and incursion of ordinal 1, or -1; counts the returns.</summary>
    private static int[] Places(Accumulator accumulator, int policy, RowTable table, long first, int length, int incursions)
    {
        var places = new int[length * incursions];
        Array.Fill(places, -1);
        var replications = table.Replication.Span;
        var incursionOf = table.Incursion.Span;
        var ordinals = table.Ordinal.Span;
        for (var row = 0; row < table.Count; row++)
        {
            var incursion = incursionOf[row];
            if (ordinals[row] == 1)
            {
                places[((int)(replications[row] - first) * incursions) + incursion] = row;
            }
            else
            {
                accumulator.Of(policy, incursion).Returns++;
            }
        }

        return places;
    }

    private static double[] Copy(RowTable table, int row, double[] buffer)
    {
        for (var column = 0; column < buffer.Length; column++)
        {
            buffer[column] = table.Column(column).Span[row];
        }

        return buffer;
    }
}
