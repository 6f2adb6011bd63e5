using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>A block of replications under every policy, added up, with those that failed, as a <see cref="SealedFile"/>. It is all that a summary needs of the block.</summary>
internal static class TallyFile
{
    /// <summary>The piece's name.</summary>
    public static string Name(int block) => FormattableString.Invariant($"tally-{block:000000}");

    /// <summary>Writes a tally.</summary>
    /// <param name="writer">The piece.</param>
    /// <param name="tally">The sums.</param>
    /// <param name="tables">The rows that they are of, by policy, with the failures.</param>
    public static void Write(PieceWriter writer, Tally tally, IReadOnlyList<RowTable> tables)
    {
        tally.Write(writer);
        foreach (var table in tables)
        {
            writer.Int(table.Failures.Count);
            foreach (var failure in table.Failures)
            {
                writer.Values<long>([failure.Replication]);
                writer.Text(failure.Reason);
            }
        }
    }

    /// <summary>Reads a tally.</summary>
    /// <param name="reader">The piece.</param>
    /// <param name="tally">An empty tally of the study; takes the sums.</param>
    /// <param name="length">Replications of the block.</param>
    /// <returns>The failed replications by policy.</returns>
    /// <exception cref="InvalidDataException">It holds what no block of that study can.</exception>
    public static FailedReplication[][] Read(PieceReader reader, Tally tally, int length)
    {
        tally.Read(reader);
        var failed = new FailedReplication[tally.Failed.Length][];
        Span<long> number = stackalloc long[1];
        for (var policy = 0; policy < failed.Length; policy++)
        {
            failed[policy] = new FailedReplication[reader.Count()];
            for (var place = 0; place < failed[policy].Length; place++)
            {
                reader.Values(number);
                failed[policy][place] = new FailedReplication(number[0], reader.Text());
            }

            if (failed[policy].Length != tally.Failed[policy] || tally.Played[policy] + tally.Failed[policy] != length)
            {
                throw new InvalidDataException($"it tells of {tally.Played[policy]} replications that were played and {tally.Failed[policy]} that failed, expected {length} together");
            }
        }

        return failed;
    }
}
