using SkiaSharp;

namespace ZoneSim.Briefing.Decks;

/// <summary>Where everything on a slide stands, measured by our own font: what may neither leave the slide nor cover anything else.</summary>
internal static class SlideBoxes
{
    /// <summary>The slide in points.</summary>
    public static SKRect Slide { get; } = Box(new Frame(0, 0, Frame.SlideWidth, Frame.SlideHeight), Frame.SlideHeight);

    /// <summary>The boxes in points, each with what stands in it.</summary>
    public static IReadOnlyList<(string What, SKRect Box)> Of(SlidePlan plan)
    {
        var (heading, isTitle) = (plan.Heading, plan.Layout == SlideLayoutKind.Title);
        var titleHeight = SlideText.LinesHeight(heading.Title.Lines, heading.Title.Size);
        var title = isTitle ? Frame.OfOpening : Frame.OfTitle;
        return
        [
            // The title stands at the bottom of its frame.
            (heading.Title.Text, Box(title with { Y = title.Y + title.Height - titleHeight - SlideText.InsetAbove }, titleHeight)),
            .. plan.Subtitle.Length > 0
                ?
                [
                    (
                        heading.Subtitle.Text,
                        Box(Below(isTitle ? Frame.OfQuestion : Frame.OfSubtitle), SlideText.LinesHeight(heading.Subtitle.Lines, heading.Subtitle.Size))
                    ),
                ]
                : Array.Empty<(string, SKRect)>(),
            .. plan.Parts.Select(part => (Name(part), Box(part.Frame, Height(part)))),
            ("source", Box(Frame.OfSource, Frame.OfSource.Height)),
            .. plan.Layout == SlideLayoutKind.Appendix ? [("appendix", Box(Frame.OfTag, Frame.OfTag.Height))] : Array.Empty<(string, SKRect)>(),
            ("number", Box(Frame.OfNumber, Frame.OfNumber.Height)),
            .. Frame.OfMarks.Select(mark => ("classification", Box(mark, mark.Height))),
        ];
    }

    private static Frame Below(Frame frame) => frame with { Y = frame.Y + SlideText.InsetAbove };

    private static string Name(SlidePart part) =>
        part switch
        {
            TextPart text => text.Lines.Count > 0 ? text.Lines[0].Text : "",
            TablePart table => "table: " + table.Table.Caption,
            ChartPart chart => "chart: " + chart.Chart.Title,
            PicturePart picture => "picture: " + picture.Page.Title,
            _ => part.GetType().Name,
        };

    private static long Height(SlidePart part) =>
        part switch
        {
            TextPart text => SlideText.Height([.. text.Lines.Select(line => line.Text)], text.Size, text.Frame),
            TablePart table => (long)(SlideTable.Height(table) * Frame.Point),
            _ => part.Frame.Height,
        };

    private static SKRect Box(Frame frame, long height) =>
        SKRect.Create(frame.X / (float)Frame.Point, frame.Y / (float)Frame.Point, frame.Width / (float)Frame.Point, height / (float)Frame.Point);
}
