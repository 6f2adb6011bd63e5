using ZoneSim.Studies;
using ZoneSim.Studies.Runs;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Cli;

/// <summary>Runs whose parts are played by several processes: the same bytes, and clear words where something is missing, torn or unlike.</summary>
[Trait("Speed", "Slow")]
public sealed class SharingTests
{
    internal static readonly string[] Study =
    [
        "at-tanf-2017-10-05",
        "--replications",
        "1200",
        "--range-points",
        "9",
        "--range-replications",
        "10",
        "--no-charts",
    ];

    [Fact]
    public void Parts_played_apart_and_assembled_are_the_run_of_one_process()
    {
        using var desk = new Desk();
        Begin(desk, "S");
        Assert.Equal(0, desk.RunProcess("work", "S", "--part", "0/3").Code);
        Assert.Equal(0, desk.RunProcess("work", "S.partial", "--part", "1/3", "--threads", "2").Code);

        var early = desk.RunProcess("assemble", "S");
        Assert.Equal(2, early.Code);
        Assert.Contains("units are not done", early.Error, StringComparison.Ordinal);

        Assert.Equal(0, desk.RunProcess("work", "S", "--part", "2/3").Code);
        Assert.Equal(0, desk.RunProcess("work", "S", "--units", "0-1").Code);
        var said = desk.RunProcess("assemble", "S", "--no-charts");
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("IN THE MODEL", said.Out, StringComparison.Ordinal);
        RequireSame(desk, "S");
        var late = desk.RunProcess("work", "S");
        Assert.Equal((2, true), (late.Code, late.Error.Contains("whole already", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_torn_piece_is_played_again()
    {
        using var desk = new Desk();
        Begin(desk, "S");
        Assert.Equal(0, desk.RunProcess("work", "S").Code);
        var pieces = Directory.GetFiles(desk.In("S.partial", "pieces"), "block-*").Order(StringComparer.Ordinal).ToArray();
        File.WriteAllBytes(pieces[0], File.ReadAllBytes(pieces[0])[..^100]);
        Assert.Equal(2, desk.RunProcess("assemble", "S").Code);
        Assert.Equal(0, desk.RunProcess("work", "S").Code);

        Assert.Equal(0, desk.RunProcess("assemble", "S", "--no-charts").Code);
        RequireSame(desk, "S");
    }

    [Fact]
    public void A_piece_that_is_made_twice_has_the_same_bytes_or_the_work_stops()
    {
        using var desk = new Desk();
        var hash = new string('a', 64);
        Checkpoint.Write(desk.Folder, "block", hash, writer => writer.Int(1));
        Checkpoint.Write(desk.Folder, "block", hash, writer => writer.Int(1));
        var refused = Assert.Throws<RunFolderException>(() => Checkpoint.Write(desk.Folder, "block", hash, writer => writer.Int(2)));
        Assert.Contains("was made twice", refused.Message, StringComparison.Ordinal);
        using var kept = Checkpoint.Read(desk.Folder, "block", hash)!;
        Assert.Equal(1, kept.Int());
        Assert.Equal(["block"], Directory.GetFiles(desk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Another_build_takes_no_part()
    {
        using var desk = new Desk();
        Begin(desk, "S");
        FolderForge.Edit(desk.In("S.partial"), manifest => manifest with { Build = "00000000+00000000+00000000" });
        foreach (var verb in new[] { "work", "assemble" })
        {
            var said = desk.RunProcess(verb, "S");
            Assert.Equal(2, said.Code);
            Assert.Contains("another build", said.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("work nowhere", "there is no unfinished run of that name")]
    [InlineData("assemble nowhere", "there is no unfinished run of that name")]
    [InlineData("work S --part 3/3", "parts counted from 0: the last of 3 is 2/3")]
    [InlineData("work S --part 1", "--part: found '1', expected a part such as 3/500")]
    [InlineData("work S --part -1/3", "--part")]
    [InlineData("work S --units 5-4", "--units: found '5-4'")]
    [InlineData("work S --units 0-9999", "the run has")]
    [InlineData("work S --units 0-1 --part 0/2", "say the same in two ways")]
    [InlineData("compare at-tanf-2017-10-05 --on condor", "--on: found 'condor', expected slurm or other")]
    [InlineData("compare at-tanf-2017-10-05 --tasks 5", "without --on slurm")]
    [InlineData("flip at-tanf-2017-10-05 --tasks 5", "without --on slurm")]
    [InlineData("value at-tanf-2017-10-05 --objective still-inside --on condor", "--on: found 'condor', expected slurm or other")]
    [InlineData("compare at-tanf-2017-10-05 --on other --tasks 5", "without --on slurm")]
    [InlineData("compare at-tanf-2017-10-05 --precision 1% --on slurm", "cannot be shared")]
    [InlineData("compare at-tanf-2017-10-05 --precision 1% --on other", "cannot be shared")]
    public void A_mistake_is_told_with_code_2(string command, string expected)
    {
        using var desk = new Desk();
        Begin(desk, "S");
        var said = desk.RunProcess(command.Split(' '));
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.In("runs")));
    }

    [Fact]
    public void Without_Slurm_nothing_is_left_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The executable is started without a PATH.");
        using var desk = new Desk();
        using var process = desk.Start([new("PATH", desk.Folder)], ["compare", .. Study, "--out", "deep/S", "--on", "slurm"]);
        var said = Desk.End(process);
        Assert.Equal(2, said.Code);
        Assert.Contains("sbatch is not on this machine", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    /// <summary>The files of a shared run, but its manifest, are those of one process on threads.</summary>
    internal static void RequireSame(Desk desk, string folder, string reference = "reference")
    {
        if (!Directory.Exists(desk.In(reference)))
        {
            Assert.Equal(0, desk.RunProcess(["compare", .. Study, "--out", reference]).Code);
        }

        RequireSameFiles(desk.In(reference), desk.In(folder));
    }

    /// <summary>The files of two folders have the same bytes, but for their manifests.</summary>
    internal static void RequireSameFiles(string reference, string folder)
    {
        string[] Files(string of) =>
            [.. Directory.EnumerateFiles(of, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(of, path)).Order(StringComparer.Ordinal)];
        Assert.Equal(Files(reference), Files(folder));
        Assert.All(Files(folder).Where(file => file != "manifest.json"), file =>
            Assert.True(
                File.ReadAllBytes(Path.Combine(reference, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, file))),
                $"{file} has other bytes"
            )
        );
    }

    /// <summary>Begins a shared run, of which nothing is played.</summary>
    internal static void Begin(Desk desk, string folder)
    {
        var said = desk.RunProcess(["compare", .. Study, "--out", folder, "--on", "other"]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains($"zonesim work {desk.In(folder)} --part K/N", said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.In(folder)));
    }
}
