namespace ZoneSim.Model;

/// <summary>
/// What the operations cell knows of one incursion: only what was reported, the last report and its age, never
/// extrapolated.
/// </summary>
internal sealed class SituationEstimate(ReplicationContext context, Incursion incursion)
{
    private double _haltedInsideSince = double.NaN;

    public Incursion Incursion { get; } = incursion;

    /// <summary>Fires whenever something was learnt, and when a measure that was ordered has ended.</summary>
    public Signal Changed { get; } = new(context.Clock);

    public bool IsDetected { get; private set; }

    public bool IsIdentified { get; private set; }

    /// <summary>A report has placed it inside the zone.</summary>
    public bool HasEntered { get; private set; }

    public bool IsReinforced { get; private set; }

    public bool HasActedHostile { get; private set; }

    public bool HasActedHostileInZone { get; private set; }

    /// <summary>The sighting that was made last, of those that have come in.</summary>
    public SightingReport? Last { get; private set; }

    /// <summary>When the last measure against it ended, or was given up; NaN before the first.</summary>
    public double LastMeasureAt { get; set; } = double.NaN;

    /// <summary>Takes a report; gives whether it is news, that is, seen later than the last.</summary>
    public bool Take(SightingReport report, ZoneParameters zone)
    {
        IsDetected = true;
        if (Last is { } last && report.SeenAt <= last.SeenAt)
        {
            return false;
        }

        IsReinforced |= Last is { } before && report.Vehicles > before.Vehicles;
        var isInside = zone.Whole.IsInside(report.Place);
        HasEntered |= isInside;
        if (!report.Halted || !isInside)
        {
            _haltedInsideSince = double.NaN;
        }
        else if (double.IsNaN(_haltedInsideSince))
        {
            _haltedInsideSince = report.SeenAt;
        }

        Last = report;
        return true;
    }

    public void Take(HostileActReport report, ZoneParameters zone)
    {
        HasActedHostile = true;
        HasActedHostileInZone |= zone.Whole.IsInside(report.Place);
    }

    public void Identify() => IsIdentified = true;

    /// <summary>Found to be neutral: nothing is done about it.</summary>
    public bool IsDismissed { get; private set; }

    public void Dismiss() => IsDismissed = true;

    public bool IsLeaving => Last is { HeadingOut: true };

    public bool IsOutside(ZoneParameters zone) => Last is { } last && !zone.Whole.IsInside(last.Place);

    /// <summary>When a trigger holds: at once (a time not after now), at a known time, or not before more is learnt (infinity).</summary>
    public double HoldsFrom(Trigger trigger, CompiledModel model) => trigger.Kind switch
    {
        TriggerKind.Detected => If(IsDetected),
        TriggerKind.Identified => If(IsIdentified),
        TriggerKind.Entered => If(HasEntered),
        TriggerKind.Inside => If(Last is { } last && IsInside(last, trigger.Ring!, model)),
        TriggerKind.Advancing => If(Last is { HeadingOut: false, Halted: false }),
        TriggerKind.Reinforced => If(IsReinforced),
        TriggerKind.HostileAct => If(trigger.Anywhere ? HasActedHostile : HasActedHostileInZone),
        TriggerKind.HaltedInsideFor => After(_haltedInsideSince, trigger.Seconds),
        _ => After(LastMeasureAt, trigger.Seconds),
    };

    private bool IsInside(SightingReport last, string ring, CompiledModel model) => Incursion.Kind == IncursionKind.Drone
        ? Edge.IsInside(last.FromTarget, model.DroneOf(Incursion).HostileRing)
        : model.Zone.Rings[ring].IsInside(last.Place);

    private static double If(bool holds) => holds ? 0 : double.PositiveInfinity;

    private static double After(double since, double seconds) => double.IsNaN(since) ? double.PositiveInfinity : since + seconds;
}
