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
internal sealed class BlockPieces(PreparedStudy study, IPieceStore pieces, LedgerParts? parts)
{
    /// <summary>Whether all that is kept of a block is there and whole.</summary>
    public bool IsDone(BlockCut cut, int block) => RowNames(cut, block).All(pieces.HasPiece) && pieces.HasPiece(TallyFile.Name(block))
        && (parts is null || parts.Has(block, pieces.ReadPiece(TallyFile.Name(block), TallyFile.PartOf)));

    /// <summary>Keeps a block.</summary>
    /// <param name="cut">The blocks.</param>
    /// <param name="block">Which one.</param>
    /// <param name="tables">Its rows by policy.</param>
    public void Write(BlockCut cut, int block, RowTable[] tables)
    {
        foreach (var (name, policy) in RowNames(cut, block).Select((name, policy) => (name, policy)))
        {
            pieces.WritePiece(name, writer => BlockFile.Write(writer, tables[policy]));
        }

        var part = parts?.Write(block, tables);
        var tally = study.NewTally();
        TableTally.Add(tally, tables, cut.First(block), cut.Length(block), study.Incursions.Names.Length);
        pieces.WritePiece(TallyFile.Name(block), writer => TallyFile.Write(writer, tally, tables, part));
    }

    /// <summary>Reads the rows of a block under a policy to the end of a table.</summary>
    public void ReadRows(BlockCut cut, int policy, int block, RowTable table) => pieces.ReadPiece(
        BlockFile.Name(policy, block), reader => BlockFile.Read(reader, table, new BlockLimits(cut.First(block), cut.Length(block), study.Incursions.Names.Length)));

    /// <summary>Reads the tally of a block into an empty one.</summary>
    public BlockRest ReadTally(BlockCut cut, int block, Tally tally) => pieces.ReadPiece(TallyFile.Name(block), reader => TallyFile.Read(reader, tally, cut.Length(block)));

    private IEnumerable<string> RowNames(BlockCut cut, int block) =>
        Enumerable.Range(0, cut.First(block) < study.KeptRows ? study.Policies : 0).Select(policy => BlockFile.Name(policy, block));
}
