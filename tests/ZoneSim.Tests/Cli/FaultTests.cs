using System.CommandLine;
using System.Text.RegularExpressions;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Cli;
using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Tests.Architecture;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Studies;
using ZoneSim.Tests.Studies.Accounts;
using ZoneSim.Web;
using CommandLine = ZoneSim.Cli.Terminals.CommandLine;

namespace ZoneSim.Tests.Cli;

/// <summary>A fault of the program and a refusal of what was asked are told apart: 1 with type, place and command; 2 with what is wrong.</summary>
public sealed class FaultTests
{
    private static readonly Dictionary<string, Action> s_faults = new()
    {
        ["ZoneSim.Clock"] = () => new Simulation(1).Timeout(TimeSpan.FromDays(3_600_000)),
        ["ZoneSim.Model"] = () => LedgerColumns.Named("no_such_column"),
        ["ZoneSim.Scenarios"] = () => UnitText.Write(double.NaN, Dimension.Length),
        ["ZoneSim.Studies"] = () => new RowTable().LastOfColumn(9_999, 1),
        ["ZoneSim.Briefing"] = () => _ = new ChartSize(0, 0),
        ["ZoneSim.Web"] = () => Workbench.StartAsync(null!).GetAwaiter().GetResult(),
        ["ZoneSim.Cli"] = () => CommandLine.Quoted(null!),
    };

    public static TheoryData<string> Projects { get; } = [.. s_faults.Keys];

