using System.Diagnostics;
using System.Security.Cryptography;
using ZoneSim.Tests.Fixtures;
using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>The executable as a process: what a shell sees.</summary>
[Trait("Speed", "Slow")]
public sealed class ProcessTests
{
    private static readonly string[] s_study =
    [
        "run",
        "at-tanf-2017-10-05",
        "--replications",
        "60000",
        "--no-ranges",
        "--no-charts",
        "--threads",
        "1",
        "--out",
        "R",
    ];

    [Fact]
    public void Shipped_names_work_in_any_folder_and_a_pipe_sees_no_progress()
    {
        using var desk = new Desk();
        var said = desk.RunProcess(["run", "at-tanf-2017-10-05", .. Desk.Small]);

        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        Assert.StartsWith(
            "runs" + Path.DirectorySeparatorChar + "at-tanf-2017-10-05-",
            Path.GetRelativePath(desk.Folder, Directory.EnumerateDirectories(desk.In("runs")).Single()),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\e', said.Out);
    }

    [Fact]
    public void Exit_codes_reach_the_shell()
    {
        using var desk = new Desk();
        Assert.Equal(0, desk.RunProcess("check", "at-tanf-base").Code);
        Assert.Equal(2, desk.RunProcess("check", "nowhere.yaml").Code);
        Assert.Equal(2, desk.RunProcess("comprae").Code);
    }

    [Fact]
    public void An_interrupted_run_says_how_to_go_on_and_goes_on_to_the_same_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A process of Windows cannot be sent an interrupt from here.");
        using var desk = new Desk();
        var stopped = Interrupted(desk);

        Assert.Equal(130, stopped.Code);
        Assert.Empty(stopped.Out);
        Assert.Contains("This goes on where it stopped:", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("zonesim " + string.Join(' ', s_study), stopped.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(desk.In("R.partial")));
        Assert.False(Directory.Exists(desk.In("R")));

        Assert.Equal(0, desk.RunProcess(s_study).Code);
        Assert.False(Directory.Exists(desk.In("R.partial")));
        Assert.Equal(0, desk.RunProcess([.. s_study[..^1], "S"]).Code);
        Assert.Equal(Hash(desk.In("S", "ledger.parquet")), Hash(desk.In("R", "ledger.parquet")));
    }

    private static Said Interrupted(Desk desk)
    {
        using var process = desk.Start(s_study);
        var pieces = desk.In("R.partial", "pieces");
        var patience = Stopwatch.StartNew();
        while (!process.HasExited && patience.Elapsed < Patience.Limit && !(Directory.Exists(pieces) && Directory.EnumerateFiles(pieces).Any()))
        {
            Thread.Sleep(20);
        }

        using var kill = OsProcess.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        return Desk.End(process);
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
