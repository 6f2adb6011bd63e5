using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What a timeline shows of one history.</summary>
/// <param name="Lanes">The lanes in which anything happens, with the events that are told in words, in order of time.</param>
/// <param name="Glimpses">Sightings and reports after the first of their lane: marks without words.</param>
/// <param name="Stays">When a mover of a lane was inside the zone, in minutes.</param>
/// <param name="Span">First and last minute shown.</param>
/// <param name="Several">Whether several movers share the history, so that labels name theirs.</param>
/// <param name="Policy">The policy; labels need not repeat it.</param>
/// <param name="Start">When the scenario starts by the clocks of its place; null where nobody says.</param>
/// <param name="Nights">From when to when it is night, in minutes.</param>
/// <param name="Later">What is not shown, for the subtitle; empty where all is.</param>
internal sealed record TimelineData(
    IReadOnlyList<(Lane Lane, IReadOnlyList<TraceEvent> Events)> Lanes,
    IReadOnlyList<TraceEvent> Glimpses,
    IReadOnlyList<(Lane Lane, double From, double To)> Stays,
    (double Start, double End) Span,
    bool Several,
    string Policy,
    LocalStart? Start,
    IReadOnlyList<(double From, double To)> Nights,
    string Later
)
{
    /// <summary>
    /// The events up to the last first end of a mover and what follows within three hours; a return in the days after
    /// would squeeze the rest.
    /// </summary>
    public static TimelineData Of(RunReport report, KeptTrace trace)
    {
        const double After = 3 * 3600;
        var history = History.Of(trace);
        var told = history.Events;
        var firstEnds = told.Where(e => e.Kind == TraceKind.Ended).GroupBy(e => e.Subject).Select(ends => ends.Min(e => e.Seconds)).ToList();
        var cut = firstEnds.Count > 0 ? firstEnds.Max() + After : double.PositiveInfinity;
        var shown = told.Where(e => e.Seconds <= cut).ToList();
        var (start, end) = (shown[0].Seconds / 60, shown[^1].Seconds / 60);
        var margin = Math.Max(2, (end - start) * 0.02);
        var later = told.Count - shown.Count;
        var firstSeen = shown.Where(e => e.Kind == TraceKind.Sighted).GroupBy(e => (e.Lane, e.Subject)).Select(seen => seen.First()).ToHashSet();
        var glimpses = shown.Where(e => e.Kind == TraceKind.Sighted && !firstSeen.Contains(e)).ToList();
        var worded = shown.Except(glimpses).ToList();
        return new TimelineData(
            [
                .. Enum.GetValues<Lane>()
                    .Select(lane => (lane, (IReadOnlyList<TraceEvent>)[.. worded.Where(e => e.Lane == lane)]))
                    .Where(lane => lane.Item2.Count > 0 || !(lane.lane.IsOfMover() || lane.lane == Lane.Sender)),
            ],
            glimpses,
            ZoneShape.Of(report.Scenario) is { } zone
                ? [.. history.Tracks.SelectMany(track => Inside(track, zone).Select(stay => (track.Lane, stay.From / 60, stay.To / 60)))]
                : [],
            (start - margin, end + margin),
            told.Where(e => e.Lane.IsOfMover()).Select(e => e.Subject).Distinct().Count() > 1,
            trace.Policy,
            report.Scenario.LocalStart,
            [.. Dark(Model.Nights.Of(report.Scenario), Math.Max(0, start - margin), end + margin)],
            later > 0 ? $" · {Numbers.Of(later, "later event")} not shown" : ""
        );
    }

    /// <summary>The few words beside an event's mark.</summary>
    public string Label(TraceEvent happened)
    {
        // The lane says who and the title which policy.
        string[] said = [Policy + ": ", "The convoy ", .. s_inTheAir, "Traffic "];
        var text = happened.Kind == TraceKind.Ended ? "ended: " + Numbers.Words(happened.Text) : happened.Text;
        text = said.FirstOrDefault(start => happened.Text.StartsWith(start, StringComparison.Ordinal)) is { } start ? text[start.Length..] : text;
        return Several && happened.Subject.Length > 0 ? $"{happened.Subject}: {text}" : text;
    }

    private static readonly IReadOnlyList<string> s_inTheAir = [$"The {IncursionKind.Drone.Noun()} ", $"The {IncursionKind.Flight.Noun()} "];

    private static IEnumerable<(double From, double To)> Dark(Nights? nights, double start, double end)
    {
        for (var minute = start; nights is not null && minute < end; minute = nights.Until(minute * 60) / 60)
        {
            if (nights.IsDark(minute * 60))
            {
                yield return (minute, Math.Min(end, nights.Until(minute * 60) / 60));
            }
        }
    }

    /// <summary>The seconds in which a mover on straight legs was inside the zone.</summary>
    internal static IEnumerable<(double From, double To)> Inside(HistoryTrack track, ZoneShape zone)
    {
        for (var i = 1; i < track.Points.Count; i++)
        {
            var (a, b) = (track.Points[i - 1], track.Points[i]);
            foreach (var (from, until) in zone.Inside(a.At, b.At))
            {
                yield return (a.Seconds + (from * (b.Seconds - a.Seconds)), a.Seconds + (until * (b.Seconds - a.Seconds)));
            }
        }
    }
}
