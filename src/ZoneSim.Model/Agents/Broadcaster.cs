namespace ZoneSim.Model;

/// <summary>
/// The broadcast: a message to the convoy directly, not through the line or anybody's relay. It may not be heard.
/// Source: a warning was broadcast to the force on 6 June 2017 (coalition spokesperson).
/// </summary>
internal sealed class Broadcaster
{
    private readonly ReplicationContext _history;
    private readonly LineParameters _line;
    private readonly MessageRouter _post;

    public Broadcaster(ReplicationContext history, CompiledModel model, MessageRouter post)
    {
        (_history, _line, _post) = (history, model.Line, post);
        history.Clock.Process(TakeOrders());
    }

    private IEnumerable<Event> TakeOrders()
    {
        while (true)
        {
            var mail = _post.Broadcasts.Receive();
            yield return mail;
            _history.Clock.Process(Broadcast(Mailbox<BroadcastOrder>.Read(mail)));
        }
    }

    private IEnumerable<Event> Broadcast(BroadcastOrder order)
    {
        var incursion = order.Incursion;
        yield return _history.After(incursion.Luck.Draw(DrawKind.BroadcastDelay, _line.BroadcastDelay, order.Use));
        if (!incursion.IsOver)
        {
            incursion.Use(Measure.Broadcast, _history.Now);
            var isHeard = incursion.Luck.Happens(DrawKind.BroadcastHeard, _line.BroadcastHeard, order.Use);
            _history.Trace(Lane.Line, incursion, TraceKind.Happened, isHeard ? "A warning is broadcast and heard" : "A warning is broadcast and not heard");
            if (isHeard)
            {
                incursion.Inbox.Send(new Felt(Measure.Broadcast, order.Use));
            }
        }

        order.Receipt.End(!incursion.IsOver);
    }
}
