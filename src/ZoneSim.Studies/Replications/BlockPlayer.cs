using ZoneSim.Model;

namespace ZoneSim.Studies.Replications;

/// <summary>
/// Plays replications of one model on one thread. A replication that throws is counted with its reason, and the next one
/// starts on a fresh replicator.
/// </summary>
internal sealed class BlockPlayer(CompiledModel model, ulong seed)
{
    private Replicator? _replicator;

    /// <summary>Plays one replication; null with the reason where it failed. The rows hold until the next one.</summary>
    public IReadOnlyList<LedgerRow>? Play(long replication, out string reason, TraceRecorder? trace = null)
    {
        try
        {
            _replicator ??= model.NewReplicator(reusesRows: true);
            reason = "";
            return _replicator.Run(seed, replication, trace);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _replicator = null;
            reason = $"{exception.GetType().Name}: {exception.Message}";
            return null;
        }
    }

    /// <summary>Plays a run of replications into a table.</summary>
    public void Fill(RowTable table, long first, int count, IncursionIndex incursions, CancellationToken cancel)
    {
        table.Clear();
        for (var replication = first; replication < first + count; replication++)
        {
            cancel.ThrowIfCancellationRequested();
            if (Play(replication, out var reason) is { } rows)
            {
                table.Add(replication, rows, incursions);
            }
            else
            {
                table.Failures.Add(new FailedReplication(replication, reason));
            }
        }
    }
}
