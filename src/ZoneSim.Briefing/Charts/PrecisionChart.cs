using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// How the half-widths narrowed as replications were added, until they came under the line asked for: for each policy and each
/// paired difference the widest of its outputs, over the pale lines of all. Both axes are logarithmic, so that the usual
/// narrowing by 1/√n is a straight line.
/// </summary>
internal static class PrecisionChart
{
    private static readonly double[] s_steps = [1, 2, 5];

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("precision", "How many replications did the precision asked for take, and what was widest?"),
            report => report.Summary.Precision is null ? "the number of replications was fixed; ask for a precision with --precision." : null,
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var precision = report.Summary.Precision!;
        var incursions = Subjects.Incursions(report).Where(incursion => precision.Outputs.Any(output => output.Incursion == incursion.Name)).ToList();
        for (var i = 0; i < incursions.Count; i++)
        {
            var (name, kind) = incursions[i];
            var lines = Lines(report, name, kind);
            yield return new ChartPage(
                Subjects.Stem("precision", i, name, ""),
                Title(report, precision),
                $"How wide the intervals are (half-width), by replications played · {Subjects.Sentence(report, name, kind)}",
                Footer.Lines(
                    report,
                    FormattableString.Invariant($"{Footer.Replications(report)}, found by --precision {precision.Request}; ")
                        + FormattableString.Invariant($"half-widths of {Numbers.Level(report.Summary.Confidence)} intervals, each alone")
                ),
                sheet => Draw(sheet, precision, lines, name)
            );
        }
    }

    private static string Title(RunReport report, PrecisionSummary precision)
    {
        var (played, width) = (
            Numbers.Of(report.Manifest.Replications, "history"),
            $"±{Width(precision, precision.Bound, "0.##")}{(precision.IsRelative ? "" : precision.Bound == 0.01 ? " point" : " points")}"
        );
        return precision.Verdict switch
        {
            PrecisionVerdict.Reached => $"{played} a policy bring every interval within {width}",
            PrecisionVerdict.ReachedWhereItVaries => $"{played} a policy bring every interval of what varies within {width}",
            _ => $"{played} a policy do not bring every interval within {width}",
        };
    }

    private static void Draw(Sheet sheet, PrecisionSummary precision, IReadOnlyList<Line> lines, string incursion)
    {
        var body = sheet.Body;
        var data = new SKRect(body.Left + 130, body.Top + 20, body.Right - Math.Max(600, body.Width * 0.33f), body.Bottom - 92);
        var all = precision
            .Outputs.Where(output => output.Incursion == incursion)
            .SelectMany(output => output.HalfWidths)
            .Where(width => width > 0 && double.IsFinite(width))
            .Append(precision.Bound)
            .Select(Math.Log10)
            .ToList();
        var (low, high) = (Math.Max(all.Min(), Math.Log10(precision.Bound) - 1.2) - 0.06, all.Max() + 0.08);
        var (first, last) = (Math.Log10(precision.Stages[0]) - 0.03, Math.Log10(Math.Max(precision.Stages[^1], precision.Stages[0] * 1.5)) + 0.03);
        sheet.Box(data, Ink.Shade);
        var panel = new Panel(sheet, data, first, last, low, high, Sheet.LeastSize);
        Logarithmic(Ticks(first, last), TickForm.Plain, (at, labels) => panel.BottomAxis("replications of each policy (logarithmic)", at, labels));
        Logarithmic(Ticks(low, high), precision.IsRelative ? TickForm.Percent : TickForm.Percent with { Suffix = "" }, (at, labels) =>
            panel.LeftAxis(precision.IsRelative ? "half-width over the mean (logarithmic)" : "half-width, percentage points (logarithmic)", at, labels)
        );
        panel.Draw();
        sheet.Inside(data, () =>
        {
            foreach (var output in precision.Outputs.Where(output => output.Incursion == incursion && output.State != PrecisionState.NoVariation))
            {
                Add(sheet, panel, precision.Stages, output.HalfWidths, Ink.Rule, null);
            }

            foreach (var line in lines.Where(line => line.Widest is not null))
            {
                Add(sheet, panel, precision.Stages, line.Widths, line.Colour, line.Stroke);
            }
        });
        var y = panel.Y(Math.Log10(precision.Bound));
        sheet.Line(data.Left, y, data.Right, y, Ink.Text, 3);
        Key(sheet, precision, lines, new SKRect(data.Right + 40, data.Top, body.Right, body.Bottom));
    }

    /// <summary>Ticks at 1, 2 and 5 times powers of ten, each with the digits that it needs.</summary>
    private static void Logarithmic(double[] at, TickForm form, Action<IReadOnlyList<double>, IReadOnlyList<string>> axis) =>
        axis(at, form.LabelsOfEach([.. at.Select(power => Math.Pow(10, power))]));

    /// <summary>A line through the stages; a thin one where it has no stroke of its own.</summary>
    private static void Add(Sheet sheet, Panel panel, IReadOnlyList<int> stages, IReadOnlyList<double> widths, SKColor colour, Stroke? stroke)
    {
        var points = Enumerable
            .Range(0, stages.Count)
            .Where(stage => widths[stage] > 0 && double.IsFinite(widths[stage]))
            .Select(stage => new SKPoint(panel.X(Math.Log10(stages[stage])), panel.Y(Math.Log10(widths[stage]))))
            .ToList();
        if (points.Count == 0)
        {
            return;
        }

        Trace(sheet, points, colour, stroke);
        if (stroke is not null)
        {
            points.ForEach(point => sheet.Disc(point.X, point.Y, 4.5f, colour, colour, 1));
        }
    }

    private static void Trace(Sheet sheet, List<SKPoint> points, SKColor colour, Stroke? stroke)
    {
        if (stroke is Stroke.Dashes or Stroke.Dots)
        {
            sheet.Dashes(points, colour, 3.5f, stroke == Stroke.Dots ? 4 : 12, stroke == Stroke.Dots ? 6 : 8);
        }
        else if (points.Count > 1)
        {
            sheet.Line(points, colour, stroke is null ? 1.5f : 3.5f);
        }
    }

    private static void Key(Sheet sheet, PrecisionSummary precision, IReadOnlyList<Line> lines, SKRect area)
    {
        const float Foot = 110,
            NoteHeight = 76;
        var height = Math.Min(104, (area.Height - Foot) / lines.Count);
        var size = Math.Min(Sheet.LeastSize, height * 0.6f);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, top) = (lines[i], area.Top + (i * height));
            Trace(sheet, [new(area.Left, top + 12), new(area.Left + 50, top + 12)], line.Colour, line.Stroke);
            sheet.Text(TextFit.Elide(line.Name, area.Width - 64, size, bold: true), area.Left + 64, top + (size * 0.9f), size, Ink.Text, bold: true);
            var note =
                height < NoteHeight ? ""
                : line.Widest is null ? line.Note
                : $"widest: {line.Widest} ±{Width(precision, line.Widths[^1], "0.00")}{(line.Note.Length > 0 ? "; " + line.Note : "")}";
            sheet.Text(TextFit.Elide(note, area.Width - 64, size), area.Left + 64, top + (size * 2.15f), size, Ink.Soft);
        }

        var last = area.Bottom - 68;
        sheet.Line(area.Left, last, area.Left + 50, last, Ink.Text, 3);
        sheet.Text($"wanted: ±{Width(precision, precision.Bound, "0.##")}", area.Left + 64, last + 9, Sheet.LeastSize, Ink.Text);
        last += 42;
        sheet.Line(area.Left, last, area.Left + 50, last, Ink.Rule, 2);
        sheet.Text("each output that varies", area.Left + 64, last + 9, Sheet.LeastSize, Ink.Soft);
    }

    private static List<Line> Lines(RunReport report, string incursion, string kind)
    {
        var groups = report.Summary.Precision!.Outputs.Where(output => output.Incursion == incursion).GroupBy(output => (output.Policy, output.Minus));
        return [.. groups.Select(group => LineOf(report, kind, group.Key.Policy, group.Key.Minus, [.. group]))];
    }

    private static Line LineOf(RunReport report, string kind, string policy, string minus, IReadOnlyList<PrecisionTrack> outputs)
    {
        var varying = outputs.Where(output => output.State != PrecisionState.NoVariation).ToList();
        var equal = outputs.Count - varying.Count;
        var widest = varying.MaxBy(output => output.HalfWidths[^1]);
        double[] widths =
        [
            .. Enumerable
                .Range(0, report.Summary.Precision!.Stages.Count)
                .Select(stage => varying.Select(output => output.HalfWidths[stage]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max()),
        ];
        var colour = ChartPalette.OfPolicy(report.Manifest.Policies.ToList().IndexOf(policy));
        var stroke =
            minus.Length == 0 ? Stroke.Whole
            : minus == report.Manifest.Reference ? Stroke.Dashes
            : Stroke.Dots;
        return new Line(
            minus.Length == 0 ? policy : $"{policy} minus {minus}",
            colour,
            stroke,
            widths,
            widest is null ? null : Words(widest, kind),
            equal > 0 ? $"{equal} never varied" : ""
        );
    }

    private static string Words(PrecisionTrack track, string kind) =>
        track.Kind switch
        {
            DifferenceKind.End => Subjects.End(track.Name, kind),
            DifferenceKind.Outcome => Numbers.Words(track.Name),
            _ => Numbers.Words(track.Name),
        };

    private static double[] Ticks(double low, double high) =>
        [
            .. Enumerable
                .Range((int)Math.Floor(low) - 1, (int)(high - low) + 4)
                .SelectMany(power => s_steps.Select(step => power + Math.Log10(step)))
                .Where(at => at >= low && at <= high),
        ];

    private static string Width(PrecisionSummary precision, double width, string format) =>
        (width * 100).ToString(format, System.Globalization.CultureInfo.InvariantCulture) + (precision.IsRelative ? "%" : "");

    private enum Stroke
    {
        Whole,
        Dashes,
        Dots,
    }

    /// <summary>A policy or a comparison.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Colour">Of the policy.</param>
    /// <param name="Stroke">Whole for a policy's own, broken for a difference.</param>
    /// <param name="Widths">The widest half-width at each stage.</param>
    /// <param name="Widest">The widest output at the end; null where none varied.</param>
    /// <param name="Note">What else is to be said.</param>
    private sealed record Line(string Name, SKColor Colour, Stroke Stroke, IReadOnlyList<double> Widths, string? Widest, string Note);
}
