using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// The box of conditions that PRIM found, among the points it was found on. One condition: the difference against it. Two or more: the
/// points along the two surest, cases filled.
/// </summary>
internal static class BoxChart
{
    private const float KeyWidth = 700;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("conditions", "Under which conditions does the answer flip (PRIM box)?"),
            report => report.Summary.Discover is null ? "the study is not one of discovery; run `discover`." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Discover!;
        yield return new ChartPage(
            "conditions",
            StudyTitles.Box(result),
            $"Conditions under which the answer flips · {Answers.Subtitle(report)}",
            Answers.Footer(report, $"{Numbers.Count(result.Points)} points over all ranges ({result.Source}), {Numbers.Count(result.Cases)} of the other sign"),
            sheet => Draw(sheet, report, result)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, DiscoverResult result)
    {
        var body = sheet.Body;
        var isOne = result.Sides.Count < 2;
        var (x, y) = (Answers.Quantity(report, result.Spots.X), Answers.Quantity(report, result.Spots.Y));
        var (right, up) = (DisplayUnit.Of(x.Dimension).Factor, isOne ? 1 : DisplayUnit.Of(y.Dimension).Factor);
        var differences = result.Spots.Differences.Select(value => Answers.OnAxis(report, value)).ToList();
        var reach = Math.Max(1e-9, differences.Max(Math.Abs)) * 1.06;
        var (low, high) = isOne ? (-reach, reach) : (y.Low * up, y.High * up);
        var data = new SKRect(body.Left + 110, body.Top + 20, body.Right - KeyWidth, body.Bottom - 90);
        var panel = new Panel(sheet, data, x.Low * right, Scale.JustBeyond(x.High * right), low, Scale.JustBeyond(high), Sheet.LeastSize);
        Box(sheet, panel, result, (x, right), (y, up), isOne);
        panel.BottomAxis(Answers.Axis(x), form: Answers.Ticks(x));
        panel.LeftAxis(
            isOne ? $"{report.Other} minus {report.Reference}{(Answers.Unit(report) is { Length: > 0 } unit ? ", " + unit : "")}" : Answers.Axis(y),
            form: isOne ? null : Answers.Ticks(y)
        );
        panel.Draw();
        if (isOne)
        {
            sheet.Line(data.Left, panel.Y(0), data.Right, panel.Y(0), Ink.Text, 2.5f);
        }

        sheet.Inside(data, () =>
        {
            for (var point = 0; point < differences.Count; point++)
            {
                Spot(
                    sheet,
                    panel.X(result.Spots.XValues[point] * right),
                    panel.Y(isOne ? differences[point] : result.Spots.YValues[point] * up),
                    IsCase(result, differences[point])
                );
            }
        });
        Key(sheet, report, result, SKRect.Create(body.Right - KeyWidth + 40, body.Top + 20, KeyWidth - 40, data.Height));
    }

    private static bool IsCase(DiscoverResult result, double difference) => result.UsualSign != 0 && Math.Sign(difference) == -result.UsualSign;

    private static void Spot(Sheet sheet, float x, float y, bool isCase) =>
        sheet.Disc(x, y, isCase ? 4.5f : 3.5f, isCase ? Ink.Text : Ink.Paper, isCase ? Ink.Text : Ink.Neutral, 1.2f);

    private static void Box(
        Sheet sheet,
        Panel panel,
        DiscoverResult result,
        (StudyQuantity Quantity, double Factor) x,
        (StudyQuantity Quantity, double Factor) y,
        bool isOne
    )
    {
        if (result.Sides.Count == 0)
        {
            return;
        }

        var (left, right) = Ends(result, x.Quantity, x.Factor);
        var rect = new SKRect(panel.X(left), panel.Data.Top, panel.X(right), panel.Data.Bottom);
        if (!isOne)
        {
            var (low, high) = Ends(result, y.Quantity, y.Factor);
            (rect.Top, rect.Bottom) = (panel.Y(high), panel.Y(low));
        }

        sheet.Box(rect, Ink.Range.WithAlpha(150), Ink.Text, result.Verdict == PrimVerdict.Found ? 4 : 1.5f);
    }

    private static (double Low, double High) Ends(DiscoverResult result, StudyQuantity quantity, double factor)
    {
        var side = result.Sides.FirstOrDefault(one => one.Quantity == quantity.Name);
        return ((side?.Low ?? quantity.Low) * factor, (side?.High ?? quantity.High) * factor);
    }

    private static void Key(Sheet sheet, PointStudyReport report, DiscoverResult result, SKRect at)
    {
        var more = report.Summary.Output.IsShare ? "more often" : "more";
        var usual = result.UsualSign >= 0 ? report.Other : report.Reference;
        var other = result.UsualSign >= 0 ? report.Reference : report.Other;
        var top = at.Top + 24;
        Spot(sheet, at.Left + 12, top - 7, isCase: true);
        Line($"{more} under {other}", 34, Sheet.LeastSize, Ink.Text);
        Spot(sheet, at.Left + 12, top - 7, isCase: false);
        Line($"{more} under {usual}, or the same", 34, Sheet.LeastSize, Ink.Text);
        if (result.Sides.Count > 0)
        {
            sheet.Box(SKRect.Create(at.Left, top - 21, 24, 24), Ink.Range, Ink.Text, 2);
            Line(result.Verdict == PrimVerdict.Found ? "the box" : "the box that came out, not to be relied on", 34, Sheet.LeastSize, Ink.Text);
        }

        top += 8;
        Line(result.Says, 0, Sheet.LeastSize, Ink.Text);
        if (result.Sides.Count > 0)
        {
            top += 8;
            Line($"Coverage {Numbers.Percent(result.Box.Coverage)}: share of the filled points that are in it.", 0, Sheet.LeastSize, Ink.Text);
            Line(
                $"Density {Numbers.Percent(result.Box.Density)}: share of its points that are filled; "
                    + $"everywhere {Numbers.Percent((double)result.Cases / Math.Max(1, result.Points))}.",
                0,
                Sheet.LeastSize,
                Ink.Text
            );
            Line(
                $"Held-out points: density {Numbers.Percent(result.HeldOut.Density.Value)} ({Numbers.Percent(result.HeldOut.Density.Low)} to "
                    + $"{Numbers.Percent(result.HeldOut.Density.High)}).",
                0,
                Sheet.LeastSize,
                Ink.Text
            );
            Line(
                "Comes back in half-samples: "
                    + string.Join(", ", result.Sides.Take(3).Select(side => $"{side.Quantity} {Numbers.Percent(side.ComesBack)}"))
                    + ".",
                0,
                Sheet.LeastSize,
                Ink.Text
            );
            if (result.Sides.Count > 2)
            {
                Line($"The box restricts {result.Sides.Count} quantities; two are drawn.", 0, Sheet.LeastSize, Ink.Soft);
            }
        }

        void Line(string text, float indent, float size, SKColor colour)
        {
            foreach (var line in TextFit.Wrap(text, at.Width - indent, size, 7))
            {
                sheet.Text(line, at.Left + indent, top, size, colour);
                top += size * 1.2f;
            }

            top += 8;
        }
    }
}
