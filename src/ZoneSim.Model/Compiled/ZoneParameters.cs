namespace ZoneSim.Model;

/// <summary>The zone: radius, rings and sides; metres, seconds and degrees.</summary>
internal sealed class ZoneParameters
{
    /// <summary>An incursion ends this far beyond the edge, and crossings within it are one incursion (design, section 5).</summary>
    public const double ClearDistance = 10_000;

    private readonly IReadOnlyList<ZoneSide> _sides;

    public ZoneParameters(Scenario scenario, QuantityReader read)
    {
        _sides = scenario.Sides;
        Radius = read.Number("zone.radius");
        Rings = read.NamesBelow("zone.rings").ToDictionary(ring => ring, ring => read.Number($"zone.rings.{ring}"));
        InnerRing = Rings["inner"];
        GarrisonRing = Rings["garrison"];
        ConvoyHorizon = read.Number("horizon.convoy");
        DroneHorizon = read.Number("horizon.drone");
    }

    public double Radius { get; }

    public IReadOnlyDictionary<string, double> Rings { get; }

    public double InnerRing { get; }

    public double GarrisonRing { get; }

    public double ConvoyHorizon { get; }

    public double DroneHorizon { get; }

    public string SideOf(Place place)
    {
        var bearing = place.Bearing;
        return _sides.FirstOrDefault(side => side.Holds(bearing))?.Name ?? "";
    }

    public bool IsClosed(double bearing) => _sides.Any(side => side.Closed && side.Holds(bearing));
}
