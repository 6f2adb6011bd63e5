namespace ZoneSim.Model;

/// <summary>
/// The force's watch for drones: sees within a radius of the garrison at one rate when it is on alert and at another when
/// it is not, and reports with a delay.
/// </summary>
internal sealed class AirDetectionProcess : IObserver
{
    private const string Name = "air watch";
    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly MessageRouter _router;

    public AirDetectionProcess(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _model, _router) = (context, model, router);
        context.Ground.Observe(this);
    }

    public void Comes(Mover mover)
    {
        if (mover.Incursion.Kind.Flies())
        {
            var isAlert = _model.Scenario.Drones.Any(plan => plan.Alert && plan.Name == mover.Incursion.Name);
            var drone = _model.DroneOf(mover.Incursion);
            var rate = isAlert ? drone.RateAlert : drone.RateUnwarned;
            var eyes = new Sensor(Name, SubjectHash.Counterpart(Name), Place.Garrison, drone.SightRadius, rate, Lane.OperationsCell);
            _context.Watches.Take().Watch(this, eyes, mover, _model.Sensing.Tracking, _model.Night.AirWatch);
        }
    }

    public void Sighted(Sensor eyes, Mover mover, int nth) => _router.ReportSighting(_model.Sensing, eyes, mover, nth);
}
