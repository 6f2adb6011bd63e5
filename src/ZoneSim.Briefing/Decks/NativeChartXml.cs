using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Decks;

/// <summary>A native chart as the markup of its part and the workbook behind it.</summary>
internal sealed record NativeMarkup(string Xml, byte[] Workbook)
{
    /// <summary>The markup of a chart that stands so high on a slide.</summary>
    public static NativeMarkup Of(NativeChart chart, Frame frame) =>
        chart switch
        {
            NativeBars bars => NativeBarMarkup.Of(bars),
            NativeForest forest => NativeForestMarkup.Of(forest, frame),
            NativeCurves curves => NativeCurveMarkup.Of(curves),
            _ => throw new ArgumentException($"There is no markup for {chart.GetType().Name}.", nameof(chart)),
        };
}

/// <summary>
/// Bars with two bands: a row for each policy of each category, all series on the same rows, so that the pale wide line of a range
/// lies below the bar with its thin interval. The category's name stands at the middle of its rows.
/// </summary>
internal static class NativeBarMarkup
{
    /// <summary>The range's colour lets through what lies below it: programs differ in which series they draw first.</summary>
    private static readonly SKColor s_range = Ink.Neutral.WithAlpha(80);

    public static NativeMarkup Of(NativeBars chart)
    {
        var rows = Rows(chart).ToList();
        var workbook = new Workbook();
        List<string> labels = [.. rows.Select(row => row.Label)];
        var names = ChartXml.Texts(workbook.Add("axis", [.. labels.Select(label => new WorkbookCell(Text: label))]), labels);
        workbook.Add("row", [.. rows.Select(row => new WorkbookCell(Text: row.Name))]);
        var columns = new EstimateColumns(workbook, "share", [.. rows.Select(row => row.Value)]);
        var most = Math.Min(1, Scale.Ceiling(rows.Max(row => Math.Max(row.Value?.Estimate.High ?? 0, row.Value?.Band?.High ?? 0))));
        var series = new List<string>();
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var of = i;
            List<WorkbookCell> cells = [.. rows.Select(row => row.Series == of ? WorkbookCell.Of(row.Value?.Estimate.Value) : new WorkbookCell())];
            var values = ChartXml.Numbers(workbook.Add(chart.Series[i].Name, cells), cells);
            var interval = ChartXml.ErrorBars("", columns.Plus, columns.Minus, caps: true, ChartXml.Line(Ink.Text, 1.25));
            series.Add(
                Series(series.Count, ChartXml.Texts(workbook.LastHead, [chart.Series[i].Name]), ChartXml.Solid(chart.Series[i].Colour), interval, names, values)
            );
        }

