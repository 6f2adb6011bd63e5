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
/// than 1 m; between two places near the edge by less than 4 in 100,000. It holds at the poles and across the antimeridian.
/// Formulas: Krüger 1912 to the fourth order of the third flattening, as in Karney 2011 (Journal of Geodesy 85, equations 7 to 36).
/// A library's projection has other bits on other processors.
/// </summary>
public sealed class LocalPlane
{
    private const double Flattening = 1 / 298.257223563,
        Degree = Math.PI / 180;
    private const double N = Flattening / (2 - Flattening),
        N2 = N * N,
        N3 = N2 * N,
        N4 = N2 * N2;

    /// <summary>Radius of the rectifying sphere, in metres.</summary>
    private const double Rectifying = 6378137 / (1 + N) * (1 + (N2 / 4) + (N4 / 64));

    private static readonly double s_eccentricity = Math.Sqrt(Flattening * (2 - Flattening));

    /// <summary>From the sphere to the ellipsoid.</summary>
    private static readonly double[] s_forward =
    [
        (N / 2) - (N2 * 2 / 3) + (N3 * 5 / 16) + (N4 * 41 / 180),
        (N2 * 13 / 48) - (N3 * 3 / 5) + (N4 * 557 / 1440),
        (N3 * 61 / 240) - (N4 * 103 / 140),
        N4 * 49561 / 161280,
    ];

    /// <summary>From the ellipsoid to the sphere.</summary>
    private static readonly double[] s_inverse =
    [
        -((N / 2) - (N2 * 2 / 3) + (N3 * 37 / 96) - (N4 / 360)),
        -((N2 / 48) + (N3 / 15) - (N4 * 437 / 1440)),
        -((N3 * 17 / 480) - (N4 * 37 / 840)),
        -(N4 * 4397 / 161280),
    ];

    /// <summary>From conformal to geographic latitude.</summary>
    private static readonly double[] s_geographic =
    [
        (N * 2) - (N2 * 2 / 3) - (N3 * 2) + (N4 * 116 / 45),
        (N2 * 7 / 3) - (N3 * 8 / 5) - (N4 * 227 / 45),
        (N3 * 56 / 15) - (N4 * 136 / 35),
        N4 * 4279 / 630,
    ];

    private readonly GeoPosition _garrison;
    private readonly double _north;

    /// <summary>A plane around <paramref name="garrison"/>.</summary>
    public LocalPlane(GeoPosition garrison)
    {
        _garrison = garrison;
        _north = Project(garrison).North;
    }

    /// <summary>The place of a position.</summary>
    public Place ToPlane(GeoPosition position)
    {
        var (north, east) = Project(position);
        return new Place(Rectifying * east, Rectifying * (north - _north));
    }

    /// <summary>The position of a place; its longitude is from -180 to 180 degrees.</summary>
    public GeoPosition ToGround(Place place)
    {
        var (north, east) = Series(s_inverse, (place.Y / Rectifying) + _north, place.X / Rectifying);
        var (sin, cos) = PortableMath.SinCos(north);
        var (sinh, _) = Hyperbolic(east);
        var (latitude, _) = Series(s_geographic, PortableMath.Atan2(sin, Math.Sqrt((sinh * sinh) + (cos * cos))), 0);
        return new GeoPosition(latitude / Degree, Wrapped(_garrison.Longitude + (PortableMath.Atan2(sinh, cos) / Degree)));
    }

    /// <summary>Degrees between -180 and 180; those that are there already stay as they are.</summary>
    private static double Wrapped(double degrees) => Math.Abs(degrees) <= 180 ? degrees : Math.IEEERemainder(degrees, 360);

    /// <summary>North and east of the equator and the garrison's meridian, in units of the rectifying radius.</summary>
    private (double North, double East) Project(GeoPosition position)
    {
        var (sin, cos) = ConformalLatitude(position.Latitude * Degree);
        var (sinLongitude, cosLongitude) = PortableMath.SinCos(Wrapped(position.Longitude - _garrison.Longitude) * Degree);
        var east = cos * sinLongitude;
        return Series(s_forward, PortableMath.Atan2(sin, cos * cosLongitude), PortableMath.Log((1 + east) / (1 - east)) / 2);
    }

    /// <summary>Sine and cosine of the conformal latitude of a geographic one in radians.</summary>
    private static (double Sin, double Cos) ConformalLatitude(double latitude)
    {
        var (sin, cos) = PortableMath.SinCos(Math.Abs(latitude));
        var stretch = (1 + sin) * PortableMath.Pow((1 - (s_eccentricity * sin)) / (1 + (s_eccentricity * sin)), s_eccentricity / 2);
        var sum = (stretch * stretch) + (cos * cos);
        return (Math.CopySign(((stretch * stretch) - (cos * cos)) / sum, latitude), 2 * stretch * cos / sum);
    }

    /// <summary>A place moved by a series of sines of its even multiples in the complex plane.</summary>
    private static (double North, double East) Series(double[] terms, double north, double east)
    {
        var (movedNorth, movedEast) = (north, east);
        for (var i = 0; i < terms.Length; i++)
        {
            var (sin, cos) = PortableMath.SinCos(2 * (i + 1) * north);
            var (sinh, cosh) = Hyperbolic(2 * (i + 1) * east);
            movedNorth += terms[i] * sin * cosh;
            movedEast += terms[i] * cos * sinh;
        }

        return (movedNorth, movedEast);
    }

    private static (double Sinh, double Cosh) Hyperbolic(double x)
    {
        var exp = PortableMath.Exp(x);
        return ((exp - (1 / exp)) / 2, (exp + (1 / exp)) / 2);
    }
}
