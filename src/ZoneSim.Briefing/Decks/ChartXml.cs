using System.Globalization;
using System.Security;
using System.Text;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Decks;

/// <summary>Pieces of a chart part's markup that all kinds of native charts share.</summary>
internal static class ChartXml
{
    /// <summary>The whole part around a plot area.</summary>
    public static string Space(string plotArea, string legend, string layout = "<c:layout/>", int size = 14) =>
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>"
        + $"<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>{layout}{plotArea}</c:plotArea>{legend}<c:plotVisOnly "
        + $"val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
        + $"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr "
        + $"sz=\"{size}00\">{Solid(Ink.Text)}</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
        + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";

    /// <summary>A legend without the entries of series that are only bands.</summary>
    public static string Legend(string position, IEnumerable<int> hidden) =>
        $"<c:legend><c:legendPos val=\"{position}\"/>"
        + $"{string.Concat(hidden.Select(index => $"<c:legendEntry><c:idx val=\"{index}\"/><c:delete val=\"1\"/></c:legendEntry>"))}<c:overlay val=\"0\"/>"
        + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1400\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr></c:legend>";

    /// <summary>Numbers with their place in the workbook.</summary>
    public static string Numbers(string reference, IReadOnlyList<WorkbookCell> cells)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{cells.Count}\"/>"
        );
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Number is { } number)
            {
                text.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{number:R}</c:v></c:pt>");
            }
        }

        return text.Append("</c:numCache></c:numRef>").ToString();
    }

    /// <summary>Texts with their place in the workbook.</summary>
    public static string Texts(string reference, IReadOnlyList<string> texts) =>
        $"<c:strRef><c:f>{reference}</c:f><c:strCache><c:ptCount val=\"{texts.Count}\"/>"
        + string.Concat(texts.Select((text, i) => $"<c:pt idx=\"{i}\"><c:v>{Escape(text)}</c:v></c:pt>"))
        + "</c:strCache></c:strRef>";

    /// <summary>Error bars of their own lengths.</summary>
    public static string ErrorBars(string direction, string plus, string minus, bool caps, string line) =>
        $"<c:errBars>{(direction.Length > 0 ? $"<c:errDir val=\"{direction}\"/>" : "")}<c:errBarType val=\"both\"/><c:errValType "
        + $"val=\"cust\"/><c:noEndCap val=\"{(caps ? 0 : 1)}\"/>"
        + $"<c:plus>{plus}</c:plus><c:minus>{minus}</c:minus><c:spPr>{line}</c:spPr></c:errBars>";

    /// <summary>A line of a width in points.</summary>
    public static string Line(SKColor colour, double points) => $"<a:ln w=\"{(long)(points * Frame.Point)}\" cap=\"flat\">{Solid(colour)}<a:round/></a:ln>";

    /// <summary>A fill.</summary>
    public static string Solid(SKColor colour) =>
        colour.Alpha == 255
            ? $"<a:solidFill><a:srgbClr val=\"{Hex(colour)}\"/></a:solidFill>"
            : $"<a:solidFill><a:srgbClr val=\"{Hex(colour)}\"><a:alpha val=\"{colour.Alpha * 100_000 / 255}\"/></a:srgbClr></a:solidFill>";

    /// <summary>An axis of values.</summary>
    public static string ValueAxis(
        int id,
        int crosses,
        string position,
        (double Min, double Max) span,
        string title,
        string format,
        string crossing = "<c:crosses val=\"autoZero\"/>",
        string labels = "nextTo",
        bool grid = true,
        double? unit = null,
        bool between = false,
        string? line = null
    ) =>
        $"<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{Text(span.Max)}\"/><c:min "
        + $"val=\"{Text(span.Min)}\"/></c:scaling><c:delete val=\"0\"/>"
        + $"<c:axPos val=\"{position}\"/>{(grid ? $"<c:majorGridlines><c:spPr>{Line(Ink.Grid, 0.75)}</c:spPr></c:majorGridlines>" : "")}{Title(title)}"
        + $"<c:numFmt formatCode=\"{Escape(format)}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark "
        + $"val=\"none\"/><c:tickLblPos val=\"{labels}\"/>"
        + $"<c:spPr>{line ?? Line(Ink.Rule, 0.75)}</c:spPr><c:crossAx val=\"{crosses}\"/>{crossing}<c:crossBetween "
        + $"val=\"{(between ? "between" : "midCat")}\"/>{(unit is { } step ? $"<c:majorUnit val=\"{Text(step)}\"/>" : "")}</c:valAx>";

    /// <summary>An axis of names, the first on top.</summary>
    public static string NameAxis(int id, int crosses, bool isShown = true) =>
        $"<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete "
        + $"val=\"{(isShown ? 0 : 1)}\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
        + $"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos "
        + $"val=\"low\"/><c:spPr>{Line(Ink.Rule, 0.75)}</c:spPr><c:crossAx val=\"{crosses}\"/><c:crosses val=\"autoZero\"/>"
        + "<c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>";

    /// <summary>A number of the markup.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A text of the markup.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text);

    private static string Title(string title) =>
        title.Length == 0
            ? ""
            : $"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1400\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"en-GB\" "
                + $"sz=\"1400\" b=\"0\"/><a:t>{Escape(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";

    /// <summary>A colour as six hexadecimal digits.</summary>
    public static string Hex(SKColor colour) => FormattableString.Invariant($"{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}");
}
