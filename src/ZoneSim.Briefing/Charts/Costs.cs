using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>A cost under one policy.</summary>
internal sealed record CostValue(Estimate Estimate, AssumptionBand? Band)
{
    /// <summary>The greatest number that is drawn.</summary>
    public double Furthest => Math.Max(double.IsNaN(Estimate.High) ? Estimate.Value : Estimate.High, Band?.High ?? 0);
}

/// <summary>One measure of cost under each policy of a picture; null where it is not defined under one.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsShare">Whether it is a share of something.</param>
/// <param name="Absent">What stands where there is no value.</param>
/// <param name="Values">By policy.</param>
internal sealed record Cost(string Title, string Unit, bool IsShare, string Absent, IReadOnlyList<CostValue?> Values);

/// <summary>The costs that the cost chart shows.</summary>
internal static class Costs
{
    /// <summary>Title of the share that would have left by itself.</summary>
    public const string WouldHaveLeftTitle = "would have left";

    /// <summary>What that share rests on.</summary>
    public const string Coupling = "'Would have left': out in the same history where nobody acts; two policies share their draws, not their fates.";

    /// <summary>Measures of the scenario's own that are drawn at most.</summary>
    private const int MostOwn = 4;

    private const string PerIncursion = "mean a history";
    private const string OfReplications = "share of histories";

    /// <summary>The costs of one incursion, in a fixed order.</summary>
    public static IReadOnlyList<Cost> Of(RunReport report, PolicyGroup group, string incursion, string kind)
    {
        Cost Mean(string title, string unit, string column) =>
            new(title, unit, unit == OfReplications, "–", [.. group.Members.Select(member => MeanOf(member.Summary, incursion, column))]);
        if (report.IsGroup(incursion))
        {
            return
            [
                .. GroupColumns.Headline.Select(column =>
                    Mean(
                        OfGroup(column),
                        column.Type == ColumnType.Flag ? OfReplications
                            : column.Unit.Length > 0 ? $"mean a history, {column.Unit}"
                            : PerIncursion,
                        column.Name
                    )
                ),
                .. Own(report, group, incursion).Take(MostOwn),
            ];
        }

        List<Cost> costs = SubjectNouns.Flies(kind)
            ? [Mean("intercepts", PerIncursion, "uses_intercept"), Mean("shoot-downs tried", PerIncursion, "uses_shoot_down")]
            : [Mean("vehicles hit", PerIncursion, "vehicles_hit"), Mean("hit after turning", OfReplications, "hit_after_turning")];
        if (Subjects.ObserveOnly(report) is { } observeOnly && HistoryRows.AreKept(report))
        {
            costs.Add(WouldHaveLeft(report, group, incursion, kind, observeOnly));
        }

        return
        [
            .. costs,
            Mean("partner casualties", PerIncursion, "partner_casualties"),
            Mean("calls tried", PerIncursion, "calls_tried"),
            Mean("aircraft tasks", PerIncursion, "aircraft_tasks"),
            Mean("a reaction followed", OfReplications, "reacted"),
            Mean("came back within 48 h", OfReplications, "returned_within_48h"),
            .. report
                .Scenario.Measures.Take(MostOwn)
                .Select(measure => measure.Column)
                .Select(column =>
                    Mean(
                        Numbers.Words(column.Name),
                        column.Type == ColumnType.Flag ? OfReplications
                            : column.Unit.Length > 0 ? $"mean, {column.Unit}"
                            : "mean",
                        column.Name
                    )
                ),
        ];
    }

    /// <summary>Measures of the scenario's own as costs are shown.</summary>
    public static IReadOnlyList<Cost> Own(RunReport report, PolicyGroup group, string incursion) =>
        [
            .. report
                .Scenario.Measures.Select(measure => measure.Column)
                .Select(column => new Cost(
                    Numbers.Words(column.Name),
                    column.Type == ColumnType.Flag ? OfReplications
                        : column.Unit.Length > 0 ? $"mean, {column.Unit}"
                        : "mean",
                    column.Type == ColumnType.Flag,
                    "–",
                    [.. group.Members.Select(member => MeanOf(member.Summary, incursion, column.Name))]
                )),
        ];

    private static string OfGroup(LedgerColumn column) =>
        column.Name switch
        {
            "group_convoys" => "convoys that came",
            "group_entered" => "came inside",
            "group_any_reached" => "some reached garrison",
            "group_reached" => "reached garrison",
            "group_any_inside_min" => "some inside",
            var name => Numbers.Words(name["group_".Length..]),
        };

    private static CostValue? MeanOf(PolicySummary policy, string incursion, string column) =>
        Subjects.Find(policy, incursion)?.Means.FirstOrDefault(mean => mean.Column == column) is { } mean && !double.IsNaN(mean.Mean.Value)
            ? new CostValue(mean.Mean, mean.Band)
            : null;

    private static Cost WouldHaveLeft(RunReport report, PolicyGroup group, string incursion, string kind, string observeOnly)
    {
        var unit = SubjectNouns.Flies(kind) ? "share of those fired at" : "share of those struck";
        return new Cost(
            WouldHaveLeftTitle,
            unit,
            true,
            SubjectNouns.Flies(kind) ? "none fired at" : "none struck",
            [
                .. group.Members.Select(member =>
                    HistoryEstimates.WouldHaveLeft(report, member.Name, incursion, SubjectNouns.Flies(kind), observeOnly) is { } share
                        ? new CostValue(share, null)
                        : null
                ),
            ]
        );
    }
}
