namespace ZoneSim.Clock;

/// <summary>A base for objects of a model that start processes of their own.</summary>
/// <typeparam name="T">The type of the simulation.</typeparam>
/// <param name="environment">The simulation the object lives in.</param>
public abstract class ActiveObject<T>(T environment)
    where T : Simulation
{
    /// <summary>The simulation the object lives in.</summary>
    protected T Environment { get; } = environment;
}
