using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Ranges;

/// <summary>A study over assumptions: plays its points into pieces, then reads the bands from them.</summary>
internal sealed class RangeStudy(PreparedStudy study, ICheckpointStore pieces)
{
    private const int LeastForShares = 20;

    private const int PointsPerPiece = 5;

    private readonly RangeDesign _design = new(study.Plan);

    /// <summary>Its points as a stage of work.</summary>
    public Stage<PointResult> Stage =>
        new("ranges", "range", _design.Points, PointsPerPiece, pieces)
        {
            NewPlayer = cancel =>
            {
                var player = new RangePointRunner(study, _design);
                return point => player.Play(point, cancel);
            },
            PerPoint = _ => (long)study.Plan.RangeReplications * study.Policies,
            Write = (result, writer) => result.Write(writer),
            ReadPoint = (reader, _) => PointResult.Read(reader, study.Outputs.Keys.Count),
        };

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
}
