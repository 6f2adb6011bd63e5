using static ZoneSim.Benchmarks.Reference.Parameters;

namespace ZoneSim.Benchmarks.Reference;

/// <summary>
/// The reference model as a user of the clock writes it: one process for each agent, against the public API only.
/// </summary>
/// <remarks>Process methods take no parameters and keep their state in fields: that saves memory in each replication.</remarks>
public sealed class ProcessModel
{
    private Simulation env = new(1);
    private readonly Chance chance;
    private readonly Convoy convoy;
    private readonly OperationsCell cell;
    private readonly Observer[] observers;
    private Resource line;
    private Event detected = null!;
    private Event entered = null!;
    private Event done = null!;
    private Request backgroundCall = null!;
    private double recorded;

    public ProcessModel(ulong seed)
    {
        chance = new Chance(seed);
        line = new Resource(env);
        convoy = new Convoy(this);
        cell = new OperationsCell(this);
        observers =
        [
            .. Posts.ToArray().Select(post => new Observer(this, MeanPatrol, post, PatrolSight, PatrolSees)),
            .. Enumerable.Range(0, Aircraft).Select(_ => new Observer(this, MeanFlight, 0, FlightSight, FlightSees)),
        ];
    }

    /// <summary>Runs one replication.</summary>
    public Replication Run()
    {
#if SIMSHARP
        env = new Simulation(1); // as its users write it
        line = new Resource(env);
#else
        env.Reset(1);
#endif
        detected = new Event(env);
        entered = new Event(env);
        done = new Event(env);
        convoy.Start();
        cell.Start();
        foreach (var observer in observers)
        {
            observer.Start();
        }
        env.Process(Background());
        env.Process(ZoneClock());
        env.Run(done | env.TimeoutD(Horizon));
        return convoy.Measure() with { Destroyed = cell.Destroyed, Events = env.ProcessedEvents };
    }

    /// <summary>Other people's calls on the line.</summary>
    private IEnumerable<Event> Background()
    {
        while (true)
        {
            yield return env.TimeoutD(chance.Exponential(MeanBetweenCalls));
            backgroundCall = line.Request();
            yield return backgroundCall;
            yield return env.TimeoutD(chance.Exponential(MeanBackgroundCall));
            backgroundCall.Dispose();
        }
    }

    /// <summary>Writes down when the zone was entered, or that it never was.</summary>
    private IEnumerable<Event> ZoneClock()
    {
        yield return entered | done;
        recorded += entered.IsProcessed ? env.NowD : 0;
    }

    /// <summary>Drives in, in legs of 5 km, until it arrives or is made to turn; then drives out.</summary>
    private sealed class Convoy(ProcessModel model)
    {
        private readonly Chance chance = model.chance;
        private Simulation env = model.env;
        private Process process = null!;
        private Outcome outcome;
        private Outcome cause;
        private double from;
        private double speed;
        private double legStart;
        private double deepest;
        private double entry;
        private double exit;

        public bool IsMoving { get; private set; }

        /// <summary>The distance now [km]: it moves evenly within a leg. Negative speed drives in.</summary>
        public double Distance => from + (speed * (env.NowD - legStart));

        public void Start()
        {
            env = model.env;
            outcome = Outcome.Unresolved;
            from = deepest = Parameters.Start;
            speed = legStart = 0;
            entry = exit = double.PositiveInfinity;
            IsMoving = false;
            process = env.Process(Drive());
        }

        public void Turn(Outcome cause)
        {
            if (!process.IsTriggered)
            {
                process.Interrupt(Causes[(int)cause]);
            }
        }

        public Replication Measure()
        {
            var end = env.NowD;
            var inZone = Math.Max(0, Math.Min(exit, end) - Math.Min(entry, end));
            return new(outcome, inZone, Math.Min(deepest, Distance), 0, 0);
        }

        private static readonly object[] Causes = [.. Enum.GetValues<Outcome>().Cast<object>()];

