using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Pdf;

/// <summary>A table over the pages of print: its head stands on each, rows are never cut.</summary>
internal static class PdfTable
{
    private const float Size = 7.8f,
        Lead = 10.6f,
        Gap = 12,
        Pad = 3.2f;

    /// <summary>Draws it.</summary>
    public static void Draw(PdfFlow flow, DataTable table)
    {
        float[] widths = [.. ColumnWidths.Of(table, PdfFlow.Width - (Gap * (table.Heads.Count - 1)), Size, 0).Select(width => (float)width)];
        var head = Cells(table.Heads, widths, bold: true);
        var rows = table.Rows.Select(row => Cells(row, widths, bold: false)).ToList();
        flow.Need(Height(head) + (rows.Count > 0 ? Height(rows[0]) : 0) + 20);
        flow.Text(table.Caption, 8.5f, Ink.Soft, width: PdfFlow.Width);
        Row(flow, head, widths, bold: true);
        foreach (var row in rows)
        {
            if (flow.Y + Height(row) > PdfFlow.Bottom)
            {
                flow.NewPage();
                Row(flow, head, widths, bold: true);
            }

            Row(flow, row, widths, bold: false);
        }

        flow.Down(10);
    }

    private static void Row(PdfFlow flow, IReadOnlyList<IReadOnlyList<string>> cells, float[] widths, bool bold)
    {
        var x = PdfFlow.Margin;
        for (var column = 0; column < cells.Count; column++)
        {
            for (var line = 0; line < cells[column].Count; line++)
            {
                flow.At(cells[column][line], x, flow.Y + Pad + (Lead * (line + 0.8f)), Size, Ink.Text, bold || column == 0);
            }

            x += widths[column] + Gap;
        }

        flow.Down(Height(cells));
        flow.Rule(PdfFlow.Margin, PdfFlow.Margin + widths.Sum() + (Gap * (widths.Length - 1)), flow.Y, bold ? Ink.Text : Ink.Grid, bold ? 1 : 0.6f);
    }

    private static float Height(IReadOnlyList<IReadOnlyList<string>> cells) => (cells.Max(cell => cell.Count) * Lead) + (2 * Pad);

    private static IReadOnlyList<IReadOnlyList<string>> Cells(IReadOnlyList<string> texts, float[] widths, bool bold) =>
        [.. texts.Select((text, column) => PrintText.Wrap(text, Size, bold || column == 0, widths[column]))];
}
