namespace ZoneSim.Model;

/// <summary>
/// What has happened in one incursion so far: agents write it and decide by it, and the ledger's row is made of it when the history is over.
/// Times are simulated seconds; a nullable member is null where the thing has not happened.
/// </summary>
internal sealed class IncursionFacts
{
    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; set; }

    /// <summary>How it ended, in policy-neutral words.</summary>
    public PolicyNeutralEnd End { get; set; }

    /// <summary>The measure at whose arrival pressure first exceeded resolve; null for a drone that was shot down.</summary>
    public Measure? CreditedCause { get; set; }

    /// <summary>Measures felt by the end.</summary>
    public MeasureSet Felt { get; set; }

    /// <summary>Measures that would each have sufficed alone, of those felt when it was turned.</summary>
    public MeasureSet Alone { get; set; }

    /// <summary>Measures without any one of which pressure would not have exceeded resolve when it was turned.</summary>
    public MeasureSet Pivotal { get; set; }

    /// <summary>What it meant to do.</summary>
    public Intent Intent { get; set; }

    /// <summary>Its resolve, 0 to 1.</summary>
    public double Resolve { get; set; }

    /// <summary>When the convoy set off or the drone started.</summary>
    public double Start { get; set; }

    /// <summary>When the incursion ended.</summary>
    public double EndTime { get; set; }

    /// <summary>Turned before it crossed the edge.</summary>
    public bool TurnedBeforeEdge { get; set; }

    /// <summary>Seconds from its arrival at the garrison to its horizon, in which it is there and no longer followed; 0 for whatever did not arrive.</summary>
    public double AfterArrival { get; set; }

    /// <summary>Inside when the horizon came and not established: its exit, if there was one, was not seen. A drone: still in the air.</summary>
    public bool ExitCensored { get; set; }

    /// <summary>Came to stay, and stood inside at its goal when the horizon came: an end state, not censoring.</summary>
    public bool Established { get; set; }

    /// <summary>Vehicles, reinforcements among them.</summary>
    public int Vehicles { get; set; }

    /// <summary>Vehicles destroyed.</summary>
    public int VehiclesDestroyed { get; set; }

    /// <summary>Vehicles damaged and not destroyed.</summary>
    public int VehiclesDamaged { get; set; }

    /// <summary>
    /// Vehicles left, at the parting of a convoy, of those that went or stayed apart from the part that is followed; 0 where it did not part.
    /// </summary>
    public int VehiclesParted { get; set; }

    /// <summary>A strike hit a convoy that was already leaving.</summary>
    public bool HitAfterTurning { get; set; }

    /// <summary>Partner losses.</summary>
    public int PartnerCasualties { get; set; }

    /// <summary>Attempts to call.</summary>
    public int CallsTried { get; set; }

    /// <summary>Calls answered.</summary>
    public int CallsAnswered { get; set; }

    /// <summary>Calls passed on.</summary>
    public int CallsRelayed { get; set; }

    /// <summary>Uses of each measure that was carried out, by <see cref="Measure"/>.</summary>
    public int[] Uses { get; } = new int[8];

    /// <summary>Time of the first use of each measure, by <see cref="Measure"/>.</summary>
    public double?[] FirstUse { get; } = new double?[8];

    /// <summary>Tasks flown by coalition aircraft.</summary>
    public int AircraftTasks { get; set; }

    /// <summary>When the first report came in.</summary>
    public double? Detected { get; set; }

    /// <summary>When it was identified.</summary>
    public double? Identified { get; set; }

    /// <summary>Neutral traffic taken for a convoy.</summary>
    public bool IdentifiedWrongly { get; set; }

    /// <summary>What followed.</summary>
    public ReactionKind Reaction { get; set; }

    /// <summary>Came back within 48 hours of the end.</summary>
    public bool ReturnedWithin48h { get; set; }

    /// <summary>First hostile act.</summary>
    public double? HostileAct { get; set; }

    /// <summary>By whom.</summary>
    public HostileActor HostileBy { get; set; }

    /// <summary>The drone's release or hostile act, or the convoy's closest approach, lay outside the zone.</summary>
    public bool OutsideZone { get; set; }

    /// <summary>The drone released a munition.</summary>
    public bool Released { get; set; }

    /// <summary>In this history it was the same convoy as the one its plan names.</summary>
    public bool SameConvoy { get; set; }

    /// <summary>Forgets all: nothing has happened yet.</summary>
    public void Begin()
    {
        (Outcome, End, Felt, Alone, Pivotal, Intent) = (default, default, default, default, default, default);
        (Reaction, HostileBy) = (default, default);
        CreditedCause = null;
        Detected = Identified = HostileAct = null;
        Resolve = Start = EndTime = AfterArrival = 0;
        Vehicles = VehiclesDestroyed = VehiclesDamaged = VehiclesParted = PartnerCasualties = CallsTried = 0;
        CallsAnswered = CallsRelayed = AircraftTasks = 0;
        TurnedBeforeEdge = ExitCensored = Established = HitAfterTurning = IdentifiedWrongly = ReturnedWithin48h = false;
        OutsideZone = Released = SameConvoy = false;
        Array.Clear(Uses);
        Array.Clear(FirstUse);
    }
}
