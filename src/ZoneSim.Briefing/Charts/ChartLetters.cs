using System.Text;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Charts;

/// <summary>What the font of charts and reports can draw.</summary>
public static class ChartLetters
{
    /// <summary>The letters of a text that the font lacks, each once, in order; empty where it has them all. Such a letter is drawn as a box.</summary>
    public static string Missing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text)
            ? ""
            : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsAscii && !Typefaces.Regular.ContainsGlyph(rune.Value)).Distinct());
    }
}
