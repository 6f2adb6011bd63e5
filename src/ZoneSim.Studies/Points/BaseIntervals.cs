using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Intervals of what a point gave, by the methods that a run uses: Wilson's for a share, Tango's for paired shares, a t interval
/// otherwise. A share's counts are had back from its mean and variance, which hold them.
/// </summary>
internal static class BaseIntervals
{
    /// <summary>Levels and response with their intervals.</summary>
    public static BaseCase Of(PointYield yield, StudyOutput output, double confidence)
    {
        var levels = yield.Levels.Select(level => Level(level, yield.Pairs, output.IsShare, confidence)).ToArray();
        return new BaseCase(yield.Pairs, yield.Levels.Length == 1 ? levels[0] : Difference(yield, output.IsShare, confidence), levels);
    }

    /// <summary>The second policy's difference from the first.</summary>
    /// <param name="yield">What the point gave.</param>
    /// <param name="isShare">Whether levels are shares of 0s and 1s.</param>
    /// <param name="confidence">Level.</param>
    public static Estimate Difference(PointYield yield, bool isShare, double confidence)
    {
        var (difference, n) = (yield.Differences[0], (long)yield.Pairs);
        if (!isShare || n < 2 || !IsCount(yield.Levels[0].Value * n))
        {
            return StudentMean.Interval(Moments.Restore(n, difference.Value, difference.Variance * n), confidence);
        }

        var apart = (long)Math.Round(n * ((difference.Variance * (n - 1)) + (difference.Value * difference.Value)));
        var more = (apart + (long)Math.Round(difference.Value * n)) / 2;
        var both = (long)Math.Round(yield.Levels[1].Value * n) - more;
        return TangoPaired.Interval(both, more, apart - more, n - both - apart, confidence);
    }

    private static Estimate Level(Output level, long n, bool isShare, double confidence) => isShare && n > 0 && IsCount(level.Value * n)
        ? Wilson.Interval((long)Math.Round(level.Value * n), n, confidence)
        : StudentMean.Interval(Moments.Restore(n, level.Value, level.Variance * n), confidence);

    /// <summary>Whether a sum can be a number of histories.</summary>
    private static bool IsCount(double sum) => Math.Abs(sum - Math.Round(sum)) < 1e-6;
}
