using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>The convoys' roads: they start outside the zone, enter it on an open side and cross no border.</summary>
internal static class RouteChecks
{
    private static readonly string[] s_ways = ["start-distance", "start-bearing"];

    /// <summary>Checks the start and every convoy's road.</summary>
    public static void Check(Facts facts)
    {
        if (
            facts.Central("zone.garrison.latitude") is not { } latitude
            || facts.Central("zone.garrison.longitude") is not { } longitude
            || facts.Scenario.Convoys.Count == 0
        )
        {
            return;
        }

        var plane = new LocalPlane(new GeoPosition(latitude, longitude));
        var borders = facts.Scenario.Borders.Select(border => (border.Name, Line: border.Line.Select(plane.ToPlane).ToList())).ToList();
        var seen = new HashSet<string>();
        foreach (var convoy in facts.Scenario.Convoys)
        {
            CheckRoad(facts, convoy, Start(facts, convoy, plane, seen), plane, borders, facts.Zone);
        }
    }

    /// <summary>Where a convoy sets off, null where that is a mistake; what several share is told once.</summary>
    private static Place? Start(Facts facts, ConvoyPlan convoy, LocalPlane plane, HashSet<string> seen)
    {
        var (distanceName, bearingName) = (facts.NameOf("convoy", convoy.Name, "start-distance"), facts.NameOf("convoy", convoy.Name, "start-bearing"));
        if (convoy.Start is { } position)
        {
            return StartAt(facts, convoy.Name, plane.ToPlane(position));
        }

        if (facts.Central(distanceName) is not { } distance || facts.Central(bearingName) is not { } bearing)
        {
            return null;
        }

        var lowest = facts.Scenario.Quantities[distanceName].Range?.Low ?? distance;
        if (facts.Zone is { Kind: not ZoneKind.Circle } shape)
        {
            return !seen.Contains(distanceName) && StartOutside(facts, shape, distanceName, bearingName, Math.Min(lowest, distance), seen)
                ? Place.AtBearing(bearing, distance)
                : null;
        }

        if (facts.Central("zone.radius") is { } radius && Math.Min(lowest, distance) <= radius && seen.Add(distanceName))
        {
            facts.Add(
                distanceName,
                $"a start at {Facts.Km(Math.Min(lowest, distance))}",
                $"a distance beyond the zone's edge, {Facts.Km(radius)}, over the whole range"
            );
        }

        var range = facts.Scenario.Quantities[bearingName].Range ?? new Interval(bearing, bearing);
        var rule = QuantityCatalog.RuleFor(bearingName)!;
        var inside = facts.Scenario.Sides.Where(side => side.Closed).Select(side => rule.In(range, side.From)).Where(range.Contains);
        var closed = new[] { bearing, range.Low, range.High }
            .Concat(inside)
            .Select(one => (Bearing: one, Side: ClosedSide(facts, one)))
            .FirstOrDefault(pair => pair.Side is not null);
        if (closed.Side is not { } side)
        {
            return Place.AtBearing(bearing, distance);
        }

        if (seen.Add(bearingName))
        {
            facts.Add(
                bearingName,
                $"a start at {Degrees(closed.Bearing)}, on the side '{side}', which a border closes",
                "a bearing on an open side, over its whole range"
            );
        }

        return null;
    }

    /// <summary>A position lies outside the zone and on an open side, and stands in the place of a bearing and a distance.</summary>
    private static Place? StartAt(Facts facts, string convoy, Place start)
    {
        var name = $"convoys.{convoy}.start";
        if (s_ways.Select(key => $"convoys.{convoy}.{key}").FirstOrDefault(own => facts.Scenario.Quantities.Find(own) is not null) is { } both)
        {
            facts.Add(both, $"a start of '{convoy}' by bearing or distance beside its position", "either 'start', or 'start-bearing' and 'start-distance'");
        }
        else if (!double.IsFinite(start.Distance))
        {
            facts.Add(name, "a position too far from the garrison for the zone's plane", "a position near the zone, as [latitude, longitude]");
        }
        else if (facts.Zone is { Kind: not ZoneKind.Circle } shape)
        {
            if (shape.DepthAt(start) < 0)
            {
                return start;
            }

            facts.Add(name, $"a start {Facts.About(shape.DepthAt(start))} inside the zone's edge", "a position outside the zone");
        }
        else if (facts.Central("zone.radius") is { } radius && start.Distance <= radius)
        {
            facts.Add(name, $"a start at {Facts.Km(Math.Round(start.Distance))}", $"a position beyond the zone's edge, {Facts.Km(radius)} from the garrison");
        }
        else if (ClosedSide(facts, start.Bearing) is { } side)
        {
            facts.Add(
                name,
                $"a start at bearing {Degrees(Math.Round(start.Bearing))}, on the side '{side}', which a border closes",
                "a position on an open side"
            );
        }
        else
        {
            return start;
        }

        return null;
    }

