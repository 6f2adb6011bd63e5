using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The table of the scenario's own measures on a first screen: one row a measure and incursion, with both policies, their difference, both bands and the verdict.</summary>
internal static class MeasureTable
{
    /// <summary>Rows at most; the sections 'means' and 'changes' have all.</summary>
    private const int Most = 8;

    /// <summary>Writes it; nothing where the scenario defines none.</summary>
    public static void Write(RunReport report, ConsoleReport page)
    {
        var measures = report.Scenario.Measures;
        if (measures.Count == 0)
        {
            return;
        }

        var subjects = Findings.Subjects(report);
        var rows = (from subject in subjects
                    from measure in measures
                    select (subject.Name, measure.Column, Label: Labels.Of(measure.Column) + (IsShare(measure.Column) ? ", %" : "") + (subjects.Count > 1 ? $", {subject.Name}" : ""))).ToList();
        if (Findings.Pairs(report) is [var pair, ..])
        {
            WritePair(report, pair, rows, page);
        }
        else
        {
            WriteLevels(report, rows, page);
        }

        page.Note(string.Join(" ", measures.Select(measure => $"{Labels.Of(measure.Column.Name, "")}: {measure.Definition}."))
            + (rows.Count > Most ? $" {Words.Of(rows.Count - Most, "further row")}: section 'means'." : ""));
    }

    private static void WritePair(RunReport report, (string Reference, string Other) pair, List<(string Subject, LedgerColumn Column, string Label)> rows, ConsoleReport page)
    {
        var hasBand = report.Summary.Ranges is not null;
        page.Heading($"OWN MEASURES: shares in % of histories, others as means; {pair.Other} minus {pair.Reference}, shares in points");
        var table = new TextTable(["", pair.Reference, pair.Other, "difference", "interval", .. hasBand ? ["range"] : Array.Empty<string>(), "verdict"], hasBand ? 6 : 5);
        foreach (var (subject, column, label) in rows.Take(Most))
        {
            var difference = report.Summary.Comparisons.First(one => one.Incursion == subject && one.Reference == pair.Reference && one.Other == pair.Other)
                .Differences.FirstOrDefault(one => one.Kind == DifferenceKind.Column && one.Name == column.Name);
            table.Add([label, Level(Mean(report, pair.Reference, subject, column).Mean.Value, column), Level(Mean(report, pair.Other, subject, column).Mean.Value, column),
                difference is null ? "–" : Change(difference.Value.Value, column), difference is null ? "not paired" : Range(difference.Value.Low, difference.Value.High, column),
                .. hasBand ? [difference?.Band is { } band ? Range(band.Low, band.High, column) : "–"] : Array.Empty<string>(), difference?.Verdict?.Words ?? "–"]);
        }

        page.Table(table);
    }

    private static void WriteLevels(RunReport report, List<(string Subject, LedgerColumn Column, string Label)> rows, ConsoleReport page)
    {
        var hasBand = report.Summary.Ranges is not null;
        var policy = report.Manifest.Policies[0];
        page.Heading($"OWN MEASURES: shares in % of histories, others as means, under {policy}");
        var table = new TextTable(["", "value", "interval", .. hasBand ? ["range"] : Array.Empty<string>()]);
        foreach (var (subject, column, label) in rows.Take(Most))
        {
            var mean = Mean(report, policy, subject, column);
            table.Add([label, Level(mean.Mean.Value, column), Levels(mean.Mean.Low, mean.Mean.High, column),
                .. hasBand ? [mean.Band is { } band ? Levels(band.Low, band.High, column) : "–"] : Array.Empty<string>()]);
        }

        page.Table(table);
    }

    private static ColumnMean Mean(RunReport report, string policy, string subject, LedgerColumn column) =>
        report.Summary.Policies.First(one => one.Policy == policy).Incursions.First(one => one.Incursion == subject).Means.First(mean => mean.Column == column.Name);

    private static bool IsShare(LedgerColumn column) => column.Type == ColumnType.Flag;

    private static string Level(double value, LedgerColumn column) => double.IsNaN(value) ? "–" : IsShare(column) ? Words.Percent(value).TrimEnd('%') : Words.Mean(value);

    private static string Levels(double low, double high, LedgerColumn column) => IsShare(column) ? Words.PercentRange(low, high) : Words.MeanRange(low, high);

    private static string Change(double value, LedgerColumn column) => IsShare(column) ? Words.Points(value) : Words.Change(value);

    private static string Range(double low, double high, LedgerColumn column) => IsShare(column)
        ? $"{Words.Points(low)} to {Words.Points(high)}" : $"{Words.Change(low)} to {Words.Change(high)}";
}
