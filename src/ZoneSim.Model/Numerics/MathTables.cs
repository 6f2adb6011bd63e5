namespace ZoneSim.Model;

/// <summary>
/// Constants and tables of <see cref="PortableMath"/>, worked out in double-double from the series named at each: no
/// digits are copied but those of π.
/// </summary>
internal static class MathTables
{
    /// <summary>Pieces of an octave in the tables of powers of two and of logarithms.</summary>
    public const int Pieces = 128;

    /// <summary>Where the octave begins over which logarithms are tabled: 0.6875, as bits.</summary>
    public const long LogOrigin = 0x3FE6_0000_0000_0000;

    /// <summary>Steps of the tables of sine, cosine and arc tangent in a unit.</summary>
    public const int Steps = 64;

    /// <summary>π, π/2 in double-double.</summary>
    public static readonly DoubleDouble Pi = new(Math.PI, 1.2246467991473532e-16),
        HalfPi = new(Math.PI / 2, 6.123233995736766e-17);

    /// <summary>ln 2 in a part that is a multiple of 2⁻⁴² and the rest; multiples by 11 bits of the first are exact.</summary>
    public static readonly DoubleDouble Ln2 = Coarse(LogOfRatio(2, 1), 42);

    /// <summary>(ln 2)/128 in a part that is a multiple of 2⁻⁴², exact times 18 bits, and the rest.</summary>
    public static readonly DoubleDouble Ln2Piece = Coarse(LogOfRatio(2, 1) * (1.0 / Pieces), 42);

    /// <summary>2^(i/128): the bits of the double, and the rest relative to it.</summary>
    public static readonly (long Bits, double Tail)[] Powers = MakePowers();

    /// <summary>Reciprocals of ten bits, and the logarithm of what they divide by, its first part a multiple of 2⁻⁴².</summary>
    public static readonly (double Inverse, double LogHigh, double LogLow)[] Logs = [.. Enumerable.Range(0, Pieces).Select(LogPiece)];

    /// <summary>sin(i/64) and cos(i/64) from 0 to past π/4, by their Taylor series.</summary>
    public static readonly (DoubleDouble Sin, DoubleDouble Cos)[] SinCos =
    [
        .. Enumerable.Range(0, 52).Select(i => (Alternating(i / (double)Steps, 1), Alternating(i / (double)Steps, 0))),
    ];

    /// <summary>atan(i/64) from 0 to 1.</summary>
    public static readonly DoubleDouble[] ArcTangents = MakeArcTangents();

    /// <summary>The high part cut to a multiple of a power of two, the rest in the low part.</summary>
    private static DoubleDouble Coarse(DoubleDouble value, int bits)
    {
        var unit = 1.0 / (1L << bits);
        var high = Math.Round(value.Hi / unit) * unit;
        return new(high, (value.Hi - high) + value.Lo);
    }

    /// <summary>ln(a/b) = 2 artanh((a − b)/(a + b)), by the series of artanh.</summary>
    private static DoubleDouble LogOfRatio(double a, double b)
    {
        var z = (DoubleDouble)(a - b) / (a + b);
        var (power, sum) = (z, z);
        for (var n = 3; n < 75; n += 2)
        {
            power = power * z * z;
            sum += power / n;
        }

        return sum * 2;
    }

    /// <summary>By seven square roots of 2, and multiplication.</summary>
    private static (long Bits, double Tail)[] MakePowers()
    {
        DoubleDouble step = 2;
        for (var pieces = 1; pieces < Pieces; pieces *= 2)
        {
            step = DoubleDouble.Sqrt(step);
        }

        var powers = new (long, double)[Pieces];
        DoubleDouble power = 1;
        for (var i = 0; i < Pieces; i++)
        {
            powers[i] = (BitConverter.DoubleToInt64Bits(power.Hi), power.Lo / power.Hi);
            power *= step;
        }

        return powers;
    }

    /// <summary>The inverse is that of the middle of the piece, rounded to 1/512; 1 in the two pieces that meet at 1.</summary>
    private static (double Inverse, double LogHigh, double LogLow) LogPiece(int i)
    {
        var from = LogOrigin + ((long)i << 45);
        var middle = (BitConverter.Int64BitsToDouble(from) + BitConverter.Int64BitsToDouble(from + (1L << 45))) / 2;
        var inverse = Math.Abs(middle - 1) < 1.0 / Pieces ? 512 : Math.Round(512 / middle);
        var log = Coarse(LogOfRatio(512, inverse), 42);
        return (inverse / 512, log.Hi, log.Lo);
    }

    /// <summary>Σ (−1)ⁿ xᵏ/k! over k = first, first + 2, …: the sine from 1, the cosine from 0.</summary>
    private static DoubleDouble Alternating(double x, int first)
    {
        DoubleDouble term = first == 0 ? 1 : x;
        var sum = term;
        for (var k = first + 2; k < 32; k += 2)
        {
            term = -(term * DoubleDouble.Product(x, x)) / (k * (k - 1.0));
            sum += term;
        }

        return sum;
    }

    /// <summary>atan(i/64) − atan((i − 1)/64) = atan(64/(4096 + i(i − 1))), by the series of the arc tangent.</summary>
    private static DoubleDouble[] MakeArcTangents()
    {
        var angles = new DoubleDouble[Steps + 1];
        for (var i = 1; i <= Steps; i++)
        {
            var z = (DoubleDouble)Steps / ((Steps * Steps) + (i * (i - 1.0)));
            var (power, sum) = (z, z);
            for (var n = 3; n < 22; n += 2)
            {
                power = -(power * z * z);
                sum += power / n;
            }

            angles[i] = angles[i - 1] + sum;
        }

        return angles;
    }
}
