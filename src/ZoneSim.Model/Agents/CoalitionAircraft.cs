using System.Runtime.CompilerServices;

namespace ZoneSim.Model;

/// <summary>
/// Coalition aircraft. Each is on station or on alert by a process of its own that no policy moves; on station it sees.
/// One task at a time each: a task waits for a free aircraft, transits, waits for approval, and acts if it finds anyone.
/// What a strike does to a vehicle is an input of the scenario, decided where it happens; no weapon is modelled.
/// </summary>
internal sealed class CoalitionAircraft : IObserver, ITeller
{
    /// <summary>Draws about an aircraft sent ahead have other occasions than those about a task.</summary>
    private const int SentAhead = 1024;

    private readonly ReplicationContext _context;
    private readonly SensingParameters _sensing;
    private readonly AircraftParameters _aircraft;
    private readonly CompiledModel _model;
    private readonly ZoneParameters _zone;
    private readonly MessageRouter _router;
    private readonly PriorityResource? _fleet;
    private readonly bool[] _isFlying;
    private readonly AlternatingRenewalProcess[] _stations;
    private readonly ByIncursion<Sortie?> _retained = new();

    public CoalitionAircraft(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        (_context, _sensing, _router) = (context, model.Sensing, router);
        (_aircraft, _model, _zone) = (model.Aircraft, model, model.Zone);
        _isFlying = new bool[_aircraft.Count];
        var stream = context.LuckOf("coalition aircraft");
        _stations = new AlternatingRenewalProcess[_aircraft.Count];
        for (var number = 0; number < _stations.Length; number++)
        {
            _stations[number] = StationOf(stream, number);
        }

        _fleet = _aircraft.Count > 0 ? context.Fleet(_aircraft.Count) : null;
        context.Ground.Observe(this);
        router.Air.IsReadBy(Take);
    }

    public bool IsTracing => _context.IsTracing;

    private AlternatingRenewalProcess StationOf(RandomStream stream, int number) =>
        _context
            .Spells.Take()
            .Begin(
                stream,
                DrawKind.AircraftStart,
                DrawKind.AircraftSpell,
                _aircraft.OnStation,
                _aircraft.Endurance,
                _aircraft.Away,
                _aircraft.EnduranceLeft,
                number,
                _model.Night.OffStation(stream, number)
            );

    public void Comes(Mover mover)
    {
        for (var number = 0; number < _aircraft.Count && !mover.Incursion.Kind.Flies(); number++)
        {
            _context.Watches.Take().Watch(this, _aircraft.Eyes[number], mover, _sensing.Tracking, _model.Night.Aircraft, _stations[number]);
        }
    }

    public void Sighted(Sensor eyes, Mover mover, int nth) => _router.ReportSighting(_sensing, eyes, mover, nth);

    private void Take(AirTask task)
    {
        if (_fleet is null)
        {
            task.Receipt?.End(done: false);
            return;
        }

        var sortie = SortieFor(task);
        sortie.IsRetained |= task.Retain;
        if (task.Receipt is not null)
        {
            _context.Clock.Process(Act(task, sortie));
        }
    }

    /// <summary>The aircraft that stays with the incursion, or another one.</summary>
    private Sortie SortieFor(AirTask task)
    {
        if (_retained[task.Incursion] is { IsOver: false } retained)
        {
            return retained;
        }

        var sortie = new Sortie(_context);
        if (task.Retain)
        {
            _retained[task.Incursion] = sortie;
        }

        _context.Clock.Process(Fly(task, sortie));
        return sortie;
    }

    /// <summary>One sortie: wait for an aircraft, transit, stay as long as it is needed, turn round if weapons were released.</summary>
    private IEnumerable<Event> Fly(AirTask task, Sortie sortie)
    {
        var stream = task.Incursion.Stream;
        var occasion = OccasionOf(task) + (task.Receipt is null ? SentAhead : 0);
        var isUrgent = task.Measure is Measure.Intercept or Measure.ShootDown or Measure.Strike;
        using var request = _fleet!.Request(isUrgent ? 0 : 1);
        yield return request;
        if (task.Incursion.IsOver)
        {
            sortie.IsOver = true;
            yield break;
        }

        var number = ChooseAircraft(task.Incursion);
        _isFlying[number] = true;
        var isOnStation = _stations[number].IsOn(_context.Now);
        var alertBase = isOnStation ? null : _aircraft.BaseOf(number);
        if (alertBase is not null)
        {
            yield return _context.After(alertBase.TakeOff(stream, occasion));
        }

        yield return _context.After(
            alertBase?.Flight(PlaceOf(task.Incursion), stream, occasion)
                ?? (
                    isOnStation
                        ? stream.Draw(DrawKind.TransitFromStation, _aircraft.TransitFromStation, occasion)
                        : stream.Draw(DrawKind.TransitFromAlert, _aircraft.TransitFromAlert, occasion)
                )
        );
        sortie.Arrive();
        Tell(
            task.Incursion,
            $"aircraft {number + 1} is overhead",
            isOnStation ? "came from station"
                : alertBase is null ? "came from alert"
                : $"came from the base {alertBase.Name}"
        );
        if (sortie.IsRetained)
        {
            var stay = stream.Draw(DrawKind.Retention, _aircraft.Endurance, occasion);
            yield return _context.After(stay) | task.Incursion.Over;
        }

        while (sortie.Tasks.Count > 0)
        {
            yield return sortie.Released.Next;
        }

        sortie.IsOver = true;
        if (sortie.HasReleasedWeapons)
        {
            yield return _context.After(stream.Draw(DrawKind.TurnRound, _aircraft.TurnRound, occasion));
        }

        _isFlying[number] = false;
    }

