namespace ZoneSim.Model;

/// <content>The gamma distribution of scale 1, with nothing of the C library behind it.</content>
public static partial class PortableMath
{
    /// <summary>The share of a gamma distribution below a value: the regularised lower incomplete gamma function (DLMF 8.7.1, 8.9.2).</summary>
    /// <param name="x">The value.</param>
    /// <param name="shape">Shape, above 0; the scale is 1.</param>
    public static double GammaShareBelow(double x, double shape)
    {
        if (x <= 0)
        {
            return 0;
        }

        var front = Exp((shape * Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? front * GammaSeries(x, shape) : 1 - (front * GammaFraction(x, shape));
    }

    /// <summary>The value below which a gamma distribution has a share, by halving: to the last bit, the same on every processor.</summary>
    /// <param name="p">The share, above 0 and below 1.</param>
    /// <param name="shape">Shape, above 0; the scale is 1.</param>
    public static double GammaQuantile(double p, double shape)
    {
        if (p <= 0)
        {
            return 0;
        }

        var (low, high) = (0.0, 1.0);
        while (GammaShareBelow(high, shape) < p && high < 1e9)
        {
            high *= 2;
        }

        while (low + ((high - low) / 2) is var middle && middle > low && middle < high)
        {
            (low, high) = GammaShareBelow(middle, shape) < p ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }

    private static double GammaSeries(double x, double shape)
    {
        var (term, sum) = (1 / shape, 1 / shape);
        for (var n = 1; n <= 10 * FractionTerms && term > sum * FractionTolerance; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>By Lentz's method (Thompson and Barnett 1986).</summary>
    private static double GammaFraction(double x, double shape)
    {
        var b = x + 1 - shape;
        var (c, d) = (1 / Tiny, 1 / b);
        var fraction = d;
        for (var n = 1; n <= 10 * FractionTerms; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = 1 / Distant((a * d) + b);
            c = Distant(b + (a / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < FractionTolerance)
            {
                break;
            }
        }

        return fraction;

        static double Distant(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }
}
