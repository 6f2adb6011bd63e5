namespace ZoneSim.Model;

/// <summary>One planned drone, ready to run.</summary>
internal sealed class DroneSetup(DronePlan plan, ParameterReader read, SiteParameters target)
{
    public DronePlan Plan { get; } = plan;

    public DroneParameters Parameters { get; } = new(read.Of("drone", plan.Name));

    /// <summary>Where the outpost or patrol is that it approaches.</summary>
    public Place Target { get; } = target.Place;

    /// <summary>The outpost or patrol as told.</summary>
    public string TargetTitle { get; } = target.Title;

    public double Arrives { get; } = read.Number($"drones.{plan.Name}.arrives");
}
