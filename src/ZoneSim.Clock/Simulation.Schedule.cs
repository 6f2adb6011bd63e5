namespace ZoneSim.Clock;

/// <content>How events get into the Queue.</content>
public partial class Simulation
{
    /// <summary>Schedules an event for this instant, behind those of the same priority that are there already.</summary>
    /// <param name="event">The event.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    public void Schedule(Event @event, int priority = 0) => Queue.Enqueue(now, @event, priority);

    /// <summary>Schedules an event for a later instant.</summary>
    /// <param name="delay">How long from now; not negative.</param>
    /// <param name="event">The event.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    /// <exception cref="ArgumentException">The delay is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the year 9999.</exception>
    public void Schedule(TimeSpan delay, Event @event, int priority = 0)
    {
        if (delay < TimeSpan.Zero)
        {
            throw new ArgumentException("Negative delays are not allowed in Schedule(TimeSpan, Event).");
        }
        if (delay.Ticks > DateTime.MaxValue.Ticks - now)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), "The event would lie beyond the end of the calendar.");
        }
        Queue.Enqueue(now + delay.Ticks, @event, priority);
    }

    /// <summary>Schedules an event for a later instant, with the delay as a number of steps (seconds by default).</summary>
    /// <param name="delay">How many steps from now; not negative.</param>
    /// <param name="event">The event.</param>
    public void ScheduleD(double delay, Event @event) => Schedule(ToTimeSpan(delay), @event);

    /// <summary>The time of the next event; <see cref="DateTime.MaxValue"/> if there is none.</summary>
    public DateTime Peek() => Queue.IsEmpty ? DateTime.MaxValue : new DateTime(Queue.NextTime, StartDate.Kind);

    /// <summary>The time of the next event as a number of steps since the start; <see cref="double.MaxValue"/> if there is none.</summary>
    public double PeekD() => Queue.IsEmpty ? double.MaxValue : ToDouble(new TimeSpan(Queue.NextTime - start));
}
