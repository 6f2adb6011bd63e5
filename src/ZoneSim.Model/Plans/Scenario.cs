namespace ZoneSim.Model;

/// <summary>A position on the ground, degrees north and east on WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude);

/// <summary>A validated scenario: what happened or could happen, as data. All its numbers are <see cref="Quantities"/>.</summary>
public sealed record Scenario
{
    /// <summary>Short name, in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>One line for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>The incident of seeds/ it is built from, a date such as 2017-10-05, or null.</summary>
    public string? Incident { get; init; }

    /// <summary>The account of that incident whose circumstances it takes, or null.</summary>
    public string? Account { get; init; }

    /// <summary>When it starts by the clocks of its place; null: nobody says, and time is told from the start alone.</summary>
    public LocalStart? LocalStart { get; init; }

    /// <summary>What of the zone is no number and no side: its shape, from where rings are measured, what is protected beside the garrison.</summary>
    public ZonePlan Zone { get; init; } = new();

    /// <summary>The sides of the zone: sectors of bearings of a circle, stretches of a polygon's edge, left, right and the ends of a strip.</summary>
    public required IReadOnlyList<ZoneSide> Sides { get; init; }

    /// <summary>Border lines, drawn on the map and not to be crossed by a route.</summary>
    public required IReadOnlyList<Border> Borders { get; init; }

    /// <summary>State of the deconfliction line at the start.</summary>
    public required LineState LineState { get; init; }

    /// <summary>The convoys, neutral traffic among them.</summary>
    public required IReadOnlyList<ConvoyPlan> Convoys { get; init; }

    /// <summary>What flies toward something: the drones, and the manned aircraft.</summary>
    public required IReadOnlyList<DronePlan> Drones { get; init; }

    /// <summary>Names of the partner force's outposts; their numbers are quantities.</summary>
    public required IReadOnlyList<string> Outposts { get; init; }

    /// <summary>Names of the partner force's patrols; their numbers are quantities.</summary>
    public required IReadOnlyList<string> Patrols { get; init; }

    /// <summary>All numbers.</summary>
    public required QuantitySet Quantities { get; init; }

    /// <summary>Groups of quantities whose unknown values hang together, in ordinal order of names.</summary>
    public IReadOnlyList<TogetherGroup> Together { get; init; } = [];

    /// <summary>From what record its beliefs in the form of quantiles were learned, in one line; null where nothing was learned.</summary>
    public string? Learned { get; init; }

    /// <summary>What this scenario leaves out, in words for the reader of a result.</summary>
    public required IReadOnlyList<string> NotRepresented { get; init; }

    /// <summary>What an analyst may want less or more of, in ordinal order of names; none is the right one.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Measures that an analyst defines, in ordinal order of names: columns of this scenario's rows beside the built-in ones.</summary>
    public IReadOnlyList<OwnMeasure> Measures { get; init; } = [];

    /// <summary>Names of values that do not stand in the scenario's own file, and the file from which each comes.</summary>
    public IReadOnlyDictionary<string, string> Inherited { get; init; } = new Dictionary<string, string>();

    /// <summary>That it is played for days, with a sender who may learn; null: one night.</summary>
    public CampaignPlan? Campaign { get; init; }

    /// <summary>The garrison, from its two quantities.</summary>
    public GeoPosition Garrison => new(Quantities["zone.garrison.latitude"].Value.Central, Quantities["zone.garrison.longitude"].Value.Central);

    /// <summary>
    /// Where a convoy sets off, metres east and north of the garrison: its own position, or else a bearing and a distance, each its own or the one that
    /// all share; null where one of them is missing.
    /// </summary>
    public Place? StartOf(ConvoyPlan convoy)
    {
        ArgumentNullException.ThrowIfNull(convoy);
        if (convoy.Start is { } position)
        {
            return new LocalPlane(Garrison).ToPlane(position);
        }

        double? Of(string key) => Quantities.FindOf("convoy", convoy.Name, key)?.Value.Central;
        return Of("start-bearing") is { } bearing && Of("start-distance") is { } distance ? Place.AtBearing(bearing, distance) : null;
    }

    /// <summary>Whether a convoy of it may part after a strike on some of its vehicles.</summary>
    public bool MayPart => Convoys.Any(convoy => Quantities.FindOf("convoy", convoy.Name, "parts.probability") is not null);

    /// <summary>Whether it is a night in which a convoy comes as a group; in a campaign groups are counted in its totals.</summary>
    public bool HasGroups => Campaign is null && Convoys.Any(convoy => this.IsGroup(convoy.Name));

    /// <summary>What every result is conditional on, in words to stand on every page and picture.</summary>
    public string Given =>
        Campaign is not null
            ? FormattableString.Invariant(
                $"Given the opportunities assumed; the sender learns as assumed (λ = {Quantities["campaign.learning"].Value.Central:0.###})."
            )
        : HasGroups ? "Given that a group of convoys comes: ends and outcomes are of its first convoy; no convoy learns."
        : Convoys.Any(convoy => !convoy.Neutral) || (Convoys.Count == 0 && Drones.Count == 0) ? "Given that a convoy comes; the convoy does not learn."
        : Drones.Count == 0 ? "Given that neutral traffic comes; it does not learn."
        : InTheAirGiven(this.InTheAir());

