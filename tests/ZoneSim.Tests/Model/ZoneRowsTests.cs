using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Invariants;
using ZoneSim.Tests.Oracles;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Model;

/// <summary>Rows of zones that are no circles, held against a circle's and against figures known by hand.</summary>
[Trait("Speed", "Slow")]
public sealed class ZoneRowsTests
{
    private const double Km = Worlds.Kilometre,
        Tolerance = 1e-3;

    private static readonly LocalPlane s_plane = new(SmallWorld.Scenario.Garrison);

    /// <summary>The circle as a polygon of 720 corners lies within 0.53 m of it, and every row within what that moves.</summary>
    [Fact]
    public void A_circle_of_720_corners_has_the_circle_s_rows_to_within_its_own_error()
    {
        var circle = Worlds.Quiet;
        var polygon = Polygon(
            circle,
            [.. Enumerable.Range(0, 720).Select(i => Place.AtBearing(i / 2.0, 55 * Km))],
            circle.Sides.Select(side => (side.Name, Place.AtBearing(side.From, 55 * Km), Place.AtBearing(side.To, 55 * Km), side.Closed))
        );
        var policy = ShippedModels.Policies["deter-first"];
        var (rows, others) = (circle.Play(policy, 300), polygon.Play(policy, 300));
        Assert.Equal(rows.Select(row => (row.Outcome, row.End)), others.Select(row => (row.Outcome, row.End)));
        Assert.True(rows.Select(row => row.Outcome).Distinct().Count() > 5);
        foreach (var (one, other) in rows.Zip(others))
        {
            Assert.Equal(one.Entry is null, other.Entry is null);
            Assert.InRange(Math.Abs((one.Entry ?? 0) - (other.Entry ?? 0)), 0, 5);
            Assert.InRange(Math.Abs(one.Depth - other.Depth), 0, 0.6);
            Assert.InRange(Math.Abs(one.ClosestApproach - other.ClosestApproach), 0, 0.6);
            Assert.InRange(Math.Abs(one.TimeInZone - other.TimeInZone), 0, 20);
        }
    }

    [Fact]
    public void A_ring_from_the_edge_of_a_circle_is_a_ring_around_its_middle()
    {
        var policy = ShippedModels.Policies["deter-first"];
        var middle = SmallWorld.Scenario.With("zone.rings.inner", Constant(45 * Km));
        var edge = SmallWorld.Scenario.With("zone.rings.inner", Constant(10 * Km)) with { Zone = new ZonePlan { RingsFromEdge = ["inner"] } };
        Assert.Null(RowValues.FirstDifference(middle.Play(policy, 300), edge.Play(policy, 300)));
        Assert.NotNull(RowValues.FirstDifference(middle.Play(policy, 300), SmallWorld.Scenario.With("zone.rings.inner", Constant(10 * Km)).Play(policy, 300)));
    }

