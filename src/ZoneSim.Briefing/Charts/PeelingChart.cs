using System.Globalization;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The peeling trajectory of PRIM: what each smaller box keeps of the cases (coverage) and how pure it is (density).</summary>
internal static class PeelingChart
{
    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("peeling", "How was the box of conditions chosen (PRIM trajectory)?"),
            report =>
                report.Summary.Discover is not { } result ? "the study is not one of discovery; run `discover`."
                : result.Trajectory.Count < 2 ? "there was nothing to peel: no quantity goes with the sign at the points."
                : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Discover!;
        yield return new ChartPage(
            "peeling",
            StudyTitles.Peeled(result),
            $"Peeling: smaller boxes hold purer but fewer of the points that flip · {Answers.Subtitle(report)}",
            Answers.Footer(
                report,
                $"{Numbers.Count(result.Points)} points ({result.Source}); the trajectory is of the share that the box was found on, the box of all"
            ),
            sheet => Draw(sheet, result)
        );
    }

    private static void Draw(Sheet sheet, DiscoverResult result)
    {
        var body = sheet.Body;
        var data = new SKRect(body.Left + 130, body.Top + 20, body.Right - 520, body.Bottom - 104);
        var panel = new Panel(sheet, data, 0, 105, 0, 105, Sheet.LeastSize);
        panel.BottomAxis("coverage: share of the points that flip which are in the box, %", [0, 20, 40, 60, 80, 100]);
        panel.LeftAxis("density: share of the box's points that flip, %", 6);
        panel.Draw();
        var steps = result.Trajectory.Where(step => double.IsFinite(step.Coverage) && double.IsFinite(step.Density)).ToList();
        SKPoint Place(BoxHolds step) => new(panel.X(100 * step.Coverage), panel.Y(100 * step.Density));
        var floor = panel.Y(100 * steps[0].Density);
        sheet.Dashes([new(data.Left, floor), new(data.Right, floor)], Ink.Rule, 2);
        sheet.Line([.. steps.Select(Place)], Ink.Rule, 2);
        foreach (var step in steps)
        {
            sheet.Disc(Place(step).X, Place(step).Y, 8, Shade(step.Restricted), Ink.Text, 1.2f);
        }

        var box = Place(result.Box);
        sheet.Fill([new(box.X, box.Y - 17), new(box.X + 17, box.Y), new(box.X, box.Y + 17), new(box.X - 17, box.Y)], Ink.Text);
        Key(sheet, result, steps, SKRect.Create(body.Right - 480, body.Top + 44, 480, 400));
    }

    /// <summary>The more quantities a box restricts, the darker.</summary>
    private static SKColor Shade(int restricted) =>
        restricted switch
        {
            0 => Ink.Paper,
            1 => Ink.Range,
            2 => Ink.Rule,
            3 => Ink.Neutral,
            _ => Ink.Soft,
        };

    private static void Key(Sheet sheet, DiscoverResult result, List<BoxHolds> steps, SKRect at)
    {
        var top = at.Top;
        sheet.Fill([new(at.Left + 14, top - 24), new(at.Left + 31, top - 7), new(at.Left + 14, top + 10), new(at.Left - 3, top - 7)], Ink.Text);
        Line($"the box: coverage {Numbers.Percent(result.Box.Coverage)}, density {Numbers.Percent(result.Box.Density)}");
        foreach (var restricted in steps.Select(step => Math.Min(4, step.Restricted)).Distinct().Order())
        {
            sheet.Disc(at.Left + 14, top - 7, 8, Shade(restricted), Ink.Text, 1.2f);
            Line(
                restricted switch
                {
                    0 => "everything",
                    4 => "a box of 4 quantities or more",
                    1 => "a box of 1 quantity",
                    _ => $"a box of {restricted} quantities",
                }
            );
        }

        sheet.Dashes([new(at.Left, top - 7), new(at.Left + 30, top - 7)], Ink.Rule, 2);
        Line(string.Create(CultureInfo.InvariantCulture, $"density of everything: {Numbers.Percent(steps[0].Density)}"));

        void Line(string text)
        {
            foreach (var line in TextFit.Wrap(text, at.Width - 46, Sheet.LeastSize, 3))
            {
                sheet.Text(line, at.Left + 46, top, Sheet.LeastSize, Ink.Text);
                top += 36;
            }

            top += 13;
        }
    }
}
