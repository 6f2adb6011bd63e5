namespace ZoneSim.Clock;

/// <summary>Something that measures while a simulation runs.</summary>
public interface IMonitor
{
    /// <summary>Whether it measures at present.</summary>
    bool Active { get; set; }

    /// <summary>A name to print.</summary>
    string Name { get; }

    /// <summary>Raised after each new measurement.</summary>
    event EventHandler? Updated;

    /// <summary>The measurements in a few lines of text.</summary>
    string Summarize();
}

/// <summary>A monitor of numbers.</summary>
public interface INumericMonitor : IMonitor
{
    /// <summary>Whether it keeps every measurement, so that quantiles can be told.</summary>
    bool Collect { get; }

    /// <summary>The smallest value.</summary>
    double Min { get; }

    /// <summary>The largest value.</summary>
    double Max { get; }

    /// <summary>The sum of the values; of a time series, its integral over time.</summary>
    double Sum { get; }

    /// <summary>The mean; of a time series, weighted by time.</summary>
    double Mean { get; }

    /// <summary>The standard deviation, with the same weights as the mean.</summary>
    double StdDev { get; }

    /// <summary>The latest value.</summary>
    double Last { get; }

    /// <summary>The median; NaN unless measurements are kept.</summary>
    double GetMedian();

    /// <summary>A quantile; NaN unless measurements are kept.</summary>
    /// <param name="p">The share of the measurements at or below it, from 0 to 1.</param>
    double GetPercentile(double p);
}

/// <summary>A monitor of separate observations, such as waiting times.</summary>
public interface ISampleMonitor : INumericMonitor
{
    /// <summary>The observations, if they are kept.</summary>
    IEnumerable<double> Samples { get; }

    /// <summary>Adds an observation.</summary>
    /// <param name="value">The observation.</param>
    void Add(double value);
}

/// <summary>A monitor of a level that holds until it changes, such as the length of a queue.</summary>
public interface ITimeSeriesMonitor : INumericMonitor
{
    /// <summary>Raises the level.</summary>
    /// <param name="value">By how much.</param>
    void Increase(double value);

    /// <summary>Lowers the level.</summary>
    /// <param name="value">By how much.</param>
    void Decrease(double value);

    /// <summary>Sets the level.</summary>
    /// <param name="value">The new level.</param>
    void UpdateTo(double value);
}
