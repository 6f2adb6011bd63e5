namespace ZoneSim.Model;

/// <summary>
/// How a convoy's incursion ended: the first line that holds, read from observable facts (design, section 5). Where it is at
/// the end decides by the rule of <see cref="Edge"/>, for the outcome, the end and the flags alike. One that has parted counts by the
/// part that went furthest: a part that is destroyed while others are left is not where it was, and those have left.
/// </summary>
internal static class ConvoyVerdict
{
    /// <param name="facts">What to write to.</param>
    /// <param name="identity">Whose.</param>
    /// <param name="track">Its way, closed.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="last">Where it is at the end.</param>
    /// <param name="isLeaving">Whether it had turned.</param>
    /// <param name="isHalted">Whether it stood still for good.</param>
    /// <param name="isStaying">Whether those that are left of it stay, whatever turned the others.</param>
    public static void Write(
        IncursionFacts facts,
        ConvoyIdentity identity,
        Track track,
        ZoneParameters zone,
        Place last,
        bool isLeaving,
        bool isHalted,
        bool isStaying
    )
    {
        var vehicles = identity.Vehicles;
        var hasReached = zone.GarrisonRing.IsReached(last);
        var isInside = (vehicles.Left > 0 || vehicles.Apart == 0) && zone.Whole.IsInside(last);
        (facts.Vehicles, facts.VehiclesDestroyed, facts.VehiclesDamaged) = (vehicles.Count, vehicles.Destroyed, vehicles.Damaged);
        facts.CreditedCause = identity.Deterrence.Cause;
        (facts.Felt, facts.Alone, facts.Pivotal) = (identity.Deterrence.Felt, identity.Deterrence.Alone, identity.Deterrence.Pivotal);
        facts.OutsideZone = track.Entry is null;
        facts.TurnedBeforeEdge = isLeaving && track.Entry is null;
        var hasCrossed =
            !isInside
            && track.Entry is not null
            && track.ExitPlace is { } exit
            && !Edge.IsOnePlace(track.EntryPlace, exit)
            && zone.Shape.SideOf(track.EntryPlace) != zone.Shape.SideOf(exit);
        facts.Outcome =
            hasReached ? Outcome.ReachedGarrison
            : vehicles.IsGone ? Outcome.Destroyed
            : vehicles.IsHit && (isLeaving || !isInside) ? Outcome.StruckAndLeft
            : hasCrossed ? Outcome.Crossed
            : facts.CreditedCause is { } cause && !isStaying ? TurnedBy(cause)
            : track.Entry is null ? Outcome.NoEntry
            : isInside ? Outcome.StillInside
            : Outcome.LeftUnprompted;
        facts.End =
            hasReached ? PolicyNeutralEnd.Reached
            : vehicles.IsGone ? PolicyNeutralEnd.Destroyed
            : isInside ? PolicyNeutralEnd.StillInside
            : hasCrossed ? PolicyNeutralEnd.Crossed
            : PolicyNeutralEnd.Out;
        var isStillInside = facts.End == PolicyNeutralEnd.StillInside;
        facts.Established = isStillInside && isHalted && facts.Intent == Intent.Establish;
        facts.ExitCensored = isStillInside && !facts.Established;
    }

    private static Outcome TurnedBy(Measure cause) =>
        cause switch
        {
            Measure.CallLine => Outcome.TurnedByLine,
            Measure.Broadcast => Outcome.TurnedByBroadcast,
            Measure.Confront => Outcome.TurnedByPartner,
            Measure.ShowOfForce => Outcome.TurnedByShowOfForce,
            Measure.WarningShots => Outcome.TurnedByWarningShots,
            _ => Outcome.TurnedByStrike,
        };
}
