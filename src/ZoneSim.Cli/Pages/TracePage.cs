using ZoneSim.Model;

namespace ZoneSim.Cli.Pages;

/// <summary>One history under one policy, played and taken down.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Events">What happened, without positions.</param>
/// <param name="Rows">How each incursion ended.</param>
/// <param name="LeftOut">Sightings and reports without news that are not among the events.</param>
internal sealed record ToldHistory(string Policy, IReadOnlyList<TraceEvent> Events, IReadOnlyList<LedgerRow> Rows, int LeftOut)
{
    /// <summary>Whether several movers share the history.</summary>
    public bool Several => Rows.Select(row => row.Incursion).Distinct().Count() > 1 || Rows.Count > 1;
}

/// <summary>Histories told minute by minute.</summary>
internal static class TracePage
{
    private const int ClockWidth = 5;
    private const int LaneWidth = 16;
    private const string Gap = "  ";

    /// <summary>One history.</summary>
    public static void Write(ToldHistory history, Page page)
    {
        page.Gap();
        WriteEvents(history.Events, history.Several, page);
        page.Gap();
        WriteVerdicts(history, page);
        WriteLeftOut(history.LeftOut, page);
    }

    /// <summary>Two histories of the same number: what they share once, then side by side.</summary>
    public static void WriteBeside(ToldHistory first, ToldHistory second, Page page)
    {
        var shared = first.Events.Zip(second.Events).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
        page.Heading($"Under both {first.Policy} and {second.Policy}:");
        WriteEvents([.. first.Events.Take(shared)], first.Several || second.Several, page);
        if (shared == first.Events.Count && shared == second.Events.Count)
        {
            page.Heading("The two histories do not differ.");
        }
        else
        {
            WriteSplit(first, second, shared, page);
        }

        page.Gap();
        WriteVerdicts(first, page);
        WriteVerdicts(second, page);
        WriteLeftOut(first.LeftOut + second.LeftOut, page);
    }

    private static void WriteSplit(ToldHistory first, ToldHistory second, int shared, Page page)
    {
        page.Heading($"──── The two histories first differ here: {Fork(first, shared)}; {Fork(second, shared)}.");
        page.Gap();
        var columns = new TwoColumns(page, ClockWidth);
        columns.Heads(first.Policy, second.Policy);
        var several = first.Several || second.Several;
        var (left, right) = (new Queue<TraceEvent>(first.Events.Skip(shared)), new Queue<TraceEvent>(second.Events.Skip(shared)));
        while (left.Count > 0 || right.Count > 0)
        {
            var now = Math.Min(Minute(left), Minute(right));
            while (Minute(left) == now || Minute(right) == now)
            {
                var a = Minute(left) == now ? TraceText.WithSpeaker(left.Dequeue(), several) : "";
                var b = Minute(right) == now ? TraceText.WithSpeaker(right.Dequeue(), several) : "";
                columns.Row(TraceText.Clock(now * 60), a, b);
            }
        }
    }

    private static string Fork(ToldHistory history, int shared) => shared < history.Events.Count
        ? $"under {history.Policy} at {TraceText.Clock(history.Events[shared].Seconds)}, {Words.Uncapped(TraceText.WithSpeaker(history.Events[shared] with { Reason = "" }, several: false))}"
        : $"under {history.Policy} nothing more happens";

    private static double Minute(Queue<TraceEvent> events) => events.TryPeek(out var next) ? Math.Floor(next.Seconds / 60) : double.PositiveInfinity;

    private static bool IsSame(TraceEvent a, TraceEvent b) =>
        a.Seconds == b.Seconds && a.Lane == b.Lane && a.Subject == b.Subject && a.Kind == b.Kind && a.Text == b.Text && a.Reason == b.Reason;

    private static void WriteEvents(IReadOnlyList<TraceEvent> events, bool several, Page page)
    {
        var margin = new string(' ', ClockWidth + LaneWidth + (2 * Gap.Length));
        foreach (var told in events)
        {
            var first = TraceText.Clock(told.Seconds).PadLeft(ClockWidth) + Gap + TraceText.Lane(told).PadRight(LaneWidth) + Gap;
            foreach (var line in Page.Wrap(TraceText.Sentence(told, several), first, margin, page.Width))
            {
                page.Line(line);
            }
        }
    }

    private static void WriteLeftOut(int leftOut, Page page)
    {
        if (leftOut > 0)
        {
            page.Paragraph($"{Words.Of(leftOut, "sighting or report", "sightings and reports")} without news left out; --all tells them.");
        }
    }

    private static void WriteVerdicts(ToldHistory history, Page page)
    {
        foreach (var row in history.Rows)
        {
            page.Paragraph($"{history.Policy}, {TraceText.Incursion(row)}: {TraceText.Verdict(row)}.");
        }
    }
}
