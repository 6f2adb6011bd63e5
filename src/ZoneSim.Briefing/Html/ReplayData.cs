using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Html;

/// <summary>What the page's script is given, as JSON: all words and numbers that are shown are made here.</summary>
internal sealed class ReplayData(ReplayInputs inputs, ReplayGround ground)
{
    /// <summary>Seconds shown after the last first end of a mover, so that reactions are seen.</summary>
    private const double After = 3600;

    /// <summary>Seconds between samples of pressure.</summary>
    private const double Sample = 120;

    /// <summary>The lanes in which anything happens in any of the histories, from top to bottom.</summary>
    private readonly List<Lane> _lanes = LanesOf(inputs);

    private readonly Nights? _nights = Nights.Of(inputs.Scenario);

    private static readonly JsonSerializerOptions s_form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The JSON; no character of it ends an element of HTML.</summary>
    public string Json() =>
        JsonSerializer.Serialize(new { Lanes = _lanes.Select(lane => TimelineChart.Name(lane, _lanes)), Nights = inputs.Nights.Select(Night) }, s_form);

    /// <summary>The lanes of a page.</summary>
    public static List<Lane> LanesOf(ReplayInputs inputs)
    {
        var used = inputs.Nights.SelectMany(night => night.First.Events.Concat(night.Second.Events)).Select(told => told.Lane).ToHashSet();
        return [.. Enum.GetValues<Lane>().Where(used.Contains)];
    }

    private object Night(ReplayNight night)
    {
        var parting = night.Parting;
        var end = Math.Max(EndOf(night.First), EndOf(night.Second));
        var several = night.First.Tracks.Concat(night.Second.Tracks).Select(track => track.Subject).Distinct().Count() > 1;
        return new
        {
            History = night.Number,
            night.Kind,
            End = end,
            Local = Local(end),
            Parting = parting.Seconds,
            parting.Shared,
            PartingText = parting.Seconds is null
                ? "The two histories do not differ."
                : $"The two histories first differ here: {Fork(night.First, parting.First, several)}; {Fork(night.Second, parting.Second, several)}.",
            Sides = new[] { Side(night.First, end, several), Side(night.Second, end, several) },
        };
    }

    private string Fork(History history, TraceEvent? next, bool several) =>
        next is null
            ? $"under {history.Policy} nothing more happens"
            : $"under {history.Policy} at {Clock(next.Seconds)}, {Phrases.Uncapped(HistoryWords.WithSpeaker(next with { Reason = "" }, several))}";

    /// <summary>The last first end of a mover and some time; a return in the days after would squeeze the rest.</summary>
    private static double EndOf(History history)
    {
        var ends = history
            .Events.Where(told => told.Kind == TraceKind.Ended)
            .GroupBy(told => told.Subject)
            .Where(ended => !ended.Key.Contains('#', StringComparison.Ordinal))
            .Select(ended => ended.Min(told => told.Seconds))
            .ToList();
        var last = history.Events.Count > 0 ? history.Events[^1].Seconds : 0;
        return ends.Count > 0 ? Math.Min(last, ends.Max() + After) : last;
    }

    private string Clock(double seconds) => HistoryWords.Clock(seconds, inputs.Scenario.LocalStart);

    /// <summary>The local clock at each whole minute, and whether it is night; null where the scenario has no clock.</summary>
    private IEnumerable<string>? Local(double end) =>
        inputs.Scenario.LocalStart is not { } start
            ? null
            : Enumerable
                .Range(0, (int)Math.Ceiling(end / 60) + 1)
                .Select(minute => $"{start.Clock(minute * 60.0)}{(_nights?.IsDark(minute * 60.0) == true ? ", night" : "")}");

    private object Side(History history, double end, bool several)
    {
        var told = history.News().Where(one => one.Seconds <= end).ToList();
        var later = history.News().Count - told.Count;
        return new
        {
            history.Policy,
            Tracks = history.Tracks.Where(track => track.Points[0].Seconds <= end).Select(Track),
            Events = told.Select(one => new
            {
                T = one.Seconds,
                Clock = Clock(one.Seconds),
                Lane = _lanes.IndexOf(one.Lane),
                Kind = one.Kind.ToString().ToLowerInvariant(),
                Text = HistoryWords.Sentence(one with { Reason = "" }, several)
                    + (several && one.Lane.IsOfMover() && one.Subject.Length > 0 ? $" [{one.Subject}]" : ""),
                one.Reason,
                Tone = one.Kind == TraceKind.Ended ? Tone(one.Text) : null,
            }),
            Gauges = history.Tracks.Select(track => track.Subject).Distinct().Select(subject => Gauge(history, subject, end, several)).OfType<object>(),
            Hits = Hits(told),
            Ends = history.Rows.Select(row => $"{WordForms.Capital(HistoryWords.Incursion(row))}: {HistoryWords.Verdict(row)}"),
            Later = later > 0 ? $"{Numbers.Of(later, "later event")} not shown." : null,
        };
    }

