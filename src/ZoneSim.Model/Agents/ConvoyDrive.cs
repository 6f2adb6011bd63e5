namespace ZoneSim.Model;

/// <summary>
/// One incursion of a convoy: it drives in, does what it came for, feels measures, turns if they outweigh its resolve,
/// and drives clear. It ends beyond the edge, at the garrison ring, destroyed, or at the horizon.
/// </summary>
internal sealed partial class ConvoyDrive
{
    private enum Stop
    {
        None,
        Stay,
        Turn,
        Horizon,
        Destroyed,
    }

    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly ConvoyParameters _convoys;
    private readonly ConvoySetup _setup;
    private readonly ConvoyIdentity _identity;
    private readonly Track _track;
    private readonly Mover _mover;
    private readonly Journey _journey;
    private readonly Signal _turned;
    private readonly double _cruise;
    private Process? _driving;
    private Stop _pending;
    private double _nextStop;
    private double _nearest = double.PositiveInfinity,
        _horizon;
    private bool _isDriving,
        _isAtEdge,
        _hasDecided,
        _isLeaving;

    public ConvoyDrive(ReplicationContext context, CompiledModel model, ConvoySetup setup, ConvoyIdentity identity, Incursion incursion)
    {
        (_context, _model, _setup, _identity, Incursion) = (context, model, setup, identity, incursion);
        _convoys = setup.Parameters;
        _turned = new Signal(context.Clock);
        _track = incursion.Way = new Track(
            model.Zone,
            model.Zone.Shape.Protected,
            incursion.Kind == IncursionKind.Convoy ? context.Campaign?.Inside ?? context.InsideOf(model.ConvoyOf(incursion.Name)) : null
        );
        _mover = new Mover(context, incursion, _track, Place.Garrison) { Vehicles = identity.Vehicles.Count };
        _cruise = incursion.Stream.Draw(DrawKind.Speed, _convoys.Speed);
        _journey = Plan();
        incursion.Facts.Intent = identity.Intent;
        incursion.Facts.Resolve = identity.Deterrence.Resolve;
        incursion.Facts.Start = context.Now;
        StartProcesses();
    }

    public Incursion Incursion { get; }

    /// <summary>Which convoy it is of how many that come as a group.</summary>
    public (int Member, int Of) PlaceInGroup { get; init; } = (1, 1);

    private RandomStream Stream => Incursion.Stream;

    private string Who => Incursion.Kind == IncursionKind.Traffic ? "Traffic" : "The convoy";

    private void StartProcesses()
    {
        _driving = _context.Clock.Process(Drive());
        _context.Clock.Process(Feel());
        if (_setup.ReinforcedAfter is not null && Incursion.Ordinal == 1)
        {
            _context.Clock.Process(Reinforce());
        }
    }

    private IEnumerable<Event> Drive()
    {
        _isDriving = true;
        _context.Ground.Enter(_mover);
        TellSettingOff();
        while (!IsThere())
        {
            NoteEdge();
            yield return _isStaying ? Stand()
            : _journey.IsAtGoal ? Halt()
            : Move();
            if (_driving!.HandleFault())
            {
                TakeStop();
            }
            else
            {
                Arrive();
            }
        }
    }

    /// <summary>Drives to the next point at which something may change.</summary>
    private Event Move()
    {
        _nextStop = _journey.NextStop();
        var (from, to) = (_journey.Place, _journey.PlaceAt(_nextStop));
        var speed = Math.Min(_cruise * LegFactor(), _identity.Vehicles.SpeedCap) / _convoys.RoadFactor;
        var duration = Math.Min(from.DistanceTo(to) / speed, ReplicationContext.LongestWait);
        _mover.HeadingOut = _model.Zone.Shape.FromProtected(to) > _model.Zone.Shape.FromProtected(from);
        _mover.Begin(new Leg(_context.Now, from, _context.Now + duration, to));
        return _context.After(duration);
    }

    /// <summary>At its goal: a probe waits a while, who crosses goes on at once, who came to stay stays.</summary>
    private Event Halt()
    {
        var dwell = _identity.Intent switch
        {
            Intent.Probe => Stream.Draw(DrawKind.Dwell, _convoys.ProbeDwell),
            Intent.Transit => 0,
            _ => double.PositiveInfinity,
        };
        _mover.HeadingOut = false;
        _mover.Begin(new Leg(_context.Now, _journey.Place, _context.Now + dwell, _journey.Place));
        _nextStop = _journey.Along;
        Tell($"{Who} halts {_journey.Place.Distance / 1000:0} km from the garrison");
        return double.IsInfinity(dwell) ? Incursion.Over : _context.After(dwell);
    }

