using System.Globalization;

namespace ZoneSim.Clock;

/// <summary>Statistics of a level over simulated time, each value weighted by how long it holds.</summary>
public sealed class TimeSeriesMonitor : ITimeSeriesMonitor
{
    private readonly Simulation environment;
    private readonly Dictionary<double, double>? durations;
    private bool active = true;
    private bool started;
    private double since;
    private double area;
    private double mean;
    private double squares;

    /// <summary>Makes a monitor that begins with the first level it is told.</summary>
    /// <param name="env">The simulation whose clock weights the levels.</param>
    /// <param name="name">A name to print.</param>
    /// <param name="collect">Whether to keep how long each level held, so that quantiles can be told.</param>
    public TimeSeriesMonitor(Simulation env, string name = "", bool collect = false)
    {
        ArgumentNullException.ThrowIfNull(env);
        environment = env;
        Name = name;
        durations = collect ? [] : null;
        since = env.NowD;
    }

    /// <summary>Makes a monitor that begins with a given level, now.</summary>
    /// <param name="env">The simulation whose clock weights the levels.</param>
    /// <param name="initial">The level.</param>
    /// <param name="name">A name to print.</param>
    /// <param name="collect">Whether to keep how long each level held, so that quantiles can be told.</param>
    public TimeSeriesMonitor(Simulation env, double initial, string name = "", bool collect = false)
        : this(env, name, collect) => Begin(initial);

    /// <inheritdoc/>
    public event EventHandler? Updated;

    /// <summary>Whether it measures at present. The level is followed all the while.</summary>
    public bool Active
    {
        get => active;
        set
        {
            CatchUp();
            since = environment.NowD;
            active = value;
        }
    }

    /// <inheritdoc/>
    public string Name { get; set; }

    /// <inheritdoc/>
    public bool Collect => durations is not null;

    /// <summary>How long it has measured, in steps.</summary>
    public double TotalTimeD { get; private set; }

    /// <summary>How long it has measured.</summary>
    public TimeSpan TotalTime => environment.ToTimeSpan(TotalTimeD);

    /// <inheritdoc/>
    public double Min { get; private set; }

    /// <inheritdoc/>
    public double Max { get; private set; }

    /// <summary>The integral of the level over time.</summary>
    public double Area
    {
        get
        {
            CatchUp();
            return area;
        }
    }

    double INumericMonitor.Sum => Area;

    /// <inheritdoc/>
    public double Mean
    {
        get
        {
            CatchUp();
            return mean;
        }
    }

    /// <summary>The variance over time.</summary>
    public double Variance
    {
        get
        {
            CatchUp();
            return TotalTimeD > 0 ? squares / TotalTimeD : 0;
        }
    }

    /// <inheritdoc/>
    public double StdDev => Math.Sqrt(Variance);

    /// <summary>The level.</summary>
    public double Current { get; private set; }

    double INumericMonitor.Last => Current;

    /// <inheritdoc/>
    public double GetMedian() => GetPercentile(0.5);

    /// <inheritdoc/>
    public double GetPercentile(double p)
    {
        if (p is < 0 or > 1)
        {
            throw new ArgumentException("A share lies between 0 and 1.", nameof(p));
        }
        CatchUp();
        if (durations is null || durations.Count == 0)
        {
            return double.NaN;
        }
        var levels = durations.OrderBy(level => level.Key).ToList();
        var wanted = levels.Sum(level => level.Value) * p;
        var held = 0.0;
        for (var i = 0; i < levels.Count; i++)
        {
            held += levels[i].Value;
            if (held >= wanted)
            {
                return held > wanted || i + 1 == levels.Count ? levels[i].Key : (levels[i].Key + levels[i + 1].Key) / 2;
            }
        }
        return levels[^1].Key;
    }

    /// <inheritdoc/>
    public void Increase(double value = 1) => UpdateTo(Current + value);

    /// <inheritdoc/>
    public void Decrease(double value = 1) => UpdateTo(Current - value);

    /// <inheritdoc/>
    public void UpdateTo(double value)
    {
        if (!active)
        {
            Current = value;
            return;
        }
        if (!started)
        {
            Begin(value);
        }
        CatchUp();
        Current = value;
        Min = Math.Min(Min, value);
        Max = Math.Max(Max, value);
        Updated?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets everything; the next level told is the first.</summary>
    public void Reset()
    {
        started = false;
        TotalTimeD = Current = Min = Max = area = mean = squares = 0;
        durations?.Clear();
        since = environment.NowD;
    }

    /// <summary>Forgets everything, and begins with a given level, now.</summary>
    /// <param name="initial">The level.</param>
    public void Reset(double initial)
    {
        Reset();
        Begin(initial);
    }

    /// <inheritdoc/>
    public string Summarize() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: duration {TotalTimeD:G6}, mean {Mean:G6}, std.dev {StdDev:G6}, min {Min:G6}, median {GetMedian():G6}, max {Max:G6}"
        );

    private void Begin(double level)
    {
        started = true;
        since = environment.NowD;
        Current = Min = Max = mean = level;
    }

    /// <summary>Counts in the time since the last change.</summary>
    private void CatchUp()
    {
        var now = environment.NowD;
        var span = now - since;
        if (!active || !started || span <= 0)
        {
            return;
        }
        since = now;
        TotalTimeD += span;
        area += Current * span;
        var before = Current - mean;
        mean += before * span / TotalTimeD;
        squares += before * (Current - mean) * span;
        if (durations is not null)
        {
            durations[Current] = durations.GetValueOrDefault(Current) + span;
        }
    }
}
