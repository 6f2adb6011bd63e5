using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// What is kept of each block of replications: its tally, which is written last and by which it counts as done; before it the rows under each
/// policy where they are read again, and a part of the ledger where that is in parts.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where pieces are kept.</param>
/// <param name="parts">Takes the parts of the ledger; null where it is not in parts.</param>
internal sealed class CheckpointedBlocks(PreparedStudy study, ICheckpointStore pieces, LedgerParts? parts)
{
    /// <summary>Whether all that is kept of a block is there and whole.</summary>
    public bool IsDone(BlockPartition cut, int block) =>
        RowNames(cut, block).All(pieces.HasPiece)
        && pieces.HasPiece(AccumulatorFile.Name(block))
        && (parts is null || parts.Has(block, pieces.ReadPiece(AccumulatorFile.Name(block), AccumulatorFile.PartOf)));

    /// <summary>Keeps a block.</summary>
    /// <param name="cut">The blocks.</param>
    /// <param name="block">Which one.</param>
    /// <param name="tables">Its rows by policy.</param>
    public void Write(BlockPartition cut, int block, RowTable[] tables)
    {
        foreach (var (name, policy) in RowNames(cut, block).Select((name, policy) => (name, policy)))
        {
            pieces.WritePiece(name, writer => BlockFile.Write(writer, tables[policy]));
        }

        var part = parts?.Write(block, tables);
        var accumulator = study.NewTally();
        TableAccumulator.Add(accumulator, tables, cut.First(block), cut.Length(block), study.Incursions.Names.Length);
        pieces.WritePiece(AccumulatorFile.Name(block), writer => AccumulatorFile.Write(writer, accumulator, tables, part));
    }

    /// <summary>Reads the rows of a block under a policy to the end of a table.</summary>
    public void ReadRows(BlockPartition cut, int policy, int block, RowTable table) =>
        pieces.ReadPiece(BlockFile.Name(policy, block), reader =>
            BlockFile.Read(reader, table, new BlockLimits(cut.First(block), cut.Length(block), study.Incursions.Names.Length))
        );

    /// <summary>Reads the tally of a block into an empty one.</summary>
    public BlockRest ReadTally(BlockPartition cut, int block, Accumulator accumulator) =>
        pieces.ReadPiece(AccumulatorFile.Name(block), reader => AccumulatorFile.Read(reader, accumulator, cut.Length(block)));

    private IEnumerable<string> RowNames(BlockPartition cut, int block) =>
        Enumerable.Range(0, cut.First(block) < study.KeptRows ? study.Policies : 0).Select(policy => BlockFile.Name(policy, block));
}
