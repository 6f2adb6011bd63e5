namespace ZoneSim.Model;

/// <summary>
/// The force's watch for drones: sees within a radius of the garrison at one rate when it is on alert and at another when
/// it is not, and reports with a delay.
/// </summary>
internal sealed class AirDetectionProcess
{
    private const string Name = "air watch";

    public AirDetectionProcess(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        context.Ground.Observe(mover =>
        {
            if (mover.Incursion.Kind == IncursionKind.Drone)
            {
                var isAlert = model.Scenario.Drones.Any(plan => plan.Alert && plan.Name == mover.Incursion.Name);
                var drone = model.DroneOf(mover.Incursion);
                var rate = isAlert ? drone.RateAlert : drone.RateUnwarned;
                var eyes = new Sensor(Name, SubjectHash.Counterpart(Name), Place.Garrison, drone.SightRadius, rate, Lane.OperationsCell);
                _ = new DetectionProcess(context, eyes, mover, model.Sensing.Tracking, (seen, nth) => router.ReportSighting(model.Sensing, eyes, seen, nth), dark: model.Night.AirWatch);
            }
        });
    }
}
