using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>What changed between two runs, for a reader.</summary>
internal static class DiffPage
{
    /// <summary>Writes it.</summary>
    public static void Write(RunComparison comparison, (string Before, string After) names, Manifest before, bool all, Page page)
    {
        page.Paragraph($"From {names.Before} to {names.After}");
        foreach (var note in comparison.Notes)
        {
            page.Point(note);
        }

        WriteInputs(comparison.Inputs, page);
        foreach (var group in comparison.Results.GroupBy(result => (result.Policy, result.Incursion)))
        {
            WriteResults(group.Key, [.. group], StudyText.Level(before), comparison.Paired, all, page);
        }
    }

    private static void WriteInputs(IReadOnlyList<InputChange> inputs, Page page)
    {
        page.Heading("INPUTS THAT CHANGED");
        if (inputs.Count == 0)
        {
            page.Note("None.");
        }

        foreach (var input in inputs)
        {
            var kind = input.Kind is InputKind.Quantity ? "" : $"{input.Kind.ToString().ToLowerInvariant()}, ";
            page.Point($"{kind}{input.Name}: {input.Before}  →  {input.After}");
        }
    }

    private static void WriteResults(
        (string Policy, string Incursion) of, IReadOnlyList<ResultChange> results, string level, bool paired, bool all, Page page)
    {
        page.Heading($"RESULTS of {of.Policy}, {of.Incursion}: change with its {level} interval ({(paired ? "paired, history by history" : "independent samples")})");
        var shown = results.Where(result => all || result.IsDistinct).ToList();
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
        if (shown.Count < results.Count)
        {
            page.Note($"{Words.Of(results.Count - shown.Count, "other result")} changed by no more than noise may explain; --all shows them.");
        }
    }

    private static string[] Row(ResultChange result)
    {
        var isShare = result.Kind != DifferenceKind.Column || LedgerColumns.Named(result.Name).Type == ColumnType.Flag;
        var name = result.Kind == DifferenceKind.Column ? Labels.Of(LedgerColumns.Named(result.Name)) : result.Name;
        return isShare
            ?
            [
                name, Words.Percent(result.Before.Value), Words.Percent(result.After.Value), Words.Points(result.Change.Value) + " points",
                $"{Words.Points(result.Change.Low)} to {Words.Points(result.Change.High)}",
            ]
            :
            [
                name, Words.Mean(result.Before.Value), Words.Mean(result.After.Value), Words.Change(result.Change.Value),
                $"{Words.Change(result.Change.Low)} to {Words.Change(result.Change.High)}",
            ];
    }
}
