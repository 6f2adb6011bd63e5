namespace ZoneSim.Model;

/// <summary>
/// What happened in one incursion of one replication, written when the history is over. Times are simulated seconds; a nullable member is null where the
/// thing did not happen, and such a column has no paired mean.
/// </summary>
public sealed class LedgerRow
{
    /// <summary>Number of the replication, from 0.</summary>
    public long Replication { get; set; }

    /// <summary>The convoy's or drone's name in the scenario.</summary>
    public string Incursion { get; set; } = "";

    /// <summary>1 for the planned incursion, 2 and up for its returns.</summary>
    public int Ordinal { get; set; } = 1;

    /// <summary>Convoy, traffic or drone.</summary>
    public IncursionKind Kind { get; set; }

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

    /// <summary>First inward crossing of the edge, or the start where it starts inside.</summary>
    public double? Entry { get; set; }

    /// <summary>Turned before it crossed the edge.</summary>
    public bool TurnedBeforeEdge { get; set; }

    /// <summary>Seconds inside the zone, 0 without entry.</summary>
    public double TimeInZone { get; set; }

    /// <summary>Seconds from its arrival at the garrison to its horizon, in which it is there and no longer followed; 0 for whatever did not arrive.</summary>
    public double AfterArrival { get; set; }

    /// <summary>Least distance from what is protected (a drone: from its target), in metres.</summary>
    public double ClosestApproach { get; set; }

    /// <summary>Greatest distance inside the edge, in metres; 0 without entry.</summary>
    public double Depth { get; set; }

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

    /// <summary>When it first came inside the inner ring.</summary>
    public double? InnerRing { get; set; }

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

    /// <summary>Of a campaign's one row: what happened in it, beside the totals above; null for an incursion.</summary>
    public CampaignTotals? Campaign { get; set; }

    /// <summary>Where convoys come as groups: what its group comes to, or of whatever comes alone it itself; null in a night without groups.</summary>
    public GroupTotals? Group { get; set; }

    /// <summary>In this history it was the same convoy as the one its plan names.</summary>
    public bool SameConvoy { get; set; }

    /// <summary>Becomes the row of an incursion whose history is over.</summary>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="incursion">The incursion.</param>
    internal void Project(long replication, Incursion incursion)
    {
        var (facts, way) = (incursion.Facts, incursion.Way);
        (Replication, Incursion, Ordinal, Kind) = (replication, incursion.Name, incursion.Ordinal, incursion.Kind);
        (Campaign, Group) = (null, null);
        Outcome = facts.Outcome;
        End = facts.End;
        CreditedCause = facts.CreditedCause;
        Felt = facts.Felt;
        Alone = facts.Alone;
        Pivotal = facts.Pivotal;
        Intent = facts.Intent;
        Resolve = facts.Resolve;
        Start = facts.Start;
        EndTime = facts.EndTime;
        Entry = way.Entry;
        TurnedBeforeEdge = facts.TurnedBeforeEdge;
        TimeInZone = way.TimeInZone;
        AfterArrival = facts.AfterArrival;
        ClosestApproach = way.ClosestApproach;
        Depth = way.Depth;
        ExitCensored = facts.ExitCensored;
        Established = facts.Established;
        Vehicles = facts.Vehicles;
        VehiclesDestroyed = facts.VehiclesDestroyed;
        VehiclesDamaged = facts.VehiclesDamaged;
        VehiclesParted = facts.VehiclesParted;
        HitAfterTurning = facts.HitAfterTurning;
        PartnerCasualties = facts.PartnerCasualties;
        CallsTried = facts.CallsTried;
        CallsAnswered = facts.CallsAnswered;
        CallsRelayed = facts.CallsRelayed;
        AircraftTasks = facts.AircraftTasks;
        Detected = facts.Detected;
        Identified = facts.Identified;
        IdentifiedWrongly = facts.IdentifiedWrongly;
        InnerRing = way.InnerRing;
        Reaction = facts.Reaction;
        ReturnedWithin48h = facts.ReturnedWithin48h;
        HostileAct = facts.HostileAct;
        HostileBy = facts.HostileBy;
        OutsideZone = facts.OutsideZone;
        Released = facts.Released;
        SameConvoy = facts.SameConvoy;
        facts.Uses.CopyTo(Uses, 0);
        facts.FirstUse.CopyTo(FirstUse, 0);
    }
}
