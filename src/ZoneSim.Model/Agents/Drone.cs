namespace ZoneSim.Model;

/// <summary>
/// A drone, or a manned aircraft. It approaches an outpost or patrol, to look or to release a munition, stays a while and leaves. An intercept
/// may turn it, by its resolve; it may keep coming; it may be shot down before or after it released.
/// Source: the drones of 8 and 20 June 2017 (coalition, CENTCOM); their speeds and missions are assumptions. A manned aircraft
/// flies by the same rules with numbers of its own; that a crew decides as a drone does is an assumption too.
/// </summary>
internal sealed partial class Drone
{
    private enum Stop
    {
        None,
        Turn,
        Horizon,
        ShotDown,
    }

    private readonly ReplicationContext _context;
    private readonly CompiledModel _model;
    private readonly DroneParameters _drones;
    private readonly DroneSetup _setup;
    private readonly MessageRouter _router;
    private readonly DeterrenceState _deterrence;
    private readonly Incursion _incursion;
    private readonly Track _track;
    private readonly Mover _mover;
    private readonly Intent _intent;
    private Process? _flying;
    private Stop _pending;
    private bool _isFlying,
        _isLeaving;
    private Place _releasedAt;

    public Drone(ReplicationContext context, CompiledModel model, MessageRouter router, DroneSetup setup)
    {
        (_context, _model, _drones, _setup, _router) = (context, model, setup.Parameters, setup, router);
        _incursion = new Incursion(context, setup.Plan.Name, 1, setup.Plan.Kind);
        _track = _incursion.Way = new Track(model.Zone, [setup.Target]);
        _mover = new Mover(context, _incursion, _track, setup.Target) { Vehicles = 1 };
        _intent = DrawIntent();
        var exponent = _intent == Intent.Attack ? _drones.ResolveAttack : 1;
        _deterrence = new DeterrenceState(model.Pressure, PortableMath.Pow(_incursion.Stream.Uniform(DrawKind.Resolve), 1 / exponent));
        _incursion.Facts.Intent = _intent;
        _incursion.Facts.Resolve = _deterrence.Resolve;
        context.Clock.Process(Come());
    }

    private RandomStream Stream => _incursion.Stream;

    private string Who => _setup.Who;

    private Intent DrawIntent()
    {
        var isAttack = Stream.Happens(DrawKind.Intent, _drones.Attack);
        return _setup.Plan.Mission switch
        {
            DroneMission.Reconnaissance => Intent.Reconnaissance,
            DroneMission.Attack => Intent.Attack,
            _ => isAttack ? Intent.Attack : Intent.Reconnaissance,
        };
    }

    private IEnumerable<Event> Come()
    {
        yield return _context.After(_setup.Arrives);
        _incursion.Facts.Start = _context.Now;
        _incursion.Facts.Vehicles = 1;
        _flying = _context.Clock.Process(Fly());
        _context.Clock.Process(Feel());
        _context.Clock.Process(Horizon());
    }

    /// <summary>Approach, release or look, stay, leave. After an interrupt it leaves, or it is gone.</summary>
    private IEnumerable<Event> Fly()
    {
        _isFlying = true;
        _context.Ground.Enter(_mover);
        var start = _setup.Target + Place.AtBearing(_drones.StartBearing, _drones.StartDistance);
        var standOff = Math.Min(Stream.Draw(DrawKind.ReleaseDistance, _drones.ReleaseDistance), _drones.StartDistance);
        var near = _setup.Target + Place.AtBearing(_drones.StartBearing, standOff);
        var speed = Stream.Draw(DrawKind.Speed, _drones.Speed);
        if (_context.IsTracing)
        {
            Tell(
                $"{Who} approaches {_setup.TargetTitle} from {_drones.StartDistance / 1000:0} km",
                new TraceFacts
                {
                    Vehicles = 1,
                    Pressure = 0,
                    Resolve = _deterrence.Resolve,
                }
            );
        }

        yield return FlyTo(start, near, speed);
        if (!_flying!.HandleFault())
        {
            Release();
            yield return StayAt(near);
            _flying!.HandleFault();
        }

        while (_isFlying)
        {
            TakeStop();
            if (!_isFlying)
            {
                yield break;
            }

            _isLeaving = true;
            _mover.HeadingOut = true;
            yield return FlyTo(_mover.PlaceNow, start, speed);
            if (!_flying!.HandleFault())
            {
                End(isShotDown: false, isAirborne: false);
            }
        }
    }

