using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>What changed between two runs, for a reader.</summary>
internal static class DiffPage
{
    private const int MostInputs = 9;
    private const int MostResults = 12;
    private const int MostEnds = 3;

    /// <summary>Writes it.</summary>
    public static void Write(RunComparison comparison, (string Before, string After) names, Manifest before, bool all, Page page)
    {
        page.Paragraph($"From {names.Before} to {names.After}");
        foreach (var note in comparison.Notes)
        {
            page.Point(note);
        }

        page.Heading("IN THE MODEL");
        page.Point(Answer(comparison));
        WriteInputs(comparison.Inputs, all ? int.MaxValue : MostInputs, page);
        var how = $"change with its {StudyText.Level(before)} interval ({(comparison.Paired ? "paired, history by history" : "independent samples")})";
        foreach (var group in comparison.Results.GroupBy(result => (result.Policy, result.Incursion)))
        {
            WriteResults($"RESULTS of {group.Key.Policy}, {group.Key.Incursion}: {how}", [.. group.Select(Line.Of)], all, page);
        }

        foreach (var group in comparison.Differences.GroupBy(change => (change.Reference, change.Other, change.Incursion)))
        {
            WriteResults($"DIFFERENCE of {group.Key.Other} minus {group.Key.Reference}, {group.Key.Incursion}: {how}", [.. group.Select(Line.Of)], all, page);
        }
    }

    /// <summary>How many inputs and results changed, and by how much the ends did.</summary>
    private static string Answer(RunComparison comparison)
    {
        var distinct = comparison.Results.Count(result => result.IsDistinct);
        var several = comparison.Results.Select(result => result.Incursion).Distinct().Count() > 1;
        var ends = comparison.Results.Where(result => result is { IsDistinct: true, Kind: DifferenceKind.End })
            .Select(result => $"{result.Name}{(several ? " of " + result.Incursion : "")} under {result.Policy} {Words.Points(result.Change.Value)} points").ToList();
        return $"{Words.Of(comparison.Inputs.Count, "input")} changed, and {Words.Count(distinct)} of {Words.Of(comparison.Results.Count, "result")} by more than run noise explains. "
            + (ends.Count == 0 ? "How it ends did not change by more than that." : $"How it ends: {string.Join("; ", ends.Take(MostEnds))}{(ends.Count > MostEnds ? "; …" : "")}.");
    }

    private static void WriteInputs(IReadOnlyList<InputChange> inputs, int most, Page page)
    {
        page.Heading("INPUTS THAT CHANGED");
        if (inputs.Count == 0)
        {
            page.Note("None.");
        }

        foreach (var input in inputs.Take(most))
        {
            var kind = input.Kind is InputKind.Quantity ? "" : $"{input.Kind.ToString().ToLowerInvariant()}, ";
            page.Point($"{kind}{input.Name}: {input.Before}  →  {input.After}");
        }

        if (inputs.Count > most)
        {
            page.Note($"{Words.Of(inputs.Count - most, "further input")}: --all.");
        }
    }

    private static void WriteResults(string heading, IReadOnlyList<Line> results, bool all, Page page)
    {
        page.Heading(heading);
        var shown = results.Where(result => all || result.IsDistinct).Take(all ? int.MaxValue : MostResults).ToList();
        if (shown.Count == 0)
        {
            page.Note($"No interval of change leaves out 0, of {Words.Of(results.Count, "result")}{(all ? "" : "; --all shows them")}.");
            return;
        }

        var table = new TextTable(["", "before", "after", "change", "interval"]);
        foreach (var (index, result) in shown.Index())
        {
            if (index > 0 && result.Kind != shown[index - 1].Kind)
            {
                table.AddGap();
            }

            table.Add(Row(result));
        }

        page.Table(table);
        page.Note(Base(shown[0]) + (shown.Count < results.Count
            ? $" {Words.Of(results.Count - shown.Count, "other result")}: --all; {Words.Count(results.Count(result => !result.IsDistinct))} changed by no more than noise may explain." : ""));
    }

    /// <summary>The histories on which both sides stand. Columns that not every history has have fewer.</summary>
    private static string Base(Line line) => line.RowsBefore == line.RowsAfter
        ? $"Over {Words.Of(line.RowsBefore, "history", "histories")} on either side."
        : $"Over {Words.Of(line.RowsBefore, "history", "histories")} before and {Words.Count(line.RowsAfter)} after.";

    private static string[] Row(Line result)
    {
        var isShare = result.Kind != DifferenceKind.Column || LedgerColumns.Named(result.Name).Type == ColumnType.Flag;
        var name = result.Kind == DifferenceKind.Column ? Labels.Of(LedgerColumns.Named(result.Name)) : result.Name;
        Func<double, string> level = (isShare, result.IsOfDifference) switch
        {
            (true, true) => Words.Points,
            (true, false) => Words.Percent,
            (false, true) => Words.Change,
            _ => Words.Mean,
        };
        Func<double, string> change = isShare ? Words.Points : Words.Change;
        return
        [
            name, level(result.Before.Value), level(result.After.Value), change(result.Change.Value) + (isShare ? " points" : ""),
            $"{change(result.Change.Low)} to {change(result.Change.High)}",
        ];
    }

    /// <summary>A line of a table: a result, or a difference between policies.</summary>
    private sealed record Line(
        DifferenceKind Kind, string Name, Estimate Before, Estimate After, Estimate Change, bool IsDistinct, bool IsOfDifference, int RowsBefore, int RowsAfter)
    {
        public static Line Of(ResultChange one) => new(one.Kind, one.Name, one.Before, one.After, one.Change, one.IsDistinct, false, one.RowsBefore, one.RowsAfter);

        public static Line Of(DifferenceChange one) => new(one.Kind, one.Name, one.Before, one.After, one.Change, one.IsDistinct, true, one.RowsBefore, one.RowsAfter);
    }
}
