using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Decks;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>What cannot be read on the pages of a run: a text that leaves its picture, or covers another; a part of a slide that covers another.</summary>
internal static class PageFaults
{
    /// <summary>Texts that touch by less than this much are apart.</summary>
    private const float Slack = 2;

    private static IEnumerable<SlidePlan> Slides(BriefInputs inputs) =>
        BriefBuilder.Of(inputs) is var document ? [.. ShortDeck.Of(inputs, document), .. SlidePlanner.Of(document)] : [];

    /// <summary>The faults of all charts and all slides, each in words.</summary>
    public static IEnumerable<string> Of(RunReport report) =>
        ChartGallery
            .Available(report)
            .SelectMany(name => ChartGallery.Pages(report, name))
            .SelectMany(Of)
            .Concat(
                Slides(new BriefInputs(report, Classification: "UNCLASSIFIED")).SelectMany((slide, i) => Of(slide).Select(fault => $"slide {i + 1}: {fault}"))
            );

    /// <summary>The faults of one picture.</summary>
    public static IEnumerable<string> Of(ChartPage page)
    {
        var size = ChartSize.Default;
        var boxes = SvgText.Boxes(Pictures.RawSvg(page, size));
        var picture = new SKRect(0, 0, size.Width, size.Height);
        return boxes
            .Where(box => !picture.Contains(box.Box))
            .Select(box => $"{page.Stem}: '{box.Text}' is cut off")
            .Concat(Covering([.. boxes.Select(box => (box.Text, box.Box))]).Select(fault => $"{page.Stem}: {fault}"));
    }

    /// <summary>The faults of one slide.</summary>
    public static IEnumerable<string> Of(SlidePlan slide)
    {
        var boxes = SlideBoxes.Of(slide);
        return boxes
            .Where(box => !SlideBoxes.Slide.Contains(box.Box))
            .Select(box => $"'{box.What}' leaves its slide ({box.Box})")
            .Concat(Covering([.. boxes.Select(box => (box.What, box.Box))]));
    }

    private static IEnumerable<string> Covering(IReadOnlyList<(string Text, SKRect Box)> boxes)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var common = SKRect.Intersect(boxes[i].Box, boxes[j].Box);
                if (common.Width > Slack && common.Height > Slack)
                {
                    yield return $"'{boxes[i].Text}' covers '{boxes[j].Text}'";
                }
            }
        }
    }
}
