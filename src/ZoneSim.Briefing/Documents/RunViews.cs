using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>A finished run in a few lines, for a page that lists runs.</summary>
/// <param name="Title">Of its scenario.</param>
/// <param name="Made">The condition of every number, histories, seed.</param>
/// <param name="Policies">Names, in order.</param>
/// <param name="Settings">What was set for it, as --set takes it.</param>
/// <param name="Findings">What it says in the model, a sentence each.</param>
/// <param name="Command">What makes it again.</param>
public sealed record RunCard(
    string Title,
    string Made,
    IReadOnlyList<string> Policies,
    IReadOnlyList<string> Settings,
    IReadOnlyList<string> Findings,
    string Command
)
{
    /// <summary>The card of a run.</summary>
    public static RunCard Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new RunCard(
            report.Scenario.Title,
            $"{report.Scenario.Given} {Numbers.Of(report.Manifest.Replications, "history")} under each policy; seed {report.Manifest.Seed}; "
                + $"run {report.Manifest.InputsHash[..8]}.",
            report.Manifest.Policies,
            [.. report.Manifest.Settings.Select(one => $"{one.Key}={one.Value}")],
            [.. Words.Findings.OnCard(report).Select(finding => finding.Sentence)],
            report.Manifest.Command
        );
    }
}

/// <summary>What changed between two runs, in words.</summary>
/// <param name="Notes">What a reader has to know first.</param>
/// <param name="Answer">How much changed, in a sentence.</param>
/// <param name="Inputs">Inputs that changed; empty where none did.</param>
/// <param name="Results">Tables of results that changed.</param>
public sealed record RunChanges(IReadOnlyList<string> Notes, string Answer, IReadOnlyList<string> Inputs, IReadOnlyList<ChangeTable> Results)
{
    /// <summary>The command line that says the same; empty where it is said by one.</summary>
    public string Command { get; init; } = "";
}

/// <summary>Results that changed, of one policy or of one difference.</summary>
/// <param name="Heading">Of what.</param>
/// <param name="Columns">Headings; the first is empty.</param>
/// <param name="Rows">The rows; empty where nothing changed by more than noise explains. A null row is a gap.</param>
/// <param name="Note">What the table stands on, or why it is empty.</param>
public sealed record ChangeTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>?> Rows, string Note);
