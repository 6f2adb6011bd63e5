using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Tables of shares and means by policy for one incursion.</summary>
/// <param name="report">The run.</param>
/// <param name="incursion">Name of the incursion.</param>
/// <param name="kind">convoy, traffic or drone.</param>
internal sealed class ShareTables(RunReport report, string incursion, string kind)
{
    private readonly IReadOnlyList<(string Policy, IncursionSummary Row)> _rows =
    [
        .. report.Summary.Policies.Select(policy => (policy.Policy, policy.Incursions.First(one => one.Incursion == incursion))),
    ];

    /// <summary>How it ended, in words that no policy's measures enter.</summary>
    public void WriteEnds(ConsoleReport page)
    {
        page.Heading($"HOW IT ENDS, in policy-neutral words: share of histories, {StudyText.Level(report.Manifest)} Wilson interval");
        page.Table(Shares(row => row.Ends, out _));
        if (SubjectNouns.Flies(kind))
        {
            page.Note("reached: it released a munition; destroyed: shot down before it released; still-inside: in the air at the horizon.");
        }

        page.Note(StudyText.Censored(report.Summary, incursion));
    }

    /// <summary>Outcomes, which are named after measures.</summary>
    public void WriteOutcomes(ConsoleReport page)
    {
        page.Heading("OUTCOMES, some named after a measure, so that they differ between policies by construction");
        page.Table(Shares(row => row.Outcomes, out var unseen));
        if (unseen.Count > 0)
        {
            page.Note("Never seen: " + string.Join(", ", unseen) + ".");
        }

        if (kind == "convoy")
        {
            page.Note(
                "The partner force may confront a convoy by its own standing order, under every policy: "
                    + "turned-by-partner occurs where no measure is ordered, too."
            );
        }
    }

    /// <summary>What it cost.</summary>
    public void WriteMeans(ConsoleReport page)
    {
        var table = NewTable();
        foreach (var column in Labels.Costs(kind, report.Scenario))
        {
            var means = _rows.Select(row => row.Row.Means.First(mean => mean.Column == column.Name));
            table.Add([Labels.Of(column), .. means.SelectMany(mean => HasBand ? new[] { Mean(mean, column), Band(mean, column) } : [Mean(mean, column)])]);
        }

        page.Heading(
            $"MEANS per {(kind == CampaignPlan.Subject ? "campaign" : "incursion")}, {StudyText.Level(report.Manifest)} interval (t; "
                + $"gamma where few rows carry the mean); shares of histories (in %), Wilson interval"
        );
        page.Table(table);
        if (!SubjectNouns.Flies(kind) && kind != CampaignPlan.Subject)
        {
            var horizon = report.Scenario.Quantities["horizon.convoy"].Value.Central / 3600;
            page.Note(
                FormattableString.Invariant($"Time in zone is counted to the horizon, {horizon:0.#} h after entry: where convoys stay, ")
                    + "its mean says as much of the horizon as of them. It ends where one reaches the garrison or is destroyed."
            );
        }
    }

    /// <summary>Medians and outer deciles of the times.</summary>
    public void WriteTimes(ConsoleReport page)
    {
        (string Column, string Title)[] shown = SubjectNouns.Flies(kind)
            ? [("detected_min", "first report, min")]
            : [("time_in_zone_min", "time in zone, min"), ("decision_window_min", "decision window, min")];
        var table = new TextTable(["", .. _rows.Select(row => row.Policy)]);
        foreach (var (column, title) in shown)
        {
            AddTimes(table, column, title);
        }

        if (table.IsEmpty)
        {
            return;
        }

        page.Heading($"TIMES, {StudyText.Level(report.Manifest)} order-statistic intervals, each alone");
        page.Table(table);
        var censored = _rows.Sum(row => (long)(row.Row.Quantiles?.Where(one => one.Column == "time_in_zone_min").Sum(one => one.Censored) ?? 0));
        if (!SubjectNouns.Flies(kind))
        {
            page.Note(
                "Time in zone: of those that entered; it ends where a convoy reaches the garrison or is destroyed, "
                    + "so that an early end counts as a short time; the mean of 'time in zone to horizon' counts on where it came to the garrison. "
                    + "Decision window: from identification to the inner ring, of the convoys that reached that ring, "
                    + "which are not the same convoys under each policy; below 0 where it was identified inside."
                    + (
                        censored > 0
                            ? $" Of those that entered, {Words.Count(censored)} were not seen to leave by the horizon: their time is more than its number (>)."
                            : ""
                    )
            );
        }
    }

    private void AddTimes(TextTable table, string column, string title)
    {
        var columns = _rows.Select(row => row.Row.Quantiles?.FirstOrDefault(one => one.Column == column)).ToList();
        if (columns.All(one => one is null or { N: 0 }))
        {
            return;
        }

        table.Add([title, .. columns.Select(one => $"n {Words.Count(one?.N ?? 0)}")]);
        string[] names = ["10% below", "median", "90% below"];
        for (var index = 0; index < names.Length; index++)
        {
            table.Add(["  " + names[index], .. columns.Select(one => one is null or { N: 0 } ? "–" : Quantile(one.Values[index]))]);
        }
    }

    private static string Quantile(QuantileValue quantile)
    {
        static string End(double value, bool isMore) => double.IsFinite(value) ? (isMore ? ">" : "") + Words.Mean(value) : "–";
        var value = quantile.Value;
        return $"{End(value.Value, quantile.IsMoreThan)} [{End(value.Low, quantile.LowIsMoreThan)} to {End(value.High, quantile.HighIsMoreThan)}]";
    }

    private TextTable NewTable() => new(["", .. _rows.SelectMany(row => HasBand ? new[] { row.Policy, "assumption range" } : [row.Policy])]);

    private bool HasBand => report.Summary.Ranges is not null && _rows.Count == 1;

    private TextTable Shares(Func<IncursionSummary, IReadOnlyList<Share>> read, out List<string> unseen)
    {
        var table = NewTable();
        unseen = [];
        foreach (var (label, index) in read(_rows[0].Row).Select((share, index) => (share.Label, index)))
        {
            var shares = _rows.Select(row => read(row.Row)[index]).ToList();
            if (shares.All(share => share.Count == 0) && !LedgerWords.Ends.Contains(label))
            {
                unseen.Add(label);
                continue;
            }

            table.Add([label, .. shares.SelectMany(share => HasBand ? new[] { Cell(share), Band(share) } : [Cell(share)])]);
        }

        return table;
    }

    private static string Cell(Share share) => $"{Words.Percent(share.Proportion.Value)} [{Words.PercentRange(share.Proportion.Low, share.Proportion.High)}]";

    private static string Band(Share share) => share.Band is { } band ? Words.PercentRange(band.Low, band.High) : "–";

    private static string Band(ColumnMean mean, LedgerColumn column) =>
        mean.Band is not { } band ? "–"
        : column.Type == ColumnType.Flag ? Words.PercentRange(band.Low, band.High)
        : Words.MeanRange(band.Low, band.High);

    private static string Mean(ColumnMean mean, LedgerColumn column) =>
        double.IsNaN(mean.Mean.Value) ? "–"
        : column.Type == ColumnType.Flag ? $"{Words.Percent(mean.Mean.Value)} [{Words.PercentRange(mean.Mean.Low, mean.Mean.High)}]"
        : $"{Words.Mean(mean.Mean.Value)} [{Words.MeanRange(mean.Mean.Low, mean.Mean.High)}]";
}
