using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>Fillings that can be told apart without colour. Their grain is fixed to the sheet, so that neighbours join.</summary>
internal static class Patterns
{
    private const float Grain = 18;

    /// <summary>Slanted lines over a rectangle.</summary>
    public static void Hatch(Sheet sheet, SKRect rect, SKColor colour)
    {
        var first = (float)Math.Floor((rect.Left - rect.Bottom) / Grain) * Grain;
        for (var offset = first; offset < rect.Right - rect.Top + Grain; offset += Grain)
        {
            sheet.Line(offset + rect.Top, rect.Top, offset + rect.Bottom, rect.Bottom, colour.WithAlpha(150), 2.5f);
        }
    }

    /// <summary>Dots over a rectangle.</summary>
    public static void Dots(Sheet sheet, SKRect rect, SKColor colour)
    {
        for (var y = (float)Math.Floor(rect.Top / Grain) * Grain; y < rect.Bottom + Grain; y += Grain)
        {
            for (var x = (float)Math.Floor(rect.Left / Grain) * Grain; x < rect.Right + Grain; x += Grain)
            {
                sheet.Disc(x, y, 2.6f, colour, colour, 0.5f);
            }
        }
    }
}
