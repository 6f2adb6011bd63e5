using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Points;

/// <summary>One stage of a point study: plays the points of a design that are not on disk yet, then reads them all.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where its pieces are.</param>
/// <param name="newPlay">Makes a player for one thread.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops the study.</param>
internal sealed class PointStage(
    PointStudy study, IPieceStore pieces, Func<PointPlay> newPlay, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    private readonly Dictionary<string, long> _before = [];

    /// <summary>What each point of the design gave, in order.</summary>
    public PointYield[] Play(PointDesign design)
    {
        var perPoint = (long)design.Replications * study.Policies;
        var earlier = _before.GetValueOrDefault(design.Stage);
        _before[design.Stage] = earlier + (design.Points.Count * perPoint);
        var meter = new ProgressMeter(progress, design.Stage, _before[design.Stage]);
        meter.Add(earlier);
        WorkQueue.Run(design.Pieces, study.Threads, () =>
        {
            var block = new BlockOfPoints(design, newPlay(), study.Policies);
            return piece =>
            {
                var name = design.PieceName(piece);
                var (first, length) = design.PointsOf(piece).GetOffsetAndLength(design.Points.Count);
                if (!pieces.HasPiece(name))
                {
                    var yields = block.Play(first, length, cancel);
                    pieces.WritePiece(name, writer => yields.ForEach(yield => yield.Write(writer)));
                }

                meter.Add(length * perPoint);
            };
        }, cancel);
        return Read(design);
    }

    private PointYield[] Read(PointDesign design) =>
        [.. Enumerable.Range(0, design.Pieces).SelectMany(piece => pieces.ReadPiece(design.PieceName(piece), reader =>
        {
            var (_, length) = design.PointsOf(piece).GetOffsetAndLength(design.Points.Count);
            return Enumerable.Range(0, length).Select(_ => PointYield.Read(reader, study.Policies)).ToArray();
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
