using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Replications;

/// <summary>
/// The replications of a study as a stage, a block to a piece. Of each block its tally is kept, which is written last and by which it counts as done;
/// before it the rows under each policy where they are read again, and a part of the ledger where that is in parts.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="cut">Its blocks.</param>
/// <param name="pieces">Where pieces are kept.</param>
/// <param name="parts">Takes the parts of the ledger; null where it is not in parts.</param>
internal sealed class BlockStage(PreparedStudy study, BlockPartition cut, ICheckpointStore pieces, LedgerParts? parts) : Stage
{
    /// <summary>Its blocks.</summary>
    public BlockPartition Cut => cut;

    /// <inheritdoc/>
    public override string Name => "replications";

    /// <inheritdoc/>
    public override int Pieces => cut.Blocks;

    /// <inheritdoc/>
    public override string PieceName(int piece) => AccumulatorFile.Name(piece);

    /// <inheritdoc/>
    public override bool IsDone(int piece) =>
        RowNames(piece).All(pieces.HasPiece)
        && pieces.HasPiece(PieceName(piece))
        && (parts is null || parts.Has(piece, pieces.ReadPiece(PieceName(piece), AccumulatorFile.PartOf)));

    /// <inheritdoc/>
    public override long Histories(int piece) => (long)cut.Length(piece) * study.Policies;

    /// <inheritdoc/>
    public override Action<int> NewWorker(CancellationToken cancel)
    {
        RowTable[] tables = [.. study.Models.Select(_ => new RowTable(study.Incursions.Layout))];
        BlockPlayer[] players = [.. study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed))];
        return block =>
        {
            if (!IsDone(block))
            {
                for (var policy = 0; policy < tables.Length; policy++)
                {
                    players[policy].Fill(tables[policy], cut.First(block), cut.Length(block), study.Incursions, cancel);
                }

                Write(block, tables);
            }
        };
    }

    /// <summary>Reads the rows of a block under a policy to the end of a table.</summary>
    public void ReadRows(int policy, int block, RowTable table) =>
        pieces.ReadPiece(BlockFile.Name(policy, block), reader =>
            BlockFile.Read(reader, table, new BlockLimits(cut.First(block), cut.Length(block), study.Incursions.Names.Length))
        );

    /// <summary>Reads the tally of a block into an empty one.</summary>
    public BlockRest ReadTally(int block, Accumulator accumulator) =>
        pieces.ReadPiece(PieceName(block), reader => AccumulatorFile.Read(reader, accumulator, cut.Length(block)));

    private void Write(int block, RowTable[] tables)
    {
        foreach (var (name, policy) in RowNames(block).Select((name, policy) => (name, policy)))
        {
            pieces.WritePiece(name, writer => BlockFile.Write(writer, tables[policy]));
        }

        var part = parts?.Write(block, tables);
        var accumulator = study.NewTally();
        TableAccumulator.Add(accumulator, tables, cut.First(block), cut.Length(block), study.Incursions.Names.Length);
        pieces.WritePiece(PieceName(block), writer => AccumulatorFile.Write(writer, accumulator, tables, part));
    }

    private IEnumerable<string> RowNames(int block) =>
        Enumerable.Range(0, cut.First(block) < study.KeptRows ? study.Policies : 0).Select(policy => BlockFile.Name(policy, block));
}
