using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>Everything about a finished assessment, read back from its folder by <see cref="RunFolder.OpenAssessment"/>.</summary>
/// <param name="Manifest">How it was made.</param>
/// <param name="Record">The incident.</param>
/// <param name="Kinds">How often each kind of source errs.</param>
/// <param name="Scenarios">The scenario in each account's circumstances, by account.</param>
/// <param name="Policies">The policies that could have been in force.</param>
/// <param name="Summary">All numbers.</param>
public sealed record AssessmentReport(
    Manifest Manifest,
    IncidentRecord Record,
    SourceKinds Kinds,
    IReadOnlyDictionary<string, Scenario> Scenarios,
    IReadOnlyList<Policy> Policies,
    AssessmentSummary Summary
)
{
    /// <summary>The accounts side by side, topic by topic.</summary>
    public IReadOnlyList<SideBySideTopic> SideBySide => SideBySideTopic.Of(Record, [.. Summary.Accounts.Select(one => one.Account)]);

    /// <summary>The convoys and drones that the accounts speak of, by name; empty where the scenario has only one, which needs no name.</summary>
    public IReadOnlyList<string> Named =>
        Accounts.SimulatedAccounts.MoversOf(Scenarios.Values.First()).Count == 1 ? [] : [.. Summary.Happened.Select(one => one.Subject)];

    /// <summary>Which convoy or drone something is about, to stand behind "a strike" or "a shoot-down"; empty where the scenario has only one.</summary>
    public string Whom(HappenedResult happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Named.Count == 0 ? "" : $" {(happened.Kind.Flies() ? "of" : "on")} the {happened.Kind.Noun()} {WordForms.Capital(happened.Subject)}";
    }

    /// <summary>What every number is conditional on, as sentences.</summary>
    public string Given =>
        Named switch
        {
            [] => Summary.Happened[0].Kind.Noun() is var noun ? $"Given that a {noun} comes; the {noun} does not learn." : "",
            [var one] => $"Given that {WordForms.Capital(one)} comes; it does not learn.",
            var several =>
                $"Given that {string.Join(", ", several.SkipLast(1).Select(WordForms.Capital))} and {WordForms.Capital(several[^1])} come; they do not learn.",
        };
}

/// <summary>All numbers of an assessment: what <c>assess.json</c> holds. Shares are fractions; ratios are likelihood ratios.</summary>
/// <param name="Incident">The incident's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="UsedInDefaults">Whether the defaults were chosen with it in view.</param>
/// <param name="Confidence">Confidence level of the intervals, each alone.</param>
/// <param name="Factor">A ratio within this factor of 1 is taken to tell nothing.</param>
/// <param name="Policies">The policies that could have been in force, each of equal weight.</param>
/// <param name="Accounts">What each account implies.</param>
/// <param name="Ratios">The accounts against each other, pair by pair.</param>
/// <param name="Apart">Pairs that speak of no common topic.</param>
/// <param name="Ranges">How the ranges were made.</param>
/// <param name="Calibration">How the procedure fares where the truth is known; null where it was not asked for, or there is only one account.</param>
/// <param name="Happened">What happened, given who says what: one for each convoy or drone that the accounts speak of.</param>
/// <param name="Forecast">What the model says of each topic, all accounts' circumstances being of equal weight, beside what the record says.</param>
/// <param name="FailedRuns">Runs that failed.</param>
public sealed record AssessmentSummary(
    string Incident,
    string Title,
    bool UsedInDefaults,
    double Confidence,
    double Factor,
    IReadOnlyList<string> Policies,
    IReadOnlyList<AccountResult> Accounts,
    IReadOnlyList<AccountRatio> Ratios,
    IReadOnlyList<AccountPair> Apart,
    AssessmentRanges Ranges,
    CalibrationResult? Calibration,
    IReadOnlyList<HappenedResult> Happened,
    IReadOnlyList<TopicForecast> Forecast,
    long FailedRuns
);

/// <summary>How the ranges of an assessment were made.</summary>
/// <param name="Points">Latin-hypercube points.</param>
/// <param name="Replications">Runs of each account under each policy at each.</param>
/// <param name="Quantities">The quantities moved.</param>
/// <param name="FailedPoints">Points at which some account's circumstances do not hold together.</param>
/// <param name="Reasons">The distinct reasons.</param>
public sealed record AssessmentRanges(int Points, int Replications, IReadOnlyList<string> Quantities, int FailedPoints, IReadOnlyList<string> Reasons);

