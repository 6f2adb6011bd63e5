using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The table of a campaign's totals on a first screen: one row a total, with both policies, their difference, both bands and the verdict.</summary>
internal static class TotalTables
{
    /// <summary>Two policies beside each other; whether the numbers of the difference were left out for want of width.</summary>
    public static bool WritePair(RunReport report, (string Reference, string Other) pair, ConsoleReport page)
    {
        var comparison = report.Summary.Comparisons.First(one => one.Reference == pair.Reference && one.Other == pair.Other);
        var hasBand = report.Summary.Ranges is not null;
        page.Heading($"TOTALS OF {Days(report)} DAYS: mean of a campaign; {pair.Other} minus {pair.Reference}");
        var table = new TextTable(
            ["", pair.Reference, pair.Other, "change", "interval", .. hasBand ? ["range"] : Array.Empty<string>(), "verdict"],
            hasBand ? 6 : 5
        );
        var brief = new TextTable(["", pair.Reference, pair.Other, "verdict"], 3);
        List<string> never = [];
        var isOpen = false;
        foreach (var column in CampaignColumns.Headline)
        {
            var difference = comparison.Differences.First(one => one.Name == column.Name);
            var (reference, other) = (Mean(report, pair.Reference, column), Mean(report, pair.Other, column));
            if (reference.Mean.Value == 0 && other.Mean.Value == 0 && difference.Band is null or { Low: 0, High: 0 })
            {
                never.Add(Short(column));
                continue;
            }

            isOpen |= difference.Verdict?.Kind == VerdictKind.TooFewHistories;
            brief.Add(Short(column), Words.Mean(reference.Mean.Value), Words.Mean(other.Mean.Value), difference.Verdict?.Words ?? "–");
            table.Add([
                Short(column),
                Words.Mean(reference.Mean.Value),
                Words.Mean(other.Mean.Value),
                Words.Change(difference.Value.Value),
                Change(difference.Value.Low, difference.Value.High),
                .. hasBand ? [difference.Band is { } band ? Change(band.Low, band.High) : "–"] : Array.Empty<string>(),
                difference.Verdict?.Words ?? "–",
            ]);
        }

        var isBrief = page.IsTooNarrow(table) && !page.IsTooNarrow(brief);
        page.Table(isBrief ? brief : table);
        WriteNever(never, page);
        if (isOpen && !isBrief)
        {
            page.Note("Too few histories: chance alone can still explain the difference.");
        }

        return isBrief;
    }

    /// <summary>The totals under the only policy.</summary>
    public static void WriteLevels(RunReport report, ConsoleReport page)
    {
        var hasBand = report.Summary.Ranges is not null;
        var policy = report.Manifest.Policies[0];
        page.Heading($"TOTALS OF {Days(report)} DAYS: mean of a campaign under {policy}");
        var table = new TextTable(["", "mean", "interval", .. hasBand ? ["range"] : Array.Empty<string>()]);
        List<string> never = [];
        foreach (var column in CampaignColumns.Headline)
        {
            var mean = Mean(report, policy, column);
            if (mean is { Mean.Value: 0, Band: null or { High: 0 } })
            {
                never.Add(Labels.Of(column));
                continue;
            }

            table.Add([
                Labels.Of(column),
                Words.Mean(mean.Mean.Value),
                Words.MeanRange(mean.Mean.Low, mean.Mean.High),
                .. hasBand ? [mean.Band is { } band ? Words.MeanRange(band.Low, band.High) : "–"] : Array.Empty<string>(),
            ]);
        }

        page.Table(table);
        WriteNever(never, page);
    }

    /// <summary>Each policy beside one that only observes.</summary>
    public static void WriteBaseline(IReadOnlyList<Comparison> comparisons, string level, ConsoleReport page)
    {
        if (comparisons.Count == 0)
        {
            return;
        }

        page.Heading($"BESIDE {comparisons[0].Reference}: each policy minus {comparisons[0].Reference}, totals of a campaign, {level} intervals, each alone");
        var table = new TextTable(["", .. comparisons.Select(comparison => comparison.Other)]);
        foreach (var column in CampaignColumns.Headline)
        {
            table.Add([
                Labels.Of(column),
                .. comparisons
                    .Select(comparison => comparison.Differences.First(one => one.Name == column.Name).Value)
                    .Select(value => $"{Words.Change(value.Value)} [{Change(value.Low, value.High)}]"),
            ]);
        }

        page.Table(table);
    }

    /// <summary>A total in few letters, so that both bands and the verdict have room beside it at 100 columns.</summary>
    private static string Short(LedgerColumn column) =>
        column.Name switch
        {
            "hours_inside" => "hours inside",
            "hits_after_turning" => "hit leaving",
            "partner_casualties" => "partner losses",
            "days_suspended" => "days suspended",
            _ => Labels.Of(column),
        };

    private static ColumnMean Mean(RunReport report, string policy, LedgerColumn column) =>
        report.Summary.Policies.First(one => one.Policy == policy).Incursions[0].Means.First(mean => mean.Column == column.Name);

    private static int Days(RunReport report) => DayPoints.Of(report.Scenario)[^1];

    private static void WriteNever(List<string> never, ConsoleReport page)
    {
        if (never.Count > 0)
        {
            page.Note("Never: " + Words.And(never) + ".");
        }
    }

    private static string Change(double low, double high) => $"{Words.Change(low)} to {Words.Change(high)}";
}
