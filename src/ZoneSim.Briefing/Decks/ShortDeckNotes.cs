using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Decks;

/// <summary>What the speaker of a short deck reads: what to say, what may be asked, how it was made.</summary>
internal sealed class ShortDeckNotes(RunReport report, BriefDocument document, IReadOnlyList<Finding> findings)
{
    /// <summary>The notes of a slide.</summary>
    /// <param name="says">What it says.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<string> says) =>
    [
        "Say (in the model):",
        .. says,
        "They may ask:",
        "Which policy is better? The model calls no outcome better. It says what follows from each, how often, and how sure one can be.",
        .. First(FindingKind.Hangs) is { } open ? [$"Would more histories settle it? {open}"] : Array.Empty<string>(),
        .. First(FindingKind.Trust) is { } trust ? [$"How far is it to be trusted? {trust}"] : Array.Empty<string>(),
        "Why two bands? Run noise is chance in the simulation, and more histories narrow it. The range over the assumptions is what is not known, and only sources narrow it.",
        .. report.Scenario.NotRepresented.Count > 0 ? [$"What is left out? {string.Join(" ", report.Scenario.NotRepresented.Take(3).Select(point => point.TrimEnd('.') + "."))}"] : Array.Empty<string>(),
        $"How it was made: {document.Facts.First(fact => fact.Name == "Command").Value}",
        document.Source,
    ];

    private string? First(FindingKind kind) => findings.FirstOrDefault(finding => finding.Kind == kind)?.Sentence;
}
