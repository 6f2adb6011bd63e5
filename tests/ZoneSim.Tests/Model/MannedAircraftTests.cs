using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Model;

/// <summary>A manned aircraft flies by the model of a drone, with numbers and a word of its own.</summary>
public sealed class MannedAircraftTests
{
    private const int Replications = 300;

    /// <summary>
    /// One engine: with the numbers, the name and the night of a drone it has the drone's rows, but for the three columns that say what it is.
    /// </summary>
    [Theory]
    [InlineData("at-tanf-2017-06-08", "deter-first")]
    [InlineData("at-tanf-2017-06-20", "deter-first")]
    [InlineData("at-tanf-2017-06-20", "strike-first")]
    [InlineData("at-tanf-2017-06-20", "observe-only")]
    public void With_a_drone_s_numbers_it_has_a_drone_s_rows(string name, string policy)
    {
        var drone = Shipped.Scenario(name);
        var (rows, manned) = (drone.Play(Shipped.Policy(policy), Replications), Manned(drone).Play(Shipped.Policy(policy), Replications));
        string[] own = ["kind", "outcome", "hostile_by"];
        Assert.Equal(rows.Count, manned.Count);
        foreach (var (was, now) in rows.Zip(manned))
        {
            Assert.All(LedgerColumns.All.Where(column => !own.Contains(column.Name)), column => Assert.Equal(column.Read(was), column.Read(now)));
            Assert.Equal(was.Outcome == Outcome.DroneLeftUnprompted ? Outcome.LeftUnprompted : was.Outcome, now.Outcome);
            Assert.Equal((IncursionKind.Drone, IncursionKind.Flight), (was.Kind, now.Kind));
            Assert.Equal(was.HostileBy == HostileActor.Drone ? HostileActor.Flight : HostileActor.Nobody, now.HostileBy);
        }

        Assert.Contains(manned, row => row.Outcome == Outcome.LeftUnprompted);
    }

    /// <summary>Beside a drone each has the numbers of its kind: what is said of one moves no row of the other where neither is answered.</summary>
    [Fact]
    public void Each_kind_has_numbers_of_its_own()
    {
        var alone = Shipped.Scenario("at-tanf-2017-06-20");
        var aircraft = Manned(alone);
        var flight = aircraft.Drones.Single() with { Name = "strike-aircraft" };
        var both = alone with
        {
            Drones = [.. alone.Drones, flight],
            Quantities = alone
                .Quantities.With(aircraft.Quantities.Where(one => one.Name.StartsWith("flight.", StringComparison.Ordinal) || one.Name == "horizon.flight"))
                .With(aircraft.Quantities["flights.drone.arrives"] with { Name = "flights.strike-aircraft.arrives" }),
        };
        List<LedgerRow> Rows(Scenario scenario, IncursionKind kind) => [.. scenario.Play(Shipped.Policy("observe-only"), 100).Where(row => row.Kind == kind)];
        Assert.Equal(Rows(alone, IncursionKind.Drone).Hash(), Rows(both, IncursionKind.Drone).Hash());
        Assert.Equal(Rows(alone, IncursionKind.Drone).Hash(), Rows(both.With("flight.speed", 250), IncursionKind.Drone).Hash());
        Assert.NotEqual(Rows(both, IncursionKind.Flight).Hash(), Rows(both.With("flight.speed", 250), IncursionKind.Flight).Hash());
        Assert.Equal("Given that a drone or a manned aircraft comes; it does not learn.", both.Given);
    }

    /// <summary>A force on alert sees it at one rate, an unwarned force at the other.</summary>
    [Theory]
    [InlineData(true, "flight.sight-rate.alert", "flight.sight-rate.unwarned")]
    [InlineData(false, "flight.sight-rate.unwarned", "flight.sight-rate.alert")]
    public void It_is_seen_at_the_rate_of_the_force(bool isAlert, string alive, string other)
    {
        var shipped = Shipped.Scenario("invented-valley-aircraft");
        var scenario = shipped with { Drones = [.. shipped.Drones.Select(plan => plan with { Alert = isAlert })] };
        ulong Rows(Scenario played) => played.Play(Shipped.Policy("deter-first"), 50).Hash();
        Assert.NotEqual(Rows(scenario), Rows(scenario.With(alive, scenario.Quantities[alive].Range!.Value.Low)));
        Assert.NotEqual(Rows(scenario), Rows(scenario.With(alive, scenario.Quantities[alive].Range!.Value.High)));
        Assert.Equal(Rows(scenario), Rows(scenario.With(other, scenario.Quantities[other].Range!.Value.Low)));
    }

    /// <summary>The history is told in its word, from the first sentence to the last.</summary>
    [Fact]
    public void A_history_never_calls_it_a_drone()
    {
        var scenario = Shipped.Scenario("invented-valley-aircraft");
        foreach (var policy in new[] { "deter-first", "strike-first", "observe-only" })
        {
            var replicator = CompiledModel.Compile(scenario, Shipped.Policy(policy)).NewReplicator();
            for (var replication = 0; replication < 40; replication++)
            {
                var recorder = new TraceRecorder();
                _ = replicator.Run(1, replication, recorder);
                Assert.Contains(recorder.Events, one =>
                    one.Lane == Lane.Flight && one.Text.StartsWith("The manned aircraft approaches the garrison from ", StringComparison.Ordinal)
                );
                Assert.All(recorder.Events, one => Assert.DoesNotContain("drone", one.Text + one.Reason + one.Lane, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    /// <summary>The texts of a drone are what they were.</summary>
    [Fact]
    public void A_drone_is_called_a_drone()
    {
        var scenario = Shipped.Scenario("at-tanf-2017-06-20");
        Assert.Equal("Given that a drone comes; the drone does not learn.", scenario.Given);
        Assert.Equal("Given that a manned aircraft comes; the manned aircraft does not learn.", Manned(scenario).Given);
        Assert.Equal("The drone released a munition.", LedgerColumns.Named("released").Meaning.InWordsOf(scenario));
        Assert.Equal("The manned aircraft released a munition.", LedgerColumns.Named("released").Meaning.InWordsOf(Manned(scenario)));
        var seen = new HashSet<string>();
        var replicator = CompiledModel.Compile(scenario, Shipped.Policy("deter-first")).NewReplicator();
        for (var replication = 0; replication < 60; replication++)
        {
            var recorder = new TraceRecorder();
            _ = replicator.Run(1, replication, recorder);
            seen.UnionWith(recorder.Events.Where(one => one.Lane == Lane.Drone).Select(one => one.Text));
        }

        Assert.Superset(
            new HashSet<string>
            {
                "The drone approaches outpost north-east from 120 km",
                "The drone releases a munition; no casualties",
                "The drone turns away",
                "The drone keeps coming",
                "The drone is leaving already",
                "drone-left-unprompted",
            },
            seen
        );
    }

    /// <summary>The scenario with a manned aircraft in place of each drone: the same numbers under the words of the other kind.</summary>
    private static Scenario Manned(Scenario scenario) =>
        scenario with
        {
            Drones = [.. scenario.Drones.Select(plan => plan with { Kind = IncursionKind.Flight })],
            Quantities = new QuantitySet(
                scenario.Quantities.Select(one =>
                    one with
                    {
                        Name =
                            one.Name.StartsWith("drone.", StringComparison.Ordinal) ? "flight" + one.Name["drone".Length..]
                            : one.Name.StartsWith("drones.", StringComparison.Ordinal) ? "flights" + one.Name["drones".Length..]
                            : one.Name == "horizon.drone" ? "horizon.flight"
                            : one.Name,
                    }
                )
            ),
        };
}
