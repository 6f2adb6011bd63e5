using System.Diagnostics;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Studies;
using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>Runs on a Slurm cluster of two nodes on this machine, with everything dying in turn: the same bytes as on threads.</summary>
[Trait("Speed", "Slow")]
public sealed class ClusterTests(ClusterTests.Cluster cluster) : IClassFixture<ClusterTests.Cluster>
{
    private static readonly string[] s_study = ["at-tanf-2017-10-05", "--replications", "10000", "--no-ranges", "--no-charts"];

    /// <summary>A math library without the instructions that the reference is played with: tasks take it with the environment.</summary>
    private static readonly KeyValuePair<string, string?> s_otherMath = new("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4");

    /// <summary>A sensitivity of which two stages are large enough to be handed to tasks.</summary>
    private static readonly string[] s_points =
    [
        "sensitivity",
        "at-tanf-2017-10-05",
        "--quantities",
        "line.decision,strength.strike",
        "--trajectories",
        "20",
        "--screening-replications",
        "170",
        "--base-points",
        "64",
        "--replications",
        "40",
        "--no-charts",
    ];

    [Fact]
    public void A_quiet_run_with_another_math_library()
    {
        cluster.Require();
        Play(_ => { }, environment: s_otherMath);
    }

    [Fact]
    public void A_study_of_points_stage_by_stage()
    {
        cluster.Require();
        using var desk = new Desk();
        using var coordinator = cluster.Start(desk, [.. s_points, "--out", "S", "--on", "slurm", "--tasks", "2"]);
        var said = Desk.End(coordinator);
        Assert.True(said.Code == 0, $"{said.Code}: {said.Error}");
        Assert.Equal(2, said.Error.Split("handed to Slurm").Length - 1);
        Assert.Equal(0, desk.RunProcess([.. s_points, "--out", "T"]).Code);
        SharingTests.RequireSameFiles(desk.In("T"), desk.In("S"));
    }

    [Fact]
    public void A_task_is_killed()
    {
        cluster.Require();
        Play(_ => Cluster.KillTask("-KILL"));
    }

