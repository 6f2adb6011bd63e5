using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>At one speed everything about a convoy's way is geometry: entry, time in the zone, closest approach, end.</summary>
[Trait("Speed", "Slow")]
public sealed class CrossingTimesTests
{
    private const double Km = Worlds.Kilometre,
        Edge = 55 * Km,
        Start = 85 * Km,
        Tolerance = 1e-3;

    [Fact]
    public void Straight_for_the_garrison()
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Assault));
        Near((Start - Edge) / Worlds.StraightSpeed, row.Entry!.Value);
        Near((Edge - (2 * Km)) / Worlds.StraightSpeed, row.TimeInZone);
        Near((Start - (2 * Km)) / Worlds.StraightSpeed, row.EndTime);
        Near((Start - (30 * Km)) / Worlds.StraightSpeed, row.InnerRing!.Value);
        Near(2 * Km, row.ClosestApproach);
        Near(53 * Km, row.Depth);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(40)]
    [InlineData(54)]
    public void Across_on_a_chord(double closest)
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Transit).With("convoy.transit.closest-approach", Constant(closest * Km)));
        var (chord, foot, clear) = (Side(55, closest), Side(85, closest), Side(65, closest));
        Near((foot - chord) * Km / Worlds.StraightSpeed, row.Entry!.Value);
        Near(2 * chord * Km / Worlds.StraightSpeed, row.TimeInZone);
        Near((foot + clear) * Km / Worlds.StraightSpeed, row.EndTime);
        Near(closest * Km, row.ClosestApproach);
        Near((55 - closest) * Km, row.Depth);
        Assert.Equal(closest < 30, row.InnerRing is not null);
    }

    [Fact]
    public void A_path_outside_the_edge_never_enters()
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Transit).With("convoy.transit.closest-approach", Constant(56 * Km)));
        Assert.Null(row.Entry);
        Assert.Equal((0, 0), (row.TimeInZone, row.Depth));
        Near(56 * Km, row.ClosestApproach);
        Assert.Equal((Outcome.NoEntry, PolicyNeutralEnd.Out), (row.Outcome, row.End));
    }

    [Fact]
    public void A_probe_goes_in_waits_and_drives_clear()
    {
        var row = Only(
            Worlds
                .SteadyPace.Only(Intent.Probe)
                .With("convoy.probe.depth", Constant(10 * Km))
                .With("convoy.probe.dwell", Constant(Worlds.Hour))
                .With("convoy.clear-out", Constant(8 * Km))
        );
        Near((20 * Km / Worlds.StraightSpeed) + Worlds.Hour, row.TimeInZone);
        Near(((Start - (45 * Km) + (18 * Km)) / Worlds.StraightSpeed) + Worlds.Hour, row.EndTime);
        Near(45 * Km, row.ClosestApproach);
        Assert.Equal(Outcome.LeftUnprompted, row.Outcome);
    }

    [Fact]
    public void It_is_followed_for_ten_kilometres_beyond_the_edge_however_far_it_goes()
    {
        var row = Only(
            Worlds
                .SteadyPace.Only(Intent.Probe)
                .With("convoy.probe.depth", Constant(10 * Km))
                .With("convoy.probe.dwell", Constant(0))
                .With("convoy.clear-out", Constant(20 * Km))
        );
        Near((Start - (45 * Km) + (20 * Km)) / Worlds.StraightSpeed, row.EndTime);
    }

    [Fact]
    public void Halted_inside_from_the_start_it_is_inside_until_the_horizon()
    {
        var row = Only(Worlds.SteadyPace.HaltedInside(40 * Km));
        Near(0, row.Entry!.Value);
        Near(12 * Worlds.Hour, row.TimeInZone);
        Near(12 * Worlds.Hour, row.EndTime);
        Near(40 * Km, row.ClosestApproach);
        Assert.True(row.Established);
        Assert.False(row.ExitCensored);
    }

    [Fact]
    public void Started_inside_it_drives_on_from_there()
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Assault).With("convoys.convoy.inside-at", Constant(40 * Km)));
        Near(38 * Km / Worlds.StraightSpeed, row.TimeInZone);
        Near(38 * Km / Worlds.StraightSpeed, row.EndTime);
    }

    [Fact]
    public void The_horizon_runs_from_the_entry()
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Establish).With("horizon.convoy", Constant(5 * Worlds.Hour)));
        Near(row.Entry!.Value + (5 * Worlds.Hour), row.EndTime);
        Near(5 * Worlds.Hour, row.TimeInZone);
    }

    [Fact]
    public void The_slowest_class_sets_the_pace()
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Assault).With("convoys.convoy.vehicles.tank", Constant(1)));
        Near(83 * Km * 1.1 / (25_000.0 / 3600), row.EndTime);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void A_constant_factor_on_every_leg_is_a_factor_on_the_speed_however_long_the_legs(double legKilometres)
    {
        var row = Only(Worlds.SteadyPace.Only(Intent.Assault).With("convoy.leg-factor", Constant(.8)).With("convoy.leg-length", Constant(legKilometres * Km)));
        Near(83 * Km / Worlds.StraightSpeed / .8, row.EndTime);
    }

    [Fact]
    public void Every_leg_of_the_road_has_a_speed_of_its_own()
    {
        var rows = Worlds
            .SteadyPace.Only(Intent.Assault)
            .With("convoy.leg-factor", Uniform(.5, 1.5))
            .With("convoy.leg-length", Constant(11 * Km))
            .Play(SmallWorld.ObserveOnly, 2000);
        // Legs of 11 km of road are 10 km of straight line: eight of them and 3 km of a ninth; E[1/f] = ln 3 for U(.5, 1.5).
        var (expected, one) = (83 * Km / Worlds.StraightSpeed * Math.Log(3), 83 * Km / Worlds.StraightSpeed);
        Theory.MeanIs("time to the garrison", expected, one, [.. rows.Select(row => row.EndTime)]);
    }

    [Fact]
    public void A_line_meets_a_circle_where_geometry_says()
    {
        Assert.Equal((.5, .5), Circle.Crossings(new(-10, 5), new(10, 5), Place.Garrison, 5));
        Assert.Equal((.25, .75), Circle.Crossings(new(-10, 0), new(10, 0), Place.Garrison, 5));
        Assert.True(double.IsNaN(Circle.Crossings(new(-10, 6), new(10, 6), Place.Garrison, 5).Enter));
        Assert.True(double.IsNaN(Circle.Crossings(new(1, 1), new(1, 1), Place.Garrison, 5).Enter));
        Assert.Equal(.5, Circle.ClosestShare(new(-10, 6), new(10, 6), Place.Garrison));
        Assert.Equal(1, Circle.ClosestShare(new(-10, 6), new(-5, 6), Place.Garrison));
    }

    private static LedgerRow Only(Scenario scenario) => Assert.Single(scenario.Play(SmallWorld.ObserveOnly, 1));

    /// <summary>Seconds within a thousandth, metres within a millimetre.</summary>
    private static void Near(double expected, double found) =>
        Assert.True(Math.Abs(expected - found) < Tolerance, FormattableString.Invariant($"{found} instead of {expected}"));

    private static double Side(double hypotenuse, double other) => Math.Sqrt((hypotenuse * hypotenuse) - (other * other));
}
