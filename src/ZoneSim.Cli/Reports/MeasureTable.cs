using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>
/// The table of the scenario's own measures on a first screen: one row a measure and incursion, with both policies, their difference, both bands and
/// the verdict.
/// </summary>
internal static class MeasureTable
{
    /// <summary>Rows at most; the sections 'means' and 'changes' have all.</summary>
    private const int Most = 8;

    /// <summary>Totals of a group that a first screen has no room for.</summary>
    private static readonly string[] s_notShown = ["group_convoys", "group_reached"];

    /// <summary>Writes it; nothing where the scenario defines none. Before it stand the totals of convoys that come as a group.</summary>
    public static void Write(RunReport report, ConsoleReport page)
    {
        var subjects = Findings.Subjects(report);
        foreach (var (name, kind) in subjects.Where(subject => report.Scenario.HasGroups && report.Scenario.IsGroup(subject.Name)))
        {
            var shown = GroupColumns.Headline.Where(column => !s_notShown.Contains(column.Name));
            var isBrief = WriteRows(
                report,
                $"WHOLE GROUP{(subjects.Count > 1 ? $", {Labels.Incursion(name, kind)}" : "")}: % or mean",
                [.. shown.Select(column => (name, column, OfGroup(column)))],
                page,
                mayBeBrief: true
            );
            var came = Mean(report, report.Manifest.Policies[0], name, GroupColumns.Headline[0]).Mean.Value;
            page.Note(
                $"{Words.Mean(came)} convoys come on average{(report.Manifest.Policies.Count > 1 ? " under each policy" : "")}; "
                    + $"returns count. {(isBrief ? "Intervals and all" : "All")} totals: section '{(Findings.Pairs(report).Count > 0 ? "changes" : "means")}'."
            );
        }

        var measures = report.Scenario.Measures;
        if (measures.Count == 0)
        {
            return;
        }

        List<(string Subject, LedgerColumn Column, string Label)> rows =
        [
            .. from subject in subjects
            from measure in measures
            select (
                subject.Name,
                measure.Column,
                Labels.Of(measure.Column) + (IsShare(measure.Column) ? ", %" : "") + (subjects.Count > 1 ? $", {subject.Name}" : "")
            ),
        ];
        WriteRows(report, "OWN MEASURES: shares in % of histories, others as means", rows, page);
        page.Note(
            string.Join(" ", measures.Select(measure => $"{Labels.Of(measure.Column.Name, "")}: {measure.Definition}."))
                + (rows.Count > Most ? $" {Words.Of(rows.Count - Most, "further row")}: section 'means'." : "")
        );
    }

    /// <summary>A total of a group in a table that is of the group.</summary>
    private static string OfGroup(LedgerColumn column) => Labels.Of(column)["group ".Length..] + (IsShare(column) ? ", %" : "");

    /// <summary>The rows under one heading; whether the intervals were left out for want of width.</summary>
    private static bool WriteRows(
        RunReport report,
        string title,
        List<(string Subject, LedgerColumn Column, string Label)> rows,
        ConsoleReport page,
        bool mayBeBrief = false
    )
    {
        if (Findings.Pairs(report) is [var pair, ..])
        {
            return WritePair(report, title, pair, rows, page, mayBeBrief);
        }

        WriteLevels(report, title, rows, page);
        return false;
    }

    private static bool WritePair(
        RunReport report,
        string title,
        (string Reference, string Other) pair,
        List<(string Subject, LedgerColumn Column, string Label)> rows,
        ConsoleReport page,
        bool mayBeBrief
    )
    {
        var hasBand = report.Summary.Ranges is not null;
        page.Heading($"{title}; {pair.Other} minus {pair.Reference}, shares in points");
        var table = new TextTable(
            ["", pair.Reference, pair.Other, "difference", "interval", .. hasBand ? ["range"] : Array.Empty<string>(), "verdict"],
            hasBand ? 6 : 5
        );
        var brief = new TextTable(["", pair.Reference, pair.Other, "difference", .. hasBand ? ["range"] : Array.Empty<string>(), "verdict"], hasBand ? 5 : 4);
        foreach (var (subject, column, label) in rows.Take(Most))
        {
            var difference = report
                .Summary.Comparisons.First(one => one.Incursion == subject && one.Reference == pair.Reference && one.Other == pair.Other)
                .Differences.FirstOrDefault(one => one.Kind == DifferenceKind.Column && one.Name == column.Name);
            string[] before =
            [
                label,
                Level(Mean(report, pair.Reference, subject, column).Mean.Value, column),
                Level(Mean(report, pair.Other, subject, column).Mean.Value, column),
                difference is null ? "–" : Change(difference.Value.Value, column),
            ];
            string[] after =
            [
                .. hasBand ? [difference?.Band is { } band ? Range(band.Low, band.High, column) : "–"] : Array.Empty<string>(),
                difference?.Verdict?.Words ?? "–",
            ];
            table.Add([.. before, difference is null ? "not paired" : Range(difference.Value.Low, difference.Value.High, column), .. after]);
            brief.Add([.. before, .. after]);
        }

        var isBrief = mayBeBrief && page.IsTooNarrow(table) && !page.IsTooNarrow(brief);
        page.Table(isBrief ? brief : table);
        return isBrief;
    }

    private static void WriteLevels(RunReport report, string title, List<(string Subject, LedgerColumn Column, string Label)> rows, ConsoleReport page)
    {
        var hasBand = report.Summary.Ranges is not null;
        var policy = report.Manifest.Policies[0];
        page.Heading($"{title}, under {policy}");
        var table = new TextTable(["", "value", "interval", .. hasBand ? ["range"] : Array.Empty<string>()]);
        foreach (var (subject, column, label) in rows.Take(Most))
        {
            var mean = Mean(report, policy, subject, column);
            table.Add([
                label,
                Level(mean.Mean.Value, column),
                Levels(mean.Mean.Low, mean.Mean.High, column),
                .. hasBand ? [mean.Band is { } band ? Levels(band.Low, band.High, column) : "–"] : Array.Empty<string>(),
            ]);
        }

        page.Table(table);
    }

    private static ColumnMean Mean(RunReport report, string policy, string subject, LedgerColumn column) =>
        report
            .Summary.Policies.First(one => one.Policy == policy)
            .Incursions.First(one => one.Incursion == subject)
            .Means.First(mean => mean.Column == column.Name);

    private static bool IsShare(LedgerColumn column) => column.Type == ColumnType.Flag;

    private static string Level(double value, LedgerColumn column) =>
        double.IsNaN(value) ? "–"
        : IsShare(column) ? Words.Percent(value).TrimEnd('%')
        : Words.Mean(value);

    private static string Levels(double low, double high, LedgerColumn column) => IsShare(column) ? Words.PercentRange(low, high) : Words.MeanRange(low, high);

    private static string Change(double value, LedgerColumn column) => IsShare(column) ? Words.Points(value) : Words.Change(value);

    private static string Range(double low, double high, LedgerColumn column) =>
        IsShare(column) ? $"{Words.Points(low)} to {Words.Points(high)}" : $"{Words.Change(low)} to {Words.Change(high)}";
}
