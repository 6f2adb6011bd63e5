using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Decks;

/// <summary>What the speaker of a short deck reads: what to say, what may be asked of that slide, how it was made.</summary>
internal sealed class ShortDeckNotes(RunReport report, BriefDocument document, IReadOnlyList<Finding> findings)
{
    private const string TwoBands =
        "Why two bands? Run noise is chance in the simulation, and more histories narrow it. "
        + "The range over the assumptions is what is not known, and only sources narrow it.";

    /// <summary>Questions to the card.</summary>
    public IReadOnlyList<string> OfCard =>
        [
            "Which policy is better? The model calls no outcome better. It says what follows from each, how often, and how sure one can be.",
            .. First(FindingKind.Hangs) is { } open ? [$"Would more histories settle it? {open}"] : Array.Empty<string>(),
            .. First(FindingKind.Trust) is { } trust ? [$"How far is it to be trusted? {trust}"] : Array.Empty<string>(),
            TwoBands,
        ];

    /// <summary>Questions to a picture of some histories.</summary>
    public static IReadOnlyList<string> OfFew { get; } =
    ["Is that all of them? The first histories are drawn, the same ones under each policy, so that one can be followed. The numbers are of all histories."];

    /// <summary>Questions to the ladders.</summary>
    public IReadOnlyList<string> OfLadders =>
        [
            .. report.Scenario.Convoys.Count > 0
                ? ["Does the partner force follow these ladders? It may confront a convoy by its own standing order under every policy."]
                : Array.Empty<string>(),
            .. Subjects.ObserveOnly(report) is { } baseline
                ? [$"Why is {baseline} there? It detects and records, and shows what follows where nobody acts."]
                : Array.Empty<string>(),
            "What else differs? "
                + (
                    report.Summary.Differs.Count > 0
                        ? string.Join(" ", report.Summary.Differs)
                        : "Nothing: aircraft, delays, delegation and all other quantities are equal under each."
                ),
        ];

    /// <summary>Questions to how it ends.</summary>
    /// <param name="kind">Of the incursion, as a word of files and rows.</param>
    public static IReadOnlyList<string> OfEnds(string kind) =>
        [
            $"What do the ends mean? {string.Join("; ", LedgerWords.Ends.Select(end => $"{Subjects.End(end, kind)}: it {Phrases.End(end, kind)}"))}.",
            "Why these words? No policy's measures enter them, so that policies can be compared by them.",
        ];

    /// <summary>Questions to what it costs.</summary>
    public IReadOnlyList<string> OfCosts =>
        [
            "What is a reaction? A protest, a suspended line, an air intercept or an exchange of fire.",
            .. CostChart.RatioLine(report.Scenario) is { Length: > 0 } ratio ? [$"What do reactions hang on? {ratio}"] : Array.Empty<string>(),
        ];

    /// <summary>Questions to totals of campaigns.</summary>
    public static IReadOnlyList<string> OfTotals { get; } = [TwoBands];

    /// <summary>Questions to what it hangs on.</summary>
    public static IReadOnlyList<string> OfHangs { get; } =
    ["What would settle it? Sources: a report of what happened narrows the range of an assumed input. More histories do not."];

    /// <summary>Questions to how sure one can be.</summary>
    public IReadOnlyList<string> OfSureness =>
        [
            "Is the model right? Neither band says so. It is fitted by eye so that each recorded incident stays possible, which is no evidence for it.",
            .. report.Scenario.NotRepresented.Count > 0
                ? [$"What is left out? {string.Join(" ", report.Scenario.NotRepresented.Select(point => WordForms.Capital(point.TrimEnd('.')) + "."))}"]
                : Array.Empty<string>(),
        ];

    /// <summary>What each policy that is compared does, a line each.</summary>
    public IReadOnlyList<string> Policies =>
        [.. report.Policies.Select(policy => $"{policy.Name}: {PolicyWords.InBrief(policy, report.Scenario).TrimEnd('.')}.")];

    /// <summary>The notes of a slide.</summary>
    /// <param name="says">What it says.</param>
    /// <param name="asks">What may be asked, each question with its answer.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<string> says, IReadOnlyList<string> asks) =>
        [
            "Say (in the model):",
            .. says,
            "They may ask:",
            .. asks,
            $"How it was made: {document.Facts.First(fact => fact.Name == "Command").Value}",
            document.Source,
        ];

    private string? First(FindingKind kind) => findings.FirstOrDefault(finding => finding.Kind == kind)?.Sentence;
}
