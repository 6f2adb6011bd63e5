using MathNet.Numerics;
using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The one place where quantiles of distributions come from. The library's inverses of Student's t, beta and gamma look for a root and
/// give up on some levels; here the distribution function is bisected between ends that hold the root, or an expansion is
/// used where its error is below what is printed (Abramowitz and Stegun 1964, 26.7.5 and 26.4). All results are finite for p strictly between 0 and 1.
/// </summary>
internal static class Quantiles
{
    /// <summary>From this many degrees of freedom on t is had from its expansion: its error is below 1e-8 for p from 1e-16 on.</summary>
    private const double ManyDegrees = 1_000;

    /// <summary>From this shape on gamma is had from its expansion.</summary>
    private const double LargeShape = 100_000;

    /// <summary>The standard normal distribution's p-quantile.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double OfNormal(double p) => PortableMath.NormalQuantile(Checked(p));

    /// <summary>Student's t that is exceeded with a chance: 1.96 for 0.025 and infinite freedom.</summary>
    /// <param name="freedom">Degrees of freedom above 0, whole or not; infinite for the normal distribution.</param>
    /// <param name="tail">Chance above it, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chance is not between 0 and 1, or the freedom not above 0.</exception>
    public static double OfStudentUpper(double freedom, double tail)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        return Checked(tail) > 0.5 ? -OfStudentUpper(freedom, 1 - tail)
            : freedom >= ManyDegrees ? Expanded(-OfNormal(tail), freedom)
            : Bisection.Rising(t => StudentAbove(freedom, t) <= tail, 0, double.PositiveInfinity);
    }

    /// <summary>The half-width in standard errors of a two-sided t interval.</summary>
    /// <param name="freedom">Degrees of freedom above 0.</param>
    /// <param name="confidence">Confidence level, above 0 and below 1.</param>
    public static double TwoSidedStudent(double freedom, double confidence) => OfStudentUpper(freedom, (1 - Checked(confidence)) / 2);

    /// <summary>The beta distribution's p-quantile.</summary>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <param name="p">Above 0 and below 1.</param>
    public static double OfBeta(double a, double b, double p)
    {
        Checked(p);
        return SpecialFunctions.BetaRegularized(a, b, 0.5) < p
            ? 1 - Bisection.Rising(x => SpecialFunctions.BetaRegularized(b, a, x) >= 1 - p, 0, 0.5)
            : Bisection.Rising(x => SpecialFunctions.BetaRegularized(a, b, x) >= p, 0, 0.5);
    }

    /// <summary>The p-quantile of a gamma distribution of unit scale; twice that of half the freedom is chi-square's.</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="p">Above 0 and below 1.</param>
    public static double OfGamma(double shape, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        return Checked(p) is var level && shape >= LargeShape ? ExpandedGamma(OfNormal(level), shape)
            : level <= 0.5 ? Bisection.Rising(x => GammaBelow(shape, x) >= level, 0, double.PositiveInfinity)
            : Bisection.Rising(x => SpecialFunctions.GammaUpperRegularized(shape, x) <= 1 - level, 0, double.PositiveInfinity);
    }

    /// <summary>P(T &gt; t) for t ≥ 0.</summary>
    internal static double StudentAbove(double freedom, double t) => SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t))) / 2;

    /// <summary>P(X ≤ x) of a gamma number of unit scale; by the first term of its series where the library takes x for 0.</summary>
    private static double GammaBelow(double shape, double x) =>
        x < 1e-9 ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) : SpecialFunctions.GammaLowerRegularized(shape, x);

    private static double Expanded(double z, double freedom)
    {
        var q = z * z;
        var first = z * (q + 1) / 4;
        var second = z * ((((5 * q) + 16) * q) + 3) / 96;
        var third = z * ((((((3 * q) + 19) * q) + 17) * q) - 15) / 384;
        var fourth = z * ((((((((79 * q) + 776) * q) + 1482) * q) - 1920) * q) - 945) / 92160;
        return z + ((first + ((second + ((third + (fourth / freedom)) / freedom)) / freedom)) / freedom);
    }

    private static double ExpandedGamma(double z, double shape)
    {
        var (q, root) = (z * z, Math.Sqrt(shape));
        return shape + (z * root) + ((q - 1) / 3) + (z * (q - 7) / (36 * root)) - (((((3 * q) + 7) * q) - 16) / (810 * shape));
    }

    private static double Checked(double p) => p is > 0 and < 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "A level lies between 0 and 1.");
}

/// <summary>Bisection: slow and sure.</summary>
internal static class Bisection
{
    /// <summary>
    /// The least number between two ends from which on a condition holds, to the last bit that a double has; the upper end where it holds
    /// nowhere below. An infinite upper end is looked for by doubling.
    /// </summary>
    /// <param name="holds">False below a place, true above.</param>
    /// <param name="low">A number at which it does not hold.</param>
    /// <param name="high">A number at which it does; infinite where none is known.</param>
    public static double Rising(Func<double, bool> holds, double low, double high)
    {
        if (double.IsPositiveInfinity(high))
        {
            high = Math.Max(1, low * 2);
            while (!holds(high) && high < double.MaxValue / 2)
            {
                (low, high) = (high, high * 2);
            }
        }

        for (var middle = low + ((high - low) / 2); middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            (low, high) = holds(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
