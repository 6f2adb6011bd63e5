using System.CommandLine;

namespace ZoneSim.Cli.Verbs;

/// <summary>A group of verbs in the help.</summary>
/// <param name="Name">What they are for, in one word.</param>
/// <param name="Verbs">Names with one line each.</param>
internal sealed record VerbGroup(string Name, IReadOnlyList<(string Verb, string Line)> Verbs);

/// <summary>The help of the program: verbs by what one wants to do, one line each.</summary>
internal static class VerbGroups
{
    /// <summary>The groups, in order.</summary>
    public static IReadOnlyList<VerbGroup> All { get; } =
    [
        new(
            "Play",
            [
                ("run", "a scenario under a policy: how often it ends how"),
                ("compare", "the same histories under several policies, paired"),
                ("trace", "one history, minute by minute, and why"),
                ("replay", "one history under two policies, on maps, in a browser"),
            ]
        ),
        new(
            "Ask",
            [
                ("sweep", "how does it go along one assumption, or over a table?"),
                ("sensitivity", "which assumptions drive the difference?"),
                ("flip", "where in the ranges does the answer flip?"),
                ("discover", "under which conditions does it flip?"),
                ("value", "which fact, if known, would change the choice?"),
                ("robust", "how far would belief have to move for it to flip?"),
                ("select", "which policy comes nearest to an objective?"),
                ("regret", "what would one have missed under another account?"),
            ]
        ),
        new(
            "Show",
            [
                ("show", "a finished run again, or one section of it"),
                ("chart", "pictures of a finished run or study"),
                ("brief", "slides and a report of a finished run"),
                ("export", "tables for Excel, pandas, R and DuckDB"),
                ("diff", "what changed between two runs"),
                ("open", "the workbench in a browser: assumptions, nights, runs"),
            ]
        ),
        new(
            "Files",
            [
                ("list", "scenarios, policies, quantities, objectives, charts"),
                ("new", "a scenario or a policy to start from"),
                ("check", "all mistakes in a file, in one pass"),
                ("schema", "the JSON Schema of files, for editors"),
            ]
        ),
        new(
            "Record",
            [
                ("seeds", "what each source said of an incident"),
                ("assess", "what each account implies, and what happened"),
                ("assumptions", "what the numbers of a scenario rest on"),
                ("elicit", "what experts hold of a quantity, in plain numbers"),
                ("record", "does the model agree with the record?"),
                ("learn", "what the record teaches of what is assumed"),
            ]
        ),
        new(
            "Batch (for clusters; run and compare --on order the work)",
            [("work", "a part of a run, as a task of a batch system"), ("assemble", "the run of the parts that were played")]
        ),
    ];

    private static readonly string[] s_examples =
    [
        "zonesim compare at-tanf-2017-10-05",
        "zonesim show runs/at-tanf-2017-10-05-0123abcd outcomes",
        "zonesim trace at-tanf-2017-10-05 --replication 17 --against strike-first",
        "zonesim brief runs/at-tanf-2017-10-05-0123abcd",
        "zonesim help compare",
    ];

    /// <summary>Writes the help.</summary>
    public static void Write(Command root, TextWriter to, int width)
    {
        var width1 = All.SelectMany(group => group.Verbs).Max(verb => verb.Verb.Length) + 2;
        var page = new Reports.ConsoleReport(to, width);
        page.Paragraph(root.Description ?? "");
        page.Gap();
        page.Paragraph("Usage: zonesim VERB …    (zonesim help VERB shows its options and examples)");
        foreach (var group in All)
        {
            page.Heading(group.Name);
            foreach (var (verb, line) in group.Verbs)
            {
                page.Line($"  {verb.PadRight(width1)}{line}");
            }
        }

        page.Heading("Examples:");
        foreach (var example in s_examples)
        {
            page.Line("  " + example);
        }
    }
}
