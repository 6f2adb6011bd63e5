using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>The result of <c>zonesim compare</c> for a reader.</summary>
internal static class ComparisonPage
{
    /// <summary>Writes it.</summary>
    public static void Write(RunReport report, string folder, Page page)
    {
        var baseline = Baseline(report);
        var answers = report.Manifest.Policies.Where(policy => policy != baseline).ToList();
        page.Paragraph(report.Scenario.Title);
        page.Paragraph($"What follows from answering by {string.Join(" or by ", answers)}, how often, and how sure can one be?"
            + (baseline is null ? "" : $" ({baseline} is the baseline: it detects and records.)"));
        page.Paragraph(report.Scenario.Given + " " + StudyText.Made(report));
        var incursions = report.Summary.Policies[0].Incursions;
        foreach (var incursion in incursions)
        {
            if (incursions.Count > 1)
            {
                page.Heading($"──── {Labels.Incursion(incursion.Incursion, incursion.Kind).ToUpperInvariant()} ────");
            }

            WriteIncursion(report, incursion, baseline, page);
        }

        PrecisionText.Write(report, page);
        PolicyText.WriteLadders(report, page);
        StudyText.WriteAssumptions(report, folder, page);
    }

    private static void WriteIncursion(RunReport report, IncursionSummary incursion, string? baseline, Page page)
    {
        var tables = new ShareTables(report, incursion.Incursion, incursion.Kind);
        var comparisons = report.Summary.Comparisons.Where(comparison => comparison.Incursion == incursion.Incursion).ToList();
        tables.WriteEnds(page);
        tables.WriteOutcomes(page);
        foreach (var comparison in comparisons.Where(comparison => comparison.Reference == report.Manifest.Reference && comparison.Reference != baseline))
        {
            DifferenceTables.WriteShares(comparison, report, page);
            DifferenceTables.WriteVerdicts(comparison, report, page);
        }

        DifferenceTables.WriteBaseline([.. comparisons.Where(comparison => comparison.Reference == baseline)], StudyText.Level(report.Manifest), page);
        tables.WriteMeans(page);
        tables.WriteTimes(page);
        foreach (var comparison in comparisons.Where(comparison => comparison.Reference == report.Manifest.Reference && comparison.Reference != baseline))
        {
            DifferenceTables.WriteMeans(comparison, incursion.Kind, StudyText.Level(report.Manifest), page);
        }
    }

    /// <summary>The policy without a rung, which comparisons call the baseline.</summary>
    private static string? Baseline(RunReport report) =>
        report.Policies.FirstOrDefault(policy => policy.Convoy.Count == 0 && policy.Drone.Count == 0)?.Name;
}
