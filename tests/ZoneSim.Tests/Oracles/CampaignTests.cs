using MathNet.Numerics.Distributions;
using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Where nobody learns and nothing carries over, a campaign is a row of independent nights.</summary>
[Trait("Speed", "Slow")]
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const ulong Seed = 20171005;
    private const double Day = CampaignWorlds.Day;

    private static readonly Scenario s_autumn = ShippedModels
        .Campaigns["at-tanf-2017-autumn"]
        .With("campaign.learning", 0)
        .With("reaction.kind.line-suspended", 0);

    [Fact]
    public void Incursions_are_Poisson_with_rate_times_days_times_probability()
    {
        const int Campaigns = 4_000;
        var world = Worlds.Quiet.With("line.background-calls", Constant(0)).AsCampaign(days: 60, perDay: 0.25, sends: 0.6);
        var rows = world.Play(SmallWorld.ObserveOnly, Campaigns, 5);
        double[] counts = [.. rows.Select(row => (double)row.Campaign!.Incursions)];
        Theory.MeanIs("incursions of a campaign", 60 * 0.25 * 0.6, 60 * 0.25 * 0.5, counts);
        Theory.MeanIs("opportunities of a campaign", 15, 14.5, [.. rows.Select(row => (double)row.Campaign!.Opportunities)]);
        Assert.True(IsPoisson("the model", counts), "incursions are not Poisson");

        // Wrong: fifteen opportunities a campaign, each taken with probability 0.6, are binomial.
        double[] binomial =
        [
            .. Enumerable
                .Range(0, Campaigns)
                .Select(campaign => (double)Enumerable.Range(0, 15).Count(one => KeyedUniform.At(9, $"opportunity {one}", campaign) < 0.6)),
        ];
        Assert.False(IsPoisson("fifteen opportunities", binomial), "a binomial count passes the check");

        // Wrong: a sender that learns from losses, whose next convoy depends on the last.
        double[] learning =
        [
            .. world
                .With("campaign.learning", Constant(3))
                .With("campaign.gain", Constant(2))
                .Play(SmallWorld.ObserveOnly, Campaigns, 5)
                .Select(row => (double)row.Campaign!.Incursions),
        ];
        Assert.False(IsPoisson("a sender that learns", learning), "a sender that learns passes the check");
    }

    [Fact]
    public void Opportunities_follow_the_quarters_of_the_day()
    {
        var world = Worlds
            .Quiet.With("line.background-calls", Constant(0))
            .AsCampaign(days: 60, perDay: 1, sends: 1)
            .With("campaign.hours.night", Constant(3))
            .With("campaign.hours.morning", Constant(0))
            .With("campaign.hours.evening", Constant(2))
            .With("campaign.hours.afternoon", Constant(1));
        var model = CompiledModel.Compile(world, SmallWorld.ObserveOnly);
        double[] hours = [.. Enumerable.Range(0, 40).SelectMany(replication => model.Nights(3, replication)).Select(row => row.Start % Day / 3600)];
        double Below(double hour) =>
            hour < 6 ? hour / 12
            : hour < 12 ? 0.5
            : hour < 18 ? 0.5 + ((hour - 12) / 36)
            : (2 / 3.0) + ((hour - 18) / 18);
        Theory.DistributionIs("hours at which convoys set off", Below, hour => hour / 24, hours);
    }

    /// <summary>Every convoy of every campaign, against the scenario of one night in which it alone comes, under the same name at the same time.</summary>
    [Theory]
    [InlineData("deter-first")]
    [InlineData("strike-first")]
    [InlineData("observe-only")]
    public void Each_night_is_the_row_of_one_night_with_the_same_keys(string policy)
    {
        var answer = ShippedModels.Policies[policy];
        var (compared, unlike) = (0, 0);
        for (var replication = 0; replication < 25; replication++)
        {
            var nights = CompiledModel.Compile(s_autumn, answer).Nights(Seed, replication);
            var times = Times(s_autumn, replication);
            foreach (var convoy in nights.GroupBy(row => row.Incursion).Where(convoy => IsAlone(convoy, nights)))
            {
                var number = convoy.First().Opportunity();
                var alone = Night(convoy.Key, times[number - 1], answer).Run(Seed, replication);
                Assert.Null(RowValues.FirstDifference([.. convoy], alone));
                compared++;

                // Wrong: keyed by anything else, such as the place among the convoys that were sent.
                var other = Night($"convoy-{number + 1}", times[number - 1], answer).Run(Seed, replication);
                unlike += RowValues.FirstDifference([.. convoy], [.. other.Select(row => Renamed(row, convoy.Key))]) is null ? 0 : 1;
            }
        }

        output.WriteLine($"{policy}: {compared} nights compared");
        Assert.True(compared > 80, $"only {compared} nights were compared");
        Assert.Equal(compared, unlike);
    }

    [Fact]
    public void Outcomes_are_those_of_the_one_night_scenario()
    {
        const int Campaigns = 700;
        var answer = ShippedModels.Policies["deter-first"];
        var model = CompiledModel.Compile(s_autumn, answer);
        var campaign = Outcomes(Enumerable.Range(0, Campaigns).SelectMany(replication => model.Nights(31, replication)).Where(row => row.Ordinal == 1));
        var night = s_autumn with { Campaign = null };
        var alone = Outcomes(night.Play(answer, 5_000, 32).Where(row => row.Ordinal == 1));
        Assert.True(AreAlike("the same policy", campaign, alone), "the outcomes of campaigns are not those of single nights");
        Assert.False(
            AreAlike("another policy", campaign, Outcomes(night.Play(ShippedModels.Policies["line-only"], 5_000, 32).Where(row => row.Ordinal == 1))),
            "another policy passes the check"
        );
    }

    /// <summary>The pair of 4 and 5 October as a campaign in which nobody is sent beside the two: what is known is fixed.</summary>
    [Theory]
    [InlineData("deter-first")]
    [InlineData("line-only")]
    public void The_pair_of_October_has_the_rows_that_it_has_today(string policy)
    {
        var pair = ShippedModels.Scenarios["at-tanf-2017-10-04-05"];
        var campaign = pair.AsCampaign(days: 2) with { Campaign = new CampaignPlan() };
        var suspending = campaign.With("campaign.suspension", Constant(60 * Day));
        var (today, played) = (
            CompiledModel.Compile(pair, ShippedModels.Policies[policy]).NewReplicator(),
            CompiledModel.Compile(suspending, ShippedModels.Policies[policy]).NewReplicator()
        );
        var over = CompiledModel.Compile(campaign, ShippedModels.Policies[policy]).NewReplicator();
        var unlike = 0;
        for (var replication = 0; replication < 400; replication++)
        {
            played.Run(Seed, replication);
            over.Run(Seed, replication);
            Assert.Null(RowValues.FirstDifference(today.Run(Seed, replication), played.Nights));
            unlike += RowValues.FirstDifference(played.Nights, over.Nights) is null ? 0 : 1;
        }

        // Wrong: a suspension that is over at once is not the night's.
        Assert.True(unlike > 0, "a suspension that ends at once changes no row");
    }

    private static bool IsAlone(IEnumerable<LedgerRow> convoy, IReadOnlyList<LedgerRow> nights)
    {
        var (from, until) = (convoy.Min(row => row.Start) - (6 * 3600), convoy.Max(row => row.EndTime) + (6 * 3600));
        return nights.All(row => row.Incursion == convoy.First().Incursion || row.EndTime < from || row.Start > until);
    }

    private static Replicator Night(string name, double arrives, Policy policy)
    {
        var night = s_autumn with { Campaign = null, Convoys = [s_autumn.Convoys.Single() with { Name = name }] };
        return CompiledModel
            .Compile(
                night
                    .With($"convoys.{name}.arrives", Constant(arrives))
                    .With($"convoys.{name}.vehicles.pickup", Constant(s_autumn.Quantities["convoys.convoy.vehicles.pickup"].Value.Central)),
                policy
            )
            .NewReplicator();
    }

    private static LedgerRow Renamed(LedgerRow row, string name)
    {
        row.Incursion = name;
        return row;
    }

    /// <summary>When the opportunities of a campaign come: made without it, from the seed alone.</summary>
    private static List<double> Times(Scenario scenario, long replication)
    {
        var random = new ReplicationRandom();
        random.Begin(Seed, replication);
        var times = new OpportunityTimes(
            new RandomStream(random, "history"),
            scenario.Quantities["campaign.opportunities"].Value.Central,
            [0.25, 0.25, 0.25, 0.25]
        );
        return [.. Enumerable.Range(1, 60).Select(times.Next)];
    }

    private static long[] Outcomes(IEnumerable<LedgerRow> rows)
    {
        var counts = new long[LedgerWords.Outcomes.Count];
        foreach (var row in rows)
        {
            counts[(int)row.Outcome]++;
        }

        return counts;
    }

    /// <summary>The dispersion test of Fisher (1950): (n − 1) s² / mean is chi-square with n − 1 degrees.</summary>
    private bool IsPoisson(string what, double[] counts)
    {
        var mean = counts.Average();
        var index = counts.Sum(count => (count - mean) * (count - mean)) / mean;
        var degrees = counts.Length - 1;
        var z = (index - degrees) / Math.Sqrt(2.0 * degrees);
        output.WriteLine(
            FormattableString.Invariant($"{what}: dispersion {index / degrees:0.0000}, one standard error {Math.Sqrt(2.0 / degrees):0.0000}, {z:0.0} of them")
        );
        return Math.Abs(z) < 3;
    }

    /// <summary>Pearson's test of two samples over the outcomes of which 10 or more were seen.</summary>
    private bool AreAlike(string what, long[] first, long[] second)
    {
        var (sum, categories) = (0.0, 0);
        double n = first.Sum(),
            m = second.Sum();
        for (var outcome = 0; outcome < first.Length; outcome++)
        {
            if (first[outcome] + second[outcome] < 10)
            {
                continue;
            }

            var difference = (Math.Sqrt(m / n) * first[outcome]) - (Math.Sqrt(n / m) * second[outcome]);
            sum += difference * difference / (first[outcome] + second[outcome]);
            categories++;
        }

        var p = 1 - ChiSquared.CDF(categories - 1, sum);
        output.WriteLine(FormattableString.Invariant($"{what}: chi-square {sum:0.0} with {categories - 1} degrees, p = {p:0.0000}"));
        return p > 0.001;
    }
}