    /// <summary>One on station if there is any, otherwise one on alert, at the nearest base where there are bases; the lowest number of those.</summary>
    private int ChooseAircraft(Incursion incursion)
    {
        for (var number = 0; number < _isFlying.Length; number++)
        {
            if (!_isFlying[number] && _stations[number].IsOn(_context.Now))
            {
                return number;
            }
        }

        return _aircraft.Bases.Count == 0 ? Array.IndexOf(_isFlying, false) : _aircraft.Nearest(Free(), PlaceOf(incursion));

        int[] Free() => [.. Enumerable.Range(0, _isFlying.Length).Where(number => !_isFlying[number])];
    }

    /// <summary>Where the convoy or drone is; of one that is no more on its way, the garrison.</summary>
    private Place PlaceOf(Incursion incursion) => _context.Ground.Find(incursion)?.PlaceNow ?? Place.Garrison;

    /// <summary>Once there and approved, does what it was sent for.</summary>
    private IEnumerable<Event> Act(AirTask task, Sortie sortie)
    {
        sortie.Tasks.Add(task);
        if (!sortie.HasArrived)
        {
            yield return sortie.Arrived | task.Incursion.Over;
        }

        if (task.ApprovedAt > _context.Now && !task.Incursion.IsOver)
        {
            yield return _context.After(task.ApprovedAt - _context.Now) | task.Incursion.Over;
        }

        var givesWay = sortie.HasArrived && sortie.HasOtherWork(task, _context.Now);
        var found = sortie.HasArrived && !givesWay && Finds(task);
        if (found)
        {
            Deliver(task, sortie);
            if (task.Measure == Measure.ShootDown)
            {
                sortie.IsEngaged = true;
                yield return ShotAfter(task) | task.Incursion.Over;
                sortie.IsEngaged = false;
                if (!task.Incursion.IsOver)
                {
                    task.Incursion.Inbox.Send(new Felt(Measure.ShootDown, task.Use));
                }
            }

            sortie.DoneAt = _context.Now;
        }

        if (!found && !task.Incursion.IsOver)
        {
            Tell(task.Incursion, $"{task.Measure.Label()} not carried out", givesWay ? "the aircraft does one thing at a time" : "", task.Measure);
        }

        sortie.Tasks.Remove(task);
        sortie.Leave();
        task.Receipt!.End(found);
    }

    /// <summary>
    /// Whether there is anyone to act against. One that is heading out may be seen to do so: then the task is called off,
    /// and what was seen is reported. A convoy that is out of the zone is left alone; a drone that has released is not.
    /// </summary>
    private bool Finds(AirTask task)
    {
        if (_context.Ground.Find(task.Incursion) is not { } mover)
        {
            return false;
        }

        if (!mover.HeadingOut || task.Incursion.Facts.Released)
        {
            return true;
        }

        var isSeen = task.Incursion.Stream.Happens(DrawKind.CalledOff, _aircraft.CallsOff, OccasionOf(task));
        if (isSeen)
        {
            Tell(task.Incursion, $"{task.Measure.Label()} called off", "it is seen to be heading out", task.Measure);
            ReportFrom(task, mover);
        }

        return !isSeen && (task.Incursion.Kind.Flies() || _zone.Whole.IsInside(mover.PlaceNow));
    }

    /// <summary>What an aircraft sees at its task it reports, like any other observer.</summary>
    private void ReportFrom(AirTask task, Mover mover) =>
        _router.Report("the aircraft overhead", Lane.Aircraft, mover, task.Incursion.Stream.Draw(DrawKind.TaskReport, _sensing.ReportDelay, OccasionOf(task)));

    private void Deliver(AirTask task, Sortie sortie)
    {
        var use = task.Incursion.Use(task.Measure, _context.Now);
        task.Incursion.Facts.AircraftTasks++;
        sortie.HasReleasedWeapons |= task.Measure is Measure.WarningShots or Measure.Strike or Measure.ShootDown;
        Tell(task.Incursion, $"Coalition aircraft: {task.Measure.Label()}", "", task.Measure);
        if (_context.Ground.Find(task.Incursion) is { } mover)
        {
            ReportFrom(task, mover);
        }

        if (task.Measure != Measure.ShootDown)
        {
            task.Incursion.Inbox.Send(new Felt(task.Measure, use));
        }
    }

    /// <summary>Success falls when the integrated rate reaches a unit exponential of this use.</summary>
    private Event ShotAfter(AirTask task) =>
        _model.DroneOf(task.Incursion).ShotRate is > 0 and var rate
            ? _context.After(task.Incursion.Stream.Threshold(DrawKind.ShotSuccess, task.Use) / rate)
            : task.Incursion.Over;

    private static int OccasionOf(AirTask task) => (task.Use * MeasureNames.All.Count) + (int)task.Measure;

    private void Tell(Incursion incursion, [InterpolatedStringHandlerArgument("")] TraceText text, string reason, Measure? measure = null)
    {
        if (IsTracing)
        {
            _context.Trace(Lane.Aircraft, incursion, TraceKind.Happened, text.Take(), reason, new TraceFacts { Measure = measure });
        }
    }
}
