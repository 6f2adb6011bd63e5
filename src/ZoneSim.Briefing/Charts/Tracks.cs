using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The way of one convoy or drone in one history, up to its end.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Flies">Whether it is a drone.</param>
/// <param name="IsBackground">Whether it is neutral traffic that was not hit: drawn thinly, without an outcome.</param>
/// <param name="Outcome">Label of the outcome; empty for background, and where the trace does not say.</param>
/// <param name="Places">Where it was, joined by straight lines.</param>
internal sealed record MapTrack(string Subject, bool Flies, bool IsBackground, string Outcome, IReadOnlyList<Place> Places)
{
    /// <summary>Whether it is of those of a convoy that stay while others of it go on; the convoy has a track beside it.</summary>
    public bool IsPart { get; init; }

    /// <summary>The place nearest to the garrison, inside legs too, and the direction of the leg there (length 1).</summary>
    public (Place At, Place Along) Nearest()
    {
        var (best, along) = (Places[0], new Place(0, 1));
        for (var i = 1; i < Places.Count; i++)
        {
            var (from, leg) = (Places[i - 1], Places[i] - Places[i - 1]);
            var square = (leg.X * leg.X) + (leg.Y * leg.Y);
            if (square == 0)
            {
                continue;
            }

            var share = Math.Clamp(-((from.X * leg.X) + (from.Y * leg.Y)) / square, 0, 1);
            var at = from + (leg * share);
            if (i == 1 || at.Distance < best.Distance)
            {
                (best, along) = (at, leg * (1 / Math.Sqrt(square)));
            }
        }

        return (best, along);
    }
}

/// <summary>Tracks out of kept traces.</summary>
internal static class Tracks
{
    /// <summary>
    /// The replications to draw: those that every policy's traces hold, up to the first gap. Traces kept for the sake of
    /// a rare outcome are left out, since with them the map would show it more often than it is.
    /// </summary>
    public static IReadOnlyList<long> Common(IReadOnlyList<KeptTrace> traces)
    {
        var policies = traces.GroupBy(trace => trace.Policy).Select(policy => policy.Select(trace => trace.Replication).ToHashSet()).ToList();
        if (policies.Count == 0)
        {
            return [];
        }

        var shared = policies.Skip(1).Aggregate(policies[0].ToHashSet(), (all, next) => [.. all.Intersect(next)]).Order().ToList();
        var run = shared.TakeWhile((replication, index) => replication == shared[0] + index).ToList();
        return run.Count > 1 ? run
            : shared.Count > 0 ? shared
            : [.. policies.SelectMany(policy => policy).Distinct().Order()];
    }

    /// <summary>All tracks of one policy in those replications; <paramref name="neutral"/> names neutral traffic.</summary>
    public static IReadOnlyList<MapTrack> Of(IReadOnlyList<KeptTrace> traces, string policy, IReadOnlyList<long> replications, IReadOnlySet<string> neutral)
    {
        var wanted = replications.ToHashSet();
        return
        [
            .. traces
                .Where(trace => trace.Policy == policy && wanted.Contains(trace.Replication))
                .SelectMany(Split)
                .Select(track =>
                    neutral.Contains(track.Subject) && track.Outcome is not ("destroyed" or "struck-and-left")
                        ? track with
                        {
                            IsBackground = true,
                            Outcome = "",
                        }
                        : track
                ),
        ];
    }

    /// <summary>The tracks of one history, one for each incursion; a return is another one.</summary>
    private static IEnumerable<MapTrack> Split(KeptTrace trace) =>
        History
            .Of(trace)
            .Tracks.Where(track => track.Points.Count > 1 && track.Subject.Length > 0)
            .Select(track => new MapTrack(track.Subject, track.Lane.IsInTheAir(), false, track.End, [.. track.Points.Select(point => point.At)])
            {
                IsPart = track.IsPart,
            });
}
