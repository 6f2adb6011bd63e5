using System.Diagnostics;
using System.Text.Json;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Benchmarks.Product;

/// <summary>
/// <c>compare</c>: what <c>zonesim compare</c> costs after start-up, ledger included: deter-first and strike-first on the
/// scenario of 5 October, from the compiled model to the sealed run folder. The median of a few runs, after runs in which the
/// runtime compiles what is used.
/// </summary>
public static class CompareVerb
{
    private const int WarmUp = 20_000;
    private const int WarmUpRuns = 2;
    private const int MeasuredRuns = 5;
    private static readonly string[] s_policies = ["deter-first", "strike-first"];

    public static void Run(int replications, int threads)
    {
        var folder = Directory.CreateTempSubdirectory("zonesim-benchmark");
        try
        {
            for (var run = 0; run < WarmUpRuns; run++)
            {
                Play(WarmUp, threads, Path.Combine(folder.FullName, "warm-up"));
            }

            var runs = Enumerable.Range(0, MeasuredRuns).Select(_ => Measure(replications, threads, Path.Combine(folder.FullName, "measured")));
            var (seconds, cpuSeconds, bytes) = runs.OrderBy(run => run.Seconds).ElementAt(MeasuredRuns / 2);
            Print(replications, threads, seconds, cpuSeconds, bytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Seconds, double CpuSeconds, long Bytes) Measure(int replications, int threads, string folder)
    {
        var (bytes, cpu, watch) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        Play(replications, threads, folder);
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes() - bytes);
    }

    private static void Play(int replications, int threads, string folder)
    {
        var plan = Plan(replications, threads);
        StudyRunner.Run(plan, folder, force: true, progress: null, CancellationToken.None);
    }

    /// <summary>The two policies on 5 October, read from their files.</summary>
    internal static StudyPlan Plan(int replications, int threads)
    {
        var scenario = Read("scenarios/at-tanf-2017-10-05.yaml", text => ScenarioReader.Read(text, Resolve));
        var policies = s_policies.Select(name => Read($"scenarios/policies/{name}.yaml", text => PolicyReader.Read(text, scenario))).ToList();
        return new StudyPlan
        {
            Scenario = scenario,
            Policies = policies,
            Replications = replications,
            Threads = threads,
            Origin = new StudyOrigin("compare", ""),
        };
    }

    private static void Print(int replications, int threads, double seconds, double cpuSeconds, long bytes)
    {
        var played = 2.0 * replications;
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    benchmark = "compare",
                    replications,
                    policies = 2,
                    threads,
                    seconds = Math.Round(seconds, 3),
                    replications_per_second = Math.Round(played / seconds),
                    replications_per_cpu_second = Math.Round(played / cpuSeconds),
                    bytes_per_replication = Math.Round(bytes / played),
                    peak_working_set_megabytes = Math.Round(System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
                }
            )
        );
    }

    private static T Read<T>(string path, Func<SourceText, ReadResult<T>> read)
        where T : class =>
        read(Text(path)!) is { Value: { } value } ? value : throw new InvalidOperationException($"'{path}' has mistakes: zonesim check {path}");

    private static SourceText? Resolve(string reference, string fromName) =>
        Text(
            reference.StartsWith("seed:", StringComparison.Ordinal)
                ? $"seeds/{reference["seed:".Length..]}.yaml"
                : Path.Combine(Path.GetDirectoryName(fromName) ?? "", reference)
        );

    private static SourceText? Text(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name);
        return File.Exists(path) ? new SourceText(name, File.ReadAllText(path)) : null;
    }
}
