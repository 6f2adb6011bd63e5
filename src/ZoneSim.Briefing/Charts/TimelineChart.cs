using ScottPlot;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>One history told on a time axis: a lane for each who acts, a mark and a few words for each event.</summary>
internal static partial class TimelineChart
{
    private const float LaneNames = 250;
    private const float LeastRow = 35;
    private const float LabelSize = Sheet.LeastSize;
    private const float LanePad = 14;

    /// <summary>Height of the row of local clocks below the axis, and of the strip above the lanes that shows nights; room between two clocks.</summary>
    private const float ClockRow = 34,
        NightStrip = 12,
        ClockGap = 12;

    /// <summary>A longer story is told in hours.</summary>
    private const double MostMinutes = 360;

    private static readonly Dictionary<Lane, string> s_names = new()
    {
        [Lane.Convoy] = "Convoy",
        [Lane.Drone] = WordForms.Capital(IncursionKind.Drone.Noun()),
        [Lane.Flight] = WordForms.Capital(IncursionKind.Flight.Noun()),
        [Lane.PartnerForce] = "Partner force",
        [Lane.OperationsCell] = "Operations cell",
        [Lane.Line] = "Line",
        [Lane.Aircraft] = "Aircraft",
        [Lane.Reaction] = "Reaction",
        [Lane.Sender] = "Sender",
    };

