namespace ZoneSim.Clock;

/// <content>The event loop.</content>
public partial class Simulation
{
    private bool stopping;
    private Event? stoppedBy;

    /// <summary>Raised when a run begins.</summary>
    public event EventHandler? RunStarted;

    /// <summary>Raised when a run has ended without an exception.</summary>
    public event EventHandler? RunFinished;

    /// <summary>Runs for a span given as a number of steps (seconds by default), or until no event is left.</summary>
    /// <param name="until">How many steps from now; unless given, until no event is left.</param>
    public object? RunD(double? until = null) => until is { } steps ? Run(ToTimeSpan(steps)) : Run();

    /// <summary>Runs for a span.</summary>
    /// <param name="span">How long from now.</param>
    public object? Run(TimeSpan span) => Run(Now + span);

    /// <summary>
    /// Runs up to a time. Events at that time are left for the next run, save those of negative priority. The clock moves
    /// to that time even if the events run out before.
    /// </summary>
    /// <param name="until">The time at which to stop.</param>
    /// <exception cref="InvalidOperationException">The time is not in the future.</exception>
    public object? Run(DateTime until)
    {
        if (until.Ticks <= now)
        {
            throw new InvalidOperationException("Simulation end date must lie in the future.");
        }
        var stop = new Event(this);
        Queue.EnqueueFirst(until.Ticks, stop, 0);
        return Run(stop);
    }

    /// <summary>Runs until an event has been processed, or until no event is left.</summary>
    /// <param name="stopEvent">The event to wait for. All who wait for it are told before the run ends.</param>
    /// <returns>The value of the event; null without one.</returns>
    /// <exception cref="InvalidOperationException">No event was left, and the awaited one had not been triggered.</exception>
    public object? Run(Event? stopEvent = null)
    {
        if (stopEvent is { IsProcessed: true })
        {
            return stopEvent.Value;
        }
        if (stopEvent is not null)
        {
            stopEvent.StopsRun = true;
        }
        stopping = false;
        stoppedBy = null;
        RunStarted?.Invoke(this, EventArgs.Empty);
        while (!stopping && !Queue.IsEmpty)
        {
            ProcessNext();
        }
        RunFinished?.Invoke(this, EventArgs.Empty);
        if (!stopping && stopEvent is { IsTriggered: false })
        {
            throw new InvalidOperationException("No scheduled events left but \"until\" event was not triggered.");
        }
        return (stoppedBy ?? stopEvent)?.Value;
    }

    /// <summary>Ends the run after the current event. The next run goes on from there.</summary>
    public void StopAsync() => stopping = true;

    /// <summary>Processes the next event.</summary>
    /// <exception cref="InvalidOperationException">No event is left.</exception>
    public void Step()
    {
        if (Queue.IsEmpty)
        {
            throw new InvalidOperationException("No event is left.");
        }
        ProcessNext();
    }

    private void ProcessNext()
    {
        var next = Queue.Dequeue(out now);
        nowSteps = ToDouble(new TimeSpan(now - start));
        next.Happen();
        if (next.StopsRun)
        {
            stoppedBy = next;
            stopping = true;
        }
        else
        {
            ProcessedEvents++;
        }
    }
}
