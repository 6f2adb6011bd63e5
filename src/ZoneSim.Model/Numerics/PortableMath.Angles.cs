using System.Numerics;

namespace ZoneSim.Model;

/// <content>Trigonometric functions and their inverses, angles in radians.</content>
public static partial class PortableMath
{
    // π/2 in three parts of 33 bits, exact times 20 bits, and the rest: 152 bits (Cody and Waite, Software Manual, 1980).
    private const double HalfPi1 = 1.5707963267341256,
        HalfPi2 = 6.077100506303966e-11,
        HalfPi3 = 2.0222662487111665e-21,
        HalfPi4 = 8.4784276603689e-32;
    private const double FarTurns = 1 << 19;
    private const int Steps = MathTables.Steps;

    private const int FarBits = 1400;

    /// <summary>π/2 × 2^<see cref="FarBits"/>, for angles of many turns.</summary>
    private static readonly Lazy<BigInteger> s_halfPi = new(HalfPiInBits);

    /// <summary>The sine of an angle in radians; NaN for an infinite one.</summary>
    public static double Sin(double x) => SinCos(x).Sin;

    /// <summary>The cosine of an angle in radians; NaN for an infinite one.</summary>
    public static double Cos(double x) => SinCos(x).Cos;

    /// <summary>Sine and cosine of an angle in radians; NaN for an infinite one.</summary>
    public static (double Sin, double Cos) SinCos(double x)
    {
        if (!double.IsFinite(x))
        {
            return (double.NaN, double.NaN);
        }

        var quarters = Math.Abs(x) <= Math.PI / 4 ? 0 : Math.Round(x * (2 / Math.PI));
        var (sin, cos) = Math.Abs(quarters) <= FarTurns ? NearAxis(Near(x, quarters)) : NearAxis(Far(x, out quarters));
        return ((int)quarters & 3) switch
        {
            0 => (x == 0 ? x : sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>The angle of the point (x, y), −π to π; the signs of zeros count.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        var (up, along) = (Math.Abs(y), Math.Abs(x));
        if (double.IsInfinity(up) || double.IsInfinity(along))
        {
            (up, along) = (double.IsInfinity(up) ? 1 : 0, double.IsInfinity(along) ? 1 : 0);
        }
        else if (up == 0 && along == 0)
        {
            along = 1;
        }

        if (up < along * 1e-10 && !double.IsNegative(x))
        {
            return Math.CopySign(up / along, y);
        }

        var most = Math.Max(up, along);
        var scale = PowerOfTwo(
            most > 1e100 ? -700
            : most < 1e-100 ? 700
            : 0
        );
        return Math.CopySign(AngleOf(up * scale, double.IsNegative(x) ? -(along * scale) : along * scale), y);
    }

    /// <summary>The angle whose cosine is <paramref name="x"/>, 0 to π; NaN beyond −1 and 1.</summary>
    public static double Acos(double x) =>
        !(x is >= -1 and <= 1) ? double.NaN
        : x == 1 ? 0
        : AngleOf(DoubleDouble.Sqrt(DoubleDouble.Sum(1, -x) * DoubleDouble.Sum(1, x)), x);

    /// <summary>The angle of a point in the upper half plane, of moderate size.</summary>
    private static double AngleOf(DoubleDouble y, DoubleDouble x)
    {
        var along = x.Hi < 0 ? -x : x;
        var angle = y.Hi <= along.Hi ? ArcTangent(y, along) : MathTables.HalfPi - ArcTangent(along, y);
        return (x.Hi < 0 ? MathTables.Pi - angle : angle).Hi;
    }

    /// <summary>atan(y/x), 0 ≤ y ≤ x: atan c + atan((y − cx)/(x + cy)) with c the nearest 64th, the second by its series.</summary>
    private static DoubleDouble ArcTangent(DoubleDouble y, DoubleDouble x)
    {
        var i = (int)Math.Round(y.Hi / x.Hi * Steps);
        var c = (DoubleDouble)(i / (double)Steps);
        var rest = (y - (x * c)) / (x + (y * c));
        var square = rest.Hi * rest.Hi;
        var series = rest.Hi * square * ((-1 / 3.0) + (square * ((1 / 5.0) + (square * ((-1 / 7.0) + (square * (1 / 9.0)))))));
        return MathTables.ArcTangents[i] + rest + series;
    }

    /// <summary>Sine and cosine of a + t in the first eighth: a is the nearest 64th, |t| at most 1/128.</summary>
    private static (double Sin, double Cos) NearAxis(DoubleDouble angle)
    {
        var (size, small) = angle.Hi < 0 ? (-angle.Hi, -angle.Lo) : (angle.Hi, angle.Lo);
        var i = (int)((size * Steps) + 0.5);
        var t = size - (i / (double)Steps);
        var (sinA, cosA) = MathTables.SinCos[i];
        var square = t * t;
        var sinBeyond = (t * square * ((-1 / 6.0) + (square * ((1 / 120.0) - (square * (1 / 5040.0)))))) + small;
        var cosBeyond = (square * (-0.5 + (square * ((1 / 24.0) - (square * (1 / 720.0)))))) - (t * small);
        var sin = DoubleDouble.SumOrdered(sinA.Hi, t);
        var sine = sin.Hi + (sin.Lo + (sinA.Lo + ((cosA.Hi - 1) * t) + (cosA.Hi * sinBeyond) + (sinA.Hi * cosBeyond)));
        var cosine = cosA.Hi + (cosA.Lo + ((cosA.Hi * cosBeyond) - (sinA.Hi * (t + sinBeyond))));
        return (angle.Hi < 0 ? -sine : sine, cosine);
    }

    /// <summary>x less a number of quarter turns that is at most 2¹⁹.</summary>
    private static DoubleDouble Near(double x, double quarters)
    {
        if (quarters == 0)
        {
            return x;
        }

        var first = DoubleDouble.Sum(x - (quarters * HalfPi1), -(quarters * HalfPi2));
        var second = DoubleDouble.Sum(first.Hi, -(quarters * HalfPi3));
        return DoubleDouble.Sum(second.Hi, first.Lo + second.Lo - (quarters * HalfPi4));
    }

    /// <summary>x less the nearest number of quarter turns, of which the last two bits come back; in whole numbers.</summary>
    private static DoubleDouble Far(double x, out double quarters)
    {
        const int Kept = 300;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var angle = new BigInteger((bits & ((1L << 52) - 1)) | (1L << 52)) << (exponent + FarBits);
        var turned = (angle + (s_halfPi.Value >> 1)) / s_halfPi.Value;
        var rest = (angle - (turned * s_halfPi.Value)) >> (FarBits - Kept);
        var high = (double)rest;
        var low = (double)(rest - new BigInteger(high));
        var sign = x < 0 ? -1 : 1;
        quarters = sign * (int)(turned & 3);
        return DoubleDouble.SumOrdered(sign * high * PowerOfTwo(-Kept), sign * low * PowerOfTwo(-Kept));
    }

    /// <summary>π/2 = 8 atan(1/5) − 2 atan(1/239) (Machin, 1706), times a power of two.</summary>
    private static BigInteger HalfPiInBits()
    {
        const int Guard = 32;
        BigInteger ArcTangentOfInverse(int n)
        {
            var power = (BigInteger.One << (FarBits + Guard)) / n;
            var sum = power;
            for (var k = 3; !power.IsZero; k += 2)
            {
                power /= -n * n;
                sum += power / k;
            }

            return sum;
        }

        return ((8 * ArcTangentOfInverse(5)) - (2 * ArcTangentOfInverse(239))) >> Guard;
    }
}
