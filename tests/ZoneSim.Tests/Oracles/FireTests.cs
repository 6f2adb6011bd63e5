using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A confronted convoy opens fire at the rate of its intent for as long as the contact lasts.</summary>
[Trait("Speed", "Slow")]
public sealed class FireTests
{
    private const int Replications = 3000;
    private const double Rate = .8 / 3600;

    /// <summary>Every convoy is confronted by the patrol's standing order and never turned; a probe waits out the horizon.</summary>
    private static readonly Scenario s_confronted = Worlds
        .AllSeeing.With("partner.standing-order", Constant(1))
        .With("partner.reach", Constant(60))
        .With("strength.confront", Constant(0))
        .With("patrols.west.rate", Constant(10))
        .With("patrols.west.radius", Constant(45 * Worlds.Kilometre))
        .With("patrols.west.distance", Constant(20 * Worlds.Kilometre))
        .With("convoy.transit.closest-approach", Uniform(25 * Worlds.Kilometre, 40 * Worlds.Kilometre))
        .With("convoy.probe.dwell", Constant(100 * Worlds.Hour))
        .With("horizon.convoy", Constant(6 * Worlds.Hour))
        .With("sensing.tracking", Constant(1e-4))
        .With("partner.loss", Constant(0));

    [Theory]
    [InlineData(Intent.Probe)]
    [InlineData(Intent.Transit)]
    [InlineData(Intent.Establish)]
    [InlineData(Intent.Assault)]
    public void The_first_fire_is_exponential_by_intent(Intent intent)
    {
        var rows = s_confronted
            .Only(intent)
            .With($"partner.hostile-rate.{intent.Label()}", Constant(Rate))
            .Play(SmallWorld.ObserveOnly, Replications)
            .Where(row => row.Uses[(int)Measure.Confront] > 0)
            .ToList();
        Assert.True(rows.Count > Replications / 3, $"only {rows.Count} contacts");
        var exposures = rows.Select(row => row.EndTime - row.FirstUse[(int)Measure.Confront]!.Value).ToList();
        var fired = rows.Zip(exposures).Where(one => one.First.HostileAct is not null).ToList();
        Theory.CountIs($"{intent} opens fire", [.. exposures.Select(t => Fires(Rate, t))], [.. exposures.Select(t => Fires(Rate * 1.25, t))], fired.Count);
        // Given that it fired while it could, how far through its distribution it fired is uniform.
        Theory.DistributionIs(
            $"{intent}, time of the first fire",
            u => u,
            u => u * u,
            fired.Select(one => Fires(Rate, one.First.HostileAct!.Value - one.First.FirstUse[(int)Measure.Confront]!.Value) / Fires(Rate, one.Second))
        );
    }

    [Fact]
    public void No_rate_no_fire() =>
        Assert.All(s_confronted.Only(Intent.Establish).With("partner.hostile-rate.establish", Constant(0)).Play(SmallWorld.ObserveOnly, 300), row =>
            Assert.Null(row.HostileAct)
        );

    [Fact]
    public void A_patrol_that_falls_back_at_once_is_fired_on_once_and_loses_by_its_probability()
    {
        var rows = s_confronted
            .Only(Intent.Establish)
            .With("partner.hostile-rate.establish", Constant(.01))
            .With("partner.falls-back", Constant(1))
            .With("partner.loss", Constant(.3))
            .Play(SmallWorld.ObserveOnly, Replications);
        Assert.All(rows, row => Assert.NotNull(row.HostileAct));
        Assert.All(rows, row => Assert.InRange(row.PartnerCasualties, 0, 1));
        Theory.ShareIs("losses", .3, .35, rows.Sum(row => row.PartnerCasualties), rows.Count);
    }

    /// <summary>Each fire ends the contact with probability b: the number of fires is geometric, and its mean 1 / b.</summary>
    [Fact]
    public void A_patrol_that_may_fall_back_is_fired_on_a_geometric_number_of_times()
    {
        var rows = s_confronted
            .Only(Intent.Establish)
            .With("partner.hostile-rate.establish", Constant(.01))
            .With("partner.falls-back", Constant(.4))
            .With("partner.loss", Constant(1))
            .Play(SmallWorld.ObserveOnly, Replications);
        Theory.MeanIs("fires in a contact", 1 / .4, 2, [.. rows.Select(row => (double)row.PartnerCasualties)]);
    }

    [Fact]
    public void A_standing_order_is_followed_by_its_probability()
    {
        var rows = s_confronted.Only(Intent.Establish).With("partner.standing-order", Constant(.35)).Play(SmallWorld.ObserveOnly, Replications);
        Theory.ShareIs("confronted by standing order", .35, .41, rows.Count(row => row.Uses[(int)Measure.Confront] > 0), rows.Count);
    }

    private static double Fires(double rate, double seconds) => 1 - Math.Exp(-rate * seconds);
}
