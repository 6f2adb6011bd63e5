using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Html;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Tests.Briefing;

/// <summary>What a briefing holds, in which order, and what it says where something is not there.</summary>
public sealed class BriefDocumentTests
{
    internal static readonly IncidentStory Incident = new(
        "2017-10-05",
        "A convoy; a strike claimed and denied",
        true,
        [
            new AccountStory(
                "A",
                "Coalition spokesperson",
                "e-mail",
                "6 October 2017",
                "it tells of its own action",
                [new ClaimStory("No strike was needed.", "reported")]
            ),
            new AccountStory(
                "B",
                "A commander",
                "news report",
                "5 October 2017",
                "told by somebody named",
                [new ClaimStory("Several vehicles were damaged.", "reported"), new ClaimStory("Who gave the order.", "unknown")]
            ),
        ]
    );

    [Fact]
    public void Sections_stand_in_the_order_of_a_briefing()
    {
        string[] order =
        [
            "question",
            "incident",
            "map",
            "policies",
            "ends",
            "outcomes",
            "differences",
            "ladder-flow",
            "time-in-zone",
            "closest-approach",
            "cost",
            "timeline",
            "drivers",
            "assumptions",
            "sureness",
            "method",
            "stress",
            "numbers",
            "inputs",
        ];
        Assert.Equal(order, Of(new SampleReport { Replications = 80 }).Sections.Select(section => section.Id));
    }

    [Fact]
    public void Accounts_are_named_by_source_and_what_is_not_reported_is_marked()
    {
        var report = new SampleReport { Replications = 80 }.Build();
        var named = report with { Scenario = report.Scenario with { Incident = "2017-10-05", Account = "A" } };
        var section = BriefBuilder.Of(new BriefInputs(named, Incident)).Sections.Single(one => one.Id == "incident");
        var table = section.Blocks.OfType<TableBlock>().Single().Table;
        Assert.Equal(["A", "B"], table.Rows.Select(row => row[0]));
        Assert.Contains("A commander; news report, 5 October 2017", table.Rows[1][1], StringComparison.Ordinal);
        Assert.Contains("[Unknown] Who gave the order.", table.Rows[1][2], StringComparison.Ordinal);
        var lost = BriefBuilder.Of(new BriefInputs(named)).Sections.Single(one => one.Id == "incident");
        Assert.Contains("not at hand", Assert.Single(lost.Blocks.OfType<Prose>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_studies_the_commands_that_make_them_are_named()
    {
        var section = Of(new SampleReport { Replications = 80 }).Sections.Single(one => one.Id == "drivers");
        Assert.Contains(section.Blocks.OfType<Points>().Single().Items, item =>
            item.StartsWith("zonesim sensitivity sample-scenario", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_study_brings_a_section_of_its_own()
    {
        var part = new StudyPart("sensitivity", "What drives it", "zonesim sensitivity sample-scenario") { Blocks = [new Prose("Said by the study.")] };
        var document = BriefBuilder.Of(new BriefInputs(new SampleReport { Replications = 80 }.Build()) { Studies = [part] });
        var table = new DataTable(
            "A table",
            ["Input", "Total"],
            [
                ["line.relayed", "0.5"],
            ]
        )
        {
            Run = "beefbeef",
        };
        var html = System.Text.Encoding.UTF8.GetString(
            HtmlReport.Of(
                BriefBuilder.Of(
                    new BriefInputs(new SampleReport { Replications = 80 }.Build())
                    {
                        Studies = [part with { Run = "beefbeef", Blocks = [new TableBlock(table)] }],
                    }
                )
            )
        );
        Assert.Contains("<a class=\"n\" href=\"#run-beefbeef\" tabindex=\"-1\">0.5</a>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"run-beefbeef\"", html, StringComparison.Ordinal);
        Assert.Equal("Said by the study.", Assert.Single(document.Sections.Single(one => one.Id == "study-sensitivity").Blocks.OfType<Prose>()).Text);
        var left = document.Sections.Single(section => section.Id == "drivers").Blocks.OfType<Points>().Single();
        Assert.StartsWith("zonesim flip", Assert.Single(left.Items), StringComparison.Ordinal);
    }

    [Fact]
    public void One_policy_without_traces_or_ranges_makes_a_briefing_too()
    {
        var document = Of(
            new SampleReport
            {
                Policies = 1,
                Replications = 60,
                Traces = false,
                Bands = false,
            }
        );
        Assert.DoesNotContain(document.Sections, section => section.Id is "map" or "timeline" or "differences");
        Assert.Contains(document.Sections.SelectMany(section => section.Blocks).OfType<Points>().SelectMany(points => points.Items), item =>
            item.Contains("were not moved over their ranges", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_word_judges()
    {
        string[] judging = ["better", "worse", "success", "fail", "win", "lose", "regime", "enemy", "optimal"];
        var document = Of(new SampleReport { Policies = 4, Replications = 80 });
        var words = document.Sections.SelectMany(Texts).SelectMany(text => text.Split(' ', '-', ',', '.', ':', ';'));
        Assert.Empty(words.Intersect(judging, StringComparer.OrdinalIgnoreCase));
    }

    internal static BriefDocument Of(SampleReport sample) => BriefBuilder.Of(new BriefInputs(sample.Build(), Incident));

    private static IEnumerable<string> Texts(Section section) =>
        section
            .Blocks.SelectMany(block =>
                block switch
                {
                    Statements statements => statements.Sentences.Select(sentence => sentence.Text),
                    Prose prose => [prose.Text],
                    Points points => points.Items.Append(points.Lead),
                    TableBlock table => table.Table.Rows.SelectMany(row => row).Append(table.Table.Caption),
                    _ => [],
                }
            )
            .Append(section.Title);
}
