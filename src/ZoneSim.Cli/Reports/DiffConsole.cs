using ZoneSim.Briefing.Documents;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>What changed between two runs, for a reader at a terminal or in a browser.</summary>
internal static class DiffConsole
{
    private const int MostInputs = 5;
    private const int MostOfKind = 3;
    private const int MostEnds = 3;

    /// <summary>Writes it.</summary>
    public static void Write(RunComparison comparison, (string Before, string After) names, Manifest before, bool all, ConsoleReport page)
    {
        var changes = Of(comparison, before, all);
        page.Paragraph($"From {names.Before} to {names.After}");
        foreach (var note in changes.Notes)
        {
            page.Point(note);
        }

        page.Heading("IN THE MODEL");
        page.Point(changes.Answer);
        WriteInputs(changes.Inputs, all ? int.MaxValue : MostInputs, page);
        foreach (var result in changes.Results)
        {
            WriteResult(result, page);
        }
    }

    /// <summary>
    /// The same in words, every input named; of the results one table of those that matter first, or with all a table for each policy and pair.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="before">How the first run was made.</param>
    /// <param name="all">Whether every result is shown, not only the first whose interval of change leaves out 0.</param>
    public static RunChanges Of(RunComparison comparison, Manifest before, bool all)
    {
        var how = $"change with its {StudyText.Level(before)} interval ({(comparison.Paired ? "paired, history by history" : "independent samples")})";
        return new RunChanges(
            comparison.Notes,
            Answer(comparison),
            [.. comparison.Inputs.Select(Input)],
            !all
                ? [First(comparison, how)]
                :
                [
                    .. comparison
                        .Results.GroupBy(result => (result.Policy, result.Incursion))
                        .Select(group => Table($"Results of {group.Key.Policy}{Of(comparison, group.Key.Incursion)}: {how}", [.. group.Select(Line.Of)])),
                    .. comparison
                        .Differences.GroupBy(change => (change.Reference, change.Other, change.Incursion))
                        .Select(group =>
                            Table(
                                $"Difference of {group.Key.Other} minus {group.Key.Reference}{Of(comparison, group.Key.Incursion)}: {how}",
                                [.. group.Select(Line.Of)]
                            )
                        ),
                ]
        );
    }

    /// <summary>The convoy or drone that a result is about, where there are several.</summary>
    private static string Of(RunComparison comparison, string incursion) =>
        comparison.Results.Select(result => result.Incursion).Distinct().Count() > 1 ? ", " + incursion : "";

    /// <summary>How many inputs and results changed, and by how much the ends did.</summary>
    private static string Answer(RunComparison comparison)
    {
        var distinct = comparison.Results.Count(result => result.IsDistinct);
        var several = comparison.Results.Select(result => result.Incursion).Distinct().Count() > 1;
        var ends = comparison
            .Results.Where(result => result is { IsDistinct: true, Kind: DifferenceKind.End })
            .Select(result => $"{result.Name}{(several ? " of " + result.Incursion : "")} under {result.Policy} {Words.Points(result.Change.Value)} points")
            .ToList();
        var totals = comparison
            .Results.Where(result =>
                result is { IsDistinct: true, Incursion: CampaignPlan.Subject } && CampaignColumns.Headline.Any(column => column.Name == result.Name)
            )
            .Select(result => $"{result.Name.Replace('_', ' ')} under {result.Policy} {Words.Change(result.Change.Value)}")
            .ToList();
        var ofCampaign = comparison.Results.All(result => result.Incursion == CampaignPlan.Subject);
        return $"{Words.Of(comparison.Inputs.Count, "input")} changed, and {Words.Count(distinct)} of {Words.Of(comparison.Results.Count, "result")} "
            + $"by more than run noise explains. "
            + (
                ofCampaign && comparison.Results.Count > 0
                    ? totals.Count == 0
                        ? "No total changed by more than that."
                        : $"Totals: {string.Join("; ", totals.Take(MostEnds))}{(totals.Count > MostEnds ? "; …" : "")}."
                    : ends.Count == 0
                        ? "How it ends did not change by more than that."
                        : $"How it ends: {string.Join("; ", ends.Take(MostEnds))}{(ends.Count > MostEnds ? "; …" : "")}."
            );
    }

    private static void WriteInputs(IReadOnlyList<string> inputs, int most, ConsoleReport page)
    {
        page.Heading("INPUTS THAT CHANGED");
        if (inputs.Count == 0)
        {
            page.Note("None.");
        }

        foreach (var input in inputs.Take(most))
        {
            page.Point(input);
        }

        if (inputs.Count > most)
        {
            page.Note($"{Words.Of(inputs.Count - most, "further input")}: --all.");
        }
    }

    private static string Input(InputChange input) =>
        $"{(input.Kind is InputKind.Quantity ? "" : $"{input.Kind.ToString().ToLowerInvariant()}, ")}{input.Name}: {input.Before}  →  {input.After}";

