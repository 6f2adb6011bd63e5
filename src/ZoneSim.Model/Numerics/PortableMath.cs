namespace ZoneSim.Model;

/// <summary>
/// The elementary functions that a row of the ledger may depend on, in IEEE operations that every processor rounds alike (sum,
/// product, quotient, root), without a fused multiply-add, so that one build gives the same bytes anywhere. Those of
/// <see cref="Math"/> come from the C library of the machine, which chooses among variants by processor. Special values are
/// those of IEEE 754. Method: a table, the rest of the argument with its rounding error, a short Taylor polynomial (Tang,
/// ACM TOMS 15, 1989, and 16, 1990; Gal and Bachelis, ACM TOMS 17, 1991). Errors stand in the README of the model.
/// </summary>
public static partial class PortableMath
{
    private const int Pieces = MathTables.Pieces;
    private const double Shifter = 6755399441055744; // 1.5 × 2⁵²: added and taken off, it rounds to a whole number.
    private const double LeastNormal = 2.2250738585072014e-308;

    private static readonly double s_ln2 = MathTables.Ln2.Hi + MathTables.Ln2.Lo,
        s_piecesInOne = Pieces / s_ln2;

    /// <summary>e to the power <paramref name="x"/>.</summary>
    public static double Exp(double x) => ExpOf(x, 0);

    /// <summary>2 to the power <paramref name="x"/>.</summary>
    public static double Exp2(double x)
    {
        if (!(x is < 1024 and > -1080))
        {
            return double.IsNaN(x) ? x
                : x > 0 ? double.PositiveInfinity
                : 0;
        }

        var shifted = (x * Pieces) + Shifter;
        return Scaled(shifted, (x - ((shifted - Shifter) / Pieces)) * s_ln2);
    }

    /// <summary>The natural logarithm: NaN below 0, negative infinity at 0.</summary>
    public static double Log(double x)
    {
        if (x is >= LeastNormal and < double.PositiveInfinity)
        {
            return LogOf(x, 0);
        }

        return x > 0 && double.IsFinite(x) ? LogOf(x * (1L << 54), -54)
            : x == 0 ? double.NegativeInfinity
            : x > 0 ? x
            : double.NaN;
    }

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>: exp(y ln x) with the logarithm in double-double.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (x is >= LeastNormal and < double.PositiveInfinity && Math.Abs(y) is > 1e-25 and < 1e25)
        {
            return PowOf(x, 0, y);
        }

