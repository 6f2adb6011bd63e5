using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// A block of replications under every policy, added up, with those that failed and the block's part of the ledger, as a <see cref="Checkpoint"/>. It
/// is all that a summary needs of the block.
/// </summary>
internal static class AccumulatorFile
{
    /// <summary>The piece's name.</summary>
    public static string Name(int block) => FormattableString.Invariant($"tally-{block:000000}");

    /// <summary>Writes a tally.</summary>
    /// <param name="writer">The piece.</param>
    /// <param name="accumulator">The sums.</param>
    /// <param name="tables">The rows that they are of, by policy, with the failures.</param>
    /// <param name="part">The part of the ledger; null where it is not in parts.</param>
    public static void Write(CheckpointWriter writer, Accumulator accumulator, IReadOnlyList<RowTable> tables, LedgerPart? part)
    {
        writer.Text(part?.Hash ?? "");
        writer.Values<long>([part?.Length ?? 0]);
        accumulator.Write(writer);
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
    /// <param name="accumulator">An empty tally of the study; takes the sums.</param>
    /// <param name="length">Replications of the block.</param>
    /// <exception cref="InvalidDataException">It holds what no block of that study can.</exception>
    public static BlockRest Read(CheckpointReader reader, Accumulator accumulator, int length)
    {
        var part = PartOf(reader);
        accumulator.Read(reader);
        var failed = new FailedReplication[accumulator.Failed.Length][];
        Span<long> number = stackalloc long[1];
        for (var policy = 0; policy < failed.Length; policy++)
        {
            failed[policy] = new FailedReplication[reader.Count()];
            for (var place = 0; place < failed[policy].Length; place++)
            {
                reader.Values(number);
                failed[policy][place] = new FailedReplication(number[0], reader.Text());
            }

            if (failed[policy].Length != accumulator.Failed[policy] || accumulator.Played[policy] + accumulator.Failed[policy] != length)
            {
                throw new InvalidDataException(
                    $"it tells of {accumulator.Played[policy]} replications that were played and {accumulator.Failed[policy]} that failed, "
                        + $"expected {length} together"
                );
            }
        }

        return new BlockRest(failed, part);
    }

    /// <summary>The block's part of the ledger, with which the piece begins; null where the ledger is not in parts.</summary>
    public static LedgerPart? PartOf(CheckpointReader reader)
    {
        var hash = reader.Text();
        Span<long> length = stackalloc long[1];
        reader.Values(length);
        return hash.Length == 0 ? null : new LedgerPart(hash, length[0]);
    }
}

/// <summary>What is known of a block beside its sums.</summary>
/// <param name="Failed">Its failed replications, by policy.</param>
/// <param name="Part">Its part of the ledger; null where that is not in parts.</param>
internal sealed record BlockRest(FailedReplication[][] Failed, LedgerPart? Part);
