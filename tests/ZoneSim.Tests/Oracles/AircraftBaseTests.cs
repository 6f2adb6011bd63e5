using CsCheck;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Aircraft with bases of their own: the time to a convoy is distance over speed.</summary>
public sealed class AircraftBaseTests
{
    private const double Speed = 200;

    /// <summary>A convoy that stands 40 km from the garrison, at its bearing of 289°, and nobody on station.</summary>
    private static readonly Scenario s_halted = Worlds
        .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
        .With("strength.strike", Constant(0))
        .With("aircraft.on-station", Constant(0));

    private static readonly Place s_convoy = Place.AtBearing(289, 40e3);

    private static readonly Policy s_strike = SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected));

    private static Scenario Base(Scenario scenario, string name, double distance, double bearing, int aircraft = 1, double takeOff = 0) =>
        scenario
            .With($"aircraft.bases.{name}.distance", Constant(distance))
            .With($"aircraft.bases.{name}.bearing", Constant(bearing))
            .With($"aircraft.bases.{name}.aircraft", Constant(aircraft))
            .With($"aircraft.bases.{name}.take-off", Constant(takeOff))
            .With($"aircraft.bases.{name}.speed", Constant(Speed));

    private static double[] Times(Scenario scenario, int replications = 20) =>
        [.. scenario.Play(s_strike, replications).Where(row => row.Ordinal == 1).Select(row => row.FirstUse[(int)Measure.Strike] ?? double.NaN)];

    /// <summary>From any base, the strike comes after take-off and the straight flight, as with a transit from alert of that length.</summary>
    [Fact]
    public void The_time_from_a_base_is_distance_over_speed() =>
        Gen.Select(Gen.Double[0, 1_000e3], Gen.Double[0, 360], Gen.Double[0, 3600])
            .Sample(
                (distance, bearing, takeOff) =>
                {
                    var flight = Place.AtBearing(bearing, distance).DistanceTo(s_convoy) / Speed;
                    var (based, drawn) = (
                        Times(Base(s_halted, "field", distance, bearing, 2, takeOff)),
                        Times(s_halted.With("aircraft.transit-alert", Constant(takeOff + flight)))
                    );
                    Assert.Equal(drawn.Length, based.Length);
                    Assert.All(drawn.Zip(based), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
                },
                iter: 20,
                seed: "0000000000000"
            );

    /// <summary>The nearest base sends, whatever its name; and who is farther off comes later by the difference of the ways.</summary>
    [Fact]
    public void The_nearest_base_sends()
    {
        var near = Times(Base(s_halted, "zulu", 60e3, 289, 2));
        Assert.Equal(near, Times(Base(Base(s_halted, "alpha", 600e3, 289), "zulu", 60e3, 289)));
        Assert.All(near.Zip(Times(Base(s_halted, "alpha", 600e3, 289, 2))), pair => Assert.Equal(pair.First + (540e3 / Speed), pair.Second, 1e-6));
    }

    /// <summary>Who has no base comes as before, after those who have one: with one aircraft at a base of two, the second task is flown by the draw.</summary>
    [Fact]
    public void Aircraft_without_a_base_come_by_the_draw()
    {
        var scenario = Base(s_halted, "field", 60e3, 289).With("aircraft.transit-alert", Constant(5)).With("aircraft.turn-round", Constant(24 * Worlds.Hour));
        var twice = SmallWorld.Of("strike-twice", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected, tries: 2));
        var recorder = new TraceRecorder();
        _ = CompiledModel.Compile(scenario, twice).NewReplicator().Run(1, 3, recorder);
        var trace = recorder.Events.Select(one => $"{one.Text} {one.Reason}").ToList();
        Assert.Contains("aircraft 1 is overhead came from the base field", trace);
        Assert.Contains("aircraft 2 is overhead came from alert", trace);
    }

    /// <summary>Whoever is on station comes from there: a base that nobody waits at changes no bit.</summary>
    [Fact]
    public void A_base_changes_nothing_for_those_on_station()
    {
        var always = s_halted.With("aircraft.on-station", Constant(1));
        Assert.Equal(always.Play(s_strike, 50).Hash(), Base(always, "field", 500e3, 10, 2, 900).Play(s_strike, 50).Hash());
    }

    /// <summary>The farther, never the earlier, for a convoy on the move too.</summary>
    [Fact]
    public void A_farther_base_is_never_earlier()
    {
        var moving = Worlds
            .AllSeeing.With("aircraft.on-station", Constant(0))
            .With("convoys.convoy.inside-at", Constant(50e3))
            .Only(Intent.Establish)
            .With("strength.strike", Constant(0));
        var times = Enumerable.Range(0, 4).Select(step => Times(Base(moving, "field", step * 100e3, 109, 2), 60)).ToArray();
        Assert.All(times.Zip(times.Skip(1)), pair =>
            Assert.All(pair.First.Zip(pair.Second), one => Assert.True(double.IsNaN(one.Second) || one.First <= one.Second))
        );
    }
}
