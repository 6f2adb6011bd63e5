namespace ZoneSim.Model;

/// <summary>Takes down one history. Handed to a replication only when its trace is wanted.</summary>
public sealed class TraceRecorder
{
    private readonly List<TraceEvent> _events = [];

    /// <summary>What happened, in order of time.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    internal void Add(TraceEvent traceEvent) => _events.Add(traceEvent);
}
