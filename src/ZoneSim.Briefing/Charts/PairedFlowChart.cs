using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>How the same histories end under one policy and under the other: a band for each pair of groups, as high as its share.</summary>
internal static class PairedFlowChart
{
    private const float Bar = 34,
        Names = 470,
        Space = 14,
        LeastLabel = 32;

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("paired-flow", "How do the same nights end under one policy and under the other?"),
            report => Findings.Pairs(report).Count > 0 ? Subjects.MissingRows(report) : "the run compares no policies; run `compare` with two or more.",
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        foreach (var (incursion, number) in Subjects.Incursions(report).Select((incursion, number) => (incursion, number)))
        {
            foreach (var (pair, place) in Findings.Pairs(report).Select((pair, place) => (pair, place)))
            {
                var flows = Flows(report, pair, incursion.Name);
                var n = flows.Sum(flow => flow.Count);
                var unlike = HistoryEstimates.Share(report, flows.Where(flow => flow.From != flow.To).Sum(flow => flow.Count), n);
                var (other, reference) = (new SaidName(pair.Other), new SaidName(pair.Reference));
                yield return new ChartPage(
                    Subjects.Stem("paired-flow", number, incursion.Name, place == 0 ? "" : $"-{pair.Other}-{pair.Reference}"),
                    new ChartTitles(report).OfShare(incursion.Name, incursion.Kind, pair.Other, unlike, count =>
                        Phrase.Of($"{count} {count.OfWhole} histories end differently under {other} than under {reference}")
                    ),
                    $"The same histories under both policies, of 100 · {Subjects.Sentence(report, incursion.Name, incursion.Kind)}",
                    Footer.Lines(report, $"{Numbers.Of(n, "pair")} of replications at the scenario's own values"),
                    sheet => Draw(sheet, flows, pair, incursion.Kind)
                )
                {
                    Table = () => Table(flows, pair, incursion.Kind),
                };
            }
        }
    }

    /// <summary>How many histories end in each pair of groups; only pairs that occur.</summary>
    private static List<Flow> Flows(RunReport report, (string Reference, string Other) pair, string incursion)
    {
        var other = Groups(pair.Other).ToDictionary(one => one.Replication, one => one.Group);
        return
        [
            .. Groups(pair.Reference)
                .Where(one => other.ContainsKey(one.Replication))
                .GroupBy(one => (one.Group, other[one.Replication]))
                .Select(flow => new Flow(flow.Key.Group, flow.Key.Item2, flow.Count()))
                .OrderBy(flow => flow.From)
                .ThenBy(flow => flow.To),
        ];

        IEnumerable<(long Replication, OutcomeGroup Group)> Groups(string policy) =>
            HistoryRows.Of(report, policy, incursion, "outcome").Select(row => (row.Replication, OutcomeGroups.Of((Outcome)(int)row.Value)));
    }

    private static void Draw(Sheet sheet, List<Flow> flows, (string Reference, string Other) pair, string kind)
    {
        var area = new SKRect(sheet.Body.Left + Names, sheet.Body.Top + 50, sheet.Body.Right - Names, sheet.Body.Bottom - 10);
        var n = flows.Sum(flow => flow.Count);
        var perHistory = (area.Height - (Space * (OutcomeGroups.All.Count - 1))) / n;
        var (from, to) = (Nodes(flows, flow => flow.From, area.Top, perHistory), Nodes(flows, flow => flow.To, area.Top, perHistory));
        var (left, right) = (from.ToDictionary(node => node.Group, node => node.Top), to.ToDictionary(node => node.Group, node => node.Top));
        foreach (var flow in flows)
        {
            var (top, end, height) = (left[flow.From], right[flow.To], flow.Count * perHistory);
            sheet.Ribbon(area.Left + Bar, top, area.Right - Bar, end, height, OutcomeGroups.Colour(flow.To).WithAlpha(110));
            left[flow.From] += height;
            right[flow.To] += height;
            if (height >= LeastLabel)
            {
                sheet.Text(Numbers.PerHundred((double)flow.Count / n), area.Left + Bar + 16, top + (height / 2) + 10, Sheet.LeastSize, Ink.Text);
            }
        }

        sheet.Text(
            TextFit.Elide($"under {pair.Reference}", area.MidX - area.Left + Names - 20, Sheet.ReadSize, bold: true),
            sheet.Body.Left,
            sheet.Body.Top + 24,
            Sheet.ReadSize,
            Ink.Text,
            bold: true
        );
        sheet.Text(
            TextFit.Elide($"under {pair.Other}", area.MidX - area.Left + Names - 20, Sheet.ReadSize, bold: true),
            sheet.Body.Right,
            sheet.Body.Top + 24,
            Sheet.ReadSize,
            Ink.Text,
            bold: true,
            Align.Right
        );
        Sides(sheet, from, kind, n, area.Left, area, isLeft: true);
        Sides(sheet, to, kind, n, area.Right - Bar, area, isLeft: false);
    }

    /// <summary>The groups of one side from the top down, each as high as its histories.</summary>
    private static List<Node> Nodes(List<Flow> flows, Func<Flow, OutcomeGroup> side, float top, float perHistory)
    {
        var nodes = new List<Node>();
        foreach (var group in OutcomeGroups.All)
        {
            var count = flows.Where(flow => side(flow) == group).Sum(flow => flow.Count);
            if (count > 0)
            {
                nodes.Add(new Node(group, count, top, count * perHistory));
                top += (count * perHistory) + Space;
            }
        }

        return nodes;
    }

    private static void Sides(Sheet sheet, List<Node> nodes, string kind, long n, float x, SKRect area, bool isLeft)
    {
        var heights = TextFit.Apart([.. nodes.Select(node => node.Top + (node.Height / 2))], area.Top + 8, area.Bottom - 4, 38);
        for (var i = 0; i < nodes.Count; i++)
        {
            sheet.Box(SKRect.Create(x, nodes[i].Top, Bar, Math.Max(2, nodes[i].Height)), OutcomeGroups.Colour(nodes[i].Group));
            var (name, number) = (OutcomeGroups.Name(nodes[i].Group, kind), Numbers.PerHundred((double)nodes[i].Count / n));
            sheet.Text(
                isLeft ? $"{name}  {number}" : $"{number}  {name}",
                isLeft ? x - 18 : x + Bar + 18,
                heights[i] + 10,
                Sheet.ReadSize,
                Ink.Text,
                align: isLeft ? Align.Right : Align.Left
            );
        }
    }

    private static DataTable Table(List<Flow> flows, (string Reference, string Other) pair, string kind) =>
        new(
            "The same histories under both policies",
            [$"Under {pair.Reference}", $"Under {pair.Other}", "Histories", "Of 100"],
            [
                .. flows.Select(flow =>
                    (IReadOnlyList<string>)
                        [
                            WordForms.Capital(OutcomeGroups.Name(flow.From, kind)),
                            WordForms.Capital(OutcomeGroups.Name(flow.To, kind)),
                            Numbers.Count(flow.Count),
                            Numbers.PerHundred((double)flow.Count / flows.Sum(one => one.Count)),
                        ]
                ),
            ]
        );

    private sealed record Flow(OutcomeGroup From, OutcomeGroup To, int Count);

    private sealed record Node(OutcomeGroup Group, int Count, float Top, float Height);
}
