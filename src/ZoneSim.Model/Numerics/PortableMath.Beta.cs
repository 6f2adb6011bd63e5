namespace ZoneSim.Model;

/// <content>The beta distribution, with nothing of the C library behind it.</content>
public static partial class PortableMath
{
    private const int FractionTerms = 300;
    private const double FractionTolerance = 1e-15,
        Tiny = 1e-300;

    // Lanczos 1964, g = 7, nine coefficients as Godfrey 2001 has them.
    private static readonly double[] s_lanczos =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The share of a beta distribution below a value: the regularised incomplete beta function.</summary>
    /// <param name="x">The value, 0 to 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    public static double BetaShareBelow(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Log(x)) + (b * Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * BetaFraction(x, a, b) / a : 1 - (front * BetaFraction(1 - x, b, a) / b);
    }

    /// <summary>The value below which a beta distribution has a share, by halving: to the last bit, the same on every processor.</summary>
    /// <param name="p">The share, 0 to 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    public static double BetaQuantile(double p, double a, double b)
    {
        if (p <= 0 || p >= 1)
        {
            return p <= 0 ? 0 : 1;
        }

        var (low, high) = (0.0, 1.0);
        while (low + ((high - low) / 2) is var middle && middle > low && middle < high && high - low > 1e-16)
        {
            (low, high) = BetaShareBelow(middle, a, b) < p ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }

    private static double LogGamma(double x)
    {
        var sum = s_lanczos[0];
        for (var term = 1; term < s_lanczos.Length; term++)
        {
            sum += s_lanczos[term] / (x + term - 1);
        }

        var t = x + 6.5;
        return (0.5 * Log(2 * Math.PI)) + ((x - 0.5) * Log(t)) - t + Log(sum);
    }

    /// <summary>The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method (Thompson and Barnett 1986).</summary>
    private static double BetaFraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var m = 1; m <= FractionTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < FractionTolerance)
            {
                break;
            }
        }

        return fraction;

        static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }
}
