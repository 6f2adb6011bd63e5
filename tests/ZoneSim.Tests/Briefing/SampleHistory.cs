using ZoneSim.Model;

namespace ZoneSim.Tests.Briefing;

/// <summary>Made-up rows and traces: what a convoy or drone does under a policy, from a hash of the two and the replication.</summary>
internal static class SampleHistory
{
    private const double Edge = 55_000;

    /// <summary>A uniform number from a hash; the policy enters only where the caller names it.</summary>
    public static double Draw(long replication, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in $"{replication}/{purpose}")
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        hash ^= hash >> 32;
        return ((hash >> 11) + 0.5) / (1UL << 53);
    }

    public static LedgerRow Row(string policy, long replication, string incursion, IncursionKind kind)
    {
        var outcome = kind == IncursionKind.Drone ? DroneOutcome(policy, replication, incursion) : ConvoyOutcome(policy, replication, incursion);
        var entered = outcome != Outcome.NoEntry && Draw(replication, incursion + "enter") < 0.9;
        var depth = entered ? Depth(outcome, replication, incursion) : 0;
        var inside = entered ? (20 + (-120 * Math.Log(Draw(replication, incursion + "stay")))) * 60 : 0;
        var still = outcome is Outcome.StillInside or Outcome.StillAirborne;
        var hit =
            outcome is Outcome.Destroyed ? 6
            : outcome is Outcome.StruckAndLeft ? 1 + (int)(4 * Draw(replication, policy + "hit"))
            : 0;
        var strikes = policy.StartsWith("strike", StringComparison.Ordinal) || policy.StartsWith("warn", StringComparison.Ordinal);
        var row = new LedgerRow
        {
            Replication = replication,
            Incursion = incursion,
            Kind = kind,
            Outcome = outcome,
            End = End(outcome),
            Start = 0,
            Entry = entered ? 3600 : null,
            TimeInZone = still ? 12 * 3600 : Math.Min(inside, 11.9 * 3600),
            EndTime = 4000 + inside,
            ClosestApproach = entered ? Edge - depth : Edge + (8000 * Draw(replication, incursion + "near")),
            Depth = depth,
            ExitCensored = still,
            Vehicles = 6,
            VehiclesDestroyed = hit / 2,
            VehiclesDamaged = hit - (hit / 2),
            HitAfterTurning = hit > 0 && Draw(replication, policy + "late") < 0.15,
            PartnerCasualties = Draw(replication, incursion + "loss") < 0.04 ? 1 : 0,
            CallsTried = policy == "observe-only" || strikes ? 0 : 1 + (int)(2 * Draw(replication, incursion + "calls")),
            AircraftTasks = policy is "observe-only" or "line-only" ? 0 : (int)(3 * Draw(replication, incursion + "tasks")),
            Reaction = Draw(replication, incursion + "reaction") < (hit > 0 ? 0.55 : 0.05) ? ReactionKind.Protest : ReactionKind.None,
            ReturnedWithin48h = Draw(replication, incursion + "return") < 0.2,
        };
        return row;
    }

    public static IReadOnlyList<TraceEvent> Trace(string policy, long replication, IReadOnlyList<(string Name, IncursionKind Kind)> movers) =>
        [.. movers.SelectMany((mover, index) => OfMover(policy, replication, mover.Name, mover.Kind, index)).OrderBy(e => e.Seconds)];

    private static Outcome ConvoyOutcome(string policy, long replication, string incursion)
    {
        var resolve = Draw(replication, incursion + "resolve");
        var turned = policy switch
        {
            "observe-only" => 0,
            "line-only" => 0.3,
            "strike-first" => 0.55,
            _ => 0.5 + (0.01 * policy.Length),
        };
        if (Draw(replication, incursion + "entry") < 0.03)
        {
            return Outcome.NoEntry;
        }

        if (resolve < turned)
        {
            return TurnedBy(policy, Draw(replication, policy + incursion + "cause"));
        }

        return Draw(replication, incursion + "fate") switch
        {
            < 0.02 => Outcome.ReachedGarrison,
            < 0.06 => Outcome.Crossed,
            < 0.55 => Outcome.LeftUnprompted,
            _ => policy.StartsWith("strike", StringComparison.Ordinal) && resolve < 0.9
                ? (resolve < 0.65 ? Outcome.Destroyed : Outcome.StruckAndLeft)
                : Outcome.StillInside,
        };
    }

    private static Outcome TurnedBy(string policy, double cause) =>
        policy switch
        {
            "line-only" => Outcome.TurnedByLine,
            "strike-first" => cause < 0.8 ? Outcome.StruckAndLeft
            : cause < 0.9 ? Outcome.TurnedByStrike
            : Outcome.TurnedByPartner,
            _ => cause switch
            {
                < 0.45 => Outcome.TurnedByLine,
                < 0.70 => Outcome.TurnedByPartner,
                < 0.85 => Outcome.TurnedByShowOfForce,
                < 0.97 => Outcome.TurnedByWarningShots,
                _ => Outcome.StruckAndLeft,
            },
        };

    private static Outcome DroneOutcome(string policy, long replication, string incursion)
    {
        var u = Draw(replication, incursion + "fate");
        if (policy == "observe-only")
        {
            return u < 0.35 ? Outcome.ReleasedAndLeft
                : u < 0.97 ? Outcome.DroneLeftUnprompted
                : Outcome.StillAirborne;
        }

        return u switch
        {
            < 0.30 => Outcome.TurnedByIntercept,
            < 0.50 => policy.StartsWith("strike", StringComparison.Ordinal) ? Outcome.ShotDownBeforeRelease : Outcome.TurnedByIntercept,
            < 0.60 => Outcome.ReleasedAndShotDown,
            < 0.72 => Outcome.ReleasedAndLeft,
            _ => Outcome.DroneLeftUnprompted,
        };
    }

    private static PolicyNeutralEnd End(Outcome outcome) =>
        outcome switch
        {
            Outcome.ReachedGarrison or Outcome.ReleasedAndLeft or Outcome.ReleasedAndShotDown => PolicyNeutralEnd.Reached,
            Outcome.Destroyed or Outcome.ShotDownBeforeRelease => PolicyNeutralEnd.Destroyed,
            Outcome.Crossed => PolicyNeutralEnd.Crossed,
            Outcome.StillInside or Outcome.StillAirborne => PolicyNeutralEnd.StillInside,
            _ => PolicyNeutralEnd.Out,
        };

    private static double Depth(Outcome outcome, long replication, string incursion) =>
        outcome switch
        {
            Outcome.ReachedGarrison => Edge - 1900,
            _ => 3000
                + (38_000 * Math.Pow(Draw(replication, incursion + "depth"), outcome >= Outcome.TurnedByLine && outcome <= Outcome.TurnedByStrike ? 2 : 1)),
        };

    private static IEnumerable<TraceEvent> OfMover(string policy, long replication, string name, IncursionKind kind, int index)
    {
        var row = Row(policy, replication, name, kind);
        var lane = kind == IncursionKind.Drone ? Lane.Drone : Lane.Convoy;
        var bearing = 303 + (20 * index);
        var nearest = Place.AtBearing(bearing + (8 * (Draw(replication, name + "road") - 0.5)), Math.Max(2000, row.ClosestApproach));
        var turn = 3600 + (row.Depth / 8);
        var leave = turn + Math.Max(900, row.TimeInZone - (row.Depth / 4));
        TraceEvent Position(double at, Place place) => new(at, lane, name, TraceKind.Position, "", "", place.X, place.Y);
        TraceEvent Event(double at, Lane where, TraceKind what, string text, string reason = "") =>
            new(at, where, name, what, text, reason, double.NaN, double.NaN);
        var start = Place.AtBearing(bearing, 85_000);
        yield return Position(index * 600, start);
        yield return Event(index * 600, lane, TraceKind.Happened, "sets off with 6 vehicles");
        yield return Position(2400, Place.AtBearing(bearing + 3, 66_000));
        yield return Position(turn, nearest);
        yield return Event(2700, Lane.PartnerForce, TraceKind.Sighted, "outpost north-west sees the convoy at 63 km");
        yield return Event(3100, Lane.OperationsCell, TraceKind.Sighted, "first report in: convoy 61 km north-west, closing");
        yield return Event(3650, Lane.OperationsCell, TraceKind.Decided, "identified; rung 1, call over the line", "identified inside the zone");
        if (row.CallsTried > 0)
        {
            yield return Event(3700, Lane.Line, TraceKind.Happened, "call tried: engaged");
            yield return Event(4060, Lane.Line, TraceKind.Happened, "call answered");
            yield return Event(4400, Lane.Line, TraceKind.Happened, "passed on");
            yield return Event(4700, lane, TraceKind.Felt, "ordered back over the line");
        }

        if (row.AircraftTasks > 0)
        {
            yield return Event(4500, Lane.OperationsCell, TraceKind.Decided, "rung 2, show of force", "20 min since the last measure, still advancing");
            yield return Event(4600, Lane.Aircraft, TraceKind.Happened, "tasked from station");
            yield return Event(4980, Lane.Aircraft, TraceKind.Happened, "overhead, low pass");
            yield return Event(5000, lane, TraceKind.Felt, "show of force felt");
            yield return Event(5300, Lane.Aircraft, TraceKind.Happened, "task ends");
        }

        if (row.End == PolicyNeutralEnd.Out)
        {
            yield return Event(leave, lane, TraceKind.Happened, "turns and drives out");
            yield return Position(leave, nearest);
            yield return Position(leave + 3000, Place.AtBearing(bearing - 2, 68_000));
            yield return Event(leave + 3000, lane, TraceKind.Ended, row.Outcome.Label());
        }
        else
        {
            yield return Position(leave, nearest);
            yield return Event(leave, lane, TraceKind.Ended, row.Outcome.Label());
        }

        if (row.Reaction != ReactionKind.None)
        {
            yield return Event(leave + 3600, Lane.Reaction, TraceKind.Happened, "a protest is lodged over the line");
        }
    }
}
