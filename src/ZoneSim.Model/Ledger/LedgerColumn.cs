namespace ZoneSim.Model;

/// <summary>How a ledger column is stored and shown.</summary>
public enum ColumnType
{
    /// <summary>True or false; read as 1 or 0.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that is absent where the thing did not happen; read as NaN. Has no paired mean.</summary>
    OptionalNumber,

    /// <summary>One of <see cref="LedgerColumn.Labels"/>; read as its index. Absent: NaN.</summary>
    Category,

    /// <summary>A set of measures; read as its bits.</summary>
    MeasureSet,
}

/// <summary>One column of the ledger.</summary>
/// <param name="Name">Snake case with the unit as suffix, such as time_in_zone_min.</param>
/// <param name="Type">How it is stored.</param>
/// <param name="Unit">Unit for an axis, such as min or km; empty for counts, flags and categories.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Read">The row's value as a number: flags as 0 and 1, categories as an index, absent as NaN.</param>
/// <param name="Labels">The labels of a category, by index; otherwise empty.</param>
public sealed record LedgerColumn(string Name, ColumnType Type, string Unit, string Meaning, Func<LedgerRow, double> Read, IReadOnlyList<string> Labels)
{
    /// <summary>What is known of its values where a scenario defines it; null for a built-in column.</summary>
    public OwnValues? Own { get; init; }

    /// <summary>Whether a scenario defines it.</summary>
    public bool IsOwn => Own is not null;

    /// <summary>The least that it can be in a row: 0, except for what may come too late; −∞ where there is none.</summary>
    public double Least => Own?.Least ?? (Name.StartsWith("margin_", StringComparison.Ordinal) || Name == "decision_window_min" ? double.NegativeInfinity : 0);

    /// <summary>Whether the column is defined for every row and a number, so that differences can be paired.</summary>
    public bool HasPairedMean => Type is ColumnType.Flag or ColumnType.Count or ColumnType.Number;
}

/// <summary>What is known of the values of a measure that a scenario defines, from its definition.</summary>
/// <param name="Least">Least value of a row; −∞ where there is none.</param>
/// <param name="Most">Greatest value of a row; ∞ where none is known.</param>
/// <param name="Event">How much one event, such as a vehicle hit, adds; 0 where that is not known.</param>
/// <param name="Like">The built-in column that it is, over some rows or all; null where it is computed.</param>
/// <param name="Otherwise">The value of rows that have none; null where they are left out.</param>
public sealed record OwnValues(double Least, double Most, double Event, LedgerColumn? Like = null, double? Otherwise = null);

/// <summary>The ledger's columns, in order, after its keys (policy, replication, incursion, ordinal).</summary>
public static class LedgerColumns
{
    /// <summary>All columns.</summary>
    public static IReadOnlyList<LedgerColumn> All { get; } = [.. Ends(), .. Movement(), .. Losses(), .. Answers(), .. Uses(), .. Consequences()];

    /// <summary>The column of a night whose convoys may part (<c>convoy.parts</c>); no other has it.</summary>
    public static LedgerColumn Parted { get; } =
        Count(
            "vehicles_parted",
            "Where a convoy may part: vehicles left, at the parting, of those that are not followed from then on; 0 where it did not part.",
            r => r.VehiclesParted
        );

    /// <summary>The columns of an incursion's row, and those that only some scenarios have: of convoys that may part, of convoys that come as groups.</summary>
    public static IReadOnlyList<LedgerColumn> OfAnyNight { get; } = [.. All, Parted, .. GroupColumns.All];

    /// <summary>All columns: those of any night, and a campaign's totals that have a name of their own.</summary>
    public static IReadOnlyList<LedgerColumn> Known => [.. OfAnyNight, .. CampaignColumns.Totals.Where(column => !All.Contains(column))];

    /// <summary>The column of that name, of an incursion's row or of a campaign's.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static LedgerColumn Named(string name) =>
        OfAnyNight.FirstOrDefault(column => column.Name == name)
        ?? CampaignColumns.Find(name)
        ?? throw new KeyNotFoundException($"The ledger has no column '{name}'.");

