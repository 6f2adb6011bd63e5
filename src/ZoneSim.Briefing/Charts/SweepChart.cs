using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// An output along one quantity: a curve a policy above, and below the difference of the first two with the line of no difference and where they cross. Pale:
/// where it goes over the other assumptions; darker: run noise. Of a table of settings: the differences, from the least to the greatest.
/// </summary>
internal static class SweepChart
{
    private const float KeyWidth = 640,
        Gap = 30;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("sweep", "How does it go along one assumption, or over a table of settings?"),
            report => report.Summary.Sweep is null ? "the study is not a sweep; run `sweep`." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Sweep!;
        var ranges = report.Summary.Stages.Any(stage => stage.Stage == "ranges") ? $"; bands over {Answers.Played(report, "ranges")}" : "";
        yield return new ChartPage(
            "sweep",
            Title(report),
            Subtitle(report),
            Answers.Footer(
                report,
                $"{Answers.Played(report, "curve")}, all settings meet the same histories{ranges}; {Answers.Level(report)} intervals, each alone"
            ),
            sheet =>
            {
                if (result.IsTable)
                {
                    SweepTableChart.Draw(sheet, report, result);
                }
                else
                {
                    Draw(sheet, report, result);
                }
            }
        );
    }

    private static string Title(PointStudyReport report)
    {
        var result = report.Summary.Sweep!;
        var x = report.Summary.Quantities[0];
        if (result.IsTable)
        {
            var (above, below) = result.Signs is [var first, ..]
                ? (first.Signs.Count(sign => sign == Studies.Statistics.KnownSign.Above), first.Signs.Count(sign => sign == Studies.Statistics.KnownSign.Below))
                : (0, 0);
            return result.Signs.Count == 0
                ? $"{report.Policies[0].Name} over {result.Places.Count} settings"
                : $"Of {result.Places.Count} settings {above} have it {More(result)} under {report.Other}, {below} under {report.Reference}";
        }

        return result.Signs switch
        {
            [] => $"{report.Policies[0].Name} along {x.Name}",
            [{ Answer: FlipAnswer.DoesNotFlip } signs] => $"{signs.Policy} and {signs.Minus} do not cross along {x.Name}"
                + (
                    result.Curves[report.Policies.Count].Values.Any(value => value.Band is { Low: <= 0, High: >= 0 })
                        ? "; the other assumptions can turn that"
                        : ""
                ),
            [var signs] when signs.Crossings.Where(crossing => crossing.IsTold).ToList() is [var one] =>
                $"{signs.Policy} and {signs.Minus} cross at {x.Name} = {DisplayUnit.Of(x.Dimension).Amount(one.At)}",
            [var signs] when signs.Crossings.Count(crossing => crossing.IsTold) is > 1 and var times =>
                $"{signs.Policy} and {signs.Minus} cross {times} times along {x.Name}",
            [var signs] => $"Too few histories to say whether {signs.Policy} and {signs.Minus} cross",
            _ => $"{report.Policies.Count} policies along {x.Name}",
        };
    }

    private static string Subtitle(PointStudyReport report) => $"{WordForms.Capital(report.Summary.Output.Phrase)}, by policy · {report.Scenario.Title}";

    private static string More(SweepResult result) => result.Outputs[0].IsShare ? "more often" : "more";

    private static void Draw(Sheet sheet, PointStudyReport report, SweepResult result)
    {
        var x = report.Summary.Quantities[0];
        var unit = DisplayUnit.Of(x.Dimension).Factor;
        var body = sheet.Body;
        double[] places = [.. result.Places.Select(place => place[0] * unit)];
        var curves = result.Curves.Where(curve => curve.Output == result.Outputs[0].Text).ToList();
        var levels = curves.Where(curve => curve.Minus.Length == 0).ToList();
        var change = report.Policies.Count == 2 ? curves[^1] : null;
        var data = new SKRect(body.Left + 120, body.Top + 16, body.Right - KeyWidth, body.Bottom - 90);
        var top = change is null ? data : new SKRect(data.Left, data.Top, data.Right, data.Top + (data.Height * 0.54f));
        var upper = Panel(sheet, top, places, levels, report, isChange: false, (Answers.Axis(x), Answers.Ticks(x)), isLast: change is null);
        for (var i = 0; i < levels.Count; i++)
        {
            SweepBands.Draw(sheet, upper, places, levels[i], report, ChartPalette.OfPolicy(i), i);
        }

        if (change is not null)
        {
            var lower = Panel(
                sheet,
                new SKRect(data.Left, top.Bottom + Gap, data.Right, data.Bottom),
                places,
                [change],
                report,
                isChange: true,
                (Answers.Axis(x), Answers.Ticks(x)),
                isLast: true
            );
            sheet.Line(lower.Data.Left, lower.Y(0), lower.Data.Right, lower.Y(0), Ink.Text, 2.5f);
            SweepBands.Draw(sheet, lower, places, change, report, Ink.Neutral, null);
            SweepBands.Crossings(sheet, [upper, lower], result.Signs[0], unit);
        }

        if (x.Central >= x.Low && x.Central <= x.High)
        {
            var at = upper.X(x.Central * unit);
            sheet.Dashes([new(at, top.Top), new(at, top.Bottom)], Ink.Soft, 2, 3, 6);
            if (change is not null)
            {
                sheet.Dashes([new(at, top.Bottom + Gap), new(at, data.Bottom)], Ink.Soft, 2, 3, 6);
            }
        }

        SweepBands.Key(
            sheet,
            report,
            result,
            SKRect.Create(body.Right - KeyWidth + 40, data.Top, KeyWidth - 40, data.Height),
            levels,
            x.Central >= x.Low && x.Central <= x.High
        );
    }

    private static Panel Panel(
        Sheet sheet,
        SKRect data,
        double[] places,
        IReadOnlyList<SweepCurve> curves,
        PointStudyReport report,
        bool isChange,
        (string Title, TickForm Form) axis,
        bool isLast
    )
    {
        var all = curves
            .SelectMany(curve => curve.Values)
            .SelectMany(value => (double[])[value.Value.Low, value.Value.High, value.Band?.Low ?? double.NaN, value.Band?.High ?? double.NaN])
            .Where(double.IsFinite)
            .Select(value => Answers.OnAxis(report, value))
            .Append(0)
            .ToList();
        var step = Scale.Step(Math.Max(1e-9, all.Max() - all.Min()) / 5);
        var (low, high) = (Math.Floor(all.Min() / step) * step, Math.Ceiling(all.Max() / step) * step);
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(
            sheet,
            data,
            places[0],
            Scale.JustBeyond(places[^1]),
            low - (0.01 * (high - low)),
            Scale.JustBeyond(high) + (0.01 * (high - low)),
            Sheet.LeastSize
        );
        var ticks = Scale.Ticks(places[0], places[^1], 6);
        panel.BottomAxis(isLast ? axis.Title : "", ticks, isLast ? axis.Form.Labels(ticks) : [.. ticks.Select(_ => "")]);
        var unit = report.Summary.Output.IsShare
            ? isChange
                ? "points"
                : "% of histories"
            : Answers.Unit(report) is { Length: > 0 } named
                ? named
                : "number";
        panel.LeftAxis(isChange ? $"difference, {unit}" : unit, 5);
        panel.Draw();
        return panel;
    }
}
