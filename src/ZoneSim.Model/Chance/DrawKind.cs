namespace ZoneSim.Model;

/// <summary>
/// What a draw is for. The numbers are frozen: they are part of every key, so a number is never reused or moved, and a
/// new purpose takes the next free one.
/// </summary>
internal enum DrawKind
{
    // A history.
    Visibility = 1,
    LineStart = 2,
    LineSpell = 3,
    BackgroundGap = 4,
    BackgroundLength = 5,
    AircraftStart = 6,
    AircraftSpell = 7,
    OpportunityGap = 8,
    NightOff = 9,

    // A convoy or drone, and its way.
    Intent = 20,
    Resolve = 21,
    Speed = 22,
    LegFactor = 23,
    Depth = 24,
    Dwell = 25,
    ClosestApproach = 26,
    TurnDelay = 27,
    ClearOut = 28,
    Returns = 29,
    ReturnWait = 30,
    SameConvoy = 31,
    ReleaseDistance = 32,
    Loiter = 33,
    Sends = 34,
    GroupSize = 35,
    GroupGap = 36,

    // What is seen of it.
    Sighting = 40,
    ReportDelay = 41,
    Identification = 42,
    WrongIdentification = 43,

    // The measures against it.
    CallDecision = 60,
    CallAnswered = 61,
    CallTalk = 62,
    CallRelayed = 63,
    CallRelayDelay = 64,
    CallOrderReaches = 65,
    BroadcastDelay = 66,
    BroadcastHeard = 67,
    PartnerReach = 68,
    StandingOrder = 69,
    StandingReach = 70,
    HostileFire = 71,
    PartnerLoss = 72,
    PartnerFallsBack = 73,
    HostileReport = 74,
    Approval = 75,
    TransitFromStation = 76,
    TransitFromAlert = 77,
    TurnRound = 78,
    Retention = 79,
    StrikeEffect = 80,
    ShotSuccess = 81,
    ReleaseLoss = 82,
    CalledOff = 83,
    TaskReport = 84,

    // What follows.
    Reaction = 90,
    SuspensionLength = 91,

    // Vehicles whose classes are not known.
    VehicleNumber = 92,
    VehicleClass = 93,

    // Aircraft that come from a base.
    TakeOff = 94,
    FlightSpeed = 95,

    // A convoy that parts after a strike.
    Parts = 96,
    PartGoesOn = 97,
    PartStays = 98,

    // A convoy that holds after losses.
    Holds = 99,
    HoldTime = 100,
}
