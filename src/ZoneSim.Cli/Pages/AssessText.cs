using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>An assessment in sentences.</summary>
internal static class AssessText
{
    /// <summary>What stands beside every ratio.</summary>
    public const string Tests = "A ratio tests the model together with the account: a model that is wrong in some respect can favour either.";

    /// <summary>The condition of every number.</summary>
    public static string Given(AssessmentSummary summary) => summary.Kind == IncursionKind.Drone
        ? "Given that a drone comes; the drone does not learn."
        : "Given that a convoy comes; the convoy does not learn.";

    /// <summary>The paragraph that an analyst can paste.</summary>
    public static string InShort(AssessmentReport report)
    {
        var summary = report.Summary;
        return string.Join(" ", ((string[])
        [
            $"{Capital(Number(summary.Accounts.Count))} {(summary.Accounts.Count == 1 ? "account speaks" : "accounts speak")} of the incident of {Day(report)}: "
                + $"{Words.And([.. summary.Accounts.Select(one => $"{one.Account} ({one.Title})")])}.",
            $"Each was played in its own circumstances under {(summary.Policies.Count == 1 ? "the policy" : "every policy that could have been in force,")} {Words.And(summary.Policies)}"
                + $"{(summary.Policies.Count == 1 ? "" : ", each of equal weight, which is an assumption")}; ranges are over {Words.Count(summary.Ranges.Quantities.Count)} assumed quantities moved together.",
            .. summary.Accounts.Where(one => one.All is not null).Select(AllOf),
            .. summary.Ratios.Select(ratio => Sentence(ratio, summary)),
            summary.Apart.Count == 0 ? "" : $"No comparison is made of {Words.And([.. summary.Apart.Select(pair => $"{pair.First} with {pair.Second}")])}: they speak of no common matter that a run could show.",
            Happened(summary),
            Tests,
            summary.UsedInDefaults ? "The model's defaults were chosen with this incident in view, so none of this is evidence for the model." : "",
        ]).Where(sentence => sentence.Length > 0));
    }

    /// <summary>One comparison in a sentence.</summary>
    public static string Sentence(AccountRatio ratio, AssessmentSummary summary)
    {
        var topics = Words.And(ratio.Topics);
        if (ratio.Agree)
        {
            return $"On {topics}, {ratio.First} and {ratio.Second} say the same; the ratio of {Times(ratio.Ratio.Value)}{Range(ratio.Band)} compares their circumstances alone.";
        }

        var factor = summary.Factor.ToString("0.##", CultureInfo.InvariantCulture);
        return $"On {topics}, the model produces what {ratio.First} says {Times(ratio.Ratio.Value)} times as often as what {ratio.Second} says, each in its own circumstances{Range(ratio.Band)}: "
            + ratio.Verdict switch
            {
                RatioVerdict.CannotTell => $"the model cannot tell them apart (the range comes within a factor of {factor} of 1).",
                RatioVerdict.FirstMoreOften => $"over all of that range, what {ratio.First} says comes more often, by a factor above {factor}.",
                _ => $"over all of that range, what {ratio.Second} says comes more often, by a factor above {factor}.",
            };
    }

    /// <summary>A ratio as a person would say it.</summary>
    public static string Times(double ratio) => ratio switch
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
    public static string Shares(AssumptionBand? band) => band is null ? "" : $"{Whole(band.Low)} to {Whole(band.High)}";

    /// <summary>A verdict in two or three words.</summary>
    public static string Verdict(AccountRatio ratio) => ratio.Agree ? "say the same" : ratio.Verdict switch
    {
        RatioVerdict.CannotTell => "cannot tell",
        RatioVerdict.FirstMoreOften => $"{ratio.First} more often",
        _ => $"{ratio.Second} more often",
    };

    /// <summary>A share in whole per cent; small and large ones keep a decimal.</summary>
    public static string Whole(double share) => double.IsNaN(share) ? "–" : share switch
    {
        > 0 and < 0.001 => "<0.1%",
        > 0.999 and < 1 => ">99.9%",
        (> 0 and < 0.0095) or (> 0.9905 and < 1) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
    };

    private static string AllOf(AccountResult account) =>
        $"In the circumstances of {account.Account} the model produces all that {account.Account} says of outcome and measures in {Whole(account.All!.Share.Value)} of runs (range {Shares(account.All.Band)}).";

    private static string Happened(AssessmentSummary summary)
    {
        var (struck, left) = (summary.Happened.Struck, summary.Happened.Left);
        return $"Given who says what, and how often such sources may err (all assumed, as ranges), the probability of {struck.What} goes from {Shares(struck.Prior)} before the accounts are heard to {Shares(struck.After)} after, "
            + $"and that {left.What} from {Shares(left.Prior)} to {Shares(left.After)}; these are ranges of assumptions, within which nothing here says where the truth lies.";
    }

    private static string Range(AssumptionBand? band) => band is null ? "" : $" (range over the assumptions {Times(band.Low)} to {Times(band.High)})";

    private static string Day(AssessmentReport report) => report.Record.Date is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : report.Record.Name;

    private static string Number(int n) => n switch { 1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", _ => n.ToString(CultureInfo.InvariantCulture) };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
