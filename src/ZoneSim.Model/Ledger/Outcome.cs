namespace ZoneSim.Model;

/// <summary>How one incursion ended. Exactly one holds; the order is the fixed order of charts and tables.</summary>
public enum Outcome
{
    /// <summary>The convoy came inside the garrison ring.</summary>
    ReachedGarrison,

    /// <summary>Every vehicle was destroyed.</summary>
    Destroyed,

    /// <summary>It left after at least one vehicle was hit, whatever was credited.</summary>
    StruckAndLeft,

    /// <summary>It went out by another side than it came.</summary>
    Crossed,

    /// <summary>Turned; credited to an order over the line.</summary>
    TurnedByLine,

    /// <summary>Turned; credited to a broadcast.</summary>
    TurnedByBroadcast,

    /// <summary>Turned; credited to the partner force's confrontation.</summary>
    TurnedByPartner,

    /// <summary>Turned; credited to a show of force.</summary>
    TurnedByShowOfForce,

    /// <summary>Turned; credited to warning shots.</summary>
    TurnedByWarningShots,

    /// <summary>Turned; credited to a strike without a hit.</summary>
    TurnedByStrike,

    /// <summary>Never inside, and no cause is credited.</summary>
    NoEntry,

    /// <summary>It was inside and left by itself; a manned aircraft: it left by itself.</summary>
    LeftUnprompted,

    /// <summary>Inside when the horizon came.</summary>
    StillInside,

    /// <summary>Drone or manned aircraft: shot down before it released anything.</summary>
    ShotDownBeforeRelease,

    /// <summary>Drone or manned aircraft: released, then shot down.</summary>
    ReleasedAndShotDown,

    /// <summary>Drone or manned aircraft: released, then left.</summary>
    ReleasedAndLeft,

    /// <summary>Drone or manned aircraft: turned; credited to an intercept.</summary>
    TurnedByIntercept,

    /// <summary>Drone or manned aircraft: turned by another measure.</summary>
    TurnedOtherwise,

    /// <summary>Drone: left by itself.</summary>
    DroneLeftUnprompted,

    /// <summary>Drone or manned aircraft: still in the air when the horizon came.</summary>
    StillAirborne,
}

/// <summary>The end of an incursion in words that no policy's measures enter: the headline of every comparison.</summary>
public enum PolicyNeutralEnd
{
    /// <summary>Outside again, or never in.</summary>
    Out,

    /// <summary>Out by another side than it came.</summary>
    Crossed,

    /// <summary>Inside (a drone or manned aircraft: in the air) at the horizon.</summary>
    StillInside,

    /// <summary>At the garrison ring; for a drone or manned aircraft: it released.</summary>
    Reached,

    /// <summary>Destroyed; for a drone or manned aircraft: shot down before release.</summary>
    Destroyed,
}

/// <summary>What a convoy means to do.</summary>
public enum Intent
{
    /// <summary>Goes in to some depth, waits, leaves by itself.</summary>
    Probe,

    /// <summary>Crosses.</summary>
    Transit,

    /// <summary>Stops inside and stays.</summary>
    Establish,

    /// <summary>Goes for the garrison.</summary>
    Assault,

    /// <summary>A drone or manned aircraft that looks.</summary>
    Reconnaissance,

    /// <summary>A drone or manned aircraft that comes to release.</summary>
    Attack,
}

/// <summary>What followed an incursion, in rising order of severity.</summary>
public enum ReactionKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A protest.</summary>
    Protest,

    /// <summary>The line was suspended.</summary>
    LineSuspended,

    /// <summary>An air intercept.</summary>
    AirIntercept,

    /// <summary>An exchange of fire.</summary>
    ExchangeOfFire,
}

/// <summary>What kind of mover an incursion is.</summary>
public enum IncursionKind
{
    /// <summary>A convoy.</summary>
    Convoy,

    /// <summary>Neutral traffic.</summary>
    Traffic,

    /// <summary>A drone.</summary>
    Drone,

    /// <summary>A whole campaign: one row for all its incursions.</summary>
    Campaign,

    /// <summary>A manned aircraft.</summary>
    Flight,
}

/// <summary>Who committed the first hostile act of an incursion.</summary>
public enum HostileActor
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The convoy fired on the partner force.</summary>
    Convoy,

    /// <summary>The drone released.</summary>
    Drone,

    /// <summary>The manned aircraft released.</summary>
    Flight,
}

/// <summary>The words of the ledger's enumerations, as files, tables and charts show them.</summary>
public static class LedgerWords
{
    private static readonly string[] s_outcomes =
    [
        "reached-garrison",
        "destroyed",
        "struck-and-left",
        "crossed",
        "turned-by-line",
        "turned-by-broadcast",
        "turned-by-partner",
        "turned-by-show-of-force",
        "turned-by-warning-shots",
        "turned-by-strike",
        "no-entry",
        "left-unprompted",
        "still-inside",
        "shot-down-before-release",
        "released-and-shot-down",
        "released-and-left",
        "turned-by-intercept",
        "turned-otherwise",
        "drone-left-unprompted",
        "still-airborne",
    ];

    private static readonly string[] s_ends = ["out", "crossed", "still-inside", "reached", "destroyed"];
    private static readonly string[] s_intents = ["probe", "transit", "establish", "assault", "reconnaissance", "attack"];
    private static readonly string[] s_reactions = ["none", "protest", "line-suspended", "air-intercept", "exchange-of-fire"];
    private static readonly string[] s_kinds = ["convoy", "traffic", "drone", "campaign", "flight"];
    private static readonly string[] s_actors = ["nobody", "convoy", "drone", "flight"];

    /// <summary>All outcomes' labels, by number.</summary>
    public static IReadOnlyList<string> Outcomes => s_outcomes;

    /// <summary>All policy-neutral ends' labels, by number.</summary>
    public static IReadOnlyList<string> Ends => s_ends;

    /// <summary>All intents' labels, by number.</summary>
    public static IReadOnlyList<string> Intents => s_intents;

    /// <summary>All reactions' labels, by number.</summary>
    public static IReadOnlyList<string> Reactions => s_reactions;

    /// <summary>All kinds' labels, by number.</summary>
    public static IReadOnlyList<string> Kinds => s_kinds;

    /// <summary>All hostile actors' labels, by number.</summary>
    public static IReadOnlyList<string> Actors => s_actors;

    /// <summary>The label of an outcome.</summary>
    public static string Label(this Outcome outcome) => s_outcomes[(int)outcome];

    /// <summary>The label of a policy-neutral end.</summary>
    public static string Label(this PolicyNeutralEnd end) => s_ends[(int)end];

    /// <summary>The label of an intent.</summary>
    public static string Label(this Intent intent) => s_intents[(int)intent];

    /// <summary>The label of a reaction.</summary>
    public static string Label(this ReactionKind reaction) => s_reactions[(int)reaction];

    /// <summary>
    /// Whether an incursion of that kind can end so: whatever flies has outcomes of its own, and a manned aircraft leaves by itself as a convoy does.
    /// </summary>
    public static bool IsOf(this Outcome outcome, IncursionKind kind) =>
        kind == IncursionKind.Flight
            ? outcome == Outcome.LeftUnprompted || (outcome >= Outcome.ShotDownBeforeRelease && outcome != Outcome.DroneLeftUnprompted)
            : outcome >= Outcome.ShotDownBeforeRelease == (kind == IncursionKind.Drone);
}
