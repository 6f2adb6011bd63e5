using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>What every result carries: its condition, its numbers of histories, what was assumed, what is left out.</summary>
internal static class StudyText
{
    /// <summary>How the numbers were made.</summary>
    public static string Made(RunReport report)
    {
        var manifest = report.Manifest;
        var days = DayPoints.Of(report.Scenario);
        var what =
            days.Count == 0 ? Words.Of(manifest.Replications, "history", "histories") : $"{Words.Of(manifest.Replications, "campaign")} of {days[^1]} days";
        return $"{what}{(manifest.Policies.Count > 1 ? " a policy" : "")}; seed {manifest.Seed}.";
    }

    /// <summary>The confidence level.</summary>
    public static string Level(Manifest manifest) => ConfidenceLevel.Text(manifest.Confidence);

    /// <summary>Histories whose end was not seen, and failed ones.</summary>
    public static string Censored(Summary summary, string incursion)
    {
        var censored = summary
            .Policies.Select(policy => (policy.Policy, Row: policy.Incursions.FirstOrDefault(one => one.Incursion == incursion)))
            .Where(pair => pair.Row is not null)
            .Select(pair => $"{pair.Policy} {Words.Count(pair.Row!.Censored)}");
        var failed = summary.Policies.Where(policy => policy.Failed > 0).Select(policy => $"{policy.Policy} {Words.Count(policy.Failed)}").ToList();
        return $"Not seen to leave by the horizon (censored): {string.Join(", ", censored)}. "
            + $"Failed replications: {(failed.Count == 0 ? "none" : string.Join(", ", failed))}.";
    }

    /// <summary>How much is assumed and how much is left out, in one line.</summary>
    public static string Caveat(Scenario scenario) =>
        $"Assumed: {scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed)} of {scenario.Quantities.Count} quantities. "
        + $"Not represented: {Words.Of(scenario.NotRepresented.Count, "point")}, named among all tables.";

    /// <summary>What was assumed, what was set, and what is not represented.</summary>
    public static void WriteAssumptions(RunReport report, string folder, ConsoleReport page)
    {
        var scenario = report.Scenario;
        var assumed = scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed);
        page.Heading("WHAT THIS RESTS ON");
        page.Point($"Assumed: {assumed} of {scenario.Quantities.Count} quantities. List them: zonesim list quantities {CommandLine.Quoted(folder)}");
        if (report.Manifest.Settings.Count > 0)
        {
            page.Point("Set for this run: " + string.Join(", ", report.Manifest.Settings.Select(setting => $"{setting.Key}={setting.Value}")) + ".");
        }

        page.Point($"Intervals of {Level(report.Manifest)}, each alone unless said otherwise.");
        page.Point(Ranges(report.Summary.Ranges, report.Scenario));
        if (scenario.NotRepresented.Count > 0)
        {
            page.Point("Not represented: " + string.Join(". ", scenario.NotRepresented.Select(point => point.TrimEnd('.'))) + ".");
        }
    }

    private static string Ranges(RangeSummary? ranges, Scenario scenario)
    {
        if (ranges is null)
        {
            return "No assumption ranges were made (--no-ranges): the intervals show the noise of simulation only.";
        }

        var failed = ranges.FailedPoints > 0 ? $" {Words.Of(ranges.FailedPoints, "point")} could not be run: {string.Join("; ", ranges.Reasons)}." : "";
        return $"Assumption range: {ranges.Quantities.Count} assumed quantities moved over their ranges together, {Words.Count(ranges.Points)} points of "
            + $"{Words.Of(ranges.Replications, "history", "histories")}; 5th to 95th percentile. A range, not a confidence interval. "
            + $"Belief over each range: {BeliefWords.Phrase(scenario, ranges.Quantities)}.{failed}";
    }
}
