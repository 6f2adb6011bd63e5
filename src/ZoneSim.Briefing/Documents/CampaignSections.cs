using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>The results of a briefing on campaigns: totals, how they grow, what the sender makes of it, one campaign.</summary>
internal static class CampaignSections
{
    /// <summary>The sections, in order.</summary>
    public static IEnumerable<Section> Of(RunReport report)
    {
        if (report.Summary.Comparisons.Count > 0)
        {
            yield return new Section(
                "totals",
                "What differs in the totals of a campaign",
                [
                    new Prose(
                        "Paired: both policies meet the same opportunities at the same hours, "
                            + "and a convoy that is sent under both has the same luck. The thin line is chance alone, and more campaigns narrow it; "
                            + "the wide bar is how far the difference moves when every assumed input moves over its range, "
                            + "and no number of campaigns narrows it."
                    ),
                    new Statements([.. Told(report).Select(finding => finding.Parts)]),
                    .. OpeningSections.Exhibits(report, CampaignForms.TotalsChart),
                ],
                BriefBuilder.ChartCommand(CampaignForms.TotalsChart)
            );
        }

        yield return new Section(
            "course",
            "How the totals grow, day by day",
            [
                new Prose("An incursion counts from when it sets off, what became of it from when it ends; what comes after the last day counts to that day."),
                .. OpeningSections.Exhibits(report, "course"),
            ],
            BriefBuilder.ChartCommand("course")
        );
        yield return new Section(
            "sending",
            "What the sender makes of it",
            [
                new Prose(
                    "The sender is an assumption: no report says who decided, or why. At each opportunity it stays or sends a convoy; "
                        + "what became of its own convoys moves its choice, "
                        + $"as strongly as λ says (here {Numbers.Plain(Subjects.Value(report.Scenario, "campaign.learning") ?? 0)}; "
                        + $"0 is a sender that does not learn). It sees neither policies nor the line."
                ),
                .. OpeningSections.Exhibits(report, "sending"),
            ],
            BriefBuilder.ChartCommand("sending")
        );
        if (ChartGallery.Missing(report, "calendar") is null)
        {
            yield return new Section(
                "calendar",
                "One campaign, day by day",
                [.. OpeningSections.Exhibits(report, "calendar"), new Prose("One campaign shows what can happen, not how often.")],
                Trace(report)
            );
        }
    }

    /// <summary>The levels and differences of all totals, and their course, for an appendix.</summary>
    public static IEnumerable<TableBlock> Tables(RunReport report) =>
        [
            .. Findings.Pairs(report).Select(pair => new TableBlock(TotalsChart.Table(report, Findings.Compared(report, pair, CampaignPlan.Subject)))),
            .. ChartGallery.Pages(report, "course").Concat(ChartGallery.Pages(report, "sending")).Select(page => new TableBlock(page.Table!())),
        ];

    private static IEnumerable<Finding> Told(RunReport report) => Findings.Of(report).Where(finding => finding.Chart == CampaignForms.TotalsChart);

    private static string Trace(RunReport report) =>
        Findings.Pairs(report) is [var pair, ..] ? $"zonesim trace RUN --policy {pair.Reference} --against {pair.Other}" : "zonesim trace RUN";
}
