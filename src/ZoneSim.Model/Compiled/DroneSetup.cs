namespace ZoneSim.Model;

/// <summary>One planned drone or manned aircraft, ready to run.</summary>
/// <param name="plan">Its plan.</param>
/// <param name="read">The quantities.</param>
/// <param name="target">What it approaches: where that is, and how it is told.</param>
internal sealed class DroneSetup(DronePlan plan, ParameterReader read, (Place Place, string Title) target)
{
    public DronePlan Plan { get; } = plan;

    public DroneParameters Parameters { get; } = new(read.Of(plan.Kind.Word(), plan.Name), plan.Kind.Word());

    /// <summary>What sentences call it.</summary>
    public string Who { get; } = $"The {plan.Kind.Noun()}";

    /// <summary>Where what it approaches is.</summary>
    public Place Target { get; } = target.Place;

    /// <summary>What it approaches as told, such as patrol west or the garrison.</summary>
    public string TargetTitle { get; } = target.Title;

    public double Arrives { get; } = read.Number($"{plan.Kind.Word()}s.{plan.Name}.arrives");

    /// <summary>How long it is followed, from its start; seconds.</summary>
    public double Horizon { get; } = read.Number($"horizon.{plan.Kind.Word()}");
}
