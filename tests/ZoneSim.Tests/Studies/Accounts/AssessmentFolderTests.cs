using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using ZoneSim.Tests.Scenarios;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>The folder of an assessment: the same bytes on any threads, after a stop, and refused where it holds something else.</summary>
[Trait("Speed", "Slow")]
public sealed class AssessmentFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zonesim-assess-");
    private readonly AssessmentPlan _plan = Real();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Threads_and_a_stop_change_no_byte()
    {
        Run(_plan with { Threads = 1 }, "one");
        Run(_plan with { Threads = 3 }, "three");
        using var stop = new CancellationTokenSource();
        var seen = 0;
        var watch = new Watch(progress =>
        {
            if (progress.Stage == "ranges" && ++seen == 2)
            {
                stop.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => StudyRunner.Run(_plan with { Threads = 1 }, In("stopped"), false, watch, stop.Token));
        Assert.False(Directory.Exists(In("stopped")));
        Run(_plan with { Threads = 2 }, "stopped");
        var (one, three, stopped) = (Bytes("one"), Bytes("three"), Bytes("stopped"));
        Assert.Equal(one, three);
        Assert.Equal(one, stopped);
    }

    [Fact]
    public void A_finished_assessment_answers_at_once_and_another_is_refused()
    {
        var first = Run(_plan, "R");
        AccountPlay never = (_, _) => _ => throw new InvalidOperationException("It was played again.");
        Assert.Equal(first.Summary.Ratios[0].Ratio, StudyRunner.Run(_plan, never, In("R"), false, null, CancellationToken.None).Summary.Ratios[0].Ratio);
        Assert.Contains("holds another run", Assert.Throws<RunFolderException>(() => Run(_plan with { Seed = 1 }, "R")).Message, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(In("R"), "assess.json"), " ");
        Assert.Contains("damaged", Assert.Throws<RunFolderException>(() => RunFolder.OpenAssessment(In("R"))).Message, StringComparison.Ordinal);
        Assert.Contains("not a run", Assert.Throws<RunFolderException>(() => RunFolder.Open(In("R"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_back_is_what_was_played()
    {
        var report = Run(_plan, "R");
        Assert.Equal(["A", "B", "C", "D"], report.Summary.Accounts.Select(one => one.Account));
        Assert.Equal(
            17,
            report.Scenarios["B"].Quantities.Where(one => one.Name.Contains(".vehicles.", StringComparison.Ordinal)).Sum(one => one.Value.Central)
        );
        Assert.Equal(["strike"], report.Summary.Ratios.Single(ratio => (ratio.First, ratio.Second) == ("A", "B")).Topics);
        Assert.Contains(report.Summary.Ratios, ratio => (ratio.First, ratio.Second, ratio.Agree) == ("A", "D", true));
        Assert.Equal(0, report.Summary.FailedRuns);
        Assert.True(report.Summary.UsedInDefaults);
    }

    private static AssessmentPlan Real()
    {
        var text = Shipped.Text("seeds/2017-10-05.yaml").Text;
        var record = Shipped.Sound(ZoneSim.Scenarios.IncidentRecordReader.Read(Shipped.Text("seeds/2017-10-05.yaml")));
        return Plan((record, text), "deter-first", "strike-first") with
        {
            Base = Shipped.Scenario("at-tanf-base"),
            Replications = 30,
            Points = 6,
            PointReplications = 5,
            Synthetic = 20,
        };
    }

    private AssessmentReport Run(AssessmentPlan plan, string name) => StudyRunner.Run(plan, In(name), false, null, CancellationToken.None);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private SortedDictionary<string, string> Bytes(string name) =>
        new(
            Directory
                .EnumerateFiles(In(name), "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != "manifest.json")
                .ToDictionary(
                    path => Path.GetRelativePath(In(name), path),
                    path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))
                )
        );

    private sealed class Watch(Action<StudyProgress> told) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => told(value);
    }
}
