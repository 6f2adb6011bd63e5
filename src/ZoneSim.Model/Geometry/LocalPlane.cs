namespace ZoneSim.Model;

/// <summary>A place on the local plane.</summary>
/// <param name="X">Metres east of the garrison.</param>
/// <param name="Y">Metres north of the garrison.</param>
public readonly record struct Place(double X, double Y)
{
    /// <summary>The garrison itself.</summary>
    public static Place Garrison => default;

    /// <summary>The place at a bearing (degrees clockwise from north) and distance (metres) from the garrison.</summary>
    public static Place AtBearing(double bearingDegrees, double distance)
    {
        var (sin, cos) = PortableMath.SinCos(bearingDegrees * (Math.PI / 180));
        return new Place(distance * sin, distance * cos);
    }

    /// <summary>Distance from the garrison, in metres.</summary>
    public double Distance => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>Bearing from the garrison, degrees clockwise from north, 0 up to 360.</summary>
    public double Bearing
    {
        get
        {
            var degrees = PortableMath.Atan2(X, Y) * (180 / Math.PI);
            return degrees < 0 ? degrees + 360 : degrees;
        }
    }

    /// <summary>Distance to another place, in metres.</summary>
    public double DistanceTo(Place other) => (this - other).Distance;

    /// <summary>Difference of two places, as an offset.</summary>
    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>A place moved by an offset.</summary>
    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>An offset scaled by a factor.</summary>
    public static Place operator *(Place a, double factor) => new(a.X * factor, a.Y * factor);
}

/// <summary>
/// The plane on which the model moves: a transverse Mercator projection of WGS 84 with its central meridian and origin
/// at the garrison and scale 1 there. Out to 55 km distances from the garrison differ from the geodesic by less
/// than 1 m; between two places near the edge by less than 4 in 100,000. Formulas: Snyder, Map Projections, USGS Professional Paper 1395,
/// 1987, pages 61 to 64; the length of the meridian by Helmert's series (1880). A library's projection has other bits on other processors.
/// </summary>
public sealed class LocalPlane
{
    private const double Axis = 6378137, Flattening = 1 / 298.257223563, Degree = Math.PI / 180;
    private const double Squared = Flattening * (2 - Flattening), SecondSquared = Squared / (1 - Squared), Third = Flattening / (2 - Flattening);

    private readonly GeoPosition _garrison;
    private readonly double _meridian;

    /// <summary>A plane around <paramref name="garrison"/>.</summary>
    public LocalPlane(GeoPosition garrison)
    {
        _garrison = garrison;
        _meridian = Meridian(garrison.Latitude * Degree);
    }

    /// <summary>The place of a position.</summary>
    public Place ToPlane(GeoPosition position)
    {
        var latitude = position.Latitude * Degree;
        var (sin, cos) = PortableMath.SinCos(latitude);
        var tan = sin / cos;
        var (t, c) = (tan * tan, SecondSquared * cos * cos);
        var normal = Axis / Math.Sqrt(1 - (Squared * sin * sin));
        var a = (position.Longitude - _garrison.Longitude) * Degree * cos;
        var square = a * a;
        var east = 1 + (square * (((1 - t + c) / 6)
            + (square * (5 - (18 * t) + (t * t) + (72 * c) - (58 * SecondSquared)) / 120)));
        var north = 0.5 + (square * (((5 - t + (9 * c) + (4 * c * c)) / 24)
            + (square * (61 - (58 * t) + (t * t) + (600 * c) - (330 * SecondSquared)) / 720)));
        return new Place(normal * a * east, Meridian(latitude) - _meridian + (normal * tan * square * north));
    }

    /// <summary>The position of a place.</summary>
    public GeoPosition ToGround(Place place)
    {
        var foot = Foot(_meridian + place.Y);
        var (sin, cos) = PortableMath.SinCos(foot);
        var tan = sin / cos;
        var (t, c) = (tan * tan, SecondSquared * cos * cos);
        var shrink = 1 - (Squared * sin * sin);
        var d = place.X / (Axis / Math.Sqrt(shrink));
        var square = d * d;
        var south = 0.5 - (square * (((5 + (3 * t) + (10 * c) - (4 * c * c) - (9 * SecondSquared)) / 24)
            - (square * (61 + (90 * t) + (298 * c) + (45 * t * t) - (252 * SecondSquared) - (3 * c * c)) / 720)));
        var east = 1 - (square * (((1 + (2 * t) + c) / 6)
            - (square * (5 - (2 * c) + (28 * t) - (3 * c * c) + (8 * SecondSquared) + (24 * t * t)) / 120)));
        var latitude = foot - (tan * shrink / (1 - Squared) * square * south);
        return new GeoPosition(latitude / Degree, _garrison.Longitude + (d * east / cos / Degree));
    }

    /// <summary>Length of the meridian from the equator to a latitude in radians, in metres.</summary>
    private static double Meridian(double latitude)
    {
        const double N2 = Third * Third;
        var (sin2, cos2) = PortableMath.SinCos(2 * latitude);
        var (sin4, cos4) = (2 * sin2 * cos2, (2 * cos2 * cos2) - 1);
        var (sin6, sin8) = ((sin4 * cos2) + (cos4 * sin2), 2 * sin4 * cos4);
        return Axis / (1 + Third) * (((1 + (N2 / 4) + (N2 * N2 / 64)) * latitude)
            - (1.5 * Third * (1 - (N2 / 8)) * sin2) + (15 / 16.0 * N2 * (1 - (N2 / 4)) * sin4)
            - (35 / 48.0 * Third * N2 * sin6) + (315 / 512.0 * N2 * N2 * sin8));
    }

    /// <summary>The latitude at a length of the meridian, by Newton's method.</summary>
    private static double Foot(double length)
    {
        var latitude = length / Axis;
        for (var i = 0; i < 6; i++)
        {
            var sin = PortableMath.Sin(latitude);
            var shrink = 1 - (Squared * sin * sin);
            latitude -= (Meridian(latitude) - length) * shrink * Math.Sqrt(shrink) / (Axis * (1 - Squared));
        }

        return latitude;
    }
}
