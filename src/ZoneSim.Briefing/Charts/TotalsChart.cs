using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// Paired differences of a campaign's totals between two policies that met the same opportunities. Totals have different units, so that each row
/// has a scale of its own, with 0 in the middle; the numbers stand beside it.
/// </summary>
internal static class TotalsChart
{
    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo(CampaignForms.TotalsChart, "What changes in the totals of a campaign between two policies that meet the same opportunities?"),
            report => report.Summary.Comparisons.Count > 0 ? null : "the run compares no policies; run `compare` with two or more.",
            report => Findings.Pairs(report).Select((pair, number) => Page(report, Findings.Compared(report, pair, CampaignPlan.Subject), number))
        );

    private static ChartPage Page(RunReport report, Comparison comparison, int number)
    {
        var rows = Rows(report, comparison);
        return new ChartPage(
            number == 0 ? "totals" : $"totals-{comparison.Other}-minus-{comparison.Reference}",
            new ChartTitles(report).Of(comparison, CampaignPlan.Subject, CampaignForms.TotalsChart)?.Title
                ?? $"Nothing differs between {comparison.Other} and {comparison.Reference}",
            $"Totals of {DayPoints.Of(report.Scenario)[^1]} days, {comparison.Other} minus {comparison.Reference}, paired; "
                + $"each row on its own scale · {report.Scenario.Title}",
            Footer.Lines(
                report,
                $"{Numbers.Of(comparison.Pairs, "pair")} of campaigns, {Numbers.Level(report.Summary.Confidence)} paired intervals, each alone"
            ),
            sheet => Draw(sheet, report, comparison, rows)
        )
        {
            Table = () => Table(report, comparison),
        };
    }

    /// <summary>The differences with both levels, for a page.</summary>
    public static DataTable Table(RunReport report, Comparison comparison) =>
        new(
            $"Totals of {DayPoints.Of(report.Scenario)[^1]} days, mean of a campaign ({Numbers.Level(report.Summary.Confidence)} "
                + $"interval){(report.Summary.Ranges is null ? "" : "; range over the assumptions")}",
            ["", comparison.Reference, comparison.Other, "Difference", "Verdict"],
            [
                .. Rows(report, comparison)
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                row.Label,
                                Numbers.Mean(row.Reference),
                                Numbers.Mean(row.Other),
                                $"{Numbers.Change(row.Difference.Value.Value)} ({Numbers.Change(row.Difference.Value.Low)} to "
                                    + $"{Numbers.Change(row.Difference.Value.High)})"
                                    + (row.Difference.Band is { } band ? $"; {Numbers.Change(band.Low)} to {Numbers.Change(band.High)}" : ""),
                                WordForms.Capital(row.Difference.Verdict?.Words ?? "–"),
                            ]
                    ),
            ]
        );

    /// <summary>The totals that occurred under either policy.</summary>
    private static List<Row> Rows(RunReport report, Comparison comparison)
    {
        ColumnMean Mean(string policy, string column) =>
            report.Summary.Policies.First(one => one.Policy == policy).Incursions[0].Means.First(mean => mean.Column == column);
        return
        [
            .. CampaignColumns
                .Headline.Select(column =>
                {
                    var (reference, other) = (Mean(comparison.Reference, column.Name), Mean(comparison.Other, column.Name));
                    return new Row(
                        WordForms.Capital(CampaignForms.Label(column.Name)),
                        reference.Mean.Value,
                        other.Mean.Value,
                        comparison.Differences.First(one => one.Kind == DifferenceKind.Column && one.Name == column.Name)
                    );
                })
                .Where(row => row.Reference != 0 || row.Other != 0 || row.Difference.Band is { } band && (band.Low != 0 || band.High != 0)),
        ];
    }

    private static void Draw(Sheet sheet, RunReport report, Comparison comparison, List<Row> rows)
    {
        const float Size = Sheet.LeastSize;
        var body = sheet.Body;
        var (first, second) = (body.Left + 520, body.Left + 700);
        var data = new SKRect(body.Left + 740, body.Top + 110, body.Right - 720, body.Bottom - 88);
        var top = data.Top - 18;
        Head(sheet, comparison.Reference, first, top, 170);
        Head(sheet, comparison.Other, second, top, 170);
        sheet.Text("difference", data.Right + 164, top, Size, Ink.Soft, align: Align.Right);
        sheet.Text($"({Numbers.Level(report.Summary.Confidence)} interval)", data.Right + 180, top, Size, Ink.Soft);
        if (report.Summary.Ranges is not null)
        {
            sheet.Text("range", body.Right, top, Size, Ink.Soft, align: Align.Right);
        }

        sheet.Text("← less", data.MidX - 10, data.Top - 58, Size, Ink.Text, align: Align.Right);
        sheet.Text($"more under {comparison.Other} →", data.MidX + 10, data.Top - 58, Size, Ink.Text);
        var height = Math.Min(86, data.Height / rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            DrawRow(sheet, rows[i], SKRect.Create(data.Left, data.Top + (i * height), data.Width, height), body, first, second);
        }

        sheet.Line(data.MidX, data.Top, data.MidX, data.Top + (rows.Count * height), Ink.Text, 2.5f);
        sheet.Text(TextFit.Elide(DifferencesChart.MarksKey(rows.Select(row => row.Difference)), body.Width, Size), body.Left, body.Bottom - 4, Size, Ink.Soft);
        Keys.Interval(sheet, body.Right, body.Bottom - 44, report.Summary.Ranges is not null, report.Summary.Confidence, size: Size);
    }

    private static void DrawRow(Sheet sheet, Row row, SKRect at, SKRect body, float first, float second)
    {
        var (difference, size) = (row.Difference, Math.Min(Sheet.LeastSize, at.Height * 0.6f));
        var reach =
            new[] { difference.Value.Value, difference.Value.Low, difference.Value.High, difference.Band?.Low ?? 0, difference.Band?.High ?? 0 }
                .Where(double.IsFinite)
                .Max(Math.Abs) * 1.08;
        float X(double value) => (float)(at.MidX + (value / Math.Max(reach, 1e-12) * at.Width / 2));
        var (middle, base_) = (at.MidY, at.MidY + (size * 0.36f));
        sheet.Box(new SKRect(at.Left, at.Top + 3, at.Right, at.Bottom - 3), Ink.Shade);
        sheet.Text(TextFit.Elide(row.Label, first - body.Left - 140, Sheet.ReadSize), body.Left, base_, Math.Min(Sheet.ReadSize, at.Height * 0.7f), Ink.Text);
        sheet.Text(Numbers.Mean(row.Reference), first, base_, size, Ink.Text, align: Align.Right);
        sheet.Text(Numbers.Mean(row.Other), second, base_, size, Ink.Text, align: Align.Right);
        var range = difference.Band is { } band ? $"{Numbers.Change(band.Low)} to {Numbers.Change(band.High)}" : "";
        if (difference.Band is { } wide)
        {
            sheet.Box(new SKRect(X(wide.Low), middle - (at.Height * 0.26f), X(wide.High), middle + (at.Height * 0.26f)), Ink.Range);
        }

        var cap = Math.Min(10, at.Height * 0.2f);
        sheet.Line(X(difference.Value.Low), middle, X(difference.Value.High), middle, Ink.Text, 2.5f);
        sheet.Line(X(difference.Value.Low), middle - cap, X(difference.Value.Low), middle + cap, Ink.Text, 2.5f);
        sheet.Line(X(difference.Value.High), middle - cap, X(difference.Value.High), middle + cap, Ink.Text, 2.5f);
        sheet.Disc(X(difference.Value.Value), middle, Math.Min(9, at.Height * 0.2f), Ink.Text, Ink.Paper);
        Values(sheet, difference, range, at.Right, body.Right, base_, size);
    }

    /// <summary>The verdict's mark, the difference, its interval and its range, each in a column of its own, smaller where one is too long for that.</summary>
    private static void Values(Sheet sheet, Difference difference, string range, float left, float right, float baseline, float size)
    {
        var (value, interval) = (
            Numbers.Change(difference.Value.Value),
            $"({Numbers.Change(difference.Value.Low)} to {Numbers.Change(difference.Value.High)})"
        );
        float Fitting(string text, float width, bool bold = false) => TextFit.Size(text, width, size, Sheet.DenseSize, bold);
        sheet.Text(difference.Verdict?.Mark ?? "", left + 6, baseline, size, Ink.Text);
        sheet.Text(value, left + 164, baseline, Fitting(value, 122, bold: true), Ink.Text, bold: true, align: Align.Right);
        sheet.Text(interval, left + 180, baseline, Fitting(interval, 290), Ink.Text);
        sheet.Text(range, right, baseline, Fitting(range, right - left - 490), Ink.Soft, align: Align.Right);
    }

    private static void Head(Sheet sheet, string policy, float right, float baseline, float width) =>
        sheet.Text(TextFit.Elide(policy, width, Sheet.LeastSize), right, baseline, Sheet.LeastSize, Ink.Soft, align: Align.Right);

    private sealed record Row(string Label, double Reference, double Other, Difference Difference);
}
