using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>The numbers of a whole group of convoys that findings are made of: totals a history, however many come.</summary>
internal static class GroupForms
{
    private const string Chart = "cost",
        Unit = "a history";

    /// <summary>The forms.</summary>
    public static IReadOnlyList<FindingForm> All { get; } =
    [
        new(
            FindingKind.End,
            DifferenceKind.Column,
            "group_any_reached",
            Chart,
            isMore => $"some convoy of the group comes to the garrison {(isMore ? "more" : "less")} often",
            value => Phrase.Of($"some convoy of the group comes to the garrison in {value} {value.OfWhole} histories")
        ),
        Total(
            FindingKind.End,
            "group_entered",
            isMore => $"{More(isMore)} incursions of the group come inside the zone",
            value => Phrase.Of($"{value} incursions of the group come inside the zone a history")
        ),
        Total(
            FindingKind.Force,
            "group_vehicles_hit",
            isMore => $"{More(isMore)} vehicles of the group are hit",
            value => Phrase.Of($"{value} vehicles of the group are hit a history")
        ),
        Total(
            FindingKind.Cost,
            "group_reactions",
            isMore => $"{More(isMore)} reactions follow the group",
            value => Phrase.Of($"{value} reactions follow the group a history")
        ),
        Total(
            FindingKind.Cost,
            "group_partner_casualties",
            isMore => $"the partner force suffers {More(isMore)} casualties from the group",
            value => Phrase.Of($"the partner force suffers {value} casualties from the group a history")
        ),
        new(
            FindingKind.TimeInside,
            DifferenceKind.Column,
            "group_any_inside_min",
            Chart,
            isMore => $"some convoy of the group is inside the zone {(isMore ? "longer" : "for a shorter time")}",
            value => Phrase.Of($"some convoy of the group is inside the zone for {value} minutes on average"),
            "minutes on average"
        ),
    ];

    /// <summary>Whether an incursion of a run is a convoy that comes as a group, of one night.</summary>
    public static bool IsGroup(this RunReport report, string incursion) => report.Scenario.HasGroups && report.Scenario.IsGroup(incursion);

    /// <summary>The numbers that findings about an incursion of a run are made of.</summary>
    public static IReadOnlyList<FindingForm> Of(RunReport report, string incursion, string kind) => FindingForms.Of(kind, report.IsGroup(incursion));

    private static FindingForm Total(FindingKind kind, string column, Func<bool, string> clause, Func<SaidFigure, Phrase> alone) =>
        new(kind, DifferenceKind.Column, column, Chart, clause, alone, Unit);

    private static string More(bool isMore) => isMore ? "more" : "fewer";
}
