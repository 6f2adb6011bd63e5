using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Tests.Briefing;

/// <summary>What is written on the pictures, and that all of it can be read: nothing beyond the edge, nothing on top of another text.</summary>
public sealed class PictureTextTests
{
    private const string LongTitle =
        "A convoy of seventeen vehicles from the direction of the Damascus-Baghdad road, as told by a commander of the partner force, early morning";

    public static TheoryData<string> Samples => [.. s_samples.Keys];

    private static readonly Dictionary<string, SampleReport> s_samples = new()
    {
        ["one policy"] = new() { Policies = 1 },
        ["two policies"] = new() { Policies = 2 },
        ["three policies"] = new() { Policies = 3 },
        ["five policies, no ranges"] = new() { Policies = 5, Bands = false },
        ["eight policies, long title"] = new() { Policies = 8, Title = LongTitle },
        ["two convoys"] = new() { Convoys = ["first-day", "second-day"] },
        ["a drone"] = new()
        {
            Policies = 4,
            Convoys = [],
            Drones = ["watcher"],
        },
        ["a convoy and a drone with long names"] = new()
        {
            Convoys = ["the-convoy-from-the-north-west-with-seventeen-vehicles"],
            Drones = ["the-drone-that-came-the-day-after"],
            Title = LongTitle,
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_text_goes_beyond_the_picture_or_covers_another(string sample)
    {
        var report = (s_samples[sample] with { Replications = 150 }).Build();
        var size = ChartSize.Default;
        var picture = new SKRect(0, 0, size.Width, size.Height);
        var faults = new List<string>();
        foreach (var page in ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name)))
        {
            var boxes = SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, size));
            Assert.NotEmpty(boxes);
            faults.AddRange(boxes.Where(box => !picture.Contains(box.Box)).Select(box => $"{page.Stem}: '{box.Text}' is cut off"));
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
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("one policy")]
    [InlineData("two policies")]
    [InlineData("three policies")]
    [InlineData("two convoys")]
    [InlineData("a drone")]
    public void What_must_be_read_has_14_points_at_least_on_a_slide(string sample)
    {
        var report = (s_samples[sample] with { Replications = 150 }).Build();
        Assert.Empty(ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name)).SelectMany(Small));
    }

    /// <summary>Texts of a picture above its footer that are smaller than 14 points on a slide that it fills.</summary>
    internal static IEnumerable<string> Small(ChartPage page) => Below(page, Sheet.LeastSize);

    /// <summary>The same with another least size.</summary>
    internal static IEnumerable<string> Below(ChartPage page, float least)
    {
        const float Footer = 996,
            OfCapitals = 0.73f;
        return from box in SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, ChartSize.Default))
            let size = (box.Box.Height < 40 ? box.Box.Height : box.Box.Width) / OfCapitals
            where box.Box.Bottom < Footer && size < least - 0.1f
            select $"{page.Stem}: '{box.Text}' has {size / 2:0.0} points";
    }

    /// <summary>The last line of a heading, be it of three, keeps its distance from what the picture begins with.</summary>
    [Theory]
    [InlineData("two policies")]
    [InlineData("eight policies, long title")]
    [InlineData("a convoy and a drone with long names")]
    public void A_heading_keeps_its_distance_from_the_picture(string sample)
    {
        const float Distance = 20,
            Descent = 8;
        var report = (s_samples[sample] with { Replications = 60 }).Build();
        Assert.Empty(
            from page in ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name))
            from box in SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, ChartSize.Default))
            where box.Box.Bottom + Descent + Distance > 160 && box.Box.Top < 125
            select $"{page.Stem}: '{box.Text}'"
        );
    }

    [Fact]
    public void A_classification_stands_on_a_picture()
    {
        var report = new SampleReport { Replications = 60 }.Build();
        var size = ChartSize.Default with { Classification = "FOR TRAINING" };
        foreach (var page in ChartGallery.Available(report).SelectMany(name => ChartGallery.Pages(report, name)))
        {
            Assert.Contains(SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, size)), box => box.Text == "FOR TRAINING");
        }
    }

    [Fact]
    public void Every_picture_says_where_its_numbers_come_from_and_what_they_are_conditional_on()
    {
        var report = new SampleReport { Replications = 150 }.Build();
        foreach (var svg in ChartGallery.Available(report).SelectMany(name => ChartGalleryTests.Pictures(report, name)))
        {
            Assert.Contains("seed 42", svg, StringComparison.Ordinal);
            Assert.Contains("run 1a2b3c4d", svg, StringComparison.Ordinal);
            Assert.Contains("scenario sample-scenario", svg, StringComparison.Ordinal);
            Assert.Contains("150 ", svg, StringComparison.Ordinal);
            Assert.Contains("Given that a convoy comes; the convoy does not learn.", svg, StringComparison.Ordinal);
            Assert.Contains("Assumed inputs: 16 of 21.", svg, StringComparison.Ordinal);
            Assert.Contains("Not represented: 3 points", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_names_its_subject_in_title_and_description_and_needs_no_font()
    {
        var svg = ChartGalleryTests.Pictures(new SampleReport { Replications = 60 }.Build(), "outcomes")[0];
        Assert.Contains("<title>The convoy ", svg, StringComparison.Ordinal);
        Assert.Contains("<desc>Outcomes by policy", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("font-family", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_axis_of_differences_is_in_words_and_no_word_judges()
    {
        var report = new SampleReport { Replications = 150 }.Build();
        var differences = ChartGalleryTests.Pictures(report, "differences")[0];
        Assert.Contains("← less often under", differences, StringComparison.Ordinal);
        Assert.Contains("more often under →", differences, StringComparison.Ordinal);
        Assert.InRange(differences.IndexOf("\"Ends\"", StringComparison.Ordinal), 0, differences.IndexOf("\"Outcomes\"", StringComparison.Ordinal));
        string[] judging = ["better", "worse", "success", "fail", "win", "lose", "good", "bad", "regime", "enemy"];
        var words = ChartGallery
            .Available(report)
            .SelectMany(name => ChartGallery.Pages(report, name))
            .SelectMany(page => SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, ChartSize.Default)))
            .SelectMany(box => box.Text.Split(' ', '-', ',', '.'));
        Assert.Empty(words.Intersect(judging, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_cost_chart_states_the_assumed_ratio()
    {
        var svg = ChartGalleryTests.Pictures(new SampleReport { Replications = 60 }.Build(), "cost")[0];
        Assert.Contains("Ratio 'line not used first' = 1 (range 0.7 to 2), assumed", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_stand_in_the_ledgers_order_and_zero_counts_are_named()
    {
        var report = new SampleReport { Policies = 5, Replications = 400 }.Build();
        var page = ChartGallery.Pages(report, "outcomes").Single();
        var boxes = SvgText.Boxes(ZoneSim.Briefing.Charts.Pictures.RawSvg(page, ChartSize.Default));
        var labels = ZoneSim.Model.LedgerWords.Outcomes.Select(label => WordForms.Capital(label.Replace('-', ' '))).ToList();
        var shown = boxes.Where(box => labels.Contains(box.Text)).OrderBy(box => box.Box.Top).Select(box => labels.IndexOf(box.Text)).ToList();
        Assert.True(shown.Count > 5);
        Assert.Equal(shown.Order(), shown);
        Assert.Contains(boxes, box => box.Text.StartsWith("Never: turned by broadcast", StringComparison.Ordinal));
    }
}
