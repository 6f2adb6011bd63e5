namespace ZoneSim.Model;

/// <summary>
/// A convoy (or neutral traffic). It wants what its intent says: to probe, to cross, to establish itself, or to go for the
/// garrison. It knows nothing of policies; it feels measures, and turns when their pressure exceeds its resolve. It may
/// fire on a partner force that confronts it, may be reinforced, and may come back.
/// Source: the intents and their weights are assumptions of the scenario; no source says what a convoy was ordered to do.
/// </summary>
internal sealed class Convoy
{
    private const double FortyEightHours = 48 * 3600;

    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly ConvoyParameters _convoys;
    private readonly ConvoySetup _setup;
    private readonly ConvoyIdentity? _predecessor;
    private ConvoyIdentity _identity;
    private int _ordinal;
    private ConvoyDrive? _drive;

    public Convoy(ReplicationContext context, CompiledModel model, ConvoySetup setup, ConvoyIdentity identity, ConvoyIdentity? predecessor)
    {
        _context = context;
        _model = model;
        _convoys = setup.Parameters;
        _setup = setup;
        _identity = identity;
        _predecessor = predecessor;
        context.Open();
        context.Clock.Process(Come());
    }

    /// <summary>Which it is of how many that come as a group; one of one where it comes alone.</summary>
    public (int Member, int Of) PlaceInGroup { get; init; } = (1, 1);

    /// <summary>Its whole career: it comes, its incursion ends, and perhaps it comes again.</summary>
    private IEnumerable<Event> Come()
    {
        yield return _context.After(_setup.Arrives);
        if (_predecessor is { IsOnTheGround: true })
        {
            yield return _predecessor.Parted;
        }

        TakeIdentity();
        do
        {
            BeginIncursion();
            yield return _drive!.Incursion.Over;
            yield return _context.After(TimeToReturn());
        } while (_identity.IsComingBack);

        _context.Close();
    }

    /// <summary>
    /// In some histories it is the convoy that was here before, if that one left at all: the same intent, will and felt
    /// measures. How many vehicles come is what the plan says of this day, whoever has joined or stayed behind.
    /// </summary>
    private void TakeIdentity()
    {
        if (_predecessor is { HasLeft: true, IsTaken: false })
        {
            var vehicles = _identity.Planned;
            _identity = _predecessor;
            _identity.IsTaken = true;
            _identity.Vehicles = new ConvoyVehicles();
            _identity.Vehicles.Add(vehicles, isReinforcement: false);
            _identity.SuccessorArrives = null;
        }
    }

    private void BeginIncursion()
    {
        ReplicationContext.RefuseEndless(_setup.Plan.Name, _ordinal + 1);
        var kind = _setup.Plan.Neutral ? IncursionKind.Traffic : IncursionKind.Convoy;
        var incursion = new Incursion(_context, _setup.Plan.Name, ++_ordinal, kind);
        incursion.Facts.SameConvoy = ReferenceEquals(_identity, _predecessor);
        _identity.Deterrence.BeginIncursion();
        _identity.IsComingBack = false;
        _drive = new ConvoyDrive(_context, _model, _setup, _identity, incursion) { PlaceInGroup = PlaceInGroup };
    }

    /// <summary>Decides whether it comes back; gives the wait, 0 if it does not.</summary>
    private double TimeToReturn()
    {
        var facts = _drive!.Incursion.Facts;
        if (_identity.SuccessorArrives is { } arrives && _identity.HasLeft)
        {
            facts.ReturnedWithin48h = Math.Max(0, arrives - _context.Now) <= FortyEightHours;
            _identity.Part();
            return 0;
        }

        var stream = _drive.Incursion.Stream;
        var wait = stream.Draw(DrawKind.ReturnWait, _convoys.ReturnWait);
        _identity.IsComingBack = stream.Happens(DrawKind.Returns, ReturnProbability(_drive.Incursion)) && wait <= FortyEightHours;
        facts.ReturnedWithin48h = _identity.IsComingBack;
        if (!_identity.IsComingBack)
        {
            _identity.Part();
            return 0;
        }

        return wait;
    }

    private double ReturnProbability(Incursion incursion) =>
        incursion.Facts.Outcome switch
        {
            _ when incursion.Kind == IncursionKind.Traffic || incursion.Facts.End != PolicyNeutralEnd.Out => 0,
            Outcome.StruckAndLeft => _convoys.ReturnsStruck,
            Outcome.LeftUnprompted or Outcome.NoEntry => _convoys.ReturnsUnprompted,
            _ => _convoys.ReturnsTurned,
        };
}
