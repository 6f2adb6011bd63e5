using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Cli.Reports;

/// <summary>Names of things of the model as tables show them.</summary>
internal static class Labels
{
    /// <summary>A ledger column in words with its unit: time in zone, min.</summary>
    public static string Of(LedgerColumn column) => Of(column.Name, column.Unit);

    /// <summary>A ledger column by name and unit.</summary>
    public static string Of(string column, string unit)
    {
        var name = unit.Length > 0 && column.EndsWith("_" + unit, StringComparison.Ordinal) ? column[..^(unit.Length + 1)] : column;
        var words = name.Replace('_', ' ').Replace("48h", "48 h", StringComparison.Ordinal);
        return (words.StartsWith("uses ", StringComparison.Ordinal) ? "uses of " + words[5..] : words) + (unit.Length > 0 ? ", " + unit : "");
    }

    /// <summary>An incursion by kind and name: the convoy; convoy North; the drone.</summary>
    public static string Incursion(string name, string kind) => (name == kind ? "the " : "") + SubjectNouns.Called(name, kind);

    /// <summary>The columns that stand for what an answer costs, for a kind of incursion, and the scenario's own measures.</summary>
    public static IReadOnlyList<LedgerColumn> Costs(string kind, Scenario scenario)
    {
        string[] names =
            kind == CampaignPlan.Subject ? [.. CampaignColumns.Totals.Where(column => column.HasPairedMean).Select(column => column.Name)]
            : SubjectNouns.Flies(kind) ? ["closest_approach_km", "uses_intercept", "uses_shoot_down", "partner_casualties", "aircraft_tasks", "reacted"]
            :
            [
                "time_in_zone_min",
                "time_in_zone_to_horizon_min",
                "closest_approach_km",
                "vehicles_hit",
                "hit_after_turning",
                .. kind == "convoy" && scenario.MayPart ? [LedgerColumns.Parted.Name] : Array.Empty<string>(),
                "partner_casualties",
                "calls_tried",
                "aircraft_tasks",
                "reacted",
                "returned_within_48h",
            ];
        return
        [
            .. names.Select(LedgerColumns.Named),
            .. kind == "convoy" && scenario.HasGroups ? GroupColumns.All : [],
            .. scenario.Measures.Select(measure => measure.Column),
        ];
    }
}
