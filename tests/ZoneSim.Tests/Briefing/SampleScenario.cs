using ZoneSim.Model;

namespace ZoneSim.Tests.Briefing;

/// <summary>A made-up scenario around At Tanf with the quantities that charts read.</summary>
internal static class SampleScenario
{
    private static readonly GeoPosition s_garrison = new(33.506, 38.618);

    public static Scenario Of(string title, IReadOnlyList<string> convoys, IReadOnlyList<string> drones) =>
        new()
        {
            Name = "sample-scenario",
            Title = title,
            Sides =
            [
                new ZoneSide("west", 225, 315, false),
                new ZoneSide("north", 315, 45, false),
                new ZoneSide("east", 45, 120, false),
                new ZoneSide("border", 120, 225, true),
            ],
            Borders =
            [
                new Border("Syria-Jordan", [new(32.62, 37.55), new(33.0, 38.1), new(33.374, 38.793)]),
                new Border("Syria-Iraq", [new(33.374, 38.793), new(33.75, 39.3), new(34.3, 40.3)]),
                new Border("Jordan-Iraq", [new(33.374, 38.793), new(32.5, 39.0), new(32.0, 39.1)]),
            ],
            LineState = LineState.Open,
            Convoys = [.. convoys.Select(name => new ConvoyPlan { Name = name, Via = name == convoys[0] ? [new(33.87, 37.95), new(33.70, 38.25)] : [] })],
            Drones = [.. drones.Select(name => new DronePlan { Name = name, Target = "patrol-north" })],
            Outposts = ["north-west", "north-east"],
            Patrols = ["patrol-north"],
            Quantities = new QuantitySet(Quantities()),
            NotRepresented = ["neutral traffic", "the garrison's own defence", "learning between incursions"],
        };

    private static IEnumerable<Quantity> Quantities() =>
        [
            One("zone.garrison.latitude", Dimension.Angle, s_garrison.Latitude, Basis.Reported),
            One("zone.garrison.longitude", Dimension.Angle, s_garrison.Longitude, Basis.Reported),
            One("zone.radius", Dimension.Length, 55_000, Basis.Reported),
            One("zone.rings.garrison", Dimension.Length, 2_000, Basis.Assumed),
            One("zone.rings.inner", Dimension.Length, 30_000, Basis.Assumed),
            One("convoy.start-distance", Dimension.Length, 85_000, Basis.Inferred),
            One("convoy.start-bearing", Dimension.Angle, 303, Basis.Inferred),
            One("horizon.convoy", Dimension.Duration, 12 * 3600, Basis.Assumed),
            One("horizon.drone", Dimension.Duration, 12 * 3600, Basis.Assumed),
            One("outposts.north-west.distance", Dimension.Length, 40_000, Basis.Assumed),
            One("outposts.north-west.bearing", Dimension.Angle, 310, Basis.Assumed),
            One("outposts.north-west.radius", Dimension.Length, 25_000, Basis.Assumed),
            One("outposts.north-east.distance", Dimension.Length, 35_000, Basis.Assumed),
            One("outposts.north-east.bearing", Dimension.Angle, 50, Basis.Assumed),
            One("outposts.north-east.radius", Dimension.Length, 20_000, Basis.Assumed),
            One("patrols.patrol-north.distance", Dimension.Length, 30_000, Basis.Assumed),
            One("patrols.patrol-north.bearing", Dimension.Angle, 350, Basis.Assumed),
            One("patrols.patrol-north.radius", Dimension.Length, 15_000, Basis.Assumed),
            One("drone.start-distance", Dimension.Length, 85_000, Basis.Assumed),
            One("drone.start-bearing", Dimension.Angle, 20, Basis.Assumed),
            One("reaction.line-not-first", Dimension.Factor, 1, Basis.Assumed) with
            {
                Range = new Interval(0.7, 2),
            },
        ];

    private static Quantity One(string name, Dimension dimension, double value, Basis basis) =>
        new()
        {
            Name = name,
            Dimension = dimension,
            Value = Distribution.Constant(value),
            Basis = basis,
            Tag = UncertaintyTag.Epistemic,
        };
}
