using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Model;

/// <summary>Every convoy passes the waypoints of its road: one that goes in, one that crosses, neutral traffic.</summary>
public sealed class WaypointTests
{
    private const double Kilometre = 1000;

    private static readonly string[] s_intents = ["probe", "transit", "establish", "assault"];

    [Theory]
    [InlineData(false, "probe")]
    [InlineData(false, "transit")]
    [InlineData(false, "establish")]
    [InlineData(false, "assault")]
    [InlineData(true, "transit")]
    public void A_waypoint_is_passed(bool isNeutral, string intent)
    {
        var bend = Place.AtBearing(300, 60 * Kilometre);
        var world = Only(intent) with
        {
            Convoys =
            [
                new ConvoyPlan
                {
                    Name = "convoy",
                    Neutral = isNeutral,
                    Via = [new LocalPlane(SmallWorld.Scenario.Garrison).ToGround(bend)],
                },
            ],
        };
        var recorder = new TraceRecorder();
        CompiledModel.Compile(world, SmallWorld.ObserveOnly).NewReplicator().Run(1, 0, recorder);
        Assert.Contains(recorder.Events, one => one.Kind == TraceKind.Position && new Place(one.X, one.Y).DistanceTo(bend) < 1);
    }

    /// <summary>Nothing leaves by a closed side: where both exits are closed it turns back.</summary>
    [Fact]
    public void A_crossing_convoy_without_an_open_exit_turns_back()
    {
        var world = (Only("transit") with { Sides = [new("west", 200, 340, Closed: false), new("rest", 340, 200, Closed: true)] }).With(
            "convoy.transit.closest-approach",
            Constant(30 * Kilometre)
        );
        var rows = world.Play(SmallWorld.ObserveOnly, 20);
        Assert.All(rows.Where(row => row.Ordinal == 1), row =>
            Assert.Equal((Outcome.LeftUnprompted, 30.0), (row.Outcome, Math.Round(row.ClosestApproach / Kilometre, 6)))
        );
    }

    [Fact]
    public void A_convoy_that_has_driven_out_to_the_edge_has_left()
    {
        var rows = Only("probe").With("convoy.clear-out", Constant(0)).Play(SmallWorld.ObserveOnly, 50);
        Assert.All(rows, row => Assert.Equal((PolicyNeutralEnd.Out, Outcome.LeftUnprompted, false), (row.End, row.Outcome, row.ExitCensored)));
    }

    private static Scenario Only(string intent) =>
        s_intents.Aggregate(SmallWorld.Scenario.With("partner.standing-order", Constant(0)), (sum, one) =>
            sum.With($"convoy.intent.{one}", Constant(one == intent ? 1 : 0))
        );
}
