using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// A hundred nights under each policy as squares, coloured by how they end, those out after a hit apart. A square is hollow where the assumptions move the
/// share of its end: where the end is less common than drawn at the low end of its range.
/// </summary>
internal static class NightGridChart
{
    private const int Nights = 100,
        Side = 10,
        MostPolicies = 4;
    private const float Gap = 60,
        Line = 38,
        Name = 52,
        Key = 54;

    public static ChartKind<RunReport> Kind { get; } =
        SubjectCharts.Of(
            "night-grid",
            "Of a hundred nights under each policy, how many end how, and how firm is that?",
            Page,
            MostPolicies,
            Subjects.MissingRows
        );

    private static SubjectPage Page(RunReport report, Subject subject)
    {
        List<(string Policy, IReadOnlyList<Block> Blocks)> grids =
        [
            .. subject.Group.Members.Select(member => (member.Name, Blocks(report, member.Summary, subject))),
        ];
        return new SubjectPage(
            "A hundred histories under each policy, a square each",
            "Wilson",
            sheet => Draw(sheet, grids, report.Manifest.RangePoints > 0, subject.Kind),
            () => Table(grids, subject.Kind)
        )
        {
            Title = Struck(report, subject, grids),
        };
    }

    /// <summary>
    /// How many of the nights that end outside do so after a hit, under the first pair compared, in the numbers drawn; null where there are none.
    /// </summary>
    private static string? Struck(RunReport report, Subject subject, List<(string Policy, IReadOnlyList<Block> Blocks)> grids)
    {
        string? Of(string policy) =>
            grids.FirstOrDefault(grid => grid.Policy == policy).Blocks?.FirstOrDefault(block => block.End.Label == "out") is { } block
                ? $"{Numbers.PerHundred(block.Hit)} of the {Numbers.PerHundred(block.End.Proportion.Value)} nights"
                : null;
        if (
            Findings.Pairs(report) is not [var (reference, other), ..]
            || Of(other) is not { } first
            || Of(reference) is not { } second
            || !grids.Any(grid => grid.Blocks.Any(block => block.Struck > 0))
        )
        {
            return null;
        }

        var name = Findings.Subjects(report).Count > 1 ? Subjects.Incursion(subject) + ", after" : "After";
        return $"{name} a hit: {first} that end outside under {other}, {second} under {reference}";
    }

    /// <summary>The ends of one policy with their squares, which are a hundred in all: the greatest remainders are rounded up.</summary>
    private static List<Block> Blocks(RunReport report, PolicySummary policy, Subject subject)
    {
        if (Subjects.Find(policy, subject.Incursion) is not { } row)
        {
            return [];
        }

        var ends = row.Ends.Where(end => end.Count > 0).ToList();
        var whole = ends.ToDictionary(end => end.Label, end => (int)Math.Floor(end.Proportion.Value * Nights));
        foreach (var end in ends.OrderByDescending(end => (end.Proportion.Value * Nights) % 1).Take(Nights - whole.Values.Sum()))
        {
            whole[end.Label]++;
        }

        var rows = HistoryRows
            .Of(report, policy.Policy, subject.Incursion, "vehicles_hit")
            .Zip(HistoryRows.Of(report, policy.Policy, subject.Incursion, "end"))
            .ToList();
        var struck = rows.Count(pair => pair.First.Value > 0 && (PolicyNeutralEnd)(int)pair.Second.Value == PolicyNeutralEnd.Out);
        return
        [
            .. ends.Select(end =>
            {
                var low = end.Band is { } band ? Math.Min(whole[end.Label], (int)Math.Floor((band.Low * Nights) + 1e-9)) : whole[end.Label];
                var hit = end.Label == "out" ? (double)struck / rows.Count : 0;
                return new Block(end, whole[end.Label], low, hit, (int)Math.Round(hit * Nights));
            }),
        ];
    }

    private static void Draw(Sheet sheet, List<(string Policy, IReadOnlyList<Block> Blocks)> grids, bool hasBands, string kind)
    {
        var body = sheet.Body;
        var width = (body.Width - (Gap * (grids.Count - 1))) / grids.Count;
        var lines = grids.Max(grid => grid.Blocks.Count + grid.Blocks.Count(block => block.Struck > 0));
        var side = Math.Min(width, body.Height - Name - Key - (lines * Line));
        for (var i = 0; i < grids.Count; i++)
        {
            var left = body.Left + (i * (width + Gap));
            sheet.Text(TextFit.Elide(grids[i].Policy, width, Sheet.ReadSize, bold: true), left, body.Top + 24, Sheet.ReadSize, Ink.Text, bold: true);
            Squares(sheet, grids[i].Blocks, left, body.Top + Name - 8, side / Side);
            Lines(sheet, grids[i].Blocks, kind, left, body.Top + Name + side + 30, width);
        }

        Square(sheet, SKRect.Create(body.Left, body.Bottom - 22, 26, 26), Ink.Neutral, isFilled: true);
        var filled = hasBands ? "so at the low end of the assumed range too" : "the assumptions were not moved";
        sheet.Text(filled, body.Left + 40, body.Bottom, Sheet.LeastSize, Ink.Soft);
        if (hasBands)
        {
            var x = body.Left + 90 + Sheet.Measure(filled, Sheet.LeastSize);
            Square(sheet, SKRect.Create(x, body.Bottom - 22, 26, 26), Ink.Neutral, isFilled: false);
            sheet.Text("the assumptions can take it away", x + 40, body.Bottom, Sheet.LeastSize, Ink.Soft);
        }
    }

