using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>The zone has one edge, which does not cross itself, with all that it protects inside; its rings are rings of its own.</summary>
internal static class ShapeChecks
{
    private static readonly (string Name, string Key)[] s_edges = [("zone.polygon", "a polygon"), ("zone.line", "a line"), ("zone.radius", "a radius")];

    /// <summary>Checks the shape; gives the zone, or null where it has none that the other checks could look at.</summary>
    public static ZoneShape? Check(Facts facts)
    {
        var plan = facts.Scenario.Zone;
        var given = s_edges
            .Where(edge =>
                edge.Name switch
                {
                    "zone.polygon" => plan.Polygon.Count > 0,
                    "zone.line" => plan.Line.Count > 0,
                    _ => facts.Central("zone.radius") is not null,
                }
            )
            .ToList();
        if (given.Count > 1)
        {
            facts.AddAtEither(
                given[0].Name,
                given[1].Name,
                $"{given[0].Key} and {given[1].Key} for one zone",
                $"one of radius, polygon, or line and width; '{given[1].Name.Split('.')[1]}: none' takes an inherited one away"
            );
            return null;
        }

        if (given.Count == 0)
        {
            if (s_edges.All(edge => !facts.IsBroken(edge.Name)))
            {
                facts.Add("zone", "no 'zone.radius'", "a length such as 40 km: the radius of a zone that is a circle; or a polygon, or a line and a width");
            }

            return null;
        }

        var isStrip = plan.Line.Count > 0;
        if (isStrip != facts.Central("zone.width") is not null && !facts.IsBroken("zone.width"))
        {
            facts.Add(
                isStrip ? "zone.line" : "zone.width",
                isStrip ? "no 'zone.width'" : "a width for a zone that is no strip",
                isStrip ? "a length such as 10 km: the width of the strip across its line" : "a line too, or 'width: none'"
            );
            return null;
        }

        if (plan.Polygon.Count > 0 && plan.Polygon.Distinct().Count() is var corners and < 3)
        {
            facts.Add(
                "zone.polygon",
                $"a polygon of {corners} corner{(corners == 1 ? "" : "s")}, however often each is named",
                "at least three corners that differ"
            );
            return null;
        }

        if (ZoneShape.Of(facts.Scenario) is not { } shape || !IsSound(facts, shape))
        {
            return null;
        }

        CheckPoints(facts, shape);
        CheckRings(facts, shape);
        return shape.Points.All(shape.IsInside) ? shape : null;
    }

    private static bool IsSound(Facts facts, ZoneShape shape)
    {
        var (name, places) = shape.Kind == ZoneKind.Polygon ? ("zone.polygon", shape.Corners) : ("zone.line", shape.Line);
        if (places.FirstOrDefault(place => !double.IsFinite(place.Distance)) is var far && !double.IsFinite(far.Distance))
        {
            facts.Add(name, "a position too far from the garrison for the zone's plane", "a position near the zone, as [latitude, longitude]");
            return false;
        }

        if (shape.Kind == ZoneKind.Strip && shape.Line.Count < 2)
        {
            facts.Add(name, "a line of one position", "at least two positions that differ");
            return false;
        }

        if (shape.Kind != ZoneKind.Polygon)
        {
            return true;
        }

        var ring = new LinearRing([.. shape.Corners.Append(shape.Corners[0]).Select(corner => new Coordinate(corner.X, corner.Y))]);
        if (new IsValidOp(new Polygon(ring)).ValidationError is { } wrong)
        {
            var at = new LocalPlane(facts.Scenario.Garrison).ToGround(new Place(wrong.Coordinate.X, wrong.Coordinate.Y));
            facts.Add(
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a polygon whose edge crosses or touches itself near [{at.Latitude:0.####}, {at.Longitude:0.####}]"
                ),
                "corners in order round the zone, each once"
            );
            return false;
        }

        return true;
    }

    private static void CheckPoints(Facts facts, ZoneShape shape)
    {
        var names = facts
            .Scenario.Zone.Protected.Select(point => (What: $"'{point.Name}'", At: $"zone.protected.{point.Name}"))
            .Prepend(("the garrison", "zone.garrison"));
        foreach (var ((what, at), place) in names.Zip(shape.Points))
        {
            var depth = shape.DepthAt(place);
            if (depth <= 0)
            {
                facts.AddAtEither(
                    at,
                    shape.Kind == ZoneKind.Strip ? "zone.line" : "zone.polygon",
                    double.IsFinite(depth) ? $"{what} {Facts.About(-depth)} outside the zone's edge" : $"{what} far outside the zone",
                    "a protected point inside the zone"
                );
            }
            else if (facts.Central("zone.rings.garrison") is { } ring && ring >= depth && (shape.Kind != ZoneKind.Circle || place != Place.Garrison))
            {
                facts.AddAtEither(
                    at,
                    "zone.rings.garrison",
                    $"{what} {Facts.About(depth)} inside the zone's edge",
                    $"a protected point farther from the edge than the garrison ring, {Facts.Km(ring)}"
                );
            }
        }
    }

    private static void CheckRings(Facts facts, ZoneShape shape)
    {
        var plan = facts.Scenario.Zone;
        for (var i = 0; i < plan.RingsFromEdge.Count; i++)
        {
            var ring = plan.RingsFromEdge[i];
            if (facts.Central($"zone.rings.{ring}") is not { } metres || ring == "garrison")
            {
                facts.Add(
                    "zone.rings-from-edge",
                    ring == "garrison" ? "the garrison ring" : $"the unknown ring '{ring}'",
                    "names of rings of 'zone.rings' other than 'garrison', which lies around what is protected",
                    ring == "garrison" ? null : Yaml.Nearest.To(ring, facts.Scenario.Quantities.NamesBelow("zone.rings"))
                );
            }
            else if (shape.DepthAt(Place.Garrison) is var depth && metres >= depth)
            {
                facts.AddAtEither(
                    $"zone.rings.{ring}",
                    "zone.rings-from-edge",
                    $"zone.rings.{ring} {Facts.Km(metres)} inside the edge",
                    $"a distance from the edge below the garrison's, {Facts.About(depth)}"
                );
            }
        }

        foreach (var convoy in facts.Scenario.Convoys.Where(convoy => convoy.Toward is not null && plan.Protected.All(point => point.Name != convoy.Toward)))
        {
            facts.Add(
                $"convoys.{convoy.Name}.toward",
                $"the unknown point '{convoy.Toward}'",
                "a name of 'zone.protected'",
                Yaml.Nearest.To(convoy.Toward!, plan.Protected.Select(point => point.Name))
            );
        }
    }
}
