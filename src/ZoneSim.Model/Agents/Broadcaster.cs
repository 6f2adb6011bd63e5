namespace ZoneSim.Model;

/// <summary>
/// The broadcast: a message to the convoy directly, not through the line or anybody's relay. It may not be heard.
/// Source: a warning was broadcast to the force on 6 June 2017 (coalition spokesperson).
/// </summary>
internal sealed class Broadcaster
{
    private readonly ReplicationContext _context;
    private readonly LineParameters _line;

    public Broadcaster(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _line) = (context, model.Line);
        router.Broadcasts.IsReadBy(order => context.Clock.Process(Broadcast(order)));
    }

    private IEnumerable<Event> Broadcast(BroadcastOrder order)
    {
        var incursion = order.Incursion;
        yield return _context.After(incursion.Stream.Draw(DrawKind.BroadcastDelay, _line.BroadcastDelay, order.Use));
        if (!incursion.IsOver)
        {
            incursion.Use(Measure.Broadcast, _context.Now);
            var isHeard = incursion.Stream.Happens(DrawKind.BroadcastHeard, _line.BroadcastHeard, order.Use);
            _context.Trace(Lane.Line, incursion, TraceKind.Happened, isHeard ? "A warning is broadcast and heard" : "A warning is broadcast and not heard");
            if (isHeard)
            {
                incursion.Inbox.Send(new Felt(Measure.Broadcast, order.Use));
            }
        }

        order.Receipt.End(!incursion.IsOver);
    }
}
