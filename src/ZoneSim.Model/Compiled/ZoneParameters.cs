namespace ZoneSim.Model;

/// <summary>The zone: its shape, rings and sides; metres and seconds.</summary>
internal sealed class ZoneParameters
{
    /// <summary>An incursion ends this far beyond the edge, and crossings within it are one incursion (design, section 5).</summary>
    public const double ClearDistance = 10_000;

    private readonly Dictionary<string, double> _distances;

    public ZoneParameters(Scenario scenario, ParameterReader read)
    {
        Shape = ZoneShape.Of(scenario)
            ?? throw new ModelException($"The zone of '{scenario.Name}' has no edge: give it a radius, a polygon, or a line and a width.");
        _distances = read.NamesBelow("zone.rings").ToDictionary(ring => ring, ring => read.Number($"zone.rings.{ring}"));
        Rings = _distances.ToDictionary(
            ring => ring.Key,
            ring => scenario.Zone.RingsFromEdge.Contains(ring.Key) ? Shape.Inset(ring.Value) : Shape.Around(ring.Value)
        );
        InnerRing = Rings["inner"];
        GarrisonRing = Rings["garrison"];
        ConvoyHorizon = read.Number("horizon.convoy");
    }

    public ZoneShape Shape { get; }

    /// <summary>The zone itself.</summary>
    public Region Whole => Shape.Whole;

    public IReadOnlyDictionary<string, Region> Rings { get; }

    public Region InnerRing { get; }

    /// <summary>Whoever comes here has reached what is protected.</summary>
    public Region GarrisonRing { get; }

    public double ConvoyHorizon { get; }

    /// <summary>Where a road is first so deep inside, or at the garrison ring if that comes before; in metres along. Null where it comes to neither.</summary>
    /// <param name="road">The road.</param>
    /// <param name="depth">Metres from the edge.</param>
    public double? FirstAt(Polyline road, double depth)
    {
        if (Shape is { Kind: ZoneKind.Circle, Points.Count: 1 })
        {
            return road.FirstWithin(Shape.Around(Math.Max(Shape.Size - depth, _distances["garrison"])));
        }

        return (road.FirstWithin(Shape.Inset(depth)), road.FirstWithin(GarrisonRing)) switch
        {
            ({ } deep, { } there) => Math.Min(deep, there),
            var (deep, there) => deep ?? there,
        };
    }
}
