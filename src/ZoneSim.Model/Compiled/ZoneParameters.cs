namespace ZoneSim.Model;

/// <summary>The zone: radius, rings and sides; metres, seconds and degrees.</summary>
internal sealed class ZoneParameters
{
    /// <summary>An incursion ends this far beyond the edge, and crossings within it are one incursion (design, section 5).</summary>
    public const double ClearDistance = 10_000;

    private readonly IReadOnlyList<ZoneSide> _sides;
    private readonly double _sideWidth;

    public ZoneParameters(Scenario scenario, QuantityReader read)
    {
        _sides = scenario.Sides;
        Radius = read.Number("zone.radius");
        _sideWidth = Edge.Width / Radius * (180 / Math.PI);
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

    /// <summary>The side on which a place lies; what lies on the line between two sides belongs to the one that starts there.</summary>
    public string SideOf(Place place) => SideAt(place.Bearing)?.Name ?? "";

    /// <summary>Whether a border closes the side at a bearing, any number of degrees.</summary>
    public bool IsClosed(double bearing) => SideAt(bearing) is { Closed: true };

    private ZoneSide? SideAt(double bearing)
    {
        var turned = (bearing + _sideWidth) % 360;
        return _sides.FirstOrDefault(side => side.Holds(turned < 0 ? turned + 360 : turned));
    }
}
