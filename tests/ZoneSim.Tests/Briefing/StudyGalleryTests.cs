using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>The pictures of point studies: which there are, and that all that is written on them can be read.</summary>
[Trait("Speed", "Slow")]
public sealed class StudyGalleryTests : IDisposable
{
    private const string X = "line.answered",
        Y = "line.relay-delay",
        Z = "line.relayed";

    private static readonly string[] s_seven =
    [
        X,
        Y,
        Z,
        "vehicle-classes.pickup.destroyed",
        "line.order-reaches",
        "partner.hostile-rate.establish",
        "convoy.speed",
    ];

    private readonly StudyBench _bench = new();

    public static TheoryData<string, string[]> Samples { get; } =
        new()
        {
            { "drivers", ["drivers", "screening"] },
            { "nothing drives", ["screening"] },
            { "flip", ["flip"] },
            { "nothing flips", ["flip"] },
            { "flip over many", ["flip-thirds"] },
            { "box of one", ["conditions", "peeling"] },
            { "box of two", ["conditions", "peeling"] },
            { "no box", ["conditions"] },
            { "value", ["value"] },
            { "robust", ["robust"] },
            { "robust to all", ["robust"] },
            { "sweep", ["sweep"] },
            { "table of settings", ["sweep"] },
        };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_study_has_its_charts_and_no_text_of_them_is_cut_or_covered(string sample, string[] charts)
    {
        var report = Report(sample);
        Assert.Equal(charts, StudyGallery.Available(report));
        var size = ChartSize.Default;
        var picture = new SKRect(0, 0, size.Width, size.Height);
        var faults = new List<string>();
        foreach (var page in charts.SelectMany(name => StudyGallery.Pages(report, name)))
        {
            var svg = ZoneSim.Briefing.Charts.Pictures.RawSvg(page, size);
            var boxes = SvgText.Boxes(svg);
            Assert.Contains(boxes, box => box.Text.Contains("Given that a convoy comes; the convoy does not learn.", StringComparison.Ordinal));
            Assert.Contains(boxes, box => box.Text.Contains("study " + report.Manifest.InputsHash[..8], StringComparison.Ordinal));
            faults.AddRange(boxes.Where(box => !picture.Contains(box.Box)).Select(box => $"{page.Stem}: '{box.Text}' is cut off"));
            faults.AddRange(
                from i in Enumerable.Range(0, boxes.Count)
                from j in Enumerable.Range(0, i)
                let common = SKRect.Intersect(boxes[i].Box, boxes[j].Box)
                where common.Width > 2 && common.Height > 2
                select $"{page.Stem}: '{boxes[i].Text}' covers '{boxes[j].Text}'"
            );
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(
            StudyGallery.Render(report, charts, formats: ChartFormats.Png).Select(chart => Convert.ToHexString(chart.Bytes.Span)),
            StudyGallery.Render(report, charts, formats: ChartFormats.Png).Select(chart => Convert.ToHexString(chart.Bytes.Span))
        );
    }

    /// <summary>As on the charts of runs: 14 points at least on a slide that the picture fills.</summary>
    [Theory]
    [InlineData("drivers", "drivers", "screening")]
    [InlineData("flip", "flip")]
    [InlineData("flip over many", "flip-thirds")]
    [InlineData("box of one", "conditions")]
    [InlineData("box of two", "conditions")]
    [InlineData("value", "value")]
    [InlineData("robust", "robust")]
    [InlineData("sweep", "sweep")]
    [InlineData("table of settings", "sweep")]
    public void What_must_be_read_has_14_points_at_least_on_a_slide(string sample, params string[] charts)
    {
        var report = Report(sample);
        Assert.Empty(charts.SelectMany(name => StudyGallery.Pages(report, name)).SelectMany(PictureTextTests.Small));
    }

    [Fact]
    public void A_chart_that_a_study_has_not_the_data_for_is_refused_with_the_reason()
    {
        var report = Report("flip");
        Assert.Contains(
            "run `sensitivity`",
            Assert.Throws<ChartRefusalException>(() => StudyGallery.Render(report, ["drivers"])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is no chart 'map'",
            Assert.Throws<ChartRefusalException>(() => StudyGallery.Render(report, ["map"])).Message,
            StringComparison.Ordinal
        );
    }

    private PointStudyReport Report(string sample)
    {
        var (plan, play) = sample switch
        {
            "drivers" => Of<SensitivityPlan>(32, s_seven, at => at(X) + (at(Y) * at(Z))),
            "nothing drives" => Of<SensitivityPlan>(32, s_seven, _ => 1),
            "flip" => Of<FlipPlan>(9, [X, Y], at => at(X) - at(Y)),
            "nothing flips" => Of<FlipPlan>(3, [X, Y], at => 1 + at(X)),
            "flip over many" => Of<FlipPlan>(12, s_seven, at => at(Z) - 0.5),
            "box of one" => Of<DiscoverPlan>(300, s_seven, at => at("vehicle-classes.pickup.destroyed") > 0.7 ? -1 : 1),
            "box of two" => Of<DiscoverPlan>(600, s_seven, at =>
                at("vehicle-classes.pickup.destroyed") > 0.6 && at("partner.hostile-rate.establish") < 0.4 ? -1 : 1
            ),
            "no box" => Of<DiscoverPlan>(60, s_seven, _ => 1),
            "robust" => Of<RobustPlan>(200, s_seven, at => (2 * at("vehicle-classes.pickup.destroyed")) + at(X) - 0.6),
            "robust to all" => Of<RobustPlan>(60, s_seven, at => 1 + at(X)),
            "sweep" => PointBench.Sweep(X, 9, 200, 0.3, at => at(X) - 0.4, rangePoints: 20),
            "table of settings" => PointBench.Sweep(X, 40, 60, 0.3, at => at(X) - 0.4, rangePoints: 0, isTable: true),
            _ => Of<ValuePlan>(120, s_seven, at => at(X) - 0.5),
        };
        return PointBench.Run(plan, _bench.Folder(), play);
    }

    private static (PointStudyPlan Plan, PointPlay Play) Of<TPlan>(int points, string[] quantities, Func<Func<string, double>, double> difference)
        where TPlan : PointStudyPlan
    {
        PointStudyPlan plan = PointBench.Planted<TPlan>(points, 6, quantities);
        plan = plan is ScreeningPlan screening ? screening with { Trajectories = 10 } : plan;
        return (plan is SensitivityPlan sensitivity ? sensitivity with { Top = 7 } : plan, PointBench.Play(0.3, difference));
    }
}
