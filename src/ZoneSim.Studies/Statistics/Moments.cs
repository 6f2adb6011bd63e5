namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Count, mean and sum of squared deviations, updated one value at a time (Welford 1962) and merged (Chan, Golub and
/// LeVeque 1979). A sample of equal values has a variance of exactly 0. Merging in a fixed order gives the same bits.
/// </summary>
public struct Moments
{
    private double _mean;
    private double _squares;

    /// <summary>Number of values.</summary>
    public long Count { get; private set; }

    /// <summary>The mean; NaN without values.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>The unbiased sample variance; NaN for fewer than two values.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>The moments of a sample.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        var moments = default(Moments);
        foreach (var value in values)
        {
            moments.Add(value);
        }

        return moments;
    }

    /// <summary>Takes one more value.</summary>
    public void Add(double value)
    {
        Count++;
        var delta = value - _mean;
        _mean += delta / Count;
        _squares += delta * (value - _mean);
    }

    /// <summary>Takes all values of another sample.</summary>
    public void Merge(Moments other)
    {
        if (other.Count == 0)
        {
            return;
        }

        if (Count == 0)
        {
            this = other;
            return;
        }

        var total = Count + other.Count;
        var delta = other._mean - _mean;
        _mean += delta * other.Count / total;
        _squares += other._squares + (delta * delta * ((double)Count * other.Count / total));
        Count = total;
    }

    /// <summary>Puts back moments that were stored.</summary>
    internal static Moments Restore(long count, double mean, double variance) => new()
    {
        Count = count,
        _mean = count == 0 ? 0 : mean,
        _squares = count < 2 ? 0 : variance * (count - 1),
    };
}
