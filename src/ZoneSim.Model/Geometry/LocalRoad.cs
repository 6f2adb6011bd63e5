namespace ZoneSim.Model;

/// <summary>The road of a convoy: from where it sets off, past its waypoints, to the garrison.</summary>
internal sealed class LocalRoad
{
    private readonly Place[] _points;
    private readonly ZoneParameters _zone;

    public LocalRoad(Place start, IReadOnlyList<Place> via, ZoneParameters zone)
    {
        _points = [start, .. via, Place.Garrison];
        _zone = zone;
        ToGarrison = new Polyline(_points);
    }

    public Polyline ToGarrison { get; }

    /// <summary>
    /// The way of a crossing convoy: along the road to its last waypoint (or to where it stands inside, if that is farther on),
    /// from there straight, tangent to a circle around the garrison, and on until it is clear of the zone; the point nearest to
    /// the garrison is a point of the path. It passes the garrison on the side whose exit is open; clockwise if both are. Where
    /// both are closed the way ends at the nearest point: there it turns back.
    /// </summary>
    /// <param name="from">Metres along the road at which it stands at the start.</param>
    /// <param name="closestApproach">Radius of the circle, in metres; at most the distance of where it turns off the road.</param>
    public (Polyline Path, bool IsBarred) Across(double from, double closestApproach)
    {
        var turnOff = Math.Max(from, ToGarrison.AlongAt(_points.Length - 2));
        var place = ToGarrison.At(turnOff);
        var clear = _zone.Radius + ZoneParameters.ClearDistance;
        var circle = Math.Min(closestApproach, place.Distance);
        var toNearest = Degrees(circle, place.Distance);
        var swept = toNearest + Degrees(circle, clear);
        var toEdge = circle < _zone.Radius ? toNearest + Degrees(circle, _zone.Radius) : swept;
        var side = IsOpen(1) ? 1 : IsOpen(-1) ? -1 : 0;
        var isBarred = side == 0 && circle < _zone.Radius;
        side = side == 0 ? -1 : side;
        var nearest = Place.AtBearing(place.Bearing + (side * toNearest), circle);
        var end = Place.AtBearing(place.Bearing + (side * swept), Math.Max(circle, clear));
        Place[] road = [.. _points[..^1].TakeWhile((_, i) => ToGarrison.AlongAt(i) < turnOff), place];
        return (isBarred ? new Polyline([.. road, nearest]) : new Polyline([.. road, nearest, end]), isBarred);

        bool IsOpen(int way) => !_zone.IsClosed(place.Bearing + (way * toEdge)) && !_zone.IsClosed(place.Bearing + (way * swept));
    }

    /// <summary>The angle at the garrison between the nearest point of a tangent and where it is so far away, degrees.</summary>
    private static double Degrees(double circle, double distance) => distance > circle ? PortableMath.Acos(circle / distance) * (180 / Math.PI) : 0;
}
