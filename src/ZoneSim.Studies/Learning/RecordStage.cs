using ZoneSim.Model;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Learning;

/// <summary>How many histories of each incident went as its record decides, at one point.</summary>
/// <param name="Reason">Why the point cannot be played; empty where it can.</param>
/// <param name="Hits">By incident, then policy: histories that went so.</param>
/// <param name="Runs">Histories that were played.</param>
internal sealed record RecordCounts(string Reason, int[][] Hits, int[][] Runs);

/// <summary>Plays the points of a round into pieces, and reads them back: the same counts on any number of threads, before or after a stop.</summary>
/// <param name="study">The study.</param>
/// <param name="pieces">Where the pieces are.</param>
/// <param name="play">Plays a scenario under a policy.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class RecordStage(LearnStudy study, ICheckpointStore pieces, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    /// <summary>Points of a piece.</summary>
    private const int PerPiece = 10;

    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);
    private readonly bool[] _seen = new bool[study.Told.Count];
    private SmoothedShares[][] _smoothed = [];

    /// <summary>Units of work by stage.</summary>
    public static IReadOnlyDictionary<string, long> Units(LearnStudy study) =>
        new Dictionary<string, long> { [Stage(0)] = (long)study.Plan.Points * study.PerPoint };

    /// <summary>The distinct reasons why points could not be played.</summary>
    public IReadOnlyCollection<string> Reasons => _reasons;

    /// <summary>Points played in all rounds.</summary>
    public int Played { get; private set; }

    /// <summary>Whether the record of an incident of <see cref="LearnStudy.Told"/> came up at all.</summary>
    public bool IsSeen(int incident) => _seen[incident];

    /// <summary>How probable each point makes the record.</summary>
    public double[]?[] Likelihood(int round, double[][] places)
    {
        var stage = new Stage<RecordCounts>(Stage(round), FormattableString.Invariant($"round-{round:000}"), places.Length, PerPiece, pieces)
        {
            NewPlayer = stop => point => PlayAt(round, point, places[point], stop),
            PerPoint = _ => study.PerPoint,
            Write = Write,
            ReadPoint = (reader, _) => Read(reader),
        };
        stage.Play(study.Plan.Threads, progress, cancel);
        Played += places.Length;
        var found = stage.Read();
        if (round == 0)
        {
            _smoothed =
            [
                .. study.Told.Select(
                    (incident, index) =>
                        incident
                            .Policies.Select(
                                (_, policy) => SmoothedShares.Of([.. found.Where(one => one.Reason.Length == 0).Select(one => Count(index, one, policy))])
                            )
                            .ToArray()
                ),
            ];
        }

        return [.. found.Zip(places, (one, place) => Of(one, study.Space.Shares(place)))];
    }

    /// <summary>
    /// Hits among histories that tell as much as independent ones: those of circumstances that several accounts give count for each of these.
    /// </summary>
    private (double Hits, double Runs) Count(int index, RecordCounts counts, int policy)
    {
        var accounts = study.Told[index].Circumstances.Select(one => (double)one.Accounts).ToArray();
        var factor = accounts.Sum() / accounts.Sum(one => one * one);
        return (factor * counts.Hits[index][policy], factor * counts.Runs[index][policy]);
    }

    /// <summary>
    /// The probability of each incident's record: over the policies by their shares, of hits among histories, smoothed as the points by belief
    /// have it. A record that never came up says nothing of any point.
    /// </summary>
    private double[]? Of(RecordCounts counts, double[] shares)
    {
        if (counts.Reason.Length > 0)
        {
            _reasons.Add(counts.Reason);
            return null;
        }

        return
        [
            .. study.Told.Select(
                (incident, index) =>
                {
                    _seen[index] |= counts.Hits[index].Any(hits => hits > 0);
                    return study
                        .Space.SharesOf(incident, shares)
                        .Select((share, policy) => Count(index, counts, policy) is var one ? share * _smoothed[index][policy].At(one.Hits, one.Runs) : 0)
                        .Sum();
                }
            ),
        ];
    }

    private RecordCounts PlayAt(int round, int point, double[] places, CancellationToken stop)
    {
        try
        {
            var first = ((long)round * study.Plan.Points + point) * study.PerPoint;
            var (hits, runs) = (new int[study.Told.Count][], new int[study.Told.Count][]);
            for (var index = 0; index < study.Told.Count; index++)
            {
                var incident = study.Told[index];
                (hits[index], runs[index]) = (new int[incident.Policies.Count], new int[incident.Policies.Count]);
                foreach (var (circumstances, accounts) in incident.Circumstances)
                {
                    var scenario = study.Space.At(incident, circumstances, places);
                    for (var policy = 0; policy < incident.Policies.Count; policy++)
                    {
                        var found = Count(incident, play(scenario, incident.Policies[policy]), first, stop);
                        first += study.Plan.Replications;
                        hits[index][policy] += accounts * found.Hits;
                        runs[index][policy] += accounts * found.Runs;
                    }
                }
            }

            return new RecordCounts("", hits, runs);
        }
        catch (RefusalException refusal)
        {
            return new RecordCounts(refusal.Message, [], []);
        }
    }

    private (int Hits, int Runs) Count(RecordedIncident incident, PlayOne one, long first, CancellationToken stop)
    {
        var (hits, runs) = (0, 0);
        for (var replication = first; replication < first + study.Plan.Replications; replication++)
        {
            stop.ThrowIfCancellationRequested();
            if (one(replication & uint.MaxValue) is { } rows)
            {
                runs++;
                hits += incident.Holds(rows) ? 1 : 0;
            }
        }

        return (hits, runs);
    }

    private static string Stage(int round) => round == 0 ? "points" : FormattableString.Invariant($"moves {round}");

    private static void Write(RecordCounts counts, CheckpointWriter writer)
    {
        writer.Text(counts.Reason);
        foreach (var values in counts.Hits.Concat(counts.Runs))
        {
            writer.Values<int>(values);
        }
    }

    private RecordCounts Read(CheckpointReader reader)
    {
        var reason = reader.Text();
        int[][] Next() =>
            reason.Length > 0
                ? []
                :
                [
                    .. study.Told.Select(incident =>
                    {
                        var values = new int[incident.Policies.Count];
                        reader.Values<int>(values);
                        return values;
                    }),
                ];
        var (hits, runs) = (Next(), Next());
        return hits.Zip(runs).All(pair => pair.First.Zip(pair.Second).All(one => one.First >= 0 && one.First <= one.Second))
            ? new RecordCounts(reason, hits, runs)
            : throw new InvalidDataException("it has more histories that went as the record than histories");
    }
}
