namespace ZoneSim.Model;

/// <summary>Where mail goes: one box for each recipient. Agents know boxes, never each other.</summary>
internal sealed class MessageRouter(ReplicationContext context)
{
    /// <summary>
    /// What the operations cell does with a message as it arrives: it is always at its desk, and reports are the most frequent mail, so they wait in
    /// no box.
    /// </summary>
    public Action<Report> CellReads { get; set; } = static _ => { };

    /// <summary>Brings a convoy onto the road now, for the sender of a campaign: its name, and the share of each intent.</summary>
    public Action<string, double[]> SendsConvoy { get; set; } = static (_, _) => { };

    /// <summary>Orders to call over the line.</summary>
    public Mailbox<CallOrder> Calls { get; } = new(context.Clock);

    /// <summary>Suspensions of the line.</summary>
    public Mailbox<LineSuspension> Suspensions { get; } = new(context.Clock);

    /// <summary>Orders to broadcast.</summary>
    public Mailbox<BroadcastOrder> Broadcasts { get; } = new(context.Clock);

    /// <summary>Tasks for coalition aircraft.</summary>
    public Mailbox<AirTask> Air { get; } = new(context.Clock);

    /// <summary>The patrols' desks, in order of names.</summary>
    public List<PatrolDispatcher> Patrols { get; } = [];

    /// <summary>Forgets all, for another history.</summary>
    public MessageRouter Clear()
    {
        CellReads = static _ => { };
        SendsConvoy = static (_, _) => { };
        Calls.Clear();
        Suspensions.Clear();
        Broadcasts.Clear();
        Air.Clear();
        Patrols.Clear();
        return this;
    }

    /// <summary>Reports a sighting to the operations cell after the report's delay.</summary>
    public void ReportSighting(SensingParameters sensing, Sensor eyes, Mover mover, int nth) =>
        Report(eyes.Name, eyes.Lane, mover, mover.Incursion.Stream.Draw(DrawKind.ReportDelay, sensing.ReportDelay, nth, eyes.Counterpart));

    /// <summary>Reports what an observer sees of a mover now; the report takes some seconds.</summary>
    public void Report(string observer, Lane lane, Mover mover, double delay)
    {
        var place = mover.PlaceNow;
        SendLater(
            delay,
            new Report(ReportKind.Sighting, mover.Incursion, observer, context.Now, place)
            {
                HeadingOut = mover.HeadingOut,
                Halted = mover.Leg.Halted,
                Vehicles = mover.Vehicles,
                FromTarget = place.DistanceTo(mover.Goal),
            }
        );
        if (context.IsTracing)
        {
            var facts = new TraceFacts { Actor = observer, Distance = place.DistanceTo(mover.Goal) };
            context.Trace(
                lane,
                mover.Incursion,
                TraceKind.Sighted,
                TraceProse.Seen(facts, mover.Incursion.Kind),
                FormattableString.Invariant($"the report takes {delay / 60:0} min"),
                place,
                facts
            );
        }
    }

    /// <summary>Mail to the operations cell that takes a while.</summary>
    public void SendLater(double delay, in Report mail) => context.After(delay).AddCallback(context.Couriers.Take().With(CellReads, mail));
}

/// <summary>Carries one message to the operations cell, and is then free for another.</summary>
internal sealed class DelayedDelivery
{
    private readonly ReplicationContext _context;
    private readonly Action<Event> _deliver;
    private Action<Report> _reader = static _ => { };
    private Report _mail;

    public DelayedDelivery(ReplicationContext context)
    {
        _context = context;
        _deliver = _ => HandOver();
    }

    /// <summary>Takes a message; gives what is to be called when it arrives.</summary>
    public Action<Event> With(Action<Report> reader, in Report mail)
    {
        (_reader, _mail) = (reader, mail);
        return _deliver;
    }

    private void HandOver()
    {
        var (reader, mail) = (_reader, _mail);
        _context.Couriers.Return(this);
        reader(mail);
    }
}

/// <summary>A patrol as others know it: a place, a box, and whether it is free.</summary>
internal sealed class PatrolDispatcher(ReplicationContext context, string name, Place place)
{
    public string Name { get; } = name;

    public Place Place { get; } = place;

    public Mailbox<ConfrontOrder> Orders { get; } = new(context.Clock);

    public bool IsFree { get; set; } = true;
}
