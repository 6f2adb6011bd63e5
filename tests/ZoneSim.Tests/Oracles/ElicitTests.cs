using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Oracles;

/// <summary>Beliefs the other way round, fitted and pooled.</summary>
public sealed class ElicitTests
{
    private static readonly Interval s_range = new(5, 60);

    [Fact]
    public void The_share_below_a_value_is_the_inverse_of_the_value_at_a_share()
    {
        Belief[] beliefs =
        [
            .. Enum.GetValues<BeliefFamily>().Where(family => family < BeliefFamily.Quantiles).Select(Belief.Of),
            new(BeliefFamily.Quantiles, [new(.05, 8), new(.5, 20)]),
        ];
        foreach (var belief in beliefs)
        {
            foreach (var mode in (double[])[5, 20, 60])
            {
                Assert.All(Enumerable.Range(1, 19).Select(place => place / 20.0), share =>
                    Assert.Equal(share, belief.ShareBelow(belief.At(share, s_range, mode), s_range, mode), 9)
                );
                Assert.Equal((0, 1), (belief.ShareBelow(4, s_range, mode), belief.ShareBelow(60, s_range, mode)));
            }
        }
    }

    [Theory]
    [InlineData(BeliefFamily.LogPert, 20)]
    [InlineData(BeliefFamily.Pert, 40)]
    [InlineData(BeliefFamily.Triangular, 12)]
    public void The_family_that_gave_the_quantiles_is_found_with_its_mode(BeliefFamily family, double mode)
    {
        var fit = BeliefFit.Best([.. Elicitation.Shares.Select(share => new BeliefQuantile(share, Belief.Of(family).At(share, s_range, mode)))], s_range);
        Assert.Equal(family, fit.Family);
        Assert.InRange(fit.Mode, mode - .5, mode + .5);
        Assert.True(fit.Misfit < .005, $"{fit.Misfit}");
    }

    [Fact]
    public void Two_humps_fit_no_family()
    {
        var fit = BeliefFit.Best([new(.45, 8), new(.55, 55)], s_range);
        Assert.True(fit.Misfit > BeliefFit.Badly, $"{fit.Misfit}");
    }

    /// <summary>Even over 5 to 60 and all below 10: half way, a value has the mean of both shares.</summary>
    [Fact]
    public void A_pool_has_the_mean_of_the_shares_below_each_value()
    {
        Belief even = Belief.Of(BeliefFamily.Uniform),
            low = new(BeliefFamily.Quantiles, [new(.5, 7.5), new(.9999, 10)]);
        var pool = new OpinionPool([even, low], s_range, 20);
        Assert.Equal((.25 + (7.5 - 5) / 110.0), pool.ShareBelow(7.5), 9);
        Assert.Equal(.75, pool.ShareBelow(pool.At(.75)), 9);
        Assert.Equal(
            Belief.Of(BeliefFamily.Pert).At(.3, s_range, 20),
            new OpinionPool([Belief.Of(BeliefFamily.Pert), Belief.Of(BeliefFamily.Pert)], s_range, 20).At(.3),
            6
        );
    }

    [Fact]
    public void Experts_stand_beside_the_scenario_and_their_pool()
    {
        var scenario = Shipped.Scenario("at-tanf-2017-10-05");
        var quantity = scenario.Quantities["line.relay-delay"];
        ExpertBelief Expert(string text) => Shipped.Sound(ExpertBelief.Read(quantity, "--expert", text));
        var held = Elicitation.Of(scenario, quantity, [Expert("Ames: { 5%: 10 min, 50%: 20 min, 95%: 45 min }"), Expert("Bell: log-uniform")]).Held;
        Assert.Equal(["scenario", "Ames", "Bell", "pool"], held.Select(one => one.Name));
        Assert.Equal((600, 1200, 2700), (Math.Round(held[1].Values[0], 6), Math.Round(held[1].Values[2], 6), Math.Round(held[1].Values[4], 6)));
        Assert.NotNull(held[3].Fit);
        Assert.Null(held[2].Fit);
    }

    [Theory]
    [InlineData("Ames", "--expert:1:1: error: found 'Ames', expected a name and a belief")]
    [InlineData("Ames: { 5%: 20 min, 50%: 12 min }", "--expert:1:21: error: found 50% at 12 min, which is not above 5% at 20 min")]
    [InlineData("Ames: beta", "--expert:1:7: error: found 'beta', expected one of uniform")]
    [InlineData("Ames: { 5%: 70 min }", "--expert:1:9: error: found 5% at 70 min, at or above the upper end of the range")]
    public void What_is_no_belief_is_told_at_its_place(string text, string expected) =>
        Assert.StartsWith(
            expected,
            Assert.Single(ExpertBelief.Read(Shipped.Scenario("at-tanf-2017-10-05").Quantities["line.relay-delay"], "--expert", text).Mistakes).ToString(),
            StringComparison.Ordinal
        );
}
