using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Points;

/// <summary>One stage of a point study: plays the points of a design that are not on disk yet, then reads them all.</summary>
/// <param name="policies">Number of policies.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="pieces">Where its pieces are.</param>
/// <param name="newPlay">Makes a player for one thread.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops the study.</param>
/// <param name="elsewhere">Has the pieces of a design played elsewhere and comes back when they are there; null to play all here.</param>
internal sealed class PointStage(
    int policies, int threads, IPieceStore pieces, Func<PointPlay> newPlay, IProgress<StudyProgress>? progress, CancellationToken cancel, Action<PointDesign>? elsewhere = null)
{
    private readonly Dictionary<string, long> _before = [];

    /// <summary>What each point of the design gave, in order.</summary>
    public PointYield[] Play(PointDesign design)
    {
        var perPoint = (long)design.Replications * policies;
        var earlier = _before.GetValueOrDefault(design.Stage);
        _before[design.Stage] = earlier + (design.Points.Count * perPoint);
        var meter = new ProgressMeter(progress, design.Stage, _before[design.Stage]);
        meter.Add(earlier);
        elsewhere?.Invoke(design);
        WorkQueue.Run(design.Pieces, threads, () =>
        {
            var play = NewWorker(design);
            return piece =>
            {
                play(piece);
                meter.Add(design.PointsOf(piece).GetOffsetAndLength(design.Points.Count).Length * perPoint);
            };
        }, cancel);
        return Read(design);
    }

    /// <summary>Makes a thread's worker: plays the points of a piece, unless it is there and whole.</summary>
    public Action<int> NewWorker(PointDesign design)
    {
        var block = new BlockOfPoints(design, newPlay(), policies);
        return piece =>
        {
            var name = design.PieceName(piece);
            var (first, length) = design.PointsOf(piece).GetOffsetAndLength(design.Points.Count);
            if (!pieces.HasPiece(name))
            {
                var yields = block.Play(first, length, cancel);
                pieces.WritePiece(name, writer => yields.ForEach(yield => yield.Write(writer)));
            }
        };
    }

    private PointYield[] Read(PointDesign design) =>
        [.. Enumerable.Range(0, design.Pieces).SelectMany(piece => pieces.ReadPiece(design.PieceName(piece), reader =>
        {
            var (_, length) = design.PointsOf(piece).GetOffsetAndLength(design.Points.Count);
            return Enumerable.Range(0, length).Select(_ => PointYield.Read(reader, policies)).ToArray();
        }))];

    /// <summary>Plays points of a design on one thread, keeping the responses of a block so that changes are taken pair by pair.</summary>
    private sealed class BlockOfPoints(PointDesign design, PointPlay play, int policies)
    {
        private readonly double[][] _values = [.. Enumerable.Range(0, policies).Select(_ => new double[design.Replications])];
        private readonly double[][] _responses = [.. Enumerable.Range(0, design.BlockSize).Select(_ => new double[design.Replications])];

        public List<PointYield> Play(int first, int length, CancellationToken cancel) =>
            [.. Enumerable.Range(first, length).Select(index => PlayOne(index, cancel))];

        private PointYield PlayOne(int index, CancellationToken cancel)
        {
            var point = design.Points[index];
            var responses = _responses[index % design.BlockSize];
            int failed;
            try
            {
                failed = play(design.Quantities, point.Values, point.FirstReplication, _values, cancel);
            }
            catch (RefusalException exception)
            {
                Array.Fill(responses, double.NaN);
                return PointYield.Refused(exception.Message);
            }

            for (var replication = 0; replication < responses.Length; replication++)
            {
                responses[replication] = PointYield.ResponseAt(_values, replication);
            }

            return PointYield.Of(_values, design.Replications, failed, point.Anchor < 0 ? null : _responses[point.Anchor % design.BlockSize]);
        }
    }
}
