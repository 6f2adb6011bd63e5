using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Decks;

/// <summary>How much room texts take on a slide, by the widths of our own font, which is a little wider than the slides' one.</summary>
internal static class SlideText
{
    /// <summary>Space between lines and between paragraphs, in parts of the size.</summary>
    public const double Leading = 1.2,
        Between = 0.5;

    /// <summary>Space left and right of a text in its frame, and above and below, in English metric units.</summary>
    public const long Inset = 91_440,
        InsetAbove = 45_720;

    /// <summary>Height of paragraphs with bullets, in English metric units.</summary>
    public static long Height(IReadOnlyList<string> texts, double size, Frame frame)
    {
        var lines = texts.Sum(text => PrintText.Wrap(text, (float)size, false, Room(frame) - 16).Count);
        return (long)(((lines * Leading) + (texts.Count * Between)) * size * Frame.Point) + Inset;
    }

    /// <summary>The greatest size between two, in half points, at which the texts fit; the least where none does.</summary>
    public static double Size(IReadOnlyList<string> texts, Frame frame, double most, double least)
    {
        var size = most;
        while (size > least && Height(texts, size, frame) > frame.Height)
        {
            size -= 0.5;
        }

        return size;
    }

    /// <summary>The texts by slides: as many on each as have room at a size, at least one.</summary>
    public static IEnumerable<IReadOnlyList<TextLine>> Pages(IReadOnlyList<TextLine> lines, double size, Frame frame)
    {
        var page = new List<TextLine>();
        foreach (var line in lines)
        {
            if (page.Count > 0 && Height([.. page.Append(line).Select(one => one.Text)], size, frame) > frame.Height)
            {
                yield return page;
                page = [];
            }

            page.Add(line);
        }

        if (page.Count > 0)
        {
            yield return page;
        }
    }

    /// <summary>A heading that fits its frame: the greatest size at which it does, cut with an ellipsis where none does.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="frame">Where it stands.</param>
    /// <param name="most">The usual size in points.</param>
    /// <param name="least">The least size.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="lines">How many lines it may take.</param>
    public static FittedText Fit(string text, Frame frame, double most, double least, bool bold, int lines)
    {
        var size = most;
        while (size > least && (Lines(text, size, frame, bold) > lines || LinesHeight(Lines(text, size, frame, bold), size) > frame.Height))
        {
            size -= 0.5;
        }

        var shown = text;
        while (shown.Length > 1 && (Lines(shown, size, frame, bold) > lines || LinesHeight(Lines(shown, size, frame, bold), size) > frame.Height))
        {
            shown = shown[..^(shown.EndsWith('…') ? 2 : 1)].TrimEnd() + "…";
        }

        return new FittedText(shown, size, Lines(shown, size, frame, bold));
    }

    /// <summary>Height of lines of a heading in English metric units.</summary>
    public static long LinesHeight(int lines, double size) => (long)(lines * Leading * size * Frame.Point);

    /// <summary>Width for text in a frame, in points.</summary>
    public static float Room(Frame frame) => (float)((frame.Width - (2 * Inset)) / (double)Frame.Point);

    private static int Lines(string text, double size, Frame frame, bool bold) => PrintText.Wrap(text, (float)size, bold, Room(frame)).Count;
}

/// <summary>A heading as it fits.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Size">In points.</param>
/// <param name="Lines">How many lines it takes.</param>
internal sealed record FittedText(string Text, double Size, int Lines);

/// <summary>Title and subtitle of a slide as they fit, and what room they leave.</summary>
internal sealed record SlideHeading(FittedText Title, FittedText Subtitle, Frame Body)
{
    /// <summary>Usual sizes, as in the master.</summary>
    public const double TitleSize = 26,
        TwoLinesSize = 18,
        SubtitleSize = 14,
        OpeningSize = 36,
        QuestionSize = 20;

    /// <summary>The heading of a slide: the title on one line, or on two where it is long; the subtitle on one or two; the body gives way.</summary>
    public static SlideHeading Of(string title, string subtitle, bool opens = false)
    {
        if (opens)
        {
            return new SlideHeading(
                SlideText.Fit(title, Frame.OfOpening, OpeningSize, 18, true, 5),
                SlideText.Fit(subtitle, Frame.OfQuestion, QuestionSize, 11, false, 9),
                Frame.Body
            );
        }

        var one = SlideText.Fit(title, Frame.OfTitle, TitleSize, 15, true, 1);
        var above = one.Text == title ? one : SlideText.Fit(title, Frame.OfTitle, TwoLinesSize, 14, true, 2);
        var below = SlideText.Fit(subtitle, Frame.OfSubtitle with { Height = Frame.Body.Height }, SubtitleSize, 10, false, 2);
        var more = Math.Max(
            0,
            SlideText.LinesHeight(below.Lines, below.Size) + ((below.Lines > 1 ? 2 : 1) * SlideText.Inset) - (Frame.Body.Y - Frame.OfSubtitle.Y)
        );
        return new SlideHeading(above, below, Frame.Body with { Y = Frame.Body.Y + more, Height = Frame.Body.Height - more });
    }
}
