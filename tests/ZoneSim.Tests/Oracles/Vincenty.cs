using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>The geodesic on an ellipsoid: T. Vincenty, "Direct and inverse solutions of geodesics" (1975), inverse solution.</summary>
internal static class Vincenty
{
    /// <summary>WGS 84 and, for a published example, GRS 80: semi-major axis in metres and flattening.</summary>
    public static readonly (double A, double F) Wgs84 = (6378137, 1 / 298.257223563),
        Grs80 = (6378137, 1 / 298.257222101);

    /// <summary>Metres between two positions.</summary>
    public static double Distance(GeoPosition from, GeoPosition to, (double A, double F) ellipsoid)
    {
        var (a, f) = ellipsoid;
        var b = a * (1 - f);
        var l = Radians(to.Longitude - from.Longitude);
        var (sinU1, cosU1) = Math.SinCos(Math.Atan((1 - f) * Math.Tan(Radians(from.Latitude))));
        var (sinU2, cosU2) = Math.SinCos(Math.Atan((1 - f) * Math.Tan(Radians(to.Latitude))));
        double lambda = l,
            before,
            sinSigma,
            cosSigma,
            sigma,
            cosSqAlpha,
            cos2Sm;
        do
        {
            var (sinL, cosL) = Math.SinCos(lambda);
            sinSigma = Math.Sqrt(Square(cosU2 * sinL) + Square((cosU1 * sinU2) - (sinU1 * cosU2 * cosL)));
            if (sinSigma == 0)
            {
                return 0;
            }

            cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cosL);
            sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinL / sinSigma;
            cosSqAlpha = 1 - Square(sinAlpha);
            cos2Sm = cosSqAlpha == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / cosSqAlpha);
            var c = f / 16 * cosSqAlpha * (4 + (f * (4 - (3 * cosSqAlpha))));
            before = lambda;
            lambda = l + ((1 - c) * f * sinAlpha * (sigma + (c * sinSigma * (cos2Sm + (c * cosSigma * (-1 + (2 * Square(cos2Sm))))))));
        } while (Math.Abs(lambda - before) > 1e-13);

        var uSq = cosSqAlpha * ((a * a) - (b * b)) / (b * b);
        var bigA = 1 + (uSq / 16384 * (4096 + (uSq * (-768 + (uSq * (320 - (175 * uSq)))))));
        var bigB = uSq / 1024 * (256 + (uSq * (-128 + (uSq * (74 - (47 * uSq))))));
        var inner = (cosSigma * (-1 + (2 * Square(cos2Sm)))) - (bigB / 6 * cos2Sm * (-3 + (4 * Square(sinSigma))) * (-3 + (4 * Square(cos2Sm))));
        return b * bigA * (sigma - (bigB * sinSigma * (cos2Sm + (bigB / 4 * inner))));
    }

    private static double Square(double x) => x * x;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
