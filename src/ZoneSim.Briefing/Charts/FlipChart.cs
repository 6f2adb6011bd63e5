using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// The map of a difference's sign over two quantities: where it is told to be above zero, below, or can't be told, with the zero line
/// between its edges. Regions differ by pattern as well as by colour.
/// </summary>
internal static class FlipChart
{
    private const float KeyWidth = 700;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("flip", "Where does the answer flip?"),
            report =>
                report.Summary.Flip is not { } flip ? "the study is not one of flips; run `flip`."
                : flip.Map is null ? "more than two quantities were moved; the chart 'flip-thirds' shows them."
                : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Flip!;
        yield return new ChartPage(
            "flip",
            StudyTitles.Flip(report, result, "the map"),
            $"Where the answer flips · {Answers.Subtitle(report)}",
            Answers.Footer(
                report,
                $"{Answers.Played(report, "map")}, all points meet the same histories; {Answers.Level(report)} intervals that hold together over the map"
            ),
            sheet => Draw(sheet, report, result, result.Map!)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, FlipResult result, FlipMap map)
    {
        var body = sheet.Body;
        var (x, y) = (Answers.Quantity(report, map.X), Answers.Quantity(report, map.Y));
        var (right, up) = (DisplayUnit.Of(x.Dimension).Factor, DisplayUnit.Of(y.Dimension).Factor);
        var data = new SKRect(body.Left + 110, body.Top + 20, body.Right - KeyWidth, body.Bottom - 90);
        var panel = new Panel(sheet, data, x.Low * right, Scale.JustBeyond(x.High * right), y.Low * up, Scale.JustBeyond(y.High * up), Sheet.LeastSize);
        float X(double value) => panel.X(value * right);
        float Y(double value) => panel.Y(value * up);
        sheet.Inside(data, () => Regions(sheet, map, X, Y));
        panel.BottomAxis(Answers.Axis(x), form: Answers.Ticks(x));
        panel.LeftAxis(Answers.Axis(y), form: Answers.Ticks(y));
        panel.Draw();
        sheet.Inside(data, () =>
        {
            foreach (var edge in map.AboveEdge.Concat(map.BelowEdge))
            {
                sheet.Dashes(Points(edge, X, Y), Ink.Text, 2, 9, 8);
            }

            foreach (var line in map.Zero)
            {
                sheet.Line(Points(line, X, Y), Ink.Paper, 8);
                sheet.Line(Points(line, X, Y), Ink.Text, 4);
            }
        });
        var own = IsShown(x, y) ? new SKPoint(X(x.Central), Y(y.Central)) : (SKPoint?)null;
        Values(sheet, report, map, X, Y, data, own);
        if (own is { } place)
        {
            OwnValues(sheet, place.X, place.Y);
        }

        Key(sheet, report, result, SKRect.Create(body.Right - KeyWidth + 40, body.Top + 20, KeyWidth - 40, data.Height), (x, y));
    }

    private static void Regions(Sheet sheet, FlipMap map, Func<double, float> x, Func<double, float> y)
    {
        for (var row = 0; row < map.Signs.Count; row++)
        {
            for (var column = 0; column < map.Signs[row].Count; column++)
            {
                var cell = new SKRect(x(Edge(map.XValues, column)), y(Edge(map.YValues, row + 1)), x(Edge(map.XValues, column + 1)), y(Edge(map.YValues, row)));
                Region(sheet, map.Signs[row][column], cell);
            }
        }
    }

    /// <summary>The border between two neighbours, halfway; outside the first and last, as far again.</summary>
    private static double Edge(IReadOnlyList<double> values, int index) =>
        index == 0 ? values[0] - ((values[1] - values[0]) / 2)
        : index == values.Count ? values[^1] + ((values[^1] - values[^2]) / 2)
        : (values[index - 1] + values[index]) / 2;

    /// <summary>Fills a rectangle as the sign says: above hatched, below dotted, undecided plain.</summary>
    private static void Region(Sheet sheet, KnownSign sign, SKRect rect)
    {
        if (sign == KnownSign.Above)
        {
            sheet.Box(rect, Pale(1));
            sheet.Inside(rect, () => Patterns.Hatch(sheet, rect, ChartPalette.OfPolicy(1)));
        }
        else if (sign == KnownSign.Below)
        {
            sheet.Box(rect, Pale(0));
            sheet.Inside(rect, () => Patterns.Dots(sheet, rect, ChartPalette.OfPolicy(0)));
        }
        else
        {
            sheet.Box(rect, Ink.Shade);
        }
    }

    private static SKColor Pale(int policy)
    {
        var colour = ChartPalette.OfPolicy(policy);
        byte Mix(byte part) => (byte)(255 - ((255 - part) * 0.28));
        return new SKColor(Mix(colour.Red), Mix(colour.Green), Mix(colour.Blue));
    }

