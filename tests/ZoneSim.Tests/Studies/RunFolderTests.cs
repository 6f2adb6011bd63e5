using ZoneSim.Studies;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>The run folder: the same bytes whatever happens, and nothing of anyone's overwritten.</summary>
[Trait("Speed", "Slow")]
public sealed class RunFolderTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_bytes_are_the_same_on_1_2_and_7_threads()
    {
        var one = StudyBench.Run(StudyBench.Plan(), _bench.Folder("1"));
        foreach (var threads in (int[])[2, 7])
        {
            var other = StudyBench.Run(StudyBench.Plan() with { Threads = threads }, _bench.Folder($"{threads}"));
            Assert.Equal(one.Manifest.Files, other.Manifest.Files);
        }
    }

    [Theory]
    [InlineData("replications")]
    [InlineData("ranges")]
    [InlineData("ledger")]
    public void A_run_that_was_stopped_goes_on_and_ends_with_the_same_bytes(string stage)
    {
        var whole = StudyBench.Run(StudyBench.Plan(), _bench.Folder("whole"));
        StudyBench.RunAndStop(StudyBench.Plan() with { Threads = 2 }, _bench.Folder(), stage);
        Assert.False(Directory.Exists(_bench.Folder()));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_bench.Folder() + ".partial", "pieces")));
        var message = Assert.Throws<RunFolderException>(() => RunFolder.Open(_bench.Folder())).Message;
        Assert.Contains("not finished", message, StringComparison.Ordinal);

        var taken = StudyBench.Run(StudyBench.Plan(), _bench.Folder());
        Assert.Equal(whole.Manifest.Files, taken.Manifest.Files);
        Assert.False(Directory.Exists(_bench.Folder() + ".partial"));
    }

    /// <summary>Whoever takes part in a run, or opens it, reads the texts that it was begun with: what is written of them is the same text again.</summary>
    [Fact]
    public void Inputs_that_are_read_back_from_their_texts_are_the_same_inputs()
    {
        var policies = Fixtures.ShippedModels.Policies.Values.ToList();
        Assert.All(Fixtures.ShippedModels.Scenarios.Values, scenario =>
        {
            var inputs = RunInputs.Of(StudyBench.Plan() with { Scenario = scenario, Policies = policies });
            var again = RunInputs.Of(inputs.Plan);
            Assert.Equal(inputs.Scenario, again.Scenario);
            Assert.Equal(inputs.Hash, again.Hash);
        });
    }

    [Fact]
    public void Pieces_that_are_done_are_not_done_again_and_damaged_ones_are()
    {
        var whole = StudyBench.Run(StudyBench.Plan(), _bench.Folder("whole"));
        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "ledger");
        var pieces = Directory.GetFiles(Path.Combine(_bench.Folder() + ".partial", "pieces")).Order().ToArray();
        var written = pieces.ToDictionary(piece => piece, File.GetLastWriteTimeUtc);
        StudyBench.Damage(pieces[0]);
        File.WriteAllBytes(pieces[1], File.ReadAllBytes(pieces[1])[..100]);
        File.Copy(pieces[2], pieces[3], overwrite: true);
        File.Delete(pieces[4]);
        StudyBench.Damage(pieces[^1]);
        File.SetLastWriteTimeUtc(pieces[5], written[pieces[5]].AddDays(-1));

        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "ledger");
        Assert.Equal(written[pieces[5]].AddDays(-1), File.GetLastWriteTimeUtc(pieces[5]));
        Assert.Equal(whole.Manifest.Files, StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Files);
    }

    /// <summary>
    /// Rows depend on the build and the inputs, and not on the platform: what another build has done is not taken up, what another platform has is.
    /// </summary>
    [Fact]
    public void Another_build_does_not_take_up_a_partial_folder_and_another_platform_does()
    {
        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "ledger");
        var partial = _bench.Folder() + ".partial";
        FolderForge.Edit(partial, manifest => manifest with { Build = "11111111" });
        var before = StudyBench.Snapshot(partial);
        Assert.Contains(
            "another build",
            Assert.Throws<RunFolderException>(() => StudyBench.Run(StudyBench.Plan(), _bench.Folder())).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, StudyBench.Snapshot(partial));

        FolderForge.Edit(partial, manifest => manifest with { Build = BuildStamp.Build, Platform = "another platform" });
        var piece = Directory.GetFiles(Path.Combine(partial, "pieces")).Order().First();
        File.SetLastWriteTimeUtc(piece, DateTime.UnixEpoch);
        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "ledger");
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(piece));
        Assert.Equal(BuildStamp.Platform, StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Platform);
    }

    [Fact]
    public void A_finished_run_answers_at_once_and_is_not_touched()
    {
        StudyBench.Run(StudyBench.Plan(), _bench.Folder());
        Directory.CreateDirectory(Path.Combine(_bench.Folder(), "charts"));
        File.WriteAllText(Path.Combine(_bench.Folder(), "charts", "outcomes.svg"), "<svg/>");
        var before = StudyBench.Snapshot(_bench.Folder());
        var again = StudyBench.Run(StudyBench.Plan() with { Threads = 3, Origin = new StudyOrigin("run", "another way to say it") }, _bench.Folder());
        Assert.Equal(before, StudyBench.Snapshot(_bench.Folder()));
        Assert.Equal("zonesim compare at-tanf-2017-10-05", again.Manifest.Command);
    }

    public static TheoryData<string> OtherInputs => ["seed", "replications", "policies", "scenario", "ranges", "reference", "confidence"];

    [Theory]
    [MemberData(nameof(OtherInputs))]
    public void Other_inputs_are_refused_and_nothing_is_touched(string what)
    {
        var plan = StudyBench.Plan();
        var other = what switch
        {
            "seed" => plan with { Seed = 8 },
            "replications" => plan with { Replications = 601 },
            "policies" => plan with { Policies = [plan.Policies[0], plan.Policies[1]] },
            "scenario" => plan with { Scenario = StudyBench.With(plan.Scenario, "line.relayed=0.123") },
            "ranges" => plan with { RangePoints = 7 },
            "reference" => plan with { Reference = "strike-first" },
            _ => plan with { Confidence = 0.9 },
        };
        StudyBench.RunAndStop(plan, _bench.Folder(), "replications");
        Refuses(other);
        StudyBench.Run(plan, _bench.Folder());
        Refuses(other);
    }

    [Fact]
    public void Force_replaces_another_run_finished_or_not()
    {
        var fresh = StudyBench.Run(StudyBench.Plan() with { Seed = 8 }, _bench.Folder("fresh"));
        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "ledger");
        Assert.Equal(fresh.Manifest.Files, StudyBench.Run(StudyBench.Plan() with { Seed = 8 }, _bench.Folder(), force: true).Manifest.Files);
        StudyBench.Run(StudyBench.Plan(), _bench.Folder(), force: true);
        Assert.Equal(7UL, RunFolder.Open(_bench.Folder()).Manifest.Seed);
        Assert.Equal(["fresh", "run"], Directory.GetFileSystemEntries(Path.GetDirectoryName(_bench.Folder())!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Force_does_not_replace_what_is_no_run()
    {
        Directory.CreateDirectory(_bench.Folder());
        File.WriteAllText(Path.Combine(_bench.Folder(), "letter.txt"), "dear");
        foreach (var force in (bool[])[false, true])
        {
            var message = Assert.Throws<RunFolderException>(() => StudyBench.Run(StudyBench.Plan(), _bench.Folder(), force)).Message;
            Assert.Contains("no run folder", message, StringComparison.Ordinal);
        }

        Assert.Equal("dear", File.ReadAllText(Path.Combine(_bench.Folder(), "letter.txt")));
        Assert.False(Directory.Exists(_bench.Folder() + ".partial"));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        File.WriteAllText(_bench.Folder(), "dear");
        Assert.Contains(
            "is a file",
            Assert.Throws<RunFolderException>(() => StudyBench.Run(StudyBench.Plan(), _bench.Folder())).Message,
            StringComparison.Ordinal
        );
        var below = Path.Combine(_bench.Folder(), "below");
        Assert.Contains("cannot be made", Assert.Throws<RunFolderException>(() => StudyBench.Run(StudyBench.Plan(), below)).Message, StringComparison.Ordinal);
        Assert.Equal("dear", File.ReadAllText(_bench.Folder()));
    }

    [Fact]
    public void The_hash_of_the_inputs_is_known_beforehand_and_does_not_hang_on_how_they_are_run()
    {
        var plan = StudyBench.Plan();
        var hash = StudyRunner.InputsHash(plan);
        Assert.Equal(
            hash,
            StudyRunner.InputsHash(
                plan with
                {
                    Threads = 5,
                    Origin = new StudyOrigin("run", "other"),
                    Csv = true,
                    Settings = new Dictionary<string, string> { ["a"] = "b" },
                }
            )
        );
        Assert.Equal(hash, StudyBench.Run(plan, _bench.Folder()).Manifest.InputsHash);
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_bench.Folder());
        Assert.Equal(600, StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Replications);
    }

    [Fact]
    public void Each_damaged_or_missing_file_is_refused_by_name()
    {
        var plan = StudyBench.Plan() with { Csv = true };
        var files = StudyBench.Run(plan, _bench.Folder()).Manifest.Files.Keys.ToArray();
        Assert.Equal(11, files.Length);
        foreach (var file in files)
        {
            var path = Path.Combine(_bench.Folder(), file);
            var whole = File.ReadAllBytes(path);
            StudyBench.Damage(path);
            RefusesNaming(plan, file, "damaged");
            File.Delete(path);
            RefusesNaming(plan, file, "missing");
            File.WriteAllBytes(path, whole);
        }

        Assert.Equal(3, RunFolder.Open(_bench.Folder()).Policies.Count);
        File.WriteAllText(Path.Combine(_bench.Folder(), "manifest.json"), "{ \"version\": ");
        RefusesNaming(plan, "manifest.json", "damaged");
        StudyBench.Run(plan, _bench.Folder(), force: true);
    }

    [Fact]
    public void Two_runs_do_not_work_in_one_folder()
    {
        StudyBench.RunAndStop(StudyBench.Plan(), _bench.Folder(), "replications");
        using (new FileStream(Path.Combine(_bench.Folder() + ".partial", ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains(
                "at work",
                Assert.Throws<RunFolderException>(() => StudyBench.Run(StudyBench.Plan(), _bench.Folder())).Message,
                StringComparison.Ordinal
            );
        }

        StudyBench.Run(StudyBench.Plan(), _bench.Folder());
    }

    [Fact]
    public void A_run_cut_off_before_its_manifest_was_written_starts_again()
    {
        var partial = Directory.CreateDirectory(_bench.Folder() + ".partial").FullName;
        File.WriteAllText(Path.Combine(partial, ".lock"), "");
        File.WriteAllText(Path.Combine(partial, "manifest.json.tmp"), "{");
        Assert.Equal(600, StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Replications);
        Assert.DoesNotContain(Directory.GetFiles(_bench.Folder()), file =>
            file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith(".lock", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_run_whose_renaming_was_cut_off_is_only_renamed()
    {
        var files = StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Files;
        Directory.Move(_bench.Folder(), _bench.Folder() + ".partial");
        var ledger = Path.Combine(_bench.Folder() + ".partial", "ledger.parquet");
        File.SetLastWriteTimeUtc(ledger, DateTime.UnixEpoch);
        Assert.Equal(files, StudyBench.Run(StudyBench.Plan(), _bench.Folder()).Manifest.Files);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path.Combine(_bench.Folder(), "ledger.parquet")));
    }

    [Fact]
    public void A_plan_that_cannot_be_run_writes_nothing()
    {
        var plan = StudyBench.Plan();
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Replications = 0 }, _bench.Folder()));
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Confidence = 1 }, _bench.Folder()));
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Policies = [] }, _bench.Folder()));
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Policies = [plan.Policies[0], plan.Policies[0]] }, _bench.Folder()));
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Reference = "nobody" }, _bench.Folder()));
        Assert.Throws<StudyRefusalException>(() => StudyBench.Run(plan with { Scenario = plan.Scenario.With("line.relayed", 7) }, _bench.Folder()));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(_bench.Folder())!));
    }

    private void Refuses(StudyPlan other)
    {
        var root = Path.GetDirectoryName(_bench.Folder())!;
        var before = StudyBench.Snapshot(root);
        var refusal = Assert.Throws<RunFolderException>(() => StudyBench.Run(other, _bench.Folder()));
        Assert.Contains("Nothing was changed", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(AdviceKind.OtherFolderOrReplace, refusal.Help?.Kind);
        Assert.Equal(before, StudyBench.Snapshot(root));
    }

    private void RefusesNaming(StudyPlan plan, string file, string how)
    {
        foreach (var use in (Action[])[() => RunFolder.Open(_bench.Folder()), () => StudyBench.Run(plan, _bench.Folder())])
        {
            var message = Assert.Throws<RunFolderException>(use).Message;
            Assert.Contains(file, message, StringComparison.Ordinal);
            Assert.Contains(how, message, StringComparison.Ordinal);
        }
    }
}
