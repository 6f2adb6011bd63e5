using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>What a chart is about: which incursions, which policies, in which order.</summary>
internal static class Subjects
{
    /// <summary>The convoys and drones in order of arrival, neutral traffic after them.</summary>
    public static IReadOnlyList<(string Name, string Kind)> Incursions(RunReport report) => Findings.Subjects(report);

    /// <summary>The comparisons: pair after pair as they were run, each with its incursions in order of arrival.</summary>
    public static IReadOnlyList<Comparison> Comparisons(RunReport report)
    {
        var pairs = report.Summary.Comparisons.Select(one => (one.Reference, one.Other)).Distinct().ToList();
        var order = Incursions(report).Select(incursion => incursion.Name).ToList();
        return [.. report.Summary.Comparisons.OrderBy(one => pairs.IndexOf((one.Reference, one.Other))).ThenBy(one => order.IndexOf(one.Incursion))];
    }

    /// <summary>The incursions that a briefing tells of: convoys and drones, and neutral traffic where nothing else comes.</summary>
    public static IReadOnlyList<(string Name, string Kind)> Told(RunReport report)
    {
        var all = Incursions(report);
        return all.Any(incursion => incursion.Kind != "traffic") ? [.. all.Where(incursion => incursion.Kind != "traffic")] : all;
    }

    /// <summary>What a run lacks whose histories are to be read one by one; null where it has their rows.</summary>
    public static string? MissingRows(RunReport report) => HistoryRows.AreKept(report) ? null : "the run keeps no rows of its histories (--ledger none).";

    /// <summary>The policies by eights, or by less: more than that cannot be told apart on one picture.</summary>
    public static IReadOnlyList<PolicyGroup> Policies(RunReport report, int most = int.MaxValue) =>
        [
            .. report
                .Summary.Policies.Select((policy, index) => new NumberedPolicy(index, policy.Policy, policy))
                .Chunk(Math.Min(most, ChartPalette.Policies))
                .Select((group, number) => new PolicyGroup(number == 0 ? "" : FormattableString.Invariant($"-part-{number + 1}"), group)),
        ];

    /// <summary>What charts of one incursion and some policies show: each incursion with each group of policies.</summary>
    public static IEnumerable<Subject> Of(RunReport report, int most = int.MaxValue) =>
        Incursions(report)
            .SelectMany((incursion, number) => Policies(report, most).Select(group => new Subject(number, incursion.Name, incursion.Kind, group)));

    /// <summary>The name of a picture's file: the chart's for the first, with a suffix for the others.</summary>
    public static string Stem(string chart, int incursion, string name, string part) => (incursion == 0 ? chart : $"{chart}-{name}") + part;

    /// <summary>The policy that does nothing but detect and record, if it was run.</summary>
    public static string? ObserveOnly(RunReport report) =>
        report.Policies.FirstOrDefault(policy => policy.Convoy.Count == 0 && policy.Drone.Count == 0 && policy.Posture.Count == 0)?.Name;

    /// <summary>The incursion's kind and name, such as "Convoy North-west", with the scenario's title.</summary>
    public static string Sentence(RunReport report, string incursion, string kind) =>
        $"{WordForms.Capital(SubjectNouns.Called(incursion, kind))} · {report.Scenario.Title}";

    /// <summary>The incursion of a picture as a phrase: Convoy, Convoy North-west.</summary>
    public static string Incursion(Subject subject) => WordForms.Capital(SubjectNouns.Called(subject.Incursion, subject.Kind));

    /// <summary>A policy-neutral end in words; for a drone with what it stands for there.</summary>
    public static string End(string label, string kind) =>
        (kind, label) switch
        {
            ("drone" or "flight", "reached") => "reached (released)",
            ("drone" or "flight", "destroyed") => "destroyed (shot down first)",
            ("drone" or "flight", "still-inside") => "still in the air",
            _ => Numbers.Words(label),
        };

    /// <summary>The summary of one incursion under one policy; null where it has no row.</summary>
    public static IncursionSummary? Find(PolicySummary policy, string incursion) =>
        policy.Incursions.FirstOrDefault(summary => summary.Incursion == incursion && summary.N > 0);

    /// <summary>The value of a quantity; null where the scenario has none of that name.</summary>
    public static double? Value(Scenario scenario, string quantity) => scenario.Quantities.Find(quantity)?.Value.Central;
}

/// <summary>A policy with its place in the run's order, which fixes its colour.</summary>
internal sealed record NumberedPolicy(int Index, string Name, PolicySummary Summary);

/// <summary>The policies of one picture.</summary>
/// <param name="Suffix">Of the file's name.</param>
/// <param name="Members">One to eight policies.</param>
internal sealed record PolicyGroup(string Suffix, IReadOnlyList<NumberedPolicy> Members);

/// <summary>What a picture of one incursion and some policies is about.</summary>
/// <param name="Number">The incursion's place in order of arrival, from 0.</param>
/// <param name="Incursion">Its name.</param>
/// <param name="Kind">convoy, traffic or drone.</param>
/// <param name="Group">The policies.</param>
internal sealed record Subject(int Number, string Incursion, string Kind, PolicyGroup Group);
