using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Replications;

/// <summary>Plays blocks of a study into pieces, on one thread.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where they are kept.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class BlockWorker(PreparedStudy study, IPieceStore pieces, CancellationToken cancel)
{
    private readonly RowTable _table = new();
    private readonly BlockPlayer[] _players = [.. study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed))];

    /// <summary>Plays a block under a policy, unless its piece is there and whole.</summary>
    public void Play(BlockCut cut, int policy, int block)
    {
        var name = BlockFile.Name(policy, block);
        if (!pieces.HasPiece(name))
        {
            _players[policy].Fill(_table, cut.First(block), cut.Length(block), study.Incursions, cancel);
            pieces.WritePiece(name, writer => BlockFile.Write(writer, _table));
        }
    }
}
