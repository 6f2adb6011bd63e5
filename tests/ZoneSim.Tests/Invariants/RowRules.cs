using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>What holds for every row of every ledger, exactly at the edges too: one outcome, one end, and columns that agree.</summary>
internal static class RowRules
{
    /// <summary>Seconds: two ticks of the clock, and the rounding of long times.</summary>
    private const double Moment = 1e-6;

    /// <summary>Metres: half the width of the line that an edge is.</summary>
    private const double Width = 1e-3;

    /// <summary>The rules with their names.</summary>
    public static IReadOnlyList<(string Name, Func<CompiledModel, LedgerRow, bool> Holds)> All { get; } = [.. Ends(), .. Ways(), .. Answers()];

    private static IEnumerable<(string, Func<CompiledModel, LedgerRow, bool>)> Ends() =>
        [
            ("an outcome is one of its kind", (_, r) => r.Kind == IncursionKind.Campaign || r.Outcome.IsOf(r.Kind)),
            ("a convoy reaches if and only if it reached", (_, r) =>
                r.Kind.Flies() || (r.End == PolicyNeutralEnd.Reached) == (r.Outcome == Outcome.ReachedGarrison)
            ),
            ("destroyed is every vehicle destroyed before it reached", (_, r) =>
                r.Kind.Flies() || (r.Outcome == Outcome.Destroyed) == (r.VehiclesDestroyed == r.Vehicles && r.Outcome != Outcome.ReachedGarrison)
            ),
            ("a destroyed convoy ends destroyed", (_, r) => r.Kind.Flies() || (r.Outcome == Outcome.Destroyed) == (r.End == PolicyNeutralEnd.Destroyed)),
            ("struck and left was hit and is out or on its way", (_, r) =>
                r.Outcome != Outcome.StruckAndLeft || (Hits(r) > 0 && r.End is PolicyNeutralEnd.Out or PolicyNeutralEnd.Crossed or PolicyNeutralEnd.StillInside)
            ),
            ("a convoy outside again that was hit is struck and left", (_, r) =>
                Hits(r) == 0 || r.End is not (PolicyNeutralEnd.Out or PolicyNeutralEnd.Crossed) || r.Outcome == Outcome.StruckAndLeft
            ),
            ("crossed ends crossed", (_, r) => r.Outcome != Outcome.Crossed || r.End == PolicyNeutralEnd.Crossed),
            ("what ends crossed crossed or was struck", (_, r) => r.End != PolicyNeutralEnd.Crossed || r.Outcome is Outcome.Crossed or Outcome.StruckAndLeft),
            ("still inside ends inside", (_, r) => r.Outcome != Outcome.StillInside || r.End == PolicyNeutralEnd.StillInside),
            ("still inside has no cause, unless it turned others of the convoy", (_, r) =>
                r.Outcome != Outcome.StillInside || r.CreditedCause is null || r.VehiclesParted > 0
            ),
            ("no entry never entered and has no cause", (_, r) =>
                r.Outcome != Outcome.NoEntry || (r.Entry is null && r.CreditedCause is null && r.End == PolicyNeutralEnd.Out)
            ),
            ("left unprompted entered (or flew), is out and has no cause", (_, r) =>
                r.Outcome != Outcome.LeftUnprompted || ((r.Entry is not null || r.Kind.Flies()) && r.CreditedCause is null && r.End == PolicyNeutralEnd.Out)
            ),
            ("turned by a measure is credited to it", (_, r) => TurnedBy(r.Outcome) is not { } measure || r.CreditedCause == measure),
            ("inside at the horizon is censored or established, never both", (_, r) =>
                r.Kind.Flies() || ((r.End == PolicyNeutralEnd.StillInside) == (r.ExitCensored || r.Established) && !(r.ExitCensored && r.Established))
            ),
            ("a drone is censored if and only if it is in the air at the horizon", (_, r) =>
                !r.Kind.Flies() || r.ExitCensored == (r.Outcome == Outcome.StillAirborne)
            ),
            ("a drone that is shot down is lost and was not turned", (_, r) =>
                !r.Kind.Flies()
                || ((r.VehiclesDestroyed == 1) == IsShotDown(r) && (!IsShotDown(r) || (r.CreditedCause is null && r.Felt.Holds(Measure.ShootDown))))
            ),
            ("who is inside at the end was so before, and deeper than the edge", (_, r) =>
                r.Kind.Flies() || r.End != PolicyNeutralEnd.StillInside || (r.Entry is not null && r.Depth > Width)
            ),
            ("only an establishing convoy is established", (_, r) => !r.Established || r.Intent == Intent.Establish),
            ("a drone that released says so", (_, r) =>
                !r.Kind.Flies() || r.Released || r.Outcome is not (Outcome.ReleasedAndLeft or Outcome.ReleasedAndShotDown)
            ),
            ("a drone shot down before release did not release", (_, r) => r.Outcome != Outcome.ShotDownBeforeRelease || !r.Released),
            ("a drone's end is its release, its fall, its stay or its leaving", (_, r) => !r.Kind.Flies()
                || r.End
                    == (
                        r.Released ? PolicyNeutralEnd.Reached
                        : r.Outcome == Outcome.ShotDownBeforeRelease ? PolicyNeutralEnd.Destroyed
                        : r.Outcome == Outcome.StillAirborne ? PolicyNeutralEnd.StillInside
                        : PolicyNeutralEnd.Out
                    )),
            ("only an incursion that ended outside returns", (_, r) => !r.ReturnedWithin48h || r.End == PolicyNeutralEnd.Out),
            ("every column that has a paired mean is a number", (_, r) =>
                LedgerColumns.All.Where(column => column.HasPairedMean).All(column => double.IsFinite(column.Read(r)))
            ),
        ];

