using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using History = ZoneSim.Studies.History;

namespace ZoneSim.Tests.Studies;

/// <summary>One reading of a history: places, pressure and parting agree with what its events say.</summary>
public sealed class HistoryTests
{
    private const ulong Seed = 20171005;

    private static readonly double s_halfLife = ShippedModels.Scenarios[Scenario].Quantities.Find("pressure.half-life")!.Value.Central;

    private const string Scenario = "at-tanf-2017-10-05";

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (scenario, policy) in ShippedModels.Pairs.Where(pair => pair.Policy is "deter-first" or "strike-first"))
            {
                data.Add(scenario, policy);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_observer_saw_a_mover_where_its_track_has_it(string scenario, string policy)
    {
        var seen = 0;
        for (var replication = 0; replication < 5; replication++)
        {
            var history = Play(scenario, policy, replication);
            foreach (var sighting in history.Events.Where(told => told.Kind == TraceKind.Sighted && !double.IsNaN(told.X)))
            {
                var place = history.Tracks.Single(track => track.Subject == sighting.Subject).PlaceAt(sighting.Seconds)!.Value;
                Assert.InRange(place.DistanceTo(new Place(sighting.X, sighting.Y)), 0, 0.01);
                seen++;
            }
        }

        Assert.True(seen > 0, "No sighting was looked at.");
    }

    [Fact]
    public void A_mover_is_nowhere_before_it_comes_and_after_it_has_gone()
    {
        var track = new HistoryTrack(
            "convoy",
            Lane.Convoy,
            [new(60, new Place(0, 100)), new(160, new Place(0, 0)), new(260, new Place(0, 0)), new(270, new Place(10, 0))]
        );
        Assert.Null(track.PlaceAt(59.9));
        Assert.Equal(new Place(0, 100), track.PlaceAt(60));
        Assert.Equal(new Place(0, 75), track.PlaceAt(85));
        Assert.Equal(new Place(0, 0), track.PlaceAt(200));
        Assert.Equal(new Place(10, 0), track.PlaceAt(270));
        Assert.Null(track.PlaceAt(270.1));
    }

    /// <summary>Pressure worked out from what was felt is the pressure that the model weighed at each measure.</summary>
    [Theory]
    [InlineData("deter-first")]
    [InlineData("strike-first")]
    [InlineData("line-only")]
    public void The_course_of_pressure_meets_what_the_model_weighed(string policy)
    {
        var felt = 0;
        for (var replication = 0; replication < 40; replication++)
        {
            var history = Play(Scenario, policy, replication);
            var course = history.Pressure("convoy", s_halfLife)!;
            foreach (var told in history.Events.Where(told => told.Kind == TraceKind.Felt && told.Subject == "convoy"))
            {
                Assert.InRange(course.At(told.Seconds), told.Facts.Pressure - 1e-9, told.Facts.Pressure + 1e-9);
                Assert.InRange(course.At(Math.BitDecrement(told.Seconds)), told.Facts.PressureBefore - 1e-9, told.Facts.PressureBefore + 1e-9);
                Assert.Equal(told.Facts.Resolve, course.Resolve);
                felt++;
            }
        }

        Assert.True(felt > 20, $"Only {felt} measures were felt.");
    }

    [Fact]
    public void Values_say_what_the_sentences_say()
    {
        var events = Enumerable.Range(0, 40).SelectMany(replication => Play(Scenario, "strike-first", replication).Events).ToList();
        var orders = events.Where(told => told.Facts.Rung.Length > 0).ToList();
        Assert.NotEmpty(orders);
        Assert.All(orders, told => Assert.StartsWith($"orders {told.Facts.Measure!.Value.Label()}", told.Text, StringComparison.Ordinal));
        var strikes = events.Where(told => told.Facts.Vehicles > 0 && told.Facts.Measure == Measure.Strike && told.Lane == Lane.Convoy).ToList();
        Assert.Contains(strikes, told => told.Facts.Hits == 1);
        Assert.Contains(strikes, told => told.Facts.Hits > 1);
        Assert.All(strikes, told =>
            Assert.StartsWith(
                $"A strike: {told.Facts.Hits} {(told.Facts.Hits == 1 ? "vehicle" : "vehicles")} hit, {told.Facts.Destroyed} of ",
                told.Text,
                StringComparison.Ordinal
            )
        );
        Assert.All(events.Where(told => told.Kind == TraceKind.Ended), told => Assert.Equal(told.Facts.Outcome!.Value.Label(), told.Text));
        Assert.All(events.Where(told => told.Facts.State is not null), told =>
            Assert.StartsWith($"report from {told.Facts.Actor}: ", told.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Two_policies_share_their_events_up_to_the_parting_and_none_after_it_is_looked_at()
    {
        var (first, second) = (Play(Scenario, "deter-first", 17), Play(Scenario, "strike-first", 17));
        var parting = Divergence.Of(first.Events, second.Events);
        Assert.InRange(parting.Shared, 1, first.Events.Count - 1);
        Assert.Equal(first.Events.Take(parting.Shared), second.Events.Take(parting.Shared));
        Assert.NotEqual(parting.First, parting.Second);
        Assert.Equal(Math.Min(parting.First!.Seconds, parting.Second!.Seconds), parting.Seconds);
        Assert.Null(Divergence.Of(first.Events, first.Events).Seconds);
        Assert.Same(first.Events[5], Divergence.Of(first.Events, [.. first.Events.Take(5)]).First);
    }

    [Fact]
    public void A_search_gives_the_first_history_that_fits_and_none_beyond_what_it_may_try()
    {
        var model = ShippedModels.Model(Scenario, "deter-first");
        var condition = RowCondition.Parse("felt has show-of-force", LedgerColumns.All);
        var found = HistorySearch.First(model, Seed, 0, 200, condition, TestContext.Current.CancellationToken)!.Value;
        Assert.DoesNotContain(Enumerable.Range(0, (int)found), number => model.NewReplicator().Run(Seed, number).Any(condition.Holds));
        Assert.Contains(model.NewReplicator().Run(Seed, found), condition.Holds);
        Assert.Null(HistorySearch.First(model, Seed, 0, (int)found, condition, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_search_for_what_parts_two_policies_gives_those_histories_alone()
    {
        var (one, two) = (ShippedModels.Model(Scenario, "deter-first"), ShippedModels.Model(Scenario, "strike-first"));
        var condition = RowCondition.Parse("end = out", LedgerColumns.All);
        bool Holds(ZoneSim.Model.CompiledModel model, long number) => model.NewReplicator().Run(Seed, number).Any(condition.Holds);
        var found = HistorySearch.Parting(two, one, Seed, 200, 3, condition, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 200).Select(number => (long)number).Where(number => Holds(two, number) && !Holds(one, number)).Take(3), found);
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("outcome = nowhere")]
    [InlineData("time_in_zone_min > +5")]
    [InlineData("time_in_zone_min > 1e3")]
    public void A_condition_that_is_none_is_refused(string text) => Assert.Throws<ConditionRefusalException>(() => RowCondition.Parse(text, LedgerColumns.All));

    private static History Play(string scenario, string policy, long replication) => History.Play(ShippedModels.Model(scenario, policy), Seed, replication);
}
