using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>Widths and lines of texts on slides and in print, in points.</summary>
internal static class PrintText
{
    /// <summary>A text as lines no wider than a width; a word that is wider is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, float size, bool bold, float width)
    {
        using var font = Font(size, bold);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, font, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Width of a text.</summary>
    public static float Measure(string text, float size, bool bold = false)
    {
        using var font = Font(size, bold);
        return font.MeasureText(text);
    }

    private static IEnumerable<string> Cut(string word, SKFont font, float width)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var fits = Math.Max(1, word.Length - 1);
            while (fits > 1 && font.MeasureText(word[..fits]) > width)
            {
                fits--;
            }

            var at = word.LastIndexOfAny(['-', '/', '_', '.'], fits - 1);
            fits = at > 2 ? at + 1 : fits;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    /// <summary>The font of a size; dispose of it.</summary>
    public static SKFont Font(float size, bool bold) =>
        new(bold ? Typefaces.Bold : Typefaces.Regular, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };
}
