namespace ZoneSim.Model;

/// <summary>How a convoy's incursion ended: the first line that holds, read from observable facts (design, section 5).</summary>
internal static class ConvoyVerdict
{
    public static void Write(
        LedgerRow row, ConvoyIdentity identity, Track track, ZoneParameters zone, bool hasReached, bool isAtHorizon, bool isLeaving, Place last)
    {
        var vehicles = identity.Vehicles;
        var isInside = last.Distance < zone.Radius;
        (row.Vehicles, row.VehiclesDestroyed, row.VehiclesDamaged) = (vehicles.Count, vehicles.Destroyed, vehicles.Damaged);
        row.CreditedCause = identity.Will.Cause;
        (row.Felt, row.Alone, row.Pivotal) = (identity.Will.Felt, identity.Will.Alone, identity.Will.Pivotal);
        row.Established = isAtHorizon && isInside && !isLeaving && row.Intent == Intent.Establish;
        row.ExitCensored = isAtHorizon && isInside && !row.Established;
        row.OutsideZone = row.Entry is null;
        var hasCrossed = !isInside && row.Entry is not null && track.ExitPlace is { } exit
            && zone.SideOf(track.EntryPlace) != zone.SideOf(exit);
        row.Outcome = hasReached ? Outcome.ReachedGarrison
            : vehicles.IsGone ? Outcome.Destroyed
            : vehicles.IsHit && (isLeaving || !isInside) ? Outcome.StruckAndLeft
            : hasCrossed ? Outcome.Crossed
            : row.CreditedCause is { } cause ? TurnedBy(cause)
            : row.Entry is null ? Outcome.NoEntry
            : isInside ? Outcome.StillInside
            : Outcome.LeftUnprompted;
        row.End = hasReached ? PolicyNeutralEnd.Reached
            : vehicles.IsGone ? PolicyNeutralEnd.Destroyed
            : isInside ? PolicyNeutralEnd.StillInside
            : hasCrossed ? PolicyNeutralEnd.Crossed
            : PolicyNeutralEnd.Out;
    }

    private static Outcome TurnedBy(Measure cause) => cause switch
    {
        Measure.CallLine => Outcome.TurnedByLine,
        Measure.Broadcast => Outcome.TurnedByBroadcast,
        Measure.Confront => Outcome.TurnedByPartner,
        Measure.ShowOfForce => Outcome.TurnedByShowOfForce,
        Measure.WarningShots => Outcome.TurnedByWarningShots,
        _ => Outcome.TurnedByStrike,
    };
}
