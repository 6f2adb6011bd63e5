using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Groups: an opportunity brings a random number of convoys, made first and the same under every policy.</summary>
public sealed class GroupTests
{
    private const int Campaigns = 150;

    private static readonly Scenario s_one = CampaignWorlds.CostsOne.With("campaign.days", Constant(10 * CampaignWorlds.Day));

    private static Scenario Groups(Distribution size, double gap = 600) => s_one.With("campaign.group.size", size).With("campaign.group.gap", Constant(gap));

    private static List<LedgerRow> Nights(Scenario scenario, Policy policy)
    {
        var model = CompiledModel.Compile(scenario, policy);
        return [.. Enumerable.Range(0, Campaigns).SelectMany(replication => model.Nights(7, replication)).Where(row => row.Ordinal == 1)];
    }

    /// <summary>From 0.5 to 4.5, even: 1 to 4 convoys, each a quarter of the time.</summary>
    [Fact]
    public void A_group_is_as_large_as_is_drawn()
    {
        var sizes = Nights(Groups(Uniform(0.5, 4.5)), CampaignWorlds.Words)
            .GroupBy(row => (row.Replication, Number(row)))
            .Select(group => group.Count())
            .ToList();
        Assert.All(Enumerable.Range(1, 4), size => Theory.ShareIs($"groups of {size}", .25, .35, sizes.Count(one => one == size), sizes.Count));
        Assert.Equal(4, sizes.Max());
    }

    /// <summary>Groups of one change no bit, and the first of a group is who would have come alone: the same intent, resolve and start.</summary>
    [Fact]
    public void The_first_of_a_group_is_who_would_have_come_alone()
    {
        Assert.Equal(Nights(s_one, CampaignWorlds.Words).Hash(), Nights(Groups(Constant(1)), CampaignWorlds.Words).Hash());
        string Who(LedgerRow row) => $"{row.Replication} {row.Incursion} {row.Intent} {row.Resolve:R} {row.Start:R}";
        Assert.Equal(
            Nights(s_one, CampaignWorlds.Words).Select(Who),
            Nights(Groups(Uniform(0.5, 4.5)), CampaignWorlds.Words).Where(row => Member(row) == 1).Select(Who)
        );
    }

    [Fact]
    public void The_others_follow_after_the_gap_and_are_the_same_under_every_policy()
    {
        var rows = Nights(Groups(Constant(3), gap: 1800), CampaignWorlds.Words);
        foreach (var group in rows.GroupBy(row => (row.Replication, Number(row))))
        {
            var starts = group.OrderBy(Member).Select(row => row.Start).ToList();
            Assert.Equal(3, starts.Count);
            Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.Equal(1800, pair.Second - pair.First, 3));
            Assert.Equal(3, group.Select(row => row.Resolve).Distinct().Count());
        }

        var observed = Nights(Groups(Constant(3), gap: 1800), SmallWorld.ObserveOnly);
        Assert.Equal(
            rows.Select(row => (row.Replication, row.Incursion, row.Resolve, row.Start)),
            observed.Select(row => (row.Replication, row.Incursion, row.Resolve, row.Start))
        );
    }

    /// <summary>Totals count convoys, opportunities count groups.</summary>
    [Fact]
    public void A_campaign_counts_both()
    {
        var replicator = CompiledModel.Compile(Groups(Constant(3)).With("campaign.sends", Constant(1)), CampaignWorlds.Words).NewReplicator();
        Assert.All(Enumerable.Range(0, 30), replication =>
        {
            var totals = replicator.Run(7, replication)[0].Campaign!;
            Assert.Equal(3 * totals.Opportunities, totals.Incursions);
        });
    }

    private static int Number(LedgerRow row) => int.Parse(row.Incursion.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static int Member(LedgerRow row) =>
        row.Incursion.Split('-') is [_, _, var member] ? int.Parse(member, System.Globalization.CultureInfo.InvariantCulture) : 1;
}
