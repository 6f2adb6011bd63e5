using BenchmarkDotNet.Attributes;
using ZoneSim.Benchmarks.Reference;
using ZoneSim.Benchmarks.Synthetic;

namespace ZoneSim.Benchmarks.Details;

/// <summary>One replication of the reference model, on the clock and by hand.</summary>
[MemoryDiagnoser]
public class ReferenceBenchmark
{
    private readonly ProcessModel clock = new(1);
    private readonly YardstickModel loop = new(1);

    [Benchmark]
    public Replication Clock() => clock.Run();

    [Benchmark(Baseline = true)]
    public Replication Yardstick() => loop.Run();
}

/// <summary>Some twenty thousand events of the synthetic queue test.</summary>
[MemoryDiagnoser]
public class SyntheticBenchmark
{
    private QueueModel model = null!;

    [Params(10, 1_000, 100_000)]
    public int Processes { get; set; }

    [GlobalSetup]
    public void SetUp() => model = new QueueModel(Processes, 1);

    [Benchmark]
    public long Events() => model.Run();
}