    private static void WriteResult(ChangeTable result, ConsoleReport page)
    {
        var first = result.Heading.IndexOf(' ', StringComparison.Ordinal);
        page.Heading(result.Heading[..first].ToUpperInvariant() + result.Heading[first..]);
        if (result.Rows.Count > 0)
        {
            var table = new TextTable([.. result.Columns], result.Columns.Count > 5 ? [1] : []);
            foreach (var row in result.Rows)
            {
                if (row is null)
                {
                    table.AddGap();
                }
                else
                {
                    table.Add([.. row]);
                }
            }

            page.Table(table);
        }

        page.Note(result.Note);
    }

    /// <summary>
    /// What changed by more than run noise explains: the first ends, outcomes and columns of the policies, then of the differences between them.
    /// </summary>
    private static ChangeTable First(RunComparison comparison, string how)
    {
        List<(string Under, Line Line)> told =
        [
            .. comparison.Results.Select(one => (one.Policy + Of(comparison, one.Incursion), Line.Of(one))),
            .. comparison.Differences.Select(one => ($"{one.Other} minus {one.Reference}{Of(comparison, one.Incursion)}", Line.Of(one))),
        ];
        var groups = told.Where(one => one.Line.IsDistinct)
            .GroupBy(one => (one.Line.IsOfDifference, one.Line.Kind))
            .OrderBy(group => group.Key.IsOfDifference)
            .ThenBy(group => group.Key.Kind)
            .Where(group => !group.Key.IsOfDifference || group.Key.Kind == DifferenceKind.End || told.All(one => one.Line.Kind != DifferenceKind.End))
            .Select(group => group.Take(MostOfKind).ToList())
            .ToList();
        var heading = $"Results that changed by more than run noise: {how}";
        string[] columns = ["", "under", "before", "after", "change", "interval"];
        return groups.Count == 0
            ? new ChangeTable(heading, columns, [], $"None of {Words.Of(told.Count, "result")} changed by more than noise may explain (--all shows them).")
            : new ChangeTable(
                heading,
                columns,
                [
                    .. groups.SelectMany(
                        (group, number) =>
                            group
                                .Select(one => (string[]?)[.. Row(one.Line).Take(1), one.Under, .. Row(one.Line).Skip(1)])
                                .Prepend(null)
                                .Skip(number == 0 ? 1 : 0)
                    ),
                ],
                $"{Base(groups[0][0].Line)} --all shows all {Words.Of(told.Count, "result")}; "
                    + $"{Words.Count(told.Count(one => !one.Line.IsDistinct))} of them changed by no more than noise may explain."
            );
    }

    private static ChangeTable Table(string heading, IReadOnlyList<Line> shown)
    {
        var rows = shown
            .Index()
            .SelectMany(one => one.Index > 0 && one.Item.Kind != shown[one.Index - 1].Kind ? new[] { null, Row(one.Item) } : [Row(one.Item)])
            .ToList();
        return new ChangeTable(heading, ["", "before", "after", "change", "interval"], rows, Base(shown[0]));
    }

    /// <summary>The histories on which both sides stand. Columns that not every history has have fewer.</summary>
    private static string Base(Line line) =>
        line.RowsBefore == line.RowsAfter
            ? $"Over {Words.Of(line.RowsBefore, "history", "histories")} on either side."
            : $"Over {Words.Of(line.RowsBefore, "history", "histories")} before and {Words.Count(line.RowsAfter)} after.";

    private static string[] Row(Line result)
    {
        // Some outcomes have an end's name.
        var name =
            result.Kind == DifferenceKind.Column ? Labels.Of(result.Name, result.Unit)
            : result.Kind == DifferenceKind.Outcome && LedgerWords.Ends.Contains(result.Name) ? result.Name + ", outcome"
            : result.Name;
        Func<double, string> level = (result.IsShare, result.IsOfDifference) switch
        {
            (true, true) => Words.Points,
            (true, false) => Words.Percent,
            (false, true) => Words.Change,
            _ => Words.Mean,
        };
        Func<double, string> change = result.IsShare ? Words.Points : Words.Change;
        return
        [
            name,
            level(result.Before.Value),
            level(result.After.Value),
            change(result.Change.Value) + (result.IsShare ? " points" : ""),
            $"{change(result.Change.Low)} to {change(result.Change.High)}",
        ];
    }

    /// <summary>A line of a table: a result, or a difference between policies.</summary>
    private sealed record Line(
        DifferenceKind Kind,
        string Name,
        string Unit,
        bool IsShare,
        Estimate Before,
        Estimate After,
        Estimate Change,
        bool IsDistinct,
        bool IsOfDifference,
        int RowsBefore,
        int RowsAfter
    )
    {
        public static Line Of(ResultChange one) =>
            new(one.Kind, one.Name, one.Unit, one.IsShare, one.Before, one.After, one.Change, one.IsDistinct, false, one.RowsBefore, one.RowsAfter);

        public static Line Of(DifferenceChange one) =>
            new(one.Kind, one.Name, one.Unit, one.IsShare, one.Before, one.After, one.Change, one.IsDistinct, true, one.RowsBefore, one.RowsAfter);
    }
}
