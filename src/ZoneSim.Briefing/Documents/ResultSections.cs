using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>The results of a briefing: ends, outcomes, time and distance, differences, costs.</summary>
internal static class ResultSections
{
    /// <summary>The sections, in order.</summary>
    public static IEnumerable<Section> Of(RunReport report, Sentences sentences) =>
        report.Scenario.Campaign is null ? OfNights(report, sentences) : CampaignSections.Of(report);

    private static IEnumerable<Section> OfNights(RunReport report, Sentences sentences)
    {
        var incursions = Subjects.Told(report);
        yield return Ends(report, sentences, incursions);
        yield return Outcomes(report, sentences, incursions);
        if (report.Summary.Comparisons.Count > 0)
        {
            yield return Differences(report, sentences);
        }

        yield return new Section(
            "ladder-flow",
            "How far up the ladder it goes",
            [.. OpeningSections.Exhibits(report, "ladder-flow")],
            BriefBuilder.ChartCommand("ladder-flow")
        );

        foreach (var (id, title) in new[] { ("time-in-zone", "How soon those that entered have left"), ("closest-approach", "How near it comes") })
        {
            if (ChartGallery.Missing(report, id) is null)
            {
                yield return new Section(id, title, [.. Curved(report, sentences, id, incursions)], BriefBuilder.ChartCommand(id));
            }
        }

        yield return Costs(report, sentences, incursions);
        if (ChartGallery.Missing(report, "timeline") is null)
        {
            yield return new Section(
                "timeline",
                "One history, minute by minute",
                [.. OpeningSections.Exhibits(report, "timeline"), new Prose("One history shows what can happen, not how often.")],
                BriefBuilder.ReplayCommand(report)
            );
        }
    }

    /// <summary>Differences of ends that are told, the greatest first; those that are not told after them.</summary>
    public static IEnumerable<Difference> Greatest(Comparison comparison) =>
        comparison
            .Differences.Where(difference =>
                difference.Kind == DifferenceKind.End && !(difference.Value.Value == 0 && difference.Band is null or { Low: 0, High: 0 })
            )
            .OrderByDescending(difference => Math.Abs(difference.Value.Value));

    private static Section Ends(RunReport report, Sentences sentences, IReadOnlyList<(string Name, string Kind)> incursions)
    {
        var blocks = new List<Block> { new Prose("Policy-neutral ends are words that no policy's measures enter, so that policies can be compared by them.") };
        foreach (var subject in Subjects.Of(report).Where(subject => incursions.Any(incursion => incursion.Name == subject.Incursion)))
        {
            blocks.Add(new Statements([.. Told(subject, sentences, row => row.Ends, DifferenceKind.End, perPolicy: 2)]));
            blocks.Add(new Exhibit(ChartGallery.Page(report, "ends", subject)));
        }

        blocks.AddRange(OpeningSections.Exhibits(report, "night-grid"));

        return new Section("ends", "How it ends, in policy-neutral words", blocks, BriefBuilder.ChartCommand("ends"));
    }

    private static Section Outcomes(RunReport report, Sentences sentences, IReadOnlyList<(string Name, string Kind)> incursions)
    {
        var blocks = new List<Block>
        {
            new Prose(
                "Some outcomes are named after a measure, so that they differ between policies by construction. "
                    + "The partner force may confront a convoy by its own standing order under every policy."
            ),
        };
        foreach (var subject in Subjects.Of(report).Where(subject => incursions.Any(incursion => incursion.Name == subject.Incursion)))
        {
            blocks.Add(new Statements([.. Told(subject, sentences, row => row.Outcomes, DifferenceKind.Outcome, perPolicy: 1)]));
            blocks.Add(new Exhibit(ChartGallery.Page(report, "outcomes", subject)));
        }

        return new Section("outcomes", "Outcomes", blocks, BriefBuilder.ChartCommand("outcomes"));
    }

    /// <summary>The commonest ends or outcomes of each policy in words.</summary>
    private static IEnumerable<Sentence> Told(
        Subject subject,
        Sentences sentences,
        Func<IncursionSummary, IReadOnlyList<Share>> read,
        DifferenceKind kind,
        int perPolicy
    ) =>
        from member in subject.Group.Members
        let row = Subjects.Find(member.Summary, subject.Incursion)
        where row is not null
        from share in read(row).Where(share => share.Count > 0).OrderByDescending(share => share.Count).Take(perPolicy)
        select sentences.OfShare(member.Name, subject.Incursion, subject.Kind, share, kind);

