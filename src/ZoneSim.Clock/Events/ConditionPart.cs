namespace ZoneSim.Clock;

/// <summary>One part of a condition: it waits for an event, and tells the condition.</summary>
/// <param name="condition">The condition.</param>
internal sealed class ConditionPart(Condition condition) : Waiter
{
    /// <summary>The event that is part of the condition.</summary>
    public Event Event { get; set; } = null!;

    internal override Waiter Next { get; set; } = null!;

    internal override void Notify(Event source) => condition.Count(source);
}
