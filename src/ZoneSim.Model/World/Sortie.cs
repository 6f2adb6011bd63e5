namespace ZoneSim.Model;

/// <summary>One aircraft's way to an incursion and its stay there.</summary>
internal sealed class Sortie(ReplicationContext context)
{
    public Event Arrived { get; } = context.Clock.NewEvent();

    /// <summary>Fires after each task.</summary>
    public Signal Released { get; } = new(context.Clock);

    public bool HasArrived { get; private set; }

    public bool IsRetained { get; set; }

    public bool HasReleasedWeapons { get; set; }

    public bool IsOver { get; set; }

    /// <summary>Tasks that wait for it or use it.</summary>
    public List<AirTask> Tasks { get; } = [];

    /// <summary>Whether a shoot-down is under way.</summary>
    public bool IsEngaged { get; set; }

    /// <summary>When it last did something, seconds; NaN before the first.</summary>
    public double DoneAt { get; set; } = double.NaN;

    /// <summary>
    /// One thing at a time: a task gives way to one that is under way or was done at this instant, and to a graver one that
    /// is approved too.
    /// </summary>
    public bool HasOtherWork(AirTask task, double now)
    {
        var hasOther = IsEngaged || DoneAt == now;
        foreach (var other in Tasks)
        {
            hasOther |= other.Measure > task.Measure && other.ApprovedAt <= now;
        }

        return hasOther;
    }

    public void Arrive()
    {
        HasArrived = true;
        Arrived.Succeed();
    }

    public void Leave() => Released.Fire();
}
