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

    public Place Start => _points[0];

    /// <summary>
    /// The way of a crossing convoy: straight from <paramref name="from"/>, tangent to a circle around the garrison, and
    /// on until it is clear of the zone; the point nearest to the garrison is a point of the path. It passes the garrison on the side whose exit is open; clockwise if both are.
    /// </summary>
    /// <param name="from">Where it turns off the road.</param>
    /// <param name="closestApproach">Radius of the circle, in metres; at most the distance of <paramref name="from"/>.</param>
    public Polyline Across(Place from, double closestApproach)
    {
        var clear = _zone.Radius + ZoneParameters.ClearDistance;
        var circle = Math.Min(closestApproach, from.Distance);
        var toNearest = Math.Acos(circle / from.Distance) * (180 / Math.PI);
        var swept = toNearest + (Math.Acos(Math.Min(1, circle / clear)) * (180 / Math.PI));
        var side = _zone.IsClosed((from.Bearing + swept) % 360) ? -1 : 1;
        var nearest = Place.AtBearing(from.Bearing + (side * toNearest), circle);
        var end = Place.AtBearing(from.Bearing + (side * swept), clear);
        return from == Start ? new Polyline(from, nearest, end) : new Polyline(Start, from, nearest, end);
    }
}
