namespace ZoneSim.Model;

/// <summary>Takes down one history. Handed to a replication only when its trace is wanted.</summary>
/// <param name="most">Events at most, 1 or more; the last of a longer history says that it was cut.</param>
public sealed class TraceRecorder(int most = TraceRecorder.Most)
{
    /// <summary>Events at most where nothing else is said: many times what a busy night has.</summary>
    public const int Most = 50_000;

    private readonly List<TraceEvent> _events = [];

    /// <summary>What happened, in order of time.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    /// <summary>Whether nothing more is taken down.</summary>
    public bool IsFull => _events.Count >= most;

    internal void Add(TraceEvent traceEvent)
    {
        if (_events.Count < most - 1)
        {
            _events.Add(traceEvent);
        }
        else if (!IsFull)
        {
            _events.Add(
                new TraceEvent(
                    traceEvent.Seconds,
                    Lane.OperationsCell,
                    "",
                    TraceKind.Happened,
                    FormattableString.Invariant($"The history goes on; what is told of it is cut after {most - 1:#,0} events"),
                    "",
                    double.NaN,
                    double.NaN
                )
            );
        }
    }
}
