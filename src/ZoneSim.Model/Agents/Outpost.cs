namespace ZoneSim.Model;

/// <summary>
/// An outpost of the partner force. It sees within a radius at a rate and reports with a delay. It does not leave its
/// place and confronts nobody.
/// </summary>
internal sealed class Outpost
{
    public Outpost(ReplicationContext history, CompiledModel model, MessageRouter post, SiteParameters outpost)
    {
        history.Ground.Observe(mover =>
        {
            if (mover.Incursion.Kind != IncursionKind.Drone)
            {
                _ = new DetectionProcess(history, outpost.Eyes, mover, model.Sensing.Tracking, (seen, nth) => post.ReportSighting(model.Sensing, outpost.Eyes, seen, nth), dark: model.Night.Posts);
            }
        });
    }
}
