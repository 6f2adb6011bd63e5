using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Ranges;

/// <summary>A study over assumptions: plays its points into pieces, then reads the bands from them.</summary>
internal sealed class RangeStudy(PreparedStudy study, ICheckpointStore pieces)
{
    private const int LeastForShares = 20;

    private readonly RangeDesign _design = new(study.Plan);

    /// <summary>Number of pieces: points are played and kept a few at a time.</summary>
    public int Pieces => (_design.Points + PointResult.PointsPerPiece - 1) / PointResult.PointsPerPiece;

    /// <summary>Plays the points that are not done yet.</summary>
    public void Play(IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        var meter = new ProgressMeter(progress, "ranges", Enumerable.Range(0, Pieces).Sum(Histories));
        WorkQueue.Run(Pieces, study.Plan.Threads, () => NewWorker(cancel), Histories, meter, cancel);
    }

    /// <summary>Makes a thread's worker: plays the points of a piece, unless it is there and whole.</summary>
    public Action<int> NewWorker(CancellationToken cancel)
    {
        var player = new RangePointRunner(study, _design);
        return piece => pieces.Do(PointResult.PieceName(piece), () =>
            {
                var results = PointsOf(piece).Select(point => player.Play(point, cancel)).ToArray();
                return writer => Array.ForEach(results, result => result.Write(writer));
            });
    }

    /// <summary>Histories that a piece takes, under all policies.</summary>
    public long Histories(int piece) => (long)PointsOf(piece).Length * study.Plan.RangeReplications * study.Policies;

    /// <summary>The results of all points, in order.</summary>
    public PointResult[] Read() =>
        [
            .. Enumerable
                .Range(0, Pieces)
                .SelectMany(piece =>
                    pieces.ReadPiece(PointResult.PieceName(piece), reader =>
                        PointsOf(piece).Select(_ => PointResult.Read(reader, study.Outputs.Keys.Count)).ToArray()
                    )
                ),
        ];

    /// <summary>Writes points and results to the run folder.</summary>
    public void Write(PointResult[] results, PartialFolder partial)
    {
        RangeFile.WritePoints(partial.PathIn(RangeFile.PointsName), _design, results);
        RangeFile.WriteResults(partial.PathIn(RangeFile.Name), study.Outputs.Keys, results);
    }

    /// <summary>The band of each number over the points that could be run.</summary>
    /// <param name="results">What the points gave.</param>
    /// <param name="isWanted">Of which numbers; null: of all.</param>
    public IReadOnlyDictionary<OutputKey, AssumptionBand> Bands(PointResult[] results, Func<OutputKey, bool>? isWanted = null)
    {
        var ran = results.Where(result => result.Reason.Length == 0).ToArray();
        var found = new AssumptionBand?[study.Outputs.Keys.Count];
        var wanted = Enumerable.Range(0, found.Length).Where(output => isWanted?.Invoke(study.Outputs.Keys[output]) != false).ToArray();
        WorkQueue.Run(
            wanted.Length,
            study.Plan.Threads,
            () =>
                place =>
                    found[wanted[place]] = RangeBand.Over(
                        Array.ConvertAll(ran, result => result.Outputs[wanted[place]].Value),
                        Array.ConvertAll(ran, result => result.Outputs[wanted[place]].Variance),
                        study.Plan.Confidence
                    ),
            CancellationToken.None
        );
        var bands = new Dictionary<OutputKey, AssumptionBand>();
        for (var output = 0; output < found.Length; output++)
        {
            if (found[output] is { } band)
            {
                bands[study.Outputs.Keys[output]] = band;
            }
        }

        return bands;
    }

    /// <summary>What each quantity that is moved takes of a number's variance; empty where too few points could be run.</summary>
    public IReadOnlyList<InputShare> Shares(PointResult[] results, OutputKey key)
    {
        var (output, ran) = (
            study.Outputs.Keys.ToList().IndexOf(key),
            Enumerable.Range(0, results.Length).Where(point => results[point].Reason.Length == 0).ToArray()
        );
        if (output < 0 || ran.Length < LeastForShares)
        {
            return [];
        }

        var shares = LinearShares.Of(
            [.. _design.Quantities.Select((_, quantity) => Array.ConvertAll(ran, point => _design.ValueAt(point, quantity)))],
            Array.ConvertAll(ran, point => results[point].Outputs[output].Value),
            Array.ConvertAll(ran, point => results[point].Outputs[output].Variance)
        );
        return [.. _design.Quantities.Select((quantity, place) => new InputShare(quantity.Name, shares[place]))];
    }

    /// <summary>How the bands were made.</summary>
    public RangeSummary Summarise(PointResult[] results) =>
        new(
            results.Length,
            study.Plan.RangeReplications,
            [.. _design.Quantities.Select(quantity => quantity.Name)],
            results.Count(result => result.Reason.Length > 0),
            [.. results.Select(result => result.Reason).Where(reason => reason.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            results.Sum(result => (long)result.FailedReplications)
        );

    private int[] PointsOf(int piece)
    {
        var first = piece * PointResult.PointsPerPiece;
        return [.. Enumerable.Range(first, Math.Min(PointResult.PointsPerPiece, _design.Points - first))];
    }
}