    /// <summary>The squares row by row, end after end: of each those not hit, then those hit, with the hollow ones in proportion and last.</summary>
    private static void Squares(Sheet sheet, IReadOnlyList<Block> blocks, float left, float top, float step)
    {
        var at = 0;
        foreach (var block in blocks)
        {
            var filledOfStruck = block.Whole == 0 ? 0 : (int)Math.Round((double)block.Low * block.Struck / block.Whole);
            Fill(block.Whole - block.Struck, block.Low - filledOfStruck, ChartPalette.OfEnd(block.End.Label));
            Fill(block.Struck, filledOfStruck, OutcomeGroups.Colour(OutcomeGroup.OutStruck));
        }

        void Fill(int squares, int filled, SKColor colour)
        {
            for (var i = 0; i < squares; i++, at++)
            {
                Square(sheet, SKRect.Create(left + (at % Side * step), top + (at / Side * step), step * 0.86f, step * 0.86f), colour, i < filled);
            }
        }
    }

    private static void Square(Sheet sheet, SKRect rect, SKColor colour, bool isFilled)
    {
        var line = Math.Max(2, rect.Width * 0.11f);
        sheet.Box(isFilled ? rect : SKRect.Inflate(rect, -line / 2, -line / 2), isFilled ? colour : Ink.Paper, isFilled ? null : colour, line);
    }

    private static void Lines(Sheet sheet, IReadOnlyList<Block> blocks, string kind, float left, float y, float width)
    {
        foreach (var block in blocks)
        {
            var band = block.End.Band is { } range ? $" ({Numbers.PerHundred(range.Low)} to {Numbers.PerHundred(range.High)})" : "";
            Say(ChartPalette.OfEnd(block.End.Label), $"{Numbers.PerHundred(block.End.Proportion.Value)} {Words(block.End.Label, kind)}{band}", 0);
            if (block.Struck > 0)
            {
                Say(OutcomeGroups.Colour(OutcomeGroup.OutStruck), $"{Numbers.PerHundred(block.Hit)} of them after a hit", 28);
            }
        }

        void Say(SKColor colour, string text, float indent)
        {
            sheet.Box(SKRect.Create(left + indent, y - 21, 22, 22), colour);
            sheet.Text(TextFit.Elide(text, width - indent - 34, Sheet.LeastSize), left + indent + 34, y, Sheet.LeastSize, Ink.Text);
            y += Line;
        }
    }

    /// <summary>An end in as few words as stand beside a number.</summary>
    private static string Words(string end, string kind) =>
        (kind, end) switch
        {
            ("drone" or "flight", "reached") => "released",
            ("drone" or "flight", "destroyed") => "shot down first",
            _ => Subjects.End(end, kind),
        };

    private static DataTable Table(List<(string Policy, IReadOnlyList<Block> Blocks)> grids, string kind) =>
        new(
            "Of 100 histories; the range over the assumptions; how many squares are hollow (of those hit and not hit in proportion)",
            ["Policy", "End", "Of 100", "Range", "After a hit", "Hollow"],
            [
                .. grids.SelectMany(grid =>
                    grid.Blocks.Select(block =>
                        (IReadOnlyList<string>)
                            [
                                grid.Policy,
                                Subjects.End(block.End.Label, kind),
                                Numbers.PerHundred(block.End.Proportion.Value),
                                block.End.Band is { } band ? $"{Numbers.PerHundred(band.Low)} to {Numbers.PerHundred(band.High)}" : "not moved",
                                Numbers.PerHundred(block.Hit),
                                Numbers.Count(block.Whole - block.Low),
                            ]
                    )
                ),
            ]
        );

    /// <summary>One end of one policy.</summary>
    /// <param name="End">Its share.</param>
    /// <param name="Whole">Squares.</param>
    /// <param name="Low">Those of them that are filled.</param>
    /// <param name="Hit">Share of all histories that end so after a hit.</param>
    /// <param name="Struck">Squares of these.</param>
    private sealed record Block(Share End, int Whole, int Low, double Hit, int Struck);
}
