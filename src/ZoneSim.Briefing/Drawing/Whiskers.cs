using SkiaSharp;
using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Drawing;

/// <summary>Intervals as thin lines with caps.</summary>
internal static class Whiskers
{
    /// <summary>A horizontal interval at a height of the panel's axis.</summary>
    public static void Horizontal(Panel panel, Estimate estimate, double y, float cap, float lineWidth = 2.5f, bool halo = true)
    {
        // One row has a mean and no interval.
        if (double.IsNaN(estimate.Low) || double.IsNaN(estimate.High))
        {
            return;
        }

        if (halo)
        {
            // A pale line below the dark one, so that it can be seen on a dark bar.
            Add(panel, estimate, y, cap, lineWidth + 3, Ink.Paper);
        }

        Add(panel, estimate, y, cap, lineWidth, Ink.Text);
    }

    private static void Add(Panel panel, Estimate estimate, double y, float cap, float lineWidth, SKColor colour)
    {
        var bar = panel.Plot.Add.ErrorBar([estimate.Value], [y], [0]);
        bar.YErrorPositive = null;
        bar.YErrorNegative = null;
        bar.XErrorNegative = [estimate.Value - estimate.Low];
        bar.XErrorPositive = [estimate.High - estimate.Value];
        bar.CapSize = cap;
        bar.LineWidth = lineWidth;
        bar.Color = Ink.Of(colour);
    }
}

/// <summary>The keys of marks that several charts share.</summary>
internal static class Keys
{
    /// <summary>
    /// What the thin line and the pale bar are, ending at <paramref name="right"/> with the baseline given; where the
    /// run has no ranges, it says so instead.
    /// </summary>
    public static void Interval(Sheet sheet, float right, float baseline, bool bands, double confidence, string what = "interval", float size = Sheet.DenseSize)
    {
        var thin = FormattableString.Invariant($"{Numbers.Level(confidence)} {what}, run noise");
        var wide = bands ? "over the assumptions (5–95%)" : "assumptions not moved";
        var middle = baseline - (size * 0.36f);
        var left = right - Sheet.Measure(wide, size);
        sheet.Text(wide, left, baseline, size, Ink.Soft);
        if (bands)
        {
            left -= 52;
            sheet.Box(SKRect.Create(left, middle - 11, 42, 22), Ink.Range);
        }

        left -= 40 + Sheet.Measure(thin, size);
        sheet.Text(thin, left, baseline, size, Ink.Soft);
        left -= 52;
        sheet.Line(left, middle, left + 42, middle, Ink.Text, 2.5f);
        sheet.Line(left, middle - 6, left, middle + 6, Ink.Text, 2.5f);
        sheet.Line(left + 42, middle - 6, left + 42, middle + 6, Ink.Text, 2.5f);
    }
}
