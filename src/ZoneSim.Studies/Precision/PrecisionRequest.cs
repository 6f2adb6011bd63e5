using System.Globalization;

namespace ZoneSim.Studies;

/// <summary>
/// A run that goes on until its headline outputs are known well enough. Absolute: the half-width of each share and of each
/// paired difference of shares. Relative: the half-width of each mean over the mean itself.
/// </summary>
/// <param name="Target">The half-width wanted: a fraction above 0 and below 0.5.</param>
/// <param name="IsRelative">Whether it is relative to a mean.</param>
/// <param name="Most">Replications of each policy at most; <see cref="First"/> or more.</param>
/// <param name="Outputs">
/// Names of the outputs held to it (end:reached, outcome:crossed, column:time_in_zone_min, @NAME for another incursion);
/// empty: the policy-neutral ends of every convoy and drone, or, where relative, their mean time in zone and closest approach.
/// </param>
public sealed record PrecisionRequest(double Target, bool IsRelative, int Most, IReadOnlyList<string> Outputs)
{
    /// <summary>Replications before the first check: fewer say little of a rare end.</summary>
    public const int First = 1_000;

    /// <summary>Replications at most where none are named.</summary>
    public const int UsualMost = 100_000;

    /// <summary>What a precision is, for a message.</summary>
    public const string Forms = "a half-width above 0 and below 50%: 1% (percentage points, for shares and their differences) or 5%rel (of a mean)";

    /// <summary>The request as typed: 1% or 5%rel.</summary>
    public string Text => (Target * 100).ToString("0.######", CultureInfo.InvariantCulture) + (IsRelative ? "%rel" : "%");

    /// <summary>Reads 1%, 1pp, 0.01, 5%rel; null where the text is none of them or the half-width is not above 0 and below 50 %.</summary>
    public static (double Target, bool IsRelative)? Parse(string text)
    {
        var words = text.Trim();
        var isRelative = words.EndsWith("rel", StringComparison.Ordinal);
        words = isRelative ? words[..^3].TrimEnd() : words;
        var isPercent = words.EndsWith('%') || (!isRelative && words.EndsWith("pp", StringComparison.Ordinal));
        words =
            words.EndsWith('%') ? words[..^1]
            : isPercent ? words[..^2]
            : words;
        return
            double.TryParse(words.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is > 0 and < 0.5 and var target
            ? (target, isRelative)
            : null;
    }

    /// <summary>Refuses a request that cannot be met.</summary>
    /// <exception cref="StudyRefusalException">Its message says why.</exception>
    internal void Check()
    {
        if (!(Target is > 0 and < 0.5))
        {
            throw new StudyRefusalException(RefusalCode.Precision, $"A precision is {Forms}.");
        }

        if (Most < First)
        {
            throw new StudyRefusalException(RefusalCode.Precision, $"A precision is first checked after {First:#,0} histories, so it needs as many at least.");
        }
    }
}
