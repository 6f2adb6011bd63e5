using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>An assessment in sentences.</summary>
internal static class AssessText
{
    /// <summary>What stands beside every ratio.</summary>
    public const string Tests = "A ratio tests the model together with the account: a model that is wrong in some respect can favour either.";

    /// <summary>The paragraph that an analyst can paste.</summary>
    public static string InShort(AssessmentReport report)
    {
        var summary = report.Summary;
        var policies =
            summary.Policies.Count == 1
                ? $"the policy {summary.Policies[0]}"
                : $"every policy that could have been in force ({Words.And(summary.Policies)}, each of equal weight, which is an assumption)";
        return string.Join(
            " ",
            (
                (string[])
                    [
                        $"{WordForms.Capital(Number(summary.Accounts.Count))} "
                            + $"{(summary.Accounts.Count == 1 ? "account speaks" : "accounts speak")} of the incident of {Day(report)}: "
                            + $"{Words.And([.. summary.Accounts.Select(one => $"{one.Account} ({one.Title})")])}.",
                        $"Each was played in its own circumstances under "
                            + $"{policies}; "
                            + $"ranges are over {Words.Count(summary.Ranges.Quantities.Count)} assumed quantities moved together.",
                        AllOf(summary),
                        .. Conflicts(summary),
                        Alike(summary),
                        summary.Apart.Count == 0
                            ? ""
                            : $"No common matter that a run could show is spoken of by "
                                + $"{Words.And([.. summary.Apart.Select(pair => $"{pair.First} with {pair.Second}")])}.",
                        Happened(report),
                        Tests,
                        summary.UsedInDefaults ? "The model's defaults were chosen with this incident in view, so none of this is evidence for the model." : "",
                    ]
            ).Where(sentence => sentence.Length > 0)
        );
    }

    /// <summary>What happened, and whether the accounts can be told apart.</summary>
    public static IReadOnlyList<string> Answer(AssessmentReport report) =>
        [
            .. ((string[])[Happened(report), .. Conflicts(report.Summary), Alike(report.Summary)]).Where(sentence => sentence.Length > 0),
            Tests
                + (
                    report.Summary.UsedInDefaults
                        ? " The model's defaults were chosen with this incident in view, so none of this is evidence for the model."
                        : ""
                ),
        ];

    private static IEnumerable<string> Conflicts(AssessmentSummary summary) =>
        summary
            .Ratios.Where(ratio => !ratio.Agree)
            .GroupBy(ratio => (ratio.First, Topics: string.Join('+', ratio.Topics), ratio.Verdict))
            .Select(group => Conflict([.. group], summary));

    /// <summary>Comparisons of one account with others on the same topics and with the same verdict.</summary>
    private static string Conflict(IReadOnlyList<AccountRatio> ratios, AssessmentSummary summary)
    {
        var (first, factor) = (ratios[0], summary.Factor.ToString("0.##", CultureInfo.InvariantCulture));
        var against = ratios.Select(ratio => $"{Times(ratio.Ratio.Value)} times as often as what {ratio.Second} says{Range(ratio.Band)}").ToList();
        var verdict = first.Verdict switch
        {
            RatioVerdict.CannotTell => $"the model does not tell them apart, since the range comes within a factor of {factor} of 1",
            RatioVerdict.FirstMoreOften => $"over all of that range what {first.First} says comes more often, by a factor above {factor}",
            _ => $"over all of that range what {first.First} says comes less often, by a factor above {factor}",
        };
        return (
            $"On {Matters(first.Topics)}, the model produces what {first.First} says {Words.And(against)}, each in its own circumstances: "
            + $"{verdict}. {UnderOne(first, summary)}"
        ).TrimEnd();
    }

    /// <summary>How far the answer hangs on which policy was in force.</summary>
    private static string UnderOne(AccountRatio ratio, AssessmentSummary summary)
    {
        if (summary.Policies.Count == 1)
        {
            return "";
        }

        var sorted = ratio.ByPolicy.Zip(summary.Policies).OrderBy(pair => pair.First.Value).ToList();
        return $"If it were known which policy was in force, the ratio of {ratio.First} to {ratio.Second} would be anything from "
            + $"{Times(sorted[0].First.Value)} ({sorted[0].Second}) to {Times(sorted[^1].First.Value)} ({sorted[^1].Second}).";
    }

