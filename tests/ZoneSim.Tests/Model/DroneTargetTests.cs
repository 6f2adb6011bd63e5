using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Model;

/// <summary>A drone may make for the garrison or what else is protected.</summary>
public sealed class DroneTargetTests
{
    private static readonly Policy s_policy = Shipped.Policy("deter-first");

    /// <summary>The garrison as a target is a patrol that stands there: the same rows, bit for bit; only a trace says who it is.</summary>
    [Fact]
    public void The_garrison_is_a_target_like_a_patrol_that_stands_there()
    {
        var scenario = Shipped.Scenario("at-tanf-2017-06-20").With("patrols.west.distance", Constant(0));
        Scenario To(string target) => scenario with { Drones = [.. scenario.Drones.Select(drone => drone with { Target = target })] };
        var (garrison, patrol, other) = (To("garrison").Play(s_policy, 200), To("west").Play(s_policy, 200), To("north-east").Play(s_policy, 200));
        Assert.Equal(patrol.Hash(), garrison.Hash());
        Assert.NotEqual(other.Hash(), garrison.Hash());
        var (recorder, replicator) = (new TraceRecorder(), CompiledModel.Compile(To("garrison"), s_policy).NewReplicator());
        _ = replicator.Run(1, 3, recorder);
        Assert.Contains(recorder.Events, one => one.Text.StartsWith("The drone approaches the garrison from ", StringComparison.Ordinal));
    }

    /// <summary>Toward a protected point it starts at its distance from there, and comes no nearer than its stand-off.</summary>
    [Fact]
    public void A_protected_point_is_where_it_is()
    {
        var valley = Shipped.Scenario("invented-valley");
        var scenario = (valley with { Drones = [.. valley.Drones.Select(drone => drone with { Target = "depot", Mission = DroneMission.Attack })] }).With(
            "drone.release-distance",
            Constant(1_500)
        );
        var rows = scenario.Play(Shipped.Policy("observe-only"), 50).Where(row => row.Kind == IncursionKind.Drone).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(1_500, row.ClosestApproach, 1e-3));
        Assert.Throws<ModelException>(() =>
            CompiledModel.Compile(valley with { Drones = [.. valley.Drones.Select(drone => drone with { Target = "nowhere" })] }, s_policy)
        );
    }

    [Fact]
    public void A_file_says_it_and_says_it_again()
    {
        var scenario = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText("own.yaml", "scenario: own\ntitle: Own\nextends: at-tanf-2017-06-20.yaml\ndrones:\n  drone: { target: garrison }\n"),
                Shipped.Resolve
            )
        );
        Assert.Equal("garrison", Assert.Single(scenario.Drones).Target);
        Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
    }
}