        return PowOfSpecial(x, y);
    }

    /// <summary>Where the base is not a positive normal number, or the exponent is huge, tiny or none.</summary>
    private static double PowOfSpecial(double x, double y)
    {
        var size = Math.Abs(x);
        if (double.IsNaN(x) || double.IsNaN(y) || (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y)))
        {
            return double.NaN;
        }

        var isOdd = Math.Abs(y) < 1L << 53 && Math.Abs(y % 2) == 1;
        var result =
            size == 1 || Math.Abs(y) <= 1e-25 && size > 0 && double.IsFinite(size) ? 1
            : size == 0 || double.IsInfinity(size) || Math.Abs(y) >= 1e25 ? ((size > 1) == (y > 0) ? double.PositiveInfinity : 0)
            : size < LeastNormal ? PowOf(size * (1L << 54), -54, y)
            : PowOf(size, 0, y);
        return isOdd && double.IsNegative(x) ? -result : result;
    }

    private static double PowOf(double x, int scale, double y)
    {
        var log = LogInTwo(x, scale);
        var (logHigh, yHigh) = (Upper(log.Hi), Upper(y));
        var product = yHigh * logHigh;
        var rest = ((y - yHigh) * logHigh) + (y * ((log.Hi - logHigh) + log.Lo));
        return ExpOf(product, rest);
    }

    /// <summary>The upper 26 bits.</summary>
    private static double Upper(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & -(1L << 27));

    /// <summary>
    /// exp(x + small). x = (k/128) ln 2 + r, |r| below 0.0028. The product of k and the coarse part of (ln 2)/128 is exact, and so
    /// is what it leaves of x.
    /// </summary>
    private static double ExpOf(double x, double small)
    {
        if (!(x is < 710 and > -746))
        {
            return double.IsNaN(x) ? x
                : x > 0 ? double.PositiveInfinity
                : 0;
        }

        var shifted = (x * s_piecesInOne) + Shifter;
        var k = shifted - Shifter;
        return Scaled(shifted, (x - (k * MathTables.Ln2Piece.Hi)) - ((k * MathTables.Ln2Piece.Lo) - small));
    }

    /// <summary>2^(k/128) eʳ, k being the lower bits of <paramref name="shifted"/>.</summary>
    private static double Scaled(double shifted, double r)
    {
        var k = (BitConverter.DoubleToInt64Bits(shifted) << 13) >> 13;
        var (bits, rest) = MathTables.Powers[(int)k & (Pieces - 1)];
        var square = r * r;
        var beyondOne = rest + r + (square * ((0.5 + (r * (1 / 6.0))) + (square * ((1 / 24.0) + (r * (1 / 120.0))))));
        var exponent = k >> 7;
        if (exponent is > -1020 and < 1023)
        {
            var power = BitConverter.Int64BitsToDouble(bits + (exponent << 52));
            return power + (power * beyondOne);
        }

        var mantissa = BitConverter.Int64BitsToDouble(bits);
        var step = exponent > 0 ? 1000 : -1000;
        return (mantissa + (mantissa * beyondOne)) * PowerOfTwo(step) * PowerOfTwo(exponent - step);
    }

    private static double PowerOfTwo(long exponent) => BitConverter.Int64BitsToDouble((exponent + 1023) << 52);

    /// <summary>
    /// x = 2ᵏ z, z from 0.6875 to 1.375; z × inverse = 1 + r, |r| at most 2⁻⁷, is exact in two parts because the inverse has ten
    /// bits. ln x = (k ln 2 − ln inverse) + r + (r's second part + ln(1 + r) − r).
    /// </summary>
    private static double LogOf(double x, int scale)
    {
        var (high, low, r, rRest) = LogParts(x, scale);
        var square = r * r;
        var series =
            (-0.5 + (r * (1 / 3.0)))
            + (square * (((-1 / 4.0) + (r * (1 / 5.0))) + (square * (((-1 / 6.0) + (r * (1 / 7.0))) + (square * ((-1 / 8.0) + (r * (1 / 9.0))))))));
        var sum = high + r;
        return sum + ((high - sum + r) + (low + rRest) + (square * series));
    }

    /// <summary>The same with the square of r and all that follows added in two parts: relative error about 2⁻⁶⁸.</summary>
    private static DoubleDouble LogInTwo(double x, int scale)
    {
        var (high, low, r, rRest) = LogParts(x, scale);
        var sum = DoubleDouble.SumOrdered(high, r);
        var rHigh = Upper(r);
        var half = -0.5 * rHigh * rHigh;
        var halfRest = -0.5 * (r - rHigh) * (r + rHigh);
        var square = r * r;
        var series = (1 / 3.0) - (r * (1 / 4.0)) + (square * ((1 / 5.0) - (r * (1 / 6.0)) + (square * ((1 / 7.0) - (r * (1 / 8.0)) + (square * (1 / 9.0))))));
        var next = DoubleDouble.SumOrdered(sum.Hi, half);
        return DoubleDouble.SumOrdered(next.Hi, next.Lo + (sum.Lo + (low + (rRest - (rRest * r) + halfRest + (r * square * series)))));
    }

    /// <summary>k ln 2 − ln inverse in two parts, the first without a rounding error, and r in two parts.</summary>
    private static (double High, double Low, double R, double RRest) LogParts(double x, int scale)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var above = bits - MathTables.LogOrigin;
        var exponent = (above >> 52) + scale;
        var (inverse, logHigh, logLow) = MathTables.Logs[(int)(above >> 45) & (Pieces - 1)];
        var zBits = bits - (above & -(1L << 52));
        var z = BitConverter.Int64BitsToDouble(zBits);
        var zHigh = BitConverter.Int64BitsToDouble(zBits & -(1L << 10));
        var (large, small) = ((zHigh * inverse) - 1, (z - zHigh) * inverse);
        var r = large + small;
        return ((exponent * MathTables.Ln2.Hi) + logHigh, (exponent * MathTables.Ln2.Lo) + logLow, r, small - (r - large));
    }
}
