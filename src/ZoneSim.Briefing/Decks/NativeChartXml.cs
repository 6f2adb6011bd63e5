using System.Globalization;
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

/// <summary>The columns of an estimate in a workbook: value, ends of interval and range, and what error bars need of them.</summary>
internal sealed class EstimateColumns
{
    private readonly IReadOnlyList<NativeValue?> _values;
    private readonly Workbook _workbook;
    private readonly string _name;

    /// <summary>Adds the columns for one name.</summary>
    public EstimateColumns(Workbook workbook, string name, IReadOnlyList<NativeValue?> values)
    {
        (_workbook, _name, _values) = (workbook, name, values);
        var at = workbook.Next;
        Value = Column("", value => value.Estimate.Value);
        NameReference = workbook.LastHead;
        var low = workbook.Next;
        Column(": interval from", value => value.Estimate.Low);
        var high = workbook.Next;
        Column(": interval to", value => value.Estimate.High);
        Minus = Formula(": below", $"{at}#-{low}#", value => value.Estimate.Value - value.Estimate.Low);
        Plus = Formula(": above", $"{high}#-{at}#", value => value.Estimate.High - value.Estimate.Value);
        HasBands = values.Any(value => value?.Band is not null);
        if (!HasBands)
        {
            return;
        }

        var from = workbook.Next;
        Column(": range from", value => value.Band?.Low);
        var to = workbook.Next;
        Column(": range to", value => value.Band?.High);
        RangeMiddle = Formula(": range middle", $"({from}#+{to}#)/2", value => (value.Band?.Low + value.Band?.High) / 2);
        RangeHalf = Formula(": range half", $"({to}#-{from}#)/2", value => (value.Band?.High - value.Band?.Low) / 2);
    }

    /// <summary>Whether there are ranges over the assumptions.</summary>
    public bool HasBands { get; }

    /// <summary>Where the name stands.</summary>
    public string NameReference { get; }

    /// <summary>The estimates.</summary>
    public string Value { get; }

    /// <summary>Lengths of the interval below and above the estimate.</summary>
    public string Minus { get; }

    /// <summary>Length above.</summary>
    public string Plus { get; }

    /// <summary>Middle of the range.</summary>
    public string RangeMiddle { get; } = "";

    /// <summary>Half its length.</summary>
    public string RangeHalf { get; } = "";

    private string Column(string what, Func<NativeValue, double?> read)
    {
        List<WorkbookCell> cells = [.. _values.Select(value => value is null ? new WorkbookCell() : WorkbookCell.Of(read(value)))];
        return ChartXml.Numbers(_workbook.Add(_name + what, cells), cells);
    }

    private string Formula(string what, string formula, Func<NativeValue, double?> read)
    {
        List<WorkbookCell> cells =
        [
            .. _values.Select(
                (value, row) =>
                    (value is null ? new WorkbookCell() : WorkbookCell.Of(read(value))) with
                    {
                        Formula = formula.Replace("#", (row + 2).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                    }
            ),
        ];
        return ChartXml.Numbers(_workbook.Add(_name + what, cells), cells);
    }
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
            $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:gapWidth val=\"35\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
            + $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>{Above(chart, rows, workbook, names, series.Count, most)}<c:gapWidth val=\"110\"/><c:overlap val=\"100\"/><c:axId val=\"3\"/><c:axId val=\"4\"/></c:barChart>"
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

    /// <summary>What lies above the bars, stacked: nothing up to the range, the range, nothing up to the interval's end, then name and value as the label of a part that is not drawn.</summary>
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
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        var texts = rows.Index()
            .Where(row => row.Item.Value is not null)
            .Select(row =>
                $"<c:dLbl><c:idx val=\"{row.Index}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\" sz=\"{(rows.Count > 19 ? 1200 : 1400)}\"/>"
                + $"<a:t>{ChartXml.Escape($"{Numbers.Percent(row.Item.Value!.Estimate.Value)} {chart.Series[row.Item.Series].Name}")}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"inBase\"/>{Shown}</c:dLbl>"
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
        $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx>{name}</c:tx><c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>"
        + $"{errorBars}<c:cat>{names}</c:cat><c:val>{values}</c:val></c:ser>";
}

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
            $"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>"
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
            + $"<c:x val=\"{ChartXml.Text(left)}\"/><c:y val=\"0.02\"/><c:w val=\"{ChartXml.Text(0.97 - left)}\"/><c:h val=\"0.82\"/></c:manualLayout></c:layout>";
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
                    $"<c:dLbl><c:idx val=\"{i}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\" sz=\"1400\"/><a:t>{ChartXml.Escape(name)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"l\"/>"
                    + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbl>"
            )
        )
        + "<c:spPr><a:noFill/></c:spPr><c:dLblPos val=\"l\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
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
                    $"<c:ser><c:idx val=\"{series.Count}\"/><c:order val=\"{series.Count}\"/><c:tx>{ChartXml.Texts(workbook.LastHead, [curve.Name + what])}</c:tx><c:spPr>{ChartXml.Line(colour, width)}</c:spPr>"
                        + $"<c:marker><c:symbol val=\"none\"/></c:marker><c:xVal>{xs}</c:xVal><c:yVal>{ys}</c:yVal><c:smooth val=\"0\"/></c:ser>"
                );
            }
        }

        var plot =
            $"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{string.Concat(series)}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>"
            + ChartXml.ValueAxis(1, 2, "b", (0, chart.End), chart.XAxis, TickForm.Plain.Workbook(chart.Step), unit: chart.Step)
            + ChartXml.ValueAxis(2, 1, "l", (0, 1), chart.YAxis, "0%", unit: 0.25);
        return new NativeMarkup(ChartXml.Space(plot, ChartXml.Legend("b", hidden)), workbook.Bytes());
    }
}
