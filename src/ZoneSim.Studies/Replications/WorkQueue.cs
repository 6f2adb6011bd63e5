namespace ZoneSim.Studies.Replications;

/// <summary>
/// Hands out numbered units of work to threads, in order. Each thread has a worker of its own; nothing else is shared, so
/// that a unit's result cannot depend on the thread that did it.
/// </summary>
internal static class WorkQueue
{
    /// <summary>Does units 0 … <paramref name="units"/> − 1.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="threads">Threads to use at most; 0: one for each processor.</param>
    /// <param name="newWorker">Makes a thread's worker: does the unit of the given number.</param>
    /// <param name="cancel">Stops between units; workers stop inside them.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run(int units, int threads, Func<Action<int>> newWorker, CancellationToken cancel)
    {
        var next = -1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Exception? failure = null;

        void Work()
        {
            try
            {
                var worker = newWorker();
                while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var unit && unit < units)
                {
                    worker(unit);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
                stop.Cancel();
            }
        }

        var others = Enumerable
            .Range(1, Math.Max(0, Math.Min(threads == 0 ? Environment.ProcessorCount : threads, units) - 1))
            .Select(_ => new Thread(Work, 16 << 20) { IsBackground = true })
            .ToArray();
        Array.ForEach(others, thread => thread.Start());
        Work();
        Array.ForEach(others, thread => thread.Join());
        cancel.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }
}