    [Fact]
    public void Straight_into_a_strip()
    {
        var row = Only(Strip(40).With("convoy.start-bearing", Constant(0)).Only(Intent.Assault));
        Near(65 * Km / Worlds.StraightSpeed, row.Entry!.Value);
        Near(18 * Km / Worlds.StraightSpeed, row.TimeInZone);
        Near(2 * Km, row.ClosestApproach);
        Near(18 * Km, row.Depth);
        Assert.Equal(Outcome.ReachedGarrison, row.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Across_a_strip_unless_its_far_side_is_closed(bool closed)
    {
        var row = Only(
            Strip(40, closed).With("convoy.start-bearing", Constant(0)).Only(Intent.Transit).With("convoy.transit.closest-approach", Constant(5 * Km))
        );
        // Tangent to 5 km around the garrison from 85 km in the north: it crosses the two edges, 20 km either side, slantwise.
        var slant = 85 / Math.Sqrt((85 * 85) - 25);
        Near(5 * Km, row.ClosestApproach);
        Near(65 * slant * Km / Worlds.StraightSpeed, row.Entry!.Value);
        Assert.Equal(closed ? PolicyNeutralEnd.Out : PolicyNeutralEnd.Crossed, row.End);
        // The deepest place is where it crosses the line; where the way is barred, it turns back at its nearest point, short of the line.
        var nearest = 5 * 5.0 / 85;
        Near((closed ? 20 - nearest : 20) * Km, row.Depth);
        Near((closed ? 2 * (20 - nearest) : 40) * slant * Km / Worlds.StraightSpeed, row.TimeInZone);
    }

    [Fact]
    public void Through_a_side_valley_it_leaves_and_enters_again()
    {
        // A square of 80 km with a notch from the north, 20 km wide, down to 10 km north of the middle; the road runs 20 km north of the middle.
        var notched = Polygon(
            Worlds.SteadyPace,
            [
                new(-40 * Km, -40 * Km),
                new(-40 * Km, 40 * Km),
                new(-10 * Km, 40 * Km),
                new(-10 * Km, 10 * Km),
                new(10 * Km, 10 * Km),
                new(10 * Km, 40 * Km),
                new(40 * Km, 40 * Km),
                new(40 * Km, -40 * Km),
            ],
            [("all", new(-40 * Km, -40 * Km), new(-40 * Km, -40 * Km), false)]
        );
        var across = notched.With("convoy.start-bearing", Constant(270)).Only(Intent.Assault) with
        {
            Convoys = [notched.Convoys[0] with { Via = [s_plane.ToGround(new(-85 * Km, 20 * Km)), s_plane.ToGround(new(30 * Km, 20 * Km))] }],
        };
        var row = Only(across);
        var tail = Math.Sqrt((30 * 30) + (20 * 20)) - 2;
        // To the second waypoint 70 km from the edge on, of them 20 km in the notch; then straight for the garrison ring.
        Near((20 + 45) * Km / Worlds.StraightSpeed, row.Entry!.Value);
        Near((70 - 20 + tail) * Km / Worlds.StraightSpeed, row.TimeInZone);
        Near((20 + 115 + tail) * Km / Worlds.StraightSpeed, row.EndTime);
        Assert.Equal(Outcome.ReachedGarrison, row.Outcome);
    }

    [Fact]
    public void A_convoy_reaches_the_protected_point_that_it_makes_for()
    {
        var depot = new Place(10 * Km, 30 * Km);
        var scenario = Worlds.SteadyPace.Only(Intent.Assault) with
        {
            Zone = new ZonePlan { Protected = [new ProtectedPoint("depot", s_plane.ToGround(depot))] },
        };
        var row = Only(scenario with { Convoys = [scenario.Convoys[0] with { Toward = "depot" }] });
        var start = Place.AtBearing(289, 85 * Km);
        Assert.Equal(Outcome.ReachedGarrison, row.Outcome);
        Near(2 * Km, row.ClosestApproach);
        Near((start.DistanceTo(depot) - (2 * Km)) / Worlds.StraightSpeed, row.EndTime);
        Assert.Equal(Only(scenario).EndTime, Only(Worlds.SteadyPace.Only(Intent.Assault)).EndTime, 1e-6);
    }

    [Fact]
    public void What_the_zone_does_not_protect_is_refused() =>
        Assert.Throws<ModelException>(() =>
            CompiledModel.Compile(Worlds.Quiet with { Convoys = [Worlds.Quiet.Convoys[0] with { Toward = "nowhere" }] }, ShippedModels.Policies["observe-only"])
        );

    /// <summary>A strip along a line of 200 km from west to east through the garrison.</summary>
    private static Scenario Strip(double width, bool closedSouth = false)
    {
        ZoneSide Side(string name, StripSide along, bool closed = false) => new(name, 0, 0, closed) { Along = along };
        var scenario = Worlds.SteadyPace with
        {
            Zone = new ZonePlan { Line = [s_plane.ToGround(new(-100 * Km, 0)), s_plane.ToGround(new(100 * Km, 0))] },
            Sides = [Side("north", StripSide.Left), Side("south", StripSide.Right, closedSouth), Side("west", StripSide.Start), Side("east", StripSide.End)],
        };
        return scenario with
        {
            Quantities = scenario.Quantities.With(scenario.Quantities["zone.radius"] with { Name = "zone.width", Value = Constant(width * Km) }),
        };
    }

    private static Scenario Polygon(Scenario scenario, IReadOnlyList<Place> corners, IEnumerable<(string Name, Place From, Place To, bool Closed)> sides) =>
        scenario with
        {
            Zone = new ZonePlan { Polygon = [.. corners.Select(s_plane.ToGround)] },
            Sides =
            [
                .. sides.Select(side => new ZoneSide(side.Name, 0, 0, side.Closed) { Start = s_plane.ToGround(side.From), End = s_plane.ToGround(side.To) }),
            ],
        };

    private static LedgerRow Only(Scenario scenario) => Assert.Single(scenario.Play(SmallWorld.ObserveOnly, 1));

    private static void Near(double expected, double found) =>
        Assert.InRange(found, expected - Math.Max(Tolerance, expected * 1e-6), expected + Math.Max(Tolerance, expected * 1e-6));
}
