using System.Security.Cryptography;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Tests.Studies;

/// <summary>A shipped scenario and policies, and a folder of its own for the runs of one test.</summary>
public sealed class StudyBench : IDisposable
{
    private static readonly string s_shipped = Path.Combine(AppContext.BaseDirectory, "scenarios");
    private readonly string _root = Directory.CreateTempSubdirectory("zonesim-studies-").FullName;

    public static Scenario Scenario(string name = "at-tanf-2017-10-05")
    {
        var path = Path.Combine(s_shipped, name + ".yaml");
        var result = ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), Resolve);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Mistakes));
    }

    public static Policy Policy(string name)
    {
        var path = Path.Combine(s_shipped, "policies", name + ".yaml");
        return PolicyReader.Read(new SourceText(path, File.ReadAllText(path))).Value!;
    }

    public static Scenario With(Scenario scenario, string setting) => Settings.Apply(scenario, setting).Value!;

    /// <summary>A comparison of three policies: small, but of more than one block and with ranges.</summary>
    public static StudyPlan Plan(int replications = 600, int points = 6) =>
        new()
        {
            Scenario = Scenario(),
            Policies = [Policy("deter-first"), Policy("strike-first"), Policy("observe-only")],
            Reference = "deter-first",
            Seed = 7,
            Replications = replications,
            Threads = 1,
            RangePoints = points,
            RangeReplications = 20,
            Origin = new StudyOrigin("compare", "zonesim compare at-tanf-2017-10-05"),
        };

    public string Folder(string name = "run") => Path.Combine(_root, name);

    public static RunReport Run(StudyPlan plan, string folder, bool force = false) =>
        StudyRunner.Run(plan, folder, force, null, TestContext.Current.CancellationToken);

    /// <summary>Runs until something was reported, then stops as an interrupted command does.</summary>
    public static void RunAndStop(StudyPlan plan, string folder, string stage) => RunAndStop(new PreparedStudy(plan), folder, step => step.Stage == stage);

    /// <summary>The same at a step of one's own, for a study that is prepared.</summary>
    internal static void RunAndStop(PreparedStudy study, string folder, Func<StudyProgress, bool> isReached)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Listener(step =>
        {
            if (isReached(step))
            {
                stop.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => StudyRunner.RunPrepared(study, folder, false, progress, stop.Token));
    }

    /// <summary>Hash of every file below a folder, by relative path.</summary>
    public static Dictionary<string, string> Snapshot(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    public static void Damage(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static SourceText? Resolve(string reference, string fromName)
    {
        var path = reference.StartsWith("seed:", StringComparison.Ordinal)
            ? Path.Combine(AppContext.BaseDirectory, "seeds", reference[5..] + ".yaml")
            : Path.Combine(Path.GetDirectoryName(fromName)!, reference);
        return File.Exists(path) ? new SourceText(path, File.ReadAllText(path)) : null;
    }

    private sealed class Listener(Action<StudyProgress> action) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => action(value);
    }
}
