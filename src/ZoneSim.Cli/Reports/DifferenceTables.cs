using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Paired differences of one incursion.</summary>
internal static class DifferenceTables
{
    /// <summary>Differences of ends and outcomes, drawn beside their numbers.</summary>
    public static void WriteShares(Comparison comparison, RunReport report, ConsoleReport page)
    {
        var shown = comparison
            .Differences.Where(difference => difference.Kind == DifferenceKind.End || (difference.Kind == DifferenceKind.Outcome && !IsNothing(difference)))
            .DistinctBy(difference => (difference.Value, difference.Band, difference.Name.Split('-')[0]))
            .ToList();
        page.Heading($"PAIRED DIFFERENCES, {comparison.Other} minus {comparison.Reference}, in percentage points");
        page.Note($"less often under {comparison.Other} │ more often under {comparison.Other}");
        var hasBand = report.Summary.Ranges is not null;
        var table = new TextTable(
            ["", "difference", $"{StudyText.Level(report.Manifest)}, all together", .. hasBand ? ["assumption range"] : Array.Empty<string>(), Forest.Head],
            hasBand ? 4 : 3
        );
        var reaches = new List<string>();
        foreach (var group in shown.GroupBy(difference => difference.Kind))
        {
            var forest = new Forest(group);
            reaches.Add(FormattableString.Invariant($"{forest.Reach * 100:0} points for {(group.Key == DifferenceKind.End ? "ends" : "outcomes")}"));
            AddRows(table, group, forest, hasBand);
        }

        page.Table(table);
        page.Note(
            $"The intervals hold together: {StudyText.Level(report.Manifest)} for the family of all {comparison.Family} ends and outcomes "
                + $"that occurred (Bonferroni)."
        );
        page.Note(
            $"n = {Words.Count(comparison.Pairs)} pairs. ● difference, ━ its interval{(hasBand ? ", ░ assumption range" : "")}; "
                + $"the drawing reaches {string.Join(", ", reaches)} to each side."
        );
        page.Note(
            $"Both ended alike in {Words.Percent(comparison.SameEnd.Value)} "
                + $"[{Words.PercentRange(comparison.SameEnd.Low, comparison.SameEnd.High)}] of the histories. "
                + "Two policies share the draws of a history, not its fate."
        );
    }

    /// <summary>What each difference tells, by both of its bands, and what pairing was worth.</summary>
    public static void WriteVerdicts(Comparison comparison, RunReport report, ConsoleReport page)
    {
        var width = report.Summary.Indifference?.Share;
        page.Heading(
            $"WHAT TELLS? {comparison.Other} minus {comparison.Reference}"
                + (width is { } typed ? $"; up to ±{Words.PointsOf(typed)} points does not matter (--indifference)" : "")
        );
        var shown = comparison
            .Differences.Where(difference => difference.Together is not null)
            .DistinctBy(difference => (difference.Value, difference.Name.Split('-')[0]))
            .ToList();
        var hasRatio = shown.Any(difference => difference.RareRatio is not null);
        var hasBand = report.Summary.Ranges is not null;
        var table = new TextTable(
            [
                "",
                "difference",
                $"{StudyText.Level(report.Manifest)}, all together",
                .. hasBand ? ["range from", "range to"] : Array.Empty<string>(),
                "verdict",
                .. hasRatio ? ["ratio"] : Array.Empty<string>(),
                "variance ratio",
            ],
            hasBand ? 5 : 3
        );
        foreach (var difference in shown)
        {
            table.Add([
                difference.Name,
                Words.Points(difference.Value.Value),
                Points(difference.Deciding.Low, difference.Deciding.High),
                .. hasBand ? [End(difference.Band?.Low, difference.Band?.LowEnd), End(difference.Band?.High, difference.Band?.HighEnd)] : Array.Empty<string>(),
                difference.Verdict?.Words ?? "–",
                .. hasRatio ? [Words.Times(difference.RareRatio)] : Array.Empty<string>(),
                Ratio(difference),
            ]);
        }

        page.Table(table);
        page.Note(
            Verdict.Explained
                + (
                    hasBand
                        ? $" Range: over the assumptions; in brackets how well its points fix each end, {StudyText.Level(report.Manifest)} by bootstrap."
                        : ""
                )
        );
        page.Note(
            (
                hasRatio
                    ? $"Ratio, where a share is under 5%: the share under {comparison.Other} over that under {comparison.Reference}, "
                        + $"with its paired score interval, alone. "
                    : ""
            ) + "Variance ratio: variance of the paired difference over that of independent runs; below 1, common random numbers helped."
        );
    }