    /// <summary>A leg or a halt is over.</summary>
    private void Arrive()
    {
        var hadHalted = _nextStop == _journey.Along;
        _journey.MoveTo(_nextStop);
        if (_isLeaving && _journey.IsAtGoal)
        {
            End();
        }
        else if (hadHalted)
        {
            Leave();
        }
        else if (_journey.IsAtGoal && IsPastNearest)
        {
            End();
        }
        else if (_journey.IsAtGoal && _identity.Intent == Intent.Transit && !HasReached)
        {
            Leave();
        }
    }

    private bool HasReached => _model.Zone.GarrisonRing.IsReached(_journey.Place);

    /// <summary>Whether the drive is over, because it has ended or because it is at the garrison ring.</summary>
    private bool IsThere()
    {
        if (_isDriving && HasReached)
        {
            if (double.IsInfinity(_mover.Leg.Start))
            {
                _mover.Begin(new Leg(_context.Now, _journey.Place, double.PositiveInfinity, _journey.Place));
            }

            End();
        }

        return !_isDriving;
    }

    /// <summary>The horizon runs from when it first reaches the edge.</summary>
    private void NoteEdge()
    {
        if (_isAtEdge || _isLeaving || !_model.Zone.Whole.IsReached(_journey.Place))
        {
            return;
        }

        _isAtEdge = true;
        _horizon = _context.Now + _model.Zone.ConvoyHorizon;
        _context.Clock.Process(Horizon());
        Tell($"{Who} is at the edge of the zone or inside, {_journey.Place.Distance / 1000:0} km from the garrison");
    }

    private IEnumerable<Event> Horizon()
    {
        yield return _context.After(_model.Zone.ConvoyHorizon);
        Interrupt(Stop.Horizon);
    }

    private void MoveToWhereItIs() => _journey.MoveTo(AlongNow);

    private double AlongNow
    {
        get
        {
            var place = _mover.PlaceNow;
            var length = _mover.Leg.From.DistanceTo(_mover.Leg.To);
            var share = length > 0 ? _mover.Leg.From.DistanceTo(place) / length : 0;
            return _journey.Along + (share * (_nextStop - _journey.Along));
        }
    }

    /// <summary>Drives clear, back along its way; a crossing convoy that is past its closest approach goes on.</summary>
    private void Leave()
    {
        if (_isLeaving || !_isDriving)
        {
            return;
        }

        (_isLeaving, _isStaying) = (true, false);
        _turned.Fire();
        if (!IsPastNearest)
        {
            var clear = Math.Min(ZoneParameters.ClearDistance, Stream.Draw(DrawKind.ClearOut, _convoys.ClearOut));
            _journey.TurnBack(_journey.ClearPoint(_model.Zone.Shape.Inset(-clear)));
        }

        Tell($"{Who} turns and drives out");
        if (_journey.IsAtGoal)
        {
            End();
        }
    }

    private IEnumerable<Event> Reinforce()
    {
        yield return _context.After(_setup.ReinforcedAfter!.Value);
        if (Incursion.IsOver || _isLeaving)
        {
            yield break;
        }

        _identity.Vehicles.Add(_setup.Reinforcement, isReinforcement: true);
        _mover.Vehicles = _identity.Vehicles.Count;
        if (IsTracing)
        {
            Tell(
                $"{Who} is reinforced: now {_identity.Vehicles.Count} vehicles",
                new TraceFacts { Vehicles = _identity.Vehicles.Count, Destroyed = _identity.Vehicles.Destroyed }
            );
        }
    }

    private void End(bool isAtHorizon = false)
    {
        if (FollowsOthers())
        {
            if (!isAtHorizon)
            {
                return;
            }

            _ = Stand();
        }

        _isDriving = false;
        var isHalted = _mover.Leg.Halted && double.IsInfinity(_mover.Leg.End);
        _mover.Leave();
        ConvoyVerdict.Write(Incursion.Facts, _identity, _track, _model.Zone, _mover.PlaceNow, _isLeaving, isHalted, _isStaying);
        Incursion.Facts.EndTime = _context.Now;
        Incursion.Facts.AfterArrival = Incursion.Facts.End == PolicyNeutralEnd.Reached ? Math.Max(0, _horizon - _context.Now) : 0;
        _identity.HasLeft = Incursion.Facts.End == PolicyNeutralEnd.Out;
        if (_identity.HasLeft)
        {
            _identity.Vehicles.Repair();
        }

        _context.Trace(
            Lane.Convoy,
            Incursion,
            TraceKind.Ended,
            Incursion.Facts.Outcome.Label(),
            facts: _context.IsTracing ? new TraceFacts { Outcome = Incursion.Facts.Outcome } : null
        );
        Incursion.End();
        _context.Ended.Send(Incursion);
        if (Incursion.Kind == IncursionKind.Convoy)
        {
            _context.Homecoming?.Send(Incursion);
        }
    }
}
