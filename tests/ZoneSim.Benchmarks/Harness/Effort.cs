using System.Diagnostics;

namespace ZoneSim.Benchmarks;

/// <summary>What a piece of work cost.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="CpuSeconds">Processor time of the whole program: on a busy machine the steadier measure.</param>
/// <param name="Bytes">What its thread allocated.</param>
public readonly record struct Effort(double Seconds, double CpuSeconds, long Bytes)
{
    /// <summary>Repeats an action for a time.</summary>
    public static Effort Of(double seconds, Action action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        do
        {
            action();
        } while (watch.Elapsed.TotalSeconds < seconds);
        return new(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public static Effort operator +(Effort a, Effort b) => new(a.Seconds + b.Seconds, a.CpuSeconds + b.CpuSeconds, a.Bytes + b.Bytes);
}
