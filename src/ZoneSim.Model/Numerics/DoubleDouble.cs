namespace ZoneSim.Model;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits, in plain IEEE operations: no fused multiply-add, so that the bits
/// are the same on every processor. Sources: Dekker, Numerische Mathematik 18 (1971); Knuth, Seminumerical Algorithms,
/// 4.2.2. Products need magnitudes from 1e-140 to 1e140.
/// </summary>
/// <param name="Hi">The sum, rounded to a double.</param>
/// <param name="Lo">What the rounding left.</param>
internal readonly record struct DoubleDouble(double Hi, double Lo)
{
    private const double Splitter = (1 << 27) + 1;

    /// <summary>A double as it is.</summary>
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>The exact sum of two doubles (Knuth).</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>The exact sum of two doubles of which the first is the larger in size, or 0 (Dekker).</summary>
    public static DoubleDouble SumOrdered(double large, double small)
    {
        var sum = large + small;
        return new(sum, small - (sum - large));
    }

    /// <summary>The exact product of two doubles (Dekker, with Veltkamp's splitting).</summary>
    public static DoubleDouble Product(double a, double b)
    {
        var (a1, a2) = Split(a);
        var (b1, b2) = Split(b);
        var product = a * b;
        return new(product, (a2 * b2) - (((product - (a1 * b1)) - (a2 * b1)) - (a1 * b2)));
    }

    /// <summary>The sum.</summary>
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var (high, low) = (Sum(a.Hi, b.Hi), Sum(a.Lo, b.Lo));
        var first = SumOrdered(high.Hi, high.Lo + low.Hi);
        return SumOrdered(first.Hi, first.Lo + low.Lo);
    }

    /// <summary>The negative.</summary>
    public static DoubleDouble operator -(DoubleDouble a) => new(-a.Hi, -a.Lo);

    /// <summary>The difference.</summary>
    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    /// <summary>The product.</summary>
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = Product(a.Hi, b.Hi);
        return SumOrdered(product.Hi, product.Lo + ((a.Hi * b.Lo) + (a.Lo * b.Hi)));
    }

    /// <summary>The quotient.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.Hi / b.Hi;
        var rest = a - (b * first);
        var second = rest.Hi / b.Hi;
        rest -= b * second;
        return SumOrdered(first, second) + (rest.Hi / b.Hi);
    }

    /// <summary>The square root of a number that is not negative.</summary>
    public static DoubleDouble Sqrt(DoubleDouble a)
    {
        var root = Math.Sqrt(a.Hi);
        return root == 0 ? default : SumOrdered(root, (a - Product(root, root)).Hi / (2 * root));
    }

    private static (double High, double Low) Split(double value)
    {
        var scaled = Splitter * value;
        var high = scaled - (scaled - value);
        return (high, value - high);
    }
}
