using System.Numerics;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// Elementary functions in whole numbers of 2⁻²⁵⁶, from their Taylor series: an oracle that shares no step with the model's.
/// Inverses come from a rough value and one step of Newton's method of second order.
/// </summary>
internal static class HighPrecision
{
    private const int Bits = 256,
        FarBits = 1500;

    private static readonly BigInteger s_one = BigInteger.One << Bits;
    private static readonly BigInteger s_pi = (4 * ((12 * ArcTangentOf(18)) + (8 * ArcTangentOf(57)) - (5 * ArcTangentOf(239)))) >> 64;
    private static readonly BigInteger s_ln2 = LnTwo();

    /// <summary>How far a double lies from a value, in units of the double's last place at that value.</summary>
    public static double UlpsFrom(this double found, (BigInteger Mantissa, int Exponent) value)
    {
        var last = Math.Max((int)value.Mantissa.GetBitLength() + value.Exponent - 53, -1074);
        if (value.Mantissa.Sign < 0 && BigInteger.IsPow2(-value.Mantissa))
        {
            last++; // A negative power of two counts one bit less.
        }

        var (mantissa, exponent) = Exact(found);
        var least = Math.Min(Math.Min(exponent, value.Exponent), last - 40);
        var gap = BigInteger.Abs((mantissa << (exponent - least)) - (value.Mantissa << (value.Exponent - least)));
        return (double)(gap >> (last - 40 - least)) / (1L << 40);
    }

    public static (BigInteger Mantissa, int Exponent) Exp(double x) => ExpOf(Fixed(x));

    public static (BigInteger Mantissa, int Exponent) Exp2(double x) => ExpOf((Fixed(x) * s_ln2) >> Bits);

    public static (BigInteger Mantissa, int Exponent) Log(double x) => (LogOf(x), -Bits);

    public static (BigInteger Mantissa, int Exponent) Pow(double x, double y)
    {
        var (mantissa, exponent) = Exact(y);
        return ExpOf(Shift(LogOf(x) * mantissa, exponent));
    }

    public static (BigInteger Mantissa, int Exponent) Sin(double x) => (SinCos(x).Sin, -Bits);

    public static (BigInteger Mantissa, int Exponent) Cos(double x) => (SinCos(x).Cos, -Bits);

    /// <summary>tan of what a rough angle lacks is (y cos − x sin)/(x cos + y sin).</summary>
    public static (BigInteger Mantissa, int Exponent) Atan2(double y, double x)
    {
        var rough = Math.Atan2(y, x);
        var (sin, cos) = SinCos(rough);
        var ((up, upExponent), (along, alongExponent)) = (Exact(y), Exact(x));
        var least = Math.Min(upExponent, alongExponent);
        (up, along) = (up << (upExponent - least), along << (alongExponent - least));
        var tan = (((up * cos) - (along * sin)) << Bits) / ((along * cos) + (up * sin));
        return (Fixed(rough) + tan, -Bits);
    }

    /// <summary>A rough angle, and cos(angle + d) = x solved for d.</summary>
    public static (BigInteger Mantissa, int Exponent) Acos(double x)
    {
        var rough = Math.Acos(x);
        var (sin, cos) = SinCos(rough);
        var step = ((cos - Fixed(x)) << Bits) / sin;
        var second = (((step * step) >> Bits) * cos / sin) >> 1;
        return (Fixed(rough) + step - second, -Bits);
    }

    /// <summary>Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/15 + …), solved from a rough quantile.</summary>
    public static (BigInteger Mantissa, int Exponent) NormalQuantile(double p, double rough)
    {
        var z = Fixed(rough);
        var square = (z * z) >> Bits;
        var (term, sum) = (z, z);
        for (var n = 3; !(term >> 8).IsZero && term != -1; n += 2)
        {
            term = ((term * square) >> Bits) / n;
            sum += term;
        }

        var (mantissa, exponent) = ExpOf(-square >> 1);
        var density = (Shift(mantissa, exponent + Bits) << Bits) / Root(2 * s_pi);
        var step = ((Fixed(p) - (s_one >> 1) - ((density * sum) >> Bits)) << Bits) / density;
        return (z + step + ((z * ((step * step) >> Bits)) >> (Bits + 1)), -Bits);
    }

