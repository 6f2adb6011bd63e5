using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>Sobol' indices, or Shapley effects, as a tornado: the total index of each quantity as a bar with its interval, the first index inside it.</summary>
internal static class TornadoChart
{
    private const float Numbered = 330;

    public static ChartKind<PointStudyReport> Kind { get; } = new(
        new ChartInfo("drivers", "Which assumptions drive the number (Sobol' indices, or Shapley effects)?"),
        report => report.Summary.Sensitivity is not { } result ? "the study is not one of sensitivity; run `sensitivity`."
            : result.Indices.Count == 0 ? "no quantity that was moved changes the number." : null,
        Pages);

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Sensitivity!;
        yield return new ChartPage(
            "drivers",
            StudyTitles.Driver(result),
            $"Shares of the variance over the inputs · {Answers.Subtitle(report)}",
            Answers.Footer(report, $"{Answers.Played(report, "indices")}, {Numbers.Count(result.BasePoints)} base points; {Answers.Level(report)} bootstrap intervals, each alone"),
            sheet => Draw(sheet, report, result));
    }

    private static void Draw(Sheet sheet, PointStudyReport report, SensitivityResult result)
    {
        var body = sheet.Body;
        var labels = Math.Min(560, result.Indices.Max(index => Sheet.Measure(index.Quantity, Sheet.TextSize)) + 30);
        var data = new SKRect(body.Left + labels, body.Top + 64, body.Right - Numbered, body.Bottom - 118);
        var height = Math.Min(64, data.Height / result.Indices.Count);
        data.Bottom = data.Top + (height * result.Indices.Count);
        var most = result.Indices.SelectMany(index => new[] { index.Share.High, index.Share.Value, index.First.High }).Where(double.IsFinite).Append(result.Indices.Any(index => double.IsNaN(index.Share.Value)) ? 1 : 0.1).Max();
        var panel = new Panel(sheet, data, 0, Scale.Ceiling(Math.Min(most, 1.5), 5), -data.Height, 0);
        panel.BottomAxis("", 6);
        sheet.Text("share of the variance (run noise subtracted)", data.MidX, data.Bottom + 62, Sheet.SmallSize, Ink.Text, align: Align.Centre);
        Heads(sheet, panel, body, result);
        for (var i = 0; i < result.Indices.Count; i++)
        {
            DrawRow(sheet, panel, report, result.Indices[i], data.Top + (i * height), height, body);
        }

        panel.Draw();
        Key(sheet, data.Top - 20, panel, result);
        var foot = TextFit.Wrap(Foot(report, result), body.Width, 20, 2);
        for (var line = 0; line < foot.Count; line++)
        {
            sheet.Text(foot[line], body.Left, body.Bottom - 26 + (line * 26), 20, Ink.Text);
        }
    }

    private static void Heads(Sheet sheet, Panel panel, SKRect body, SensitivityResult result)
    {
        var top = panel.Data.Top - 20;
        sheet.Text(result.IsShapley ? "effect [interval]" : "total [interval]", panel.Data.Right + 20, top, 20, Ink.Soft);
        sheet.Text("low to high", body.Right, top, 20, Ink.Soft, align: Align.Right);
        sheet.Text("quantity, range", body.Left, top, 20, Ink.Soft);
    }

    private static void DrawRow(Sheet sheet, Panel panel, PointStudyReport report, QuantityIndex index, float top, float height, SKRect body)
    {
        var (middle, quantity) = (top + (height / 2), Answers.Quantity(report, index.Quantity));
        sheet.Box(SKRect.Create(panel.Data.Left, top, panel.Data.Width, height - 3), Ink.Shade);
        var size = Math.Min(Sheet.TextSize, height * 0.44f);
        sheet.Text(TextFit.Elide(index.Quantity, panel.Data.Left - body.Left - 16, size), body.Left, middle - 2, size, Ink.Text);
        var under = $"{Answers.Range(quantity)} · {Answers.Tag(quantity)}";
        sheet.Text(TextFit.Elide(under, panel.Data.Left - body.Left - 16, size * 0.72f), body.Left, middle + (size * 0.86f), size * 0.72f, Ink.Soft);
        if (double.IsNaN(index.Share.Value))
        {
            sheet.Text("not converged", panel.Data.Right + 20, middle + 7, 20, Ink.Soft);
            sheet.Text(Answers.Signed(report, index.Slope), body.Right, middle + 7, 20, Ink.Text, align: Align.Right);
            return;
        }

        Bar(sheet, panel, index.Share.Value, middle, height * 0.32f, Ink.Range);
        Bar(sheet, panel, index.First.Value, middle, height * 0.14f, Ink.Neutral);
        Whiskers.Horizontal(panel, Clipped(index.Share), panel.Data.Top - middle, Math.Min(9, height * 0.2f), halo: false);
        var baseline = middle + 7;
        sheet.Text(Share(index.Share.Value), panel.Data.Right + 66, baseline, 20, Ink.Text, bold: true, align: Align.Right);
        sheet.Text($"[{Share(index.Share.Low)}, {Share(index.Share.High)}]", panel.Data.Right + 76, baseline, 20, Ink.Text);
        sheet.Text(Answers.Signed(report, index.Slope), body.Right, baseline, 20, Ink.Text, align: Align.Right);
    }

    private static void Bar(Sheet sheet, Panel panel, double value, float middle, float half, SKColor colour)
    {
        if (value > 0)
        {
            sheet.Box(new SKRect(panel.X(0), middle - half, panel.X(value), middle + half), colour);
        }
    }

    /// <summary>Below 0 an index is noise; the axis begins at 0.</summary>
    private static Estimate Clipped(Estimate estimate) => new(Math.Max(0, estimate.Value), Math.Max(0, estimate.Low), Math.Max(0, estimate.High));

    private static void Key(Sheet sheet, float y, Panel panel, SensitivityResult result)
    {
        var (x, share) = (panel.Data.Left, result.IsShapley ? "Shapley effect: its share, of what hangs together too" : "total: stays if all others were known");
        sheet.Box(SKRect.Create(x, y - 17, 40, 20), Ink.Range);
        sheet.Text(TextFit.Elide(share, panel.Data.Right - x - 50, 20), x + 50, y, 20, Ink.Soft);
        if (!result.IsShapley)
        {
            x += 70 + Sheet.Measure(share, 20);
            sheet.Box(SKRect.Create(x, y - 12, 40, 10), Ink.Neutral);
            sheet.Text(TextFit.Elide("first: goes if this one were known", panel.Data.Right - x - 50, 20), x + 50, y, 20, Ink.Soft);
        }
    }

    private static string Foot(PointStudyReport report, SensitivityResult result)
    {
        var share = Math.Max(0, result.InputVariance) / (result.InputVariance + result.HistoryVariance);
        var unit = Answers.Unit(report);
        return $"{result.Verdict} Low to high: change from the lower to the upper end of the range{(unit.Length > 0 ? ", " + unit : "")}."
            + (double.IsNaN(share) || result.BasePointsNeeded is not null ? "" : $" Of one history's variance {Numbers.Percent(share)} comes from these inputs, the rest from chance within a history.");
    }

    private static string Share(double share) => double.IsNaN(share) ? "–" : Numbers.Hundredths(share);
}
