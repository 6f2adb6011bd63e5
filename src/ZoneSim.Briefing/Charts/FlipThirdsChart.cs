using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>Points over the ranges of several quantities: how each third of a quantity's range divides between the policies.</summary>
internal static class FlipThirdsChart
{
    private const int Most = 6;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("flip-thirds", "In which parts of the ranges does the answer flip?"),
            report =>
                report.Summary.Flip is not { } flip ? "the study is not one of flips; run `flip`."
                : flip.Table is null ? "two quantities were moved; the chart 'flip' shows them."
                : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Flip!;
        yield return new ChartPage(
            "flip-thirds",
            StudyTitles.Flip(report, result, "the points"),
            $"Signs by third of each range · {Answers.Subtitle(report)}",
            Answers.Footer(report, $"{Answers.Played(report, "points")}; signs told by {Answers.Level(report)} intervals that hold together over all points"),
            sheet => Draw(sheet, report, result)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, FlipResult result)
    {
        var body = sheet.Body;
        var rows = result.Table!.OrderByDescending(Contrast).Take(Most).ToList();
        var data = new SKRect(body.Left + 700, body.Top + 60, body.Right - 150, body.Bottom - 170);
        var height = Math.Min(176, data.Height / rows.Count);
        data.Bottom = data.Top + (height * rows.Count);
        var panel = new Panel(sheet, data, 0, 100, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("share of the points in that third, %", 6);
        panel.Draw();
        Key(sheet, report, data);
        for (var row = 0; row < rows.Count; row++)
        {
            var quantity = Answers.Quantity(report, rows[row].Quantity);
            var top = data.Top + (row * height);
            sheet.Text(TextFit.Elide(rows[row].Quantity, 470, Sheet.LeastSize), body.Left, top + (height / 2) + 10, Sheet.LeastSize, Ink.Text);
            for (var third = 0; third < 3; third++)
            {
                var bar = SKRect.Create(data.Left, top + 5 + (third * (height - 10) / 3), data.Width, ((height - 10) / 3) - 3);
                DrawThird(sheet, report, panel, rows[row].Thirds[third], quantity, bar);
            }
        }

        var more = rows.Count < result.Table!.Count ? $" Shown: the {rows.Count} of {result.Table.Count} quantities whose thirds differ most." : "";
        var foot = TextFit.Wrap(result.Verdict + more, body.Width, Sheet.LeastSize, 2);
        for (var line = 0; line < foot.Count; line++)
        {
            sheet.Text(foot[line], body.Left, body.Bottom - 2 - ((foot.Count - 1 - line) * 34), Sheet.LeastSize, Ink.Text);
        }
    }

    private static void DrawThird(Sheet sheet, PointStudyReport report, Panel panel, FlipThird third, StudyQuantity quantity, SKRect bar)
    {
        var unit = DisplayUnit.Of(quantity.Dimension);
        var size = Math.Min(Sheet.LeastSize, bar.Height * 1.12f);
        var baseline = bar.MidY + (size * 0.36f);
        sheet.Text($"{unit.Number(third.Low)} to {unit.Amount(third.High)}", bar.Left - 14, baseline, size, Ink.Soft, align: Align.Right);
        sheet.Box(bar, Ink.Shade);
        Part(panel.X(0), panel.X(100 * third.Above), 1);
        Part(panel.X(100 * (1 - third.Below)), panel.X(100), 0);
        sheet.Text(Answers.Signed(report, third.Mean), sheet.Body.Right, baseline, size, Ink.Text, align: Align.Right);

        void Part(float left, float right, int policy)
        {
            var part = new SKRect(left, bar.Top, right, bar.Bottom);
            if (part.Width > 0)
            {
                sheet.Box(part, ChartPalette.OfPolicy(policy).WithAlpha(70));
                sheet.Inside(part, () => Fill(sheet, part, policy));
            }
        }
    }

    private static void Fill(Sheet sheet, SKRect part, int policy)
    {
        if (policy == 1)
        {
            Patterns.Hatch(sheet, part, ChartPalette.OfPolicy(1));
        }
        else
        {
            Patterns.Dots(sheet, part, ChartPalette.OfPolicy(0));
        }
    }

    private static void Key(Sheet sheet, PointStudyReport report, SKRect data)
    {
        var more = report.Summary.Output.IsShare ? "more often" : "more";
        var (x, y) = (sheet.Body.Left, data.Top - 22);
        foreach (
            var (policy, text) in new[]
            {
                (1, $"{more} under {report.Other}"),
                (0, $"{more} under {report.Reference}"),
                (-1, Verdict.KindWords(VerdictKind.TooFewHistories)),
            }
        )
        {
            var box = SKRect.Create(x, y - 18, 44, 24);
            sheet.Box(box, policy < 0 ? Ink.Shade : ChartPalette.OfPolicy(policy).WithAlpha(70), Ink.Rule);
            if (policy >= 0)
            {
                sheet.Inside(box, () => Fill(sheet, box, policy));
            }

            sheet.Text(text, x + 54, y + 2, Sheet.LeastSize, Ink.Soft);
            x += 84 + Sheet.Measure(text, Sheet.LeastSize);
        }

        sheet.Text("mean", sheet.Body.Right, y + 2, Sheet.LeastSize, Ink.Soft, align: Align.Right);
    }

    /// <summary>How far the mean difference moves from third to third.</summary>
    private static double Contrast(FlipThirds row)
    {
        var means = row.Thirds.Select(third => third.Mean).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        return means.Max() - means.Min();
    }
}
