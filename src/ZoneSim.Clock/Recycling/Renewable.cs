namespace ZoneSim.Clock;

/// <summary>
/// A resource, store or container: something that outlives a replication, and is as when it was made at the start of the
/// next. It finds out by itself, when it is next used, that its simulation has been reset.
/// </summary>
public abstract class Renewable
{
    private int generation;

    private protected Renewable(Simulation environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        Simulation = environment;
        generation = environment.Generation;
    }

    /// <summary>The simulation it lives in.</summary>
    protected Simulation Environment => Simulation;

    /// <summary>The simulation it lives in.</summary>
    internal Simulation Simulation { get; }

    /// <summary>To be called first by every member that can be called from outside.</summary>
    private protected void RenewAfterReset()
    {
        if (generation != Simulation.Generation)
        {
            generation = Simulation.Generation;
            Renew();
        }
    }

    /// <summary>Puts it back to what it was when it was made.</summary>
    private protected abstract void Renew();

    /// <summary>The simulated time that has passed since, in steps.</summary>
    private protected double Since(DateTime time) => Simulation.ToDouble(Simulation.Now - time);
}
