using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What a sweep's picture is made of: curves with their two bands, where curves cross, and the key.</summary>
internal static class SweepBands
{
    private const byte Pale = 46,
        Dark = 110;

    /// <summary>A curve with the band over the other assumptions behind it and the band of run noise.</summary>
    public static void Draw(Sheet sheet, Panel panel, double[] places, SweepCurve curve, PointStudyReport report, SKColor colour, int? policy)
    {
        double OnAxis(double value) => Answers.OnAxis(report, value);
        sheet.Inside(SKRect.Inflate(panel.Data, 8, 8), () =>
        {
            Band(
                sheet,
                panel,
                places,
                [.. curve.Values.Select(value => value.Band is { } band ? (OnAxis(band.Low), OnAxis(band.High)) : (double.NaN, double.NaN))],
                colour.WithAlpha(Pale)
            );
            Band(sheet, panel, places, [.. curve.Values.Select(value => (OnAxis(value.Value.Low), OnAxis(value.Value.High)))], colour.WithAlpha(Dark));
            foreach (var run in Runs(curve.Values, value => !double.IsNaN(value.Value.Value)))
            {
                List<SKPoint> points = [.. run.Select(i => new SKPoint(panel.X(places[i]), panel.Y(OnAxis(curve.Values[i].Value.Value))))];
                sheet.Line(points, colour, 4);
                points.ForEach(point => sheet.Disc(point.X, point.Y, policy is null ? 5 : 6, policy % 2 == 1 ? Ink.Paper : colour, colour, 3));
            }
        });
    }

    /// <summary>Where the difference is 0: the line, and as far as run noise goes.</summary>
    public static void Crossings(Sheet sheet, IReadOnlyList<Panel> panels, SweepSigns signs, double unit)
    {
        var lower = panels[^1];
        foreach (var crossing in signs.Crossings.Where(crossing => crossing.IsTold))
        {
            var x = lower.X(crossing.At * unit);
            foreach (var panel in panels)
            {
                sheet.Line(x, panel.Data.Top, x, panel.Data.Bottom, Ink.Text, 2.5f);
            }

            var (from, to) = (
                crossing.Span.From is { } low ? lower.X(low * unit) : lower.Data.Left,
                crossing.Span.To is { } high ? lower.X(high * unit) : lower.Data.Right
            );
            sheet.Box(new SKRect(from, lower.Y(0) - 6, to, lower.Y(0) + 6), Ink.Text);
        }
    }

    /// <summary>The key: policies, what the bands are, the threshold.</summary>
    public static void Key(Sheet sheet, PointStudyReport report, SweepResult result, SKRect at, List<SweepCurve> levels, bool showsOwn)
    {
        var y = at.Top + 16;
        var step = Math.Min(92, (at.Height - 400) / levels.Count);
        for (var i = 0; i < levels.Count; i++, y += step)
        {
            var colour = ChartPalette.OfPolicy(i);
            sheet.Line(at.Left, y, at.Left + 60, y, colour, 4);
            sheet.Disc(at.Left + 30, y, 6, i % 2 == 1 ? Ink.Paper : colour, colour, 3);
            sheet.Text(TextFit.Elide(levels[i].Policy, at.Width - 76, Sheet.LeastSize, bold: true), at.Left + 76, y + 8, Sheet.LeastSize, Ink.Text, bold: true);
            if (step > 60)
            {
                sheet.Text(TextFit.Elide(Ends(report, levels[i]), at.Width - 76, Sheet.LeastSize), at.Left + 76, y + 42, Sheet.LeastSize, Ink.Soft);
            }
        }

        void Sign(Action<float> draw, string text)
        {
            draw(y);
            foreach (var line in TextFit.Wrap(text, at.Width - 76, Sheet.LeastSize, 2))
            {
                sheet.Text(line, at.Left + 76, y + 10, Sheet.LeastSize, Ink.Soft);
                y += 34;
            }

            y += 10;
        }

        y += 8;
        Sign(top => sheet.Box(SKRect.Create(at.Left, top - 10, 60, 20), Ink.Neutral.WithAlpha(Dark)), "run noise");
        if (levels[0].Values.Any(value => value.Band is not null))
        {
            Sign(top => sheet.Box(SKRect.Create(at.Left, top - 10, 60, 20), Ink.Neutral.WithAlpha(Pale)), "all other assumptions moved (5–95%)");
        }

        if (result.Signs is [{ } signs] && signs.Crossings.Any(crossing => crossing.IsTold))
        {
            Sign(top => sheet.Box(SKRect.Create(at.Left, top - 6, 60, 12), Ink.Text), "where the two may cross, by run noise");
        }

        if (showsOwn)
        {
            Sign(top => sheet.Dashes([new(at.Left, top), new(at.Left + 60, top)], Ink.Soft, 2, 3, 6), "the scenario's own value");
        }

        y += 10;
        foreach (var line in TextFit.Wrap(result.Verdict, at.Width, Sheet.LeastSize, (int)Math.Max(2, (at.Bottom + 60 - y) / 35)))
        {
            sheet.Text(line, at.Left, y + 12, Sheet.LeastSize, Ink.Text);
            y += 35;
        }
    }

    private static string Ends(PointStudyReport report, SweepCurve curve)
    {
        var values = curve.Values.Where(value => value.N > 0).ToList();
        string Text(double value) => report.Summary.Output.IsShare ? Numbers.Percent(value) : Numbers.Mean(value);
        return $"{Text(values[0].Value.Value)} at its first setting, {Text(values[^1].Value.Value)} at its last";
    }

    private static void Band(Sheet sheet, Panel panel, double[] places, (double Low, double High)[] ends, SKColor colour)
    {
        foreach (var run in Runs(ends, end => !double.IsNaN(end.Low)))
        {
            sheet.Fill(
                [
                    .. run.Select(i => new SKPoint(panel.X(places[i]), panel.Y(ends[i].High))),
                    .. run.AsEnumerable().Reverse().Select(i => new SKPoint(panel.X(places[i]), panel.Y(ends[i].Low))),
                ],
                colour
            );
        }
    }

    /// <summary>Stretches of settings that have a number.</summary>
    private static IEnumerable<List<int>> Runs<T>(IReadOnlyList<T> values, Func<T, bool> has)
    {
        var run = new List<int>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && has(values[i]))
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }
}
