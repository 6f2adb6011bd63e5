using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Oracles;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Model;

/// <summary>How a ladder is climbed: order, waits, uses, overriding, approval asked ahead, and what makes a rung rest.</summary>
public sealed class LadderTests
{
    private const double Minute = 60,
        Hour = 3600,
        Soon = 2;

    /// <summary>A convoy that sits inside and minds nothing; every measure takes no time.</summary>
    private static readonly Scenario s_stubborn = MeasureNames
        .All.Where(measure => measure < Measure.Intercept)
        .Aggregate(Worlds.AllSeeing.HaltedInside(40 * Worlds.Kilometre), (world, measure) => world.With($"strength.{measure.Label()}", Constant(0)))
        .With("vehicle-classes.pickup.destroyed", Constant(0));

    [Fact]
    public void Rungs_come_in_order_each_after_the_wait_of_the_one_before()
    {
        var row = Play(
            s_stubborn,
            SmallWorld.Rung(Measure.Broadcast, waitMinutes: 20),
            SmallWorld.Rung(Measure.ShowOfForce, waitMinutes: 35),
            SmallWorld.Rung(Measure.Strike)
        );
        Near(20 * Minute, row.FirstUse[(int)Measure.ShowOfForce] - row.FirstUse[(int)Measure.Broadcast]);
        Near(35 * Minute, row.FirstUse[(int)Measure.Strike] - row.FirstUse[(int)Measure.ShowOfForce]);
    }

    [Fact]
    public void A_rung_is_used_as_often_as_it_has_tries_and_then_the_next()
    {
        var row = Play(s_stubborn, SmallWorld.Rung(Measure.Broadcast, tries: 3, waitMinutes: 10), SmallWorld.Rung(Measure.ShowOfForce));
        Assert.Equal((3, 1), (row.Uses[(int)Measure.Broadcast], row.Uses[(int)Measure.ShowOfForce]));
        Near(30 * Minute, row.FirstUse[(int)Measure.ShowOfForce] - row.FirstUse[(int)Measure.Broadcast]);
    }

    [Fact]
    public void A_rung_with_the_previous_starts_beside_it()
    {
        var row = Play(s_stubborn, SmallWorld.Rung(Measure.Broadcast), SmallWorld.Rung(Measure.ShowOfForce) with { WithPrevious = true });
        Near(0, row.FirstUse[(int)Measure.ShowOfForce] - row.FirstUse[(int)Measure.Broadcast]);
    }

    [Fact]
    public void An_overriding_rung_waits_for_nobody()
    {
        var over = SmallWorld.Rung(Measure.Strike, TriggerKind.HaltedInsideFor) with
        {
            Overriding = true,
            When = [new Trigger(TriggerKind.HaltedInsideFor, Seconds: 30 * Minute)],
        };
        var row = Play(s_stubborn, SmallWorld.Rung(Measure.Broadcast, waitMinutes: 600), over);
        Near(30 * Minute, row.FirstUse[(int)Measure.Strike] - row.FirstUse[(int)Measure.Broadcast]);
    }

    [Fact]
    public void An_unmet_trigger_holds_up_the_ordered_rungs_after_it()
    {
        var row = Play(s_stubborn, SmallWorld.Rung(Measure.Broadcast, TriggerKind.Reinforced), SmallWorld.Rung(Measure.ShowOfForce));
        Assert.Equal((0, 0), (row.Uses[(int)Measure.Broadcast], row.Uses[(int)Measure.ShowOfForce]));
    }

    [Fact]
    public void A_trigger_on_a_ring_holds_inside_it_only()
    {
        var inside = SmallWorld.Rung(Measure.Broadcast, TriggerKind.Inside) with { When = [new Trigger(TriggerKind.Inside, "inner")] };
        Assert.Equal(0, Play(s_stubborn, inside).Uses[(int)Measure.Broadcast]);
        Assert.Equal(1, Play(s_stubborn.With("convoys.convoy.inside-at", Constant(29 * Worlds.Kilometre)), inside).Uses[(int)Measure.Broadcast]);
    }

    [Fact]
    public void Approval_takes_its_time_unless_it_was_asked_ahead_or_is_delegated()
    {
        var world = s_stubborn.With("authority.strike", Constant(50 * Minute));
        var (broadcast, strike) = (SmallWorld.Rung(Measure.Broadcast, waitMinutes: 20), SmallWorld.Rung(Measure.Strike));
        Near(70 * Minute, Strike(Play(world, broadcast, strike)));
        Near(50 * Minute, Strike(Play(world, broadcast with { Prepare = MeasureSet.Strike }, strike)));
        Near(20 * Minute, Strike(Assert.Single(world.Play(SmallWorld.Of("delegated", broadcast, strike) with { Delegated = MeasureSet.Strike }, 1))));

        static double? Strike(LedgerRow row) => row.FirstUse[(int)Measure.Strike] - row.FirstUse[(int)Measure.Broadcast];
    }

