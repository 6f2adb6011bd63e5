namespace ZoneSim.Model;

/// <summary>
/// The columns of a campaign's one row: totals over its incursions of convoys, some under the name that one incursion has them under, and
/// its course at the ends of days (<c>incursions_by_day_7</c>).
/// </summary>
public static class CampaignColumns
{
    private static readonly (DaySeries Series, string Name, ColumnType Type, string Unit, string Meaning)[] s_series =
    [
        (DaySeries.Incursions, "incursions", ColumnType.Count, "", "Incursions that have set off by the end of this day."),
        (DaySeries.HoursInside, "hours_inside", ColumnType.Number, "h", "Hours with any convoy inside by the end of this day."),
        (DaySeries.Reached, "reached", ColumnType.Count, "", "Incursions that have come to the garrison by the end of this day."),
        (DaySeries.VehiclesHit, "vehicles_hit", ColumnType.Count, "", "Vehicles hit by the end of this day."),
        (DaySeries.PartnerCasualties, "partner_casualties", ColumnType.Count, "", "Partner losses by the end of this day."),
        (DaySeries.Reactions, "reactions", ColumnType.Count, "", "Reactions by the end of this day."),
        (
            DaySeries.SendProbability,
            "send_probability",
            ColumnType.Number,
            "",
            "Probability with which the sender would take an opportunity at the end of this day."
        ),
    ];

    private static readonly Lazy<Dictionary<string, LedgerColumn>> s_byDay = new(() =>
        Enumerable
            .Range(1, DayPoints.MostDays)
            .SelectMany(day => s_series.Select(one => OfDay(one.Series, day)))
            .ToDictionary(column => column.Name, StringComparer.Ordinal)
    );

    /// <summary>The totals, in order.</summary>
    public static IReadOnlyList<LedgerColumn> Totals { get; } =
    [
        Count("opportunities", "Opportunities of the sender, taken or not.", of => of.Opportunities),
        Count("incursions", "Incursions of convoys, returns among them.", of => of.Incursions),
        Optional("incursions_per_opportunity", "", "Incursions over opportunities; absent where there was no opportunity.", of =>
            of.Opportunities == 0 ? null : (double)of.Incursions / of.Opportunities
        ),
        Count("returns", "Incursions of a convoy that came back within 48 hours.", of => of.Returns),
        Number("hours_inside", "h", "Hours with any convoy inside the zone.", of => of.AnybodyInside / 3600),
        Count("days_inside", "Days on which any convoy was inside the zone.", of => of.DaysInside),
        Shared("time_in_zone_min"),
        Count("reached", "Incursions that came to the garrison ring.", of => of.Reached),
        new("any_reached", ColumnType.Flag, "", "Some incursion came to the garrison ring.", row => Of(row).Reached > 0 ? 1 : 0, []),
        Optional("first_reached_day", "d", "Days from the start until the first incursion came to the garrison ring; absent where none did.", of =>
            of.FirstReached / CampaignParameters.Day
        ),
        Shared("vehicles"),
        Shared("vehicles_destroyed"),
        Shared("vehicles_damaged"),
        Shared("vehicles_hit"),
        Count("hits_after_turning", "Incursions of which a vehicle was hit while it was already leaving.", of => of.HitAfterTurning),
        Shared("partner_casualties"),
        Shared("calls_tried"),
        Shared("calls_answered"),
        Shared("calls_relayed"),
        Shared("aircraft_tasks"),
        .. MeasureNames.All.Where(measure => measure < Measure.Intercept).Select(measure => Shared($"uses_{measure.Label().Replace('-', '_')}")),
        Count("reactions", "Reactions that followed incursions.", of => of.Reactions.Skip(1).Sum()),
        .. LedgerWords
            .Reactions.Skip(1)
            .Select((kind, place) => Count($"reactions_{kind.Replace('-', '_')}", $"Reactions of the kind {kind}.", of => of.Reactions[place + 1])),
        Number("days_suspended", "d", "Days for which the line stood suspended because of a reaction.", of => of.Suspended / CampaignParameters.Day),
        Count("posture_changes", "Changes of the posture; 0 under a policy without one.", of => of.PostureChanges),
    ];

    /// <summary>The totals that a first screen, a chart and a briefing show, in their order.</summary>
    public static IReadOnlyList<LedgerColumn> Headline { get; } =
    [
        .. new[]
        {
            "incursions",
            "hours_inside",
            "days_inside",
            "reached",
            "vehicles_hit",
            "hits_after_turning",
            "partner_casualties",
            "reactions",
            "days_suspended",
        }.Select(name => Totals.First(column => column.Name == name)),
    ];

    /// <summary>Labels of the series, by <see cref="DaySeries"/>.</summary>
    public static IReadOnlyList<string> SeriesNames { get; } = [.. s_series.Select(one => one.Name)];

    /// <summary>The columns of a campaign whose course is noted on some days.</summary>
    public static IReadOnlyList<LedgerColumn> Of(IReadOnlyList<int> days) =>
        [.. Totals, .. s_series.SelectMany(one => days.Select(day => s_byDay.Value[NameOf(one.Series, day)]))];

    /// <summary>The name of a series' column at the end of a day, from 1.</summary>
    public static string NameOf(DaySeries series, int day) => FormattableString.Invariant($"{s_series[(int)series].Name}_by_day_{day}");

    /// <summary>The column of that name, or null.</summary>
    internal static LedgerColumn? Find(string name) => Totals.FirstOrDefault(column => column.Name == name) ?? s_byDay.Value.GetValueOrDefault(name);

    private static LedgerColumn OfDay(DaySeries series, int day)
    {
        var (_, _, type, unit, meaning) = s_series[(int)series];
        return new(NameOf(series, day), type, unit, meaning, row => Of(row).ByDay(series, day), []);
    }

    private static CampaignTotals Of(LedgerRow row) => row.Campaign ?? throw new InvalidOperationException($"The row of {row.Incursion} is no campaign's.");

    private static LedgerColumn Shared(string name) => LedgerColumns.All.First(column => column.Name == name);

    private static LedgerColumn Count(string name, string meaning, Func<CampaignTotals, int> read) =>
        new(name, ColumnType.Count, "", meaning, row => read(Of(row)), []);

    private static LedgerColumn Number(string name, string unit, string meaning, Func<CampaignTotals, double> read) =>
        new(name, ColumnType.Number, unit, meaning, row => read(Of(row)), []);

    private static LedgerColumn Optional(string name, string unit, string meaning, Func<CampaignTotals, double?> read) =>
        new(name, ColumnType.OptionalNumber, unit, meaning, row => read(Of(row)) ?? double.NaN, []);
}
