using ZoneSim.Briefing;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Briefing;
using History = ZoneSim.Studies.History;

namespace ZoneSim.Tests.Cli;

/// <summary>
/// Every verb takes a campaign, or a run of campaigns, or says in one sentence why not; none speaks of one night whose convoy does not learn.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CampaignVerbTests(CampaignVerbTests.Bench bench) : IClassFixture<CampaignVerbTests.Bench>
{
    private const string Given = "the sender learns as assumed (λ = 0.5";

    private static readonly string[] s_few = ["--replications", "6", "--base-replications", "6"];

    /// <summary>What is typed; R is the run, S its scenario, OUT a folder.</summary>
    public static TheoryData<string> Taken =>
        [
            "check S",
            "run S --policy step-up --replications 4 --no-ranges --out OUT",
            "compare R",
            "show R",
            "show R full",
            "show R findings",
            "show R differences",
            "show R verdicts",
            "show R baseline",
            "show R means",
            "show R assumptions",
            "trace S",
            "trace R --replication 3",
            "trace R --replication 3 --against step-up",
            "trace R --where any_reached=false",
            "trace S --where intent=probe",
            "chart R",
            "chart R --only totals,course,sending,calendar --format png,pdf",
            "brief R --length full --out OUT",
            "replay R --out OUT.html",
            "replay S --replication 2 --out OUT.html",
            "export R --out OUT",
            "diff R R",
            "assumptions S",
            "elicit S campaign.learning",
            "list quantities S",
            "list objectives S",
            "sensitivity S --quantities campaign.learning,campaign.sends --trajectories 2 --screening-replications 4 --base-points 4 --out OUT FEW",
            "flip S --grid 3 --out OUT FEW",
            "flip S --over campaign.learning,campaign.sends,campaign.turned --grid 3 --out OUT FEW",
            "flip S --objective vehicles-hit --x campaign.learning --y campaign.half-life --grid 3 --out OUT FEW",
            "discover S --points 40 --out OUT FEW",
            "discover R --output column:vehicles_hit --out OUT",
            "value S --objective incursions --points 20 --out OUT FEW",
            "value R --output column:reactions --aim less --out OUT",
            "robust R --out OUT",
            "robust S --output column:vehicles_hit --points 24 --out OUT FEW",
            "sweep S --x campaign.learning --steps 3 --range-points 4 --range-replications 4 --out OUT FEW",
            "sweep S --x campaign.learning --steps 2 --no-ranges --output all --out OUT FEW",
            "select R --objective vehicles-hit",
            "select S --objective hours-inside --replications 6 --out OUT",
            "regret R --objective incursions --out OUT",
            "run S --precision 40%rel --no-ranges --max-replications 1000 --out OUT",
            "compare S --tests --no-ranges --replications 4 --out OUT",
            "compare S --indifference hours_inside=2h --no-ranges --replications 4 --out OUT",
            "compare S --json --no-ranges --replications 4 --out OUT",
            "compare S --belief uniform --replications 4 --range-points 4 --range-replications 2 --out OUT",
            "compare S --no-ranges --replications 4 --ledger none --out OUT",
            "new weeks --standalone S --out OUT.yaml",
        ];

    /// <summary>What is typed, and what the refusal says.</summary>
    public static TheoryData<string, string> Refused =>
        new()
        {
            { "assess 2017-10-05 --base S", "is a campaign of days: name a scenario of one night" },
            { "record 2017-10-05 --base S", "is a campaign of days: name a scenario of one night" },
            { "learn 2017-10-05 --base S", "is a campaign of days: name a scenario of one night" },
            { "new --from 2017-10-05 --account rus --extends S --out OUT.yaml", "is a campaign of days: name a scenario of one night" },
            { "open S", "the workbench shows single nights" },
            { "open R", "the workbench shows single nights" },
            { "trace R --day 9", "--day: found 9, expected 1 to 6, the days of the campaign." },
            { "replay R --day 7", "--day: found 7, expected 1 to 6, the days of the campaign." },
            { "trace at-tanf-2017-10-05 --day 2", "--day is for campaigns, and at-tanf-2017-10-05 is one night" },
            { "trace S --where incursions>2andoutcome=crossed", "'incursions' is a total of a campaign, and the other columns are of one incursion" },
            { "chart R --only ends", "it is of single incursions, and the run is of campaigns" },
            { "chart R --only timeline --replication 1", "The chart 'timeline' is of one night" },
            { "flip S --output end:reached", "an output of a campaign is the mean of a total, column:NAME" },
            { "flip S --trajectories 3", "with a campaign, whose map is of campaign.learning and campaign.vehicle-lost" },
            { "run at-tanf-2017-10-05 --policy step-up", "found a posture, which changes over days" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Is_taken(string line)
    {
        var said = bench.Run(line);
        Assert.True(said.Code == 0, $"{line}: {said.Code}\n{said.Error}\n{said.Out}");
        Assert.DoesNotContain("convoy does not learn", said.Out, StringComparison.Ordinal);
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
            && !line.Contains("--json", StringComparison.Ordinal)
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

    [Fact]
    public void Elsewhere_it_gives_the_same_bytes()
    {
        string[] order =
        [
            "compare",
            bench.Scenario,
            "--policies",
            "deter-first,step-up",
            "--replications",
            "8",
            "--no-ranges",
            "--no-charts",
            "--out",
            bench.In("parts"),
        ];
        Assert.DoesNotContain("fault", Desk.Run([.. order, "--on", "other"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Desk.Run("work", bench.In("parts.partial")).Code);
        Assert.Equal(0, Desk.Run("assemble", bench.In("parts.partial")).Code);
        Assert.Equal(0, Desk.Run([.. order[..^1], bench.In("whole")]).Code);
        Assert.Equal(RunFolder.Open(bench.In("whole")).Manifest.Files, RunFolder.Open(bench.In("parts")).Manifest.Files);
    }

    [Fact]
    public void Nothing_on_a_page_is_cut_off_or_covered_and_all_pages_say_what_is_given()
    {
        var report = RunFolder.Open(bench.In("R"));
        Assert.Empty(PageFaults.Of(report));
        Assert.All(ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name)), page =>
            Assert.Contains(page.Footer, line => line.Contains(Given, StringComparison.Ordinal))
        );
        var page = System.Text.Encoding.UTF8.GetString(
            Brief.Render(new BriefInputs(report), [BriefFormat.Html], TestContext.Current.CancellationToken).Single().Bytes.Span
        );
        Assert.Contains(Given, page, StringComparison.Ordinal);
        Assert.DoesNotContain("convoy does not learn", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_ends_where_the_totals_are()
    {
        var report = RunFolder.Open(bench.In("R"));
        var table = ChartGallery.Pages(report, "course").First().Table!();
        foreach (var (policy, column) in table.Heads.Skip(1).Select((policy, place) => (policy, place + 1)))
        {
            var total = report.Summary.Policies.First(one => one.Policy == policy).Incursions[0].Means.First(mean => mean.Column == "incursions").Mean.Value;
            Assert.StartsWith(Numbers.Mean(total) + " ", table.Rows[^1][column], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Told_day_by_day_it_has_each_incursion_once_and_each_of_its_nights_is_there()
    {
        var report = RunFolder.Open(bench.In("R"));
        var history = Enumerable
            .Range(0, 10)
            .Select(number => History.Play(CompiledModel.Compile(report.Scenario, report.Policies[0]), report.Manifest.Seed, number))
            .First(one => one.Rows.Count > 2);
        var days = CampaignDays.Of(history);
        Assert.Equal(history.Rows.Count(row => row.Kind == IncursionKind.Convoy), days.Sum(day => day.Incursions.Count));
        Assert.Equal(
            history.Whole!.Campaign!.Opportunities,
            days.Sum(day => day.LetPass + day.Incursions.Count(one => !one.Name.Contains('#', StringComparison.Ordinal)))
        );
        var said = bench.Run($"trace R --replication {history.Replication}").Out;
        foreach (var day in days.Where(day => day.Incursions.Count > 0))
        {
            Assert.Contains($"day {day.Number, 2}", said, StringComparison.Ordinal);
            var night = CampaignDays.Night(history, day.Number);
            Assert.Equal(
                history.Events.Count(one => CampaignDays.NumberOf(one.Seconds) == day.Number),
                night.Events.Count(one => one.Seconds is >= 0 and < CampaignDays.Day)
            );
            Assert.All(day.Incursions, one => Assert.Contains(night.Events, told => told.Subject == one.Name && told.Kind == TraceKind.Ended));
            Assert.Equal(0, bench.Run($"trace R --replication {history.Replication} --day {day.Number} --against strike-first").Code);
            Assert.Equal(0, bench.Run($"replay R --replication {history.Replication} --day {day.Number} --out OUT.html").Code);
        }
    }

    /// <summary>A run of few and short campaigns, made once.</summary>
    public sealed class Bench : IDisposable
    {
        private readonly Desk _desk = new();
        private int _outs;

        /// <summary>Plays it.</summary>
        public Bench()
        {
            Scenario = _desk.Write(
                "few.yaml",
                """
                scenario: few
                title: Six days, and a sender who may learn
                extends: [at-tanf-base.yaml, layers/campaign.yaml]
                campaign:
                  convoy: convoy
                  days: { value: 6 d, range: [4 d, 8 d], basis: assumed, tag: policy }
                  opportunities: { value: 0.8/day, range: [0.5/day, 1/day], basis: assumed, tag: epistemic }
                """
            );
            var said = Run(
                "compare S --policies deter-first,strike-first,step-up --replications 12 --range-points 24 --range-replications 3 --no-charts --out R"
            );
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
            return Desk.Run([
                .. line.Replace("incursions>2andoutcome", "incursions>2 and outcome", StringComparison.Ordinal) is var text
                && text.Contains("--where", StringComparison.Ordinal)
                    ?
                    [
                        .. text[..text.IndexOf("--where", StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Word),
                        "--where",
                        text[(text.IndexOf("--where", StringComparison.Ordinal) + 8)..],
                    ]
                    : text.Split(' ').SelectMany(Word),
            ]);

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
