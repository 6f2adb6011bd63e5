namespace ZoneSim.Briefing;

/// <summary>How much room texts take on a slide, by the widths of our own font, which is a little wider than the slides' one.</summary>
internal static class SlideText
{
    /// <summary>Space between lines and between paragraphs, in parts of the size.</summary>
    public const double Leading = 1.2, Between = 0.5;

    private const long Inset = 91_440;

    /// <summary>Height of paragraphs with bullets, in English metric units.</summary>
    public static long Height(IReadOnlyList<string> texts, double size, Frame frame)
    {
        var width = (float)((frame.Width - (2 * Inset)) / (double)Frame.Point) - 16;
        var lines = texts.Sum(text => PdfFlow.Wrap(text, (float)size, false, width).Count);
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
}
