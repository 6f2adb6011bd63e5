using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Decks;

/// <summary>How a table is cut into slides.</summary>
internal static class SlideTable
{
    /// <summary>Space around a cell's text, in points.</summary>
    public const double PadX = 5,
        PadY = 2.5;

    /// <summary>Widths of columns, in points.</summary>
    public static IReadOnlyList<double> Widths(DataTable table, long room, double size) =>
        ColumnWidths.Of(table, room / (double)Frame.Point, size, (2 * PadX) + 3);

    /// <summary>Height of a table in points.</summary>
    public static double Height(TablePart part) =>
        RowHeight(part.Table.Heads, part.Widths, part.Size, bold: true) + part.Table.Rows.Sum(row => RowHeight(row, part.Widths, part.Size));

    /// <summary>Height of a row in points.</summary>
    public static double RowHeight(IReadOnlyList<string> row, IReadOnlyList<double> widths, double size, bool bold = false) =>
        (row.Select((cell, column) => PrintText.Wrap(cell, (float)size, bold || column == 0, (float)(widths[column] - (2 * PadX))).Count).Max() * size * 1.2)
        + (2 * PadY);

    /// <summary>The rows of each slide.</summary>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Pages(DataTable table, IReadOnlyList<double> widths, double size, long height)
    {
        var room = (height / (double)Frame.Point) - RowHeight(table.Heads, widths, size, bold: true);
        var page = new List<IReadOnlyList<string>>();
        var used = 0.0;
        foreach (var row in table.Rows)
        {
            var needed = RowHeight(row, widths, size);
            if (page.Count > 0 && used + needed > room)
            {
                yield return page;
                (page, used) = ([], 0);
            }

            page.Add(row);
            used += needed;
        }

        yield return page;
    }
}
