using System.Globalization;
using System.Text;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Comma-separated values as programs read them (RFC 4180, Shafranovich 2005): a head, line feeds, numbers with all their digits, nothing where there
/// is none.
/// </summary>
internal static class CsvText
{
    /// <summary>A table as a file.</summary>
    public static byte[] Of(TidyTable table)
    {
        var text = new StringBuilder();
        Line(text, [.. table.Columns.Select(column => column.Name)]);
        foreach (var row in table.Rows)
        {
            Line(
                text,
                [
                    .. row.Select(cell =>
                        cell switch
                        {
                            null => "",
                            double number => Number(number),
                            IFormattable whole => whole.ToString(null, CultureInfo.InvariantCulture),
                            _ => cell.ToString()!,
                        }
                    ),
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Adds a line.</summary>
    public static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    /// <summary>A number with all its digits; nothing where it is none.</summary>
    public static string Number(double? value) => value is { } number && !double.IsNaN(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
