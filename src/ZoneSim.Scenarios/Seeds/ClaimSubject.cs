using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>Whether a claim tells of a convoy or of a drone, by what a run would have to show.</summary>
internal static class ClaimSubject
{
    private static readonly MeasureSet s_drone = Measure.Intercept.AsSet() | Measure.ShootDown.AsSet();

    /// <summary>The kind of mover; null where it could be of either.</summary>
    public static IncursionKind? KindOf(Claim claim) => IsOfDrone(claim) ? IncursionKind.Drone : IsOfConvoy(claim) ? IncursionKind.Convoy : null;

    private static bool IsOfDrone(Claim claim) => claim.Subject == "drone"
        || Begins(claim, "drone")
        || ((claim.Used | claim.NotUsed) & s_drone) != MeasureSet.None
        || claim.Outcomes.Any(outcome => outcome >= Outcome.ShotDownBeforeRelease)
        || claim.Ledger.Any(one => one.Key is "released" or "outside-zone");

    private static bool IsOfConvoy(Claim claim) => claim.Subject == "vehicles"
        || Begins(claim, "convoy")
        || ((claim.Used | claim.NotUsed) & ~(s_drone | Measure.CallLine.AsSet())) != MeasureSet.None
        || claim.Outcomes.Count > 0
        || claim.Ledger.Any(one => one.Key.StartsWith("vehicles-", StringComparison.Ordinal) || one.Key == "turned-before-edge");

    private static bool Begins(Claim claim, string section) => claim.Quantity is { } quantity
        && (quantity.StartsWith(section + ".", StringComparison.Ordinal) || quantity.StartsWith(section + "s.", StringComparison.Ordinal));
}
