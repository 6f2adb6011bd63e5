namespace ZoneSim.Studies.Statistics;

/// <summary>
/// A difference against an indifference width by two one-sided tests (Schuirmann 1987; Westlake 1981): it is smaller than
/// matters where its interval at level 1 − 2α lies inside ∓ the width. An interval at 95 % tests at α = 2.5 %.
/// </summary>
internal static class Equivalence
{
    /// <summary>What an interval says of a difference that matters from a width on.</summary>
    /// <param name="difference">The difference with its interval.</param>
    /// <param name="width">The indifference width, above 0, in the difference's unit.</param>
    public static Magnitude Of(Estimate difference, double width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        return double.IsNaN(difference.Low) || double.IsNaN(difference.High) ? Magnitude.Unknown
            : difference.Low > -width && difference.High < width ? Magnitude.SmallerThanMatters
            : difference.Low >= width ? Magnitude.AboveByMoreThanMatters
            : difference.High <= -width ? Magnitude.BelowByMoreThanMatters
            : difference.Low > 0 ? Magnitude.Above
            : difference.High < 0 ? Magnitude.Below
            : Magnitude.Unknown;
    }

    /// <summary>The confidence level of the interval that tests at a level α: 1 − 2α.</summary>
    public static double ConfidenceFor(double alpha) => 1 - (2 * alpha);
}

/// <summary>A difference beside an indifference width.</summary>
internal enum Magnitude
{
    /// <summary>Neither its sign nor whether it matters can be told.</summary>
    Unknown,

    /// <summary>Smaller than matters, whatever its sign.</summary>
    SmallerThanMatters,

    /// <summary>Above 0, perhaps by less than matters.</summary>
    Above,

    /// <summary>Below 0, perhaps by less than matters.</summary>
    Below,

    /// <summary>Above 0 by the indifference width or more.</summary>
    AboveByMoreThanMatters,

    /// <summary>Below 0 by the indifference width or more.</summary>
    BelowByMoreThanMatters,
}
