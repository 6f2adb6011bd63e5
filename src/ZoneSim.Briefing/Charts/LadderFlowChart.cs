using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// How far up the ladder the histories of one policy go, and how they end: a column a measure in rising order of force. In a column a history is dark where
/// the measure is used, pale where it is passed over and a stronger one follows, and in the colour of its end where no more follows.
/// </summary>
internal static class LadderFlowChart
{
    private const float Bar = 26,
        Names = 400,
        LeastLabel = 32;

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("ladder-flow", "How far up the ladder does it go under each policy, and how does it end after each measure?"),
            report => Subjects.Incursions(report).Count > 0 ? Subjects.MissingRows(report) : "the run has no incursion.",
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        foreach (var (incursion, number) in Subjects.Incursions(report).Select((incursion, number) => (incursion, number)))
        {
            foreach (var (policy, place) in report.Summary.Policies.Select((policy, place) => (policy.Policy, place)))
            {
                var climb = LadderClimb.Of(report, policy, incursion.Name);
                yield return new ChartPage(
                    Subjects.Stem("ladder-flow", number, incursion.Name, place == 0 ? "" : "-" + policy),
                    Title(report, climb, policy, incursion),
                    $"How far up the ladder, and how it ends, of 100 histories under {policy} · {Subjects.Sentence(report, incursion.Name, incursion.Kind)}",
                    Footer.Lines(report, $"{Numbers.Of(climb.Histories, "replication")} of {policy} at the scenario's own values"),
                    sheet => Draw(sheet, climb, incursion.Kind)
                )
                {
                    Table = () => Table(climb, incursion.Kind),
                };
            }
        }
    }

    /// <summary>How often the strongest measure is used.</summary>
    private static string Title(RunReport report, LadderClimb climb, string policy, (string Name, string Kind) incursion)
    {
        var name = new SaidName(policy);
        return climb.Stages.Count == 0
            ? $"No measure is used under {policy}"
            : new ChartTitles(report).OfShare(
                incursion.Name,
                incursion.Kind,
                policy,
                HistoryEstimates.Share(report, climb.Used(climb.Stages.Count - 1), climb.Histories),
                count => Phrase.Of($"{climb.Stages[^1].Says} in {count} {count.OfWhole} histories under {name}")
            );
    }

    private static void Draw(Sheet sheet, LadderClimb climb, string kind)
    {
        var area = new SKRect(sheet.Body.Left, sheet.Body.Top + 92, sheet.Body.Right - Names, sheet.Body.Bottom - 10);
        var perHistory = area.Height / climb.Histories;
        var step = (area.Width - Bar) / (climb.Stages.Count + 1);
        for (var column = 0; column <= climb.Stages.Count; column++)
        {
            Ribbons(sheet, climb, column, area, area.Left + (column * step), step, perHistory);
        }

        for (var column = 0; column <= climb.Stages.Count + 1; column++)
        {
            var x = area.Left + (column * step);
            var top = area.Top;
            foreach (var state in climb.States(column))
            {
                sheet.Box(SKRect.Create(x, top, Bar, state.Count * perHistory), Colour(state.State));
                top += state.Count * perHistory;
            }

            var (head, below) =
                column == 0 ? ("comes", "100")
                : column > climb.Stages.Count ? ("", "")
                : (climb.Stages[column - 1].Name, Of100(climb, climb.States(column).Where(one => one.State == LadderState.IsUsed).Sum(one => one.Count)));
            sheet.Text(TextFit.Elide(head, step - 12, Sheet.LeastSize, bold: true), x, sheet.Body.Top + 30, Sheet.LeastSize, Ink.Text, bold: true);
            sheet.Text(below, x, sheet.Body.Top + 66, Sheet.LeastSize, Ink.Text);
        }

        Ends(sheet, climb, kind, area, perHistory);
    }

    /// <summary>The ends at the right, named, each with its share.</summary>
    private static void Ends(Sheet sheet, LadderClimb climb, string kind, SKRect area, float perHistory)
    {
        var ends = climb.States(climb.Stages.Count + 1);
        var top = area.Top;
        var middles = new List<float>();
        foreach (var end in ends)
        {
            middles.Add(top + (end.Count * perHistory / 2));
            top += end.Count * perHistory;
        }

        var heights = TextFit.Apart(middles, area.Top + 8, area.Bottom - 4, 38);
        foreach (var (end, height) in ends.Zip(heights))
        {
            sheet.Text(
                $"{Of100(climb, end.Count)}  {OutcomeGroups.Name((OutcomeGroup)end.State, kind)}",
                area.Right + 16,
                height + 10,
                Sheet.LeastSize,
                Ink.Text
            );
        }
    }

    /// <summary>The bands from one column to the next, with the share of each that is high enough to hold it.</summary>
    private static void Ribbons(Sheet sheet, LadderClimb climb, int column, SKRect area, float x, float step, float perHistory)
    {
        var flows = climb.Flows(column);
        var (from, to) = (Tops(climb.States(column), area.Top, perHistory), Tops(climb.States(column + 1), area.Top, perHistory));
        foreach (var flow in flows)
        {
            var (top, end, height) = (from[flow.From], to[flow.To], flow.Count * perHistory);
            sheet.Ribbon(x + Bar, top, x + step, end, height, Colour(flow.To).WithAlpha(flow.To < 0 ? (byte)60 : (byte)110));
            from[flow.From] += height;
            to[flow.To] += height;
            if (height >= LeastLabel && flow.From is < 0 && step > 150)
            {
                sheet.Text(Of100(climb, flow.Count), x + Bar + 12, top + (height / 2) + 10, Sheet.LeastSize, Ink.Text);
            }
        }
    }

    private static Dictionary<int, float> Tops(IReadOnlyList<(int State, int Count)> states, float top, float perHistory)
    {
        var tops = new Dictionary<int, float>();
        foreach (var (state, count) in states)
        {
            tops[state] = top;
            top += count * perHistory;
        }

        return tops;
    }

    private static SKColor Colour(int state) =>
        state switch
        {
            LadderState.IsUsed => Ink.Text,
            LadderState.IsPassed => Ink.Rule,
            _ => OutcomeGroups.Colour((OutcomeGroup)state),
        };

    private static string Of100(LadderClimb climb, int count) => Numbers.PerHundred((double)count / climb.Histories);

    private static DataTable Table(LadderClimb climb, string kind)
    {
        string Name(int column, int state) =>
            state switch
            {
                LadderState.IsUsed => column == 0 ? "comes" : climb.Stages[column - 1].Name,
                LadderState.IsPassed => $"without {climb.Stages[column - 1].Name}",
                _ => OutcomeGroups.Name((OutcomeGroup)state, kind),
            };
        return new DataTable(
            "Of 100 histories, from one measure to the next",
            ["From", "To", "Histories", "Of 100"],
            [
                .. Enumerable
                    .Range(0, climb.Stages.Count + 1)
                    .SelectMany(column =>
                        climb
                            .Flows(column)
                            .Where(flow => flow.From < 0)
                            .Select(flow =>
                                (IReadOnlyList<string>)[Name(column, flow.From), Name(column + 1, flow.To), Numbers.Count(flow.Count), Of100(climb, flow.Count)]
                            )
                    ),
            ]
        );
    }
}
