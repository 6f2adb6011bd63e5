using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What it is worth to know each fact before choosing, as bars with intervals, beside what chance alone would give.</summary>
internal static class ValueChart
{
    private const int Most = 12;

    public static ChartKind<PointStudyReport> Kind { get; } =
        new(
            new ChartInfo("value", "Which fact, if it were known, would change the choice?"),
            report => report.Summary.Value is null ? "the study is not one of the value of information; run `value`." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(PointStudyReport report)
    {
        var result = report.Summary.Value!;
        yield return new ChartPage(
            "value",
            StudyTitles.Worth(result),
            $"Value of knowing an input, "
                + $"if the beliefs hold · choice between {string.Join(", ", report.Policies.Select(policy => policy.Name))}; "
                + $"aimed at: {(result.IsMoreWanted ? "more" : "less")} of the {report.Summary.Output.Phrase} · {report.Scenario.Title}",
            Answers.Footer(
                report,
                $"{Numbers.Count(report.Summary.Stages.Where(stage => stage.Stage != "base").Sum(stage => (long)stage.Points))} points "
                    + $"({result.Source}); {Answers.Level(report)} bootstrap intervals, each alone"
            ),
            sheet => Draw(sheet, report, result)
        );
    }

    private static void Draw(Sheet sheet, PointStudyReport report, ValueResult result)
    {
        var body = sheet.Body;
        List<FactValue> rows = [result.Everything with { Quantity = "everything (EVPI)" }, .. result.Facts.Take(Most)];
        var labels = Math.Min(560, rows.Max(row => Sheet.Measure(row.Quantity, Sheet.LeastSize, row.ChangesChoice)) + 30);
        var data = new SKRect(body.Left + labels, body.Top + 58, body.Right - 400, body.Bottom - 160);
        var height = Math.Min(64, data.Height / rows.Count);
        data.Bottom = data.Top + (height * rows.Count);
        double OnAxis(double value) => Answers.OnAxis(report, value);
        var most = rows.SelectMany(row => new[] { row.Value.Value, row.Value.High, row.ByChance }).Where(double.IsFinite).Select(OnAxis).Max();
        var panel = new Panel(sheet, data, 0, most > 0 ? Scale.Ceiling(most, 5) : 1, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", 6);
        var unit = Answers.Unit(report);
        sheet.Text(
            $"gain on average if it were known before choosing{(unit.Length > 0 ? ", " + unit : "")}",
            data.MidX,
            data.Bottom + 78,
            Sheet.LeastSize,
            Ink.Text,
            align: Align.Centre
        );
        for (var i = 0; i < rows.Count; i++)
        {
            DrawRow(sheet, panel, rows[i], data.Top + (i * height), height, OnAxis);
        }

        panel.Draw();
        Key(sheet, body.Left, data);
        sheet.Text("value (interval)", data.Right + 20, data.Top - 20, Sheet.LeastSize, Ink.Soft);
        var foot = TextFit.Wrap($"{result.Verdict} Chosen without further knowledge: {result.Choice}.", body.Width, Sheet.LeastSize, 2);
        for (var line = 0; line < foot.Count; line++)
        {
            sheet.Text(foot[line], body.Left, body.Bottom - 34 + (line * 34), Sheet.LeastSize, Ink.Text);
        }
    }

    private static void DrawRow(Sheet sheet, Panel panel, FactValue row, float top, float height, Func<double, double> onAxis)
    {
        var middle = top + (height / 2);
        sheet.Box(SKRect.Create(panel.Data.Left, top, panel.Data.Width, height - 3), Ink.Shade);
        var size = Math.Min(Sheet.LeastSize, height * 0.66f);
        sheet.Text(
            TextFit.Elide(row.Quantity, panel.Data.Left - sheet.Body.Left - 16, size, row.ChangesChoice),
            sheet.Body.Left,
            middle + (size * 0.36f),
            size,
            Ink.Text,
            row.ChangesChoice
        );
        sheet.Box(
            new SKRect(panel.X(0), middle - (height * 0.28f), panel.X(onAxis(row.Value.Value)), middle + (height * 0.28f)),
            row.ChangesChoice ? Ink.Neutral : Ink.Range
        );
        var chance = panel.X(onAxis(row.ByChance));
        sheet.Line(chance, middle - (height * 0.4f), chance, middle + (height * 0.36f), Ink.Text, 3.5f);
        if (double.IsFinite(row.Value.Low))
        {
            Whiskers.Horizontal(
                panel,
                new Estimate(onAxis(row.Value.Value), onAxis(row.Value.Low), onAxis(row.Value.High)),
                panel.Data.Top - middle,
                Math.Min(9, height * 0.18f)
            );
        }

        var words = $"{Numbers.Mean(onAxis(row.Value.Value))} ({Numbers.Mean(onAxis(row.Value.Low))} to {Numbers.Mean(onAxis(row.Value.High))})";
        sheet.Text(TextFit.Elide(words, 380, size), panel.Data.Right + 20, middle + (size * 0.36f), size, Ink.Text, row.ChangesChoice);
    }

    private static void Key(Sheet sheet, float left, SKRect data)
    {
        string[] words = ["changes the choice", "not told from no gain", "what chance alone gives"];
        var (x, y, size) = (left, data.Top - 20, TextFit.Size(string.Concat(words), data.Right - left - (78 * words.Length), Sheet.LeastSize, Sheet.DenseSize));
        sheet.Box(SKRect.Create(x, y - 17, 40, 20), Ink.Neutral);
        Say(words[0]);
        sheet.Box(SKRect.Create(x, y - 17, 40, 20), Ink.Range);
        Say(words[1]);
        sheet.Line(x + 20, y - 20, x + 20, y + 4, Ink.Text, 3.5f);
        Say(words[2]);

        void Say(string text)
        {
            sheet.Text(text, x + 50, y, size, Ink.Soft);
            x += 78 + Sheet.Measure(text, size);
        }
    }
}
