using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A convoy of a night that comes as a group: how many, when, who, and what they come to together.</summary>
public sealed class NightGroupTests
{
    private const int Histories = 900;

    private static readonly Scenario s_alone = Worlds.AllSeeing.With("convoys.convoy.arrives", Constant(3600));

    private static Scenario Groups(Distribution size, Distribution? gap = null, Scenario? of = null) =>
        (of ?? s_alone).With("convoys.convoy.group.size", size).With("convoys.convoy.group.gap", gap ?? Constant(600));

    /// <summary>The rows of all convoys of many histories, those of returns apart.</summary>
    private static List<LedgerRow> Members(Scenario scenario, Policy policy, int histories = Histories)
    {
        var replicator = CompiledModel.Compile(scenario, policy).NewReplicator();
        return
        [
            .. Enumerable
                .Range(0, histories)
                .SelectMany(number =>
                {
                    _ = replicator.Run(7, number);
                    return replicator.Nights;
                })
                .Where(row => row.Ordinal == 1),
        ];
    }

    /// <summary>From 0.5 to 3.5, even: 1 to 3 convoys, each a third of the time, 2 on average.</summary>
    [Fact]
    public void As_many_come_as_is_drawn()
    {
        var sizes = Members(Groups(Uniform(0.5, 3.5)), SmallWorld.ObserveOnly).GroupBy(row => row.Replication).Select(group => (double)group.Count()).ToList();
        Assert.Equal(Histories, sizes.Count);
        Theory.MeanIs("convoys of a group", 2, 2.2, sizes);
        Assert.All(Enumerable.Range(1, 3), size => Theory.ShareIs($"groups of {size}", 1 / 3.0, .45, sizes.Count(one => one == size), sizes.Count));
    }

    /// <summary>Triangular from 20 to 60 minutes with its mode at 30: 36 minutes 40 on average.</summary>
    [Fact]
    public void Each_follows_after_a_gap_as_drawn()
    {
        var starts = Members(Groups(Constant(3), Triangular(1200, 1800, 3600)), SmallWorld.ObserveOnly)
            .GroupBy(row => row.Replication)
            .Select(group => group.OrderBy(row => row.Incursion).Select(row => row.Start).ToList())
            .ToList();
        Assert.All(starts, group => Assert.Equal((3, 3600), (group.Count, Math.Round(group[0]))));
        double[] gaps = [.. starts.SelectMany(group => group.Zip(group.Skip(1), (one, next) => next - one))];
        Assert.All(gaps, gap => Assert.InRange(gap, 1200, 3601));
        Theory.MeanIs("gap", 2200, 2300, gaps);
        Assert.All(Members(Groups(Constant(2)), SmallWorld.ObserveOnly, 20).Where(row => row.Incursion == "convoy-2"), row => Assert.Equal(4200, row.Start, 3));
    }

    /// <summary>What is done to the first changes nobody's coming: the same names, times, intents and resolves under every policy.</summary>
    [Fact]
    public void The_same_come_under_every_policy()
    {
        var scenario = Groups(Uniform(0.5, 3.5), Exponential(900));
        var words = Members(scenario, CampaignWorlds.Words);
        Assert.Equal(Members(scenario, SmallWorld.ObserveOnly).Select(Who), words.Select(Who));
        Assert.Contains(words, row => row.CreditedCause is not null);
        Assert.Equal(words.Count, words.Select(row => (row.Replication, row.Resolve)).Distinct().Count());
    }

    /// <summary>Groups of one are the rows of today, bit for bit, and the first of a group is who would have come alone.</summary>
    [Fact]
    public void A_group_of_one_is_a_convoy_alone()
    {
        Assert.Equal(s_alone.Play(CampaignWorlds.Words, 200).Hash(), Groups(Constant(1)).Play(CampaignWorlds.Words, 200).Hash());
        Assert.Equal(
            s_alone.Play(SmallWorld.ObserveOnly, 200).Where(row => row.Ordinal == 1).Select(Who),
            Groups(Uniform(0.5, 3.5)).Play(SmallWorld.ObserveOnly, 200).Where(row => row.Ordinal == 1).Select(Who)
        );
    }

