using MathNet.Numerics.Distributions;
using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Vehicles of which the number is known and the classes are not.</summary>
[Trait("Speed", "Slow")]
public sealed class VehicleDrawTests
{
    private const int Replications = 3000;

    private static readonly Scenario s_struck = Worlds.AllSeeing.HaltedInside(40 * Worlds.Kilometre).With("strength.strike", Constant(0));

    private static readonly Policy s_once = SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected));

    private static Scenario Drawn(Scenario of, Distribution number, params (string Class, double Weight)[] mix)
    {
        var bare = of with
        {
            Quantities = new QuantitySet(of.Quantities.Where(one => !one.Name.StartsWith("convoys.convoy.vehicles.", StringComparison.Ordinal))),
        };
        return mix.Aggregate(bare.With("convoys.convoy.vehicles-drawn.number", number), (scenario, one) =>
            scenario.With($"convoys.convoy.vehicles-drawn.mix.{one.Class}", Constant(one.Weight))
        );
    }

    /// <summary>
    /// Where only one class has a weight, and the number is a number, nothing is left to chance: the rows are those of the same vehicles told by
    /// class, bit for bit.
    /// </summary>
    [Fact]
    public void One_class_and_one_number_are_vehicles_told_by_class()
    {
        var told = s_struck.With("convoys.convoy.vehicles.pickup", Constant(7)).Play(s_once, 300);
        Assert.Equal(told.Hash(), Drawn(s_struck, Constant(7), ("pickup", 2), ("tank", 0)).Play(s_once, 300).Hash());
        Assert.Equal(told.Hash(), Drawn(s_struck, Uniform(6.6, 7.4), ("pickup", .1)).Play(s_once, 300).Hash());
    }

    /// <summary>Each vehicle is a tank with one probability, by itself: what is destroyed is binomial with the mean over the mix.</summary>
    [Fact]
    public void Each_vehicle_has_a_class_of_its_own_draw()
    {
        var scenario = s_struck
            .With("vehicle-classes.pickup.destroyed", Constant(0))
            .With("vehicle-classes.pickup.damaged", Constant(0))
            .With("vehicle-classes.tank.destroyed", Constant(1))
            .With("vehicle-classes.tank.damaged", Constant(0));
        var rows = Drawn(scenario, Constant(6), ("tank", 1.0), ("pickup", 3.0)).Play(s_once, Replications);
        Assert.All(rows, row => Assert.Equal(6, row.Vehicles));
        for (var k = 0; k <= 6; k++)
        {
            var share = Binomial.PMF(.25, 6, k);
            Theory.ShareIs($"{k} tanks of 6", share, share + .05, rows.Count(row => row.VehiclesDestroyed == k), rows.Count);
        }
    }

    [Fact]
    public void A_number_with_a_distribution_is_drawn_in_each_history()
    {
        var rows = Drawn(s_struck, Uniform(5.5, 8.5), ("tank", 1), ("pickup", 1)).Play(s_once, Replications);
        Assert.All(Enumerable.Range(6, 3), number => Theory.ShareIs($"{number} vehicles", 1.0 / 3, .45, rows.Count(row => row.Vehicles == number), rows.Count));
        Assert.Equal(8, rows.Max(row => row.Vehicles));
    }

    /// <summary>No policy changes what came, the draws move no other, and scaling all weights moves nothing.</summary>
    [Fact]
    public void What_came_is_the_same_under_every_policy_and_moves_no_other_draw()
    {
        var scenario = Drawn(SmallWorld.Scenario, Uniform(5.5, 8.5), ("tank", 1.0), ("pickup", 3.0));
        var (struck, observed) = (scenario.Play(s_once, 300), scenario.Play(SmallWorld.ObserveOnly, 300));
        string First(LedgerRow row) => $"{row.Replication} {row.Intent} {row.Resolve:R} {row.Start:R}";
        Assert.Equal(observed.Where(row => row.Ordinal == 1).Select(row => row.Vehicles), struck.Where(row => row.Ordinal == 1).Select(row => row.Vehicles));
        Assert.Equal(
            SmallWorld.Scenario.Play(SmallWorld.ObserveOnly, 300).Where(row => row.Ordinal == 1).Select(First),
            observed.Where(row => row.Ordinal == 1).Select(First)
        );
        Assert.Equal(struck.Hash(), Drawn(SmallWorld.Scenario, Uniform(5.5, 8.5), ("pickup", 6.0), ("tank", 2.0)).Play(s_once, 300).Hash());
    }

    /// <summary>
    /// The slowest vehicle that was drawn sets the pace: with a mix the convoy is in some histories as fast as pickups, in the others as slow as
    /// tanks.
    /// </summary>
    [Fact]
    public void The_slowest_that_was_drawn_sets_the_pace()
    {
        double[] Entries(params (string, double)[] mix) =>
            [
                .. Drawn(SmallWorld.Scenario, Constant(2), mix)
                    .Play(SmallWorld.ObserveOnly, 200)
                    .Where(row => row.Ordinal == 1)
                    .Select(row => row.Entry ?? double.NaN),
            ];
        var (fast, slow, mixed) = (Entries(("pickup", 1)), Entries(("tank", 1)), Entries(("pickup", 1), ("tank", 1)));
        Assert.All(Enumerable.Range(0, 200), index => Assert.Contains(mixed[index], (double[])[fast[index], slow[index]]));
        Assert.True(Enumerable.Range(0, 200).Any(index => mixed[index] != fast[index]) && Enumerable.Range(0, 200).Any(index => mixed[index] != slow[index]));
    }

    [Fact]
    public void Without_a_mix_or_weights_nothing_is_compiled()
    {
        Assert.Contains(
            "has no mix",
            Assert.Throws<ModelException>(() => CompiledModel.Compile(Drawn(SmallWorld.Scenario, Constant(2)), s_once)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ModelException>(() => CompiledModel.Compile(Drawn(SmallWorld.Scenario, Constant(2), ("tank", 0)), s_once));
    }
}
