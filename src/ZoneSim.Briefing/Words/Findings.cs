using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>
/// What a run shows, as an ordered list made once: all incursions together first where there are several, then each in order of arrival; within
/// one by what a decision turns on (<see cref="FindingKind"/>), then by pair of policies. What never occurred is left out.
/// </summary>
public static class Findings
{
    /// <summary>The findings of a run.</summary>
    /// <param name="report">A run of one policy or several, read back from its folder.</param>
    public static IReadOnlyList<Finding> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subjects = Subjects(report);
        var pairs = Pairs(report);
        var words = new FindingWords(report, subjects.Count > 1);
        List<Finding> found = [.. Whole(report, subjects, pairs)];
        foreach (var (name, kind) in subjects)
        {
            foreach (var form in GroupForms.Of(report, name, kind))
            {
                found.AddRange(
                    pairs.Count > 0
                        ? pairs.Select(pair => words.OfPair(Compared(report, pair, name), form, kind)).OfType<Finding>()
                        : report.Manifest.Policies.Select(policy => words.OfPolicy(policy, name, kind, form)).OfType<Finding>()
                );
                if (form.Name is "hit_after_turning" or "uses_shoot_down")
                {
                    found.AddRange(pairs.Select(pair => pair.Other).Distinct().Select(policy => words.WouldHaveLeft(policy, name, kind)).OfType<Finding>());
                }
            }
        }

        return [.. found, .. pairs.Count > 0 ? [FindingWords.WhatWouldTell(found)] : Array.Empty<Finding>(), words.Trust()];
    }

    /// <summary>The convoys and drones of a run in order of arrival, neutral traffic after them.</summary>
    public static IReadOnlyList<(string Name, string Kind)> Subjects(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report
                .Summary.Policies.SelectMany(policy => policy.Incursions)
                .Where(incursion => incursion.N > 0)
                .DistinctBy(incursion => incursion.Incursion)
                .OrderBy(incursion => incursion.Kind == "traffic")
                .ThenBy(incursion => incursion.Means.FirstOrDefault(mean => mean.Column == "start_min")?.Mean.Value ?? 0)
                .ThenBy(incursion => incursion.Incursion, StringComparer.Ordinal)
                .Select(incursion => (incursion.Incursion, incursion.Kind)),
        ];
    }

    /// <summary>
    /// The pairs of policies that answer the question: each against the run's reference. One that only observes stands aside wherever others are
    /// compared.
    /// </summary>
    public static IReadOnlyList<(string Reference, string Other)> Pairs(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = report.Summary.Comparisons.Select(comparison => (comparison.Reference, comparison.Other)).Distinct().ToList();
        var baseline = Words.Subjects.ObserveOnly(report);
        var reference = report.Manifest.Reference.Length > 0 ? report.Manifest.Reference : all.Select(pair => pair.Reference).FirstOrDefault() ?? "";
        var against = all.Where(pair => pair.Reference == reference).ToList();
        return against.Where(pair => pair.Other != baseline && pair.Reference != baseline).ToList() is { Count: > 0 } answers ? answers : against;
    }

    /// <summary>
    /// The few that a first screen or a card shows, in their order: of each group that <paramref name="groupOf"/> makes, the first of each kind, then
    /// those that are told, then those that compare nothing, then others.
    /// </summary>
    /// <param name="findings">All of them.</param>
    /// <param name="most">How many of each group at most, 1 or more.</param>
    /// <param name="groupOf">The group of a finding: what is to be shown of each.</param>
    public static IReadOnlyList<Finding> Foremost(IReadOnlyList<Finding> findings, int most, Func<Finding, object> groupOf)
    {
        var chosen = findings
            .GroupBy(groupOf)
            .SelectMany(group =>
            {
                var firsts = group.DistinctBy(finding => finding.Kind).ToHashSet();
                return group
                    .OrderBy(finding =>
                        firsts.Contains(finding) ? 0
                        : finding.IsTold ? 1
                        : finding.Verdict is null ? 2
                        : 3
                    )
                    .Take(most);
            })
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. findings.Where(chosen.Contains)];
    }

    /// <summary>
    /// Those that a first screen and a decision card show: what is said of all together, a handful of each incursion (of campaigns how many come, for
    /// how long, and at what force, whatever else there is no room for), what it hangs on, how far to trust it.
    /// </summary>
    /// <param name="report">A run of one policy or several.</param>
    public static IReadOnlyList<Finding> OnCard(RunReport report)
    {
        const int Most = 5;
        const int LeastOfCampaign = 3;
        var findings = Of(report);
        var ofSubjects = findings.Where(finding => finding.Subject.Length > 0).ToList();
        var groups = ofSubjects.Select(Group).Distinct().Count();
        var ofEach = Foremost(ofSubjects, Math.Max(report.Scenario.Campaign is null ? 1 : LeastOfCampaign, Most / Math.Max(1, groups)), Group);
        return
        [
            .. findings.Where(finding => finding.Kind is FindingKind.Hangs or FindingKind.Trust || finding.Subject.Length == 0 || ofEach.Contains(finding)),
        ];

        static object Group(Finding finding) => (finding.Subject, finding.Policy);
    }

    /// <summary>The comparison of a pair for one incursion.</summary>
    internal static Comparison Compared(RunReport report, (string Reference, string Other) pair, string incursion) =>
        report.Summary.Comparisons.First(one => one.Incursion == incursion && one.Reference == pair.Reference && one.Other == pair.Other);

    private static IEnumerable<Finding> Whole(
        RunReport report,
        IReadOnlyList<(string Name, string Kind)> subjects,
        IReadOnlyList<(string Reference, string Other)> pairs
    )
    {
        var incursions = subjects.Where(subject => subject.Kind != "traffic").ToList();
        var words = new WholeWords(report, incursions);
        return incursions.Count < 2 || report.Scenario.HasGroups
            ? []
            : WholeWords.Forms.SelectMany(form => pairs.Select(pair => words.Of(pair, form))).OfType<Finding>();
    }
}
