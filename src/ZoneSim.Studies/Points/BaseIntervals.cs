using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Intervals of what a point gave, by the methods that a run uses: Wilson's for a share of one incursion, Tango's for its paired difference, and otherwise
/// intervals that have a width and lie within what can be. A share's counts are had back from its mean and variance, which hold them.
/// </summary>
/// <param name="isBinary">Whether each history counts 0 or 1.</param>
/// <param name="bounds">What a history can give otherwise.</param>
/// <param name="confidence">Level.</param>
internal sealed class BaseIntervals(bool isBinary, MeanBounds bounds, double confidence)
{
    /// <summary>Levels and response with their intervals.</summary>
    public BaseCase Of(DesignPointResult yield)
    {
        var levels = yield.Levels.Select((level, policy) => Level(level, yield.Pairs, SizeAt(yield, policy))).ToArray();
        return new BaseCase(yield.Pairs, yield.Levels.Length == 1 ? levels[0] : Difference(yield), levels);
    }

    /// <summary>The second policy's difference from the first.</summary>
    /// <param name="yield">What the point gave.</param>
    private Estimate Difference(DesignPointResult yield)
    {
        var (difference, n) = (yield.Differences[0], (long)yield.Pairs);
        if (n < 2 || !yield.Levels.All(level => IsShareOf(level, n)))
        {
            var size = SizeAt(yield, yield.Levels.Length);
            var seen = yield.Sizes.Length > 0 ? yield.Sizes[..yield.Levels.Length].Max() : 0;
            return (bounds with { Seen = Math.Max(bounds.Seen, seen) }).OfDifferences(
                Moments.Restore(n, difference.Value, difference.Variance * n, -size, size),
                confidence
            );
        }

        var apart = (long)Math.Round(n * ((difference.Variance * (n - 1)) + (difference.Value * difference.Value)));
        var more = (apart + (long)Math.Round(difference.Value * n)) / 2;
        var both = (long)Math.Round(yield.Levels[1].Value * n) - more;
        return TangoPaired.Interval(both, more, apart - more, n - both - apart, confidence);
    }

    private Estimate Level(Output level, long n, double size) =>
        IsShareOf(level, n)
            ? Wilson.Interval((long)Math.Round(level.Value * n), n, confidence)
            : bounds.Interval(Moments.Restore(n, level.Value, level.Variance * n, greatest: size), confidence);

    /// <summary>Whether a level is a number of histories out of all of them.</summary>
    private bool IsShareOf(Output level, long n) =>
        isBinary && n > 0 && level.Value is >= 0 and <= 1 && Math.Abs((level.Value * n) - Math.Round(level.Value * n)) < 1e-6;

    private static double SizeAt(DesignPointResult yield, int place) => place < yield.Sizes.Length ? yield.Sizes[place] : double.NaN;
}
