namespace ZoneSim.Clock;

/// <summary>The event that happens when any of its parts happens, or at once if it has none.</summary>
public class AnyOf : Condition
{
    /// <summary>Makes the condition. Usually written with an operator.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="events">Its parts.</param>
    public AnyOf(Simulation environment, params Event[] events)
        : base(environment, [.. events]) { }

    /// <summary>Makes the condition from any collection.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="events">Its parts.</param>
    public AnyOf(Simulation environment, IEnumerable<Event> events)
        : base(environment, [.. events]) { }

    /// <summary>Makes a condition of two parts for the pool.</summary>
    internal AnyOf(Simulation environment)
        : base(environment, 2) { }

    private protected override bool IsMet(int happened, int total) => happened > 0 || total == 0;
}
