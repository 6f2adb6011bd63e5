using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>Two policies meet the same histories: what the policy cannot change does not change, and nobody draws another's luck.</summary>
[Trait("Speed", "Slow")]
public sealed class CommonLuckTests
{
    private const ulong Seed = 12;
    private const double Hour = 3600;

    public static TheoryData<string> Scenarios { get; } = [.. ShippedModels.Scenarios.Keys];

    public static TheoryData<string, string> Pairs { get; } = [.. ShippedModels.Pairs.Select(pair => (pair.Scenario, pair.Policy))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_rung_that_never_fires_changes_no_row(string scenario, string policy)
    {
        var (world, plain) = (ShippedModels.Scenarios[scenario], ShippedModels.Policies[policy]);
        var never = new Rung
        {
            Name = "never",
            Measure = Measure.Broadcast,
            When = [new Trigger(TriggerKind.HaltedInsideFor, Seconds: 1e9)],
            Prepare = MeasureSet.ShowOfForce,
        };
        var overriding = never with { Name = "never-overriding", Overriding = true };
        var longer = plain with { Convoy = [overriding, .. plain.Convoy, never], Drone = [overriding, .. plain.Drone, never] };
        Assert.Null(RowValues.FirstDifference(world.Play(plain, 40, Seed), world.Play(longer, 40, Seed)));
    }

    /// <summary>Other calls, spells and visibility under every policy; the histories last as long as they last.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_no_policy_changes_is_one_timeline_under_all(string scenario)
    {
        for (var replication = 0; replication < 15; replication++)
        {
            var timelines = ShippedModels.Policies.Keys.Select(policy => Exogenous(scenario, policy, replication)).ToList();
            foreach (var process in timelines.SelectMany(one => one.Keys).Distinct())
            {
                var byLength = timelines.Select(one => one.GetValueOrDefault(process, [])).OrderByDescending(one => one.Count).ToList();
                Assert.All(byLength, one => Assert.Equal(byLength[0].Take(one.Count), one));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void First_incursions_start_mean_and_resist_the_same_under_every_policy(string scenario)
    {
        var plays = ShippedModels
            .Policies.Values.Select(policy =>
                ShippedModels
                    .Scenarios[scenario]
                    .Play(policy, 40, Seed)
                    .Where(row => row.Ordinal == 1 && ShippedModels.Scenarios[scenario].Convoys.All(plan => plan.SameAs is null))
                    .Select(row => (row.Replication, row.Incursion, row.Start, row.Intent, row.Resolve))
                    .ToList()
            )
            .ToList();
        Assert.All(plays, play => Assert.Equal(plays[0], play));
    }

    /// <summary>An extra call at convoy A's expense: B's draws keep their keys and values, and A's other draws theirs.</summary>
    [Fact]
    public void An_extra_call_for_one_convoy_changes_no_draw_of_another()
    {
#if !DEBUG
        Assert.Skip("Draws are only recorded in a debug build.");
#endif
        for (var replication = 0; replication < 60; replication++)
        {
            var (plain, extra) = (TwoConvoys(replication, isCalled: false), TwoConvoys(replication, isCalled: true));
            var (first, second) = (SubjectHash.Of("wednesday"), SubjectHash.Of("thursday"));
            Assert.Equal(Draws(plain, second), Draws(extra, second));
            Assert.NotEqual(Draws(plain, first).Count, Draws(extra, first).Count);
            Assert.All(plain, draw => Assert.True(!extra.TryGetValue(draw.Key, out var value) || value == draw.Value));
        }
    }

    /// <summary>A drone far away that nobody can see changes nobody's row.</summary>
    [Theory]
    [InlineData("at-tanf-2017-10-05", "deter-first")]
    [InlineData("at-tanf-2017-10-04-05", "warn-then-strike")]
    public void An_inert_drone_changes_no_row_of_others(string scenario, string policy)
    {
        var (world, answer) = (ShippedModels.Scenarios[scenario], ShippedModels.Policies[policy]);
        var more = (world with { Drones = [new DronePlan { Name = "speck", Target = "north-east" }] })
            .With("drones.speck.arrives", Distribution.Constant(2 * Hour))
            .With("drone.sight-radius", 0);
        var rows = more.Play(answer, 60, Seed);
        Assert.Equal(60, rows.Count(row => row.Kind == IncursionKind.Drone));
        Assert.Null(RowValues.FirstDifference(world.Play(answer, 60, Seed), [.. rows.Where(row => row.Kind != IncursionKind.Drone)]));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_order_of_lists_changes_no_row(string scenario)
    {
        var world = ShippedModels.Scenarios[scenario];
        var backwards = world with
        {
            Convoys = [.. world.Convoys.Reverse()],
            Drones = [.. world.Drones.Reverse()],
            Outposts = [.. world.Outposts.Reverse()],
            Patrols = [.. world.Patrols.Reverse()],
            Sides = [.. world.Sides.Reverse()],
            Quantities = new QuantitySet(world.Quantities.Reverse()),
        };
        var policy = ShippedModels.Policies["deter-first"];
        Assert.Null(RowValues.FirstDifference(world.Play(policy, 60, Seed), backwards.Play(policy, 60, Seed)));
    }

    /// <summary>In a debug build a key that is used twice throws: a long way through every model, at the ends of ranges too.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_key_of_chance_is_used_twice(string scenario, string policy)
    {
        var world = ShippedModels.Scenarios[scenario];
        var busy = world
            .Quantities.Where(one =>
                one.Range is not null
                && one.Name is "partner.falls-back" or "sensing.tracking" or "convoy.returns.turned" or "aircraft.count" or "line.answered"
            )
            .Aggregate(world, (sum, one) =>
                sum.With(one.Name, one.Name is "partner.falls-back" or "line.answered" ? one.Range!.Value.Low : one.Range!.Value.High)
            );
        Assert.NotEmpty(busy.Play(ShippedModels.Policies[policy], 150, Seed));
#if !DEBUG
        Assert.Skip("Keys are only checked in a debug build.");
#endif
    }

    private static readonly HashSet<uint> s_nobodys = [SubjectHash.Of("history"), SubjectHash.Of("coalition aircraft"), SubjectHash.Of("deconfliction line")];

    private static Dictionary<string, List<double>> Exogenous(string scenario, string policy, int replication)
    {
        var seen = new Dictionary<string, List<double>>();
        var replicator = ShippedModels.Model(scenario, policy).NewReplicator();
        replicator.History.Exogenous = (what, value) => (seen.TryGetValue(what, out var values) ? values : seen[what] = []).Add(value);
#if DEBUG
        replicator.History.Fate.Drawn = (key, value) =>
        {
            var purpose = (DrawKind)(key.PurposeAndCounterpart >> 16);
            // Another call that finds the line engaged is lost, so its length is not drawn; it would be the same.
            if (s_nobodys.Contains(key.Subject) && purpose != DrawKind.BackgroundLength)
            {
                replicator.History.Exogenous($"{purpose} {key.PurposeAndCounterpart & 0xFFFF}", value);
            }
        };
#endif
        replicator.Run(Seed, replication);
        seen.Add("visibility", [replicator.History.Visibility]);
        return seen;
    }

    private static Dictionary<(uint, uint, uint), double> TwoConvoys(int replication, bool isCalled)
    {
        var world = ShippedModels
            .Scenarios["at-tanf-2017-10-04-05"]
            .With("convoys.thursday.same-as.probability", 0)
            .With("convoys.thursday.arrives", 72 * Hour)
            // A suspension after Wednesday would be a fate that Thursday shares, not a draw.
            .With("reaction.kind.line-suspended", 0);
        var model = CompiledModel.Compile(world, ShippedModels.Policies["line-only"]);
        var (history, draws) = (new ReplicationContext(), new Dictionary<(uint, uint, uint), double>());
        history.Begin(Seed, replication, null);
#if DEBUG
        history.Fate.Drawn = draws.Add;
#endif
        var post = Wiring.Wire(history, model);
        if (isCalled)
        {
            history.Clock.Process(CallWednesday(history, post));
        }

        history.Clock.Run(history.Done);
        return draws;
    }

    private static IEnumerable<Event> CallWednesday(ReplicationContext history, MessageRouter post)
    {
        yield return history.After(60);
        var wednesday = history.Incursions.Single(one => one.Label == "wednesday");
        post.Calls.Send(new CallOrder(wednesday, 50, 3, new Receipt(new Signal(history.Clock))));
    }

    private static Dictionary<(uint, uint, uint), double> Draws(Dictionary<(uint Subject, uint, uint), double> all, uint subject) =>
        all.Where(draw => draw.Key.Subject == subject).ToDictionary();
}
