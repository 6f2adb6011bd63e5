namespace ZoneSim.Briefing;

/// <summary>How a table is cut into slides.</summary>
internal static class SlideTable
{
    /// <summary>Space around a cell's text, in points.</summary>
    public const double PadX = 5, PadY = 2.5;

    /// <summary>Widths of columns, in points: as wide as the widest cell, or shares of the room where that is too much.</summary>
    public static IReadOnlyList<double> Widths(DataTable table, long room, double size)
    {
        var natural = table.Heads.Select((head, column) => (double)table.Rows.Select(row => PdfFlow.Measure(row[column], (float)size, column == 0))
            .Append(PdfFlow.Measure(head, (float)size, true)).Max() + (2 * PadX) + 4).ToArray();
        var points = room / (double)Frame.Point;
        if (natural.Sum() <= points)
        {
            return natural;
        }

        var fair = points / natural.Length;
        var narrow = natural.Where(width => width <= fair).Sum();
        var wide = natural.Where(width => width > fair).Sum();
        return [.. natural.Select(width => width <= fair ? width : width / wide * (points - narrow))];
    }

    /// <summary>Height of a row in points.</summary>
    public static double RowHeight(IReadOnlyList<string> row, IReadOnlyList<double> widths, double size, bool bold = false) =>
        (row.Select((cell, column) => PdfFlow.Wrap(cell, (float)size, bold || column == 0, (float)(widths[column] - (2 * PadX))).Count).Max() * size * 1.2) + (2 * PadY);

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