    private static Section Differences(RunReport report, Sentences sentences)
    {
        var blocks = new List<Block>
        {
            new Prose(
                "Paired: both policies meet the same convoy, with the same intent and resolve, on the same night. "
                    + "The thin band is chance alone, and more histories narrow it; "
                    + "the wide one is how far the difference moves when every assumed input moves over its range, and no number of histories narrows it."
                    + (
                        report.Summary.Comparisons[0].Family > 0
                            ? " Intervals of differences hold together: at their level none of the differences of a comparison lies outside its own."
                            : ""
                    )
            ),
        };
        foreach (var (comparison, page) in Subjects.Comparisons(report).Zip(ChartGallery.Pages(report, "differences")))
        {
            var kind = Subjects.Incursions(report).First(incursion => incursion.Name == comparison.Incursion).Kind;
            blocks.Add(
                new Statements([
                    .. Greatest(comparison).Select(difference => sentences.OfDifference(comparison, difference, kind)),
                    sentences.OfAlike(comparison),
                ])
            );
            blocks.Add(new Exhibit(page));
        }

        blocks.AddRange(OpeningSections.Exhibits(report, "paired-flow"));
        return new Section("differences", "What differs between the policies", blocks, BriefBuilder.ChartCommand("differences"));
    }

    private static IEnumerable<Block> Curved(RunReport report, Sentences sentences, string chart, IReadOnlyList<(string Name, string Kind)> incursions)
    {
        var (column, what, unit) =
            chart == "time-in-zone" ? ("time_in_zone_min", "time in zone", "minutes") : ("closest_approach_km", "closest approach", "kilometres");
        var pages = ChartGallery.Pages(report, chart).ToList();
        var told = Means(report, sentences, incursions[0].Name, column, what, unit);
        return
        [
            new Statements([.. told]),
            .. pages.Select(page => new Exhibit(page)),
            new Prose(
                chart == "time-in-zone"
                    ? "A stay that was not seen to end is censored, not short. The mean is counted to the end of the time simulated: "
                        + "where convoys stay, it says as much of that time as of them."
                    : "Closest approach is known in every history, so that the plain distribution is right."
            ),
        ];
    }

    private static Section Costs(RunReport report, Sentences sentences, IReadOnlyList<(string Name, string Kind)> incursions)
    {
        var (name, kind) = incursions[0];
        (string Column, string What)[] told =
            SubjectNouns.Flies(kind) ? [("uses_shoot_down", "shoot-downs tried"), ("partner_casualties", "partner casualties")]
            : report.IsGroup(name)
                ?
                [
                    ("group_convoys", "convoys of the group that came"),
                    ("group_vehicles_hit", "vehicles of the group hit"),
                    ("group_reactions", "reactions that followed the group"),
                ]
            : [("vehicles_hit", "vehicles hit"), ("calls_tried", "calls tried"), ("aircraft_tasks", "aircraft tasks")];
        return new Section(
            "cost",
            "What it costs",
            [
                new Statements([.. told.SelectMany(one => Means(report, sentences, name, one.Column, one.What, ""))]),
                .. OpeningSections.Exhibits(report, "cost"),
                .. report.Scenario.Measures.Count > 0 && MeasuresChart.Kind.Missing(report) is null ? OpeningSections.Exhibits(report, "measures") : [],
            ],
            BriefBuilder.ChartCommand("cost")
        );
    }

    private static IEnumerable<Sentence> Means(RunReport report, Sentences sentences, string incursion, string column, string what, string unit)
    {
        var means = report
            .Summary.Policies.Select(policy => (policy.Policy, Mean: Subjects.Find(policy, incursion)?.Means.FirstOrDefault(mean => mean.Column == column)))
            .Where(pair => pair.Mean is not null && !double.IsNaN(pair.Mean.Mean.Value))
            .Select(pair => (pair.Policy, Mean: pair.Mean!))
            .ToList();
        return means.Count > 0 ? [sentences.OfMeans(what, unit, means)] : [];
    }
}
