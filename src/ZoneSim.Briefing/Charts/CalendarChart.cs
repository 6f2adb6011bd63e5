using ScottPlot;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// One campaign under the policies that are compared, one below the other: days as columns, each incursion a mark on the day on which it set off,
/// coloured by how it ended; opportunities that the sender let pass are open circles.
/// </summary>
internal static class CalendarChart
{
    private const float Key = 60;

    private const int MostPolicies = 4;

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("calendar", "What happened on which day of one campaign, under each policy?"),
            report => Twins(report).Count == 0 ? "the run keeps no trace of a campaign." : null,
            report => [Page(report)]
        );

    /// <summary>
    /// One campaign under each policy that is compared: the first kept in which the first two differ in the number of incursions, else the first
    /// kept.
    /// </summary>
    private static List<KeptTrace> Twins(RunReport report)
    {
        var pairs = Findings.Pairs(report);
        List<string> policies = pairs.Count > 0 ? [pairs[0].Reference, .. pairs.Select(pair => pair.Other)] : [report.Manifest.Policies[0]];
        var kept = report
            .Traces.GroupBy(trace => trace.Replication)
            .OrderBy(group => group.Key)
            .Select(group => policies.Take(MostPolicies).Select(policy => group.FirstOrDefault(trace => trace.Policy == policy)).OfType<KeptTrace>().ToList())
            .Where(twins => twins.Count > 0)
            .ToList();
        return kept.FirstOrDefault(Differ) ?? kept.FirstOrDefault() ?? [];
    }

    private static bool Differ(IReadOnlyList<KeptTrace> twins) => twins.Count > 1 && Month.Of(twins[0]).Incursions != Month.Of(twins[1]).Incursions;

    private static ChartPage Page(RunReport report)
    {
        var twins = Twins(report);
        var number = twins[0].Replication;
        List<Month> months = [.. twins.Select(Month.Of)];
        var counts = months.Select(
            (month, place) => $"{(place == 0 ? Numbers.Of(month.Incursions, "incursion") : Numbers.Count(month.Incursions))} under {month.Policy}"
        );
        return new ChartPage(
            "calendar",
            $"Campaign {number}: {Phrases.And([.. counts])}",
            $"One campaign, the first kept{(Differ(twins) ? " in which they differ in number" : "")}; "
                + $"an incursion stands on the day on which it set off · {report.Scenario.Title}",
            Footer.Lines(report, FormattableString.Invariant($"one campaign, replication {number}; it shows what can happen, not how often")),
            sheet => Draw(sheet, months, DayPoints.Of(report.Scenario)[^1])
        )
        {
            Table = () =>
                new DataTable(
                    FormattableString.Invariant($"Campaign {number}: incursions by the day on which they set off"),
                    ["Day", "Policy", "Incursion", "Outcome"],
                    [
                        .. months
                            .SelectMany(month =>
                                month
                                    .Marks.Where(mark => mark.IsIncursion)
                                    .Select(mark =>
                                        (
                                            mark.Day,
                                            Row: (IReadOnlyList<string>)
                                                [FormattableString.Invariant($"{mark.Day}"), month.Policy, mark.Name, Numbers.Words(mark.Outcome)]
                                        )
                                    )
                            )
                            .OrderBy(row => row.Day)
                            .Select(row => row.Row),
                    ]
                ),
        };
    }

    private static void Draw(Sheet sheet, List<Month> months, int days)
    {
        var body = sheet.Body;
        var data = new SKRect(body.Left + 20, body.Top + 10, body.Right, body.Bottom - 84 - Key);
        var height = (data.Height - ((months.Count - 1) * 60) - 40) / months.Count;
        var most = months.SelectMany(month => month.Marks.GroupBy(mark => mark.Day)).Select(day => day.Count()).DefaultIfEmpty(1).Max();
        var size = Math.Clamp(Math.Min(data.Width / days * 0.8f, (height - 10) / (most + 0.5f)), 5, 34);
        for (var i = 0; i < months.Count; i++)
        {
            var at = SKRect.Create(data.Left, data.Top + 40 + (i * (height + 60)), data.Width, height);
            sheet.Text($"{months[i].Policy}: {Said(months[i])}", at.Left, at.Top - 14, Sheet.LeastSize, Ink.Text, bold: true);
            DrawMonth(sheet, months[i], at, days, size, i == months.Count - 1);
        }

        DrawKey(sheet, months, body.Left + 20, body.Bottom - 14);
    }

    private static string Said(Month month)
    {
        var of = month.Marks.Where(mark => mark.IsIncursion).ToList();
        var struck = of.Count(mark => mark.Outcome is "struck-and-left" or "destroyed");
        return $"{Numbers.Of(of.Count, "incursion")}{(struck > 0 ? $", {struck} struck" : "")}, "
            + $"{Numbers.Of(month.Marks.Count - of.Count, "opportunity")} let pass{(month.IsCut ? "; the trace is cut" : "")}";
    }

    private static void DrawMonth(Sheet sheet, Month month, SKRect at, int days, float size, bool isLast)
    {
        var panel = new Panel(sheet, at, 0, days, -at.Height, 0, Sheet.LeastSize);
        for (var day = 0; day < days; day++)
        {
            var (left, right) = (panel.X(day), panel.X(day + 1));
            sheet.Box(new SKRect(left + 0.5f, at.Top, right - 0.5f, at.Bottom), day / 7 % 2 == 0 ? Ink.Shade : Ink.Grid.WithAlpha(110));
        }

        foreach (var day in month.Marks.GroupBy(mark => mark.Day))
        {
            foreach (var (mark, place) in day.Select((mark, place) => (mark, place)))
            {
                var marker = panel.Plot.Add.Marker(mark.Day - 0.5, -(at.Height - ((place + 0.7) * size * 1.12)), Shape(mark), size * 0.82f);
                marker.Color = Ink.Of(mark.IsIncursion ? ChartPalette.OfLabel(mark.Outcome) : Ink.Soft);
                marker.MarkerStyle.LineWidth = 2.5f;
                marker.MarkerStyle.LineColor = marker.Color;
            }
        }

        var ticks = CourseChart.Ticks(days).Skip(1).ToList();
        if (isLast)
        {
            foreach (var tick in ticks)
            {
                sheet.Text(FormattableString.Invariant($"{tick:0}"), panel.X(tick - 0.5), at.Bottom + 34, Sheet.LeastSize, Ink.Soft, align: Align.Centre);
            }

            sheet.Text("day", at.Left, at.Bottom + 34, Sheet.LeastSize, Ink.Text);
        }

        panel.Draw();
    }

    private static MarkerShape Shape(Mark mark) =>
        !mark.IsIncursion
            ? MarkerShape.OpenCircle
            : mark.Outcome switch
            {
                "struck-and-left" => MarkerShape.FilledDiamond,
                "destroyed" => MarkerShape.FilledTriangleUp,
                "reached-garrison" => MarkerShape.FilledTriangleDown,
                _ => MarkerShape.FilledSquare,
            };

    /// <summary>What a mark stands for: outcomes of one colour have one word.</summary>
    private static string Words(Mark mark) =>
        !mark.IsIncursion ? "opportunity let pass"
        : LedgerWords.Outcomes.ToList().IndexOf(mark.Outcome) is >= 0 and var outcome ? OutcomeGroups.Words((Outcome)outcome)
        : "not told";

    private static void DrawKey(Sheet sheet, List<Month> months, float left, float baseline)
    {
        var marks = months
            .SelectMany(month => month.Marks)
            .DistinctBy(mark => Words(mark))
            .OrderBy(mark => LedgerWords.Outcomes.ToList().IndexOf(mark.Outcome))
            .ToList();
        var width = sheet.Body.Right - left;
        var panel = new Panel(sheet, SKRect.Create(left, baseline - 62, width, 70), 0, width, -70, 0);
        var (x, y) = (10f, 20f);
        foreach (var mark in marks.OrderBy(mark => !mark.IsIncursion))
        {
            var words = Words(mark);
            var wide = Sheet.Measure(words, Sheet.LeastSize) + 70;
            (x, y) = x + wide > width ? (10, y + 36) : (x, y);
            var marker = panel.Plot.Add.Marker(x, -y, Shape(mark), 22);
            marker.Color = Ink.Of(mark.IsIncursion ? ChartPalette.OfLabel(mark.Outcome) : Ink.Soft);
            marker.MarkerStyle.LineWidth = 2.5f;
            marker.MarkerStyle.LineColor = marker.Color;
            sheet.Text(words, left + x + 22, baseline - 62 + y + 10, Sheet.LeastSize, Ink.Soft);
            x += wide;
        }

        panel.Draw();
    }

    /// <summary>A mark of a calendar.</summary>
    /// <param name="Day">From 1.</param>
    /// <param name="Name">The convoy; empty for an opportunity that was let pass.</param>
    /// <param name="Outcome">How it ended; empty for an opportunity that was let pass, and where the trace does not say.</param>
    private sealed record Mark(int Day, string Name, string Outcome)
    {
        public bool IsIncursion => Name.Length > 0;
    }

    private sealed record Month(string Policy, IReadOnlyList<Mark> Marks, bool IsCut)
    {
        public int Incursions => Marks.Count(mark => mark.IsIncursion);

        public static Month Of(KeptTrace trace)
        {
            var days = CampaignDays.Of(History.Of(trace));
            return new Month(
                trace.Policy,
                [
                    .. days.SelectMany(day =>
                        day.Incursions.Select(one => new Mark(day.Number, one.Name, one.End))
                            .Concat(Enumerable.Repeat(new Mark(day.Number, "", ""), day.LetPass))
                    ),
                ],
                trace.Events.Count > 0
                    && trace.Events[^1] is { Kind: TraceKind.Happened, Subject: "", Lane: Lane.OperationsCell } last
                    && last.Text.Contains("is cut after", StringComparison.Ordinal)
            );
        }
    }
}