    /// <summary>What a lane is called among those shown: beside manned aircraft, the coalition's say whose they are.</summary>
    public static string Name(Lane lane, IEnumerable<Lane> shown) =>
        lane == Lane.Aircraft && shown.Contains(Lane.Flight) ? "Coalition aircraft" : s_names[lane];

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("timeline", "What happened, minute by minute, in one history?"),
            report => Chosen(report) is null ? "the run keeps no traces with events." : null,
            Pages
        );

    /// <summary>The picture of one history.</summary>
    /// <param name="report">The run.</param>
    /// <param name="trace">The history.</param>
    /// <param name="stem">File name without ending.</param>
    /// <param name="chosen">How it was chosen, for the subtitle; empty where the reader chose it.</param>
    public static ChartPage Page(RunReport report, KeptTrace trace, string stem, string chosen)
    {
        var ends = trace.Events.Where(e => e.Kind == TraceKind.Ended).GroupBy(e => e.Subject).ToList();
        string End(IGrouping<string, TraceEvent> subject) =>
            (ends.Count > 1 ? subject.Key + " " : "") + string.Join(", came back, ", subject.Select(e => Numbers.Words(e.Text)));
        var title =
            $"History {Numbers.Count(trace.Replication)} under {trace.Policy}: " + (ends.Count == 0 ? "no end seen" : string.Join("; ", ends.Select(End)));
        var story = TimelineData.Of(report, trace);
        return new ChartPage(
            stem,
            title,
            $"One history, minute by minute · "
                + $"{report.Scenario.Title}{(story.Start is { } local ? $" · from {local.ShortWords}" : "")}"
                + $"{(chosen.Length > 0 ? " · " + chosen : "")}{story.Later}",
            Footer.Lines(report, $"1 history of {Footer.Replications(report)}; one history shows what can happen, not how often"),
            sheet => Draw(sheet, story)
        )
        {
            Table = () => ChartTables.OfStory(story),
        };
    }

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var first = Chosen(report)!;
        var against = report.Summary.Comparisons.Count > 0 ? Findings.Pairs(report)[0].Reference : null;
        var other = report.Traces.FirstOrDefault(trace => trace.Policy == against && trace.Replication == first.Replication && trace.Policy != first.Policy);
        var how =
            other is not null && DifferingHistory.Kept(report, Findings.Pairs(report)[0]) == first.Replication
                ? "the first kept of the most common way in which the two policies end differently"
            : first.Events.Any(e => e.Kind == TraceKind.Felt) ? "the first kept history in which a measure was felt"
            : "the first kept history";
        yield return Page(report, first, "timeline", how);
        if (other is not null)
        {
            yield return Page(report, other, "timeline-" + other.Policy, $"the same history as under {first.Policy}");
        }
    }

    /// <summary>
    /// The history to show where nobody says. Of two policies, under the second: the first kept under both in which the first convoy or drone ends in
    /// the most common way in which they differ. Else the first in which a measure was felt, or the first.
    /// </summary>
    public static KeptTrace? Chosen(RunReport report)
    {
        var told = report.Traces.Where(trace => trace.Events.Any(e => e.Kind != TraceKind.Position)).ToList();
        if (Findings.Pairs(report) is [var pair, ..] && DifferingHistory.Kept(report, pair) is { } differing)
        {
            return told.First(trace => trace.Policy == pair.Other && trace.Replication == differing);
        }

        var policy = Findings.Pairs(report) is [var compared, ..]
            ? compared.Other
            : report.Summary.Policies.Select(summary => summary.Policy).FirstOrDefault(name => name != Subjects.ObserveOnly(report));
        var candidates = told.Where(trace => trace.Policy == policy)
            .DefaultIfEmpty(told.FirstOrDefault())
            .OfType<KeptTrace>()
            .OrderBy(trace => trace.Replication)
            .ToList();
        return candidates.FirstOrDefault(trace => trace.Events.Any(e => e.Kind == TraceKind.Felt)) ?? candidates.FirstOrDefault();
    }

    private static void Draw(Sheet sheet, TimelineData story)
    {
        var body = sheet.Body;
        var (above, below) = (story.Nights.Count > 0 ? NightStrip : 0, story.Start is null ? 96 : 96 + ClockRow);
        var data = new SKRect(body.Left + LaneNames, body.Top + above, body.Right, body.Bottom - below);
        var (start, end) = story.Span;
        var axis = new Panel(sheet, data, start, end, 0, 1, Sheet.LeastSize);
        var inHours = end - start > MostMinutes;
        var ticks = Scale.MinuteTicks(start, end, story.Start is null ? 12 : 9);
        DrawClocks(sheet, axis, story, ticks);
        axis.BottomAxis("", ticks, TickForm.Plain with { Factor = inHours ? 1 / 60.0 : 1 });
        var lanes = Lanes(story, axis);
        var rowHeight = Math.Min(46, (data.Height - (lanes.Count * LanePad)) / lanes.Sum(lane => lane.Rows));
        var top = data.Top;
        for (var i = 0; i < lanes.Count; i++)
        {
            var height = (lanes[i].Rows * rowHeight) + LanePad;
            var rect = new SKRect(data.Left, top, data.Right, top + height);
            sheet.Box(rect, i % 2 == 0 ? Ink.Shade : Ink.Paper);
            sheet.Text(Name(lanes[i].Lane, lanes.Select(lane => lane.Lane)), body.Left, top + 36, Sheet.LeastSize, Ink.Text, bold: true);
            DrawStays(sheet, axis, story, lanes[i].Lane, rect);
            top += height;
        }

        axis.Draw();
        top = data.Top;
        var marks = new Panel(sheet, data, start, end, -data.Height, 0);
        foreach (var lane in lanes)
        {
            DrawLane(sheet, marks, lane, rowHeight, top + (LanePad / 2));
            foreach (var glimpse in story.Glimpses.Where(glimpse => glimpse.Lane == lane.Lane))
            {
                Mark(marks, glimpse, data.Top - top - (LanePad / 2) - ((lane.Rows - 0.5f) * rowHeight), small: true);
            }

            top += (lane.Rows * rowHeight) + LanePad;
        }

        marks.Draw();
        var unit = $"{(inHours ? "hours" : "minutes")} from the start{(story.Start is null ? "" : ", local clock below")}";
        sheet.Text(unit, body.Right, body.Bottom - 8, Sheet.LeastSize, Ink.Text, align: Align.Right);
        Key(sheet, body.Left, body.Bottom - 8, story.Nights.Count > 0);
    }

    /// <summary>The local clock below each tick, with the day where it begins, and a strip above the lanes while it is night.</summary>
    private static void DrawClocks(Sheet sheet, Panel axis, TimelineData story, IReadOnlyList<double> ticks)
    {
        var (day, right) = ("", axis.Data.Left - LaneNames);
        foreach (var tick in ticks.Where(_ => story.Start is not null))
        {
            var clock = story.Start!.Clock(tick * 60);
            var shown = clock[..3] == day ? clock[4..] : clock;
            var half = Sheet.Measure(shown, Sheet.LeastSize) / 2;
            var middle = Math.Min(axis.X(tick), sheet.Body.Right - half);
            if (middle - half > right + ClockGap)
            {
                sheet.Text(shown, middle, axis.Data.Bottom + 62, Sheet.LeastSize, Ink.Soft, align: Align.Centre);
                (day, right) = (clock[..3], middle + half);
            }
        }

        foreach (var (from, to) in story.Nights)
        {
            sheet.Box(new SKRect(axis.X(from), axis.Data.Top - NightStrip, axis.X(to), axis.Data.Top - 2), Ink.Soft);
        }
    }

    /// <summary>Rows for each lane: as many as its labels need; where that is too much, the greatest give way.</summary>
    private static List<LaneRows> Lanes(TimelineData story, Panel axis)
    {
        var room = (int)((axis.Data.Height - (story.Lanes.Count * LanePad)) / LeastRow);
        var lanes = story
            .Lanes.Select(lane =>
            {
                var wanted = lane.Events.Select(e => new Wanted(axis.X(e.Seconds / 60), story.Label(e))).ToList();
                return new LaneRows(lane.Lane, lane.Events, wanted, LabelLayout.RowsNeeded(wanted, axis.Data.Left, axis.Data.Right - 6, LabelSize, 12));
            })
            .ToList();
        lanes =
        [
            .. lanes.Select(lane => story.Glimpses.Any(glimpse => glimpse.Lane == lane.Lane) ? lane with { Rows = lane.Rows + 1, HasGlimpses = true } : lane),
        ];
        while (lanes.Sum(lane => lane.Rows) > room && lanes.Max(lane => lane.Rows) > 2)
        {
            var greatest = lanes.IndexOf(lanes.MaxBy(lane => lane.Rows)!);
            lanes[greatest] = lanes[greatest] with { Rows = lanes[greatest].Rows - 1 };
        }

        while (lanes.Sum(lane => lane.Rows) < room && lanes.Min(lane => lane.Rows) < 2)
        {
            var least = lanes.IndexOf(lanes.MinBy(lane => lane.Rows)!);
            lanes[least] = lanes[least] with { Rows = lanes[least].Rows + 1 };
        }

        return lanes;
    }

    private static void DrawStays(Sheet sheet, Panel axis, TimelineData story, Lane lane, SKRect rect)
    {
        foreach (var (from, to) in story.Stays.Where(stay => stay.Lane == lane).Select(stay => (stay.From, stay.To)))
        {
            var (left, right) = (Math.Max(rect.Left, axis.X(from)), Math.Min(rect.Right, axis.X(to)));
            if (right > left)
            {
                sheet.Box(new SKRect(left, rect.Top, right, rect.Bottom), Ink.Range);
            }
        }
    }

    private static void DrawLane(Sheet sheet, Panel marks, LaneRows lane, float rowHeight, float top)
    {
        var data = marks.Data;
        var placed = LabelLayout.Place(lane.Wanted, data.Left, data.Right - 6, LabelSize, lane.WordRows);
        for (var i = 0; i < placed.Count; i++)
        {
            var middle = top + ((placed[i].Row + 0.5f) * rowHeight);
            Mark(marks, lane.Events[i], data.Top - middle);
            if (placed[i].Text.Length > 0)
            {
                sheet.Text(placed[i].Text, placed[i].Left, middle + (LabelSize * 0.36f), LabelSize, Ink.Text);
            }
        }
    }

    private static void Mark(Panel marks, TraceEvent happened, double y, bool small = false)
    {
        var marker = marks.Plot.Add.Marker(happened.Seconds / 60, y, Shape(happened.Kind), small ? 10 : 15);
        var colour =
            happened.Kind == TraceKind.Ended ? ChartPalette.OfLabel(happened.Text)
            : small ? Ink.Soft
            : Ink.Text;
        marker.Color = Ink.Of(colour);
        marker.MarkerStyle.LineWidth = small ? 1.8f : 2.5f;
        marker.MarkerStyle.LineColor = Ink.Of(colour);
    }

    private static MarkerShape Shape(TraceKind kind) =>
        kind switch
        {
            TraceKind.Sighted => MarkerShape.OpenCircle,
            TraceKind.Decided => MarkerShape.FilledDiamond,
            TraceKind.Felt => MarkerShape.FilledTriangleUp,
            TraceKind.Ended => MarkerShape.FilledSquare,
            _ => MarkerShape.FilledCircle,
        };

    private sealed record LaneRows(Lane Lane, IReadOnlyList<TraceEvent> Events, IReadOnlyList<Wanted> Wanted, int Rows, bool HasGlimpses = false)
    {
        /// <summary>Rows for events in words: the last one is kept for marks without, where there are any.</summary>
        public int WordRows => Math.Max(1, HasGlimpses ? Rows - 1 : Rows);
    }
}