    /// <summary>The pairs that say the same.</summary>
    private static string Alike(AssessmentSummary summary)
    {
        var alike = summary
            .Ratios.Where(ratio => ratio.Agree)
            .Select(ratio => $"{ratio.First} and {ratio.Second} say the same on {Matters(ratio.Topics)}")
            .ToList();
        return alike.Count == 0 ? "" : $"{string.Join("; ", alike)}: there is nothing to tell apart there.";
    }

    /// <summary>Topics as matters of a sentence.</summary>
    private static string Matters(IReadOnlyList<string> topics) => Words.And([.. topics.Select(Matter)]);

    /// <summary>A topic as a matter; whom it is of stands in brackets behind it.</summary>
    private static string Matter(string topic) =>
        topic.Split(" (") is [var matter, var subject]
            ? $"{Matter(matter)} ({subject}"
            : topic switch
            {
                "strike" or "shoot-down" or "broadcast" or "intercept" or "show-of-force" => $"whether there was {(topic[0] == 'i' ? "an" : "a")} "
                    + $"{topic.Replace('-', ' ').Replace("shoot down", "shoot-down", StringComparison.Ordinal)}",
                "call-line" => "whether the line was used",
                "confront" => "whether it was confronted",
                "warning-shots" => "whether there were warning shots",
                "entered" or "released" => $"whether it {topic}",
                "how it ended" => topic,
                _ => $"the {topic}",
            };

    /// <summary>A ratio as a person would say it.</summary>
    public static string Times(double ratio) =>
        ratio switch
        {
            _ when double.IsNaN(ratio) => "–",
            >= 1_000 => ">1000",
            >= 100 => ratio.ToString("0", CultureInfo.InvariantCulture),
            >= 10 => ratio.ToString("0.#", CultureInfo.InvariantCulture),
            >= 0.01 => ratio.ToString("0.0#", CultureInfo.InvariantCulture),
            >= 0.001 => ratio.ToString("0.000", CultureInfo.InvariantCulture),
            _ => "<0.001",
        };

    /// <summary>A range of shares, from low to high.</summary>
    public static string Shares(AssumptionBand? band) =>
        band is null ? ""
        : Whole(band.Low) == Whole(band.High) ? Whole(band.Low)
        : $"{Whole(band.Low)}–{Whole(band.High)}";

    /// <summary>A verdict in two or three words.</summary>
    public static string Verdict(AccountRatio ratio) =>
        ratio.Agree
            ? "say the same"
            : ratio.Verdict switch
            {
                RatioVerdict.CannotTell => "does not tell",
                RatioVerdict.FirstMoreOften => $"{ratio.First} more often",
                _ => $"{ratio.Second} more often",
            };

    /// <summary>A share in whole per cent; small and large ones keep a decimal.</summary>
    public static string Whole(double share) =>
        double.IsNaN(share)
            ? "–"
            : share switch
            {
                > 0 and < 0.001 => "<0.1%",
                > 0.999 and < 1 => ">99.9%",
                (> 0 and < 0.0095) or (> 0.9905 and < 1) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
                _ => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
            };

    private static string AllOf(AssessmentSummary summary)
    {
        var shares = summary
            .Accounts.Where(one => one.All is not null)
            .Select(one => $"{Whole(one.All!.Share.Value)} of runs for {one.Account} (range {Shares(one.All.Band)})")
            .ToList();
        return $"In its own circumstances the model produces all that an account says of outcome and measures in {Words.And(shares)}; "
            + $"these shares do not compare the accounts, since one that says more is produced less often.";
    }

    private static string Happened(AssessmentReport report)
    {
        string Of(HappenedResult happened) =>
            $"the probability of {happened.Struck.What}{report.Whom(happened)} is {Shares(happened.Struck.Prior)} before the accounts are "
            + $"heard and {Shares(happened.Struck.After)} after; "
            + $"that {happened.Left.What}, {Shares(happened.Left.Prior)} before and {Shares(happened.Left.After)} after";
        return $"Given who says what, and how often such sources may err (all assumed, as ranges), "
            + $"{string.Join("; ", report.Summary.Happened.Select(Of))}. These are ranges of assumptions; nothing here says where in them the truth lies.";
    }

    private static string Range(AssumptionBand? band) => band is null ? "" : $" (range {Times(band.Low)} to {Times(band.High)})";

    private static string Day(AssessmentReport report) =>
        report.Record.Date is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : report.Record.Name;

    private static string Number(int n) =>
        n switch
        {
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            _ => n.ToString(CultureInfo.InvariantCulture),
        };
}
