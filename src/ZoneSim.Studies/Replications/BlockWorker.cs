using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Replications;

/// <summary>Plays blocks of a study into pieces, on one thread.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where they are kept.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class BlockWorker(PreparedStudy study, IPieceStore pieces, CancellationToken cancel)
{
    private readonly RowTable[] _tables = [.. study.Models.Select(_ => new RowTable())];
    private readonly BlockPlayer[] _players = [.. study.Models.Select(model => new BlockPlayer(model, study.Plan.Seed))];

    /// <summary>Names of the pieces of a block: its rows under each policy, where they are kept, and its tally, which is written last.</summary>
    public static IEnumerable<string> PiecesOf(PreparedStudy study, BlockCut cut, int block) =>
        Enumerable.Range(0, cut.First(block) < study.KeptRows ? study.Policies : 0).Select(policy => BlockFile.Name(policy, block)).Append(TallyFile.Name(block));

    /// <summary>Plays a block under every policy, unless its pieces are there and whole.</summary>
    public void Play(BlockCut cut, int block)
    {
        if (PiecesOf(study, cut, block).All(pieces.HasPiece))
        {
            return;
        }

        var (first, length) = (cut.First(block), cut.Length(block));
        for (var policy = 0; policy < _tables.Length; policy++)
        {
            _players[policy].Fill(_tables[policy], first, length, study.Incursions, cancel);
            if (first < study.KeptRows)
            {
                pieces.WritePiece(BlockFile.Name(policy, block), writer => BlockFile.Write(writer, _tables[policy]));
            }
        }

        var tally = study.NewTally();
        TableTally.Add(tally, _tables, first, length, study.Incursions.Names.Length);
        pieces.WritePiece(TallyFile.Name(block), writer => TallyFile.Write(writer, tally, _tables));
    }
}
