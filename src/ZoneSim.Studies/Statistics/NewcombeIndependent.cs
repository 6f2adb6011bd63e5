namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The interval for a difference of two independent proportions (Newcombe 1998b, Statistics in Medicine 17:873, method 10):
/// square-and-add of the two Wilson intervals. Used where two runs share no histories.
/// </summary>
internal static class NewcombeIndependent
{
    /// <summary>The difference count1/n1 − count2/n2 with its two-sided interval.</summary>
    /// <param name="count1">Events of the first sample.</param>
    /// <param name="n1">Size of the first sample.</param>
    /// <param name="count2">Events of the second sample.</param>
    /// <param name="n2">Size of the second sample.</param>
    /// <param name="confidence">Confidence level, such as 0.95.</param>
    public static Estimate Interval(long count1, long n1, long count2, long n2, double confidence)
    {
        var first = Wilson.Interval(count1, n1, confidence);
        var second = Wilson.Interval(count2, n2, confidence);
        var difference = first.Value - second.Value;
        return new Estimate(
            difference,
            difference - Math.Sqrt(Square(first.Value - first.Low) + Square(second.High - second.Value)),
            difference + Math.Sqrt(Square(first.High - first.Value) + Square(second.Value - second.Low))
        );
    }

    private static double Square(double value) => value * value;
}
