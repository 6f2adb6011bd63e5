using System.Globalization;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>What stands under every chart: where the numbers come from, and what they are conditional on.</summary>
internal static class Footer
{
    /// <summary>The footer's lines; <paramref name="n"/> says what was counted on this chart.</summary>
    public static IReadOnlyList<string> Lines(RunReport report, string n)
    {
        var manifest = report.Manifest;
        var assumed = report.Scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed);
        var failed = report.Summary.Policies.Sum(policy => policy.Failed);
        string[] source =
        [
            n,
            "seed " + manifest.Seed.ToString(CultureInfo.InvariantCulture),
            "scenario " + report.Scenario.Name,
            "run " + manifest.InputsHash[..Math.Min(8, manifest.InputsHash.Length)],
            .. failed > 0 ? [Numbers.Of(failed, "failed replication") + " left out"] : Array.Empty<string>(),
        ];
        return
        [
            "Simulated. n = " + string.Join(" · ", source) + ".",
            $"{report.Scenario.Given} Assumed inputs: {assumed} of {report.Scenario.Quantities.Count}. "
                + $"Not represented: {Numbers.Of(report.Scenario.NotRepresented.Count, "point")}, listed in the run's scenario under 'not represented'.",
        ];
    }

    /// <summary>The footer of a picture that is not of one run: what was counted and where it comes from, then the condition.</summary>
    /// <param name="scenario">The scenario, or the first of several.</param>
    /// <param name="source">What was counted, seed, scenario and run, in the order of reading.</param>
    public static IReadOnlyList<string> Lines(Scenario scenario, params string[] source) =>
        [
            "Simulated. n = " + string.Join(" · ", source) + ".",
            $"{scenario.Given} An objective is an assumption of the analyst. "
                + $"Assumed inputs: {scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed)} of {scenario.Quantities.Count}. "
                + $"Not represented: {Numbers.Of(scenario.NotRepresented.Count, "point")}, listed in the scenario.",
        ];

    /// <summary>The usual n: replications of each policy.</summary>
    public static string Replications(RunReport report) => $"{Numbers.Of(report.Manifest.Replications, "replication")} a policy";

    /// <summary>The usual n with the intervals' level.</summary>
    public static string Intervals(RunReport report, string kind) =>
        $"{Replications(report)}, {Numbers.Level(report.Summary.Confidence)} {kind} intervals, each alone";
}
