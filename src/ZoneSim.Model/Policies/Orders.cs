namespace ZoneSim.Model;

/// <summary>
/// Turns the rungs of one ladder into mail. It counts the orders of each measure against the incursion: an order's number
/// is the occasion of every draw about it. Approvals are asked for once and hold for the incursion.
/// </summary>
internal sealed class Orders(ReplicationContext context, CompiledModel model, MessageRouter router, SituationEstimate estimate)
{
    private readonly int[] _given = new int[MeasureNames.All.Count];
    private readonly double?[] _approvedAt = new double?[MeasureNames.All.Count];
    private int _sentAhead;

    /// <summary>Orders the measure of a rung; the receipt tells when it was carried out, or that it could not be.</summary>
    public Receipt Give(Rung rung)
    {
        var receipt = new Receipt(estimate.Changed);
        var use = _given[(int)rung.Measure]++;
        switch (rung.Measure)
        {
            case Measure.CallLine:
                router.Calls.Send(new CallOrder(estimate.Incursion, use, rung.Tries, receipt));
                break;
            case Measure.Broadcast:
                router.Broadcasts.Send(new BroadcastOrder(estimate.Incursion, use, receipt));
                break;
            case Measure.Confront:
                Confront(use, receipt);
                break;
            default:
                var retain = rung.Prepare != MeasureSet.None;
                router.Air.Send(new AirTask(estimate.Incursion, rung.Measure, use, ApprovedAt(rung.Measure), retain, receipt));
                break;
        }

        return receipt;
    }

    /// <summary>Asks for authority and sends an aircraft ahead, to stay with the incursion.</summary>
    public void Prepare(Measure measure)
    {
        if (model.Aircraft.Approval(measure) is not null)
        {
            var approvedAt = ApprovedAt(measure);
            router.Air.Send(new AirTask(estimate.Incursion, measure, _sentAhead++, approvedAt, Retain: true, Receipt: null));
        }
    }

    /// <summary>When the measure is approved, seconds: asked for now if it was not asked for before.</summary>
    private double ApprovedAt(Measure measure)
    {
        if (_approvedAt[(int)measure] is { } known)
        {
            return known;
        }

        var delay = estimate.Incursion.Stream.Draw(DrawKind.Approval, model.Aircraft.Approval(measure)!, counterpart: (int)measure);
        var approvedAt = context.Now + (model.Policy.Delegated.Holds(measure) ? 0 : delay);
        _approvedAt[(int)measure] = approvedAt;
        return approvedAt;
    }

    /// <summary>The free patrol nearest to where it was last seen.</summary>
    private void Confront(int use, Receipt receipt)
    {
        var place = estimate.Last.Place;
        PatrolDispatcher? nearest = null;
        foreach (var patrol in router.Patrols)
        {
            if (patrol.IsFree && (nearest is null || patrol.Place.DistanceTo(place) < nearest.Place.DistanceTo(place)))
            {
                nearest = patrol;
            }
        }

        if (nearest is null)
        {
            context.Trace(Lane.OperationsCell, estimate.Incursion, TraceKind.Happened, "No patrol is free to confront it");
            receipt.End(done: false);
        }
        else
        {
            nearest.Orders.Send(new ConfrontOrder(estimate.Incursion, use, receipt));
        }
    }
}
