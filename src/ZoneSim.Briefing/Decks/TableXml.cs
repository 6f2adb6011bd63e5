using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Decks;

/// <summary>The markup of a table on a slide: lines between rows, a stronger one below the head.</summary>
internal static class TableXml
{
    /// <summary>The frame with its table.</summary>
    public static string Of(int id, TablePart part)
    {
        var table = part.Table;
        var rows = string.Concat(table.Rows.Select(row => Row(row, part, head: false)));
        var columns = string.Concat(part.Widths.Select(width => $"<a:gridCol w=\"{(long)(width * Frame.Point)}\"/>"));
        return $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table {id}\" "
            + $"descr=\"{ChartXml.Escape(table.Caption)}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks "
            + $"noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{SlideXml.Place(part.Frame, "p")}"
            + $"<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\" "
            + $"firstCol=\"1\"/><a:tblGrid>{columns}</a:tblGrid>{Row(table.Heads, part, head: true)}{rows}"
            + $"</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    }

    private static string Row(IReadOnlyList<string> cells, TablePart part, bool head)
    {
        var height = (long)(SlideTable.RowHeight(cells, part.Widths, part.Size, head) * Frame.Point);
        return $"<a:tr h=\"{height}\">{string.Concat(cells.Select((cell, column) => Cell(cell, part.Size, head || column == 0, head)))}</a:tr>";
    }

    private static string Cell(string text, double size, bool bold, bool head)
    {
        const string None = "<a:noFill/>";
        static string Border(string side, string fill, double points) => $"<a:{side} w=\"{(long)(points * Frame.Point)}\">{fill}</a:{side}>";
        var line = Border("lnB", ChartXml.Solid(head ? Ink.Text : Ink.Grid), head ? 1.25 : 0.75);
        var (x, y) = ((long)(SlideTable.PadX * Frame.Point), (long)(SlideTable.PadY * Frame.Point));
        var style = $" sz=\"{(int)(size * 100)}\"{(bold ? " b=\"1\"" : " b=\"0\"")}";
        return $"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{SlideXml.Paragraph(text, "", style)}</a:txBody><a:tcPr marL=\"{x}\" marR=\"{x}\" "
            + $"marT=\"{y}\" marB=\"{y}\" anchor=\"t\">"
            + $"{Border("lnL", None, 0)}{Border("lnR", None, 0)}{Border("lnT", None, 0)}{line}{None}</a:tcPr></a:tc>";
    }
}
