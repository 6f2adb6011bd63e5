using System.Globalization;

namespace ZoneSim.Briefing.Drawing;

/// <summary>Size of a picture in pixels, and the classification that stands at its top. All sizes have one layout; it is made for 16:9.</summary>
public sealed record ChartSize
{
    /// <summary>A size; width from 480 to 7680, and between 4:3 and 21:9 in shape.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is smaller or larger, or of another shape.</exception>
    public ChartSize(int width, int height)
    {
        if (!Fits(width, height))
        {
            throw new ArgumentOutOfRangeException(nameof(width), $"{width}x{height}: {Rule}");
        }

        (Width, Height) = (width, height);
    }

    /// <summary>1920 × 1080.</summary>
    public static ChartSize Default { get; } = new(1920, 1080);

    /// <summary>What a size must be, as a sentence for a message.</summary>
    public static string Rule => "A size is WIDTHxHEIGHT in pixels, 480 to 7680 wide and between 4:3 and 21:9 in shape, such as 1920x1080.";

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>A line at the top of the picture; empty for none.</summary>
    public string Classification { get; init; } = "";

    /// <summary>Reads a text such as 1920x1080.</summary>
    public static bool TryParse(string text, out ChartSize size)
    {
        size = Default;
        var parts = text.Split('x', 'X', '×');
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || !Fits(width, height)
        )
        {
            return false;
        }

        size = new ChartSize(width, height);
        return true;
    }

    private static bool Fits(int width, int height) => width is >= 480 and <= 7680 && height > 0 && (double)width / height is >= 1.33 and <= 2.34;
}
