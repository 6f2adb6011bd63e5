using static ZoneSim.Benchmarks.Reference.Parameters;

namespace ZoneSim.Benchmarks.Reference;

/// <summary>
/// The yardstick: the reference model as a hand-written loop, without any clock. Each agent is a state machine with one
/// pending time; nothing is allocated. This is what the machine can do when nobody has to read the model.
/// </summary>
public sealed class YardstickModel(ulong seed)
{
    private const int Convoy = 0,
        Cell = 1,
        Background = 2,
        HorizonBell = 3,
        FirstObserver = 4;

    private readonly Chance chance = new(seed);
    private readonly PendingTimes pending = new(16);
    private double now;
    private long events;
    private bool over;

    private bool detected;
    private bool moving;
    private bool turned;
    private double from;
    private double legTo;
    private double speed;
    private double legStart;
    private double deepest;
    private double entry;
    private double exit;
    private Outcome cause;
    private Outcome outcome;

    private CellStep step;
    private int attemptsLeft;
    private bool answered;
    private int destroyed;

    private bool lineBusy;
    private bool cellWaits;
    private bool backgroundWaits;
    private bool backgroundTalks;

    private enum CellStep
    {
        Report,
        Call,
        Retry,
        Relay,
        AfterCall,
        Show,
        Warn,
        Look,
        Strike,
    }

    private double Distance => from + (speed * (now - legStart));

    /// <summary>Runs one replication.</summary>
    public Replication Run()
    {
        Clear();
        pending.Add(chance.Exponential(MeanDeparture), Convoy);
        for (var i = 0; i < Posts.Length + Aircraft; i++)
        {
            Look(FirstObserver + i);
        }
        pending.Add(chance.Exponential(MeanBetweenCalls), Background);
        pending.Add(Horizon, HorizonBell);
        while (!over)
        {
            var agent = pending.TakeFirst(out now);
            events++;
            switch (agent)
            {
                case Convoy:
                    EndLeg();
                    break;
                case Cell:
                    Act();
                    break;
                case Background:
                    Talk();
                    break;
                case HorizonBell:
                    over = true;
                    break;
                default:
                    Observe(agent);
                    break;
            }
        }
        var inZone = Math.Max(0, Math.Min(exit, now) - Math.Min(entry, now));
        return new(outcome, inZone, Math.Min(deepest, Distance), destroyed, events);
    }

    private void Clear()
    {
        pending.Clear();
        now = 0;
        events = 0;
        over = detected = moving = turned = answered = lineBusy = cellWaits = backgroundWaits = backgroundTalks = false;
        from = legTo = deepest = Start;
        speed = legStart = 0;
        entry = exit = double.PositiveInfinity;
        outcome = Outcome.Unresolved;
        destroyed = 0;
        attemptsLeft = Attempts;
    }

    private void EndLeg()
    {
        moving = true;
        Arrive(legTo);
        if (!turned)
        {
            if (from == Zone)
            {
                entry = now;
            }
            if (from > Goal)
            {
                BeginLeg(-Leg);
                return;
            }
            cause = Outcome.Reached;
        }
        else if (from < Out)
        {
            BeginLeg(Math.Min(Leg, Out - from));
            return;
        }
        outcome = cause;
        over = true;
    }

    private void Turn(Outcome why)
    {
        turned = true;
        cause = why;
        pending.Remove(Convoy);
        Arrive(Distance);
        if (why == Outcome.AllDestroyed || from >= Out)
        {
            outcome = why;
            over = true;
            return;
        }
        BeginLeg(Math.Min(Leg, Out - from));
    }

    private void BeginLeg(double length)
    {
        var kmPerSecond = chance.Triangular(SlowestSpeed, UsualSpeed, HighestSpeed) / 3600;
        speed = length < 0 ? -kmPerSecond : kmPerSecond;
        legTo = from + length;
        if (length > 0 && from < Zone && legTo >= Zone)
        {
            exit = now + ((Zone - from) / kmPerSecond);
        }
        pending.Add(now + (length / speed), Convoy);
    }

