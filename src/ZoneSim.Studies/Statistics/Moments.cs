namespace ZoneSim.Studies.Statistics;

/// <summary>
/// Count, mean, sum of squared deviations, least and greatest value, updated one value at a time (Welford 1962) and merged (Chan, Golub and
/// LeVeque 1979). A sample of equal values has a variance of exactly 0. Merging in a fixed order gives the same bits.
/// </summary>
internal struct Moments
{
    private double _mean;
    private double _squares;
    private double _least;
    private double _greatest;

    /// <summary>Number of values.</summary>
    public long Count { get; private set; }

    /// <summary>The mean; NaN without values.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>The unbiased sample variance; NaN for fewer than two values.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>The least value; NaN where it is not known.</summary>
    public readonly double Least => Count == 0 ? double.NaN : _least;

    /// <summary>The greatest value; NaN where it is not known.</summary>
    public readonly double Greatest => Count == 0 ? double.NaN : _greatest;

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
        (_least, _greatest) = Count == 0 ? (value, value) : (value < _least ? value : _least, value > _greatest ? value : _greatest);
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
        (_least, _greatest) = (Math.Min(_least, other._least), Math.Max(_greatest, other._greatest));
        Count = total;
    }

    /// <summary>The moments of the values with their signs changed.</summary>
    internal readonly Moments Negated() => this with { _mean = -_mean, _least = -_greatest, _greatest = -_least };

    /// <summary>Puts back moments that were stored; the least and greatest value are known only where they are given.</summary>
    internal static Moments Restore(long count, double mean, double variance, double least = double.NaN, double greatest = double.NaN) =>
        new()
        {
            Count = count,
            _mean = count == 0 ? 0 : mean,
            _squares = count < 2 ? 0 : variance * (count - 1),
            _least = least,
            _greatest = greatest,
        };
}