    private static string RatioRange(Difference difference) =>
        difference.VarianceRatioInterval is { } interval
            ? FormattableString.Invariant($"{Ratio(difference)} [{interval.Low:0.00}–{interval.High:0.00}]")
            : Ratio(difference);

    private static string Ratio(Difference difference) =>
        double.IsNaN(difference.VarianceRatio) ? "–" : difference.VarianceRatio.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static void AddRows(TextTable table, IEnumerable<Difference> differences, Forest forest, bool hasBand)
    {
        if (!table.IsEmpty)
        {
            table.AddGap();
        }

        foreach (var difference in differences)
        {
            table.Add([
                difference.Name,
                Words.Points(difference.Value.Value),
                Points(Forest.Drawn(difference).Low, Forest.Drawn(difference).High),
                .. hasBand ? [Band(difference)] : Array.Empty<string>(),
                forest.Draw(difference),
            ]);
        }
    }

    /// <summary>Each policy against the one that only observes: ends only.</summary>
    public static void WriteBaseline(IReadOnlyList<Comparison> comparisons, string level, ConsoleReport page)
    {
        if (comparisons.Count == 0)
        {
            return;
        }

        page.Heading($"BESIDE {comparisons[0].Reference}: each policy minus {comparisons[0].Reference}, in percentage points, {level} intervals, each alone");
        var table = new TextTable(["", .. comparisons.Select(comparison => comparison.Other)]);
        foreach (var end in LedgerWords.Ends)
        {
            table.Add([end, .. comparisons.Select(comparison => Cell(comparison.Differences.First(one => one.Kind == DifferenceKind.End && one.Name == end)))]);
        }

        page.Table(table);
    }

    /// <summary>Differences of means.</summary>
    public static void WriteMeans(Comparison comparison, string kind, Scenario scenario, string level, ConsoleReport page)
    {
        page.Heading($"DIFFERENCES OF MEANS, {comparison.Other} minus {comparison.Reference}; shares in percentage points; intervals each alone");
        var hasBand = comparison.Differences.Any(difference => difference.Band is not null);
        var table = new TextTable([
            "",
            "difference",
            $"{level} interval",
            .. hasBand ? ["assumption range"] : Array.Empty<string>(),
            "verdict",
            "variance ratio",
        ]);
        var resampled = false;
        foreach (var column in Labels.Costs(kind, scenario).Where(column => column.HasPairedMean))
        {
            var difference = comparison.Differences.First(one => one.Kind == DifferenceKind.Column && one.Name == column.Name);
            resampled |= difference.VarianceRatioInterval is not null;
            var isShare = column.Type == ColumnType.Flag;
            string Pair(double low, double high) => isShare ? Points(low, high) : $"{Words.Change(low)} to {Words.Change(high)}";
            table.Add([
                Labels.Of(column) + (isShare ? ", points" : ""),
                isShare ? Words.Points(difference.Value.Value) : Words.Change(difference.Value.Value),
                Pair(difference.Value.Low, difference.Value.High),
                .. hasBand ? [difference.Band is { } band ? Pair(band.Low, band.High) : "–"] : Array.Empty<string>(),
                difference.Verdict?.Words ?? "–",
                RatioRange(difference),
            ]);
        }

        page.Table(table);
        if (resampled)
        {
            page.Note("Variance ratio of a mean: its interval is a BCa bootstrap over the first 2,000 pairs, since no formula gives one.");
        }
    }

    private static bool IsNothing(Difference difference) => difference.Value.Value == 0 && (difference.Band is null or { Low: 0, High: 0 });

    private static string Points(double low, double high) => $"{Words.Points(low)} to {Words.Points(high)}";

    private static string Band(Difference difference) => difference.Band is { } band ? Points(band.Low, band.High) : "–";

    private static string End(double? value, Estimate? interval) =>
        value is not { } end ? "–"
        : interval is { } known ? $"{Words.Points(end)} [{Points(known.Low, known.High)}]"
        : Words.Points(end);

    private static string Cell(Difference difference) => $"{Words.Points(difference.Value.Value)} [{Points(difference.Value.Low, difference.Value.High)}]";
}
