namespace ZoneSim.Model;

/// <summary>
/// Whoever orders convoys. At each opportunity it stays, or sends a convoy with an intent, by what it has learnt from its own convoys and
/// nothing else: it sees no policy and no line. It learns of an incursion when that ends, in the order of the ends. A convoy that comes as
/// planned is not its decision, but teaches it too.
/// Source: no report says who decided, or why; that it may learn is an assumption, and λ = 0 takes it away.
/// </summary>
internal sealed class Sender
{
    private readonly ReplicationContext _context;
    private readonly CampaignParameters _campaign;
    private readonly CampaignRecord _record;
    private readonly MessageRouter _router;
    private readonly Attractions _learnt;
    private readonly OpportunityTimes _opportunities;

    public Sender(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _campaign, _record, _router) = (context, model.Campaign!, context.Campaign!, router);
        _learnt = model.NewAttractions();
        _opportunities = new OpportunityTimes(context.LuckOf("history"), _campaign.Rate, _campaign.QuarterShares);
        context.Open();
        context.Clock.Process(Decide());
        context.Homecoming!.IsReadBy(Learn);
    }

    /// <summary>Takes opportunities or leaves them until the last day is over.</summary>
    private IEnumerable<Event> Decide()
    {
        for (var number = 1; _opportunities.Next(number) is var comes && comes < _campaign.End; number++)
        {
            _context.Exogenous?.Invoke("an opportunity", comes);
            yield return _context.At(comes);
            _record.Opportunities++;
            var name = CampaignRefusals.NameOf(_campaign.Convoy, number, member: 1);
            var probability = _learnt.ProbabilityToSend(_context.Now);
            var isTaken = _context.LuckOf(name).Happens(DrawKind.Sends, probability);
            if (_context.IsTracing)
            {
                _context.Trace(
                    Lane.Sender,
                    null,
                    TraceKind.Decided,
                    isTaken ? $"The sender takes opportunity {number} and sends {name}" : $"The sender lets opportunity {number} pass",
                    FormattableString.Invariant($"it sends with probability {probability:0.00}")
                );
            }

            if (isTaken)
            {
                Send(name, number);
            }
        }

        yield return _context.At(_campaign.End);
        _context.Close();
    }

    /// <summary>Sends the convoy that the opportunity brings, and the others of its group after it, by what was known when it was taken.</summary>
    private void Send(string name, int number)
    {
        var shares = _learnt.Shares(_context.Now);
        var size = _campaign.SizeOfGroup(_context.LuckOf(name));
        _router.SendsConvoy(name, shares);
        if (size > 1)
        {
            _context.Open();
            _context.Clock.Process(SendRest(name, number, size, shares));
        }
    }

    private IEnumerable<Event> SendRest(string first, int number, int size, double[] shares)
    {
        for (var member = 2; member <= size; member++)
        {
            yield return _context.After(_context.LuckOf(first).Draw(DrawKind.GroupGap, _campaign.GroupGap!, member));
            var name = CampaignRefusals.NameOf(_campaign.Convoy, number, member);
            if (_context.IsTracing)
            {
                _context.Trace(Lane.Sender, null, TraceKind.Happened, FormattableString.Invariant($"{name} follows, {member} of {size} of the group"));
            }

            _router.SendsConvoy(name, shares);
        }

        _context.Close();
    }

    /// <summary>Takes in how a convoy came back.</summary>
    private void Learn(Incursion incursion)
    {
        var facts = incursion.Facts;
        var payoff = PayoffOf(incursion);
        _learnt.Learn((int)facts.Intent, payoff, _context.Now);
        _record.Lessons.Add(new Lesson(_context.Now, facts.Intent, payoff));
        if (_context.IsTracing)
        {
            _context.Trace(
                Lane.Sender,
                null,
                TraceKind.Happened,
                FormattableString.Invariant($"The sender counts {payoff:+0.0;-0.0;0.0} for {facts.Intent.Label()}"),
                FormattableString.Invariant($"it would now send with probability {_learnt.ProbabilityToSend(_context.Now):0.00}")
            );
        }
    }

    private double PayoffOf(Incursion incursion)
    {
        var facts = incursion.Facts;
        var isTurned = facts.CreditedCause is not null && facts.End is not (PolicyNeutralEnd.Reached or PolicyNeutralEnd.Destroyed);
        return (HasDoneWhatItCameFor(incursion) ? _campaign.Gain : 0)
            - (_campaign.LossPerVehicle * facts.VehiclesDestroyed)
            - (isTurned ? _campaign.LossForTurning : 0);
    }

    /// <summary>
    /// A probe has dwelt as long as it meant to, a transit has crossed, who came to stay stands there at the horizon, an assault has reached.
    /// </summary>
    private static bool HasDoneWhatItCameFor(Incursion incursion) =>
        incursion.Facts.Intent switch
        {
            Intent.Probe => incursion.Way.Entry is not null && incursion.Facts.CreditedCause is null && incursion.Facts.End == PolicyNeutralEnd.Out,
            Intent.Transit => incursion.Facts.End == PolicyNeutralEnd.Crossed,
            Intent.Establish => incursion.Facts.Established,
            _ => incursion.Facts.End == PolicyNeutralEnd.Reached,
        };
}
