namespace ZoneSim.Clock;

/// <summary>The event with which a process starts.</summary>
/// <param name="environment">The simulation it belongs to.</param>
internal sealed class ProcessStart(Simulation environment) : Event(environment)
{
    /// <summary>Has a process started at this instant.</summary>
    public void Schedule(Process process, int priority)
    {
        RenewAsTriggered();
        AddWaiter(process);
        Environment.Schedule(this, priority);
    }
}
