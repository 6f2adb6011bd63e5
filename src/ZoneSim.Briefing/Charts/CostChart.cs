using ScottPlot;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What each policy costs, side by side: one small chart a measure of cost, the same policies in each.</summary>
internal static class CostChart
{
    private const int LineHeight = 37;

    public static ChartKind<RunReport> Kind { get; } = SubjectCharts.Of("cost", "What does each policy cost: hits, calls, flights, reactions, returns?", Page);

    private static SubjectPage Page(RunReport report, Subject subject)
    {
        var costs = Costs.Of(report, subject.Group, subject.Incursion, subject.Kind);
        return new SubjectPage(
            report.IsGroup(subject.Incursion)
                ? "What the whole group comes to, by policy, returns among it"
                : "Force used, calls, flights and what followed, by policy",
            "t and Wilson",
            sheet => Draw(sheet, subject.Group, costs, Notes(report.Scenario, costs), report.Summary.Confidence),
            () => ChartTables.OfCosts(subject.Group, costs, report.Summary.Confidence)
        );
    }

    /// <summary>The assumption on reactions that this chart hangs on, in words.</summary>
    internal static string RatioLine(Scenario scenario)
    {
        if (scenario.Quantities.Find("reaction.line-not-first") is not { } ratio)
        {
            return "";
        }

        var range = ratio.Range is { } r ? $" (range {Numbers.Plain(r.Low)} to {Numbers.Plain(r.High)})" : "";
        var basis = ratio.Basis.ToString().ToLowerInvariant();
        return $"Ratio 'line not used first' = {Numbers.Plain(ratio.Value.Central)}{range}, {basis}: "
            + $"how much likelier a reaction is when the line was not used first.";
    }

    private static IReadOnlyList<string> Notes(Scenario scenario, IReadOnlyList<Cost> costs) =>
        costs.Any(cost => cost.Title == Costs.WouldHaveLeftTitle) ? [Costs.Coupling, RatioLine(scenario)] : [RatioLine(scenario)];

    /// <summary>Draws one small chart a number, with notes below.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="group">The policies.</param>
    /// <param name="costs">The numbers, eight at most.</param>
    /// <param name="notes">Lines below, four at most.</param>
    /// <param name="confidence">Level of the intervals.</param>
    public static void Draw(Sheet sheet, PolicyGroup group, IReadOnlyList<Cost> costs, IReadOnlyList<string> notes, double confidence)
    {
        var body = sheet.Body;
        var names = Math.Min(365, group.Members.Max(member => Sheet.Measure(member.Name, Sheet.LeastSize, bold: true)) + 24);
        var columns = costs.Count > 4 ? 4 : 2;
        var lines = (costs.Count + columns - 1) / columns;
        var (width, height) = ((body.Width - names) / columns, (body.Height - 62 - (notes.Count * LineHeight)) / lines);
        for (var i = 0; i < costs.Count; i++)
        {
            var cell = SKRect.Create(body.Left + names + (i % columns * width), body.Top + (i / columns * height), width - 26, height);
            DrawCell(sheet, cell, costs[i]);
            if (i % columns == 0)
            {
                Names(sheet, group, body.Left, names - 16, Rows(cell, group.Members.Count));
            }
        }

        var foot = body.Bottom - 6;
        for (var i = 0; i < notes.Count; i++)
        {
            sheet.Text(TextFit.Elide(notes[^(i + 1)], body.Width, Sheet.LeastSize), body.Left, foot - (i * LineHeight), Sheet.LeastSize, Ink.Text);
        }

        Keys.Interval(
            sheet,
            body.Right,
            foot - 10 - (notes.Count * LineHeight),
            confidence: confidence,
            size: Sheet.LeastSize,
            bands: costs.Any(cost => cost.Values.Any(value => value?.Band is not null))
        );
    }

    private static SKRect Rows(SKRect cell, int count)
    {
        var height = Math.Min(count * (cell.Height > 450 ? 104 : 62), cell.Height - 134);
        return new SKRect(cell.Left, cell.Top + 80, cell.Right, cell.Top + 80 + height);
    }

