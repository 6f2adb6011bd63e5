using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>A history with what is told of it.</summary>
/// <param name="Of">The history.</param>
/// <param name="Events">The events that are told.</param>
internal sealed record ToldHistory(History Of, IReadOnlyList<TraceEvent> Events)
{
    /// <summary>The policy's name.</summary>
    public string Policy => Of.Policy;

    /// <summary>How each incursion ended.</summary>
    public IReadOnlyList<LedgerRow> Rows => Of.Rows;

    /// <summary>Sightings and reports without news that are not among the events.</summary>
    public int LeftOut => Of.Events.Count - Events.Count;

    /// <summary>Whether several movers share the history.</summary>
    public bool Several => Rows.Count > 1;

    /// <summary>When the scenario starts by the clocks of its place; null where nobody says.</summary>
    public LocalStart? Start { get; init; }

    /// <summary>The time of an event, as it is told.</summary>
    public string Clock(double seconds) => HistoryWords.Clock(seconds, Start);
}

/// <summary>Histories told minute by minute.</summary>
internal static class TraceConsole
{
    private const int ClockWidth = 5;
    private const int LaneWidth = 16;
    private const string Gap = "  ";

    /// <summary>One history.</summary>
    public static void Write(ToldHistory history, ConsoleReport page)
    {
        page.Gap();
        WriteVerdicts(history, page);
        page.Gap();
        WriteEvents(history, history.Events, history.Several, page);
        WriteLeftOut(history.LeftOut, page);
    }

    /// <summary>Two histories of the same number: what they share once, then side by side.</summary>
    public static void WriteBeside(ToldHistory first, ToldHistory second, ConsoleReport page)
    {
        page.Gap();
        WriteVerdicts(first, page);
        WriteVerdicts(second, page);
        var parting = Divergence.Of(first.Events, second.Events);
        page.Heading($"Under both {first.Policy} and {second.Policy}:");
        WriteEvents(first, [.. first.Events.Take(parting.Shared)], first.Several || second.Several, page);
        if (parting.Seconds is null)
        {
            page.Heading("The two histories do not differ.");
        }
        else
        {
            WriteSplit(first, second, parting, page);
        }

        page.Gap();
        WriteLeftOut(first.LeftOut + second.LeftOut, page);
    }

    private static void WriteSplit(ToldHistory first, ToldHistory second, Divergence parting, ConsoleReport page)
    {
        page.Heading($"──── The two histories first differ here: {Fork(first, parting.First)}; {Fork(second, parting.Second)}.");
        page.Gap();
        var columns = new TwoColumns(page, ClockOf(first, [.. first.Events, .. second.Events]));
        columns.Heads(first.Policy, second.Policy);
        var several = first.Several || second.Several;
        var (left, right) = (new Queue<TraceEvent>(first.Events.Skip(parting.Shared)), new Queue<TraceEvent>(second.Events.Skip(parting.Shared)));
        while (left.Count > 0 || right.Count > 0)
        {
            var now = Math.Min(Minute(left), Minute(right));
            while (Minute(left) == now || Minute(right) == now)
            {
                var a = Minute(left) == now ? HistoryWords.WithSpeaker(left.Dequeue(), several) : "";
                var b = Minute(right) == now ? HistoryWords.WithSpeaker(right.Dequeue(), several) : "";
                columns.Row(first.Clock(now * 60), a, b);
            }
        }
    }

    private static string Fork(ToldHistory history, TraceEvent? next) =>
        next is not null
            ? $"under {history.Policy} at {history.Clock(next.Seconds)}, {Words.Uncapped(HistoryWords.WithSpeaker(next with { Reason = "" }, several: false))}"
            : $"under {history.Policy} nothing more happens";

    private static double Minute(Queue<TraceEvent> events) => events.TryPeek(out var next) ? Math.Floor(next.Seconds / 60) : double.PositiveInfinity;

    /// <summary>Columns of the clock: as many as the longest time needs.</summary>
    private static int ClockOf(ToldHistory history, IReadOnlyList<TraceEvent> events) =>
        events.Select(told => history.Clock(told.Seconds).Length).Append(ClockWidth).Max();

    private static void WriteEvents(ToldHistory history, IReadOnlyList<TraceEvent> events, bool several, ConsoleReport page)
    {
        var width = ClockOf(history, events);
        var margin = new string(' ', width + LaneWidth + (2 * Gap.Length));
        foreach (var told in events)
        {
            var first = Padded(history.Clock(told.Seconds), history.Start is null, width) + Gap + HistoryWords.Lane(told).PadRight(LaneWidth) + Gap;
            foreach (var line in ConsoleReport.Wrap(HistoryWords.Sentence(told, several), first, margin, page.Width))
            {
                page.Line(line);
            }
        }
    }

    /// <summary>Times from the start end in one column; with a local clock behind them that one does.</summary>
    private static string Padded(string clock, bool isBare, int width) =>
        isBare ? clock.PadLeft(width) : clock.PadLeft(clock.Length + Math.Max(0, ClockWidth - clock.IndexOf(' ', StringComparison.Ordinal))).PadRight(width);

    private static void WriteLeftOut(int leftOut, ConsoleReport page)
    {
        if (leftOut > 0)
        {
            page.Paragraph($"{Words.Of(leftOut, "sighting or report", "sightings and reports")} without news left out; --all tells them.");
        }
    }

    private static void WriteVerdicts(ToldHistory history, ConsoleReport page)
    {
        foreach (var row in history.Rows)
        {
            page.Paragraph($"{history.Policy}, {HistoryWords.Incursion(row)}: {HistoryWords.Verdict(row)}.");
        }
    }
}
