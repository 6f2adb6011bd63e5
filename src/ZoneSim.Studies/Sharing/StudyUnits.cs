using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// A study cut into units of work by number alone: first the blocks of replications, each under every policy, then the pieces of the points
/// over the assumptions. Whoever plays a unit, wherever, makes the same bytes.
/// </summary>
internal sealed class StudyUnits(PreparedStudy study, PartialFolder pieces)
{
    private readonly CheckpointedBlocks _blocks = new(study, pieces, study.IsInParts ? new LedgerParts(study, pieces) : null);
    private readonly RangeStudy? _ranges = study.Plan.RangePoints == 0 ? null : new RangeStudy(study, pieces);

    /// <summary>Number of units.</summary>
    public int Count => study.Cut.Blocks + (_ranges?.Pieces ?? 0);

    /// <summary>Histories that a unit takes, under all policies.</summary>
    public long Histories(int unit) => IsBlock(unit) ? (long)study.Cut.Length(unit) * study.Policies : _ranges!.Histories(unit - study.Cut.Blocks);

    /// <summary>Name of the piece of a unit that is written last.</summary>
    public string LastPiece(int unit) => IsBlock(unit) ? AccumulatorFile.Name(unit) : PointResult.PieceName(unit - study.Cut.Blocks);

    /// <summary>Whether all pieces of a unit are there and whole.</summary>
    public bool IsDone(int unit) => IsBlock(unit) ? _blocks.IsDone(study.Cut, unit) : pieces.HasPiece(LastPiece(unit));

    /// <summary>Makes a thread's worker: plays what is not done of a unit.</summary>
    public Action<int> NewWorker(CancellationToken cancel)
    {
        var blocks = new BlockWorker(study, _blocks, cancel);
        var points = _ranges?.NewWorker(cancel);
        return unit =>
        {
            if (IsBlock(unit))
            {
                blocks.Play(study.Cut, unit);
            }
            else
            {
                points!(unit - study.Cut.Blocks);
            }
        };
    }

    private bool IsBlock(int unit) => unit < study.Cut.Blocks;
}