/// <summary>What one account implies.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Title">Who says it.</param>
/// <param name="Circumstances">The claims that its scenario takes over: inputs, which earn and lose nothing.</param>
/// <param name="Claims">Each outcome claim by itself.</param>
/// <param name="All">All of them together; null where the account has none.</param>
/// <param name="InWords">Claims that no run can be held against.</param>
public sealed record AccountResult(
    string Account,
    string Title,
    IReadOnlyList<string> Circumstances,
    IReadOnlyList<ClaimShare> Claims,
    ClaimShare? All,
    IReadOnlyList<string> InWords
);

/// <summary>How often the model, in an account's own circumstances, produces what it says.</summary>
/// <param name="Claim">Path of the claim; "all" for all together.</param>
/// <param name="Says">The claim in words.</param>
/// <param name="Share">Over all policies, each of equal weight, with its Wilson interval.</param>
/// <param name="ByPolicy">Under each policy, with its Wilson interval, in the order of the policies.</param>
/// <param name="Band">Where the share over all policies goes when the assumptions move over their ranges.</param>
public sealed record ClaimShare(string Claim, string Says, Estimate Share, IReadOnlyList<Estimate> ByPolicy, AssumptionBand? Band);

/// <summary>Two accounts.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
public sealed record AccountPair(string First, string Second);

/// <summary>
/// How much more often the model produces what the first account says, in the first's circumstances, than what the second says, in the
/// second's: on the topics of which both speak, each on the same cases. It tests the model together with the accounts.
/// </summary>
/// <param name="First">One account.</param>
/// <param name="Second">The other.</param>
/// <param name="Topics">The topics of which both speak.</param>
/// <param name="Agree">Whether the two say the same on all of them.</param>
/// <param name="FirstBreadth">Over how many of the cases told apart the first's words spread; its probability is divided by it.</param>
/// <param name="SecondBreadth">The same for the second.</param>
/// <param name="Ratio">At the scenarios' own values; the interval is run noise alone, by the delta method on the logarithm.</param>
/// <param name="LogError">Standard error of the natural logarithm of <paramref name="Ratio"/>.</param>
/// <param name="Band">Where the ratio goes over the ranges of the assumptions, freed of run noise: the answer.</param>
/// <param name="Averaged">Ratio of the probabilities, each averaged over the ranges; of different statements, so no Bayes factor; with its interval
/// of run and design noise.</param>
/// <param name="ByPolicy">The ratio under each policy by itself, in the order of the policies.</param>
/// <param name="UnseenPoints">Points at which one of the two never came up, so that half an event stands for it.</param>
/// <param name="Verdict">What the range lets one say.</param>
public sealed record AccountRatio(
    string First,
    string Second,
    IReadOnlyList<string> Topics,
    bool Agree,
    int FirstBreadth,
    int SecondBreadth,
    Estimate Ratio,
    double LogError,
    AssumptionBand? Band,
    Estimate Averaged,
    IReadOnlyList<Estimate> ByPolicy,
    int UnseenPoints,
    RatioVerdict Verdict
);

/// <summary>What the range of a ratio lets one say.</summary>
public enum RatioVerdict
{
    /// <summary>The range comes within the factor of 1: the model cannot tell the two apart.</summary>
    CannotTell,

    /// <summary>All of the range is above the factor: the model produces what the first says more often.</summary>
    FirstMoreOften,

    /// <summary>All of the range is below one over the factor: the model produces what the second says more often.</summary>
    SecondMoreOften,
}

/// <summary>How the procedure fares on synthetic incidents whose truth is known.</summary>
/// <param name="Incidents">Incidents asked for.</param>
/// <param name="Used">Incidents with two accounts that differ.</param>
/// <param name="Decided">Those in which the procedure came down on one side.</param>
/// <param name="Wrong">Of these, those in which it was the wrong side, with the Wilson interval.</param>
/// <param name="Expected">The share wrong that its own odds lead one to expect among the decided.</param>
/// <param name="Ranks">Histogram of the truth's rank among draws from the posterior (Talts and others 2018), even where the odds mean what they say.</param>
/// <param name="ChiSquare">Pearson's statistic of the histogram against evenness.</param>
/// <param name="PValue">Its upper tail.</param>
public sealed record CalibrationResult(
    int Incidents,
    int Used,
    int Decided,
    Estimate Wrong,
    double Expected,
    IReadOnlyList<int> Ranks,
    double ChiSquare,
    double PValue
);

