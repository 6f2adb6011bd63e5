using ZoneSim.Model;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Alternating spells are stationary: at every time the share of histories that are on is the long-run share.</summary>
[Trait("Speed", "Slow")]
public sealed class SpellsTests
{
    private const int Histories = 5000;

    /// <summary>Family and parameters of on-spells, the share on, minutes.</summary>
    public static TheoryData<Distribution, double> OnSpells { get; } =
        new()
        {
            { Exponential(240), .8 },
            { Lognormal(240, .25), .6 },
            { Lognormal(100, 1), .3 },
            { Constant(240), .5 },
            { Uniform(120, 360), .6 },
        };

    [Theory]
    [MemberData(nameof(OnSpells))]
    public void The_share_on_is_the_same_at_every_time(Distribution on, double share)
    {
        var mean = on.Family == Family.Uniform ? (on.A + on.B) / 2 : on.A;
        var (ons, offs) = (Sampler.Of(on), Sampler.Of(Exponential(mean * (1 - share) / share)));
        foreach (var time in new[] { 0.0, 30, 120, 240, 500, 1000, 3000 })
        {
            Theory.ShareIs($"{on.Family} spells on at {time} min", share, share + .05, CountOn(ons, offs, ons.Remainder(), share, time), Histories);
        }
    }

    /// <summary>The mistake that the first on-spell would be a whole one: two hours in, too many are still on.</summary>
    [Fact]
    public void With_a_whole_spell_at_the_start_the_check_fails()
    {
        var (ons, offs) = (Sampler.Of(Lognormal(240, .25)), Sampler.Of(Exponential(160)));
        Assert.False(Theory.Share("on at 120 min", .6, CountOn(ons, offs, ons, .6, 120), Histories).Holds);
    }

    [Theory]
    [InlineData(.25)]
    [InlineData(1.5)]
    public void The_remainder_of_a_spell_has_the_mean_of_renewal_theory(double cv)
    {
        // E[X²] / 2 E[X] = m (1 + c²) / 2.
        var remainder = Sampler.Of(Lognormal(100, cv)).Remainder();
        var mean = Enumerable.Range(0, 200_000).Average(i => remainder.At((i + .5) / 200_000));
        Assert.Equal(50 * (1 + (cv * cv)), mean, .01 * 50 * (1 + (cv * cv)));
    }

    private static int CountOn(Sampler on, Sampler off, Sampler left, double share, double time)
    {
        var random = new ReplicationRandom();
        var count = 0;
        for (var history = 0; history < Histories; history++)
        {
            random.Begin(9, history);
            count += new AlternatingRenewalProcess()
                .Begin(new RandomStream(random, "spells"), DrawKind.LineStart, DrawKind.LineSpell, share, on, off, left)
                .IsOn(time)
                ? 1
                : 0;
        }

        return count;
    }
}
