using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>
/// A run has the same bytes on other processors: the C library and the runtime are told, in the environment of the process, that
/// instructions are missing. `tests/every-processor.sh` does the same for every shipped scenario and policy, by hand.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class EveryProcessorTests
{
    private static readonly string[] s_files = ["ledger.parquet", "traces.parquet", "summary.json"];

    public static TheoryData<string, string> Pairs => new() { { "at-tanf-2017-10-05", "deter-first" }, { "at-tanf-2017-06-20", "strike-first" } };

    /// <summary>What is missing, and the variable that says so.</summary>
    private static readonly (string Missing, KeyValuePair<string, string?>[] Environment)[] s_processors =
    [
        ("fused multiply-add, AVX2 in the C library", [new("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4")]),
        ("fused multiply-add, AVX2 in the runtime", [new("DOTNET_EnableAVX2", "0"), new("DOTNET_EnableFMA", "0")]),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_bytes_of_a_run_are_the_same(string scenario, string policy)
    {
        using var desk = new Desk();
        Play(desk, scenario, policy, "as-it-is", []);
        foreach (var (missing, environment) in s_processors)
        {
            Play(desk, scenario, policy, missing, environment);
            Assert.All(s_files, file =>
                Assert.True(
                    File.ReadAllBytes(desk.In("as-it-is", file)).AsSpan().SequenceEqual(File.ReadAllBytes(desk.In(missing, file))),
                    $"{file} has other bytes without {missing}"
                )
            );
        }
    }

    private static void Play(Desk desk, string scenario, string policy, string folder, KeyValuePair<string, string?>[] environment)
    {
        using OsProcess process = desk.Start(
            environment,
            ["run", scenario, "--policy", policy, "--replications", "20000", "--no-ranges", "--no-charts", "--out", folder]
        );
        var said = Desk.End(process);
        Assert.True(said.Code == 0, said.Error);
    }
}
