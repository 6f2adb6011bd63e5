using System.Text.Json;

namespace ZoneSim.Benchmarks.Synthetic;

/// <summary><c>synthetic</c>: events of the synthetic queue test per second.</summary>
public static class SyntheticVerb
{
    private const double WarmUp = 2;

    public static void Run(double seconds, int processes)
    {
        var model = new QueueModel(processes, 1);
        Effort.Of(WarmUp, () => model.Run());
        var events = 0L;
        var effort = Effort.Of(seconds, () => events += model.Run());
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    benchmark = "synthetic",
                    processes,
                    events_per_second = Math.Round(events / effort.Seconds),
                    events_per_cpu_second = Math.Round(events / effort.CpuSeconds),
                    bytes_per_event = Math.Round((double)effort.Bytes / events, 2),
                }
            )
        );
    }
}
