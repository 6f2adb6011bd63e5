namespace ZoneSim.Clock;

/// <summary>The cause of the interrupt that a process receives when its place is taken away.</summary>
/// <param name="by">The process that took the place; null if none was active.</param>
/// <param name="usageSince">When the place had been claimed.</param>
public sealed class Preempted(Process by, DateTime usageSince)
{
    /// <summary>The process that took the place; null if none was active.</summary>
    public Process By { get; } = by;

    /// <summary>When the place had been claimed.</summary>
    public DateTime UsageSince { get; } = usageSince;
}
