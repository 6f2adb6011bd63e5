namespace ZoneSim.Model;

/// <summary>
/// An outpost of the partner force. It sees within a radius at a rate and reports with a delay. It does not leave its
/// place and confronts nobody.
/// </summary>
internal sealed class Outpost
{
    public Outpost(ReplicationContext context, CompiledModel model, MessageRouter router, SiteParameters outpost)
    {
        context.Ground.Observe(mover =>
        {
            if (mover.Incursion.Kind != IncursionKind.Drone)
            {
                _ = new DetectionProcess(context, outpost.Eyes, mover, model.Sensing.Tracking, (seen, nth) => router.ReportSighting(model.Sensing, outpost.Eyes, seen, nth), dark: model.Night.Posts);
            }
        });
    }
}
