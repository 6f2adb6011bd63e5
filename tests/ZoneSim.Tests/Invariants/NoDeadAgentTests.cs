using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// No dead agent: switched off, it moves the outcome table in a direction named beforehand, by more than three standard
/// errors of the paired difference.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NoDeadAgentTests
{
    private const int Replications = 1500;
    private const string Convoys = "at-tanf-2017-10-05",
        Column = "at-tanf-2017-10-05-b",
        Unwarned = "at-tanf-2017-06-08",
        Alert = "at-tanf-2017-06-20";

    [Fact]
    public void Without_outposts_fewer_convoys_turn_and_more_stay() =>
        Moves(Convoys, scenario => scenario with { Outposts = [] }, row => row.CreditedCause is not null, falls: true);

    [Fact]
    public void Without_patrols_none_is_turned_by_the_partner_force() =>
        Moves(Convoys, scenario => scenario with { Patrols = [] }, row => row.Outcome == Outcome.TurnedByPartner, falls: true);

    [Fact]
    public void Without_patrols_there_are_fewer_hostile_acts() =>
        Moves(Column, scenario => scenario with { Patrols = [] }, row => row.HostileAct is not null, falls: true);

    [Fact]
    public void Without_aircraft_more_convoys_reach_the_garrison() =>
        Moves(Column, scenario => scenario.With("aircraft.count", 0), row => row.Outcome == Outcome.ReachedGarrison, falls: false);

    [Fact]
    public void Without_the_line_none_is_turned_by_it() =>
        Moves(Convoys, scenario => scenario.With("line.answered", 0), row => row.Outcome == Outcome.TurnedByLine, falls: true);

    [Fact]
    public void Without_the_broadcast_none_is_turned_by_it() =>
        Moves(Convoys, scenario => scenario.With("broadcast.heard", 0), row => row.Outcome == Outcome.TurnedByBroadcast, falls: true);

    [Fact]
    public void Without_the_air_watch_fewer_drones_are_shot_down_before_release() =>
        Moves(Alert, scenario => scenario.With("drone.sight-radius", 0), row => row.Outcome == Outcome.ShotDownBeforeRelease, falls: true);

    [Fact]
    public void Without_the_air_watch_more_drones_release() =>
        Moves(Unwarned, scenario => scenario.With("drone.sight-radius", 0), row => row.Released, falls: false);

    [Fact]
    public void Without_assaults_fewer_convoys_reach_the_garrison() =>
        Moves(Column, scenario => scenario.With("convoy.intent.assault", 0), row => row.Outcome == Outcome.ReachedGarrison, falls: true, "observe-only");

    [Fact]
    public void Without_attacking_drones_none_releases() => Moves(Unwarned, scenario => scenario.With("drone.attack", 0), row => row.Released, falls: true);

    [Fact]
    public void Without_reactions_nothing_follows() =>
        Moves(Convoys, scenario => scenario.With("reaction.after-strike", 0), row => row.Reaction != ReactionKind.None, falls: true);

    [Fact]
    public void Without_the_operations_cell_more_convoys_stay_inside()
    {
        var blind = CompiledModel.Compile(ShippedModels.Scenarios[Convoys], ShippedModels.Policies["observe-only"]);
        Check(Convoys, blind, row => row.End == PolicyNeutralEnd.StillInside, falls: false);
    }

    private static void Moves(string scenario, Func<Scenario, Scenario> switchOff, Func<LedgerRow, bool> says, bool falls, string policy = "deter-first") =>
        Check(scenario, CompiledModel.Compile(switchOff(ShippedModels.Scenarios[scenario]), ShippedModels.Policies[policy]), says, falls, policy);

    private static void Check(string scenario, CompiledModel without, Func<LedgerRow, bool> says, bool falls, string policy = "deter-first")
    {
        var (before, after, errors) = SwitchedOff.Compare((scenario, policy), without, says, Replications);
        TestContext.Current.SendDiagnosticMessage($"{scenario}: {before:p1} -> {after:p1}, {errors:0.0} standard errors");
        Assert.True(
            falls ? errors < -3 : errors > 3,
            $"In {scenario}: in {before:p1} of histories with it, in {after:p1} without: {errors:0.0} standard errors, "
                + $"expected {(falls ? "below -3" : "above 3")}."
        );
    }
}
