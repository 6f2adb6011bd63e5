namespace ZoneSim.Model;

/// <summary>
/// Turns the rungs of one ladder into mail. It counts the orders of each measure against the incursion: an order's number
/// is the occasion of every draw about it. Approvals are asked for once and hold for the incursion.
/// </summary>
internal sealed class Orders(ReplicationContext history, CompiledModel model, MessageRouter post, SituationEstimate picture)
{
    private readonly int[] _given = new int[MeasureNames.All.Count];
    private readonly double?[] _approvedAt = new double?[MeasureNames.All.Count];
    private int _sentAhead;

    /// <summary>Orders the measure of a rung; the receipt tells when it was carried out, or that it could not be.</summary>
    public Receipt Give(Rung rung)
    {
        var receipt = new Receipt(picture.Changed);
        var use = _given[(int)rung.Measure]++;
        switch (rung.Measure)
        {
            case Measure.CallLine:
                post.Calls.Send(new CallOrder(picture.Incursion, use, rung.Tries, receipt));
                break;
            case Measure.Broadcast:
                post.Broadcasts.Send(new BroadcastOrder(picture.Incursion, use, receipt));
                break;
            case Measure.Confront:
                Confront(use, receipt);
                break;
            default:
                var retain = rung.Prepare != MeasureSet.None;
                post.Air.Send(new AirTask(picture.Incursion, rung.Measure, use, ApprovedAt(rung.Measure), retain, receipt));
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
            post.Air.Send(new AirTask(picture.Incursion, measure, _sentAhead++, approvedAt, Retain: true, Receipt: null));
        }
    }

    /// <summary>When the measure is approved, seconds: asked for now if it was not asked for before.</summary>
    private double ApprovedAt(Measure measure)
    {
        if (_approvedAt[(int)measure] is { } known)
        {
            return known;
        }

        var delay = picture.Incursion.Luck.Draw(DrawKind.Approval, model.Aircraft.Approval(measure)!, counterpart: (int)measure);
        var approvedAt = history.Now + (model.Policy.Delegated.Holds(measure) ? 0 : delay);
        _approvedAt[(int)measure] = approvedAt;
        return approvedAt;
    }

    /// <summary>The free patrol nearest to where it was last seen.</summary>
    private void Confront(int use, Receipt receipt)
    {
        var place = picture.Last!.Place;
        var nearest = post.Patrols.Where(patrol => patrol.IsFree).MinBy(patrol => patrol.Place.DistanceTo(place));
        if (nearest is null)
        {
            history.Trace(Lane.OperationsCell, picture.Incursion, TraceKind.Happened, "No patrol is free to confront it");
            receipt.End(done: false);
        }
        else
        {
            nearest.Orders.Send(new ConfrontOrder(picture.Incursion, use, receipt));
        }
    }
}
