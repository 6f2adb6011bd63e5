using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Oracles;

namespace ZoneSim.Tests.Invariants;

/// <summary>What holds in every campaign, whatever the policy.</summary>
[Trait("Speed", "Slow")]
public sealed class CampaignInvariantTests
{
    private const ulong Seed = 12;
    private static readonly Scenario s_autumn = ShippedModels.Campaigns["at-tanf-2017-autumn"].With("campaign.learning", 1.5);
    private static readonly Policy s_stepUp = ShippedModels.Postures["step-up"];

    [Fact]
    public void A_posture_that_never_changes_changes_no_row_and_one_that_does_changes_some()
    {
        var plain = ShippedModels.Policies["deter-first"];
        Policy Posture(PostureTrigger when) =>
            plain with
            {
                Posture = [new PostureRule(plain, null), new PostureRule(ShippedModels.Policies["strike-first"], when)],
            };
        var (never, soon) = (Posture(new PostureTrigger(PostureTriggerKind.Incursions, 500, 60)), Posture(new PostureTrigger(PostureTriggerKind.Day, 2, 0)));
        var changed = 0;
        for (var replication = 0; replication < 40; replication++)
        {
            var rows = Nights(plain, replication);
            Assert.Null(RowValues.FirstDifference(rows, Nights(never, replication)));
            changed += RowValues.FirstDifference(rows, Nights(soon, replication)) is null ? 0 : 1;
        }

        Assert.True(changed > 20, $"a posture that changes on day 2 changed {changed} of 40 campaigns");
    }

    [Fact]
    public void What_no_policy_changes_is_one_timeline_under_all()
    {
        for (var replication = 0; replication < 15; replication++)
        {
            var timelines = ShippedModels.Policies.Values.Append(s_stepUp).Select(policy => Opportunities(policy, replication)).ToList();
            Assert.NotEmpty(timelines[0]);
            Assert.All(timelines, one => Assert.Equal(timelines[0], one));
        }

        Assert.NotEqual(Opportunities(s_stepUp, 0), Opportunities(s_stepUp, 1));
    }

    /// <summary>The k-th opportunity brings the same convoy on the same night, where it is taken under both.</summary>
    [Fact]
    public void An_opportunity_brings_the_same_convoy_under_every_policy()
    {
        var shared = 0;
        for (var replication = 0; replication < 30; replication++)
        {
            var plays = ShippedModels
                .Policies.Values.Select(policy =>
                    Nights(policy, replication).Where(row => row.Ordinal == 1).ToDictionary(row => row.Incursion, row => (row.Start, row.Vehicles))
                )
                .ToList();
            foreach (var (name, convoy) in plays[0])
            {
                Assert.All(plays.Where(play => play.ContainsKey(name)), play => Assert.Equal(convoy, play[name]));
                shared += plays.Count(play => play.ContainsKey(name)) - 1;
            }
        }

        Assert.True(shared > 300, $"only {shared} convoys were sent under two policies");
    }

    [Fact]
    public void An_opportunity_that_is_not_taken_draws_nothing_but_its_decision()
    {
#if !DEBUG
        Assert.Skip("Draws are only recorded in a debug build.");
#else
        var replicator = CompiledModel.Compile(s_autumn, ShippedModels.Policies["deter-first"]).NewReplicator();
        var drawn = new List<(uint Subject, uint Purpose)>();
        replicator.History.Fate.Drawn = (key, _) => drawn.Add((key.Subject, key.PurposeAndCounterpart >> 16));
        var (left, taken) = (0, 0);
        for (var replication = 0; replication < 20; replication++)
        {
            drawn.Clear();
            var opportunities = replicator.Run(Seed, replication)[0].Campaign!.Opportunities;
            var sent = replicator.Nights.Select(row => row.Incursion).ToHashSet();
            for (var number = 1; number <= opportunities; number++)
            {
                var name = $"convoy-{number}";
                var purposes = drawn.Where(one => one.Subject == SubjectHash.Of(name)).Select(one => (DrawKind)one.Purpose).ToList();
                Assert.Single(purposes, DrawKind.Sends);
                Assert.Equal(sent.Contains(name), purposes.Count > 1);
                (left, taken) = sent.Contains(name) ? (left, taken + 1) : (left + 1, taken);
            }
        }

        Assert.True(left > 30 && taken > 30, $"{left} opportunities were left and {taken} taken");
#endif
    }

    [Fact]
    public void A_campaigns_row_adds_up_its_incursions()
    {
        foreach (var policy in ShippedModels.Policies.Values.Append(s_stepUp))
        {
            var replicator = CompiledModel.Compile(s_autumn, policy).NewReplicator();
            for (var replication = 0; replication < 20; replication++)
            {
                CheckSums(Assert.Single(replicator.Run(Seed, replication)), replicator.Nights);
            }
        }
    }

    private static void CheckSums(LedgerRow row, IReadOnlyList<LedgerRow> nights)
    {
        var totals = row.Campaign!;
        Assert.Equal(nights.Count, totals.Incursions);
        Assert.Equal(nights.Sum(night => night.VehiclesDestroyed + night.VehiclesDamaged), row.VehiclesDestroyed + row.VehiclesDamaged);
        Assert.Equal(nights.Sum(night => night.TimeInZone), row.TimeInZone, 1e-6);
        Assert.InRange(totals.AnybodyInside, nights.Count == 0 ? 0 : nights.Max(night => night.TimeInZone) - 1e-6, row.TimeInZone + 1e-6);
        Assert.InRange(totals.DaysInside, totals.AnybodyInside / CampaignWorlds.Day, nights.Sum(night => night.Entry is null ? 0 : 3));
        Assert.Equal(totals.Reached > 0, totals.FirstReached is not null);
        Assert.Equal(totals.Incursions, totals.ByDay(DaySeries.Incursions, 60));
        Assert.Equal(totals.AnybodyInside / 3600, totals.ByDay(DaySeries.HoursInside, 60), 1e-9);
        Assert.Equal(row.VehiclesDestroyed + row.VehiclesDamaged, totals.ByDay(DaySeries.VehiclesHit, 60));
        Assert.Equal(totals.Reached, totals.ByDay(DaySeries.Reached, 60));
        Assert.Equal(totals.Reactions.Skip(1).Sum(), totals.ByDay(DaySeries.Reactions, 60));
        foreach (var series in Enum.GetValues<DaySeries>().Where(series => series != DaySeries.SendProbability))
        {
            var course = Enumerable.Range(1, 60).Select(day => totals.ByDay(series, day)).ToList();
            Assert.Equal(course.Order(), course);
        }

        Assert.All(Enumerable.Range(1, 60), day => Assert.InRange(totals.ByDay(DaySeries.SendProbability, day), 0, 1));
    }

    private static List<double> Opportunities(Policy policy, long replication)
    {
        var replicator = CompiledModel.Compile(s_autumn, policy).NewReplicator();
        var times = new List<double>();
        replicator.History.Exogenous = (what, time) =>
        {
            if (what == "an opportunity")
            {
                times.Add(time);
            }
        };
        replicator.Run(Seed, replication);
        return times;
    }

    private static IReadOnlyList<LedgerRow> Nights(Policy policy, long replication) => CompiledModel.Compile(s_autumn, policy).Nights(Seed, replication);
}
