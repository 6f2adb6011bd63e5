using ScottPlot;
using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>The neutral colours of paper, text and lines.</summary>
internal static class Ink
{
    /// <summary>Behind everything.</summary>
    public static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);

    /// <summary>Titles and values.</summary>
    public static readonly SKColor Text = new(0x1F, 0x23, 0x28);

    /// <summary>Ticks, notes, footers.</summary>
    public static readonly SKColor Soft = new(0x57, 0x5F, 0x68);

    /// <summary>Lines between parts.</summary>
    public static readonly SKColor Rule = new(0xA9, 0xB0, 0xB8);

    /// <summary>Grid lines.</summary>
    public static readonly SKColor Grid = new(0xD9, 0xDD, 0xE3);

    /// <summary>Shaded ground.</summary>
    public static readonly SKColor Shade = new(0xF3, 0xF4, 0xF6);

    /// <summary>The pale bar of an assumption range.</summary>
    public static readonly SKColor Range = new(0xCF, 0xD6, 0xDF);

    /// <summary>The zone within which a difference does not matter.</summary>
    public static readonly SKColor Indifference = new(0xFA, 0xEC, 0xCB);

    /// <summary>A bar or mark that stands for no outcome and no policy.</summary>
    public static readonly SKColor Neutral = new(0x6B, 0x78, 0x88);

    /// <summary>The same colour for a plot.</summary>
    public static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
