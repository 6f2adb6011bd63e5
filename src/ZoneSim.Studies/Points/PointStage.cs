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
/// <param name="outputs">Number of outputs that are looked at.</param>
internal sealed class PointStage(
    int policies,
    int threads,
    ICheckpointStore pieces,
    Func<PointPlay> newPlay,
    IProgress<StudyProgress>? progress,
    CancellationToken cancel,
    Action<PointDesign>? elsewhere = null,
    int outputs = 1
)
{
    private readonly Dictionary<string, long> _before = [];

    /// <summary>What each point of the design gave of the first output, in order.</summary>
    public DesignPointResult[] Play(PointDesign design) => PlayAll(design)[0];

    /// <summary>What each point of the design gave, by output.</summary>
    public DesignPointResult[][] PlayAll(PointDesign design)
    {
        var stage = Of(design);
        var earlier = _before.GetValueOrDefault(design.Stage);
        _before[design.Stage] = earlier + Enumerable.Range(0, stage.Pieces).Sum(stage.Histories);
        elsewhere?.Invoke(design);
        stage.Play(threads, progress, cancel, earlier);
        var all = stage.Read();
        return [.. Enumerable.Range(0, outputs).Select(output => Array.ConvertAll(all, point => point[output]))];
    }

    /// <summary>A design as a stage of work; each of its points gives a result of each output.</summary>
    public Stage<DesignPointResult[]> Of(PointDesign design) =>
        new(design.Stage, design.Prefix, design.Points.Count, design.PointsPerPiece, pieces)
        {
            NewPlayer = stop =>
            {
                var block = new BlockOfPoints(design, newPlay(), policies, outputs);
                return point => block.Play(point, stop);
            },
            PerPoint = _ => (long)design.Replications * policies,
            Write = (results, writer) => Array.ForEach(results, result => result.Write(writer)),
            ReadPoint = (reader, _) => [.. Enumerable.Range(0, outputs).Select(_ => DesignPointResult.Read(reader, policies))],
        };

    /// <summary>Plays points of a design on one thread, keeping the responses of a block so that changes are taken pair by pair.</summary>
    private sealed class BlockOfPoints(PointDesign design, PointPlay play, int policies, int outputs)
    {
        private readonly double[][] _values = [.. Enumerable.Range(0, policies * outputs).Select(_ => new double[design.Replications])];
        private readonly double[][] _responses = [.. Enumerable.Range(0, design.BlockSize).Select(_ => new double[design.Replications])];

        /// <summary>A point's yields by output; changes from an anchor are of the first output.</summary>
        public DesignPointResult[] Play(int index, CancellationToken cancel)
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
                return [.. Enumerable.Repeat(DesignPointResult.Refused(exception.Message), outputs)];
            }

            var values = _values.Chunk(policies).ToArray();

            for (var replication = 0; replication < responses.Length; replication++)
            {
                responses[replication] = DesignPointResult.ResponseAt(values[0], replication);
            }

            var anchor = point.Anchor < 0 ? null : _responses[point.Anchor % design.BlockSize];
            return [.. values.Select((one, output) => DesignPointResult.Of(one, design.Replications, failed, output == 0 ? anchor : null))];
        }
    }
}
