using SkiaSharp;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>
/// The policies' ladders drawn as ladders, climbed from the bottom: a step holds the rungs that start together; what can happen
/// at any time stands above with a broken outline.
/// </summary>
internal static class LaddersChart
{
    private const int ColumnsOnPage = 4;
    private const float Gap = 36, Rail = 16, Line = 27, Pad = 12;

    public static ChartKind<RunReport> Kind { get; } = new(
        new ChartInfo("ladders", "What does each policy do, in which order, and when?"),
        report => report.Policies.Count > 0 ? null : "the run has no policy.",
        Pages);

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var against = new List<(string Kind, Func<Policy, IReadOnlyList<Rung>> Ladder)>();
        if (report.Scenario.Convoys.Count > 0 || report.Scenario.Drones.Count == 0)
        {
            against.Add(("convoy", policy => policy.Convoy));
        }

        if (report.Scenario.Drones.Count > 0)
        {
            against.Add(("drone", policy => policy.Drone));
        }

        for (var i = 0; i < against.Count; i++)
        {
            var (kind, ladder) = against[i];
            foreach (var (chunk, part) in report.Policies.Chunk(ColumnsOnPage).Select((chunk, part) => (chunk, part)))
            {
                var ladders = chunk.Select(policy => new Ladder(policy, ladder(policy))).ToList();
                yield return new ChartPage(
                    (i == 0 ? "ladders" : "ladders-" + kind) + (part == 0 ? "" : FormattableString.Invariant($"-part-{part + 1}")),
                    $"The policies' ladders against a {kind}",
                    $"{report.Scenario.Title} · climbed from the bottom; rungs of one step start together",
                    Footer.Lines(report, Footer.Replications(report)),
                    sheet => Draw(sheet, ladders))
                {
                    Table = () => Table(kind, ladders),
                };
            }
        }
    }

    private static void Draw(Sheet sheet, List<Ladder> ladders)
    {
        var width = Math.Min(700, (sheet.Body.Width - (Gap * (ladders.Count - 1))) / ladders.Count);
        for (var i = 0; i < ladders.Count; i++)
        {
            DrawLadder(sheet, ladders[i], SKRect.Create(sheet.Body.Left + (i * (width + Gap)), sheet.Body.Top - 10, width, sheet.Body.Height + 6));
        }
    }

    private static void DrawLadder(Sheet sheet, Ladder ladder, SKRect area)
    {
        area.Top += DrawHeading(sheet, ladder.Policy, area);
        if (ladder.Steps.Count + ladder.Overriding.Count == 0)
        {
            sheet.Text("Detects and records; no measure.", area.Left, area.Top + 40, Sheet.SmallSize, Ink.Text);
            return;
        }

        var boxes = Boxes(ladder, area.Width - (2 * Rail));
        var scale = Math.Min(1, area.Height / boxes.Sum(box => box.Height + Gap));
        var bottom = area.Bottom - 8;
        var steps = boxes.Count(box => !box.Overriding);
        DrawRails(sheet, boxes.Where(box => !box.Overriding).Sum(box => (box.Height + Gap) * scale), area, bottom);
        foreach (var box in boxes)
        {
            bottom -= (box.Overriding && steps-- == 0 ? Gap : Gap / 2) * scale;
            DrawBox(sheet, box, SKRect.Create(area.Left + Rail, bottom - (box.Height * scale), area.Width - (2 * Rail), box.Height * scale), scale);
            bottom -= (box.Height + (Gap / 2)) * scale;
        }
    }

    /// <summary>Name and title of the policy; gives their height, the same for all.</summary>
    private static float DrawHeading(Sheet sheet, Policy policy, SKRect area)
    {
        var size = TextFit.Size(policy.Name, area.Width, Sheet.TextSize, Sheet.SmallSize, bold: true);
        var names = TextFit.Wrap(policy.Name, area.Width, size, 2, bold: true);
        for (var i = 0; i < names.Count; i++)
        {
            sheet.Text(names[i], area.Left, area.Top + 22 + (i * 27), size, Ink.Text, bold: true);
        }

        var title = TextFit.Wrap(policy.Title, area.Width, 19, names.Count > 1 ? 1 : 2);
        for (var i = 0; i < title.Count; i++)
        {
            sheet.Text(title[i], area.Left, area.Top + 50 + ((i + names.Count - 1) * 25), 19, Ink.Soft);
        }

        return 92;
    }

    private static void DrawRails(Sheet sheet, float height, SKRect area, float bottom)
    {
        if (height <= 0)
        {
            return;
        }

        foreach (var x in new[] { area.Left + (Rail / 2), area.Right - (Rail / 2) })
        {
            sheet.Line(x, bottom - height - 4, x, bottom + 4, Ink.Neutral, 7);
        }
    }

    /// <summary>The boxes from the bottom up: steps, then what can happen at any time.</summary>
    private static List<Box> Boxes(Ladder ladder, float width)
    {
        var boxes = ladder.Steps.Select((step, index) => Of(step, FormattableString.Invariant($"{index + 1}  "), false)).ToList();
        boxes.AddRange(ladder.Overriding.Select(rung => Of([rung], "At any time: ", true)));
        return boxes;

        Box Of(IReadOnlyList<Rung> rungs, string before, bool overriding)
        {
            var lines = rungs.SelectMany((rung, index) => Lines(rung, index == 0 ? before : "together with ", width - (2 * Pad))).ToList();
            return new Box(lines, (lines.Count * Line) + (2 * Pad), overriding);
        }
    }

    private static IEnumerable<(string Text, bool Bold)> Lines(Rung rung, string before, float width)
    {
        var name = before + RungWords.Measure(rung);
        return TextFit.Wrap(name, width, 21, 2, bold: true).Select(line => (line, true))
            .Concat(TextFit.Wrap(RungWords.Conditions(rung), width, 19, 3).Select(line => (line, false)));
    }

    private static void DrawBox(Sheet sheet, Box box, SKRect rect, float scale)
    {
        sheet.Box(rect, box.Overriding ? Ink.Paper : Ink.Shade, box.Overriding ? null : Ink.Neutral, 2);
        if (box.Overriding)
        {
            sheet.Dashes(
                [new(rect.Left, rect.Top), new(rect.Right, rect.Top), new(rect.Right, rect.Bottom), new(rect.Left, rect.Bottom), new(rect.Left, rect.Top)],
                Ink.Neutral, 2);
        }

        var y = rect.Top + ((Pad + 19) * scale);
        foreach (var (text, bold) in box.Lines)
        {
            var size = (bold ? 21 : 19) * Math.Max(0.72f, scale);
            sheet.Text(TextFit.Elide(text, rect.Width - (2 * Pad), size, bold), rect.Left + Pad, y, size, bold ? Ink.Text : Ink.Soft, bold);
            y += Line * scale;
        }
    }

    private static DataTable Table(string kind, List<Ladder> ladders) => new(
        $"Rungs against a {kind}, in order",
        ["Policy", "Step", "Measure", "When"],
        [.. ladders.SelectMany(ladder => ladder.Steps.Count + ladder.Overriding.Count == 0
            ? [[ladder.Policy.Name, "–", "none", "detects and records"]]
            : ladder.Steps.SelectMany((step, index) => step.Select(rung => Row(ladder.Policy, FormattableString.Invariant($"{index + 1}"), rung)))
                .Concat(ladder.Overriding.Select(rung => Row(ladder.Policy, "any time", rung))))])
    {
        IsProse = true,
        IsOfRun = false,
    };

    private static IReadOnlyList<string> Row(Policy policy, string step, Rung rung) => [policy.Name, step, RungWords.Measure(rung), RungWords.Conditions(rung)];

    private sealed record Box(IReadOnlyList<(string Text, bool Bold)> Lines, float Height, bool Overriding);

    private sealed class Ladder(Policy policy, IReadOnlyList<Rung> rungs)
    {
        public Policy Policy => policy;

        public IReadOnlyList<Rung> Overriding { get; } = [.. rungs.Where(rung => rung.Overriding)];

        /// <summary>The ordered rungs, those that start together in one step.</summary>
        public List<List<Rung>> Steps { get; } = StepsOf(rungs.Where(rung => !rung.Overriding));

        private static List<List<Rung>> StepsOf(IEnumerable<Rung> ordered)
        {
            var steps = new List<List<Rung>>();
            foreach (var rung in ordered)
            {
                if (rung.WithPrevious && steps.Count > 0)
                {
                    steps[^1].Add(rung);
                }
                else
                {
                    steps.Add([rung]);
                }
            }

            return steps;
        }
    }
}
