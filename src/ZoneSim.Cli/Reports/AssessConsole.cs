using System.Globalization;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The result of <c>zonesim assess</c> for a reader.</summary>
internal static class AssessConsole
{
    /// <summary>Writes the first screen.</summary>
    public static void Write(AssessmentReport report, ConsoleReport page)
    {
        var summary = report.Summary;
        page.Paragraph($"{summary.Incident}: {summary.Title}");
        page.Paragraph($"What does each account imply, and what happened? {report.Given}");
        page.Heading("IN THE MODEL");
        foreach (var sentence in AssessText.Answer(report))
        {
            page.Point(sentence);
        }

        HappenedTables.WriteShares(report, page);
        page.Note(
            "Ranges over the assumptions, 5th to 95th percentile. Before: from the simulation alone. "
                + "After: the accounts are heard, each with the error rates of its kind of source. "
                + StudyText.Caveat(report.Scenarios.Values.First())
        );
    }

    /// <summary>Writes the first screen and all the rest, a paragraph to paste first.</summary>
    public static void WriteFull(AssessmentReport report, ConsoleReport page)
    {
        Write(report, page);
        var summary = report.Summary;
        page.Heading("IN SHORT, to paste");
        page.Paragraph(AssessText.InShort(report));
        WriteAccounts(summary, page);
        WriteRatios(summary, page);
        WriteCalibration(summary, page);
        HappenedTables.Write(report, page);
        WriteGround(report, page);
    }

    /// <summary>Where it is, and what to do next.</summary>
    public static void WriteFolder(AssessmentReport report, string folder, IReadOnlyList<string> charts, ConsoleReport page) =>
        FolderNote.Write("Folder", folder, charts, RunSections.Full, NextCommands.Of(report), page);

    private static void WriteAccounts(AssessmentSummary summary, ConsoleReport page)
    {
        page.Heading("WHAT EACH ACCOUNT IMPLIES: how often the model produces what it says, in its own circumstances");
        foreach (var account in summary.Accounts)
        {
            page.Gap();
            page.Line($"  {account.Account}  {account.Title}");
            page.Named(
                "",
                account.Circumstances.Count == 0
                    ? "Circumstances: it gives none; those of the base scenario, assumed."
                    : $"Circumstances taken over: {string.Join(" ", account.Circumstances)}",
                1
            );
            if (account.All is null)
            {
                page.Named("", "It says nothing of outcome or measures that a run could show.", 1);
                continue;
            }

            var table = new TextTable(["claim", "share", $"{Level(summary)} interval", "range", .. summary.Policies]);
            foreach (var claim in account.Claims.Append(account.All))
            {
                table.Add([claim.Claim.Split('/')[^1], .. Cells(claim)]);
            }

            page.Table(table);
            page.Gap();
            foreach (var claim in account.Claims)
            {
                page.Named("", $"{claim.Claim.Split('/')[^1]}: {claim.Says}", 1);
            }

            if (account.InWords.Count > 0)
            {
                page.Named("", $"Not held against runs: {string.Join(" ", account.InWords)}", 1);
            }
        }
    }

    private static IEnumerable<string> Cells(ClaimShare claim) =>
        [
            Words.Percent(claim.Share.Value),
            Words.PercentRange(claim.Share.Low, claim.Share.High),
            AssessText.Shares(claim.Band),
            .. claim.ByPolicy.Select(share => Words.Percent(share.Value)),
        ];

