using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The first screen of a run: what was asked, what it says, how it ends; where the rest is stands in <see cref="FolderNote"/>.</summary>
internal static class FirstScreen
{
    /// <summary>Tables of ends at most; further ones are named.</summary>
    private const int MostTables = 3;

    /// <summary>Writes it.</summary>
    public static void Write(RunReport report, ConsoleReport page)
    {
        page.Paragraph($"{report.Scenario.Title}: what follows, how often, how sure?");
        WritePolicies(report, page);
        page.Paragraph(report.Scenario.Given + " " + StudyText.Made(report));
        WriteFindings(report, page);
        EndTables.Write(report, MostTables, page);
        MeasureTable.Write(report, page);
        if (report.Manifest.Settings.Count > 0)
        {
            page.Note("Set for this run: " + string.Join(", ", report.Manifest.Settings.Select(setting => $"{setting.Key}={setting.Value}")) + ".");
        }

        if (report.Summary.Precision is { Verdict: PrecisionVerdict.NotReached } precision)
        {
            page.Note(PrecisionText.NotReached(precision, report.Manifest.Replications));
        }

        if (report.Summary.Policies.Sum(policy => (long)policy.Failed) is > 0 and var failed)
        {
            page.Note($"{Words.Of(failed, "replication")} failed and {(failed == 1 ? "is" : "are")} left out.");
        }
    }

    /// <summary>What those that are asked about do, a line each.</summary>
    private static void WritePolicies(RunReport report, ConsoleReport page)
    {
        var pairs = Findings.Pairs(report);
        var asked = (pairs.Count == 0 ? report.Manifest.Policies : Compared(pairs))
            .Select(name => report.Policies.FirstOrDefault(policy => policy.Name == name))
            .OfType<Policy>()
            .ToList();
        var width = asked.Select(policy => policy.Name.Length + 1).DefaultIfEmpty(0).Max();
        foreach (var policy in asked)
        {
            page.Entry(policy.Name + ":", PolicyWords.InBrief(policy, report.Scenario), width);
        }
    }

    /// <summary>The policies that are compared, the reference first.</summary>
    private static IReadOnlyList<string> Compared(IReadOnlyList<(string Reference, string Other)> pairs) =>
        [pairs[0].Reference, .. pairs.Select(pair => pair.Other)];

    /// <summary>What was run beside those compared, and where it is shown; empty where nothing was.</summary>
    public static string Aside(RunReport report) =>
        Findings.Pairs(report) is { Count: > 0 } pairs && report.Manifest.Policies.Except(Compared(pairs)).ToList() is { Count: > 0 } aside
            ? $" ({Words.And(aside)} beside: section 'baseline')"
            : "";

    private static void WriteFindings(RunReport report, ConsoleReport page)
    {
        page.Heading("IN THE MODEL");
        foreach (var finding in Findings.OnCard(report))
        {
            page.Point(finding.Sentence);
        }
    }
}