    [Fact]
    public void A_node_is_killed_with_its_task_and_comes_back()
    {
        cluster.Require();
        Play(_ =>
        {
            cluster.Kill("slurmd-n1");
            Cluster.KillTask("-KILL");
            cluster.Script("node", "n1");
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void The_controller_is_killed_early_or_late_and_comes_back(int blocks)
    {
        cluster.Require();
        Play(
            coordinator =>
            {
                cluster.Kill("slurmctld");
                Thread.Sleep(2000);
                cluster.Script("controller");

                // What a controller killed within a second of a start leaves behind: drained nodes, held tasks. The command says so, and with which
                // words they are let go.
                while (!coordinator.WaitForExit(5000))
                {
                    cluster.Script("release");
                }
            },
            from: blocks
        );
    }

    [Fact]
    public void A_task_is_stopped_until_its_time_is_over()
    {
        cluster.Require();
        Play(_ => Cluster.KillTask("-STOP"), "--time", "1");
    }

    [Fact]
    public void The_coordinator_is_killed_and_the_same_command_attaches_again()
    {
        cluster.Require();
        Play(coordinator => coordinator.Kill());
    }

    [Fact]
    public void A_piece_is_torn()
    {
        cluster.Require();
        Play(_ => { }, tear: true);
    }

    [Fact]
    public void A_job_that_Slurm_does_not_take_is_told()
    {
        cluster.Require();
        using var desk = new Desk();
        using var coordinator = cluster.Start(desk, ["compare", .. s_study, "--out", "S", "--on", "slurm", "--tasks", "1", "--partition", "nowhere"]);
        var said = Desk.End(coordinator);
        Assert.Equal(2, said.Code);
        Assert.Contains("sbatch does not take the job", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void A_task_that_ends_again_and_again_without_its_pieces_is_named()
    {
        cluster.Require();
        using var desk = new Desk();
        using var coordinator = cluster.Start(desk, ["compare", .. s_study, "--out", "S", "--on", "slurm", "--tasks", "1"]);
        WaitFor(() => File.Exists(desk.In("S.partial", "pieces", "work.json")));
        FolderForge.Edit(desk.In("S.partial"), manifest => manifest with { Build = "00000000+00000000+00000000" });
        foreach (var task in OsProcess.GetProcessesByName("zonesim").Where(Cluster.IsTask))
        {
            task.Kill();
        }

        var said = Desk.End(coordinator);
        Assert.Equal(1, said.Code);
        Assert.Contains("ended 5 times without its pieces", said.Error, StringComparison.Ordinal);
        Assert.Contains("another build", said.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(desk.In("S.partial")));
    }

    /// <summary>Plays the study on the cluster while something is done to it, and compares every file but the manifest with one process on threads.</summary>
    private void Play(
        Action<OsProcess> disturb,
        string? option = null,
        string? value = null,
        bool tear = false,
        int from = 1,
        KeyValuePair<string, string?>? environment = null
    )
    {
        using var desk = new Desk();
        string[] command = ["compare", .. s_study, "--out", "S", "--on", "slurm", "--tasks", "6", .. option is null ? Array.Empty<string>() : [option, value!]];
        using var coordinator = cluster.Start(desk, command, environment);
        var pieces = desk.In("S.partial", "pieces");
        WaitFor(() => coordinator.HasExited || (Directory.Exists(pieces) && Pieces(pieces).Count() >= from));
        Assert.False(coordinator.HasExited, coordinator.HasExited ? coordinator.StandardError.ReadToEnd() : "");
        try
        {
            End(desk, coordinator, command, () => disturb(coordinator), pieces, tear);
        }
        finally
        {
            coordinator.Kill();
        }
    }

    private void End(Desk desk, OsProcess coordinator, string[] command, Action disturb, string pieces, bool tear)
    {
        disturb();
        if (tear)
        {
            var piece = Pieces(pieces).First();
            File.WriteAllBytes(piece, File.ReadAllBytes(piece)[..^10]);
        }

        var said = Desk.End(coordinator);
        if (said.Code is 137 or 143)
        {
            using var again = cluster.Start(desk, command);
            said = Desk.End(again);
        }

        Assert.True(said.Code == 0, $"{said.Code}: {said.Error}");
        Assert.False(Directory.Exists(desk.In("S.partial")));
        cluster.RequireSame(desk.In("S"), s_study);
    }

    private static IEnumerable<string> Pieces(string folder) =>
        Directory.EnumerateFiles(folder, "tally-*").Where(path => !path.EndsWith(".tmp", StringComparison.Ordinal));

    private static void WaitFor(Func<bool> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(patience.Elapsed < Patience.Limit, "nothing happened");
            Thread.Sleep(50);
        }
    }

    /// <summary>The cluster, started once; absent where Slurm is not on the machine or the user is not root.</summary>
    public sealed class Cluster : IDisposable
    {
        private readonly Desk _reference = new();
        private readonly string _folder = Directory.CreateTempSubdirectory("zonesim-slurm-").FullName;
        private bool _isUp;
        private bool _isPlayed;

        public void Dispose()
        {
            if (_isUp)
            {
                Script("stop");
            }

            _reference.Dispose();
        }

        /// <summary>Skips the test where there is no Slurm; fails it where CI is true.</summary>
        internal void Require()
        {
            foreach (var program in new[] { "sbatch", "squeue", "scancel" })
            {
                Machine.Require(program);
            }

            Assert.SkipUnless(
                Environment.UserName == "root" || Environment.GetEnvironmentVariable("CI") == "true",
                "a cluster on this machine is started as root"
            );
            Script(_isUp ? "clear" : "start");
            _isUp = true;
        }

        internal void Script(params string[] words) =>
            Machine.Run("bash", [Path.Combine(ShippedFiles.Root, "tests", "cluster.sh"), words[0], _folder, .. words[1..]]);

        internal void Kill(string daemon) => Machine.Run("kill", "-KILL", File.ReadAllText(Path.Combine(_folder, daemon + ".pid")).Trim());

        /// <summary>Sends a signal to a task that plays.</summary>
        internal static void KillTask(string signal)
        {
            OsProcess[] tasks = [];
            WaitFor(() => (tasks = [.. OsProcess.GetProcessesByName("zonesim").Where(IsTask)]).Length > 0);
            Machine.Run("kill", signal, tasks[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        internal OsProcess Start(Desk desk, string[] command, KeyValuePair<string, string?>? environment = null) =>
            desk.Start(
                [new("SLURM_CONF", Path.Combine(_folder, "slurm.conf")), .. environment is { } one ? [one] : Array.Empty<KeyValuePair<string, string?>>()],
                command
            );

        internal void RequireSame(string folder, string[] study)
        {
            if (!_isPlayed)
            {
                Assert.Equal(0, _reference.RunProcess(["compare", .. study, "--out", "T"]).Code);
                _isPlayed = true;
            }

            SharingTests.RequireSameFiles(_reference.In("T"), folder);
        }

        internal static bool IsTask(OsProcess process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("\0work\0", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
