namespace ZoneSim.Clock;

/// <summary>The event that happens when all of its parts have happened, or at once if it has none.</summary>
public class AllOf : Condition
{
    /// <summary>Makes the condition. Usually written with an operator.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="events">Its parts.</param>
    public AllOf(Simulation environment, params Event[] events)
        : base(environment, [.. events]) { }

    /// <summary>Makes the condition from any collection.</summary>
    /// <param name="environment">The simulation it belongs to.</param>
    /// <param name="events">Its parts.</param>
    public AllOf(Simulation environment, IEnumerable<Event> events)
        : base(environment, [.. events]) { }

    /// <summary>Makes a condition of two parts for the pool.</summary>
    internal AllOf(Simulation environment)
        : base(environment, 2) { }

    private protected override bool IsMet(int happened, int total) => happened == total;
}