    /// <summary>The columns of one incursion's row in a scenario.</summary>
    public static IReadOnlyList<LedgerColumn> OfNight(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return !scenario.MayPart && !scenario.HasGroups
            ? All
            : [.. All, .. scenario.MayPart ? [Parted] : Array.Empty<LedgerColumn>(), .. scenario.HasGroups ? GroupColumns.All : []];
    }

    /// <summary>The columns that the model itself writes into a scenario's rows: of incursions, or of a campaign with its course by day.</summary>
    public static IReadOnlyList<LedgerColumn> BuiltIn(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Campaign is null ? OfNight(scenario) : CampaignColumns.Of(DayPoints.Of(scenario));
    }

    private static IEnumerable<LedgerColumn> Ends() =>
        [
            Category("kind", "Convoy, neutral traffic, drone or flight (a manned aircraft).", r => (int)r.Kind, LedgerWords.Kinds),
            Category("outcome", "How the incursion ended.", r => (int)r.Outcome, LedgerWords.Outcomes),
            Category("end", "How it ended, in policy-neutral words.", r => (int)r.End, LedgerWords.Ends),
            Category(
                "credited_cause",
                "The measure at whose arrival pressure first exceeded resolve; none for a drone that was shot down.",
                r => (int?)r.CreditedCause ?? double.NaN,
                [.. MeasureNames.All.Select(MeasureNames.Label)]
            ),
            Set("felt", "Measures felt by the end, by the same convoy on an earlier incursion too.", r => r.Felt),
            Set("alone", "Measures that would each have sufficed alone.", r => r.Alone),
            Set("pivotal", "Measures without any one of which it would not have turned.", r => r.Pivotal),
            Category("intent", "What it meant to do.", r => (int)r.Intent, LedgerWords.Intents),
            Number("resolve", "", "Resolve, 0 to 1.", r => r.Resolve),
            Flag("exit_censored", "Inside at the horizon and not established: its exit was not seen. A drone: still in the air.", r => r.ExitCensored),
            Flag("established", "Came to stay and stood inside at the horizon: an end state, not censoring.", r => r.Established),
            Flag("same_convoy", "In this history it was the convoy that its plan names as possibly the same.", r => r.SameConvoy),
        ];

    private static IEnumerable<LedgerColumn> Movement() =>
        [
            Number("start_min", "min", "When it set off.", r => r.Start / 60),
            Number("end_min", "min", "When the incursion ended.", r => r.EndTime / 60),
            Optional("entry_min", "min", "First inward crossing of the edge.", r => r.Entry / 60),
            Flag("entered", "Was inside the zone at any time.", r => r.Entry is not null),
            Flag("turned_before_edge", "Turned before it crossed the edge.", r => r.TurnedBeforeEdge),
            Number("time_in_zone_min", "min", "Time inside the zone; 0 without entry.", r => r.TimeInZone / 60),
            Number("time_in_zone_to_horizon_min", "min", "Time inside the zone, counted on to the horizon where a convoy came to the garrison.", r =>
                (r.TimeInZone + r.AfterArrival) / 60
            ),
            Number(
                "closest_approach_km",
                "km",
                "Least distance from the garrison, or from what else is protected if that is nearer; for a drone from its target.",
                r => r.ClosestApproach / 1000
            ),
            Number("depth_km", "km", "Greatest distance inside the edge; 0 without entry.", r => r.Depth / 1000),
            Optional("inner_ring_min", "min", "When it first came inside the inner ring.", r => r.InnerRing / 60),
        ];

