using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Replications;

/// <summary>Plays blocks of a study, on one thread.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">What is kept of them.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class BlockWorker(PreparedStudy study, CheckpointedBlocks pieces, CancellationToken cancel)
{
    private readonly RowTable[] _tables = [.. study.Models.Select(_ => new RowTable(study.Incursions.Layout))];
    private readonly BlockPlayer[] _players = [.. study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed))];

    /// <summary>Plays a block under every policy, unless it is done.</summary>
    public void Play(BlockPartition cut, int block)
    {
        if (pieces.IsDone(cut, block))
        {
            return;
        }

        for (var policy = 0; policy < _tables.Length; policy++)
        {
            _players[policy].Fill(_tables[policy], cut.First(block), cut.Length(block), study.Incursions, cancel);
        }

        pieces.Write(cut, block, _tables);
    }
}
