using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// A table of settings: the difference of the first two policies, or the level of the only one, at each setting, from the least to the greatest.
/// </summary>
internal static class SweepTableChart
{
    private const float KeyWidth = 600;

    /// <summary>Draws it.</summary>
    public static void Draw(Sheet sheet, PointStudyReport report, SweepResult result)
    {
        var body = sheet.Body;
        var curve = result.Curves.Where(one => one.Output == result.Outputs[0].Text).ElementAt(report.Policies.Count == 1 ? 0 : report.Policies.Count);
        int[] order =
        [
            .. Enumerable.Range(0, result.Places.Count).Where(setting => curve.Values[setting].N > 0).OrderBy(setting => curve.Values[setting].Value.Value),
        ];
        double OnAxis(double value) => Answers.OnAxis(report, value);
        var all = order
            .SelectMany(setting => (double[])[curve.Values[setting].Value.Low, curve.Values[setting].Value.High])
            .Where(double.IsFinite)
            .Select(OnAxis)
            .Append(0)
            .ToList();
        var step = Scale.Step(Math.Max(1e-9, all.Max() - all.Min()) / 6);
        var data = new SKRect(body.Left + 120, body.Top + 16, body.Right - KeyWidth, body.Bottom - 90);
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(
            sheet,
            data,
            0,
            order.Length + 1,
            Math.Floor(all.Min() / step) * step,
            Scale.JustBeyond(Math.Ceiling(all.Max() / step) * step),
            Sheet.LeastSize
        );
        panel.BottomAxis("settings, from the least to the greatest", [], []);
        var unit = Answers.Unit(report) is { Length: > 0 } named ? named : "number";
        panel.LeftAxis(
            curve.Minus.Length > 0 ? $"{curve.Policy} minus {curve.Minus}, {unit}"
            : report.Summary.Output.IsShare ? "% of histories"
            : unit
        );
        panel.Draw();
        sheet.Line(data.Left, panel.Y(0), data.Right, panel.Y(0), Ink.Text, 2.5f);
        var signs = result.Signs.Count > 0 ? result.Signs[0].Signs : null;
        for (var place = 0; place < order.Length; place++)
        {
            var value = curve.Values[order[place]].Value;
            var colour = ColourOf(signs?[order[place]]);
            var x = panel.X(place + 1);
            if (double.IsFinite(value.Low))
            {
                sheet.Line(x, panel.Y(OnAxis(value.Low)), x, panel.Y(OnAxis(value.High)), colour, Math.Clamp(data.Width / (order.Length * 4f), 1, 4));
            }

            sheet.Disc(x, panel.Y(OnAxis(value.Value)), Math.Clamp(data.Width / (order.Length * 3f), 2.5f, 8), colour, colour, 1);
        }

        Key(sheet, report, result, SKRect.Create(body.Right - KeyWidth + 40, data.Top, KeyWidth - 40, data.Height));
    }

    private static SKColor ColourOf(KnownSign? sign) =>
        sign switch
        {
            KnownSign.Above => ChartPalette.OfPolicy(1),
            KnownSign.Undecided => Ink.Rule,
            _ => ChartPalette.OfPolicy(0),
        };

    private static void Key(Sheet sheet, PointStudyReport report, SweepResult result, SKRect at)
    {
        var y = at.Top + 16;
        var more = report.Summary.Output.IsShare ? "more often" : "more";
        (KnownSign Sign, string Text)[] rows =
            result.Signs.Count == 0
                ? []
                :
                [
                    (KnownSign.Above, $"{more} under {report.Other}"),
                    (KnownSign.Below, $"{more} under {report.Reference}"),
                    (KnownSign.Undecided, "too few histories to tell"),
                ];
        foreach (var (sign, text) in rows)
        {
            var colour = ColourOf(sign);
            sheet.Line(at.Left + 16, y - 16, at.Left + 16, y + 16, colour, 3);
            sheet.Disc(at.Left + 16, y, 7, colour, colour, 1);
            sheet.Text(TextFit.Elide(text, at.Width - 44, Sheet.LeastSize), at.Left + 44, y + 8, Sheet.LeastSize, Ink.Text);
            y += 52;
        }

        y += 16;
        foreach (var line in TextFit.Wrap(result.Verdict, at.Width, Sheet.LeastSize, 12))
        {
            sheet.Text(line, at.Left, y + 12, Sheet.LeastSize, Ink.Text);
            y += 35;
        }
    }
}