    [Fact]
    public void An_aircraft_sent_ahead_is_already_there()
    {
        var world = s_stubborn.With("aircraft.on-station", Constant(0)).With("aircraft.transit-alert", Constant(45 * Minute));
        var (broadcast, show) = (SmallWorld.Rung(Measure.Broadcast, waitMinutes: 20), SmallWorld.Rung(Measure.ShowOfForce));
        Near(65 * Minute, Show(Play(world, broadcast, show)));
        Near(45 * Minute, Show(Play(world, broadcast with { Prepare = MeasureSet.ShowOfForce }, show)));

        static double? Show(LedgerRow row) => row.FirstUse[(int)Measure.ShowOfForce] - row.FirstUse[(int)Measure.Broadcast];
    }

    [Fact]
    public void On_a_picture_that_is_too_old_nothing_is_done()
    {
        var world = s_stubborn
            .With("sensing.tracking", Constant(0))
            .With("sensing.picture-lifetime", Constant(15 * Minute))
            .With("patrols.west.rate", Constant(0))
            .With("aircraft.sight-rate", Constant(0));
        var row = Play(world, SmallWorld.Rung(Measure.Broadcast, waitMinutes: 20), SmallWorld.Rung(Measure.WarningShots));
        Assert.Equal((1, 0), (row.Uses[(int)Measure.Broadcast], row.Uses[(int)Measure.WarningShots]));
        row = Play(world, SmallWorld.Rung(Measure.Broadcast, waitMinutes: 10), SmallWorld.Rung(Measure.WarningShots));
        Assert.Equal((1, 1), (row.Uses[(int)Measure.Broadcast], row.Uses[(int)Measure.WarningShots]));
    }

    [Fact]
    public void Once_it_is_reported_leaving_the_ladder_rests()
    {
        var world = s_stubborn.With("strength.broadcast", Constant(1)).With("convoy.turn-delay", Constant(60)).With("sensing.tracking", Constant(1));
        var row = Play(world, SmallWorld.Rung(Measure.Broadcast, waitMinutes: 5), SmallWorld.Rung(Measure.Strike, tries: 6, waitMinutes: 1));
        Assert.Equal(0, row.Uses[(int)Measure.Strike]);
        Assert.Equal(Outcome.TurnedByBroadcast, row.Outcome);
    }

    [Fact]
    public void Neutral_traffic_that_is_told_from_a_convoy_is_left_alone_and_taken_for_one_is_not()
    {
        var traffic = Worlds.AllSeeing.With("convoy.transit.closest-approach", Constant(30 * Worlds.Kilometre)) with
        {
            Convoys = [new ConvoyPlan { Name = "convoy", Neutral = true }],
        };
        var policy = SmallWorld.Rung(Measure.Strike);
        Assert.Equal(0, Play(traffic, policy).Uses[(int)Measure.Strike]);
        Assert.Equal(1, Play(traffic.With("sensing.wrong-identification", Constant(1)), policy).Uses[(int)Measure.Strike]);
    }

    [Fact]
    public void Without_aircraft_a_rung_that_needs_one_is_passed_over()
    {
        var row = Play(s_stubborn.With("aircraft.count", Constant(0)), SmallWorld.Rung(Measure.ShowOfForce), SmallWorld.Rung(Measure.Broadcast));
        Assert.Equal((0, 1), (row.Uses[(int)Measure.ShowOfForce], row.Uses[(int)Measure.Broadcast]));
    }

    [Fact]
    public void Reinforcement_is_seen_and_answers_its_trigger()
    {
        var world = s_stubborn
            .With("convoys.convoy.reinforced.after", Constant(2 * Hour))
            .With("convoys.convoy.reinforced.vehicles.tank", Constant(3))
            .With("sensing.tracking", Constant(1));
        var row = Play(world, SmallWorld.Rung(Measure.Broadcast, TriggerKind.Reinforced));
        Near(2 * Hour, row.FirstUse[(int)Measure.Broadcast]);
        Assert.Equal(9, row.Vehicles);
    }

    private static LedgerRow Play(Scenario world, params Rung[] rungs) => Assert.Single(world.Play(SmallWorld.Of("ladder", rungs), 1));

    /// <summary>Within a few sightings, each a tenth of a second.</summary>
    private static void Near(double expected, double? found) =>
        Assert.True(found is { } value && Math.Abs(value - expected) < Soon, FormattableString.Invariant($"{found} s instead of {expected} s"));
}