    private static IEnumerable<(string, Func<CompiledModel, LedgerRow, bool>)> Ways() =>
        [
            ("time in the zone if and only if it entered before the end", (_, r) => (r.TimeInZone > 0) == (r.Entry < r.EndTime)),
            ("depth if and only if it entered", (_, r) => (r.Depth > 0) == (r.Entry is not null)),
            ("a convoy entered a circle if and only if it came inside the edge", (m, r) =>
                r.Kind.Flies() || !IsCircle(m) || (r.Entry is not null) == (r.ClosestApproach < m.Zone.Shape.Size - Width)
            ),
            ("it starts, enters and ends in this order", (_, r) =>
                r.Start <= r.EndTime && (r.Entry is not { } entry || (r.Start <= entry + Moment && entry <= r.EndTime + Moment))
            ),
            ("it is inside no longer than from its entry to its end", (_, r) => r.Entry is not { } entry || r.TimeInZone <= r.EndTime - entry + Moment),
            ("counted to the horizon, only a convoy that reached the garrison is inside longer, and never past its horizon", (m, r) =>
                r.AfterArrival >= 0
                    && (r.AfterArrival == 0 || (r.End == PolicyNeutralEnd.Reached && !r.Kind.Flies()))
                    && r.TimeInZone + r.AfterArrival <= Math.Max(0, m.Zone.ConvoyHorizon) + Moment
                || r.Kind.Flies()
            ),
            ("turned before the edge never entered", (_, r) => !r.TurnedBeforeEdge || r.Entry is null),
            ("a convoy's depth is the edge less its closest approach to the middle of a circle", (m, r) =>
                r.Kind.Flies() || r.Entry is null || !IsCircle(m) || Math.Abs(r.Depth - (m.Zone.Shape.Size - r.ClosestApproach)) < 1e-6
            ),
            ("nobody is deeper than the zone", (m, r) => r.Depth <= m.Zone.Shape.MostDepth + Width),
            ("the inner ring is crossed if and only if it came that close, or that deep", (m, r) =>
                r.Kind.Flies()
                || (r.InnerRing is not null)
                    == (m.Scenario.Zone.RingsFromEdge.Contains("inner") ? r.Depth > Ring(m, "inner") + Width : r.ClosestApproach < Ring(m, "inner") - Width)
            ),
            ("who reached the garrison came to its ring and nobody came closer", (m, r) =>
                r.Kind.Flies()
                || (
                    r.ClosestApproach > Ring(m, "garrison") - Width
                    && (r.Outcome == Outcome.ReachedGarrison) == (r.ClosestApproach <= Ring(m, "garrison") + Width)
                )
            ),
            ("a convoy that never entered acted outside", (_, r) => r.Kind.Flies() || r.OutsideZone == (r.Entry is null)),
            ("resolve is a share", (_, r) => r.Resolve is > 0 and <= 1),
            ("no more vehicles are hit than there are", (_, r) =>
                r.Vehicles > 0 && r.VehiclesDestroyed >= 0 && r.VehiclesDamaged >= 0 && Hits(r) <= r.Vehicles
            ),
        ];

