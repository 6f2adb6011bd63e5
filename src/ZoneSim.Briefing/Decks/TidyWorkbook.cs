using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// Tidy tables as one workbook: a sheet a table, each a named table of Excel with its head frozen, so that formulas can name it (<c>ends[share]</c>).
/// The same tables give the same bytes.
/// </summary>
public static class TidyWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Widest = 70;

    /// <summary>The file.</summary>
    public static byte[] Of(IReadOnlyList<TidyTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var sheets = new StringBuilder();
            for (var place = 0; place < tables.Count; place++)
            {
                var id = FormattableString.Invariant($"rId{place + 1}");
                var sheet = workbook.AddNewPart<WorksheetPart>(id);
                sheet.Worksheet = new Worksheet(Sheet(tables[place]));
                sheet.AddNewPart<TableDefinitionPart>("rId1").Table = new Table(Table(tables[place], place + 1));
                sheets.Append(CultureInfo.InvariantCulture, $"<x:sheet name=\"{tables[place].Name}\" sheetId=\"{place + 1}\" r:id=\"{id}\"/>");
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                $"<x:workbook xmlns:x=\"{Main}\" xmlns:r=\"{Relations}\"><x:sheets>{sheets}</x:sheets></x:workbook>"
            );
        }

        return SteadyZip.Of(stream);
    }

    private static string Sheet(TidyTable table)
    {
        var text = new StringBuilder(
            $"<x:worksheet xmlns:x=\"{Main}\" xmlns:r=\"{Relations}\"><x:sheetViews><x:sheetView workbookViewId=\"0\">"
                + "<x:pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></x:sheetView></x:sheetViews><x:cols>"
        );
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var width = Math.Min(
                Widest,
                table.Rows.Select(row => row[column] is string cell ? cell.Length : 10).Append(table.Columns[column].Name.Length + 3).Max() + 1
            );
            text.Append(CultureInfo.InvariantCulture, $"<x:col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        text.Append("</x:cols><x:sheetData>");
        Row(text, 1, [.. table.Columns.Select(column => new WorkbookCell(Text: column.Name))]);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Row(
                text,
                row + 2,
                [
                    .. table
                        .Rows[row]
                        .Select(cell =>
                            cell switch
                            {
                                string words => new WorkbookCell(Text: words),
                                null => new WorkbookCell(),
                                _ => new WorkbookCell(Number: Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
                            }
                        ),
                ]
            );
        }

        return text.Append("</x:sheetData><x:tableParts count=\"1\"><x:tablePart r:id=\"rId1\"/></x:tableParts></x:worksheet>").ToString();
    }

    private static void Row(StringBuilder text, int number, IReadOnlyList<WorkbookCell> cells)
    {
        text.Append(CultureInfo.InvariantCulture, $"<x:row r=\"{number}\">");
        for (var column = 0; column < cells.Count; column++)
        {
            text.Append(cells[column].Xml(FormattableString.Invariant($"{Workbook.Name(column)}{number}")));
        }

        text.Append("</x:row>");
    }

    /// <summary>The named table; one without rows holds an empty one, since Excel takes none without.</summary>
    private static string Table(TidyTable table, int id)
    {
        var area = FormattableString.Invariant($"A1:{Workbook.Name(table.Columns.Count - 1)}{Math.Max(1, table.Rows.Count) + 1}");
        var columns = string.Concat(
            table.Columns.Select(
                (column, place) => FormattableString.Invariant($"<x:tableColumn id=\"{place + 1}\" name=\"{SecurityElement.Escape(column.Name)}\"/>")
            )
        );
        return FormattableString.Invariant($"<x:table xmlns:x=\"{Main}\" id=\"{id}\" name=\"{table.Name}\" displayName=\"{table.Name}\" ref=\"{area}\" ")
            + FormattableString.Invariant($"totalsRowShown=\"0\"><x:autoFilter ref=\"{area}\"/>")
            + FormattableString.Invariant(
                $"<x:tableColumns count=\"{table.Columns.Count}\">{columns}</x:tableColumns><x:tableStyleInfo name=\"TableStyleLight1\" "
            )
            + "showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></x:table>";
    }
}
