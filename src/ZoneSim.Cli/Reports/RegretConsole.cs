using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Cli.Reports;

/// <summary>Payoffs, regrets and robustness over accounts or assumptions, for a reader.</summary>
internal static class RegretConsole
{
    /// <summary>Points whose tables are not printed one by one.</summary>
    private const int Most = 20;

    /// <summary>Writes the first screen.</summary>
    public static void Write(RegretReport report, ConsoleReport page)
    {
        var objective = report.Objective;
        var states = report.IsOverPoints ? Words.Of(report.States.Count, "point") + " of the assumption ranges" : Words.Of(report.States.Count, "scenario");
        page.Paragraph(
            $"{(report.IsOverPoints ? "What if the assumptions are others?" : "What if the account is another?")} {states}; "
                + $"{Words.Of(report.States.Min(state => state.Replications), "history", "histories")} a policy and state at least."
        );
        page.Paragraph(
            $"{objective.Name}: {objective.Goal.ToString().ToLowerInvariant()} "
                + $"{objective.Formula}{(objective.Unit.Length > 0 ? $", in {objective.Unit}" : "")}. "
                + "An objective is the analyst's assumption, and none is the right one."
        );
        page.Heading("IN THE MODEL");
        foreach (var sentence in Answer(report))
        {
            page.Point(sentence);
        }

        if (report.States.Count <= Most)
        {
            WriteTable($"REGRET: how far from the {Nearest(objective)} policy of that state{(objective.IsShare ? ", in points" : "")}", report, page, cell =>
                cell.Regret is { Value: 0, High: 0 } ? "0" : $"{Amounts.Size(objective, cell.Regret.Value)} ± {Size(objective, cell.Regret)}"
            );
        }
        else
        {
            WritePoints(report, page);
        }

        page.Note($"± is run noise, {Level(report)}, each alone. States count alike, and none is called likelier than another.");
        report.Notes.ToList().ForEach(page.Note);
    }

    /// <summary>Writes the first screen and all the rest.</summary>
    public static void WriteFull(RegretReport report, ConsoleReport page)
    {
        Write(report, page);
        var objective = report.Objective;
        if (report.States.Count <= Most)
        {
            WriteTable("PAYOFF", report, page, cell => $"{Amounts.Value(objective, cell.Payoff.Value)} ± {Size(objective, cell.Payoff)}");
        }

        WriteMetrics(report, page);
        page.Heading("WHAT THIS RESTS ON");
        page.Point(objective.Says);
        page.Point(
            "Runs of one seed meet the same histories as far as their scenarios agree. "
                + "What a scenario leaves out stands in its own run (section 'assumptions')."
        );
    }

    /// <summary>Where it is, and what to do next.</summary>
    /// <param name="report">The study.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="runs">The folders of the runs behind it; empty where they are not known.</param>
    /// <param name="charts">The charts, relative to the folder.</param>
    /// <param name="page">Where to.</param>
    public static void WriteFolder(RegretReport report, string folder, IReadOnlyList<string> runs, IReadOnlyList<string> charts, ConsoleReport page)
    {
        FolderNote.Write("Folder", folder, charts, RunSections.Full, NextCommands.Of(report, runs), page);
        if (runs.Count > 0)
        {
            page.Paragraph($"Behind it: {string.Join(", ", runs)}");
        }
    }

    /// <summary>Which policy has the least greatest regret, and whether one is nearest everywhere.</summary>
    private static IReadOnlyList<string> Answer(RegretReport report)
    {
        var objective = report.Objective;
        var everywhere = Enumerable
            .Range(0, report.Policies.Count)
            .Where(policy => Enumerable.Range(0, report.States.Count).All(state => report.Cell(policy, state).Regret.Value == 0))
            .ToList();
        var order = Enumerable.Range(0, report.Policies.Count).OrderBy(policy => report.Robustness[policy].Metrics.MinimaxRegret).ToList();
        string Greatest(int policy) =>
            $"{report.Policies[policy]} "
            + $"({Amounts.Size(objective, report.Robustness[policy].Metrics.MinimaxRegret)}"
            + $"{(objective.IsShare ? " points" : objective.Unit.Length > 0 ? " " + objective.Unit : "")})";
        return
        [
            everywhere.Count > 0
                ? $"{report.Policies[everywhere[0]]} is the {Nearest(objective)} in every state."
                : $"No policy is the {Nearest(objective)} in every state.",
            $"Greatest regret, smallest first: {Words.And([.. order.Select(Greatest)])}.",
        ];
    }

    private static void WriteTable(string heading, RegretReport report, ConsoleReport page, Func<RegretCell, string> text)
    {
        page.Heading(heading);
        var table = new TextTable(["", .. report.Policies]);
        for (var state = 0; state < report.States.Count; state++)
        {
            table.Add([report.States[state].Name, .. Enumerable.Range(0, report.Policies.Count).Select(policy => text(report.Cell(policy, state)))]);
        }

        page.Table(table);
    }

