using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;
using ZoneSim.Tests.Scenarios;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Briefing;

/// <summary>The charts of an assessment: whole, of fair words, the same bytes each time.</summary>
public sealed class AccountGalleryTests
{
    private static readonly Lazy<AssessmentReport> s_report = new(() =>
    {
        var text = Shipped.Text("seeds/2017-10-05.yaml").Text;
        var record = Shipped.Sound(ZoneSim.Scenarios.IncidentRecordReader.Read(Shipped.Text("seeds/2017-10-05.yaml")));
        var plan = Plan((record, text), "deter-first", "strike-first") with
        {
            Base = Shipped.Scenario("at-tanf-base"),
            Replications = 30,
            Points = 6,
            PointReplications = 5,
        };
        return Run(plan, ZoneSim.Studies.Accounts.SimulatedAccounts.Play(plan.Seed));
    });

    public static TheoryData<string> Names => [.. AccountGallery.All.Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_of_a_chart_goes_beyond_the_picture_or_covers_another(string name) => Assert.All(AccountGallery.Pages(s_report.Value, name), CheckTexts);

    [Fact]
    public void No_text_of_the_ledger_does_either()
    {
        var scenario = Shipped.Scenario("at-tanf-2017-10-05");
        CheckTexts(LedgerChart.Page(AssumptionRegister.Of(scenario, _ => null, null), "Scenario x"));
        CheckTexts(
            LedgerChart.Page(
                AssumptionRegister.Of(
                    scenario,
                    _ => null,
                    ZoneSim.Tests.Studies.Accounts.AssumptionLedgerTests.Study(("line.answered", 0.5, 0.7), ("zone.radius", 0.3, 0.5))
                ),
                "Scenario x"
            )
        );
    }

    private static void CheckTexts(ChartPage page)
    {
        var size = ChartSize.Default;
        var picture = new SKRect(0, 0, size.Width, size.Height);
        var boxes = SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, size));
        Assert.Contains(boxes, box => page.Title.StartsWith(box.Text.TrimEnd('…'), StringComparison.Ordinal));
        var faults = boxes.Where(box => !picture.Contains(box.Box)).Select(box => $"{page.Stem}: '{box.Text}' is cut off").ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var common = SKRect.Intersect(boxes[i].Box, boxes[j].Box);
                if (common.Width > 2 && common.Height > 2)
                {
                    faults.Add($"{page.Stem}: '{boxes[i].Text}' covers '{boxes[j].Text}'");
                }
            }
        }

        faults.AddRange(PictureTextTests.Below(page, Sheet.DenseSize));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(
            AccountGallery.Render(s_report.Value).Select(one => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(one.Bytes.Span))),
            AccountGallery.Render(s_report.Value).Select(one => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(one.Bytes.Span)))
        );

    [Fact]
    public void A_simulated_chart_says_what_it_is_conditional_on()
    {
        foreach (var page in AccountGallery.All.Where(chart => chart.Name != "accounts").SelectMany(chart => AccountGallery.Pages(s_report.Value, chart.Name)))
        {
            Assert.Contains(page.Footer, line => line.Contains("the convoy does not learn", StringComparison.Ordinal));
        }

        Assert.Contains(AccountGallery.Pages(s_report.Value, "accounts").Single().Footer, line => line.StartsWith("Reported:", StringComparison.Ordinal));
        Assert.Contains(AccountGallery.Pages(s_report.Value, "ratios").Single().Footer, line =>
            line.Contains("tests the model together with the account", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_account_alone_has_no_ratios()
    {
        var plan = Plan(Record(("a", "unknown", [Strike(true)])));
        var report = Run(plan, StrikeOrNot(7));
        Assert.NotNull(AccountGallery.Missing(report, "ratios"));
        Assert.DoesNotContain(AccountGallery.Render(report, formats: ChartFormats.Svg), one => one.Name == "ratios");
        Assert.Throws<ChartRefusalException>(() => AccountGallery.Render(report, ["ratios"]));
        Assert.Throws<ChartRefusalException>(() => AccountGallery.Missing(report, "nothing"));
    }

    [Fact]
    public void Many_incidents_are_spread_over_pictures()
    {
        var names = AccountGallery.RenderRecord([s_report.Value, s_report.Value, s_report.Value], formats: ChartFormats.Svg).Select(one => one.FileName);
        Assert.Equal(["record.svg", "record-2.svg", "record-3.svg"], names);
    }
}
