using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// The policies' ladders drawn as ladders, climbed from the bottom: a step holds the rungs that start together; what can happen
/// at any time stands above with a broken outline.
/// </summary>
internal static class LaddersChart
{
    private const int ColumnsOnPage = 3;
    private const float Gap = 32,
        Rail = 16,
        Line = 38,
        Pad = 12,
        HeadingHeight = 112,
        NameHeight = 44;

    /// <summary>How much larger short ladders are drawn, the largest that fits first.</summary>
    private static readonly float[] s_sizes = [1.25f, 1.15f];

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("ladders", "What does each policy do, in which order, and when?"),
            report => report.Policies.Count > 0 ? null : "the run has no policy.",
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var against = new List<(string Kind, string Noun, Func<Policy, IReadOnlyList<Rung>> Ladder)>();
        if (report.Scenario.Convoys.Count > 0 || report.Scenario.Drones.Count == 0)
        {
            against.Add(("convoy", "convoy", policy => policy.Convoy));
        }

        if (report.Scenario.Drones.Count > 0)
        {
            against.Add((report.Scenario.InTheAir()[0].Word(), "drone".InWordsOf(report.Scenario), policy => policy.Drone));
        }

        for (var i = 0; i < against.Count; i++)
        {
            var (kind, noun, ladder) = against[i];
            var all = report.Policies.Select(policy => new Ladder(policy, ladder(policy))).ToList();
            var climbed = all.Where(one => one.Steps.Count + one.Overriding.Count > 0).ToList();
            var idle = all.Except(climbed).Select(one => one.Policy.Name).ToList();
            var verbs = idle.Count == 1 ? "records and does" : "record and do";
            var doNothing = idle.Count > 0 && climbed.Count > 0 ? $"; {Phrases.And(idle)} {verbs} nothing" : "";
            foreach (var (chunk, part) in (climbed.Count > 0 ? climbed : all).Chunk(ColumnsOnPage).Select((chunk, part) => (chunk.ToList(), part)))
            {
                yield return new ChartPage(
                    (i == 0 ? "ladders" : "ladders-" + kind) + (part == 0 ? "" : FormattableString.Invariant($"-part-{part + 1}")),
                    Title(report),
                    $"Ladders against a {noun}, " + $"climbed from the bottom{doNothing} · {report.Scenario.Title}",
                    Footer.Lines(report, Footer.Replications(report)),
                    sheet => Draw(sheet, chunk, isOfConvoys: kind == "convoy")
                )
                {
                    Table = () => Table(noun, all),
                };
            }
        }
    }

    /// <summary>In what the policies differ.</summary>
    private static string Title(RunReport report) =>
        (report.Policies.Count, report.Summary.Differs.Count) switch
        {
            (1, _) => $"One policy is played: {report.Policies[0].Name}",
            (_, 0) => "The policies differ in their ladders; aircraft and all else are equal",
            (_, var others) => $"The policies differ in their ladders and in {Numbers.Of(others, "other point")}",
        };

    private static void Draw(Sheet sheet, List<Ladder> ladders, bool isOfConvoys)
    {
        var width = Math.Min(880, (sheet.Body.Width - (Gap * (ladders.Count - 1))) / ladders.Count);
        float Tallest(float grown) => ladders.Max(ladder => Boxes(ladder, (width - (2 * Rail)) / grown).Sum(box => box.Height + Gap)) * grown;
        var room = sheet.Body.Height - (isOfConvoys ? HeadingHeight : NameHeight) - Gap;
        var grown = s_sizes.FirstOrDefault(size => Tallest(size) <= room, 1);
        for (var i = 0; i < ladders.Count; i++)
        {
            DrawLadder(
                sheet,
                ladders[i],
                isOfConvoys,
                (grown, Tallest(grown)),
                SKRect.Create(sheet.Body.Left + (i * (width + Gap)), sheet.Body.Top - 6, width, sheet.Body.Height + 2)
            );
        }
    }

    /// <summary>One ladder, drawn so much larger, on the ground that all of the page stand on, which lies as high as the tallest allows.</summary>
    private static void DrawLadder(Sheet sheet, Ladder ladder, bool isOfConvoys, (float Grown, float Tallest) size, SKRect area)
    {
        area.Top += DrawHeading(sheet, ladder.Policy, isOfConvoys, area);
        if (ladder.Steps.Count + ladder.Overriding.Count == 0)
        {
            sheet.Text("Detects and records; no measure.", area.Left, area.Top + 40, Sheet.ReadSize, Ink.Text);
            return;
        }

        var boxes = Boxes(ladder, (area.Width - (2 * Rail)) / size.Grown);
        var scale = Math.Min(size.Grown, area.Height / boxes.Sum(box => box.Height + Gap));
        var bottom = Math.Min(area.Bottom, area.Top + size.Tallest + Gap) - 8;
        var steps = boxes.Count(box => !box.Overriding);
        DrawRails(sheet, boxes.Where(box => !box.Overriding).Sum(box => (box.Height + Gap) * scale), area, bottom);
        foreach (var box in boxes)
        {
            bottom -= (box.Overriding && steps-- == 0 ? Gap : Gap / 2) * scale;
            DrawBox(sheet, box, SKRect.Create(area.Left + Rail, bottom - (box.Height * scale), area.Width - (2 * Rail), box.Height * scale), scale);
            bottom -= (box.Height + (Gap / 2)) * scale;
        }
    }

    /// <summary>Name and title of the policy, which tells what it does about convoys; gives their height, the same for all.</summary>
    private static float DrawHeading(Sheet sheet, Policy policy, bool isOfConvoys, SKRect area)
    {
        sheet.Text(TextFit.Elide(policy.Name, area.Width, Sheet.ReadSize, bold: true), area.Left, area.Top + 28, Sheet.ReadSize, Ink.Text, bold: true);
        if (!isOfConvoys)
        {
            return NameHeight;
        }

        foreach (var (line, index) in TextFit.Wrap(policy.Title, area.Width, Sheet.LeastSize, 2).Select((line, index) => (line, index)))
        {
            sheet.Text(line, area.Left, area.Top + 62 + (index * 33), Sheet.LeastSize, Ink.Soft);
        }

        return HeadingHeight;
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
        boxes.AddRange(ladder.Overriding.GroupBy(RungWords.Measure).Select(rungs => Of([.. rungs], "At any time: ", true)));
        return boxes;

        Box Of(IReadOnlyList<Rung> rungs, string before, bool overriding)
        {
            var isOne = overriding || rungs.Select(RungWords.Conditions).Distinct().Count() == 1;
            List<(string, bool)> lines =
            [
                .. isOne
                    ? Lines(rungs, before, width - (2 * Pad))
                    : rungs.SelectMany((rung, index) => Lines([rung], index == 0 ? before : "together with ", width - (2 * Pad))),
            ];
            return new Box(lines, (lines.Count * Line) + (2 * Pad), overriding);
        }
    }

    /// <summary>What is done, then when: each measure and each condition once, however many rungs share it.</summary>
    private static IEnumerable<(string Text, bool Bold)> Lines(IReadOnlyList<Rung> rungs, string before, float width)
    {
        var name = before + string.Join(", together with ", rungs.Select(RungWords.Measure).Distinct());
        return TextFit
            .Wrap(name, width, Sheet.ReadSize, 2, bold: true)
            .Select(line => (line, true))
            .Concat(
                rungs
                    .Select(RungWords.Conditions)
                    .Distinct()
                    .SelectMany((when, index) => TextFit.Wrap(index == 0 ? when : "or " + when, width, Sheet.LeastSize, 2))
                    .Select(line => (line, false))
            );
    }

    private static void DrawBox(Sheet sheet, Box box, SKRect rect, float scale)
    {
        sheet.Box(rect, box.Overriding ? Ink.Paper : Ink.Shade, box.Overriding ? null : Ink.Neutral, 2);
        if (box.Overriding)
        {
            sheet.Dashes(
                [new(rect.Left, rect.Top), new(rect.Right, rect.Top), new(rect.Right, rect.Bottom), new(rect.Left, rect.Bottom), new(rect.Left, rect.Top)],
                Ink.Neutral,
                2
            );
        }

        var y = rect.Top + ((Pad + 27) * scale);
        foreach (var (text, bold) in box.Lines)
        {
            var size = (bold ? Sheet.ReadSize : Sheet.LeastSize) * Math.Max(0.72f, scale);
            sheet.Text(TextFit.Elide(text, rect.Width - (2 * Pad), size, bold), rect.Left + Pad, y, size, bold ? Ink.Text : Ink.Soft, bold);
            y += Line * scale;
        }
    }

    private static DataTable Table(string noun, List<Ladder> ladders) =>
        new(
            $"Rungs against a {noun}, in order",
            ["Policy", "Step", "Measure", "When"],
            [
                .. ladders.SelectMany(ladder =>
                    ladder.Steps.Count + ladder.Overriding.Count == 0
                        ?
                        [
                            [ladder.Policy.Name, "–", "none", "detects and records"],
                        ]
                        : ladder
                            .Steps.SelectMany((step, index) => step.Select(rung => Row(ladder.Policy, FormattableString.Invariant($"{index + 1}"), rung)))
                            .Concat(ladder.Overriding.Select(rung => Row(ladder.Policy, "any time", rung)))
                ),
            ]
        )
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