    private static void WriteRatios(AssessmentSummary summary, ConsoleReport page)
    {
        if (summary.Ratios.Count == 0)
        {
            return;
        }

        page.Heading("THE ACCOUNTS AGAINST EACH OTHER: how much more often what the first says comes than what the second says");
        page.Note(
            "Of outcome claims, given circumstances, on the matters of which both speak. "
                + "Circumstances have equal weight: what an account asserts of them (such as a number of vehicles) earns and loses "
                + "nothing, and claims on which the other is silent do not count. The range is the answer, not the point."
        );
        var table = new TextTable(["pair", "on", "range", "ratio", "run noise", "averaged", "", .. summary.Policies], 1, 6);
        foreach (var ratio in summary.Ratios)
        {
            table.Add([
                $"{ratio.First} : {ratio.Second}",
                string.Join(" + ", ratio.Topics),
                ratio.Band is { } band ? $"{AssessText.Times(band.Low)} to {AssessText.Times(band.High)}" : "–",
                AssessText.Times(ratio.Ratio.Value),
                $"{AssessText.Times(ratio.Ratio.Low)} to {AssessText.Times(ratio.Ratio.High)}",
                AssessText.Times(ratio.Averaged.Value),
                AssessText.Verdict(ratio),
                .. ratio.ByPolicy.Select(one => AssessText.Times(one.Value)),
            ]);
        }

        page.Table(table);
        page.Gap();
        page.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'does not tell': the range comes within a factor of {summary.Factor:0.##} of 1. "
                    + $"'run noise' is the {Level(summary)} interval of the ratio at the scenarios' own values (standard error of ln ratio "
                    + $"{summary.Ratios.Max(ratio => ratio.LogError):0.00} at most); "
            )
                + "'averaged' is the ratio of the two probabilities, each averaged over the ranges first; "
                + "they are chances of different statements, so that it is no Bayes factor. Under one policy by itself: last columns. "
                + AssessText.Tests
        );
        foreach (var ratio in summary.Ratios.Where(ratio => ratio.FirstBreadth * ratio.SecondBreadth > 1))
        {
            page.Point(
                $"{ratio.First} : {ratio.Second}: the words of one are wider than the other's; "
                    + $"their probability is spread over the {ratio.FirstBreadth} and {ratio.SecondBreadth} cases that they cover."
            );
        }

        foreach (var ratio in summary.Ratios.Where(ratio => ratio.UnseenPoints > 0))
        {
            page.Point(
                $"{ratio.First} : {ratio.Second}: at {Words.Of(ratio.UnseenPoints, "point")} of {summary.Ranges.Points} one of the two never "
                    + $"came up; half an event stands for it, so that the range may reach further."
            );
        }
    }

    private static void WriteCalibration(AssessmentSummary summary, ConsoleReport page)
    {
        page.Heading("THE PROCEDURE WHERE THE TRUTH IS KNOWN");
        if (summary.Calibration is not { } check)
        {
            page.Note(
                summary.Accounts.Count < 2 ? "With one account there is nothing to tell apart." : "Not held against synthetic incidents (--calibrate 0)."
            );
            return;
        }

        page.Note(
            $"{Words.Count(check.Used)} synthetic incidents, in each of which one account tells what happened in a run of its own "
                + $"circumstances and another says something else. "
                + (
                    check.Decided == 0
                        ? "The procedure came down on one side in none of them, so that nothing can be said of how often it would be the wrong one. "
                        : $"The procedure came down on one side in {Words.Count(check.Decided)} of them "
                            + $"({Words.Percent((double)check.Decided / Math.Max(1, check.Used))}), "
                            + $"and in {Words.Percent(check.Wrong.Value)} of these on the wrong one "
                            + $"({Words.PercentRange(check.Wrong.Low, check.Wrong.High)}; its own odds lead one to expect {Words.Percent(check.Expected)}). "
                )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ranks of the truth in its posterior: chi-square {check.ChiSquare:0.0} on {check.Ranks.Count - 1} degrees of freedom, "
                        + $"p = {check.PValue:0.00}"
                )
                + (check.PValue < 0.01 ? ", so that its odds do not mean what they say." : ": no sign that its odds do not mean what they say.")
                + " This shows that the procedure is right where the model is right; it does not show that the model is."
        );
    }

    private static void WriteGround(AssessmentReport report, ConsoleReport page)
    {
        var (summary, ranges) = (report.Summary, report.Summary.Ranges);
        page.Heading("WHAT THIS RESTS ON");
        page.Point(
            $"{Words.Of(report.Manifest.Replications, "history", "histories")} of each account under each policy; "
                + $"ranges: {Words.Count(ranges.Points)} points of {Words.Of(ranges.Replications, "history", "histories")} each, "
                + $"5th to 95th percentile, run noise taken off; seed {report.Manifest.Seed}."
        );
        page.Point($"Which policy was in force is not known: {Words.And(summary.Policies)}, each of equal weight, is an assumption. --policies names others.");
        page.Point("Every outcome that a claim is taken to cover is our reading of its words (outcomes, measures, ledger in the seed file).");
        if (ranges.FailedPoints > 0)
        {
            page.Point($"{Words.Of(ranges.FailedPoints, "point")} could not be run: {string.Join("; ", ranges.Reasons)}.");
        }

        var scenario = report.Scenarios.Values.First();
        if (scenario.NotRepresented.Count > 0)
        {
            page.Point("Not represented: " + string.Join(". ", scenario.NotRepresented.Select(point => point.TrimEnd('.'))) + ".");
        }
    }

    private static string Level(AssessmentSummary summary) => ConfidenceLevel.Text(summary.Confidence);
}
