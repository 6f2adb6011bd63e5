using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>One certain measure of strength p turns a share p^a of convoys: the definition of resolve (design, section 5).</summary>
[Trait("Speed", "Slow")]
public sealed class TurningTests
{
    private const int Replications = 2500;

    [Theory]
    [InlineData(Intent.Probe, 1, .2)]
    [InlineData(Intent.Probe, 1, .7)]
    [InlineData(Intent.Transit, 1.5, .5)]
    [InlineData(Intent.Establish, 2, .5)]
    [InlineData(Intent.Assault, 3, .7)]
    public void One_measure_turns_its_strength_to_the_power_of_the_intent(Intent intent, double a, double strength)
    {
        var rows = Worlds
            .AllSeeing.Only(intent)
            .With("strength.broadcast", Constant(strength))
            .Play(SmallWorld.Of("broadcast", SmallWorld.Rung(Measure.Broadcast, TriggerKind.Detected)), Replications);
        Assert.All(rows, row => Assert.Equal(MeasureSet.Broadcast, row.Felt));
        var turned = rows.Where(row => row.CreditedCause == Measure.Broadcast).ToList();
        Theory.ShareIs($"{intent} turned by a strength of {strength}", Math.Pow(strength, a), Math.Pow(strength, a + .5), turned.Count, rows.Count);
        Assert.All(turned, row => Assert.Equal((MeasureSet.Broadcast, MeasureSet.Broadcast), (row.Alone, row.Pivotal)));
    }

    [Fact]
    public void Two_measures_turn_by_their_joint_pressure_and_credit_goes_to_the_one_that_tipped_it()
    {
        var rows = Worlds
            .AllSeeing.Only(Intent.Probe)
            .With("strength.broadcast", Constant(.2))
            .With("strength.show-of-force", Constant(.35))
            .Play(
                SmallWorld.Of(
                    "both",
                    SmallWorld.Rung(Measure.Broadcast, TriggerKind.Detected, waitMinutes: 0),
                    SmallWorld.Rung(Measure.ShowOfForce, TriggerKind.Detected)
                ),
                Replications
            );
        Theory.ShareIs("turned by the first", .2, .25, rows.Count(row => row.CreditedCause == Measure.Broadcast), rows.Count);
        Theory.ShareIs("turned by both", 1 - (.8 * .65) - .2, .35, rows.Count(row => row.CreditedCause == Measure.ShowOfForce), rows.Count);
        // Of those, resolve between .35 and .48 needed both; below .35 the second alone would have done.
        Theory.ShareIs("both pivotal", .48 - .35, .2, rows.Count(row => row.Pivotal == (MeasureSet.Broadcast | MeasureSet.ShowOfForce)), rows.Count);
    }

    [Fact]
    public void A_policy_that_cannot_strike_turns_by_its_backing()
    {
        var world = Worlds.AllSeeing.Only(Intent.Probe).With("pressure.backing", Constant(.5)).With("strength.show-of-force", Constant(.8));
        var show = SmallWorld.Rung(Measure.ShowOfForce, TriggerKind.Detected);
        var unbacked = world.Play(SmallWorld.Of("show", show), Replications);
        Theory.ShareIs("turned without backing", .4, .5, unbacked.Count(row => row.CreditedCause is not null), unbacked.Count);
        var neverStrike = SmallWorld.Rung(Measure.Strike, TriggerKind.HostileAct);
        var backed = world.Play(SmallWorld.Of("show-and-strike", show, neverStrike), Replications);
        Theory.ShareIs("turned with backing", .8, .7, backed.Count(row => row.CreditedCause is not null), backed.Count);
    }

    [Fact]
    public void It_turns_after_an_exponential_delay()
    {
        var rows = Worlds
            .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
            .With("strength.broadcast", Constant(1))
            .With("convoy.speed", Constant(Worlds.Steady))
            .With("convoy.leg-factor", Constant(1))
            .Play(SmallWorld.Of("broadcast", SmallWorld.Rung(Measure.Broadcast, TriggerKind.Detected)), Replications);
        // It drives 15 km to the edge after the delay; before it, the first sighting takes a tenth of a second.
        var delays = rows.Select(row => row.TimeInZone - (15 * Worlds.Kilometre / Worlds.StraightSpeed) - row.FirstUse[(int)Measure.Broadcast]!.Value).ToList();
        Theory.DistributionIs("delay of the turn", t => 1 - Math.Exp(-t / 360), t => 1 - Math.Exp(-t / 420), delays);
    }
}
