using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// What a sender does after losses, by cumulative reinforcement (Roth and Erev 1995): one intent, equal weights, each incursion a loss of
/// exactly 1, λ = 1, so that it sends with probability 1 / (1 + exp(losses that are remembered)).
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SenderTests
{
    private const double Forever = 1e12,
        Step = 1;

    /// <summary>How a sender's probability follows from when its losses came: the model's, and wrong ones.</summary>
    private delegate double Sender(IReadOnlyList<double> losses, double now, double halfLife);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.2689)]
    [InlineData(2, 0.1192)]
    [InlineData(3, 0.0474)]
    public void It_sends_less_after_each_loss(int losses, double expected)
    {
        double[] times = [.. Enumerable.Range(1, losses).Select(loss => loss * Step)];
        Assert.Equal(expected, Model(times, 10 * Step, Forever), 0.00005);
        if (losses > 1)
        {
            Assert.NotEqual(expected, Averaging(times, 10 * Step, Forever), 0.00005);
        }
    }

    [Fact]
    public void What_it_learnt_fades_by_half_in_a_half_life()
    {
        Assert.Equal(0.1824, Model([0, Step], Step, Step), 0.00005);
        Assert.NotEqual(0.1824, NeverForgetting([0, Step], Step, Step), 0.00005);

        // It fades while nothing happens, too: not only when the next incursion is added.
        Assert.Equal(1 / (1 + Math.Exp(0.5)), Model([0], Step, Step), 1e-12);
        Assert.Equal(1 / (1 + Math.Exp(0.25)), Model([0], 2 * Step, Step), 1e-12);
        Assert.NotEqual(1 / (1 + Math.Exp(0.5)), FadingWhenAdded([0], Step, Step), 1e-3);
    }

    [Theory]
    [InlineData(3, Forever, 1.19104)]
    [InlineData(10, Forever, 2.37089)]
    [InlineData(20, Forever, 3.1191)]
    [InlineData(3, Step, 1.23924)]
    [InlineData(10, Step, 3.64758)]
    [InlineData(20, Step, 7.08164)]
    public void So_many_incursions_are_expected_in_so_many_opportunities(int opportunities, double halfLife, double expected)
    {
        Assert.Equal(expected, Expected(Model, opportunities, halfLife), 0.00006);
        Assert.NotEqual(expected, Expected(Averaging, opportunities, halfLife), 0.01);
    }

    [Fact]
    public void Shares_of_intents_follow_their_payoffs_and_staying_never_pays()
    {
        double[] weights = [0.5, 0.1, 0.3, 0.1];
        var learnt = new Attractions(0.4, weights, 2, Forever);
        Assert.Equal(0.4, learnt.ProbabilityToSend(0), 1e-12);
        learnt.Learn((int)Intent.Establish, 0.7, 5);
        learnt.Learn((int)Intent.Probe, -1.2, 6);
        double[] odds = [0.5 * Math.Exp(-2.4), 0.1, 0.3 * Math.Exp(1.4), 0.1];
        var shares = learnt.Shares(6);
        Assert.All(Enumerable.Range(0, 4), intent => Assert.Equal(odds[intent] / odds.Sum(), shares[intent], 1e-12));
        Assert.Equal(0.4 * odds.Sum() / ((0.4 * odds.Sum()) + 0.6), learnt.ProbabilityToSend(6), 1e-12);
    }

    [Theory]
    [InlineData(1e5)]
    [InlineData(-1e5)]
    public void Extreme_payoffs_stay_in_range(double payoff)
    {
        var learnt = new Attractions(0.5, [1, 0, 0, 0], 2, Forever);
        learnt.Learn(0, payoff, 1);
        Assert.Equal(payoff > 0 ? 1 : 0, learnt.ProbabilityToSend(1), 1e-12);
        Assert.Equal(1, learnt.Shares(1)[0], 1e-12);
    }

    /// <summary>The whole model: convoys that are turned far out at a cost of 1, over the first opportunities of many campaigns.</summary>
    [Theory]
    [InlineData(3, 1.19104)]
    [InlineData(10, 2.37089)]
    [InlineData(20, 3.1191)]
    public void Played_on_the_clock_it_sends_as_often(int opportunities, double expected)
    {
        var model = CompiledModel.Compile(CampaignWorlds.CostsOne.With("campaign.learning", 1), CampaignWorlds.Words);
        var replicator = model.NewReplicator();
        var sent = new List<double>();
        for (var replication = 0; replication < 3_000; replication++)
        {
            replicator.Run(41, replication);
            Assert.All(replicator.Nights, row => Assert.Equal(Outcome.TurnedByBroadcast, row.Outcome));
            sent.Add(replicator.Nights.Count(row => row.Opportunity() <= opportunities));
        }

        Theory.MeanIs($"incursions in {opportunities} opportunities", expected, opportunities / 2.0, sent);
    }

    /// <summary>Exact, over all sequences: a loss is known when the next opportunity comes, one step later.</summary>
    private static double Expected(Sender sender, int opportunities, double halfLife)
    {
        var losses = new List<double>();
        return Over(1);

        double Over(int opportunity)
        {
            if (opportunity > opportunities)
            {
                return 0;
            }

            var p = sender(losses, opportunity * Step, halfLife);
            losses.Add((opportunity + 1) * Step);
            var taken = 1 + Over(opportunity + 1);
            losses.RemoveAt(losses.Count - 1);
            return (p * taken) + ((1 - p) * Over(opportunity + 1));
        }
    }

    private static double Model(IReadOnlyList<double> losses, double now, double halfLife)
    {
        var learnt = new Attractions(0.5, [1, 0, 0, 0], 1, halfLife);
        foreach (var time in losses)
        {
            learnt.Learn(0, -1, time);
        }

        return learnt.ProbabilityToSend(now);
    }

    /// <summary>Wrong: payoffs are averaged, not added up (κ = 0 of experience-weighted attraction).</summary>
    private static double Averaging(IReadOnlyList<double> losses, double now, double halfLife) => losses.Count == 0 ? 0.5 : 1 / (1 + Math.Exp(1));

    /// <summary>Wrong: nothing is forgotten.</summary>
    private static double NeverForgetting(IReadOnlyList<double> losses, double now, double halfLife) => 1 / (1 + Math.Exp(losses.Count));

    /// <summary>Wrong: what was learnt fades only when something is added to it.</summary>
    private static double FadingWhenAdded(IReadOnlyList<double> losses, double now, double halfLife) =>
        1 / (1 + Math.Exp(losses.Select((time, place) => Math.Pow(2, -(losses[^1] - time) / halfLife)).Sum()));
}
