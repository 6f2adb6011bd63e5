using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Documents;

/// <summary>Widths of a table's columns, for slides and for print.</summary>
internal static class ColumnWidths
{
    private static readonly char[] s_breaks = [' ', '-', '/', '_', '.'];

    /// <summary>
    /// As wide as the widest cell where there is room for that; if not, as wide as the widest below the heads, where heads on two lines leave room for
    /// that. Where there is not, each column is as wide as its longest word, so that
    /// none is split, and the rest is shared by what the columns still lack. Where not even the words have room, they are cut in
    /// proportion.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="room">Width of all columns together, in points.</param>
    /// <param name="size">Size of the text, in points.</param>
    /// <param name="pad">What a cell takes beside its text, in points.</param>
    public static IReadOnlyList<double> Of(DataTable table, double room, double size, double pad)
    {
        var cells = table
            .Heads.Select((head, column) => table.Rows.Select(row => (Text: row[column], Bold: column == 0)).Append((Text: head, Bold: true)).ToList())
            .ToList();
        double Widest(IEnumerable<(string Text, bool Bold)> texts) =>
            texts.Select(cell => Sheet.Measure(cell.Text, (float)size, cell.Bold)).DefaultIfEmpty(0).Max() + pad + 1;
        var natural = cells.Select(Widest).ToList();
        if (natural.Sum() <= room)
        {
            return natural;
        }

        var below = cells.Select(column => Math.Max(Widest(column.SkipLast(1)), Widest(Pieces(column[^1].Text).Select(piece => (piece, true))))).ToList();
        if (below.Sum() <= room)
        {
            return Shared(below, natural, room);
        }

        var least = cells.Select(column => Widest(column.SelectMany(cell => Pieces(cell.Text).Select(piece => (piece, cell.Bold))))).ToList();
        if (least.Sum() >= room)
        {
            return Cut(least, room);
        }

        return Shared(least, natural, room);
    }

    /// <summary>What the columns have at least, and the rest of the room by what each still lacks.</summary>
    private static List<double> Shared(List<double> least, List<double> natural, double room)
    {
        var share = (room - least.Sum()) / (natural.Sum() - least.Sum());
        return [.. natural.Zip(least, (wide, narrow) => narrow + (share * (wide - narrow)))];
    }

    /// <summary>The pieces of a text between the places where a line may break; a piece keeps the mark that ends it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Array.IndexOf(s_breaks, text[i]) >= 0)
            {
                yield return text[start..(text[i] == ' ' ? i : i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    /// <summary>Narrow columns keep their width; the wide ones share what is left alike.</summary>
    private static List<double> Cut(List<double> least, double room)
    {
        var (left, open) = (room, least.Count);
        foreach (var width in least.Order())
        {
            if (width > left / open)
            {
                break;
            }

            (left, open) = (left - width, open - 1);
        }

        return [.. least.Select(width => Math.Min(width, open > 0 ? left / open : width))];
    }
}