    private static (BigInteger Mantissa, int Exponent) ExpOf(BigInteger x)
    {
        var whole = Nearest(x, s_ln2);
        var rest = x - (whole * s_ln2);
        var (term, sum) = (s_one, s_one);
        for (var n = 1; !term.IsZero && term != -1; n++)
        {
            term = ((term * rest) >> Bits) / n;
            sum += term;
        }

        return (sum, (int)whole - Bits);
    }

    /// <summary>x e^(−rough) = 1 + d, and ln(1 + d) = d − d²/2 + d³/3.</summary>
    private static BigInteger LogOf(double x)
    {
        var rough = Math.Log(x);
        var (power, exponent) = ExpOf(Fixed(-rough));
        var (mantissa, own) = Exact(x);
        var d = Shift(power * mantissa, exponent + own + Bits) - s_one;
        var square = (d * d) >> Bits;
        return Fixed(rough) + d - (square >> 1) + (((square * d) >> Bits) / 3);
    }

    private static (BigInteger Sin, BigInteger Cos) SinCos(double x)
    {
        var (mantissa, exponent) = Exact(x);
        var (angle, half) = (Shift(mantissa, exponent + FarBits), s_pi >> 1);
        var quarters = Nearest(angle, half);
        var rest = (angle - (quarters * half)) >> (FarBits - Bits);
        var (sin, cos) = (Alternating(rest, rest, 1), Alternating(s_one, rest, 0));
        return (int)(((quarters % 4) + 4) % 4) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    private static BigInteger Alternating(BigInteger first, BigInteger x, int k)
    {
        var square = (x * x) >> Bits;
        var (term, sum) = (first, first);
        while (!term.IsZero && term != -1)
        {
            k += 2;
            term = -((term * square) >> Bits) / (k * (k - 1));
            sum += term;
        }

        return sum;
    }

    /// <summary>ln 2 = Σ 1/(n 2ⁿ).</summary>
    private static BigInteger LnTwo()
    {
        var sum = BigInteger.Zero;
        for (var n = 1; n <= Bits + 64; n++)
        {
            sum += (BigInteger.One << (Bits + 64 - n)) / n;
        }

        return sum >> 64;
    }

    /// <summary>atan(1/n) in 2⁻⁽¹⁵⁰⁰⁺⁶⁴⁾; π/4 = 12 atan(1/18) + 8 atan(1/57) − 5 atan(1/239) (Gauss).</summary>
    private static BigInteger ArcTangentOf(int n)
    {
        var power = (BigInteger.One << (FarBits + 64)) / n;
        var sum = power;
        for (var k = 3; !power.IsZero; k += 2)
        {
            power /= -n * n;
            sum += power / k;
        }

        return sum;
    }

    /// <summary>√(value) of a number in 2⁻¹⁵⁰⁰, in 2⁻²⁵⁶.</summary>
    private static BigInteger Root(BigInteger value)
    {
        var square = value >> (FarBits - (2 * Bits));
        var root = s_one * 3;
        for (var i = 0; i < 12; i++)
        {
            root = (root + (square / root)) >> 1;
        }

        return root;
    }

    private static BigInteger Nearest(BigInteger a, BigInteger b) => BigInteger.Divide((2 * a) + (a.Sign < 0 ? -b : b), 2 * b);

    private static BigInteger Fixed(double x)
    {
        var (mantissa, exponent) = Exact(x);
        return Shift(mantissa, exponent + Bits);
    }

    private static BigInteger Shift(BigInteger value, int bits) => bits >= 0 ? value << bits : value >> -bits;

    private static (BigInteger Mantissa, int Exponent) Exact(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & ((1L << 52) - 1)) | (exponent > 0 ? 1L << 52 : 0);
        return (x < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }
}
