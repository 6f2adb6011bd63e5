using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>What the policies of a run say, and what differs between them.</summary>
internal static class PolicyText
{
    /// <summary>The ladders that the scenario's incursions meet, and every other difference.</summary>
    public static void WriteLadders(RunReport report, ConsoleReport page)
    {
        page.Heading(report.Policies.Count > 1 ? "WHAT DIFFERS BETWEEN THE POLICIES" : "THE POLICY");
        if (report.Scenario.Convoys.Count > 0)
        {
            Write(report, page, "convoy", policy => policy.Convoy);
        }

        if (report.Scenario.Drones.Count > 0)
        {
            Write(report, page, "drone".InWordsOf(report.Scenario), policy => policy.Drone);
        }

        foreach (var sentence in report.Summary.Differs)
        {
            page.Point(sentence);
        }

        if (report.Policies.Count > 1 && report.Summary.Differs.Count == 0)
        {
            page.Point(
                "Aircraft, delays, delegation and all other quantities are equal under each. "
                    + "Authority for a measure is asked for when it is first ordered; where a ladder asks ahead, it may be there by then."
            );
        }
    }

    private static void Write(RunReport report, ConsoleReport page, string against, Func<Policy, IReadOnlyList<Rung>> ladder)
    {
        page.Point($"Ladder against a {against}:");
        var width = report.Policies.Max(policy => policy.Name.Length);
        foreach (var policy in report.Policies)
        {
            page.Named("  " + policy.Name, LadderText.Of(ladder(policy)), width + 2);
        }
    }
}
