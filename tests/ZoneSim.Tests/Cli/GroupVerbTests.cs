using ZoneSim.Briefing.Charts;
using ZoneSim.Studies;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Cli;

/// <summary>
/// Every verb takes a scenario in which a convoy comes as a group, or a run of it, or says in one sentence why not; all say of which convoy ends are.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GroupVerbTests(GroupVerbTests.Bench bench) : IClassFixture<GroupVerbTests.Bench>
{
    private const string Given = "ends and outcomes are of its first convoy";

    private static readonly string[] s_few = ["--replications", "6", "--base-replications", "6"];

    /// <summary>What is typed; R is the run, S its scenario, OUT a folder.</summary>
    public static TheoryData<string> Taken =>
        [
            "check S",
            "run S --policy deter-first --replications 4 --no-ranges --no-charts --out OUT",
            "show R",
            "show R full",
            "show R means",
            "show R changes",
            "trace R --replication 3 --against strike-first",
            "trace R --where group_convoys=3",
            "trace S --where incursion=north-road-3",
            "chart R --only cost,map,timeline --format svg",
            "brief R --length full --format html --out OUT",
            "replay R --out OUT.html",
            "export R --out OUT",
            "diff R R",
            "sensitivity S --quantities convoys.north-road.group.size,convoys.north-road.group.gap --output column:group_vehicles_hit "
                + "--trajectories 2 --screening-replications 4 --base-points 4 --out OUT FEW",
            "flip S --output column:group_reactions --x convoys.north-road.group.size --y strength.strike --grid 3 --out OUT FEW",
            "discover S --points 40 --out OUT FEW",
            "sweep S --x convoys.north-road.group.size --steps 3 --no-ranges --output column:group_convoys --out OUT FEW",
            "value S --objective reached --points 20 --out OUT FEW",
            "robust S --output column:group_vehicles_hit --points 24 --out OUT FEW",
            "select R --objective vehicles-hit",
            "regret R --objective vehicles-hit --out OUT",
            "compare S --indifference group_vehicles_hit=1 --no-ranges --no-charts --replications 4 --out OUT",
            "compare S --set convoys.north-road.group.size=1 --no-ranges --no-charts --replications 4 --out OUT",
            "compare S --no-ranges --no-charts --replications 4 --ledger none --out OUT",
            "new group --standalone S --out OUT.yaml",
            "check --explain S",
        ];

    /// <summary>What is typed, and what the refusal says.</summary>
    public static TheoryData<string, string> Refused =>
        new()
        {
            { "assess 2017-10-05 --base S", "An account tells of one convoy, and in 'invented-valley-group' a group comes" },
            { "record 2017-10-05 --base S", "An account tells of one convoy, and in 'invented-valley-group' a group comes" },
            { "learn 2017-10-05 --base S", "An account tells of one convoy, and in 'invented-valley-group' a group comes" },
            { "run S --set convoys.north-road.group.size=21", "'21'" },
            { "sensitivity S --output column:group_hits", "There is no output 'column:group_hits'" },
            { "sensitivity S --output end:reached@north-road-2", "names 'north-road-2', which is no convoy or drone of the scenario" },
            { "flip at-tanf-2017-10-05 --output column:group_vehicles_hit", "There is no output 'column:group_vehicles_hit'" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Is_taken(string line)
    {
        var said = bench.Run(line);
        Assert.True(said.Code == 0, $"{line}: {said.Code}\n{said.Error}\n{said.Out}");
        if (
            line.Split(' ')[0]
            is "run"
                or "compare"
                or "trace"
                or "sensitivity"
                or "flip"
                or "discover"
                or "value"
                or "robust"
                or "sweep"
                or "select"
                or "regret"
        )
        {
            Assert.Contains(Given, said.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Is_refused_in_a_sentence(string line, string why)
    {
        var said = bench.Run(line);
        Assert.Equal(2, said.Code);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in the program", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
    }

    /// <summary>The totals stand on the first screen, where all of it fits beside each other.</summary>
    [Fact]
    public void The_first_screen_has_the_whole_group()
    {
        var said = Desk.Run(100, ["show", bench.In("R")]).Out.Split('\n');
        var heading = Array.FindIndex(said, line => line.StartsWith("WHOLE GROUP", StringComparison.Ordinal));
        Assert.Equal(
            ["entered", "any reached, %", "any inside, min", "vehicles hit", "partner casualties", "reactions"],
            said.Skip(heading + 2).Take(6).Select(line => line[..22].Trim())
        );
        Assert.All(said.TakeWhile(line => !line.StartsWith("Run folder", StringComparison.Ordinal)), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        Assert.Contains(said, line => line.Contains("convoys come on average under each policy", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_on_a_page_is_cut_off_or_covered_and_all_pages_say_what_is_given()
    {
        var report = RunFolder.Open(bench.In("R"));
        Assert.Empty(PageFaults.Of(report));
        Assert.All(ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name)), page =>
            Assert.Contains(page.Footer, line => line.Contains(Given, StringComparison.Ordinal))
        );
    }

    /// <summary>A run of few histories, made once.</summary>
    public sealed class Bench : IDisposable
    {
        private readonly Desk _desk = new();
        private int _outs;

        /// <summary>Plays it.</summary>
        public Bench()
        {
            Scenario = Path.Combine(ShippedModels.Root, "scenarios", "invented-valley-group.yaml");
            var said = Run("compare S --replications 40 --range-points 8 --range-replications 3 --no-charts --out R");
            Assert.True(said.Code == 0, said.Error);
        }

        /// <summary>The scenario's file.</summary>
        public string Scenario { get; }

        /// <summary>A path in its folder.</summary>
        public string In(string name) => _desk.In(name);

        /// <summary>Types a line.</summary>
        internal Said Run(string line)
        {
            var target = _desk.In($"out{Interlocked.Increment(ref _outs)}");
            return Desk.Run([.. line.Split(' ').SelectMany(Word)]);

            string[] Word(string word) =>
                word switch
                {
                    "R" => [_desk.In("R")],
                    "S" => [Scenario],
                    "OUT" or "OUT.html" or "OUT.yaml" => [target + word[3..]],
                    "FEW" => s_few,
                    _ => [word],
                };
        }

        /// <inheritdoc/>
        public void Dispose() => _desk.Dispose();
    }
}