    private static IEnumerable<(string, Func<CompiledModel, LedgerRow, bool>)> Answers() =>
        [
            ("what suffices alone or is pivotal was felt", (_, r) => (r.Felt | r.Alone | r.Pivotal) == r.Felt),
            ("alone, pivotal and cause go together", (_, r) => r.CreditedCause is { } cause ? r.Felt.Holds(cause) : (r.Alone | r.Pivotal) == MeasureSet.None),
            ("what a first incursion felt was used or felt before", (m, r) =>
                r.Ordinal > 1
                || r.SameConvoy
                || m.Scenario.Quantities.NamesBelow($"convoys.{r.Incursion}.felt").Count > 0
                || MeasureNames.All.All(measure => !r.Felt.Holds(measure) || r.Uses[(int)measure] > 0)
            ),
            ("a first use if and only if a use, between start and end", (_, r) =>
                MeasureNames.All.All(measure =>
                    (r.FirstUse[(int)measure] is not null) == (r.Uses[(int)measure] > 0)
                    && (r.FirstUse[(int)measure] is not { } first || (first >= r.Start && first <= r.EndTime + Moment))
                )
            ),
            ("no more relayed than answered than tried", (_, r) =>
                r.CallsRelayed <= r.CallsAnswered && r.CallsAnswered <= r.CallsTried && r.Uses[(int)Measure.CallLine] <= r.CallsTried
            ),
            ("aircraft tasks are the uses of their measures", (_, r) =>
                r.AircraftTasks == MeasureNames.All.Where(measure => measure >= Measure.ShowOfForce).Sum(measure => r.Uses[(int)measure])
            ),
            ("hits need a strike", (_, r) => r.Kind.Flies() || Hits(r) == 0 || r.Uses[(int)Measure.Strike] > 0),
            ("some of a convoy part after a strike, never all of it", (_, r) =>
                r.VehiclesParted == 0 || (r.VehiclesParted > 0 && r.VehiclesParted < r.Vehicles && r.Uses[(int)Measure.Strike] > 0)
            ),
            ("hit after turning needs a hit", (_, r) => !r.HitAfterTurning || Hits(r) > 0),
            ("a hostile act has an actor of its kind", (_, r) => r.HostileBy
                == (
                    r.HostileAct is null
                        ? HostileActor.Nobody
                        : r.Kind switch
                        {
                            IncursionKind.Drone => HostileActor.Drone,
                            IncursionKind.Flight => HostileActor.Flight,
                            _ => HostileActor.Convoy,
                        }
                )),
            ("a partner loss needs a hostile act", (_, r) => r.PartnerCasualties == 0 || r.HostileAct is not null),
            ("it is identified after it is detected", (_, r) => r.Identified is not { } identified || identified >= r.Detected),
            ("only traffic is identified wrongly", (_, r) => !r.IdentifiedWrongly || (r.Kind == IncursionKind.Traffic && r.Identified is not null)),
            ("traffic never fires and is never credited to a measure", (_, r) =>
                r.Kind != IncursionKind.Traffic || (r.HostileAct is null && r.CreditedCause is null)
            ),
            ("who only observes does nothing but what patrols do by themselves", (m, r) =>
                m.Policy.Name != "observe-only"
                || (r.CallsTried == 0 && r.AircraftTasks == 0 && MeasureNames.All.All(measure => measure == Measure.Confront || r.Uses[(int)measure] == 0))
            ),
            ("nothing is used that no rung names", (m, r) =>
                MeasureNames.All.All(measure =>
                    measure == Measure.Confront || r.Uses[(int)measure] == 0 || m.Policy.Convoy.Concat(m.Policy.Drone).Any(rung => rung.Measure == measure)
                )
            ),
        ];

    private static bool IsCircle(CompiledModel model) => model.Zone.Shape is { Kind: ZoneKind.Circle, Points.Count: 1 };

    private static double Ring(CompiledModel model, string name) => model.Scenario.Quantities[$"zone.rings.{name}"].Value.Central;

    private static bool IsShotDown(LedgerRow row) => row.Outcome is Outcome.ShotDownBeforeRelease or Outcome.ReleasedAndShotDown;

    private static int Hits(LedgerRow row) => row.VehiclesDestroyed + row.VehiclesDamaged;

    private static Measure? TurnedBy(Outcome outcome) =>
        outcome switch
        {
            Outcome.TurnedByLine => Measure.CallLine,
            Outcome.TurnedByBroadcast => Measure.Broadcast,
            Outcome.TurnedByPartner => Measure.Confront,
            Outcome.TurnedByShowOfForce => Measure.ShowOfForce,
            Outcome.TurnedByWarningShots => Measure.WarningShots,
            Outcome.TurnedByStrike => Measure.Strike,
            Outcome.TurnedByIntercept => Measure.Intercept,
            _ => null,
        };
}