    /// <summary>The rows that are given are the first's and its returns, and each has what the group comes to.</summary>
    [Theory]
    [InlineData("deter-first")]
    [InlineData("strike-first")]
    public void The_totals_are_the_sums_of_all_rows(string policy)
    {
        var replicator = CompiledModel
            .Compile(ShippedModels.Scenarios["invented-valley-group"].With("convoy.returns.turned", Constant(0.6)), ShippedModels.Policies[policy])
            .NewReplicator();
        var overlapping = 0;
        for (var number = 0; number < 300; number++)
        {
            var rows = replicator.Run(5, number);
            var all = replicator.Nights;
            Assert.All(rows, row => Assert.Equal("north-road", row.Incursion));
            Assert.Equal(all.Where(row => row.Incursion == "north-road").ToList(), rows);
            var totals = rows[0].Group!;
            Assert.All(all, row => Assert.Same(totals, row.Group));
            Assert.Equal(all.Select(row => row.Incursion).Distinct().Count(), totals.Convoys);
            Assert.Equal(
                (
                    all.Count(row => row.Entry is not null),
                    all.Count(row => row.End == PolicyNeutralEnd.Reached),
                    all.Count(row => row.End == PolicyNeutralEnd.StillInside),
                    all.Count(row => row.End == PolicyNeutralEnd.Destroyed)
                ),
                (totals.Entered, totals.Reached, totals.StillInside, totals.Destroyed)
            );
            Assert.Equal(
                (
                    all.Where(row => row.Ordinal == 1).Sum(row => row.Vehicles),
                    all.Sum(row => row.VehiclesDestroyed),
                    all.Sum(row => row.VehiclesDamaged),
                    all.Sum(row => row.PartnerCasualties)
                ),
                (totals.Vehicles, totals.VehiclesDestroyed, totals.VehiclesDamaged, totals.PartnerCasualties)
            );
            Assert.Equal(
                (
                    all.Sum(row => row.CallsTried),
                    all.Sum(row => row.Uses[(int)Measure.Strike]),
                    all.Sum(row => row.AircraftTasks),
                    all.Count(row => row.Reaction != ReactionKind.None)
                ),
                (totals.CallsTried, totals.Strikes, totals.AircraftTasks, totals.Reactions)
            );
            Assert.Equal(all.Sum(row => row.TimeInZone), totals.TimeInZone, 6);
            Assert.InRange(totals.AnyInside, all.Max(row => row.TimeInZone) - 1e-3, totals.TimeInZone + 1e-3);
            overlapping += totals.AnyInside < totals.TimeInZone - 1 ? 1 : 0;
        }

        Assert.True(overlapping > 20, $"Convoys were inside together in {overlapping} histories.");
    }

    /// <summary>Two that stand inside at the same time count once, one after the other both: 40 and 60 minutes of 10 minutes' gap.</summary>
    [Fact]
    public void Time_with_anybody_inside_counts_once()
    {
        var replicator = CompiledModel
            .Compile(Groups(Constant(2), of: Worlds.Quiet.Only(Intent.Probe).With("convoy.probe.dwell", Constant(2400))), SmallWorld.ObserveOnly)
            .NewReplicator();
        for (var number = 0; number < 50; number++)
        {
            var row = replicator.Run(3, number)[0];
            var spans = replicator
                .Nights.Where(one => one.Ordinal == 1 && one.Entry is not null)
                .Select(one => (From: one.Entry!.Value, Until: one.Entry.Value + one.TimeInZone))
                .OrderBy(one => one.From)
                .ToList();
            if (replicator.Nights.All(one => one.Ordinal == 1) && spans is [var first, var second])
            {
                Assert.Equal(Math.Max(first.Until, second.Until) - first.From - Math.Max(0, second.From - first.Until), row.Group!.AnyInside, 3);
            }
        }
    }

    /// <summary>In a campaign the others are incursions like any: they count in its totals, and one arrival as planned is one opportunity.</summary>
    [Fact]
    public void A_campaign_counts_them()
    {
        var scenario = Groups(Constant(3), of: s_alone) with { Campaign = new CampaignPlan() };
        scenario = CampaignWorlds.AsCampaign(scenario, days: 2) with { Campaign = new CampaignPlan() };
        var replicator = CompiledModel.Compile(scenario, SmallWorld.ObserveOnly).NewReplicator();
        Assert.All(Enumerable.Range(0, 30), number =>
        {
            var totals = Assert.Single(replicator.Run(7, number)).Campaign!;
            Assert.Equal((1, 3), (totals.Opportunities, totals.Incursions - totals.Returns));
        });
    }

    /// <summary>What the first has felt, where it stands and who joins it are its own: the others set off from the start.</summary>
    [Fact]
    public void The_others_set_off_from_the_start_of_the_road()
    {
        var scenario = Groups(Constant(2), of: s_alone.HaltedInside(30_000))
            .With("convoys.convoy.reinforced.after", Constant(60))
            .With("convoys.convoy.reinforced.vehicles.pickup", Constant(4));
        var rows = Members(scenario, SmallWorld.ObserveOnly, 30);
        Assert.All(rows.Where(row => row.Incursion == "convoy"), row => Assert.Equal(row.Start, row.Entry!.Value, 3));
        Assert.All(rows.Where(row => row.Incursion == "convoy-2"), row => Assert.True(row.Entry is null || row.Entry > row.Start + 600));
        Assert.All(rows.GroupBy(row => row.Replication), group =>
            Assert.Equal(4, group.First(row => row.Incursion == "convoy").Vehicles - group.First(row => row.Incursion == "convoy-2").Vehicles)
        );
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Contains(
            "who comes is the same under every policy",
            Assert
                .Throws<ModelException>(() => CompiledModel.Compile(s_alone, CampaignWorlds.Words with { Overrides = Groups(Constant(2)).Quantities }))
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "campaign.group says how many",
            Assert.Throws<ModelException>(() => CompiledModel.Compile(Groups(Constant(2)).AsCampaign(), CampaignWorlds.Words)).Message,
            StringComparison.Ordinal
        );
        var neutral = Groups(Constant(2)) with { Convoys = [.. s_alone.Convoys.Select(plan => plan with { Neutral = true })] };
        Assert.Contains(
            "comes alone",
            Assert.Throws<ModelException>(() => CompiledModel.Compile(neutral, CampaignWorlds.Words)).Message,
            StringComparison.Ordinal
        );
    }

    private static string Who(LedgerRow row) => $"{row.Replication} {row.Incursion} {row.Intent} {row.Resolve:R} {row.Start:R}";
}
