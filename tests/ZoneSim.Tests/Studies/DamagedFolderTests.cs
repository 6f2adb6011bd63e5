using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>A run folder is input too: whatever stands in it, it is read, or refused by folder, file and what.</summary>
public sealed class DamagedFolderTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string, string> Edits =>
        new()
        {
            { "\"seed\": 7", "\"seed\": 8" },
            { "\"replications\": 60", "\"replications\": 6000" },
            { "\"confidence\": 0.95", "\"confidence\": 0.5" },
            { "\"inputsHash\": \"", "\"inputsHash\": \"0" },
            { "\"command\": \"", "\"command\": \"rm -r " },
            { "\"version\"", "\"versions\"" },
            { "\"reference\": \"deter-first\"", "\"reference\": null" },
            { "\"policies\": [", "\"policies\": [ null," },
            { "\"rangePoints\": 2", "\"rangePoints\": -2" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_manifest_is_refused(string old, string now)
    {
        var path = Path.Combine(Run(), "manifest.json");
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        Refuses("manifest.json");
    }

    [Fact]
    public void What_can_be_worked_out_is_held_against_the_manifest_even_where_its_seal_fits()
    {
        (string File, Func<Manifest, Manifest> Edit)[] edits =
        [
            ("manifest.json", manifest => manifest with { Seed = 8 }),
            ("summary.json", manifest => manifest with { Replications = 61 }),
            ("summary.json", manifest => manifest with { Confidence = 0.5 }),
            ("manifest.json", manifest => manifest with { InputsHash = new string('0', 64) }),
            ("manifest.json", manifest => manifest with { Policies = ["../x"] }),
            ("manifest.json", manifest => manifest with { Policies = [new string('x', 300)] }),
            ("manifest.json", manifest => manifest with { Policies = ["CON"] }),
            ("manifest.json", manifest => manifest with { Policies = [""] }),
            ("manifest.json", manifest => manifest with { Policies = [] }),
            ("manifest.json", manifest => manifest with { Kind = "../x" }),
            ("manifest.json", manifest => manifest with { Files = manifest.Files.Append(new("../x", new string('0', 64))).ToDictionary() }),
            ("scenario.yaml", manifest => manifest with { Scenario = "another" }),
        ];
        var whole = File.ReadAllBytes(Path.Combine(Run(), "manifest.json"));
        foreach (var (file, edit) in edits)
        {
            File.WriteAllBytes(Path.Combine(_bench.Folder(), "manifest.json"), whole);
            FolderForge.Edit(_bench.Folder(), edit);
            Refuses(file);
        }
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Whatever_is_changed_in_a_run_is_read_or_refused_by_file()
    {
        var folder = Run();
        var random = new Random(20171128);
        string[] names =
        [
            "summary.json",
            "ledger.parquet",
            "traces.parquet",
            "ranges.parquet",
            "ranges-points.parquet",
            "scenario.yaml",
            "policies/deter-first.yaml",
        ];
        var whole = names.Append("manifest.json").ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)));
        var refused = 0;
        for (var time = 0; time < 150; time++)
        {
            var name = time < 60 ? names[0] : names[time % names.Length];
            foreach (var (file, bytes) in whole)
            {
                File.WriteAllBytes(Path.Combine(folder, file), bytes);
            }

            Action<string, Random> mutate = name.EndsWith(".json", StringComparison.Ordinal) ? FolderForge.MutateJson : FolderForge.MutateBytes;
            mutate(Path.Combine(folder, name), random);
            FolderForge.Fit(folder);
            try
            {
                ReadAll(folder);
            }
            catch (RunFolderException exception)
            {
                Assert.Contains("this run folder is damaged: ", exception.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.True(refused > 75, $"{refused} of 150 were refused");
    }

    [Fact]
    public void A_pipe_a_link_and_a_folder_in_place_of_a_file_are_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among files.");
        var path = Path.Combine(Run(), "summary.json");
        File.Delete(path);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [path]))
        {
            make.WaitForExit();
        }

        Refuses("summary.json");
        File.Delete(path);
        File.CreateSymbolicLink(path, "/dev/zero");
        Refuses("summary.json");
        File.Delete(path);
        Directory.CreateDirectory(path);
        Refuses("summary.json");
    }

    [Fact]
    public void A_piece_of_work_that_says_what_none_can_is_refused_by_name()
    {
        var plan = StudyBench.Plan(replications: 60, points: 0);
        StudyBench.RunAndStop(plan, _bench.Folder(), "ledger");
        var hash = ManifestFile.Read(_bench.Folder() + ".partial").InputsHash;
        File.Delete(Path.Combine(_bench.Folder() + ".partial", "pieces", BlockFile.Name(0, 0)));
        Checkpoint.Write(Path.Combine(_bench.Folder() + ".partial", "pieces"), BlockFile.Name(0, 0), hash, writer => writer.Int(-3));
        var message = Assert.Throws<RunFolderException>(() => StudyBench.Run(plan, _bench.Folder())).Message;
        Assert.Contains("damaged: pieces/block-00-000000", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_an_older_format_is_refused_as_such()
    {
        var path = Path.Combine(Run(), "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace($"\"format\": {ManifestFile.Format}", "\"format\": 2", StringComparison.Ordinal));
        Assert.Contains("written by ZoneSim", Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_and_what_was_there_stays()
    {
        Directory.CreateDirectory(_bench.Folder());
        var path = Path.Combine(_bench.Folder(), "chart.svg");
        File.WriteAllText(path, "old");
        Assert.Throws<IOException>(() => Disk.Write(path, stream =>
            {
                stream.Write(new byte[100_000]);
                throw new IOException("No space left on device");
            }));
        Assert.Throws<DirectoryNotFoundException>(() =>
            WholeFile.WriteAll(_bench.Folder(), [("chart.svg", "new"u8.ToArray()), ("b/c.svg", "new"u8.ToArray())])
        );
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["chart.svg"], Directory.GetFileSystemEntries(_bench.Folder()).Select(Path.GetFileName));

        var fresh = _bench.Folder("fresh");
        Assert.Throws<DirectoryNotFoundException>(() => WholeFile.WriteAll(fresh, [("a.svg", "new"u8.ToArray()), ("b/c.svg", "new"u8.ToArray())]));
        Assert.False(Directory.Exists(fresh));
        WholeFile.WriteAll(fresh, [("a.svg", "new"u8.ToArray())]);
        Assert.Equal(["a.svg"], Directory.GetFileSystemEntries(fresh).Select(Path.GetFileName));
    }

    private string Run()
    {
        StudyBench.Run(StudyBench.Plan(replications: 60, points: 2), _bench.Folder());
        return _bench.Folder();
    }

    private void Refuses(string file)
    {
        var message = Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder())).Message;
        Assert.StartsWith($"{_bench.Folder()}: this run folder is damaged: {file}: ", message, StringComparison.Ordinal);
    }

    private static void ReadAll(string folder)
    {
        var run = RunFolder.Open(folder);
        foreach (var column in LedgerColumns.All)
        {
            Assert.Equal(run.Ledger.Count, run.Ledger[column.Name].Count);
        }

        Assert.NotEmpty(run.Traces);
        var ranges = new RangeReader(folder, run);
        Assert.NotEmpty(ranges.Values(_ => true));
        Assert.NotEmpty(ranges.Points());
    }
}
