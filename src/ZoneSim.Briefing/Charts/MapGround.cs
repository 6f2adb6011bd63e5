using SkiaSharp;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Charts;

/// <summary>What stands still on a map, in metres on the local plane around the garrison.</summary>
/// <param name="Zone">The zone: edge, rings, closed sides, what it protects.</param>
/// <param name="Borders">Border lines with their names.</param>
/// <param name="Routes">Planned roads, outermost first.</param>
/// <param name="Watchers">Outposts and patrols with how far they see.</param>
internal sealed record MapGround(
    ZoneDrawing Zone,
    IReadOnlyList<(string Name, IReadOnlyList<Place> Line)> Borders,
    IReadOnlyList<IReadOnlyList<Place>> Routes,
    IReadOnlyList<(string Name, Place At, double Sight)> Watchers
)
{
    /// <summary>The ground of a scenario; what the scenario does not say is left out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="steps">Pieces of a full circle.</param>
    public static MapGround Of(Scenario scenario, int steps)
    {
        var plane = new LocalPlane(scenario.Garrison);
        return new MapGround(
            new ZoneDrawing(scenario, steps),
            [.. scenario.Borders.Select(border => (border.Name, (IReadOnlyList<Place>)[.. border.Line.Select(plane.ToPlane)]))],
            [.. scenario.Convoys.Select(convoy => Route(scenario, plane, convoy)).OfType<IReadOnlyList<Place>>(), .. RoutesInTheAir(scenario)],
            [.. Watching(scenario, "outposts", scenario.Outposts), .. Watching(scenario, "patrols", scenario.Patrols)]
        );
    }

    /// <summary>
    /// The rectangle in which things happen, widened to the shape of the panel (width over height): the garrison, where the tracks came in over the zone's
    /// edge, and where they came nearest, but for the farthest fiftieth at each side. Where there are no tracks, the zone.
    /// </summary>
    public SKRect Window(IReadOnlyList<MapTrack> tracks, float shape)
    {
        IReadOnlyList<MapTrack> told = tracks.Any(track => !track.IsBackground) ? [.. tracks.Where(track => !track.IsBackground)] : tracks;
        List<Place> places = [.. told.Select(track => track.Nearest().At), .. told.SelectMany(Entries)];
        if (places.Count == 0)
        {
            places = Zone.Edge.Count > 0 ? [.. Zone.Edge] : [Place.Garrison];
        }

        IReadOnlyList<Place> points = [Place.Garrison, .. Zone.Protected.Select(point => point.At)];
        var (left, right) = Span(places.Select(place => place.X), points.Select(point => point.X));
        var (bottom, top) = Span(places.Select(place => place.Y), points.Select(point => point.Y));
        var height = Math.Max(Math.Max((top - bottom) * 1.3, (right - left) * 1.2 / shape), Zone.Reach * 0.8);
        var (x, y, width) = ((left + right) / 2, (bottom + top) / 2, height * shape);
        return new SKRect((float)(x - (width / 2)), (float)(y - (height / 2)), (float)(x + (width / 2)), (float)(y + (height / 2)));
    }

    /// <summary>Where a track's legs cross the zone's edge inwards.</summary>
    private IEnumerable<Place> Entries(MapTrack track) => track.Places.Zip(track.Places.Skip(1)).SelectMany(leg => Zone.Entries(leg.First, leg.Second));

    /// <summary>The span of numbers but for the outermost fiftieth at each end, widened to hold what is protected.</summary>
    private static (double Low, double High) Span(IEnumerable<double> numbers, IEnumerable<double> held)
    {
        var sorted = numbers.Order().ToList();
        var cut = sorted.Count / 50;
        return (Math.Min(held.Min(), sorted[cut]), Math.Max(held.Max(), sorted[^(cut + 1)]));
    }

    /// <summary>
    /// The road to the garrison or what else it makes for; of neutral traffic, which crosses, as far as its last waypoint. Without waypoints the way of what
    /// crosses or stands inside at the start is not planned.
    /// </summary>
    private static IReadOnlyList<Place>? Route(Scenario scenario, LocalPlane plane, ConvoyPlan convoy)
    {
        var isOpen = convoy.Neutral || Subjects.Value(scenario, $"convoys.{convoy.Name}.inside-at") is not null;
        return (isOpen && convoy.Via.Count == 0) || scenario.StartOf(convoy) is not { } start
            ? null
            : [start, .. convoy.Via.Select(plane.ToPlane), .. convoy.Neutral ? Array.Empty<Place>() : [Goal(scenario, plane, convoy)]];
    }

    private static Place Goal(Scenario scenario, LocalPlane plane, ConvoyPlan convoy) =>
        scenario.Zone.Protected.FirstOrDefault(point => point.Name == convoy.Toward) is { } point ? plane.ToPlane(point.Position) : Place.Garrison;

    private static IEnumerable<IReadOnlyList<Place>> RoutesInTheAir(Scenario scenario)
    {
        var plane = new LocalPlane(scenario.Garrison);
        foreach (var drone in scenario.Drones)
        {
            var target = Watching(scenario, "outposts", scenario.Outposts)
                .Concat(Watching(scenario, "patrols", scenario.Patrols))
                .Select(watcher => (watcher.Name, watcher.At))
                .Concat(scenario.Zone.Protected.Select(point => (point.Name, At: plane.ToPlane(point.Position))))
                .Where(one => one.Name == drone.Target)
                .Select(one => one.At)
                .FirstOrDefault(Place.Garrison);
            if (Start(scenario, drone, target) is { } start)
            {
                yield return [start, target];
            }
        }
    }

    private static Place? Start(Scenario scenario, DronePlan drone, Place from)
    {
        double? Of(string key) => scenario.Quantities.FindOf(drone.Kind.Word(), drone.Name, key)?.Value.Central;
        return Of("start-distance") is { } distance && Of("start-bearing") is { } bearing ? from + Place.AtBearing(bearing, distance) : null;
    }

    private static IEnumerable<(string Name, Place At, double Sight)> Watching(Scenario scenario, string section, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (Subjects.Value(scenario, $"{section}.{name}.distance") is { } distance && Subjects.Value(scenario, $"{section}.{name}.bearing") is { } bearing)
            {
                yield return (name, Place.AtBearing(bearing, distance), Subjects.Value(scenario, $"{section}.{name}.radius") ?? 0);
            }
        }
    }
}