    private void Arrive(double distance)
    {
        from = distance;
        speed = 0;
        legStart = now;
        deepest = Math.Min(deepest, distance);
    }

    private void Look(int observer) => pending.Add(now + chance.Exponential(observer < FirstObserver + Posts.Length ? MeanPatrol : MeanFlight), observer);

    private void Observe(int observer)
    {
        var patrol = observer - FirstObserver;
        var sees =
            patrol < Posts.Length
                ? moving && Math.Abs(Distance - Posts[patrol]) <= PatrolSight && chance.Uniform() < PatrolSees
                : moving && Distance <= FlightSight && chance.Uniform() < FlightSees;
        if (sees && !detected)
        {
            detected = true;
            Next(CellStep.Report, chance.LogNormal(MeanReport, ReportSpread));
        }
        Look(observer);
    }

    private void Next(CellStep next, double delay)
    {
        step = next;
        pending.Add(now + delay, Cell);
    }

    private void Talk()
    {
        if (backgroundTalks)
        {
            backgroundTalks = false;
            ReleaseLine();
            pending.Add(now + chance.Exponential(MeanBetweenCalls), Background);
        }
        else if (lineBusy)
        {
            backgroundWaits = true;
        }
        else
        {
            BackgroundTakesLine();
        }
    }

    private void BackgroundTakesLine()
    {
        lineBusy = backgroundTalks = true;
        backgroundWaits = false;
        pending.Add(now + chance.Exponential(MeanBackgroundCall), Background);
    }

    private void CellTakesLine()
    {
        lineBusy = true;
        cellWaits = false;
        Next(CellStep.Call, chance.Exponential(MeanCall));
    }

    private void ReleaseLine()
    {
        lineBusy = false;
        if (cellWaits)
        {
            CellTakesLine();
        }
        else if (backgroundWaits)
        {
            BackgroundTakesLine();
        }
    }

    private void AskForLine()
    {
        if (lineBusy)
        {
            cellWaits = true;
        }
        else
        {
            CellTakesLine();
        }
    }

    private void Act()
    {
        switch (step)
        {
            case CellStep.Report:
            case CellStep.Retry:
                AskForLine();
                break;
            case CellStep.Call:
                EndCall();
                break;
            case CellStep.Relay:
                TurnOr(TurnsOnCall, Outcome.WithdrewCall, CellStep.AfterCall, WaitAfterCall);
                break;
            case CellStep.AfterCall:
                Next(CellStep.Show, chance.Uniform(ShowFrom, ShowTo));
                break;
            case CellStep.Show:
                TurnOr(TurnsOnShow, Outcome.WithdrewShow, CellStep.Warn, -1);
                break;
            case CellStep.Warn:
                TurnOr(TurnsOnWarning, Outcome.WithdrewWarn, CellStep.Look, 0);
                break;
            case CellStep.Look when Distance >= StrikeInside:
                Next(CellStep.Look, LookAgain);
                break;
            case CellStep.Look:
                Next(CellStep.Strike, chance.Exponential(MeanStrike));
                break;
            case CellStep.Strike:
                Strike();
                break;
        }
    }

    private void EndCall()
    {
        ReleaseLine();
        answered = chance.Uniform() < Answered;
        if (answered)
        {
            Next(CellStep.Relay, chance.LogNormal(MeanRelay, RelaySpread));
        }
        else if (--attemptsLeft > 0)
        {
            Next(CellStep.Retry, RetryAfter);
        }
        else
        {
            Next(CellStep.Show, chance.Uniform(ShowFrom, ShowTo));
        }
    }

    private void TurnOr(double probability, Outcome why, CellStep next, double delay)
    {
        if (chance.Uniform() < probability)
        {
            Turn(why);
        }
        else
        {
            Next(next, delay < 0 ? chance.Uniform(WarnFrom, WarnTo) : delay);
        }
    }

    private void Strike()
    {
        for (var i = 0; i < Vehicles; i++)
        {
            destroyed += chance.Uniform() < Destroys ? 1 : 0;
        }
        Turn(destroyed == Vehicles ? Outcome.AllDestroyed : Outcome.StruckSurvivors);
    }
}
