using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>One policy's step curve with what its key says.</summary>
/// <param name="Index">The policy's place in the run's order.</param>
/// <param name="Name">The policy.</param>
/// <param name="Notes">Lines below the name in the key.</param>
/// <param name="Points">The curve: each value holds from its time to the next.</param>
internal sealed record Curve(int Index, string Name, IReadOnlyList<string> Notes, IReadOnlyList<CurvePoint> Points);

/// <summary>Step curves of several policies with their names beside their ends; policies differ by colour and by marker.</summary>
internal static class Curves
{
    /// <summary>Ends of an axis of shares, with room for lines at nothing and all.</summary>
    public const double Low = -0.02,
        High = 1.03;

    private const float NameLine = 40,
        NoteLine = 34;

    /// <summary>For the footer: whether there are more histories than curves are drawn from.</summary>
    public static string Sample(RunReport report) =>
        report.Manifest.Replications > HistoryRows.Most ? $", curves from the first {Numbers.Count(HistoryRows.Most)}" : "";

    /// <summary>Where the curves stand; their names are right of it.</summary>
    public static SKRect Data(Sheet sheet) =>
        new(sheet.Body.Left + 130, sheet.Body.Top + 56, sheet.Width - Math.Max(590, sheet.Width * 0.33f), sheet.Body.Bottom - 96);

    /// <summary>Adds the curves' bands and lines to a panel; at most one point for each two units of its width.</summary>
    public static void Add(Panel panel, IReadOnlyList<Curve> curves, double end)
    {
        foreach (var curve in curves)
        {
            var colour = Ink.Of(ChartPalette.OfPolicy(curve.Index));
            var points = Thinned(curve.Points, end, (int)(panel.Data.Width / 2));
            var steps = Steps(points, end);
            var band = panel.Plot.Add.FillY([.. steps.Select(p => (p.Time, p.High, p.Low))]);
            band.FillColor = colour.WithAlpha(curves.Count > 4 ? 0.09 : 0.16);
            band.LineWidth = 0;
            band.MarkerSize = 0;
        }

        foreach (var curve in curves)
        {
            var colour = Ink.Of(ChartPalette.OfPolicy(curve.Index));
            var steps = Steps(Thinned(curve.Points, end, (int)(panel.Data.Width / 2)), end);
            var line = panel.Plot.Add.ScatterLine(steps.Select(p => p.Time).ToArray(), steps.Select(p => p.Value).ToArray(), colour);
            line.LineWidth = 3.5f;
            AddMarkers(panel, curve, curves.Count, end);
        }
    }

    /// <summary>Writes each curve's name beside its end, as near as the names keep off each other, with its notes where there is room.</summary>
    public static void Names(Sheet sheet, Panel panel, IReadOnlyList<Curve> curves, double end)
    {
        var data = panel.Data;
        var area = new SKRect(data.Right + 24, data.Top - 40, sheet.Body.Right, data.Bottom + 70);
        var height = Math.Min(area.Height / curves.Count, NameLine + (4 * NoteLine) + 12);
        var ordered = curves.OrderByDescending(curve => At(curve.Points, end).Value).ThenBy(curve => curve.Index).ToList();
        var tops = TextFit.Apart([.. ordered.Select(curve => panel.Y(At(curve.Points, end).Value) - (height * 0.4f))], area.Top, area.Bottom - height, height);
        var areApart = ordered
            .Zip(ordered.Skip(1))
            .Any(pair => panel.Y(At(pair.Second.Points, end).Value) - panel.Y(At(pair.First.Points, end).Value) > 0.03 / (High - Low) * data.Height);
        var marks = new Panel(sheet, area, 0, area.Width, -area.Height, 0);
        for (var i = 0; i < ordered.Count; i++)
        {
            var middle = tops[i] + (NameLine / 2);
            var colour = ChartPalette.OfPolicy(ordered[i].Index);
            List<SKPoint> lead = [new(area.Left, middle), new(area.Left + 44, middle)];
            sheet.Line(areApart ? [new(data.Right, panel.Y(At(ordered[i].Points, end).Value)), .. lead] : lead, colour, 2.5f);
            Mark(marks.Plot.Add.Marker(26, area.Top - middle), ordered[i].Index);
            NameText(sheet, ordered[i], area.Left + 56, tops[i], area.Width - 56, height);
        }

        marks.Draw();
    }

    private static void NameText(Sheet sheet, Curve curve, float left, float top, float width, float height)
    {
        var y = top + 32;
        sheet.Text(TextFit.Elide(curve.Name, width, Sheet.ReadSize, bold: true), left, y, Sheet.ReadSize, Ink.Text, bold: true);
        foreach (var line in curve.Notes.SelectMany(note => TextFit.Wrap(note, width, Sheet.LeastSize, 2)))
        {
            y += NoteLine;
            if (y + 8 <= top + height)
            {
                sheet.Text(line, left, y, Sheet.LeastSize, Ink.Soft);
            }
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
        marker.Shape = ChartPalette.Marker(index);
        marker.Size = 16;
        marker.Color = Ink.Of(ChartPalette.OfPolicy(index));
        marker.MarkerStyle.LineWidth = 3;
        marker.MarkerStyle.LineColor = Ink.Of(ChartPalette.OfPolicy(index));
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
        points.Count <= most ? points : [.. Enumerable.Range(0, most + 1).Select(i => At(points, end * i / most) with { Time = end * i / most })];

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