    [Fact]
    public void Every_project_has_a_fault_planted() =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(ShippedFiles.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            s_faults.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_fault_planted_in_a_project_exits_1_with_type_place_and_command(string project)
    {
        var thrown = Assert.ThrowsAny<Exception>(s_faults[project]);
        var said = Run(() => throw Rethrown(s_faults[project]));
        Assert.Equal(ExitCode.Failed, said.Code);
        Assert.Contains($"fault in the program: {thrown.GetType().Name} in {project}.", said.Error, StringComparison.Ordinal);
        Assert.Contains("This command shows it again: zonesim planted", said.Error, StringComparison.Ordinal);
    }

    /// <summary>What tasks and static members wrap is told as what was thrown in the first place, at its member as it is written.</summary>
    [Fact]
    public void What_was_thrown_first_is_told()
    {
        const string place = "fault in the program: InvalidTimeZoneException in ZoneSim.Tests.Cli.FaultTests.Late: planted";
        Assert.Contains(place, Run(() => Task.WhenAll(Late(new InvalidTimeZoneException("planted"))).Wait()).Error, StringComparison.Ordinal);
        Assert.Contains(
            place,
            Run(() => throw new TypeInitializationException("Somebody", Thrown(() => Late(new InvalidTimeZoneException("planted")).Wait()))).Error,
            StringComparison.Ordinal
        );
        var refused = Run(() => Late(new StudyRefusalException(RefusalCode.TooFewPolicies, "Too few.")).Wait());
        Assert.Equal((ExitCode.BadInput, "Too few. Name them, such as --policies deter-first,strike-first."), (refused.Code, refused.Error.Trim()));
        Assert.Equal(ExitCode.Interrupted, Run(() => throw new OperationCanceledException()).Code);
    }

    /// <summary>A file that cannot be had is no fault of the program: a place that somebody can mend is bad input, a disk that fails is a failure.</summary>
    [Fact]
    public void A_place_that_can_be_mended_exits_2_and_a_disk_that_fails_exits_1()
    {
        foreach (
            var thrown in (Exception[])
                [new UnauthorizedAccessException("planted"), new DirectoryNotFoundException("planted"), new PathTooLongException("planted")]
        )
        {
            var said = Run(() => throw thrown);
            Assert.Equal(
                (ExitCode.BadInput, "A file could not be read or written: planted Name another place, or mend what stands in the way."),
                (said.Code, said.Error.Trim())
            );
        }

        var failed = Run(() => throw new IOException("planted"));
        Assert.Equal((ExitCode.Failed, "A file could not be read or written: planted"), (failed.Code, failed.Error.Trim()));
        var tasks = Run(() => throw new TasksFailedException("Two tasks failed."));
        Assert.Equal((ExitCode.Failed, "Two tasks failed."), (tasks.Code, tasks.Error.Trim()));
    }

    public static TheoryData<string> Faults { get; } =
    [
        "IndexOutOfRangeException",
        "ArgumentException",
        "ArgumentOutOfRangeException",
        "InvalidOperationException",
        "KeyNotFoundException",
        "NullReferenceException",
    ];

    /// <summary>What is thrown where a point is played, by type: none of these means that the point cannot be played.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void No_study_takes_a_fault_for_a_point_that_cannot_be_played(string type)
    {
        using var bench = new StudyBench();
        var planted = (Exception)
            Activator.CreateInstance(typeof(int).Assembly.GetType($"System.{type}") ?? typeof(int).Assembly.GetType($"System.Collections.Generic.{type}")!)!;
        PointPlay point = (_, _, _, _, _) => throw planted;
        var study = new PointStudy(PointBench.Plan<DiscoverPlan>("line.relayed") with { Points = 20 });
        Assert.Same(
            planted,
            Assert.Throws(planted.GetType(), () => StudyRunner.Run(study, point, bench.Folder("points"), false, null, CancellationToken.None))
        );
        AccountPlay account = (_, _) => _ => throw planted;
        Assert.Same(
            planted,
            Assert.Throws(planted.GetType(), () =>
                StudyRunner.Run(
                    PlantedAccounts.Plan(PlantedAccounts.Record(("a", "unknown", [PlantedAccounts.Strike(true)]))),
                    account,
                    bench.Folder("accounts"),
                    false,
                    null,
                    CancellationToken.None
                )
            )
        );
    }

    [Fact]
    public void An_index_error_in_a_tally_exits_1_and_says_where()
    {
        using var bench = new StudyBench();
        PreparedStudy Planted()
        {
            var study = new PreparedStudy(StudyBench.Plan(10, 0));
            study.Pairs[0] = study.Pairs[0] with { Other = 9 };
            return study;
        }

        foreach (
            var said in (Said[])
                [
                    Run(() => Study.Run(Planted(), new MemoryCheckpoints(), null, null, CancellationToken.None)),
                    Run(() => StudyRunner.RunPrepared(Planted(), bench.Folder(), false, null, CancellationToken.None)),
                ]
        )
        {
            Assert.Equal(ExitCode.Failed, said.Code);
            Assert.Contains("fault in the program: IndexOutOfRangeException in ZoneSim.Studies.Tallies.Accumulator.Add:", said.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_refusal_exits_2_with_its_message_and_the_option_that_mends_it()
    {
        var said = Run(() => RunFolder.NameFor(PointBench.Plan<FlipPlan>() with { Policies = [StudyBench.Policy("deter-first")] }));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Equal("This study compares policies, and needs two or more. Name them, such as --policies deter-first,strike-first.", said.Error.Trim());
        Assert.Equal(ExitCode.BadInput, Run(() => StudyBench.Scenario().With("no.such", 1)).Code);
    }

    /// <summary>A code without a reason to refuse would be a word for nothing.</summary>
    [Fact]
    public void Every_refusal_code_is_thrown_somewhere()
    {
        var thrown = string.Join('\n', Sources.In("src/ZoneSim.Studies").Select(File.ReadAllText));
        Assert.All(Enum.GetNames<RefusalCode>(), code => Assert.Matches($@"StudyRefusalException\(\s*RefusalCode\.{code},", thrown));
    }

    /// <summary>
    /// Only the frames named may catch what a fault throws: the outermost one, those that throw it again, and those that stand at the door
    /// of a library that reads somebody's file.
    /// </summary>
    [Fact]
    public void Nobody_catches_a_fault_but_the_frames_that_are_named()
    {
        string[] allowed =
        [
            "Zonesim.cs",
            "Asker.cs",
            "Workbench.cs",
            "BlockPlayer.cs",
            "WorkQueue.cs",
            "ParquetFile.cs",
            "WholeFile.cs",
            "NodeParser.cs",
            "GeoText.cs",
        ];
        string[] faults =
        [
            "catch (Exception ",
            "catch (Exception)",
            "catch\n",
            "ArgumentException",
            "InvalidOperationException",
            "KeyNotFoundException",
            "IndexOutOfRange",
            "NullReference",
        ];
        var offences =
            from folder in (string[])["Clock", "Model", "Scenarios", "Studies", "Briefing", "Web", "Cli"]
            from path in Sources.In($"src/ZoneSim.{folder}")
            where !allowed.Contains(Path.GetFileName(path))
            from line in File.ReadAllText(path).Split('\n').Select(line => line.Trim() + "\n")
            where line.StartsWith("catch", StringComparison.Ordinal) && faults.Any(fault => line.Contains(fault, StringComparison.Ordinal))
            where
                !Regex.IsMatch(line, @" when \(\w+ is (?!not )")
                || line.Contains(" is not ", StringComparison.Ordinal)
                || faults[3..].Any(fault => line.Contains(fault, StringComparison.Ordinal))
            select $"{Path.GetFileName(path)}: {line.Trim()}";
        Assert.Empty(offences);
    }

    private static async Task Late(Exception thrown)
    {
        await Task.Yield();
        throw thrown;
    }

    private static Exception Thrown(Action work) => Record.Exception(work)!;

    private static InvalidOperationException Rethrown(Action fault)
    {
        fault();
        return new InvalidOperationException("It did not throw.");
    }

    private static Said Run(Action work)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var shell = new Shell
        {
            Out = output,
            Error = error,
            Width = 100,
            Command = new CommandLine(["planted"]),
        };
        var code = Zonesim.Run(["planted"], shell, () =>
        {
            var tree = CommandTree.New(shell);
            var planted = new Command("planted");
            planted.SetAction(_ =>
            {
                work();
                return ExitCode.Done;
            });
            tree.Add(planted);
            return tree;
        });
        return new Said(code, output.ToString(), error.ToString());
    }
}
