namespace ZoneSim.Model;

/// <summary>
/// An outpost of the partner force. It sees within a radius at a rate and reports with a delay. It does not leave its
/// place and confronts nobody.
/// </summary>
internal sealed class Outpost : IObserver
{
    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly MessageRouter _router;
    private readonly SiteParameters _outpost;

    public Outpost(ReplicationContext context, CompiledModel model, MessageRouter router, SiteParameters outpost)
    {
        (_context, _model, _router, _outpost) = (context, model, router, outpost);
        context.Ground.Observe(this);
    }

    public void Comes(Mover mover)
    {
        if (!mover.Incursion.Kind.Flies())
        {
            _context.Watches.Take().Watch(this, _outpost.Eyes, mover, _model.Sensing.Tracking, _model.Night.Posts);
        }
    }

    public void Sighted(Sensor eyes, Mover mover, int nth) => _router.ReportSighting(_model.Sensing, eyes, mover, nth);
}
