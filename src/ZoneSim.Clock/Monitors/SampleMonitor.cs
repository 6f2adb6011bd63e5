using System.Globalization;

namespace ZoneSim.Clock;

/// <summary>Descriptive statistics of separate observations, such as waiting times.</summary>
public sealed class SampleMonitor : ISampleMonitor
{
    private readonly List<double>? samples;
    private double squares;

    /// <summary>Makes a monitor.</summary>
    /// <param name="name">A name to print.</param>
    /// <param name="collect">Whether to keep every observation, so that quantiles can be told.</param>
    public SampleMonitor(string name = "", bool collect = false)
    {
        Name = name;
        samples = collect ? [] : null;
    }

    /// <inheritdoc/>
    public event EventHandler? Updated;

    /// <inheritdoc/>
    public bool Active { get; set; } = true;

    /// <inheritdoc/>
    public string Name { get; set; }

    /// <inheritdoc/>
    public bool Collect => samples is not null;

    /// <summary>How many observations there were.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public double Min { get; private set; }

    /// <inheritdoc/>
    public double Max { get; private set; }

    /// <summary>The sum of the observations.</summary>
    public double Total { get; private set; }

    double INumericMonitor.Sum => Total;

    /// <inheritdoc/>
    public double Mean { get; private set; }

    /// <summary>The variance, with the number of observations as divisor.</summary>
    public double Variance => Count > 0 ? squares / Count : 0;

    /// <inheritdoc/>
    public double StdDev => Math.Sqrt(Variance);

    /// <inheritdoc/>
    public double Last { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<double> Samples => samples ?? Enumerable.Empty<double>();

    /// <inheritdoc/>
    public double GetMedian() => GetPercentile(0.5);

    /// <inheritdoc/>
    public double GetPercentile(double p)
    {
        if (p is < 0 or > 1)
        {
            throw new ArgumentException("A share lies between 0 and 1.", nameof(p));
        }
        if (samples is null || samples.Count == 0)
        {
            return double.NaN;
        }
        var sorted = samples.Order().ToList();
        var position = sorted.Count * p;
        var k = Math.Max((int)Math.Ceiling(position) - 1, 0);
        return position > k && position < k + 1 || k + 1 == sorted.Count ? sorted[k] : (sorted[k] + sorted[k + 1]) / 2;
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (!Active)
        {
            return;
        }
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("An observation is a finite number.", nameof(value));
        }
        Count++;
        Total += value;
        Last = value;
        Min = Count == 1 ? value : Math.Min(Min, value);
        Max = Count == 1 ? value : Math.Max(Max, value);
        // Welford (1962): the mean, and the sum of squares about it, without loss of digits.
        var before = value - Mean;
        Mean += before / Count;
        squares += before * (value - Mean);
        samples?.Add(value);
        Updated?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets all observations.</summary>
    public void Reset()
    {
        Count = 0;
        Min = Max = Total = Mean = Last = squares = 0;
        samples?.Clear();
    }

    /// <inheritdoc/>
    public string Summarize() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: count {Count}, mean {Mean:G6}, std.dev {StdDev:G6}, min {Min:G6}, median {GetMedian():G6}, max {Max:G6}"
        );
}
