using System.Diagnostics;

namespace ZoneSim.Benchmarks;

/// <summary>What one thread did in its time.</summary>
/// <param name="Seconds">How long it worked.</param>
/// <param name="Bytes">What it allocated.</param>
public readonly record struct Effort(double Seconds, long Bytes)
{
    /// <summary>Repeats an action for a time.</summary>
    public static Effort Of(double seconds, Action action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        do
        {
            action();
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return new(watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public static Effort operator +(Effort a, Effort b) => new(a.Seconds + b.Seconds, a.Bytes + b.Bytes);
}
