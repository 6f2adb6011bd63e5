namespace ZoneSim.Model;

/// <summary>One planned drone, ready to run.</summary>
internal sealed class DroneSetup(DronePlan plan, QuantityReader read, Place target)
{
    public DronePlan Plan { get; } = plan;

    /// <summary>Where the outpost or patrol is that it approaches.</summary>
    public Place Target { get; } = target;

    public double Arrives { get; } = read.Number($"drones.{plan.Name}.arrives");
}
