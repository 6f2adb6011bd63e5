using ScottPlot;
using SkiaSharp;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>A point of a step curve with its interval.</summary>
internal readonly record struct CurvePoint(double Time, double Value, double Low, double High);

/// <summary>One policy's step curve with what its key says.</summary>
/// <param name="Index">The policy's place in the run's order.</param>
/// <param name="Name">The policy.</param>
/// <param name="Notes">Lines below the name in the key.</param>
/// <param name="Points">The curve: each value holds from its time to the next.</param>
internal sealed record Curve(int Index, string Name, IReadOnlyList<string> Notes, IReadOnlyList<CurvePoint> Points);

/// <summary>Step curves of several policies with a key beside them; policies differ by colour and by marker.</summary>
internal static class Curves
{
    /// <summary>Ends of an axis of shares, with room for lines at nothing and all.</summary>
    public const double Low = -0.02, High = 1.03;

    /// <summary>Histories that curves are drawn from: a curve through more looks the same, and all its points are in memory at once.</summary>
    public const int Histories = 100_000;

    /// <summary>For the footer: whether there are more histories than curves are drawn from.</summary>
    public static string Sample(RunReport report) =>
        report.Manifest.Replications > Histories ? $", curves from the first {Numbers.Count(Histories)}" : "";

    /// <summary>A column's values in the histories that curves are drawn from.</summary>
    public static double[] Values(Ledger ledger, string policy, string incursion, string column) =>
        [.. ledger.Rows(policy, incursion, column).TakeWhile(row => row.Replication < Histories).Select(row => row.Value)];

    /// <summary>Where the curves stand; the key is right of it.</summary>
    public static SKRect Data(Sheet sheet) =>
        new(sheet.Body.Left + 110, sheet.Body.Top + 34, sheet.Width - Math.Max(590, sheet.Width * 0.33f), sheet.Body.Bottom - 88);

    /// <summary>Adds the curves' bands and lines to a panel; at most one point for each two units of its width.</summary>
    public static void Add(Panel panel, IReadOnlyList<Curve> curves, double end)
    {
        foreach (var curve in curves)
        {
            var colour = Ink.Of(Palette.OfPolicy(curve.Index));
            var points = Thinned(curve.Points, end, (int)(panel.Data.Width / 2));
            var steps = Steps(points, end);
            var band = panel.Plot.Add.FillY([.. steps.Select(p => (p.Time, p.High, p.Low))]);
            band.FillColor = colour.WithAlpha(curves.Count > 4 ? 0.09 : 0.16);
            band.LineWidth = 0;
            band.MarkerSize = 0;
        }

        foreach (var curve in curves)
        {
            var colour = Ink.Of(Palette.OfPolicy(curve.Index));
            var steps = Steps(Thinned(curve.Points, end, (int)(panel.Data.Width / 2)), end);
            var line = panel.Plot.Add.ScatterLine(steps.Select(p => p.Time).ToArray(), steps.Select(p => p.Value).ToArray(), colour);
            line.LineWidth = 3.5f;
            AddMarkers(panel, curve, curves.Count, end);
        }
    }

    /// <summary>Draws the key right of the panel.</summary>
    public static void Key(Sheet sheet, SKRect data, IReadOnlyList<Curve> curves)
    {
        var area = new SKRect(data.Right + 44, data.Top, sheet.Body.Right, data.Bottom + 60);
        var height = Math.Min(150, area.Height / curves.Count);
        var marks = new Panel(sheet, area, 0, area.Width, -area.Height, 0);
        for (var i = 0; i < curves.Count; i++)
        {
            var middle = (i * height) + 14;
            sheet.Line(area.Left, area.Top + middle, area.Left + 44, area.Top + middle, Palette.OfPolicy(curves[i].Index), 4);
            Mark(marks.Plot.Add.Marker(22, -middle), curves[i].Index);
            KeyText(sheet, curves[i], area.Left + 56, area.Top + middle, area.Width - 56, tight: height < 128);
        }

        marks.Draw();
    }

    private static void KeyText(Sheet sheet, Curve curve, float left, float middle, float width, bool tight)
    {
        var (size, small) = tight ? (Sheet.SmallSize, 18f) : (Sheet.TextSize, 20f);
        var name = TextFit.Wrap(curve.Name, width, size, tight ? 1 : 2, bold: true);
        var y = middle + 9;
        foreach (var line in name)
        {
            sheet.Text(line, left, y, size, Ink.Text, bold: true);
            y += size * 1.2f;
        }

        foreach (var note in curve.Notes)
        {
            sheet.Text(TextFit.Elide(note, width, TextFit.Size(note, width, small, 16)), left, y, TextFit.Size(note, width, small, 16), Ink.Soft);
            y += small * 1.25f;
        }
    }

    private static void AddMarkers(Panel panel, Curve curve, int curves, double end)
    {
        // Markers stand at even times, shifted from policy to policy, so that they seldom cover one another.
        const int Count = 6;
        for (var i = 0; i < Count; i++)
        {
            var time = end * (i + 0.5 + ((double)curve.Index / Math.Max(1, curves) * 0.9)) / (Count + 0.5);
            if (time < end)
            {
                Mark(panel.Plot.Add.Marker(time, At(curve.Points, time).Value), curve.Index);
            }
        }
    }

    private static void Mark(ScottPlot.Plottables.Marker marker, int index)
    {
        marker.Shape = Palette.Marker(index);
        marker.Size = 16;
        marker.Color = Ink.Of(Palette.OfPolicy(index));
        marker.MarkerStyle.LineWidth = 3;
        marker.MarkerStyle.LineColor = Ink.Of(Palette.OfPolicy(index));
    }

    /// <summary>The point of a step curve that holds at a time.</summary>
    public static CurvePoint At(IReadOnlyList<CurvePoint> points, double time)
    {
        var (low, high) = (0, points.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = points[middle].Time <= time ? (middle, high) : (low, middle - 1);
        }

        return points[low];
    }

    /// <summary>A curve with at most so many points.</summary>
    public static IReadOnlyList<CurvePoint> Thinned(IReadOnlyList<CurvePoint> points, double end, int most) =>
        points.Count <= most
            ? points
            : [.. Enumerable.Range(0, most + 1).Select(i => At(points, end * i / most) with { Time = end * i / most })];

    /// <summary>The corners of a step curve.</summary>
    public static List<CurvePoint> Steps(IReadOnlyList<CurvePoint> points, double end)
    {
        var steps = new List<CurvePoint>();
        foreach (var point in points.Where(point => point.Time <= end))
        {
            if (steps.Count > 0)
            {
                steps.Add(steps[^1] with { Time = point.Time });
            }

            steps.Add(point);
        }

        steps.Add(steps[^1] with { Time = end });
        return steps;
    }
}
