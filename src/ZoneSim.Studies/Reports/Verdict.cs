namespace ZoneSim.Studies;

/// <summary>Whether a difference is told, by the two bands that it has: run noise, and the range over the assumptions.</summary>
public enum VerdictKind
{
    /// <summary>The range over the assumptions holds 0, or lies on the other side than the interval: the model does not tell.</summary>
    DoesNotTell,

    /// <summary>Interval and range lie on one side of 0.</summary>
    TellsApart,

    /// <summary>The range lies on one side of 0, and the interval holds 0, or an end of the range is not known well enough: more histories can tell.</summary>
    TooFewHistories,

    /// <summary>The interval lies on one side of 0, and the assumptions were not moved: nothing is told beyond the scenario's own values.</summary>
    AssumptionsNotMoved,
}

/// <summary>How a difference stands to a width that somebody typed, or that an objective states.</summary>
public enum SizeVerdict
{
    /// <summary>A band reaches over an end of the width.</summary>
    NotTold,

    /// <summary>All of it lies within the width.</summary>
    SmallerThanMatters,

    /// <summary>All of it lies beyond the width, on one side.</summary>
    MoreThanMatters,
}

/// <summary>The one verdict on a difference, in the same words on every surface.</summary>
/// <param name="Kind">Whether it is told.</param>
/// <param name="Sign">1 where it is told that there is more, −1 for less, 0 otherwise.</param>
/// <param name="Size">How it stands to the width; null where no width was given.</param>
/// <param name="BothUnderWidth">Both shares are smaller than the width, so that no difference of them could reach it.</param>
public sealed record Verdict(VerdictKind Kind, int Sign, SizeVerdict? Size = null, bool BothUnderWidth = false)
{
    /// <summary>The verdict in words, such as <c>does not tell</c> or <c>tells apart, more than matters</c>.</summary>
    public string Words =>
        KindWords(Kind)
        + Size switch
        {
            null => "",
            SizeVerdict.SmallerThanMatters => ", smaller than matters",
            SizeVerdict.MoreThanMatters => ", more than matters",
            _ => ", not told whether it matters",
        }
        + (BothUnderWidth ? " (both shares lie under the width)" : "");

    /// <summary>
    /// The verdict as one sign for pictures: ≈ smaller than matters, ≠ tells apart, ? does not tell, … too few histories; none where the assumptions
    /// were not moved.
    /// </summary>
    public string Mark =>
        (Size, Kind) switch
        {
            (SizeVerdict.SmallerThanMatters, _) => "≈",
            (_, VerdictKind.TellsApart) => "≠",
            (_, VerdictKind.DoesNotTell) => "?",
            (_, VerdictKind.TooFewHistories) => "…",
            _ => "",
        };

    /// <summary>What the words mean, for a note under a table or a picture.</summary>
    public static string Explained =>
        "Tells apart: interval and assumption range lie on one side of 0. Does not tell: the range holds 0. "
        + "Too few histories: the range does not hold 0, the interval does, or an end of the range is not known well enough. "
        + "Only at the scenario's values: no assumptions were moved.";

    /// <summary>What one of them means, where there is no room for the others.</summary>
    public static string TooFewExplained => "too few histories: chance alone can still explain the difference, and more histories would tell";

    /// <summary>The words of a kind.</summary>
    public static string KindWords(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.TellsApart => "tells apart",
            VerdictKind.DoesNotTell => "does not tell",
            VerdictKind.TooFewHistories => "too few histories",
            _ => "only at the scenario's values",
        };

    /// <summary>The verdict by both bands.</summary>
    /// <param name="interval">The difference with its interval of run noise: the one that is printed beside the verdict.</param>
    /// <param name="band">Where it goes over the assumptions; null where they were not moved.</param>
    /// <param name="width">Width within which a difference does not matter, above 0, in its unit; null where nobody gave one.</param>
    /// <param name="shares">For shares and flags: the two shares.</param>
    /// <returns>Null where the interval has no ends.</returns>
    public static Verdict? Of(Estimate interval, AssumptionBand? band, double? width = null, (double First, double Second)? shares = null)
    {
        if (double.IsNaN(interval.Low) || double.IsNaN(interval.High))
        {
            return null;
        }

        var run = Side(interval.Low, interval.High);
        var (kind, sign) = band is null ? (run == 0 ? VerdictKind.TooFewHistories : VerdictKind.AssumptionsNotMoved, run) : OfBoth(run, band);
        var isUnder = width is { } wide && shares is { } pair && pair.First < wide && pair.Second < wide;
        return new Verdict(kind, sign, width is { } given ? SizeOf(interval, band, given) : null, isUnder);
    }

    private static (VerdictKind Kind, int Sign) OfBoth(int run, AssumptionBand band)
    {
        var over = Side(band.Low, band.High);
        return over == 0 || run == -over ? (VerdictKind.DoesNotTell, 0)
            : run == 0 || Side(band.Outermost.Low, band.Outermost.High) == 0 ? (VerdictKind.TooFewHistories, 0)
            : (VerdictKind.TellsApart, run);
    }

    private static SizeVerdict SizeOf(Estimate interval, AssumptionBand? band, double width)
    {
        var (low, high) = band?.Outermost ?? (interval.Low, interval.High);
        return Math.Max(interval.High, high) < width && Math.Min(interval.Low, low) > -width ? SizeVerdict.SmallerThanMatters
            : Math.Min(interval.Low, low) >= width || Math.Max(interval.High, high) <= -width ? SizeVerdict.MoreThanMatters
            : SizeVerdict.NotTold;
    }

    private static int Side(double low, double high) =>
        low > 0 ? 1
        : high < 0 ? -1
        : 0;
}