    private static void Names(Sheet sheet, PolicyGroup group, float left, float width, SKRect rows)
    {
        var height = rows.Height / group.Members.Count;
        for (var i = 0; i < group.Members.Count; i++)
        {
            var size = Math.Min(Sheet.LeastSize, height * 0.66f);
            var most = height > size * 2.3f ? 2 : 1;
            size = most == 2 ? size : TextFit.Size(group.Members[i].Name, width, size, 15, bold: true);
            var lines = TextFit.Wrap(group.Members[i].Name, width, size, most, bold: true);
            var y = rows.Top + ((i + 0.5f) * height) + (size * 0.36f) - ((lines.Count - 1) * size * 0.56f);
            foreach (var line in lines)
            {
                sheet.Text(line, left, y, size, Ink.Text, bold: true);
                y += size * 1.12f;
            }
        }
    }

    private static void DrawCell(Sheet sheet, SKRect cell, Cost cost)
    {
        var rows = Rows(cell, cost.Values.Count);
        sheet.Text(
            TextFit.Elide(WordForms.Capital(cost.Title), cell.Width, Sheet.LeastSize, bold: true),
            cell.Left,
            cell.Top + 30,
            Sheet.LeastSize,
            Ink.Text,
            bold: true
        );
        sheet.Text(TextFit.Elide(cost.Unit, cell.Width, Sheet.LeastSize), cell.Left, cell.Top + 64, Sheet.LeastSize, Ink.Soft);
        sheet.Box(rows, Ink.Shade);
        var most = cost.Values.Max(value => value?.Furthest ?? 0);
        var data = new SKRect(rows.Left, rows.Top, rows.Right - 96, rows.Bottom);
        var panel = new Panel(sheet, data, 0, most > 0 ? Scale.Ceiling(most, 3) : 1, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", 4, cost.IsShare ? TickForm.Percent : null);
        var height = rows.Height / cost.Values.Count;
        for (var i = 0; i < cost.Values.Count; i++)
        {
            DrawValue(sheet, panel, cost.Values[i], rows.Top + ((i + 0.5f) * height), height);
        }

        panel.Draw();
        for (var i = 0; i < cost.Values.Count; i++)
        {
            DrawText(sheet, panel, cost, cost.Values[i], rows.Top + ((i + 0.5f) * height), Math.Min(Sheet.LeastSize, height * 0.6f));
        }
    }

    private static void DrawText(Sheet sheet, Panel panel, Cost cost, CostValue? value, float middle, float size)
    {
        var baseline = middle + (size * 0.36f);
        if (value is null)
        {
            sheet.Text(cost.Absent, panel.Data.Left + 8, baseline, size, Ink.Soft);
            return;
        }

        var right = panel.X(value.Furthest) + 6;
        var text = cost.IsShare ? Numbers.Percent(value.Estimate.Value) : Numbers.Mean(value.Estimate.Value);
        sheet.Text(text, right, baseline, size, Ink.Text);
    }

    private static void DrawValue(Sheet sheet, Panel panel, CostValue? value, float middle, float height)
    {
        if (value is null)
        {
            return;
        }

        if (value.Band is { } band)
        {
            sheet.Box(new SKRect(panel.X(band.Low), middle - (height * 0.38f), panel.X(band.High), middle + (height * 0.38f)), Ink.Range);
        }

        var y = panel.Data.Top - middle;
        var bar = panel.Plot.Add.Bar(
            new Bar
            {
                Position = y,
                Value = value.Estimate.Value,
                Size = height * 0.46,
                FillColor = Ink.Of(Ink.Neutral),
                LineWidth = 0,
                Orientation = Orientation.Horizontal,
            }
        );
        bar.Horizontal = true;
        Whiskers.Horizontal(panel, value.Estimate, y, Math.Min(6, height * 0.15f), 2);
    }
}