    private object Track(HistoryTrack track) =>
        new
        {
            Subject = track.IsPart ? $"{track.Subject}: those that stay" : track.Subject,
            Kind = track.Lane.ToString().ToLowerInvariant(),
            Tone = Tone(track.End),
            Points = track.Points.Select(point => new[] { point.Seconds, ground.X(point.At.X), ground.Y(point.At.Y) }),
        };

    /// <summary>Pressure in small steps, with its words; null where the incursion has no resolve.</summary>
    private object? Gauge(History history, string subject, double end, bool several)
    {
        if (
            history.Pressure(subject, Subjects.Value(inputs.Scenario, "pressure.half-life") ?? double.PositiveInfinity) is not { } course
            || course.Times[0] > end
        )
        {
            return null;
        }

        var start = course.Times[0];
        var steps = (int)Math.Ceiling((end - start) / Sample);
        var times = Enumerable
            .Range(0, steps + 1)
            .Select(i => Math.Min(end, start + (i * Sample)))
            .Concat(course.Times.Where(time => time <= end))
            .Concat(course.Times.Skip(1).Where(time => time <= end).Select(Math.BitDecrement))
            .Distinct()
            .Order()
            .ToList();
        return new
        {
            Subject = several ? subject : "",
            course.Resolve,
            At = times,
            Value = times.Select(course.At),
            Text = times.Select(time =>
                $"pressure {Numbers.Hundredths(course.At(time))}, {(course.At(time) > course.Resolve ? "above" : "not above")} its resolve "
                + $"{Numbers.Hundredths(course.Resolve)}"
            ),
        };
    }

    /// <summary>Vehicles hit so far, after each strike and each reinforcement.</summary>
    private static IEnumerable<object> Hits(IReadOnlyList<TraceEvent> told)
    {
        var state = new Dictionary<string, (int Vehicles, int Hits, int Destroyed, PartingFact? Parting, int Apart)>();
        foreach (var one in told.Where(one => one.Lane == Lane.Convoy && one.Facts.Vehicles > 0))
        {
            var before = state.GetValueOrDefault(one.Subject);
            var (parting, apart) = one.Facts.Parting is null ? (before.Parting, before.Apart) : (one.Facts.Parting, one.Facts.Apart);
            state[one.Subject] = (one.Facts.Vehicles, before.Hits + one.Facts.Hits, Math.Max(before.Destroyed, one.Facts.Destroyed), parting, apart);
            yield return new
            {
                T = one.Seconds,
                Text = string.Join(
                    "; ",
                    state.Select(pair => $"{(state.Count > 1 ? pair.Key + ": " : "")}{Numbers.Of(pair.Value.Vehicles, "vehicle")}, {Hit(pair.Value)}")
                ),
            };
        }
    }

    private static string Hit((int Vehicles, int Hits, int Destroyed, PartingFact? Parting, int Apart) state) =>
        (state.Hits == 0 ? "none hit" : $"{Numbers.Of(state.Hits, "hit")}, {Numbers.Count(state.Destroyed)} destroyed")
        + Parts(state.Parting, Numbers.Count(state.Vehicles - state.Destroyed - state.Apart), Numbers.Count(state.Apart));

    /// <summary>How many of a convoy that has parted do what; of those that are followed, how many are left.</summary>
    private static string Parts(PartingFact? parting, string followed, string apart) =>
        parting switch
        {
            PartingFact.StruckTurn => $", {followed} going on, {apart} turned",
            PartingFact.StruckStay => $", {followed} going on, {apart} staying",
            PartingFact.OthersTurn => $", {followed} staying, {apart} turned",
            PartingFact.StayersFollowed => $", {followed} staying inside",
            _ => "",
        };

    /// <summary>The class of an outcome's colour.</summary>
    private static string Tone(string outcome) => FormattableString.Invariant($"tone-{LedgerWords.Outcomes.ToList().IndexOf(outcome)}");
}