    /// <summary>The difference itself at a few points, on paper so that patterns do not run through the digits.</summary>
    private static void Values(Sheet sheet, PointStudyReport report, FlipMap map, Func<double, float> x, Func<double, float> y, SKRect data, SKPoint? own)
    {
        foreach (var row in Few(map.YValues.Count))
        {
            foreach (var column in Few(map.XValues.Count))
            {
                if (double.IsNaN(map.Values[row][column]))
                {
                    continue;
                }

                var text = Answers.Signed(report, map.Values[row][column]);
                var (at, down, width) = (x(map.XValues[column]), y(map.YValues[row]), Sheet.Measure(text, Sheet.LeastSize) + 10);
                var isFree = own is not { } mark || Math.Abs(mark.X - at) > (width / 2) + 16 || Math.Abs(mark.Y - down) > 36;
                if (isFree && at - (width / 2) > data.Left && at + (width / 2) < data.Right && down - 19 > data.Top && down + 19 < data.Bottom)
                {
                    sheet.Box(SKRect.Create(at - (width / 2), down - 18, width, 36), Ink.Paper.WithAlpha(215));
                    sheet.Text(text, at, down + 10, Sheet.LeastSize, Ink.Text, align: Align.Centre);
                }
            }
        }
    }

    private static IEnumerable<int> Few(int count) => Enumerable.Range(0, 4).Select(part => (int)Math.Round(((part * 2) + 1) * (count - 1) / 8.0)).Distinct();

    /// <summary>The sign of the scenario's own values.</summary>
    private static void OwnValues(Sheet sheet, float x, float y)
    {
        sheet.Disc(x, y, 13, Ink.Paper, Ink.Text, 4);
        sheet.Disc(x, y, 4, Ink.Text, Ink.Text, 1);
    }

    private static bool IsShown(StudyQuantity x, StudyQuantity y) => x.Central >= x.Low && x.Central <= x.High && y.Central >= y.Low && y.Central <= y.High;

    private static void Key(Sheet sheet, PointStudyReport report, FlipResult result, SKRect at, (StudyQuantity X, StudyQuantity Y) axes)
    {
        var more = report.Summary.Output.IsShare ? "more often" : "more";
        var top = at.Top;
        foreach (
            var (sign, text, share) in new[]
            {
                (KnownSign.Above, $"{more} under {report.Other}", result.Above),
                (KnownSign.Below, $"{more} under {report.Reference}", result.Below),
                (KnownSign.Undecided, Verdict.KindWords(VerdictKind.TooFewHistories), result.Undecided),
            }
        )
        {
            var box = SKRect.Create(at.Left, top, 64, 62);
            Region(sheet, sign, box);
            sheet.Box(box, SKColors.Transparent, Ink.Rule);
            sheet.Text(TextFit.Elide(text, at.Width - 84, Sheet.LeastSize), at.Left + 80, top + 24, Sheet.LeastSize, Ink.Text);
            sheet.Text($"{Numbers.Percent(share)} of the map", at.Left + 80, top + 58, Sheet.LeastSize, Ink.Soft);
            top += 76;
        }

        top += 2;
        if (result.Map!.Zero.Count > 0)
        {
            sheet.Line(at.Left, top + 14, at.Left + 64, top + 14, Ink.Text, 4);
            var zero = result.Answer == FlipAnswer.Flips ? "estimated difference is zero" : "the difference seems to be zero: too few histories to tell";
            top = Lines(sheet, zero, at, top + 24, Sheet.LeastSize, Ink.Text) + 8;
        }

        if (result.Map.AboveEdge.Count + result.Map.BelowEdge.Count > 0)
        {
            sheet.Dashes([new(at.Left, top + 14), new(at.Left + 64, top + 14)], Ink.Text, 2, 9, 8);
            top = Lines(sheet, Between(result), at, top + 24, Sheet.LeastSize, Ink.Text) + 8;
        }

        if (IsShown(axes.X, axes.Y))
        {
            OwnValues(sheet, at.Left + 32, top + 14);
            top = Lines(sheet, "you are here (the scenario's own values)", at, top + 24, Sheet.LeastSize, Ink.Text) + 8;
        }

        var unit = Answers.Unit(report);
        var left = SKRect.Create(at.Left - 80, at.Top, at.Width + 80, at.Height);
        top =
            Lines(
                sheet,
                $"Numbers on the map: {report.Other} minus {report.Reference}{(unit.Length > 0 ? ", " + unit : "")}.",
                left,
                top + 24,
                Sheet.LeastSize,
                Ink.Soft
            ) + 8;
        _ = Lines(
            sheet,
            result.Map.BreakEven?.Sentence ?? result.Verdict,
            left,
            top + 24,
            Sheet.LeastSize,
            Ink.Text,
            Math.Max(2, (int)((at.Bottom + 60 - top) / (Sheet.LeastSize * 1.25f)))
        );
    }

    /// <summary>What the dashed lines are: both sides of the zero line, or how far one sign is told.</summary>
    private static string Between(FlipResult result) =>
        result.Map!.AboveEdge.Count > 0 && result.Map.BelowEdge.Count > 0
            ? "the zero line lies between these, by run noise"
            : "as far as this, the sign is told from run noise";

    /// <summary>Wrapped text right of the key's signs; gives where it ends.</summary>
    private static float Lines(Sheet sheet, string text, SKRect at, float baseline, float size, SKColor colour, int most = 6)
    {
        foreach (var line in TextFit.Wrap(text, at.Width - 84, size, most))
        {
            sheet.Text(line, at.Left + 80, baseline, size, colour);
            baseline += size * 1.25f;
        }

        return baseline - (size * 1.25f) + 6;
    }

    private static List<SKPoint> Points(FlipLine line, Func<double, float> x, Func<double, float> y)
    {
        var points = line.X.Zip(line.Y, (across, upwards) => new SKPoint(x(across), y(upwards))).ToList();
        if (line.IsClosed)
        {
            points.Add(points[0]);
        }

        return points;
    }
}
