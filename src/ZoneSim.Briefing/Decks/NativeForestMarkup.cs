using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// A forest: points at their differences, thin lines for their intervals, pale wide ones for their ranges, names at the left edge, a
/// line at zero. Bands are lines between two points each, with a gap after them, since not every program shows error bars across.
/// </summary>
internal static class NativeForestMarkup
{
    private static readonly SKColor s_range = Ink.Neutral.WithAlpha(80);

    public static NativeMarkup Of(NativeForest chart, Frame frame)
    {
        var workbook = new Workbook();
        var names = chart.Rows.Select(row => row.Label).ToList();
        workbook.Add("", [.. names.Select(name => new WorkbookCell(Text: name))]);
        List<WorkbookCell> heights = [.. chart.Rows.Select((_, i) => new WorkbookCell(Number: chart.Rows.Count - i))];
        var rows = ChartXml.Numbers(workbook.Add("row", heights), heights);
        var columns = new EstimateColumns(workbook, "difference", [.. chart.Rows.Select(row => row.Points)]);
        var limit = Math.Max(
            1,
            Scale.Ceiling(
                chart.Rows.Max(row =>
                    Math.Max(Reach(row.Points.Estimate.Low, row.Points.Estimate.High), Reach(row.Points.Band?.Low ?? 0, row.Points.Band?.High ?? 0))
                ),
                4
            )
        );
        List<WorkbookCell> edges = [.. chart.Rows.Select(_ => new WorkbookCell(Number: -limit))];
        var left = ChartXml.Numbers(workbook.Add("left edge", edges), edges);
        var thickness = Math.Clamp(frame.Height * 0.8 / Frame.Point / chart.Rows.Count * 0.45, 4, 20);
        List<string> series =
        [
            .. columns.HasBands
                ?
                [
                    Bands(
                        workbook,
                        chart,
                        0,
                        "range over the assumptions",
                        'G',
                        'H',
                        point => (point.Band?.Low, point.Band?.High),
                        ChartXml.Line(s_range, thickness)
                    ),
                ]
                : Array.Empty<string>(),
            Bands(
                workbook,
                chart,
                1,
                "interval from chance alone",
                'D',
                'E',
                point => (point.Estimate.Low, point.Estimate.High),
                ChartXml.Line(Ink.Text, 1.75)
            ),
            Series(2, "difference", NoLine, Marker(9, ChartXml.Solid(Ink.Text)) + Colours(chart), "", columns.Value, rows),
            Series(3, "names", NoLine, NoMarker, Labels(names), left, rows),
        ];
        var plot =
            $"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:axId val=\"1\"/><c:axId "
            + $"val=\"2\"/></c:scatterChart>"
            + ChartXml.ValueAxis(
                1,
                2,
                "b",
                (-limit, limit),
                chart.Axis,
                TickForm.Signed.Workbook(Scale.Step(limit / 4)),
                labels: "low",
                unit: Scale.Step(limit / 4)
            )
            + ChartXml.ValueAxis(2, 1, "l", (0.4, chart.Rows.Count + 0.6), "", "General", labels: "none", grid: false, line: ChartXml.Line(Ink.Text, 1.5));
        return new NativeMarkup(ChartXml.Space(plot, "", Layout(names)), workbook.Bytes());
    }

    private const string NoLine = "<a:ln w=\"19050\"><a:noFill/></a:ln>";

    /// <summary>Lines from the cells of one column to those of another, with gaps between rows.</summary>
    private static string Bands(
        Workbook workbook,
        NativeForest chart,
        int index,
        string name,
        char from,
        char to,
        Func<NativeValue, (double? Low, double? High)> read,
        string line
    )
    {
        var (xs, ys) = (new List<WorkbookCell>(), new List<WorkbookCell>());
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var (low, high) = read(chart.Rows[i].Points);
            var row = i + 2;
            WorkbookCell Cell(double? value, char column) => WorkbookCell.Of(value) with { Formula = FormattableString.Invariant($"{column}{row}") };
            WorkbookCell Height() =>
                low is null ? new WorkbookCell() : new WorkbookCell(Number: chart.Rows.Count - i, Formula: FormattableString.Invariant($"B{row}"));
            xs.AddRange([Cell(low, from), Cell(high, to), Cell(high, to)]);
            ys.AddRange([Height(), Height(), new WorkbookCell()]);
        }

        var x = ChartXml.Numbers(workbook.Add(name + ": across", xs), xs);
        return Series(index, name, line, NoMarker, "", x, ChartXml.Numbers(workbook.Add(name + ": row", ys), ys));
    }

    private const string NoMarker = "<c:marker><c:symbol val=\"none\"/></c:marker>";

    private static double Reach(double low, double high) => Math.Max(Math.Abs(low), Math.Abs(high));

    /// <summary>Room for the names at the left.</summary>
    private static string Layout(List<string> names)
    {
        var left = Math.Clamp(names.Max(name => name.Length) * 0.0115, 0.14, 0.32);
        return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
            + $"<c:x val=\"{ChartXml.Text(left)}\"/><c:y val=\"0.02\"/><c:w val=\"{ChartXml.Text(0.97 - left)}\"/><c:h "
            + $"val=\"0.82\"/></c:manualLayout></c:layout>";
    }

    private static string Series(int index, string name, string line, string marker, string labels, string xs, string ys) =>
        $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{name}</c:v></c:tx><c:spPr>{line}</c:spPr>{marker}{labels}"
        + $"<c:xVal>{xs}</c:xVal><c:yVal>{ys}</c:yVal><c:smooth val=\"0\"/></c:ser>";

    private static string Marker(int size, string fill) =>
        $"<c:marker><c:symbol val=\"circle\"/><c:size val=\"{size}\"/><c:spPr>{fill}{ChartXml.Line(Ink.Paper, 0.75)}</c:spPr></c:marker>";

    private static string Colours(NativeForest chart) =>
        string.Concat(chart.Rows.Select((row, i) => $"<c:dPt><c:idx val=\"{i}\"/>{Marker(9, ChartXml.Solid(row.Colour))}<c:bubble3D val=\"0\"/></c:dPt>"));

    private static string Labels(List<string> names) =>
        "<c:dLbls>"
        + string.Concat(
            names.Select(
                (name, i) =>
                    $"<c:dLbl><c:idx val=\"{i}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\" "
                    + $"sz=\"1400\"/><a:t>{ChartXml.Escape(name)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"l\"/>"
                    + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent "
                    + "val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbl>"
            )
        )
        + "<c:spPr><a:noFill/></c:spPr><c:dLblPos val=\"l\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName "
        + "val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
}
