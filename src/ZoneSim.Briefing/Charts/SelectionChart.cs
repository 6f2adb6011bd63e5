using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// Each policy minus the one of the others that is nearest to the goal, with intervals that hold together, and the indifference
/// zone about zero: what lies beyond it on the side away from the goal is farther by more than matters.
/// </summary>
internal static class SelectionChart
{
    /// <summary>A picture an objective.</summary>
    public static IEnumerable<ChartPage> Pages(SelectionReport report, Scenario scenario)
    {
        for (var i = 0; i < report.Objectives.Count; i++)
        {
            var choice = report.Objectives[i];
            yield return new ChartPage(
                $"select-{choice.Objective.Name}{(report.Certificate is null ? "" : "-guarantee")}",
                StudyTitles.Chosen(choice),
                $"{Objectives.Line(choice.Objective)} · {report.Title}",
                Footer.Lines(
                    scenario,
                    Made(report),
                    "seed " + report.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "scenario " + report.Scenario,
                    (report.Certificate is null ? "run " : "study ") + report.Inputs[..8]
                ),
                sheet => Draw(sheet, report, choice)
            );
        }
    }

    private static string Made(SelectionReport report)
    {
        var level = Numbers.Level(report.Confidence);
        return report.Certificate is { } certificate
            ? FormattableString.Invariant($"{Numbers.Of(report.Replications, "replication")} at most of a policy, ")
                + FormattableString.Invariant($"KN++ with a guarantee of {Numbers.Level(certificate.Guarantee)}; {level} paired intervals, each alone")
            : $"{Numbers.Of(report.Replications, "replication")} a policy, "
                + $"{level} intervals that hold together for all {report.Objectives[0].Policies.Count} policies (multiple comparisons with the best)";
    }

    private static void Draw(Sheet sheet, SelectionReport report, ObjectiveChoice choice)
    {
        var (body, rows) = (sheet.Body, choice.Policies);
        var names = Math.Min(420, rows.Max(row => Sheet.Measure(row.Policy, Sheet.LeastSize, bold: true)) + 24);
        var data = new SKRect(body.Left + names, body.Top + 74, body.Right - 600, body.Bottom - 172);
        var height = Math.Min(140, data.Height / rows.Count);
        data.Bottom = data.Top + (height * rows.Count);
        var (low, high) = Limits(choice);
        var panel = new Panel(sheet, data, low, high, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", 7, choice.Objective.IsShare ? TickForm.Points : TickForm.Signed);
        sheet.Box(data, Ink.Shade);
        if (choice.Indifference is { } width)
        {
            sheet.Inside(data, () => sheet.Box(new SKRect(panel.X(-width), data.Top, panel.X(width), data.Bottom), Ink.Indifference));
        }

        panel.Plot.Add.VerticalLine(0, 2.5f, Ink.Of(Ink.Text));
        for (var i = 0; i < rows.Count; i++)
        {
            var middle = data.Top + ((i + 0.5f) * height);
            panel.Plot.Add.Marker(rows[i].FromOthers.Value, data.Top - middle, ChartPalette.Marker(i), 17, Ink.Of(ChartPalette.OfPolicy(i))).LineWidth = 4;
            Whiskers.Horizontal(panel, rows[i].FromOthers, data.Top - middle, 11, halo: false);
        }

        panel.Draw();
        sheet.Line(panel.X(0), data.Top - 40, panel.X(0), data.Top, Ink.Text, 2.5f);
        Heads(sheet, panel, choice);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(sheet, choice, rows[i], body.Left, names, data.Right + 24, data.Top + ((i + 0.5f) * height));
        }

        Key(sheet, report, choice, data);
    }

    private static (double Low, double High) Limits(ObjectiveChoice choice)
    {
        var ends = choice
            .Policies.SelectMany(policy => new[] { policy.FromOthers.Low, policy.FromOthers.High })
            .Where(double.IsFinite)
            .Append(choice.Indifference ?? 0)
            .Append(-(choice.Indifference ?? 0))
            .ToList();
        var step = Scale.Step(Math.Max(1e-6, ends.Max() - ends.Min()) / 6);
        return (Math.Floor((ends.Min() - (step * 0.2)) / step) * step, Math.Ceiling((ends.Max() + (step * 0.2)) / step) * step);
    }