    private static string InTheAirGiven(IReadOnlyList<IncursionKind> kinds) =>
        kinds is [var one]
            ? $"Given that a {one.Noun()} comes; the {one.Noun()} does not learn."
            : $"Given that a {string.Join(" or a ", kinds.Select(kind => kind.Noun()))} comes; it does not learn.";

    /// <summary>All columns of its rows: the built-in ones, then its own measures.</summary>
    public IReadOnlyList<LedgerColumn> Columns() =>
        Measures.Count == 0 ? LedgerColumns.BuiltIn(this) : [.. LedgerColumns.BuiltIn(this), .. Measures.Select(measure => measure.Column)];

    /// <summary>The column of that name: a measure of its own, or a built-in one.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public LedgerColumn Column(string name) => Measures.FirstOrDefault(measure => measure.Column.Name == name)?.Column ?? LedgerColumns.Named(name);

    /// <summary>This scenario with the central value of one quantity changed, in base units.</summary>
    /// <exception cref="ModelException">The scenario has no such quantity.</exception>
    public Scenario With(string quantity, double central) => this with { Quantities = Quantities.With(Quantities[quantity].WithCentral(central)) };
}

/// <summary>One side of the zone: of a circle the bearings clockwise from <paramref name="From"/> to <paramref name="To"/>; of others these are 0.</summary>
/// <param name="Name">Such as west.</param>
/// <param name="From">Degrees clockwise from north.</param>
/// <param name="To">Degrees clockwise from north; below <paramref name="From"/> where the sector holds north.</param>
/// <param name="Closed">Whether a border closes it, so that nothing enters or leaves there.</param>
public sealed record ZoneSide(string Name, double From, double To, bool Closed)
{
    /// <summary>Of a polygon: a position on the edge at which the side starts, clockwise. Else null.</summary>
    public GeoPosition? Start { get; init; }

    /// <summary>Of a polygon: a position on the edge at which it ends. Else null.</summary>
    public GeoPosition? End { get; init; }

    /// <summary>Of a strip: which side it is. Else null.</summary>
    public StripSide? Along { get; init; }

    /// <summary>The side of a circle at a bearing, any number of degrees; or null.</summary>
    internal static ZoneSide? AtBearing(IReadOnlyList<ZoneSide> sides, double bearing)
    {
        var turned = bearing % 360;
        return sides.FirstOrDefault(side => side.Holds(turned < 0 ? turned + 360 : turned));
    }

    /// <summary>Whether a bearing (degrees) falls on this side; the sector includes its start and excludes its end.</summary>
    public bool Holds(double bearing) => From <= To ? bearing >= From && bearing < To : bearing >= From || bearing < To;
}

/// <summary>A border line.</summary>
/// <param name="Name">Such as Syria-Jordan.</param>
/// <param name="Line">Its positions, in order.</param>
public sealed record Border(string Name, IReadOnlyList<GeoPosition> Line);

/// <summary>State of the deconfliction line.</summary>
public enum LineState
{
    /// <summary>In use.</summary>
    Open,

    /// <summary>Answered less often.</summary>
    Degraded,

    /// <summary>Declared suspended; calls may still be answered.</summary>
    Suspended,
}

/// <summary>A convoy as planned in the scenario; its numbers are the quantities <c>convoys.NAME.…</c>.</summary>
public sealed record ConvoyPlan
{
    /// <summary>Name, unique among all convoys and all that flies.</summary>
    public required string Name { get; init; }

    /// <summary>Neutral traffic: crosses the zone, answers to no measure, can be taken for a convoy by mistake.</summary>
    public bool Neutral { get; init; }

    /// <summary>Where it sets off; null: at a bearing and a distance from the garrison.</summary>
    public GeoPosition? Start { get; init; }

    /// <summary>What it makes for, of <see cref="ZonePlan.Protected"/>; null for the garrison.</summary>
    public string? Toward { get; init; }

    /// <summary>Positions that the road passes on its way to the garrison, or to what it makes for, outermost first; empty for a straight road.</summary>
    public IReadOnlyList<GeoPosition> Via { get; init; } = [];

    /// <summary>Classes of its vehicles in the order in which they drive, the lead first; the others follow in ordinal order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The convoy that this one may be, or null.</summary>
    public string? SameAs { get; init; }
}

/// <summary>What a drone or manned aircraft comes for.</summary>
public enum DroneMission
{
    /// <summary>Drawn by the quantity <c>drone.attack</c>, or <c>flight.attack</c>.</summary>
    Drawn,

    /// <summary>To look.</summary>
    Reconnaissance,

    /// <summary>To release a munition.</summary>
    Attack,
}

/// <summary>A drone or a manned aircraft as planned in the scenario: both fly by the same model, each with the numbers of its kind.</summary>
public sealed record DronePlan
{
    /// <summary>Which of the two: <see cref="IncursionKind.Drone"/> or <see cref="IncursionKind.Flight"/>.</summary>
    public IncursionKind Kind { get; init; } = IncursionKind.Drone;

    /// <summary>Name, unique among all convoys and all that flies.</summary>
    public required string Name { get; init; }

    /// <summary>What <see cref="Target"/> says of the garrison.</summary>
    public const string Garrison = "garrison";

    /// <summary>
    /// The outpost or patrol that it approaches, or a point of zone.protected, or <see cref="Garrison"/>; the first of these that has the name.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>What it comes for.</summary>
    public DroneMission Mission { get; init; }

    /// <summary>Whether the force is on alert for it.</summary>
    public bool Alert { get; init; }
}
