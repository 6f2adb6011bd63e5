using System.Text.Json;

namespace ZoneSim.Benchmarks.Reference;

/// <summary><c>reference</c>: replications of the reference model per second.</summary>
public static class ReferenceVerb
{
    private const int Batch = 200;
    private const double WarmUp = 2;

    /// <summary>The clock alone, on one thread or on several with independent simulations.</summary>
    public static void Run(double seconds, int threads)
    {
        var done = new (OutcomeTally Tally, Effort Effort)[threads];
        using var ready = new Barrier(threads);
        var workers = Enumerable
            .Range(0, threads)
            .Select(i => new Thread(() =>
            {
                var model = new ProcessModel((ulong)(i + 1));
                Effort.Of(WarmUp, () => Repeat(model.Run, new()));
                ready.SignalAndWait();
                var accumulator = new OutcomeTally();
                done[i] = (accumulator, Effort.Of(seconds, () => Repeat(model.Run, accumulator)));
            }))
            .ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var total = new OutcomeTally();
        var rate = 0.0;
        foreach (var (accumulator, effort) in done)
        {
            total.Add(accumulator);
            rate += accumulator.Replications / effort.Seconds;
        }
        var cpu = done.Max(part => part.Effort.CpuSeconds);
        Print("clock", threads, rate, total.Replications / cpu, total, done.Sum(part => part.Effort.Bytes));
    }

    /// <summary>The clock and the hand-written loop in turns, so that both meet the same machine.</summary>
    public static void RunBesideYardstick(double seconds)
    {
        var clock = new ProcessModel(1);
        var loop = new YardstickModel(1);
        Effort.Of(WarmUp, () => Repeat(clock.Run, new()));
        Effort.Of(WarmUp, () => Repeat(loop.Run, new()));
        var (clockTally, loopTally) = (new OutcomeTally(), new OutcomeTally());
        var (clockEffort, loopEffort) = (default(Effort), default(Effort));
        for (var turn = 0.0; turn < seconds; turn += 0.25)
        {
            clockEffort += Effort.Of(0.25, () => Repeat(clock.Run, clockTally));
            loopEffort += Effort.Of(0.25, () => Repeat(loop.Run, loopTally));
        }
        var clockRate = clockTally.Replications / clockEffort.Seconds;
        var loopRate = loopTally.Replications / loopEffort.Seconds;
        var clockCpuRate = clockTally.Replications / clockEffort.CpuSeconds;
        var loopCpuRate = loopTally.Replications / loopEffort.CpuSeconds;
        Print("clock", 1, clockRate, clockCpuRate, clockTally, clockEffort.Bytes);
        Print("yardstick", 1, loopRate, loopCpuRate, loopTally, loopEffort.Bytes);
        Console.WriteLine(
            JsonSerializer.Serialize(new { ratio = Math.Round(clockRate / loopRate, 3), ratio_of_cpu_time = Math.Round(clockCpuRate / loopCpuRate, 3) })
        );
    }

    private static void Repeat(Func<Replication> run, OutcomeTally accumulator)
    {
        for (var i = 0; i < Batch; i++)
        {
            accumulator.Add(run());
        }
    }

    private static void Print(string implementation, int threads, double rate, double cpuRate, OutcomeTally accumulator, long bytes) =>
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    benchmark = "reference",
                    implementation,
                    threads,
                    replications_per_second = Math.Round(rate),
                    replications_per_cpu_second = Math.Round(cpuRate),
                    events_per_second = Math.Round(rate * accumulator.Events / accumulator.Replications),
                    bytes_per_replication = Math.Round((double)bytes / accumulator.Replications),
                    outcomes = accumulator.Report(),
                    replications = accumulator.Replications,
                    largest_deviation_in_standard_errors = Math.Round(accumulator.LargestDeviation(), 2),
                }
            )
        );
}
