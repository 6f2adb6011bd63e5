using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>A day of one campaign on which anything happened.</summary>
/// <param name="Number">From 1.</param>
/// <param name="LetPass">Opportunities that the sender let pass.</param>
/// <param name="Incursions">Incursions that set off on it, in order of time.</param>
/// <param name="Told">What is told of the day beside: opportunities let pass, what the sender learnt, the line, the posture.</param>
public sealed record CampaignDay(int Number, int LetPass, IReadOnlyList<DayIncursion> Incursions, IReadOnlyList<TraceEvent> Told);

/// <summary>An incursion as a campaign tells it.</summary>
/// <param name="Name">The convoy, with # and a number where it came back.</param>
/// <param name="Start">When it set off, seconds from the start of the campaign.</param>
/// <param name="End">The outcome's label; empty where the trace does not say.</param>
public sealed record DayIncursion(string Name, double Start, string End);

/// <summary>The events of one campaign by day.</summary>
public static class CampaignDays
{
    /// <summary>Seconds in a day.</summary>
    public const double Day = 86_400;

    /// <summary>The day, from 1, in which a time lies.</summary>
    /// <param name="seconds">Seconds from the start of the campaign, 0 or more.</param>
    public static int NumberOf(double seconds) => (int)Math.Floor(seconds / Day) + 1;

    /// <summary>The days on which anything happened, in order.</summary>
    /// <param name="history">A campaign that was played.</param>
    public static IReadOnlyList<CampaignDay> Of(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var incursions = history
            .Tracks.Where(track => track is { Lane: Lane.Convoy, IsPart: false })
            .Select(track => new DayIncursion(track.Subject, track.Points[0].Seconds, track.End))
            .OrderBy(one => one.Start)
            .ToList();
        var starts = incursions.Select(one => one.Start).ToHashSet();
        var told = history.Events.Where(one => IsOfWeeks(one) && !(IsChoice(one) && starts.Contains(one.Seconds))).ToList();
        return
        [
            .. incursions
                .Select(one => one.Start)
                .Concat(told.Select(one => one.Seconds))
                .Select(NumberOf)
                .Distinct()
                .Order()
                .Select(number => new CampaignDay(
                    number,
                    told.Count(one => IsChoice(one) && NumberOf(one.Seconds) == number),
                    [.. incursions.Where(one => NumberOf(one.Start) == number)],
                    [.. told.Where(one => NumberOf(one.Seconds) == number)]
                )),
        ];
    }

    /// <summary>
    /// One night of a campaign: what happened on that day, and what came of the convoys that set off on it, whenever that was. Times are counted anew.
    /// </summary>
    /// <param name="history">A campaign that was played.</param>
    /// <param name="day">The day, from 1.</param>
    /// <param name="from">What becomes time 0, seconds from the start of the campaign; null for the day's beginning.</param>
    public static History Night(History history, int day, double? from = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var subjects = history.Tracks.Where(track => NumberOf(track.Points[0].Seconds) == day).Select(track => track.Subject).ToHashSet();
        var zero = from ?? ((day - 1) * Day);
        return new History(
            history.Policy,
            history.Replication,
            [
                .. history
                    .Everything.Where(told => NumberOf(told.Seconds) == day || subjects.Contains(told.Subject))
                    .Select(told => told with { Seconds = told.Seconds - zero }),
            ],
            [.. history.Rows.Where(row => NumberOf(row.Start) == day || (row.Start < day * Day && row.EndTime >= (day - 1) * Day))]
        );
    }

    private static bool IsChoice(TraceEvent told) => told is { Lane: Lane.Sender, Kind: TraceKind.Decided };

    /// <summary>Whether an event is told where weeks are: what carries over from one night to the next.</summary>
    private static bool IsOfWeeks(TraceEvent told) =>
        told.Lane switch
        {
            Lane.Sender => true,
            Lane.Line => told.Subject.Length == 0,
            Lane.OperationsCell => told.Subject.Length == 0 || IsPosture(told),
            _ => false,
        };

    /// <summary>The posture passes to another policy: a decision for which there is a reason, and which orders no measure.</summary>
    private static bool IsPosture(TraceEvent told) => told is { Kind: TraceKind.Decided, Facts.Measure: null, Reason.Length: > 0 };
}
