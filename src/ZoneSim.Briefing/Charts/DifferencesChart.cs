using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// Paired differences between two policies that met the same histories: policy-neutral ends first, then outcomes. The
/// axis says in words which way is which; zero stands in the middle whatever the numbers are.
/// </summary>
internal static class DifferencesChart
{
    private const float HeadingHeight = 54,
        FootHeight = 42;

    /// <summary>Outcomes drawn, the greatest differences; the table beside the picture has all.</summary>
    private const int MostOutcomes = 6;

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("differences", "What changes between two policies that meet the same histories, and how sure is it?"),
            report => report.Summary.Comparisons.Count > 0 ? null : "the run compares no policies; run `compare` with two or more.",
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var comparisons = Subjects.Comparisons(report);
        var several = comparisons.Select(comparison => comparison.Incursion).Distinct().Count() > 1;
        var titles = new ChartTitles(report);
        for (var i = 0; i < comparisons.Count; i++)
        {
            var comparison = comparisons[i];
            var suffix = $"-{comparison.Other}-minus-{comparison.Reference}" + (several ? "-" + comparison.Incursion : "");
            var kind = Subjects.Incursions(report).FirstOrDefault(incursion => incursion.Name == comparison.Incursion).Kind ?? "incursion";
            var lines = Lines(report, comparison, kind, MostOutcomes);
            yield return new ChartPage(
                i == 0 ? "differences" : "differences" + suffix,
                titles.Of(comparison, kind, "differences")?.Title ?? $"Nothing differs between {comparison.Other} and {comparison.Reference}",
                $"{comparison.Other} minus {comparison.Reference}, paired · {Subjects.Sentence(report, comparison.Incursion, kind)}",
                Footer.Lines(report, $"{Numbers.Of(comparison.Pairs, "pair")} of replications, {Intervals(report, comparison)}"),
                sheet => Draw(sheet, comparison, lines, report.Summary)
            )
            {
                Table = () => ChartTables.OfDifferences(report, comparison, kind),
                Native = () =>
                    NativeCharts.OfDifferences(
                        comparison,
                        of => titles.Of(comparison, kind, of == DifferenceKind.End ? "ends" : "outcomes")?.Title,
                        Lines(report, comparison, kind, int.MaxValue)
                            .Where(line => line.Difference is not null)
                            .Select(line => (line.Label, line.Colour, line.Difference!))
                    ),
            };
        }
    }

    private static string Intervals(RunReport report, Comparison comparison) =>
        comparison.Family > 0
            ? $"{Numbers.Level(report.Summary.Confidence)} paired intervals that hold together for all {comparison.Family} differences drawn (Bonferroni)"
            : $"{Numbers.Level(report.Summary.Confidence)} paired intervals, each alone";

    /// <summary>Ends and outcomes under each other, each on a scale of its own: differences of ends are mostly far smaller.</summary>
    private static void Draw(Sheet sheet, Comparison comparison, List<Line> lines, Summary summary)
    {
        var confidence = summary.Confidence;
        var rows = lines.Where(line => line.Difference is not null).ToList();
        var note = lines.FirstOrDefault(line => line.Difference is null && !line.Heading);
        var (body, hasBands) = (sheet.Body, rows.Any(row => row.Difference!.Band is not null));
        var numbers = hasBands ? 660f : 440f;
        var area = new SKRect(body.Left + 400, body.Top + 80, body.Right - numbers - 20, body.Bottom - 136 - (note is null ? 0 : FootHeight));
        var parts = rows.GroupBy(row => row.Difference!.Kind)
            .Select(part => (Heading: lines.First(line => line.Heading && line.Kind == part.Key).Label, Rows: part.ToList()))
            .ToList();
        var rowHeight = Math.Min(58, (area.Height - (parts.Count * HeadingHeight)) / Math.Max(1, rows.Count));
        Directions(sheet, area, comparison);
        Columns(sheet, area, comparison.Family > 0, confidence, hasBands);
        var top = area.Top;
        foreach (var (heading, of) in parts)
        {
            sheet.Text(heading, body.Left, top + (HeadingHeight / 2) + 8, Sheet.LeastSize, Ink.Text, bold: true);
            var data = SKRect.Create(area.Left, top + HeadingHeight, area.Width, of.Count * rowHeight);
            DrawPart(sheet, data, of, summary.Indifference?.Share ?? 0);
            top = data.Bottom;
        }

        var foot = top + 84;
        sheet.Text(parts.Count > 1 ? "percentage points, a scale each" : "percentage points", body.Left, foot, Sheet.LeastSize, Ink.Text);
        Keys.Interval(sheet, body.Right, foot, hasBands, confidence, comparison.Family > 0 ? "together" : "interval", Sheet.LeastSize);
        var key = MarksKey(rows.Select(row => row.Difference!));
        if (summary.Indifference?.Share is { } indifference)
        {
            sheet.Box(SKRect.Create(body.Left, foot + 20, 42, 22), Ink.Indifference, Ink.Rule);
            key = FormattableString.Invariant($"within ±{indifference * 100:0.##} points: does not matter, by --indifference   {key}");
        }

        var left = body.Left + (summary.Indifference?.Share is null ? 0 : 54);
        sheet.Text(TextFit.Elide(key, body.Right - left, Sheet.LeastSize), left, foot + FootHeight, Sheet.LeastSize, Ink.Soft);
        sheet.Text(TextFit.Elide(note?.Label ?? "", body.Width, Sheet.LeastSize), body.Left, foot + (2 * FootHeight), Sheet.LeastSize, Ink.Soft);
    }

    /// <summary>What the marks beside differences stand for.</summary>
    public static string MarksKey(IEnumerable<Difference> differences) =>
        string.Join(
            "   ",
            differences
                .Select(one => one.Verdict)
                .OfType<Verdict>()
                .Where(verdict => verdict.Mark.Length > 0)
                .DistinctBy(verdict => verdict.Mark)
                .Select(verdict =>
                    verdict.Mark == "≈"
                        ? "≈ smaller than matters"
                        : $"{verdict.Mark} {Verdict.KindWords(verdict.Kind)}"
                            + $"{(verdict.Kind == VerdictKind.TooFewHistories ? " (chance can still explain it)" : "")}"
                )
        );

    /// <summary>The rows of a part over their axis.</summary>
    private static void DrawPart(Sheet sheet, SKRect data, List<Line> rows, double indifference)
    {
        var limit = Math.Max(0.01, Scale.Ceiling(rows.Max(row => Reach(row.Difference!)), 4));
        var height = data.Height / rows.Count;
        var panel = new Panel(sheet, data, -limit, limit, -data.Height, 0, Sheet.LeastSize);
        panel.BottomAxis("", 9, TickForm.Points);
        for (var i = 0; i < rows.Count; i++)
        {
            DrawLine(sheet, panel, rows[i], data.Top + (i * height), height, indifference);
        }

        panel.Draw();
    }

    private static void Directions(Sheet sheet, SKRect area, Comparison comparison)
    {
        var (zero, width) = (area.MidX, (area.Width / 2) - 24);
        const float Size = Sheet.LeastSize;
        Side(["← less often under", comparison.Other], zero - 16, Align.Right);
        Side(["more often under →", comparison.Other], zero + 16, Align.Left);
        sheet.Line(zero, area.Top - 44, zero, area.Top, Ink.Text, 2.5f);

        void Side(string[] lines, float x, Align align)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                sheet.Text(TextFit.Elide(lines[i], width, Size), x, area.Top - 18 - ((lines.Length - 1 - i) * Size * 1.2f), Size, Ink.Text, align: align);
            }
        }
    }

    private static void DrawLine(Sheet sheet, Panel panel, Line line, float top, float height, double indifference)
    {
        var body = sheet.Body;
        var middle = top + (height / 2);
        var difference = line.Difference!;
        sheet.Box(SKRect.Create(panel.Data.Left, top, panel.Data.Width, height + 0.5f), Ink.Shade);
        sheet.Inside(panel.Data, () => sheet.Box(new SKRect(panel.X(-indifference), top, panel.X(indifference), top + height + 0.5f), Ink.Indifference));

        var size = Math.Min(Sheet.ReadSize, height * 0.7f);
        sheet.Text(TextFit.Elide(line.Label, panel.Data.Left - body.Left - 20, size), body.Left, middle + (size * 0.36f), size, Ink.Text);
        if (difference.Band is { } band)
        {
            sheet.Box(new SKRect(panel.X(band.Low), middle - (height * 0.3f), panel.X(band.High), middle + (height * 0.3f)), Ink.Range);
        }

        var zero = panel.Plot.Add.Line(0, panel.Data.Top - top, 0, panel.Data.Top - top - height);
        zero.Color = Ink.Of(Ink.Text);
        zero.LineWidth = 2.5f;
        panel.Plot.Add.Marker(difference.Value.Value, panel.Data.Top - middle, size: Math.Min(14, height * 0.36f), color: Ink.Of(line.Colour));
        Whiskers.Horizontal(panel, difference.Deciding, panel.Data.Top - middle, Math.Min(11, height * 0.3f), halo: false);
        Values(sheet, difference, panel.Data.Right + 20, middle, Math.Min(Sheet.LeastSize, size), body.Right);
    }

    private static void Values(Sheet sheet, Difference difference, float left, float middle, float size, float right)
    {
        var (value, y) = (difference.Deciding, middle + (size * 0.36f));
        sheet.Text(difference.Verdict?.Mark ?? "", left - 8, y, size, Ink.Text);
        sheet.Text(Numbers.Points(value.Value), left + 120, y, size, Ink.Text, bold: true, align: Align.Right);
        sheet.Text($"({Numbers.Points(value.Low)} to {Numbers.Points(value.High)})", left + 134, y, size, Ink.Text);
        if (difference.Band is { } band)
        {
            sheet.Text($"{Numbers.Points(band.Low)} to {Numbers.Points(band.High)}", right, y, size, Ink.Soft, align: Align.Right);
        }
    }

    private static void Columns(Sheet sheet, SKRect area, bool together, double confidence, bool hasBands)
    {
        var y = area.Top - 18;
        sheet.Text(
            FormattableString.Invariant($"{Numbers.Level(confidence)} {(together ? "together" : "interval")}"),
            area.Right + 154,
            y,
            Sheet.LeastSize,
            Ink.Soft
        );
        if (hasBands)
        {
            sheet.Text("range", sheet.Body.Right, y, Sheet.LeastSize, Ink.Soft, align: Align.Right);
        }
    }

    private static double Reach(Difference difference) =>
        new[] { difference.Deciding.Low, difference.Deciding.High, difference.Band?.Low ?? 0, difference.Band?.High ?? 0 }.Max(Math.Abs);

    private static List<Line> Lines(RunReport report, Comparison comparison, string incursionKind, int most)
    {
        return
        [
            .. Section(
                "Ends",
                comparison,
                DifferenceKind.End,
                Seen(report, comparison, summary => summary.Ends),
                label => Subjects.End(label, incursionKind),
                int.MaxValue
            ),
            .. Section("Outcomes", comparison, DifferenceKind.Outcome, Seen(report, comparison, summary => summary.Outcomes), Numbers.Words, most),
        ];
    }

    /// <summary>The ends or outcomes that came about under one of the two policies at least.</summary>
    public static HashSet<string> Seen(RunReport report, Comparison comparison, Func<IncursionSummary, IReadOnlyList<Share>> read) =>
        [
            .. report
                .Summary.Policies.Where(policy => policy.Policy == comparison.Reference || policy.Policy == comparison.Other)
                .Select(policy => Subjects.Find(policy, comparison.Incursion))
                .OfType<IncursionSummary>()
                .SelectMany(read)
                .Where(share => share.Count > 0)
                .Select(share => share.Label),
        ];

    private static IEnumerable<Line> Section(
        string heading,
        Comparison comparison,
        DifferenceKind kind,
        HashSet<string> seen,
        Func<string, string> words,
        int most
    )
    {
        var all = comparison.Differences.Where(difference => difference.Kind == kind).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        yield return new Line(heading, Ink.Text, null, true, kind);
        var happened = all.Where(difference => seen.Contains(difference.Name)).ToList();
        var drawn = happened.OrderByDescending(difference => Math.Abs(difference.Value.Value)).Take(most).ToList();
        foreach (var difference in happened.Where(drawn.Contains))
        {
            var colour = kind == DifferenceKind.End ? ChartPalette.OfEnd(difference.Name) : ChartPalette.OfLabel(difference.Name);
            yield return new Line(WordForms.Capital(words(difference.Name)), colour, difference, false, kind);
        }

        var rest = happened.Where(difference => !drawn.Contains(difference)).ToList();
        if (kind == DifferenceKind.Outcome && happened.Count > 0)
        {
            var others =
                rest.Count > 0
                    ? $" Not drawn: {Numbers.Of(rest.Count, "outcome")} within "
                        + $"{Numbers.PointsOf(rest.Max(difference => Math.Abs(difference.Value.Value)))} points."
                    : "";
            yield return new Line($"Some outcomes are named after measures.{others}", Ink.Soft, null, false, kind);
        }
    }

    private sealed record Line(string Label, SKColor Colour, Difference? Difference, bool Heading, DifferenceKind Kind);
}
