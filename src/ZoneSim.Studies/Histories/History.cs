using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>
/// One history under one policy: what happened, where its movers were, and where it parts from another one. The one reading of trace
/// events: the trace on a terminal, the timeline, the map and the replay all take it from here.
/// </summary>
/// <param name="policy">The policy's name.</param>
/// <param name="replication">Number of the history.</param>
/// <param name="events">What happened, in order of time, positions among it.</param>
/// <param name="rows">How each incursion ended; empty where that is not known.</param>
public sealed class History(string policy, long replication, IReadOnlyList<TraceEvent> events, IReadOnlyList<LedgerRow> rows)
{
    private IReadOnlyList<HistoryTrack>? _tracks;

    /// <summary>The policy's name.</summary>
    public string Policy => policy;

    /// <summary>Number of the history, from 0.</summary>
    public long Replication => replication;

    /// <summary>What happened, in order of time, without positions.</summary>
    public IReadOnlyList<TraceEvent> Events { get; } = [.. events.Where(told => told.Kind != TraceKind.Position)];

    /// <summary>How each incursion ended, by incursion name, then ordinal.</summary>
    public IReadOnlyList<LedgerRow> Rows => rows;

    /// <summary>The one row of a campaign; null of a single night, and where it is not known.</summary>
    public LedgerRow? Whole { get; init; }

    /// <summary>All that happened, positions among it.</summary>
    internal IReadOnlyList<TraceEvent> Everything => events;

    /// <summary>Where each convoy and drone was, one track for each incursion, in order of appearance.</summary>
    public IReadOnlyList<HistoryTrack> Tracks => _tracks ??= TracksOf(events);

    /// <summary>Plays a history and takes it down.</summary>
    /// <param name="model">Scenario and policy.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="replication">Number of the history, 0 up to 2³² − 1.</param>
    public static History Play(CompiledModel model, ulong seed, long replication)
    {
        ArgumentNullException.ThrowIfNull(model);
        var recorder = new TraceRecorder();
        var replicator = model.NewReplicator();
        var rows = replicator.Run(seed, replication, recorder);
        return new History(model.Policy.Name, replication, recorder.Events, replicator.Nights)
        {
            Whole = rows is [{ Campaign: not null } whole] ? whole : null,
        };
    }

    /// <summary>A history that a run folder keeps.</summary>
    /// <param name="kept">The history.</param>
    public static History Of(KeptTrace kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new History(kept.Policy, kept.Replication, kept.Events, []);
    }

    /// <summary>The events of a lane, in order of time.</summary>
    /// <param name="lane">The lane.</param>
    public IReadOnlyList<TraceEvent> InLane(Lane lane) => [.. Events.Where(told => told.Lane == lane)];

    /// <summary>The pressure on the convoy or drone of an incursion; null where it has no resolve, as neutral traffic.</summary>
    /// <param name="subject">The incursion, as its events name it.</param>
    /// <param name="halfLife">Seconds in which felt pressure halves, above 0.</param>
    public PressureCourse? Pressure(string subject, double halfLife) => PressureCourse.Of(Events.Where(told => told.Subject == subject), halfLife);

    /// <summary>
    /// What a person would tell: not each sighting, since its report follows, except the first; and a report only where it
    /// says that the mover does something else than in the last one told, or is 10 km from where that placed it.
    /// </summary>
    public IReadOnlyList<TraceEvent> News()
    {
        var told = new List<TraceEvent>(Events.Count);
        var seen = new HashSet<string>();
        var last = new Dictionary<string, (double Distance, ReportedState State)>();
        foreach (var one in Events)
        {
            if (one.Kind != TraceKind.Sighted)
            {
                told.Add(one);
            }
            else if (one.Facts.State is { } state)
            {
                var distance = Math.Round(one.Facts.Distance / 1000, MidpointRounding.AwayFromZero);
                if (!last.TryGetValue(one.Subject, out var before) || before.State != state || Math.Abs(before.Distance - distance) >= 10)
                {
                    told.Add(one);
                    last[one.Subject] = (distance, state);
                }
            }
            else if (one.Lane == Lane.OperationsCell || seen.Add(one.Subject))
            {
                told.Add(one);
            }
        }

        return told;
    }

    /// <summary>A subject's points up to its end are one track; what comes after is its return, another one.</summary>
    private static List<HistoryTrack> TracksOf(IReadOnlyList<TraceEvent> events)
    {
        var tracks = new List<(string Subject, Lane Lane, List<TrackPoint> Points, string End)>();
        var (current, standing, parts) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new HashSet<int>());
        foreach (var told in events)
        {
            if (told.Kind == TraceKind.Position)
            {
                if (current.TryAdd(told.Subject, tracks.Count))
                {
                    tracks.Add((told.Subject, told.Lane, [], ""));
                }

                tracks[current[told.Subject]].Points.Add(new TrackPoint(told.Seconds, new Place(told.X, told.Y)));
            }
            else if (told.Facts.Parting is { } parting)
            {
                Part(parting, told);
            }
            else if (told.Kind == TraceKind.Ended && current.Remove(told.Subject))
            {
                End(told);
            }
        }

        // Each part ends as its convoy does; those that still stand do so until then.
        void End(TraceEvent told)
        {
            if (standing.Remove(told.Subject, out var stood))
            {
                tracks[stood].Points.Add(tracks[stood].Points[^1] with { Seconds = told.Seconds });
            }

            for (var i = 0; i < tracks.Count; i++)
            {
                tracks[i] = tracks[i].Subject == told.Subject && tracks[i].End.Length == 0 ? tracks[i] with { End = told.Text } : tracks[i];
            }
        }

        // Those that stay while others go on are a track of their own, from the parting on.
        void Part(PartingFact parting, TraceEvent told)
        {
            if (parting == PartingFact.StruckStay)
            {
                standing[told.Subject] = tracks.Count;
                parts.Add(tracks.Count);
                tracks.Add((told.Subject, told.Lane, [new TrackPoint(told.Seconds, new Place(told.X, told.Y))], ""));
            }
            else if (parting == PartingFact.StayersFollowed && standing.Remove(told.Subject, out var stood))
            {
                current[told.Subject] = stood;
            }
        }

        return
        [
            .. tracks.Select((track, number) => new HistoryTrack(track.Subject, track.Lane, track.Points) { End = track.End, IsPart = parts.Contains(number) }),
        ];
    }
}