    private static void Heads(Sheet sheet, Panel panel, ObjectiveChoice choice)
    {
        var (zero, top) = (panel.X(0), panel.Data.Top - 16);
        var (left, right) = (zero - panel.Data.Left - 20, panel.Data.Right - zero - 20);
        var nearest = Objectives.Nearest(choice.Objective);
        sheet.Text(Fitting(left, $"← lower than the {nearest} other", "← lower", "←"), zero - 14, top, Sheet.LeastSize, Ink.Text, align: Align.Right);
        sheet.Text(Fitting(right, $"higher than the {nearest} other →", "higher →", "→"), zero + 14, top, Sheet.LeastSize, Ink.Text);

        sheet.Text(choice.Objective.IsShare ? "value" : "mean", panel.Data.Right + 144, top, Sheet.LeastSize, Ink.Soft, align: Align.Right);
    }

    private static string Fitting(float width, params string[] texts) => texts.FirstOrDefault(text => Sheet.Measure(text, Sheet.LeastSize) <= width, "");

    private static void Row(Sheet sheet, ObjectiveChoice choice, PolicyChoice row, float left, float names, float values, float middle)
    {
        var size = TextFit.Size(row.Policy, names - 16, Sheet.LeastSize, Sheet.DenseSize, bold: true);
        sheet.Text(TextFit.Elide(row.Policy, names - 16, size, bold: true), left, middle + 9, size, Ink.Text, bold: true);
        sheet.Text(Objectives.Value(choice.Objective, row.Value.Value), values + 120, middle + 9, Sheet.LeastSize, Ink.Text, bold: true, align: Align.Right);
        var words = Words(row.Verdict, choice);
        sheet.Text(TextFit.Elide(words, sheet.Body.Right - values - 138, Sheet.LeastSize), values + 138, middle + 9, Sheet.LeastSize, Ink.Text);
    }

    private static string Words(ChoiceVerdict verdict, ObjectiveChoice choice)
    {
        var (nearest, away) = choice.Objective.Goal == Goal.Minimise ? ("lowest", "higher") : ("highest", "lower");
        return verdict switch
        {
            ChoiceVerdict.Nearest => $"{nearest} in the model",
            ChoiceVerdict.WithinIndifference => $"{nearest} or within what matters",
            ChoiceVerdict.FartherThanMatters => $"{away} by more than matters",
            ChoiceVerdict.Farther => away,
            _ => Verdict.KindWords(VerdictKind.TooFewHistories),
        };
    }

    private static void Key(Sheet sheet, SelectionReport report, ObjectiveChoice choice, SKRect data)
    {
        const float Line = 40;
        var (foot, left) = (data.Bottom + 88, sheet.Body.Left);
        sheet.Text(
            $"policy minus the {Objectives.Nearest(choice.Objective)} of the others, {Objectives.Unit(choice.Objective)}; "
                + $"thin line: {Numbers.Level(report.Confidence)} interval{(report.Certificate is null ? ", all together" : ", each alone")}",
            left,
            foot,
            Sheet.LeastSize,
            Ink.Text
        );
        if (choice.Indifference is { } width)
        {
            foot += Line;
            sheet.Box(SKRect.Create(left, foot - 20, 42, 22), Ink.Indifference, Ink.Rule);
            sheet.Text(
                $"within ±{Objectives.Size(choice.Objective, width)}: too small to matter, as the analyst says",
                left + 54,
                foot,
                Sheet.LeastSize,
                Ink.Soft
            );
        }

        if (report.Certificate is null)
        {
            sheet.Text(
                $"By its method, the interval of a policy that is not the {Objectives.Nearest(choice.Objective)} ends at 0.",
                left,
                foot + Line,
                Sheet.LeastSize,
                Ink.Soft
            );
        }
    }
}