/// <summary>What happened, given who says what and how often such sources err: ranges over the assumptions and the error rates.</summary>
/// <param name="Subject">The convoy or drone, by its name in the scenario.</param>
/// <param name="Kind">Which of the two it is.</param>
/// <param name="Struck">Whether there was a strike (a drone: a shoot-down).</param>
/// <param name="Left">Whether it left.</param>
/// <param name="Ends">How it ended in policy-neutral words.</param>
/// <param name="Vehicles">How many vehicles there were, among the numbers that accounts give; empty where none does.</param>
/// <param name="Reports">What each account says that entered.</param>
/// <param name="ByPolicy">The posterior of a strike if one policy was in force, by policy; assumptions at the scenarios' own values, error rates at
/// the middle of their ranges.</param>
/// <param name="Without">The posterior of a strike without each account, likewise.</param>
/// <param name="Rates">The posterior at either end of each error rate, the others at the middle of their ranges and assumptions at the scenarios' own
/// values.</param>
public sealed record HappenedResult(
    string Subject,
    IncursionKind Kind,
    Posterior Struck,
    Posterior Left,
    IReadOnlyList<Posterior> Ends,
    IReadOnlyList<Posterior> Vehicles,
    IReadOnlyList<SourceReport> Reports,
    IReadOnlyList<NamedShare> ByPolicy,
    IReadOnlyList<NamedShare> Without,
    IReadOnlyList<RateSensitivity> Rates
);

/// <summary>The probability of one thing before and after the accounts are heard.</summary>
/// <param name="What">What.</param>
/// <param name="Prior">From the simulation alone, over the ranges of its assumptions.</param>
/// <param name="After">After the accounts, over those ranges and the sources' error rates.</param>
/// <param name="PriorMiddle">The prior at the scenarios' own values.</param>
/// <param name="Middle">The posterior with assumptions at the scenarios' own values and error rates at the middle of their ranges.</param>
public sealed record Posterior(string What, AssumptionBand? Prior, AssumptionBand? After, double PriorMiddle, double Middle);

/// <summary>What one account says, and what kind of source it is.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Kind">The kind of source whose error rates stand for it; null where the file has none, and it is not heard.</param>
/// <param name="Struck">Whether it says that there was a strike; null where it is silent.</param>
/// <param name="Left">Whether it says that it left.</param>
/// <param name="Vehicles">How many vehicles it gives.</param>
public sealed record SourceReport(string Account, string? Kind, bool? Struck, bool? Left, int? Vehicles);

/// <summary>A probability with a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Share">The probability.</param>
public sealed record NamedShare(string Name, double Share);

/// <summary>How much an error rate matters.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Topic">strike, expulsion or vehicles.</param>
/// <param name="Rate">sees, misses, invents or wrong.</param>
/// <param name="Low">Lower end of its range.</param>
/// <param name="High">Upper end.</param>
/// <param name="What">Whose posterior is shown.</param>
/// <param name="AtLow">The posterior at the lower end, all else in the middle.</param>
/// <param name="AtHigh">The posterior at the upper end.</param>
public sealed record RateSensitivity(string Kind, string Topic, string Rate, double Low, double High, string What, double AtLow, double AtHigh);

/// <summary>What the model says of a topic, beside what the record says.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Says">What the record says, in words.</param>
/// <param name="Accounts">The accounts that say it.</param>
/// <param name="Grade">The best grade among them, or empty.</param>
/// <param name="Contested">Whether another account says otherwise, so that the record does not decide.</param>
/// <param name="Share">How often the model says so, with its Wilson interval.</param>
/// <param name="Band">Where that goes over the ranges of the assumptions.</param>
/// <param name="Averaged">Its mean over those ranges: the forecast that is scored.</param>
/// <param name="SameAs">
/// The topic of a forecast before this one that no history tells apart from it, in the circumstances of the accounts that say either: the
/// two are one matter, and it is scored once. Null where there is none.
/// </param>
public sealed record TopicForecast(
    string Topic,
    string Says,
    IReadOnlyList<string> Accounts,
    string Grade,
    bool Contested,
    Estimate Share,
    AssumptionBand? Band,
    double Averaged,
    string? SameAs = null
)
{
    /// <summary>Whether the record decides the matter: nobody says otherwise, and source and statement are graded A to C and 1 to 3.</summary>
    public bool IsDecided => Decides(Contested, Grade);

    /// <summary>The topic without the convoy or drone that it is of.</summary>
    internal string Matter => Topic.Split(" (")[0];

    /// <summary>A topic: a matter, and whom it is of where accounts speak of several.</summary>
    internal static string TopicOf(string matter, string? subject) => subject is null ? matter : $"{matter} ({subject})";

    /// <summary>Whether nobody says otherwise, and source and statement are graded A to C and 1 to 3.</summary>
    internal static bool Decides(bool contested, string grade) => !contested && grade is [>= 'A' and <= 'C', >= '1' and <= '3'];
}
