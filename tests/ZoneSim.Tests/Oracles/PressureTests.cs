using CsCheck;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Pressure, what suffices alone and what is pivotal, worked by hand.</summary>
[Trait("Speed", "Slow")]
public sealed class PressureTests
{
    private const double HalfLife = 12 * 3600;

    private static readonly PressureParameters s_pressure = CompiledModel.Compile(SmallWorld.Scenario, SmallWorld.ObserveOnly).Pressure;

    [Fact]
    public void Measures_add_up_as_chances_to_resist_multiply() => Near(1 - (.8 * .65), At(0, (Measure.Broadcast, 0), (Measure.Confront, 0)));

    [Fact]
    public void The_second_use_of_one_measure_counts_less_and_the_third_less_still() =>
        Near(1 - ((1 - .5) * (1 - (.5 * .35)) * (1 - (.5 * .35 * .35))), At(0, (Measure.CallLine, 0), (Measure.CallLine, 0), (Measure.CallLine, 0)));

    [Fact]
    public void Another_measure_between_two_uses_does_not_change_their_count() =>
        Near(1 - ((1 - .5) * (1 - .2) * (1 - (.5 * .35))), At(0, (Measure.CallLine, 0), (Measure.Broadcast, 0), (Measure.CallLine, 0)));

    [Fact]
    public void Strikes_never_count_less() => Near(1 - (.1 * .1 * .1), At(0, (Measure.Strike, 0), (Measure.Strike, 0), (Measure.Strike, 0)));

    [Fact]
    public void Felt_pressure_halves_in_a_half_life() => Near(1 - ((1 - .25) * (1 - .2)), At(HalfLife, (Measure.CallLine, 0), (Measure.Broadcast, HalfLife)));

    [Fact]
    public void What_was_felt_before_the_start_has_faded() => Near(.5 / 4, At(0, (Measure.CallLine, -2 * HalfLife)));

    [Fact]
    public void Backing_scales_every_strength_of_a_policy_that_cannot_strike()
    {
        var scenario = SmallWorld.Scenario.With("pressure.backing", Constant(.5));
        Near(.1, CompiledModel.Compile(scenario, SmallWorld.ObserveOnly).Pressure.Strength(Measure.Broadcast));
        Near(.2, CompiledModel.Compile(scenario, SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike))).Pressure.Strength(Measure.Broadcast));
    }

    /// <summary>
    /// Broadcast .2, confrontation .35, together .48: resolve .18 falls to the first; .30 to the second, which alone would
    /// do; .45 to the second, which needs the first; .50 to neither.
    /// </summary>
    [Theory]
    [InlineData(.18, Measure.Broadcast, MeasureSet.Broadcast, MeasureSet.Broadcast)]
    [InlineData(.30, Measure.Confront, MeasureSet.Confront, MeasureSet.Confront)]
    [InlineData(.45, Measure.Confront, MeasureSet.None, MeasureSet.Broadcast | MeasureSet.Confront)]
    [InlineData(.50, null, MeasureSet.None, MeasureSet.None)]
    public void A_broadcast_then_a_confrontation(double resolve, Measure? cause, MeasureSet alone, MeasureSet pivotal) =>
        Check(Feel(resolve, Measure.Broadcast, Measure.Confront), cause, alone, pivotal);

    /// <summary>Three equal ways to turn a weak will: none of them is pivotal once the others are there.</summary>
    [Fact]
    public void Where_two_would_each_do_neither_is_pivotal()
    {
        var will = new DeterrenceState(s_pressure, .3);
        will.Remember(Measure.ShowOfForce, 0);
        will.Feel(Measure.Confront, 0);
        Check(will, Measure.Confront, MeasureSet.Confront | MeasureSet.ShowOfForce, MeasureSet.None);
    }

    /// <summary>Called before (.5 now), it only needed a word more: the word is credited, the call is pivotal.</summary>
    [Fact]
    public void Credit_is_not_effect()
    {
        var will = new DeterrenceState(s_pressure, .45);
        will.Remember(Measure.CallLine, 0);
        will.Feel(Measure.Broadcast, 0);
        Check(will, Measure.Broadcast, MeasureSet.CallLine, MeasureSet.CallLine);
    }

    [Fact]
    public void Only_the_first_crossing_is_credited()
    {
        var will = Feel(.18, Measure.Broadcast, Measure.Strike);
        Check(will, Measure.Broadcast, MeasureSet.Broadcast, MeasureSet.Broadcast);
        Assert.Equal(MeasureSet.Broadcast | MeasureSet.Strike, will.Felt);
    }

    [Fact]
    public void A_return_starts_uncredited_and_still_feels_what_it_felt()
    {
        var will = Feel(.18, Measure.Broadcast);
        will.BeginIncursion();
        Check(will, null, MeasureSet.None, MeasureSet.None);
        Near(.1, will.Pressure(HalfLife, will.Felt));
        Assert.True(will.Feel(Measure.Confront, HalfLife));
    }

    [Fact]
    public void Any_history_of_measures_keeps_pressure_a_share_that_grows_with_each_and_fades()
    {
        var measure = Gen.Int[0, 6].Select(number => (Measure)number);
        Gen.Select(measure, Gen.Double[0, 100_000])
            .Array[0, 12]
            .Sample(felt =>
            {
                var ordered = felt.OrderBy(one => one.Item2).ToArray();
                var (will, before) = (new DeterrenceState(s_pressure, 1), 0.0);
                foreach (var (kind, time) in ordered)
                {
                    var faded = will.Pressure(time, will.Felt);
                    Assert.True(faded <= before + 1e-12);
                    will.Feel(kind, time);
                    before = will.Pressure(time, will.Felt);
                    Assert.InRange(before, faded, 1);
                }
            });
    }

    [Fact]
    public void Whatever_is_pivotal_was_felt_and_the_credited_one_alone_is_pivotal_for_a_fresh_will()
    {
        var measure = Gen.Int[0, 6].Select(number => (Measure)number);
        Gen.Select(measure.Array[1, 8], Gen.Double[0.01, 0.99])
            .Sample(
                (felt, resolve) =>
                {
                    var will = Feel(resolve, felt);
                    Assert.Equal(will.Felt, will.Felt | will.Pivotal | will.Alone);
                    Assert.True(will.Cause is not { } cause || will.Pivotal.Holds(cause));
                }
            );
    }

    private static DeterrenceState Feel(double resolve, params Measure[] felt)
    {
        var will = new DeterrenceState(s_pressure, resolve);
        Array.ForEach(felt, measure => will.Feel(measure, 0));
        return will;
    }

    private static double At(double now, params (Measure Measure, double Time)[] felt)
    {
        var will = new DeterrenceState(s_pressure, 1);
        Array.ForEach(felt, one => will.Remember(one.Measure, one.Time));
        return will.Pressure(now, will.Felt);
    }

    private static void Check(DeterrenceState will, Measure? cause, MeasureSet alone, MeasureSet pivotal) =>
        Assert.Equal((cause, alone, pivotal), (will.Cause, will.Alone, will.Pivotal));

    private static void Near(double expected, double found) => Assert.Equal(expected, found, 1e-12);
}
