using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// The workbook inside a chart: one sheet, a heading row, then texts, numbers and formulas. Numbers are written with all their
/// digits, so that they are the summary's.
/// </summary>
internal sealed class Workbook
{
    /// <summary>Name of the sheet.</summary>
    public const string Sheet = "Data";

    private readonly List<string> _heads = [];
    private readonly List<IReadOnlyList<WorkbookCell>> _columns = [];

    /// <summary>Adds a column and gives its reference without the heading, such as Data!$B$2:$B$6.</summary>
    public string Add(string head, IReadOnlyList<WorkbookCell> cells)
    {
        _heads.Add(head);
        _columns.Add(cells);
        var name = Name(_columns.Count - 1);
        return FormattableString.Invariant($"{Sheet}!${name}$2:${name}${cells.Count + 1}");
    }

    /// <summary>Letters of the next column.</summary>
    public string Next => Name(_columns.Count);

    /// <summary>The heading's reference of the column added last.</summary>
    public string LastHead => FormattableString.Invariant($"{Sheet}!${Name(_columns.Count - 1)}$1");

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            sheet.Worksheet = new Worksheet(SheetXml());
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                "<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + $"<x:sheets><x:sheet name=\"{Sheet}\" sheetId=\"1\" r:id=\"rId1\"/></x:sheets></x:workbook>"
            );
        }

        return SteadyZip.Of(stream);
    }

    private string SheetXml()
    {
        var text = new StringBuilder("<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>");
        var rows = _columns.Max(column => column.Count);
        for (var row = 0; row <= rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<x:row r=\"{row + 1}\">");
            for (var column = 0; column < _columns.Count; column++)
            {
                var cell =
                    row == 0 ? new WorkbookCell(Text: _heads[column])
                    : row <= _columns[column].Count ? _columns[column][row - 1]
                    : new WorkbookCell();
                text.Append(cell.Xml(FormattableString.Invariant($"{Name(column)}{row + 1}")));
            }

            text.Append("</x:row>");
        }

        return text.Append("</x:sheetData></x:worksheet>").ToString();
    }

    /// <summary>The letters of a column, from 0.</summary>
    public static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <summary>A cell: a text, a number, or a formula with the number that it gives; empty where it has none of these.</summary>
internal sealed record WorkbookCell(string? Text = null, double? Number = null, string? Formula = null)
{
    /// <summary>A number, or nothing where there is none.</summary>
    public static WorkbookCell Of(double? number) => number is { } value && double.IsFinite(value) ? new WorkbookCell(Number: value) : new WorkbookCell();

    /// <summary>The cell as the sheet writes it.</summary>
    public string Xml(string place) =>
        (Text, Number) switch
        {
            ({ } text, _) => $"<x:c r=\"{place}\" t=\"inlineStr\"><x:is><x:t>{SecurityElement.Escape(text)}</x:t></x:is></x:c>",
            (_, { } number) => $"<x:c r=\"{place}\">{(Formula is { } formula ? $"<x:f>{formula}</x:f>" : "")}<x:v>"
                + $"{number.ToString("R", CultureInfo.InvariantCulture)}</x:v></x:c>",
            _ => "",
        };
}