    private static void WritePoints(RegretReport report, ConsoleReport page)
    {
        var objective = report.Objective;
        page.Heading(
            $"OVER {Words.Count(report.States.Count)} POINTS, all alike: "
                + $"value and regret{(objective.IsShare ? ", in % and points" : objective.Unit.Length > 0 ? $", in {objective.Unit}" : "")}"
        );
        var table = new TextTable(["", "mean value", "5th to 95th percentile", $"{Nearest(objective)} at", "mean regret", "90th percentile", "greatest"]);
        for (var policy = 0; policy < report.Policies.Count; policy++)
        {
            var cells = Enumerable.Range(0, report.States.Count).Select(state => report.Cell(policy, state)).ToList();
            var (values, variances) = (
                cells.Select(cell => cell.Payoff.Value).ToArray(),
                cells.Select(cell => cell.StandardError * cell.StandardError).ToArray()
            );
            var band = RangeBand.Over(values, variances)!;
            var metrics = report.Robustness[policy].Metrics;
            string Regret(double value) => Amounts.Size(objective, value);
            table.Add(
                report.Policies[policy],
                Amounts.Value(objective, values.Average()),
                $"{Amounts.Value(objective, band.Low)} to {Amounts.Value(objective, band.High)}",
                Words.Percent(cells.Count(cell => cell.Regret.Value == 0) / (double)cells.Count),
                Regret(cells.Average(cell => cell.Regret.Value)),
                Regret(metrics.Regret90),
                Regret(metrics.MinimaxRegret)
            );
        }

        page.Table(table);
        var noise = report.Cells.Average(cell => (cell.Payoff.High - cell.Payoff.Low) / 2);
        page.Note($"Run noise of a value at a point: ± {Amounts.Size(objective, noise)} on average. It is taken off the percentiles and the regrets.");
    }

    private static void WriteMetrics(RegretReport report, ConsoleReport page)
    {
        page.Heading("ROBUSTNESS METRICS (McPhail et al. 2018); they need not agree");
        var sign = report.Objective.Goal == Goal.Minimise ? -1 : 1;
        string Value(double value) => Amounts.Value(report.Objective, sign * value);
        string Size(double value) => Amounts.Size(report.Objective, value);
        var metrics = Metrics(report, Value, Size);
        var table = new TextTable(["", .. report.Policies]);
        foreach (var metric in metrics)
        {
            table.Add([metric.Name, .. report.Robustness.Select(row => metric.Text(row.Metrics))]);
        }

        page.Table(table);
        var width = metrics.Max(metric => metric.Name.Length);
        foreach (var metric in metrics)
        {
            page.Named(metric.Name, metric.Assumes, width);
        }
    }

    private static List<Metric> Metrics(RegretReport report, Func<double, string> value, Func<double, string> size)
    {
        var (near, far) = report.Objective.Goal == Goal.Minimise ? ("lowest", "highest") : ("highest", "lowest");
        List<Metric> metrics =
        [
            new(
                "maximin",
                metrics => value(metrics.Maximin),
                $"Wald: its {far} value in any state; counts on the state farthest from the goal, and looks at no other."
            ),
            new(
                "maximax",
                metrics => value(metrics.Maximax),
                $"Its {near} value in any state; counts on the state nearest to the goal, and looks at no other."
            ),
            new(
                "Hurwicz",
                metrics => value(metrics.Hurwicz),
                FormattableString.Invariant(
                    $"{report.Optimism:0.##} of maximax and {1 - report.Optimism:0.##} of maximin; the weight is the analyst's (--optimism)."
                )
            ),
            new("Laplace", metrics => value(metrics.Laplace), "The mean: as if every state were equally likely."),
            new(
                "minimax regret",
                metrics => size(metrics.MinimaxRegret),
                "Savage: its greatest regret; what counts is what one would have had by another choice. Adding a policy to the table may change the order."
            ),
            new("90th percentile regret", metrics => size(metrics.Regret90), "The same, leaving aside the tenth of the states where it is greatest."),
            new(
                "undesirable deviations",
                metrics => size(metrics.UndesirableDeviations),
                "Sum of how far it falls from its own median on the side away from the goal; its level does not count, the number of states does."
            ),
            new(
                "mean-variance",
                metrics => Plain(metrics.MeanVariance),
                "(mean + 1)/(deviation + 1) of the value turned so that more is wanted: trades level for spread at a rate that hangs on the unit."
            ),
            new(
                "skewness",
                metrics => Plain(metrics.Skewness),
                "Whether the states far from its median lie towards the goal (positive) or away from it; its level does not count."
            ),
            new("peakedness", metrics => Plain(metrics.Peakedness), "How long its tails over the states are; its level does not count."),
        ];
        if (report.Enough is { } enough)
        {
            metrics.Add(
                new(
                    "Starr's domain",
                    metrics => Words.Percent(metrics.StarrsDomain),
                    $"Share of the states in which it is {Amounts.Value(report.Objective, enough)} or nearer to the goal; "
                        + $"the threshold is the analyst's (--enough)."
                )
            );
        }

        return metrics;
    }

    private static string Plain(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−') : "–";

    private static string Size(ObjectiveUsed objective, Estimate estimate) => Amounts.Size(objective, (estimate.High - estimate.Low) / 2);

    private static string Nearest(ObjectiveUsed objective) => objective.Goal == Goal.Minimise ? "lowest" : "highest";

    private static string Level(RegretReport report) => ConfidenceLevel.Text(report.Confidence);

    /// <summary>A metric: its name, its text for one policy, and what it assumes.</summary>
    private sealed record Metric(string Name, Func<RobustnessMetrics, string> Text, string Assumes);
}
