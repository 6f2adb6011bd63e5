using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Decks;

/// <summary>A paragraph of a slide that has a size of its own.</summary>
/// <param name="Text">What it says; one that is empty is left out.</param>
/// <param name="Most">Its usual size in points.</param>
/// <param name="Least">The least size at which it may stand.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="KeepsNext">Whether it stands with the paragraph after it or not at all.</param>
internal sealed record SlideLine(string Text, double Most, double Least, bool Bold, bool KeepsNext = false);

/// <summary>Paragraphs of several sizes below one another.</summary>
internal static class SlideLines
{
    /// <summary>
    /// The paragraphs as large as they fit together, from the top; from the end on those are left out for which there is no room at their least
    /// sizes.
    /// </summary>
    public static IReadOnlyList<SlidePart> Stack(IReadOnlyList<SlideLine> lines, Frame frame)
    {
        var shown = lines.Where(line => line.Text.Length > 0).ToList();
        while (shown.Count > 1 && Height(shown, double.NegativeInfinity, frame) > frame.Height)
        {
            do
            {
                shown.RemoveAt(shown.Count - 1);
            } while (shown.Count > 1 && shown[^1].KeepsNext);
        }

        var cut = 0.0;
        while (Height(shown, cut, frame) > frame.Height && shown.Any(line => line.Most - cut > line.Least))
        {
            cut += 0.5;
        }

        var parts = new List<SlidePart>();
        var y = frame.Y;
        foreach (var line in shown)
        {
            var height = Height([line], cut, frame);
            parts.Add(new TextPart(frame with { Y = y, Height = height }, [new TextLine(line.Text, line.Bold, Bullet: false)], Size(line, cut)));
            y += height;
        }

        return parts;
    }

    /// <summary>A list with its heading: as many points as fit at a size, and how many more there are.</summary>
    public static SlidePart List(string lead, IReadOnlyList<string> items, double size, Frame frame)
    {
        var shown = new List<string> { lead };
        var more = "";
        foreach (var (index, item) in items.Index())
        {
            var left = items.Count - index - 1;
            var after = left > 0 ? $"{Numbers.Of(left, "more point")} in the full deck (--length full)" : "";
            if (SlideText.Height([.. shown, item, .. after.Length > 0 ? [after] : Array.Empty<string>()], size, frame) > frame.Height)
            {
                more = $"{Numbers.Of(left + 1, "more point")} in the full deck (--length full)";
                break;
            }

            shown.Add(item);
        }

        return new TextPart(
            frame,
            [
                new TextLine(lead, true, false),
                .. shown.Skip(1).Select(item => new TextLine(item)),
                .. more.Length > 0 ? [new TextLine(more, false, false)] : Array.Empty<TextLine>(),
            ],
            size
        );
    }

    /// <summary>The texts that have room at a size, in their order.</summary>
    public static List<string> Fitting(IReadOnlyList<string> texts, double size, Frame frame, long height)
    {
        var shown = new List<string>();
        foreach (var text in texts)
        {
            if (SlideText.Height([.. shown, text], size, frame) <= height)
            {
                shown.Add(text);
            }
        }

        return shown;
    }

    private static long Height(IEnumerable<SlideLine> lines, double cut, Frame frame) =>
        lines.Sum(line => SlideText.Height([line.Text], Size(line, cut), frame));

    private static double Size(SlideLine line, double cut) => double.IsNegativeInfinity(cut) ? line.Least : Math.Max(line.Least, line.Most - cut);
}