    private Event FlyTo(Place from, Place to, double speed)
    {
        var duration = from.DistanceTo(to) / speed;
        _mover.Begin(new Leg(_context.Now, from, _context.Now + duration, to));
        return _context.After(duration);
    }

    private Event StayAt(Place place)
    {
        var stay = Stream.Draw(DrawKind.Loiter, _drones.Loiter);
        _mover.Begin(new Leg(_context.Now, place, _context.Now + stay, place));
        return _context.After(stay);
    }

    private void Release()
    {
        if (_intent != Intent.Attack)
        {
            return;
        }

        _releasedAt = _mover.PlaceNow;
        _incursion.Facts.Released = true;
        _incursion.NoteHostileAct(_incursion.Kind == IncursionKind.Flight ? HostileActor.Flight : HostileActor.Drone, _context.Now);
        var isLoss = Stream.Happens(DrawKind.ReleaseLoss, _drones.ReleaseLoss);
        _incursion.Facts.PartnerCasualties += isLoss ? 1 : 0;
        Tell(isLoss ? $"{Who} releases a munition; a partner loss" : $"{Who} releases a munition; no casualties");
        var delay = Stream.Draw(DrawKind.HostileReport, _model.Sensing.ReportDelay);
        _router.SendLater(delay, new Report(ReportKind.HostileAct, _incursion, _setup.TargetTitle, _context.Now, _releasedAt));
    }

    private IEnumerable<Event> Horizon()
    {
        yield return _context.After(_setup.Horizon);
        Interrupt(Stop.Horizon);
    }

    private void Interrupt(Stop stop)
    {
        if (!_isFlying)
        {
            return;
        }

        if (_pending == Stop.None)
        {
            _flying!.Interrupt(stop);
        }

        _pending = stop > _pending ? stop : _pending;
    }

    private void TakeStop()
    {
        var stop = _pending;
        _pending = Stop.None;
        if (stop is Stop.ShotDown or Stop.Horizon)
        {
            End(stop == Stop.ShotDown, stop == Stop.Horizon);
        }
    }

    private void End(bool isShotDown, bool isAirborne)
    {
        var facts = _incursion.Facts;
        _isFlying = false;
        _mover.Leave();
        facts.EndTime = _context.Now;
        facts.VehiclesDestroyed = isShotDown ? 1 : 0;
        facts.ExitCensored = isAirborne;
        facts.OutsideZone = facts.Released ? !_model.Zone.Whole.IsInside(_releasedAt) : _track.Entry is null;
        facts.Felt = _deterrence.Felt;
        if (!isShotDown)
        {
            (facts.CreditedCause, facts.Alone, facts.Pivotal) = (_deterrence.Cause, _deterrence.Alone, _deterrence.Pivotal);
        }

        facts.Outcome = OutcomeOf(facts, isShotDown, isAirborne);
        facts.End =
            facts.Released ? PolicyNeutralEnd.Reached
            : isShotDown ? PolicyNeutralEnd.Destroyed
            : isAirborne ? PolicyNeutralEnd.StillInside
            : PolicyNeutralEnd.Out;
        _context.Trace(
            TraceLane.Of(_incursion.Kind),
            _incursion,
            TraceKind.Ended,
            facts.Outcome.Label(),
            facts: _context.IsTracing ? new TraceFacts { Outcome = facts.Outcome } : null
        );
        _incursion.End();
        _context.Ended.Send(_incursion);
    }

    private Outcome OutcomeOf(IncursionFacts facts, bool isShotDown, bool isAirborne) =>
        facts.CreditedCause switch
        {
            _ when isShotDown => facts.Released ? Outcome.ReleasedAndShotDown : Outcome.ShotDownBeforeRelease,
            _ when isAirborne => Outcome.StillAirborne,
            _ when facts.Released => Outcome.ReleasedAndLeft,
            Measure.Intercept => Outcome.TurnedByIntercept,
            not null => Outcome.TurnedOtherwise,
            _ => _incursion.Kind == IncursionKind.Flight ? Outcome.LeftUnprompted : Outcome.DroneLeftUnprompted,
        };

    private void Tell(string text, TraceFacts? facts = null) =>
        _context.Trace(TraceLane.Of(_incursion.Kind), _incursion, TraceKind.Happened, text, facts: facts);
}
