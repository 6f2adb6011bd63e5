namespace ZoneSim.Model;

/// <summary>The road of a convoy: from where it sets off, past its waypoints, to the garrison or what else it makes for.</summary>
internal sealed class LocalRoad
{
    private readonly Place[] _points;
    private readonly ZoneShape _zone;

    public LocalRoad(Place start, IReadOnlyList<Place> via, Place goal, ZoneParameters zone)
    {
        _points = [start, .. via, goal];
        _zone = zone.Shape;
        Goal = goal;
        ToGoal = new Polyline(_points);
    }

    /// <summary>Where it ends.</summary>
    public Place Goal { get; }

    public Polyline ToGoal { get; }

    /// <summary>
    /// The way of a crossing convoy: along the road to its last waypoint (or to where it stands inside, if that is farther on),
    /// from there straight, tangent to a circle around its goal, and on until it is clear of the zone; the point nearest to
    /// the goal is a point of the path. It passes the goal on the side whose exit is open; clockwise if both are. Where
    /// both are closed the way ends at the nearest point: there it turns back.
    /// </summary>
    /// <param name="from">Metres along the road at which it stands at the start.</param>
    /// <param name="closestApproach">Radius of the circle, in metres; at most the distance of where it turns off the road.</param>
    public (Polyline Path, bool IsBarred) Across(double from, double closestApproach)
    {
        var turnOff = Math.Max(from, ToGoal.AlongAt(_points.Length - 2));
        var place = ToGoal.At(turnOff);
        var (nearest, end, isBarred) =
            _zone.Kind == ZoneKind.Circle && Goal == Place.Garrison ? AcrossCircle(place, closestApproach) : AcrossAny(place, closestApproach);
        Place[] road = [.. _points[..^1].TakeWhile((_, i) => ToGoal.AlongAt(i) < turnOff), place];
        return (isBarred ? new Polyline([.. road, nearest]) : new Polyline([.. road, nearest, end]), isBarred);
    }

    private (Place Nearest, Place End, bool IsBarred) AcrossCircle(Place place, double closestApproach)
    {
        var clear = _zone.Size + ZoneParameters.ClearDistance;
        var circle = Math.Min(closestApproach, place.Distance);
        var toNearest = Degrees(circle, place.Distance);
        var swept = toNearest + Degrees(circle, clear);
        var toEdge = circle < _zone.Size ? toNearest + Degrees(circle, _zone.Size) : swept;
        var side =
            IsOpen(1) ? 1
            : IsOpen(-1) ? -1
            : 0;
        var isBarred = side == 0 && circle < _zone.Size;
        side = side == 0 ? -1 : side;
        var nearest = Place.AtBearing(place.Bearing + (side * toNearest), circle);
        var end = Place.AtBearing(place.Bearing + (side * swept), Math.Max(circle, clear));
        return (nearest, end, isBarred);

        bool IsOpen(int way) => !_zone.IsClosedAt(place.Bearing + (way * toEdge)) && !_zone.IsClosedAt(place.Bearing + (way * swept));
    }

    /// <summary>In a zone of any shape the exits are looked for along the two tangents.</summary>
    private (Place Nearest, Place End, bool IsBarred) AcrossAny(Place place, double closestApproach)
    {
        var (clockwise, other) = (Tangent(place, closestApproach, 1), Tangent(place, closestApproach, -1));
        var isOpen = !CrossesClosed(place, clockwise);
        var (nearest, end) = isOpen || CrossesClosed(place, other) ? clockwise : other;
        return (nearest, end, !isOpen && (nearest, end) == clockwise);
    }

    private (Place Nearest, Place End) Tangent(Place place, double closestApproach, int way)
    {
        var offset = place - Goal;
        var circle = Math.Min(closestApproach, offset.Distance);
        var nearest = Goal + Place.AtBearing(offset.Bearing + (way * Degrees(circle, offset.Distance)), circle);
        var heading = nearest - place;
        if (heading.Distance <= Edge.Width)
        {
            // It stands at its nearest point: from there across the line to the goal.
            heading = new Place(way * offset.Y, -way * offset.X);
        }

        var far = (nearest - Place.Garrison).Distance + _zone.Reach + (2 * ZoneParameters.ClearDistance);
        var end = nearest + (heading * (far / heading.Distance));
        var stays = new List<Stretch>();
        _zone.Inset(-ZoneParameters.ClearDistance).Crossings(nearest, end, stays);
        return (
            nearest,
            stays.Count > 0
                ? nearest + ((end - nearest) * Math.Clamp(stays[^1].Leave, 0, 1))
                : nearest + (heading * (ZoneParameters.ClearDistance / heading.Distance))
        );
    }

    private bool CrossesClosed(Place place, (Place Nearest, Place End) way) =>
        new[] { (place, way.Nearest), (way.Nearest, way.End) }.Any(leg => _zone.EdgesCrossed(leg.Item1, leg.Item2).Any(_zone.IsClosed));

    /// <summary>The angle at the goal between the nearest point of a tangent and where it is so far away, degrees.</summary>
    private static double Degrees(double circle, double distance) => distance > circle ? PortableMath.Acos(circle / distance) * (180 / Math.PI) : 0;
}
