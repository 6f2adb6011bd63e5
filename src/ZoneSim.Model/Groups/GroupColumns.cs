namespace ZoneSim.Model;

/// <summary>
/// The columns that rows of a night have where a convoy comes as a group: what all its convoys come to together, the same in each row of the
/// group. Of whatever comes alone they are its own.
/// </summary>
public static class GroupColumns
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<LedgerColumn> All { get; } =
    [
        Count("group_convoys", "Convoys of the group that came; 1 for whatever comes alone.", of => of.Convoys),
        Count("group_entered", "Incursions of the group that came inside the zone, returns among them.", of => of.Entered),
        Flag("group_any_entered", "Some convoy of the group came inside the zone.", of => of.Entered > 0),
        Count("group_reached", "Incursions of the group that came to the garrison ring.", of => of.Reached),
        Flag("group_any_reached", "Some convoy of the group came to the garrison ring.", of => of.Reached > 0),
        Count("group_still_inside", "Incursions of the group that were inside the zone at their horizon.", of => of.StillInside),
        Count("group_destroyed", "Incursions of the group of which all vehicles were destroyed.", of => of.Destroyed),
        Minutes("group_any_inside_min", "Minutes with any convoy of the group inside the zone.", of => of.AnyInside),
        Minutes("group_time_in_zone_min", "Minutes inside the zone of all convoys of the group together.", of => of.TimeInZone),
        Count("group_vehicles", "Vehicles of the group, reinforcements among them; those that come back count once.", of => of.Vehicles),
        Count("group_vehicles_destroyed", "Vehicles of the group destroyed.", of => of.VehiclesDestroyed),
        Count("group_vehicles_damaged", "Vehicles of the group damaged and not destroyed.", of => of.VehiclesDamaged),
        Count("group_vehicles_hit", "Vehicles of the group destroyed or damaged.", of => of.VehiclesDestroyed + of.VehiclesDamaged),
        Count("group_partner_casualties", "Partner losses by the group.", of => of.PartnerCasualties),
        Count("group_calls_tried", "Calls tried about convoys of the group.", of => of.CallsTried),
        Count("group_uses_strike", "Strikes on convoys of the group.", of => of.Strikes),
        Count("group_aircraft_tasks", "Tasks of aircraft against convoys of the group.", of => of.AircraftTasks),
        Count("group_reactions", "Reactions that followed incursions of the group.", of => of.Reactions),
    ];

    /// <summary>Those that a first screen, a chart and a workbench show of a convoy that comes as a group, in their order.</summary>
    public static IReadOnlyList<LedgerColumn> Headline { get; } =
    [
        .. new[]
        {
            "group_convoys",
            "group_entered",
            "group_any_reached",
            "group_reached",
            "group_any_inside_min",
            "group_vehicles_hit",
            "group_partner_casualties",
            "group_reactions",
        }.Select(name => All.First(column => column.Name == name)),
    ];

    private static LedgerColumn Count(string name, string meaning, Func<GroupTotals, int> read) =>
        new(name, ColumnType.Count, "", meaning, row => read(Of(row)), []);

    private static LedgerColumn Flag(string name, string meaning, Func<GroupTotals, bool> read) =>
        new(name, ColumnType.Flag, "", meaning, row => read(Of(row)) ? 1 : 0, []);

    private static LedgerColumn Minutes(string name, string meaning, Func<GroupTotals, double> read) =>
        new(name, ColumnType.Number, "min", meaning, row => read(Of(row)) / 60, []);

    private static GroupTotals Of(LedgerRow row) =>
        row.Group ?? throw new InvalidOperationException($"The row of {row.Incursion} is of a night without groups.");
}
