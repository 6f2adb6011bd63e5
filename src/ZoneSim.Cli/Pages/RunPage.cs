using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>The result of <c>zonesim run</c> for a reader.</summary>
internal static class RunPage
{
    /// <summary>Writes it.</summary>
    public static void Write(RunReport report, string folder, Page page)
    {
        page.Paragraph(report.Scenario.Title);
        page.Paragraph($"How often does each outcome follow from {Words.And(report.Manifest.Policies)}?");
        page.Paragraph(report.Scenario.Given + " " + StudyText.Made(report));
        foreach (var incursion in report.Summary.Policies[0].Incursions)
        {
            if (report.Summary.Policies[0].Incursions.Count > 1)
            {
                page.Heading($"──── {Labels.Incursion(incursion.Incursion, incursion.Kind).ToUpperInvariant()} ────");
            }

            var tables = new ShareTables(report, incursion.Incursion, incursion.Kind);
            tables.WriteEnds(page);
            tables.WriteOutcomes(page);
            tables.WriteMeans(page);
            tables.WriteTimes(page);
        }

        PrecisionText.Write(report, page);
        PolicyText.WriteLadders(report, page);
        StudyText.WriteAssumptions(report, folder, page);
    }
}
