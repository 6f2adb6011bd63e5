namespace ZoneSim.Model;

/// <summary>
/// What the operations cell knows of one incursion: only what was reported, the last report and its age, never
/// extrapolated.
/// </summary>
internal sealed class SituationEstimate(ReplicationContext context, Incursion incursion)
{
    private double _haltedInsideSince = double.NaN;
    private Report _last;

    public Incursion Incursion { get; } = incursion;

    /// <summary>Fires when something was learnt that the ladder answers, and when a measure that was ordered has ended.</summary>
    public Signal Changed { get; } = new(context.Clock);

    /// <summary>The ladder that is climbed against it; null where there is none.</summary>
    public Ladder? Ladder { get; set; }

    /// <summary>Something was learnt. Most of it would have the ladder do what it is doing: to wait. Then nobody is woken.</summary>
    public void Tell()
    {
        if (Ladder?.Answers() == true)
        {
            Changed.Fire();
        }
    }

    public bool IsDetected { get; private set; }

    public bool IsIdentified { get; private set; }

    /// <summary>A report has placed it inside the zone.</summary>
    public bool HasEntered { get; private set; }

    public bool IsReinforced { get; private set; }

    public bool HasActedHostile { get; private set; }

    public bool HasActedHostileInZone { get; private set; }

    /// <summary>The sighting that was made last, of those that have come in; there is one as soon as it is detected.</summary>
    public ref readonly Report Last => ref _last;

    /// <summary>When the last measure against it ended, or was given up; NaN before the first.</summary>
    public double LastMeasureAt { get; set; } = double.NaN;

    /// <summary>Takes a sighting; gives whether it is news, that is, seen later than the last.</summary>
    public bool TakeSighting(in Report report, ZoneParameters zone)
    {
        if (IsDetected && report.SeenAt <= _last.SeenAt)
        {
            return false;
        }

        IsReinforced |= IsDetected && report.Vehicles > _last.Vehicles;
        IsDetected = true;
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

        _last = report;
        return true;
    }

    public void TakeHostileAct(in Report report, ZoneParameters zone)
    {
        HasActedHostile = true;
        HasActedHostileInZone |= zone.Whole.IsInside(report.Place);
    }

    public void Identify() => IsIdentified = true;

    /// <summary>Found to be neutral: nothing is done about it.</summary>
    public bool IsDismissed { get; private set; }

    public void Dismiss() => IsDismissed = true;

    public bool IsLeaving => IsDetected && _last.HeadingOut;

    public bool IsOutside(ZoneParameters zone) => IsDetected && !zone.Whole.IsInside(_last.Place);

    /// <summary>When a trigger holds: at once (a time not after now), at a known time, or not before more is learnt (infinity).</summary>
    public double HoldsFrom(Trigger trigger, CompiledModel model) =>
        trigger.Kind switch
        {
            TriggerKind.Detected => If(IsDetected),
            TriggerKind.Identified => If(IsIdentified),
            TriggerKind.Entered => If(HasEntered),
            TriggerKind.Inside => If(IsDetected && IsInside(trigger.Ring!, model)),
            TriggerKind.Advancing => If(IsDetected && _last is { HeadingOut: false, Halted: false }),
            TriggerKind.Reinforced => If(IsReinforced),
            TriggerKind.HostileAct => If(trigger.Anywhere ? HasActedHostile : HasActedHostileInZone),
            TriggerKind.HaltedInsideFor => After(_haltedInsideSince, trigger.Seconds),
            _ => After(LastMeasureAt, trigger.Seconds),
        };

    private bool IsInside(string ring, CompiledModel model) =>
        Incursion.Kind.Flies() ? Edge.IsInside(_last.FromTarget, model.DroneOf(Incursion).HostileRing) : model.Zone.Rings[ring].IsInside(_last.Place);

    private static double If(bool holds) => holds ? 0 : double.PositiveInfinity;

    private static double After(double since, double seconds) => double.IsNaN(since) ? double.PositiveInfinity : since + seconds;
}