    private static IEnumerable<LedgerColumn> Losses() =>
        [
            Count("vehicles", "Vehicles, reinforcements among them.", r => r.Vehicles),
            Count("vehicles_destroyed", "Vehicles destroyed.", r => r.VehiclesDestroyed),
            Count("vehicles_damaged", "Vehicles damaged and not destroyed.", r => r.VehiclesDamaged),
            Count("vehicles_hit", "Vehicles destroyed or damaged.", r => r.VehiclesDestroyed + r.VehiclesDamaged),
            Flag("hit_after_turning", "A strike hit a convoy that was already leaving.", r => r.HitAfterTurning),
            Count("partner_casualties", "Partner losses.", r => r.PartnerCasualties),
        ];

    private static IEnumerable<LedgerColumn> Answers() =>
        [
            Optional("detected_min", "min", "When the first report came in.", r => r.Detected / 60),
            Optional("identified_min", "min", "When it was identified.", r => r.Identified / 60),
            Flag("identified_wrongly", "Neutral traffic taken for a convoy.", r => r.IdentifiedWrongly),
            Count("calls_tried", "Attempts to call over the line.", r => r.CallsTried),
            Count("calls_answered", "Calls answered.", r => r.CallsAnswered),
            Count("calls_relayed", "Calls passed on.", r => r.CallsRelayed),
            Count("aircraft_tasks", "Tasks flown by coalition aircraft.", r => r.AircraftTasks),
            Optional("decision_window_min", "min", "From identification to the inner ring.", r => (r.InnerRing - r.Identified) / 60),
        ];

    private static IEnumerable<LedgerColumn> Uses()
    {
        foreach (var measure in MeasureNames.All)
        {
            var name = measure.Label().Replace('-', '_');
            var words = measure.Label();
            yield return Count($"uses_{name}", $"Uses of {words}.", r => r.Uses[(int)measure]);
            yield return Optional($"first_{name}_min", "min", $"First use of {words}.", r => r.FirstUse[(int)measure] / 60);
            yield return Optional($"margin_{name}_min", "min", $"From the first use of {words} to the inner ring.", r =>
                (r.InnerRing - r.FirstUse[(int)measure]) / 60
            );
        }
    }

    private static IEnumerable<LedgerColumn> Consequences() =>
        [
            Category("reaction", "What followed the incursion.", r => (int)r.Reaction, LedgerWords.Reactions),
            Flag("reacted", "Anything followed the incursion.", r => r.Reaction != ReactionKind.None),
            Flag("returned_within_48h", "Came back within 48 hours of the end.", r => r.ReturnedWithin48h),
            Flag("hostile_act", "The convoy fired, or the drone released.", r => r.HostileAct is not null),
            Optional("hostile_act_min", "min", "First hostile act.", r => r.HostileAct / 60),
            Category("hostile_by", "By whom.", r => (int)r.HostileBy, LedgerWords.Actors),
            Flag("released", "The drone released a munition.", r => r.Released),
            Flag("outside_zone", "What happened lay outside the zone.", r => r.OutsideZone),
        ];

    private static LedgerColumn Flag(string name, string meaning, Func<LedgerRow, bool> read) =>
        new(name, ColumnType.Flag, "", meaning, row => read(row) ? 1 : 0, []);

    private static LedgerColumn Count(string name, string meaning, Func<LedgerRow, int> read) => new(name, ColumnType.Count, "", meaning, row => read(row), []);

    private static LedgerColumn Number(string name, string unit, string meaning, Func<LedgerRow, double> read) =>
        new(name, ColumnType.Number, unit, meaning, read, []);

    private static LedgerColumn Optional(string name, string unit, string meaning, Func<LedgerRow, double?> read) =>
        new(name, ColumnType.OptionalNumber, unit, meaning, row => read(row) ?? double.NaN, []);

    private static LedgerColumn Category(string name, string meaning, Func<LedgerRow, double> read, IReadOnlyList<string> labels) =>
        new(name, ColumnType.Category, "", meaning, read, labels);

    private static LedgerColumn Set(string name, string meaning, Func<LedgerRow, MeasureSet> read) =>
        new(name, ColumnType.MeasureSet, "", meaning, row => (int)read(row), []);
}
