namespace ZoneSim.Briefing.Drawing;

/// <summary>Round numbers for axes.</summary>
internal static class Scale
{
    /// <summary>Round values within the limits, at most about <paramref name="count"/> of them.</summary>
    public static IReadOnlyList<double> Ticks(double low, double high, int count)
    {
        var step = Step((high - low) / Math.Max(1, count - 1));
        var first = (long)Math.Ceiling((low / step) - 1e-9);
        var last = (long)Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * step)];
    }

    /// <summary>A limit at which a tick of this value, worked out with rounding, still stands.</summary>
    public static double JustBeyond(double high) => high + (1e-9 * Math.Abs(high));

    /// <summary>The least round number not below <paramref name="value"/>: 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static double Step(double value)
    {
        if (!(value > 0))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        double[] steps = [1, 2, 2.5, 5, 10];
        return steps.First(step => step * power >= value * (1 - 1e-9)) * power;
    }

    /// <summary>Ticks for an axis of minutes: at whole parts of an hour, whole hours or days.</summary>
    public static IReadOnlyList<double> MinuteTicks(double low, double high, int count)
    {
        double[] steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 7200, 14400];
        var step = steps.FirstOrDefault(step => (high - low) / step <= count, steps[^1]);
        step = Math.Min(step, Math.Max(1, high - low));
        var first = Math.Ceiling((low / step) - 1e-9);
        return [.. Enumerable.Range(0, (int)(Math.Floor((high / step) + 1e-9) - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The least multiple of a round step that is not below <paramref name="value"/>, for the end of an axis.</summary>
    public static double Ceiling(double value, int steps = 5)
    {
        var step = Step(value / steps);
        return Math.Max(step, Math.Ceiling((value / step) - 1e-9) * step);
    }
}
