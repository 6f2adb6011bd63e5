using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>How often the model produces what each account says, and how the accounts compare, over the ranges of the assumptions.</summary>
internal static class LikelihoodCharts
{
    /// <summary>Shares by account and claim.</summary>
    public static ChartKind<AssessmentReport> Shares { get; } =
        new(
            new ChartInfo("likelihoods", "How often does the model produce what each account says, over the ranges of the assumptions?"),
            report => report.Summary.Accounts.All(one => one.All is null) ? "no account says anything that a run could show." : null,
            report =>
                [
                    new ChartPage(
                        "likelihoods",
                        StudyTitles.Claims(report),
                        $"How often the model produces what each account says · {AccountWords.Subtitle(report)}",
                        AccountWords.Footer(report, "Shares do not compare accounts: who says more is produced less often."),
                        sheet => DrawShares(sheet, report)
                    ),
                ]
        );

    /// <summary>Ratios by pair.</summary>
    public static ChartKind<AssessmentReport> Ratios { get; } =
        new(
            new ChartInfo("ratios", "How do the accounts compare, over the ranges of the assumptions?"),
            report => report.Summary.Ratios.Count == 0 ? "no two accounts speak of a common matter that a run could show." : null,
            report =>
                [
                    new ChartPage(
                        "ratios",
                        StudyTitles.Ratios(report),
                        $"Likelihood ratios on the matters of which both speak · {AccountWords.Subtitle(report)}",
                        AccountWords.Footer(report, AccountWords.Tests),
                        sheet => DrawRatios(sheet, report)
                    ),
                ]
        );

    private static void DrawShares(Sheet sheet, AssessmentReport report)
    {
        var rows = new List<RangeRow>();
        foreach (var account in report.Summary.Accounts.Where(one => one.All is not null))
        {
            rows.Add(RangeRow.Heading($"{account.Account}   {account.Title}"));
            rows.AddRange(account.Claims.Append(account.All!).Select(claim => Row(claim.Claim == "all" ? "all of these together" : claim.Says, "", claim)));
        }

        var body = sheet.Body;
        RangeRows.Key(
            sheet,
            body.Left,
            body.Top + 30,
            "over the assumed ranges (5–95%), line at the median",
            null,
            $"at the scenarios' own values, {Level(report)} interval"
        );
        RangeRows
            .OfShares("share of runs, in the account's own circumstances, all policies of equal weight", "range")
            .Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom), rows);
    }

    private static RangeRow Row(string label, string under, ClaimShare claim) =>
        new(label, under, claim.Band is { } band ? [band] : [], claim.Share, AccountWords.Shares(claim.Band));

    private static void DrawRatios(Sheet sheet, AssessmentReport report)
    {
        var (summary, body) = (report.Summary, sheet.Body);
        var rows = summary.Ratios.SelectMany(ratio => RowsOf(ratio, summary)).ToList();
        var most = summary.Ratios.SelectMany(Values).Select(value => Math.Abs(Math.Log10(Math.Clamp(value, 1e-3, 1e3)))).Append(1).Max();
        var end = Math.Pow(10, Math.Ceiling(most));
        double[] all = [0.001, 0.01, 0.1, 1 / 3.0, 1, 3, 10, 100, 1000];
        double[] ticks = [.. all.Where(value => value >= (1 / end) * 0.999 && value <= end * 1.001)];
        RangeRows.Key(
            sheet,
            body.Left,
            body.Top + 30,
            "over the assumed ranges (5–95%), line at the median",
            null,
            $"at the scenarios' own values, {Level(report)} interval of run noise"
        );
        var axis = new RangeRows(
            1 / end,
            end,
            "what the first says comes less often  |  more often than what the second says, as a factor (logarithmic)",
            ticks,
            [.. ticks.Select(Tick)],
            "range",
            IsLog: true
        );
        axis.Draw(sheet, new SKRect(body.Left, body.Top + 38, body.Right, body.Bottom - 30), rows);
        sheet.Text(
            FormattableString.Invariant($"'Does not tell': the range comes within a factor of {summary.Factor:0.##} of 1. Circumstances have equal weight; ")
                + "claims on which the other account is silent do not count.",
            body.Left,
            body.Bottom - 4,
            Sheet.DenseSize,
            Ink.Soft
        );
    }

    /// <summary>The ratio, and for accounts that differ the ratio under each policy by itself.</summary>
    private static IEnumerable<RangeRow> RowsOf(AccountRatio ratio, AssessmentSummary summary)
    {
        yield return new RangeRow(
            $"{ratio.First} : {ratio.Second}   on {string.Join(", ", ratio.Topics)}",
            ratio.Agree ? "the two say the same: circumstances alone" : Verdict(ratio),
            ratio.Band is { } band ? [band] : [],
            ratio.Ratio,
            ratio.Band is { } range ? $"{AccountWords.Times(range.Low)} to {AccountWords.Times(range.High)}" : ""
        );
        if (ratio.Agree || summary.Policies.Count == 1)
        {
            yield break;
        }

        foreach (var (policy, estimate) in summary.Policies.Zip(ratio.ByPolicy))
        {
            yield return new RangeRow($"      if {policy} was in force", "", [], estimate, AccountWords.Times(estimate.Value));
        }
    }

    private static IEnumerable<double> Values(AccountRatio ratio) =>
        [ratio.Ratio.Value, ratio.Band?.Low ?? 1, ratio.Band?.High ?? 1, .. ratio.Agree ? [] : ratio.ByPolicy.Select(one => one.Value)];

    private static string Tick(double value) =>
        value switch
        {
            < 0.3 => "1/" + Math.Round(1 / value).ToString("0", System.Globalization.CultureInfo.InvariantCulture),
            < 0.9 => "1/3",
            _ => value.ToString("0", System.Globalization.CultureInfo.InvariantCulture),
        };

    private static string Verdict(AccountRatio ratio) =>
        ratio.Verdict switch
        {
            RatioVerdict.CannotTell => Studies.Verdict.KindWords(VerdictKind.DoesNotTell),
            RatioVerdict.FirstMoreOften => $"what {ratio.First} says comes more often over all of the range",
            _ => $"what {ratio.Second} says comes more often over all of the range",
        };

    private static string Level(AssessmentReport report) => Numbers.Level(report.Summary.Confidence);
}
