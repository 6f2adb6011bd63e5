namespace ZoneSim.Model;

/// <summary>
/// What of a zone is no number and no side. Without a polygon or a line the zone is a circle around the garrison, of the quantity <c>zone.radius</c>.
/// </summary>
public sealed record ZonePlan
{
    /// <summary>The corners of a zone that is a polygon, in order, the first not repeated; else empty.</summary>
    public IReadOnlyList<GeoPosition> Polygon { get; init; } = [];

    /// <summary>The line of a zone that is a strip, <c>zone.width</c> wide; else empty.</summary>
    public IReadOnlyList<GeoPosition> Line { get; init; } = [];

    /// <summary>Names of the rings that are measured inwards from the zone's edge; the others are measured from the protected points.</summary>
    public IReadOnlyList<string> RingsFromEdge { get; init; } = [];

    /// <summary>What is protected beside the garrison.</summary>
    public IReadOnlyList<ProtectedPoint> Protected { get; init; } = [];
}

/// <summary>A point that the zone protects beside the garrison. The rings lie around each, and the garrison ring is that of whichever is nearest.</summary>
/// <param name="Name">Such as depot.</param>
/// <param name="Position">Where it is.</param>
public sealed record ProtectedPoint(string Name, GeoPosition Position);

/// <summary>What a side of a strip is: left and right as seen along its line, and beyond its first and last position.</summary>
public enum StripSide
{
    /// <summary>To the left of the line.</summary>
    Left,

    /// <summary>To the right of the line.</summary>
    Right,

    /// <summary>Beyond its first position.</summary>
    Start,

    /// <summary>Beyond its last position.</summary>
    End,
}
