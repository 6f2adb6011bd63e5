using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>The stages of a run as one, its pieces numbered through: first the blocks of replications, then the points over the assumptions.</summary>
internal sealed class StudyUnits : Stage
{
    private readonly Stage[] _stages;
    private readonly (Stage Stage, int Piece)[] _units;

    public StudyUnits(PreparedStudy study, PartialFolder pieces)
    {
        var blocks = new BlockStage(study, study.Cut, pieces, study.IsInParts ? new LedgerParts(study, pieces) : null);
        _stages = study.Plan.RangePoints == 0 ? [blocks] : [blocks, new RangeStudy(study, pieces).Stage];
        _units = [.. _stages.SelectMany(stage => Enumerable.Range(0, stage.Pieces).Select(piece => (stage, piece)))];
    }

    /// <inheritdoc/>
    public override string Name => _stages[0].Name;

    /// <inheritdoc/>
    public override int Pieces => _units.Length;

    /// <inheritdoc/>
    public override string PieceName(int piece) => _units[piece].Stage.PieceName(_units[piece].Piece);

    /// <inheritdoc/>
    public override bool IsDone(int piece) => _units[piece].Stage.IsDone(_units[piece].Piece);

    /// <inheritdoc/>
    public override long Histories(int piece) => _units[piece].Stage.Histories(_units[piece].Piece);

    /// <inheritdoc/>
    public override Action<int> NewWorker(CancellationToken cancel)
    {
        var workers = _stages.ToDictionary(stage => stage, stage => stage.NewWorker(cancel));
        return piece => workers[_units[piece].Stage](_units[piece].Piece);
    }
}
