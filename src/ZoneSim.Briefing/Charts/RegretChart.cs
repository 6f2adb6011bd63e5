using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// Regret of each policy in each state as a heat map: one hue, paler for less, the number in every cell with its run noise, and
/// the payoff below it. At most ten states and eight policies stand on one picture.
/// </summary>
internal static class RegretChart
{
    private const int States = 6;
    private static readonly SKColor s_pale = new(0xF4, 0xF6, 0xFA);
    private static readonly SKColor s_dark = new(0x1D, 0x2F, 0x6F);

    /// <summary>The pictures.</summary>
    public static IEnumerable<ChartPage> Pages(RegretReport report, Scenario scenario)
    {
        var states = Enumerable.Range(0, report.States.Count).Chunk(States).ToList();
        var policies = Enumerable.Range(0, report.Policies.Count).Chunk(ChartPalette.Policies).ToList();
        var number = 0;
        foreach (var (rows, columns) in policies.SelectMany(rows => states.Select(columns => (rows, columns))))
        {
            number++;
            yield return new ChartPage(
                number == 1 ? "regret" : FormattableString.Invariant($"regret-part-{number}"),
                StudyTitles.Missed(report),
                $"{Objectives.Line(report.Objective)} · how far each policy is from the {Objectives.Nearest(report.Objective)} one, if that account holds",
                Footer.Lines(
                    scenario,
                    [
                        $"{string.Join("/", report.States.Select(state => Numbers.Count(state.Replications)).Distinct())} replications a "
                            + $"policy and account, ± {Numbers.Level(report.Confidence)} run noise, each alone",
                        "seed " + string.Join("/", report.States.Select(state => state.Seed).Distinct()),
                        "runs " + string.Join(" ", columns.Select(state => report.States[state].Run)),
                    ]
                ),
                sheet => Draw(sheet, report, rows, columns)
            );
        }
    }

    private static void Draw(Sheet sheet, RegretReport report, int[] policies, int[] states)
    {
        var body = sheet.Body;
        var names = Math.Min(360, policies.Max(policy => Sheet.Measure(report.Policies[policy], Sheet.LeastSize, bold: true)) + 24);
        var grid = new SKRect(body.Left + names, body.Top + 92, body.Right - 270, body.Bottom - 84);
        var (width, height) = (Math.Min(420, grid.Width / states.Length), Math.Min(170, grid.Height / policies.Length));
        var most = report.Cells.Max(cell => cell.Regret.Value);
        for (var column = 0; column < states.Length; column++)
        {
            Head(sheet, report.States[states[column]].Name, grid.Left + ((column + 0.5f) * width), grid.Top - 14, width - 14);
        }

        for (var row = 0; row < policies.Length; row++)
        {
            var middle = grid.Top + ((row + 0.5f) * height);
            var name = report.Policies[policies[row]];
            var size = TextFit.Size(name, names - 16, Sheet.LeastSize, Sheet.DenseSize, bold: true);
            sheet.Text(TextFit.Elide(name, names - 16, size, bold: true), body.Left, middle + 9, size, Ink.Text, bold: true);
            for (var column = 0; column < states.Length; column++)
            {
                var box = SKRect.Create(grid.Left + (column * width), grid.Top + (row * height), width - 3, height - 3);
                Cell(sheet, report.Objective, report.Cell(policies[row], states[column]), most, box);
            }

            Last(sheet, report, policies[row], grid.Left + (states.Length * width) + 28, middle);
        }

        sheet.Text("greatest regret", grid.Left + (states.Length * width) + 28, grid.Top - 14, Sheet.LeastSize, Ink.Soft);
        Key(sheet, report, most, grid.Left, grid.Top + (policies.Length * height) + 34);
    }

    private static void Head(Sheet sheet, string name, float middle, float bottom, float width)
    {
        var size = TextFit.Size(name, width * 1.9f, Sheet.LeastSize, Sheet.DenseSize);
        var lines = TextFit.Wrap(name, width, size, 3);
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Text(lines[i], middle, bottom - ((lines.Count - 1 - i) * size * 1.15f), size, Ink.Text, align: Align.Centre);
        }
    }

    private static void Cell(Sheet sheet, ObjectiveUsed objective, RegretCell cell, double most, SKRect box)
    {
        var share = most > 0 ? cell.Regret.Value / most : 0;
        sheet.Box(box, Ramp(share));
        var ink = share > 0.45 ? Ink.Paper : Ink.Text;
        var noise = (cell.Regret.High - cell.Regret.Low) / 2;
        var regret = cell.Regret.Value == 0 && noise == 0 ? "0" : $"{Objectives.Size(objective, cell.Regret.Value)} ± {Objectives.Size(objective, noise)}";
        var payoff = $"{Objectives.Value(objective, cell.Payoff.Value)} ± {Objectives.Size(objective, (cell.Payoff.High - cell.Payoff.Low) / 2)}";
        var size = TextFit.Size(regret, box.Width - 12, Math.Clamp(box.Height * 0.34f, Sheet.LeastSize, 38), Sheet.DenseSize, bold: true);
        sheet.Text(TextFit.Elide(regret, box.Width - 8, size, bold: true), box.MidX, box.MidY - 1, size, ink, bold: true, align: Align.Centre);
        var small = TextFit.Size(payoff, box.Width - 12, Sheet.LeastSize, Sheet.DenseSize);
        sheet.Text(TextFit.Elide(payoff, box.Width - 8, small), box.MidX, box.MidY + (small * 1.35f), small, ink, align: Align.Centre);
    }

    private static void Last(Sheet sheet, RegretReport report, int policy, float left, float middle)
    {
        var greatest = report.Robustness[policy].Metrics.MinimaxRegret;
        var isLeast = report.Robustness.All(other => other.Metrics.MinimaxRegret >= greatest);
        sheet.Text(Objectives.Size(report.Objective, greatest), left, middle + 9, Sheet.ReadSize, Ink.Text, bold: true);
        if (isLeast)
        {
            sheet.Text("least of all", left, middle + 41, Sheet.LeastSize, Ink.Soft);
        }
    }

    private static void Key(Sheet sheet, RegretReport report, double most, float left, float top)
    {
        const int Steps = 24;
        const float Width = 240;
        for (var step = 0; step < Steps; step++)
        {
            sheet.Box(SKRect.Create(left + (step * Width / Steps), top, (Width / Steps) + 0.5f, 20), Ramp(step / (Steps - 1.0)));
        }

        sheet.Text(
            $"regret 0 to {Objectives.Size(report.Objective, most)} {(report.Objective.IsShare ? "points" : report.Objective.Unit)}".TrimEnd()
                + "; in each cell the regret, below it the value itself",
            left + Width + 16,
            top + 20,
            Sheet.LeastSize,
            Ink.Soft
        );
    }

    /// <summary>One hue from pale to dark: lightness alone orders it, so that it needs no colour vision.</summary>
    private static SKColor Ramp(double share)
    {
        byte Mix(byte from, byte to) => (byte)Math.Round(from + ((to - from) * Math.Clamp(share, 0, 1)));
        return new SKColor(Mix(s_pale.Red, s_dark.Red), Mix(s_pale.Green, s_dark.Green), Mix(s_pale.Blue, s_dark.Blue));
    }
}
