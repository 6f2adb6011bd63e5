using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>Sobol' indices, or Shapley effects, as a tornado: the total index of each quantity as a bar with its interval, the first index inside it.</summary>
internal static class TornadoChart
{
    private const float Numbered = 430,
        LineHeight = 34;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("drivers", "Which assumptions drive the number (Sobol' indices, or Shapley effects)?"),
            report =>
                report.Summary.Sensitivity is not { } result ? "the study is not one of sensitivity; run `sensitivity`."
                : result.Indices.Count == 0 ? "no quantity that was moved changes the number."
                : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Sensitivity!;
        yield return new ChartPage(
            "drivers",
            StudyTitles.Driver(result),
            $"Shares of the variance over the inputs · {Answers.Subtitle(report)}",
            Answers.Footer(
                report,
                $"{Answers.Played(report, "indices")}, {Numbers.Count(result.BasePoints)} base points; {Answers.Level(report)} bootstrap intervals, each alone"
            ),
            sheet => Draw(sheet, report, result)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, SensitivityResult result)
    {
        var body = sheet.Body;
        var foot = TextFit.Wrap(Foot(report, result), body.Width, Sheet.LeastSize, 3);
        var labels = Math.Min(560, result.Indices.Max(index => Sheet.Measure(index.Quantity, Sheet.LeastSize)) + 30);
        var data = new SKRect(body.Left + labels, body.Top + 88, body.Right - Numbered, body.Bottom - 90 - (foot.Count * LineHeight));
        var height = Math.Min(72, data.Height / result.Indices.Count);
        data.Bottom = data.Top + (height * result.Indices.Count);
        var most = result
            .Indices.SelectMany(index => new[] { index.Share.High, index.Share.Value, index.First.High })
            .Where(double.IsFinite)
            .Append(result.Indices.Any(index => double.IsNaN(index.Share.Value)) ? 1 : 0.1)
            .Max();
        var panel = new Panel(sheet, data, 0, Scale.Ceiling(Math.Min(most, 1.5), 5), -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", 6);
        sheet.Text("share of the variance (run noise subtracted)", data.MidX, data.Bottom + 70, Sheet.LeastSize, Ink.Text, align: Align.Centre);
        Heads(sheet, panel, body, result, HasRange(height));
        for (var i = 0; i < result.Indices.Count; i++)
        {
            DrawRow(sheet, panel, report, result.Indices[i], data.Top + (i * height), height, body);
        }

        panel.Draw();
        Key(sheet, body.Top + 26, result);
        for (var line = 0; line < foot.Count; line++)
        {
            sheet.Text(foot[line], body.Left, body.Bottom - 2 - ((foot.Count - 1 - line) * LineHeight), Sheet.LeastSize, Ink.Text);
        }
    }

    private static void Heads(Sheet sheet, Panel panel, SKRect body, SensitivityResult result, bool hasRange)
    {
        var top = panel.Data.Top - 16;
        sheet.Text(result.IsShapley ? "effect [interval]" : "total [interval]", panel.Data.Right + 20, top, Sheet.LeastSize, Ink.Soft);
        sheet.Text("low to high", body.Right, top, Sheet.LeastSize, Ink.Soft, align: Align.Right);
        sheet.Text(hasRange ? "quantity, range" : "quantity", body.Left, top, Sheet.LeastSize, Ink.Soft);
    }

    /// <summary>Whether a row has room for a second line; the range stands in the table in any case.</summary>
    private static bool HasRange(float height) => height > 2.2f * Sheet.LeastSize;

    private static void DrawRow(Sheet sheet, Panel panel, PointStudyReport report, QuantityIndex index, float top, float height, SKRect body)
    {
        var (middle, quantity) = (top + (height / 2), Answers.Quantity(report, index.Quantity));
        sheet.Box(SKRect.Create(panel.Data.Left, top, panel.Data.Width, height - 3), Ink.Shade);
        var size = Math.Min(Sheet.LeastSize, height * 0.8f);
        var hasRange = HasRange(height);
        sheet.Text(
            TextFit.Elide(index.Quantity, panel.Data.Left - body.Left - 16, size),
            body.Left,
            hasRange ? middle - 5 : middle + (size * 0.36f),
            size,
            Ink.Text
        );
        if (hasRange)
        {
            sheet.Text(
                TextFit.Elide($"{Answers.Range(quantity)} · {Answers.Tag(quantity)}", panel.Data.Left - body.Left - 16, size),
                body.Left,
                middle + (size * 0.95f),
                size,
                Ink.Soft
            );
        }

        if (double.IsNaN(index.Share.Value))
        {
            sheet.Text("not converged", panel.Data.Right + 20, middle + 10, size, Ink.Soft);
            sheet.Text(Answers.Signed(report, index.Slope), body.Right, middle + 10, size, Ink.Text, align: Align.Right);
            return;
        }

        Bar(sheet, panel, index.Share.Value, middle, height * 0.32f, Ink.Range);
        Bar(sheet, panel, index.First.Value, middle, height * 0.14f, Ink.Neutral);
        Whiskers.Horizontal(panel, Clipped(index.Share), panel.Data.Top - middle, Math.Min(9, height * 0.2f), halo: false);
        var baseline = middle + 10;
        sheet.Text(Share(index.Share.Value), panel.Data.Right + 84, baseline, size, Ink.Text, bold: true, align: Align.Right);
        sheet.Text($"[{Share(index.Share.Low)}, {Share(index.Share.High)}]", panel.Data.Right + 96, baseline, size, Ink.Text);
        sheet.Text(Answers.Signed(report, index.Slope), body.Right, baseline, size, Ink.Text, align: Align.Right);
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

    private static void Key(Sheet sheet, float y, SensitivityResult result)
    {
        var (x, share) = (
            sheet.Body.Left,
            result.IsShapley ? "Shapley effect: its share, of what hangs together too" : "total: stays if all others were known"
        );
        sheet.Box(SKRect.Create(x, y - 17, 40, 20), Ink.Range);
        sheet.Text(share, x + 50, y, Sheet.LeastSize, Ink.Soft);
        if (!result.IsShapley)
        {
            x += 90 + Sheet.Measure(share, Sheet.LeastSize);
            sheet.Box(SKRect.Create(x, y - 12, 40, 10), Ink.Neutral);
            sheet.Text("first: goes if this one were known", x + 50, y, Sheet.LeastSize, Ink.Soft);
        }
    }

    private static string Foot(PointStudyReport report, SensitivityResult result)
    {
        var share = Math.Max(0, result.InputVariance) / (result.InputVariance + result.HistoryVariance);
        var unit = Answers.Unit(report);
        return $"{result.Verdict} Low to high: change from the lower to the upper end of the range{(unit.Length > 0 ? ", " + unit : "")}."
            + (
                double.IsNaN(share) || result.BasePointsNeeded is not null
                    ? ""
                    : $" Of one history's variance {Numbers.Percent(share)} comes from these inputs, the rest from chance within a history."
            );
    }

    private static string Share(double share) => double.IsNaN(share) ? "–" : Numbers.Hundredths(share);
}
