using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The least and the greatest mean difference that beliefs within each distance of the one held can have, and where the sign changes.</summary>
internal static class RobustChart
{
    private const float KeyWidth = 640;
    private const int Named = 5;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("robust", "How far would belief have to move for the answer to flip?"),
            report => report.Summary.Robust is null ? "the study is not one of belief; run `robust`." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Robust!;
        yield return new ChartPage(
            "robust",
            Title(report, result),
            Answers.Subtitle(report),
            Answers.Footer(
                report,
                $"{Numbers.Count(result.Points)} points ({result.Source}), run noise taken off; {Answers.Level(report)} bootstrap intervals over the points"
            ),
            sheet => Draw(sheet, report, result)
        );
    }

    private static string Title(PointStudyReport report, RobustResult result)
    {
        var more = report.Summary.Output.IsShare ? "more often" : "more";
        var (holder, other) = result.Mean > 0 ? (report.Other, report.Reference) : (report.Reference, report.Other);
        return result.Answer switch
        {
            RobustAnswer.Turns => result.Heads < 0.95
                ? $"A small change of belief turns the answer: {more} under {other}"
                : FormattableString.Invariant($"{other} overtakes {holder} at a change of belief like {result.Heads:0.#} heads in a row"),
            RobustAnswer.NoBelief => $"No belief within the ranges turns the answer to {more} under {other}",
            _ => "The points differ by no more than run noise",
        };
    }

    private static void Draw(Sheet sheet, PointStudyReport report, RobustResult result)
    {
        var body = sheet.Body;
        var data = new SKRect(body.Left + 130, body.Top + 16, body.Right - KeyWidth, body.Bottom - 92);
        double OnAxis(double value) => Answers.OnAxis(report, value);
        var all = result.Reaches.SelectMany(reach => (double[])[reach.Least.Low, reach.Greatest.High]).Select(OnAxis).Append(0).ToList();
        var step = Scale.Step(Math.Max(1e-9, all.Max() - all.Min()) / 6);
        var last = result.Reaches[^1].Nats;
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(
            sheet,
            data,
            0,
            Scale.JustBeyond(last),
            Math.Floor(all.Min() / step) * step,
            Scale.JustBeyond(Math.Ceiling(all.Max() / step) * step),
            Sheet.LeastSize
        );
        panel.BottomAxis("distance from the belief held, nats (0.69 is one head of a fair coin)");
        var unit = Answers.Unit(report) is { Length: > 0 } named ? named : "number";
        panel.LeftAxis($"{report.Other} minus {report.Reference}, {unit}");
        panel.Draw();
        sheet.Inside(data, () =>
        {
            Area(sheet, panel, result.Reaches, reach => OnAxis(reach.Greatest.High), reach => OnAxis(reach.Least.Low), Ink.Range.WithAlpha(120));
            Area(sheet, panel, result.Reaches, reach => OnAxis(reach.Greatest.Value), reach => OnAxis(reach.Least.Value), Ink.Range);
        });
        sheet.Line(data.Left, panel.Y(0), data.Right, panel.Y(0), Ink.Text, 2.5f);
        sheet.Inside(data, () =>
        {
            Curve(sheet, panel, result.Reaches, reach => OnAxis(reach.Greatest.Value), ChartPalette.OfPolicy(1));
            Curve(sheet, panel, result.Reaches, reach => OnAxis(reach.Least.Value), ChartPalette.OfPolicy(0));
        });
        if (result.Answer == RobustAnswer.Turns)
        {
            Threshold(sheet, panel, result.Nats, last);
        }

        sheet.Disc(panel.X(0), panel.Y(OnAxis(result.Mean)), 10, Ink.Paper, Ink.Text, 4);
        Key(sheet, report, result, SKRect.Create(body.Right - KeyWidth + 40, data.Top, KeyWidth - 40, data.Height));
    }

    /// <summary>Where the nearest belief lies that has the other sign, with its interval along the line of no difference.</summary>
    private static void Threshold(Sheet sheet, Panel panel, Estimate nats, double last)
    {
        var (from, to) = (panel.X(Math.Min(last, nats.Low)), panel.X(Math.Min(last, double.IsFinite(nats.High) ? nats.High : last)));
        sheet.Box(new SKRect(from, panel.Y(0) - 6, to, panel.Y(0) + 6), Ink.Text);
        if (nats.Value <= last)
        {
            sheet.Disc(panel.X(nats.Value), panel.Y(0), 13, Ink.Text, Ink.Paper, 3);
        }
    }

    private static void Area(
        Sheet sheet,
        Panel panel,
        IReadOnlyList<RobustReach> reaches,
        Func<RobustReach, double> high,
        Func<RobustReach, double> low,
        SKColor colour
    ) =>
        sheet.Fill(
            [
                .. reaches.Select(reach => new SKPoint(panel.X(reach.Nats), panel.Y(high(reach)))),
                .. reaches.Reverse().Select(reach => new SKPoint(panel.X(reach.Nats), panel.Y(low(reach)))),
            ],
            colour
        );

    private static void Curve(Sheet sheet, Panel panel, IReadOnlyList<RobustReach> reaches, Func<RobustReach, double> of, SKColor colour) =>
        sheet.Line([.. reaches.Select(reach => new SKPoint(panel.X(reach.Nats), panel.Y(of(reach))))], colour, 4);

    private static void Key(Sheet sheet, PointStudyReport report, RobustResult result, SKRect at)
    {
        var y = at.Top + 14;
        void Sign(Action<float> draw, string text)
        {
            draw(y);
            foreach (var line in TextFit.Wrap(text, at.Width - 76, Sheet.LeastSize, 3))
            {
                sheet.Text(line, at.Left + 76, y + 9, Sheet.LeastSize, Ink.Soft);
                y += 35;
            }

            y += 12;
        }

        Sign(top => sheet.Disc(at.Left + 30, top, 10, Ink.Paper, Ink.Text, 4), "the belief held");
        Sign(top => sheet.Line(at.Left, top, at.Left + 60, top, ChartPalette.OfPolicy(1), 4), $"greatest mean: most for {report.Other}");
        Sign(top => sheet.Line(at.Left, top, at.Left + 60, top, ChartPalette.OfPolicy(0), 4), $"least mean: most for {report.Reference}");
        Sign(top => sheet.Box(SKRect.Create(at.Left, top - 10, 60, 20), Ink.Range), "what beliefs within that distance can have; paler: its interval");
        if (result.Answer == RobustAnswer.Turns)
        {
            Sign(
                top =>
                {
                    sheet.Box(SKRect.Create(at.Left, top - 6, 60, 12), Ink.Text);
                    sheet.Disc(at.Left + 30, top, 13, Ink.Text, Ink.Paper, 3);
                },
                "where the sign changes, with its interval"
            );
        }

        y += 8;
        var told = result.Moves.Where(move => move.IsTold).Take(Named).ToList();
        if (told.Count > 0)
        {
            sheet.Text("What would have to be held", at.Left, y + 10, Sheet.LeastSize, Ink.Text, bold: true);
            y += 40;
            foreach (var move in told)
            {
                var unit = DisplayUnit.Of(Answers.Quantity(report, move.Quantity).Dimension);
                sheet.Text(TextFit.Elide(move.Quantity, at.Width, Sheet.LeastSize), at.Left, y + 8, Sheet.LeastSize, Ink.Soft);
                sheet.Text($"{unit.Amount(move.After)} rather than {unit.Amount(move.Before)}", at.Left + 16, y + 43, Sheet.LeastSize, Ink.Text);
                y += 82;
            }
        }

        foreach (var line in TextFit.Wrap(told.Count > 0 ? "" : result.Verdict, at.Width, Sheet.LeastSize, 10))
        {
            sheet.Text(line, at.Left, y + 12, Sheet.LeastSize, Ink.Text);
            y += 35;
        }
    }
}