        private IEnumerable<Event> Drive()
        {
            yield return env.TimeoutD(chance.Exponential(MeanDeparture));
            IsMoving = true;
            while (from > Goal)
            {
                yield return BeginLeg(-Leg);
                if (process.HandleFault())
                {
                    break;
                }
                EndLeg(from - Leg);
                if (from == Zone)
                {
                    entry = env.NowD;
                    model.entered.Succeed();
                }
            }
            if (from <= Goal)
            {
                outcome = Outcome.Reached;
            }
            else
            {
                cause = (Outcome)process.Value!;
                EndLeg(Distance);
                while (cause != Outcome.AllDestroyed && from < Out)
                {
                    yield return BeginLeg(Math.Min(Leg, Out - from));
                    EndLeg(from + Math.Min(Leg, Out - from));
                }
                outcome = cause;
            }
            model.done.Succeed();
        }

        private Timeout BeginLeg(double length)
        {
            var kmPerSecond = chance.Triangular(SlowestSpeed, UsualSpeed, HighestSpeed) / 3600;
            speed = length < 0 ? -kmPerSecond : kmPerSecond;
            legStart = env.NowD;
            if (length > 0 && from < Zone && from + length >= Zone)
            {
                exit = env.NowD + ((Zone - from) / kmPerSecond);
            }
            return env.TimeoutD(length / speed);
        }

        private void EndLeg(double distance)
        {
            from = distance;
            speed = 0;
            deepest = Math.Min(deepest, distance);
        }
    }

    /// <summary>A patrol or an aircraft, that looks from time to time and may see the convoy.</summary>
    private sealed class Observer(ProcessModel model, double mean, double post, double sight, double sees)
    {
        private readonly Chance chance = model.chance;
        private readonly Convoy convoy = model.convoy;
        private Simulation env = model.env;

        public void Start()
        {
            env = model.env;
            env.Process(Watch());
        }

        private IEnumerable<Event> Watch()
        {
            while (true)
            {
                yield return env.TimeoutD(chance.Exponential(mean));
                if (convoy.IsMoving && Math.Abs(convoy.Distance - post) <= sight && chance.Uniform() < sees && !model.detected.IsTriggered)
                {
                    model.detected.Succeed();
                }
            }
        }
    }

    /// <summary>Answers a report with one measure after the other.</summary>
    private sealed class OperationsCell(ProcessModel model)
    {
        private Request call = null!;
        private int attempts;
        private bool answered;

        private Simulation Env => model.env;

        private Chance Chance => model.chance;

        public int Destroyed { get; private set; }

        public void Start()
        {
            Destroyed = 0;
            answered = false;
            Env.Process(Answer());
        }

        private void Strike()
        {
            for (var i = 0; i < Vehicles; i++)
            {
                Destroyed += Chance.Uniform() < Destroys ? 1 : 0;
            }
        }

        private IEnumerable<Event> Answer()
        {
            yield return model.detected;
            yield return Env.TimeoutD(Chance.LogNormal(MeanReport, ReportSpread));
            for (attempts = 1; attempts <= Attempts && !answered; attempts++)
            {
                call = model.line.Request();
                yield return call;
                yield return Env.TimeoutD(Chance.Exponential(MeanCall));
                call.Dispose();
                answered = Chance.Uniform() < Answered;
                if (!answered && attempts < Attempts)
                {
                    yield return Env.TimeoutD(RetryAfter);
                }
            }
            if (answered)
            {
                yield return Env.TimeoutD(Chance.LogNormal(MeanRelay, RelaySpread));
                if (Chance.Uniform() < TurnsOnCall)
                {
                    model.convoy.Turn(Outcome.WithdrewCall);
                    yield break;
                }
                yield return model.done | Env.TimeoutD(WaitAfterCall);
            }
            yield return Env.TimeoutD(Chance.Uniform(ShowFrom, ShowTo));
            if (Chance.Uniform() < TurnsOnShow)
            {
                model.convoy.Turn(Outcome.WithdrewShow);
                yield break;
            }
            yield return Env.TimeoutD(Chance.Uniform(WarnFrom, WarnTo));
            if (Chance.Uniform() < TurnsOnWarning)
            {
                model.convoy.Turn(Outcome.WithdrewWarn);
                yield break;
            }
            while (model.convoy.Distance >= StrikeInside)
            {
                yield return Env.TimeoutD(LookAgain);
            }
            yield return Env.TimeoutD(Chance.Exponential(MeanStrike));
            Strike();
            model.convoy.Turn(Destroyed == Vehicles ? Outcome.AllDestroyed : Outcome.StruckSurvivors);
        }
    }
}
