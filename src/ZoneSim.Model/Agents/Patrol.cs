using System.Runtime.CompilerServices;

namespace ZoneSim.Model;

/// <summary>
/// A patrol of the partner force. It sees and reports; it confronts a convoy when it is ordered to, or by its own
/// standing order when it sees one inside the zone. It can be fired on, can lose people and can fall back; it never
/// fires first.
/// </summary>
internal sealed class Patrol : IObserver, ITeller
{
    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly MessageRouter _router;
    private readonly SiteParameters _patrol;
    private readonly PatrolDispatcher _desk;
    private readonly ByIncursion<int> _contacts = new();
    private readonly ByIncursion<bool> _considered = new();

    public Patrol(ReplicationContext context, CompiledModel model, MessageRouter router, SiteParameters patrol)
    {
        (_context, _model, _router, _patrol) = (context, model, router, patrol);
        _desk = new PatrolDispatcher(context, patrol.Name, patrol.Place);
        router.Patrols.Add(_desk);
        context.Ground.Observe(this);
        _desk.Orders.IsReadBy(Take);
    }

    public bool IsTracing => _context.IsTracing;

    public void Comes(Mover mover)
    {
        if (!mover.Incursion.Kind.Flies())
        {
            _context.Watches.Take().Watch(this, _patrol.Eyes, mover, _model.Sensing.Tracking, _model.Night.Posts);
        }
    }

    private void Take(ConfrontOrder order)
    {
        if (_desk.IsFree)
        {
            var reach = order.Incursion.Stream.Draw(DrawKind.PartnerReach, _model.Partner.Reach, order.Use, _patrol.Counterpart);
            _context.Clock.Process(Confront(order.Incursion, reach, order));
        }
        else
        {
            order.Receipt.End(done: false);
        }
    }

    /// <summary>Whether its standing order has not been thought of yet.</summary>
    public bool AlsoWants(Incursion incursion) => incursion.Kind == IncursionKind.Convoy && !_considered[incursion];

    /// <summary>Reports what it sees; its first sighting inside the zone may call for its standing order.</summary>
    public void Sighted(Sensor eyes, Mover mover, int nth)
    {
        _router.ReportSighting(_model.Sensing, eyes, mover, nth);
        var incursion = mover.Incursion;
        if (incursion.Kind != IncursionKind.Convoy || _considered[incursion] || !_model.Zone.Whole.IsInside(mover.PlaceNow))
        {
            return;
        }

        _considered[incursion] = true;

        if (incursion.Stream.Happens(DrawKind.StandingOrder, _model.Partner.StandingOrder, counterpart: _patrol.Counterpart) && _desk.IsFree)
        {
            Tell(incursion, $"{_patrol.Title} moves to confront it", "its own standing order");
            var reach = incursion.Stream.Draw(DrawKind.StandingReach, _model.Partner.Reach, counterpart: _patrol.Counterpart);
            _context.Clock.Process(Confront(incursion, reach, order: null));
        }
    }

    /// <summary>Goes there, confronts, and stays in contact until either side breaks off.</summary>
    private IEnumerable<Event> Confront(Incursion incursion, double reach, ConfrontOrder? order)
    {
        _desk.IsFree = false;
        yield return _context.After(reach) | incursion.Over;
        if (_context.Ground.Find(incursion) is not { } mover || !_model.Zone.Whole.IsInside(mover.PlaceNow))
        {
            Tell(incursion, $"{_patrol.Title} finds nobody inside the zone", "");
            _desk.IsFree = true;
            order?.Receipt.End(done: false);
            yield break;
        }

        var number = _contacts[incursion]++;
        var contact = new Contact(_context, _patrol.Title, _patrol.Counterpart, number);
        var use = incursion.Use(Measure.Confront, _context.Now);
        Tell(incursion, $"{_patrol.Title} confronts it", order is null ? "its own standing order" : "ordered by the operations cell");
        incursion.Inbox.Send(new Felt(Measure.Confront, use, contact));
        order?.Receipt.End(done: true);
        _context.Clock.Process(UnderFire(incursion, contact));
        yield return contact.BrokenOff;
        _desk.IsFree = true;
    }

    private IEnumerable<Event> UnderFire(Incursion incursion, Contact contact)
    {
        while (contact.IsOpen)
        {
            var mail = contact.Fires.Receive();
            yield return mail | contact.BrokenOff;
            if (!mail.IsProcessed)
            {
                yield break;
            }

            var occasion = contact.OccasionOf(Mailbox<Fire>.Read(mail).Nth);
            TakeFire(incursion, contact, occasion);
        }
    }

    private void TakeFire(Incursion incursion, Contact contact, int occasion)
    {
        var stream = incursion.Stream;
        var counterpart = _patrol.Counterpart;
        var delay = stream.Draw(DrawKind.HostileReport, _model.Sensing.ReportDelay, occasion, counterpart);
        var place = _context.Ground.Find(incursion)?.PlaceNow ?? _patrol.Place;
        _router.SendLater(delay, new Report(ReportKind.HostileAct, incursion, _patrol.Title, _context.Now, place));
        var loss = stream.Happens(DrawKind.PartnerLoss, _model.Partner.Loss, occasion, counterpart);
        incursion.Facts.PartnerCasualties += loss && !incursion.IsOver ? 1 : 0;
        Tell(incursion, $"{_patrol.Title} is fired on{(loss ? " and has a loss" : "")}", "");
        if (stream.Happens(DrawKind.PartnerFallsBack, _model.Partner.FallsBack, occasion, counterpart))
        {
            Tell(incursion, $"{_patrol.Title} falls back", "");
            contact.BreakOff();
        }
    }

    private void Tell(Incursion incursion, [InterpolatedStringHandlerArgument("")] TraceText text, string reason)
    {
        if (IsTracing)
        {
            _context.Trace(Lane.PartnerForce, incursion, TraceKind.Happened, text.Take(), reason, new TraceFacts { Actor = _patrol.Title });
        }
    }
}