        // Both groups are stacked: LibreOffice takes the grouping of the first for all. Room to the right of the longest bar for its name and value.
        var end = most * 1.55;
        var unit = Scale.Step(most / 4);
        var format = TickForm.Percent.Workbook(unit);
        var plot =
            $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:gapWidth "
            + $"val=\"35\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
            + $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors "
            + $"val=\"0\"/>{Above(chart, rows, workbook, names, series.Count, most)}<c:gapWidth val=\"110\"/><c:overlap val=\"100\"/><c:axId "
            + $"val=\"3\"/><c:axId val=\"4\"/></c:barChart>"
            + ChartXml.NameAxis(1, 2)
            + ChartXml.ValueAxis(
                2,
                1,
                "b",
                (0, end),
                chart.Axis,
                $"[<={ChartXml.Text(most + (unit / 2))}]{format};;;",
                crossing: "<c:crosses val=\"max\"/>",
                unit: unit,
                between: true,
                grid: false
            )
            + ChartXml.NameAxis(3, 4, isShown: false)
            + ChartXml.ValueAxis(
                4,
                3,
                "t",
                (0, end),
                "",
                format,
                crossing: "<c:crosses val=\"max\"/>",
                labels: "none",
                grid: false,
                between: true,
                line: "<a:ln><a:noFill/></a:ln>"
            );
        return new NativeMarkup(ChartXml.Space(plot, "", size: 14), workbook.Bytes());
    }

    /// <summary>
    /// What lies above the bars, stacked: nothing up to the range, the range, nothing up to the interval's end, then name and value as the label of a
    /// part that is not drawn.
    /// </summary>
    private static string Above(
        NativeBars chart,
        List<(string Label, string Name, int Series, NativeValue? Value)> rows,
        Workbook workbook,
        string names,
        int first,
        double most
    )
    {
        List<WorkbookCell> Cells(Func<NativeValue, double> read) =>
            [.. rows.Select(row => row.Value is { } value ? WorkbookCell.Of(read(value)) : new WorkbookCell())];
        static double End(NativeValue value) => value.Band?.High ?? value.Estimate.High;
        string Part(int number, string name, string fill, Func<NativeValue, double> read, string labels = "")
        {
            var cells = Cells(read);
            return Series(first + number, $"<c:v>{name}</c:v>", fill, labels, names, ChartXml.Numbers(workbook.Add(name, cells), cells));
        }

        const string None = "<a:noFill/>";
        return Part(0, "up to the range", None, value => value.Band?.Low ?? value.Estimate.High)
            + Part(1, "range over the assumptions", ChartXml.Solid(s_range), value => value.Band is { } band ? band.High - band.Low : 0)
            + Part(2, "up to the interval's end", None, value => Math.Max(0, value.Estimate.High - End(value)))
            + Part(3, "label", None, _ => most * 0.02, Labels(chart, rows));
    }

    private static string Labels(NativeBars chart, List<(string Label, string Name, int Series, NativeValue? Value)> rows)
    {
        const string Shown =
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent "
            + "val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        var texts = rows.Index()
            .Where(row => row.Item.Value is not null)
            .Select(row =>
                $"<c:dLbl><c:idx val=\"{row.Index}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\" "
                + $"sz=\"{(rows.Count > 19 ? 1200 : 1400)}\"/>"
                + $"<a:t>{ChartXml.Escape($"{Numbers.Percent(row.Item.Value!.Estimate.Value)} {chart.Series[row.Item.Series].Name}")}"
                + $"</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"inBase\"/>{Shown}</c:dLbl>"
            );
        return $"<c:dLbls>{string.Concat(texts)}<c:spPr><a:noFill/></c:spPr><c:dLblPos val=\"inBase\"/>{Shown}</c:dLbls>";
    }

    private static IEnumerable<(string Label, string Name, int Series, NativeValue? Value)> Rows(NativeBars chart)
    {
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            if (category > 0)
            {
                yield return ("", "", -1, null);
            }

            for (var series = 0; series < chart.Series.Count; series++)
            {
                var name = chart.Categories[category];
                yield return (
                    series == (chart.Series.Count - 1) / 2 ? name : "",
                    $"{name}, {chart.Series[series].Name}",
                    series,
                    chart.Series[series].Values[category]
                );
            }
        }
    }

    private static string Series(int index, string name, string fill, string errorBars, string names, string values) =>
        $"<c:ser><c:idx val=\"{index}\"/><c:order "
        + $"val=\"{index}\"/><c:tx>{name}</c:tx><c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>"
        + $"{errorBars}<c:cat>{names}</c:cat><c:val>{values}</c:val></c:ser>";
}

/// <summary>Step curves, each with thin lines at the ends of its interval.</summary>
internal static class NativeCurveMarkup
{
    public static NativeMarkup Of(NativeCurves chart)
    {
        var workbook = new Workbook();
        var series = new List<string>();
        var hidden = new List<int>();
        foreach (var curve in chart.Curves)
        {
            List<WorkbookCell> Cells(Func<CurvePoint, double> read) => [.. curve.Corners.Select(point => WorkbookCell.Of(read(point)))];
            var times = Cells(point => point.Time);
            var xs = ChartXml.Numbers(workbook.Add($"{curve.Name}: {chart.XAxis}", times), times);
            foreach (
                var (what, read, width) in new (string, Func<CurvePoint, double>, double)[]
                {
                    ("", p => p.Value, 2.5),
                    (": interval from", p => p.Low, 0.75),
                    (": interval to", p => p.High, 0.75),
                }
            )
            {
                var values = Cells(read);
                var ys = ChartXml.Numbers(workbook.Add(curve.Name + what, values), values);
                var colour = what.Length == 0 ? curve.Colour : curve.Colour.WithAlpha(130);
                if (what.Length > 0)
                {
                    hidden.Add(series.Count);
                }

                series.Add(
                    $"<c:ser><c:idx val=\"{series.Count}\"/><c:order "
                        + $"val=\"{series.Count}\"/><c:tx>{ChartXml.Texts(workbook.LastHead, [curve.Name + what])}</c:tx><c:spPr>"
                        + $"{ChartXml.Line(colour, width)}</c:spPr>"
                        + $"<c:marker><c:symbol val=\"none\"/></c:marker><c:xVal>{xs}</c:xVal><c:yVal>{ys}</c:yVal><c:smooth val=\"0\"/></c:ser>"
                );
            }
        }

        var plot =
            $"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:axId val=\"1\"/><c:axId "
            + $"val=\"2\"/></c:scatterChart>"
            + ChartXml.ValueAxis(1, 2, "b", (0, chart.End), chart.XAxis, TickForm.Plain.Workbook(chart.Step), unit: chart.Step)
            + ChartXml.ValueAxis(2, 1, "l", (0, 1), chart.YAxis, "0%", unit: 0.25);
        return new NativeMarkup(ChartXml.Space(plot, ChartXml.Legend("b", hidden)), workbook.Bytes());
    }
}