    /// <summary>Whether a start lies outside a zone of any shape, at the least distance and at both ends of the bearing's range too.</summary>
    private static bool StartOutside(Facts facts, ZoneShape shape, string distanceName, string bearingName, double lowest, HashSet<string> seen)
    {
        var bearing = facts.Scenario.Quantities[bearingName];
        var range = bearing.Range ?? new Interval(bearing.Value.Central, bearing.Value.Central);
        foreach (var one in new[] { bearing.Value.Central, range.Low, range.High })
        {
            if (shape.DepthAt(Place.AtBearing(one, lowest)) >= 0)
            {
                seen.Add(distanceName);
                facts.Add(
                    distanceName,
                    $"a start at {Facts.Km(lowest)}, which at {Degrees(one)} is not outside the zone",
                    "a distance at which it starts outside the zone's edge, over the whole ranges of distance and bearing"
                );
                return false;
            }
        }

        return true;
    }

    /// <summary>The closed side by which the way between two places crosses the edge of a zone that is no circle, or null.</summary>
    private static string? ClosedCrossing(ZoneShape? shape, Place from, Place to) =>
        shape is { Kind: not ZoneKind.Circle } ? shape.EdgesCrossed(from, to).Where(shape.IsClosed).Select(shape.SideOf).FirstOrDefault() : null;

    private static void CheckRoad(
        Facts facts,
        ConvoyPlan convoy,
        Place? start,
        LocalPlane plane,
        List<(string Name, List<Place> Line)> borders,
        ZoneShape? shape
    )
    {
        var goal = facts.Scenario.Zone.Protected.FirstOrDefault(point => point.Name == convoy.Toward) is { } point
            ? plane.ToPlane(point.Position)
            : Place.Garrison;
        if (start is { } first && shape is { Kind: not ZoneKind.Circle } && facts.Scenario.Quantities.Find($"convoys.{convoy.Name}.inside-at") is { } inside)
        {
            CheckInside(facts, shape, inside, [first, .. convoy.Via.Select(plane.ToPlane), goal]);
        }

        var from = start;
        for (var i = 0; i <= convoy.Via.Count; i++)
        {
            var isVia = i < convoy.Via.Count;
            var to = isVia ? plane.ToPlane(convoy.Via[i]) : goal;
            var name = isVia ? $"convoys.{convoy.Name}.via[{i}]" : $"convoys.{convoy.Name}";
            if (!double.IsFinite(to.Distance))
            {
                facts.Add(name, "a position too far from the garrison for the zone's plane", "a position near the zone, as [latitude, longitude]");
                return;
            }

            if (from is { } before && ClosedCrossing(shape, before, to) is { } barred)
            {
                facts.AddAtEither(
                    name,
                    $"zone.sides.{barred}",
                    $"a road that crosses the zone's edge on the side '{barred}', which a border closes",
                    "a road that comes in by an open side"
                );
                return;
            }

            if (
                isVia
                && (shape is null or { Kind: ZoneKind.Circle })
                && to.Distance > (facts.Central("zone.radius") ?? 0)
                && ClosedSide(facts, to.Bearing) is { } side
            )
            {
                facts.Add(
                    name,
                    $"a position at bearing {Degrees(Math.Round(to.Bearing))}, on the side '{side}', which a border closes",
                    "a position on an open side"
                );
                return;
            }
            else if (from is { } last && borders.Find(border => Crosses(last, to, border.Line)).Name is { } crossed)
            {
                facts.Add(name, $"a road that crosses the border '{crossed}'", "a road that stays on one side of it");
                return;
            }

            from = to;
        }
    }

    /// <summary>A convoy that starts inside a zone of any shape does so over the whole range of its distance.</summary>
    private static void CheckInside(Facts facts, ZoneShape shape, Quantity inside, IReadOnlyList<Place> road)
    {
        var farthest = Math.Max(inside.Range?.High ?? 0, inside.Value.Central);
        if (ZoneShape.FirstWithin(road, farthest) is { } place && !shape.IsInside(place))
        {
            facts.Add(
                inside.Name,
                $"a convoy already at {Facts.Km(farthest)}, where its road is not inside the zone",
                "a distance at which it is inside, over the whole range"
            );
        }
    }

    private static string? ClosedSide(Facts facts, double bearing) =>
        facts.Scenario.Sides.FirstOrDefault(side => side.Closed && side.Holds(bearing % 360))?.Name;

    private static bool Crosses(Place a, Place b, List<Place> line) =>
        line.Zip(line.Skip(1)).Any(leg => OnBothSides(a, b, leg.First, leg.Second) && OnBothSides(leg.First, leg.Second, a, b));

    private static bool OnBothSides(Place a, Place b, Place c, Place d) => Turn(a, b, c) * Turn(a, b, d) < 0;

    private static double Turn(Place a, Place b, Place c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{(value > 360 ? value - 360 : value):0.######} deg");
}
